from __future__ import annotations

import re
import xml.etree.ElementTree as ET

from PySide6.QtCore import QTranslator

from claimcheck.resources import resource

_BLANK = re.compile(r"\{\w+\}")


def messages():
    tree = ET.parse(resource("translations", "claimcheck_de.ts"))
    for context in tree.iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name"), message.findtext("source"), message.find("translation")


def test_every_text_has_a_german_one_with_the_same_blanks():
    found = list(messages())
    assert len(found) > 300
    for context, source, translation in found:
        assert translation.get("type") is None, (context, source)
        assert translation.text, (context, source)
        assert sorted(_BLANK.findall(source)) == sorted(_BLANK.findall(translation.text))


def test_the_compiled_translation_is_the_current_one(application):
    translator = QTranslator()
    assert translator.load(str(resource("translations", "claimcheck_de.qm")))
    for context, source, translation in messages():
        assert translator.translate(context, source) == translation.text
