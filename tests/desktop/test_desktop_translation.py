"""Every text of the window has a German one, found by Qt's own tool and compiled into what is shipped."""

from __future__ import annotations

import re
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from claimcheck.resources import resource

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))

import translations  # noqa: E402 - a script of tools/

_BLANK = re.compile(r"\{\w+\}")
_CASUAL = re.compile(r"\b(?:[Dd]u|[Dd]ein\w*|[Dd]ich|[Dd]ir)\b")


def messages(path: Path | None = None) -> Iterator[tuple[str, str, ET.Element]]:
    tree = ET.parse(path or resource("translations", "claimcheck_de.ts"))
    for context in tree.iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name"), message.findtext("source"), message.find("translation")


def test_every_text_has_a_german_one_with_the_same_blanks():
    found = list(messages())
    assert len(found) > 600
    assert translations.untranslated(Path(resource("translations", "claimcheck_de.ts"))) == []
    for context, source, translation in found:
        assert sorted(_BLANK.findall(source)) == sorted(_BLANK.findall(translation.text)), (context, source)


def test_every_text_in_the_code_is_in_the_translation(tmp_path: Path):
    if not (translations.BIN / "pyside6-lupdate").exists():
        pytest.skip("PySide6's lupdate is not here")
    translations.extract(tmp_path / "claimcheck_de.ts")
    known = {(context, source) for context, source, _ in messages()}
    in_code = {(context, source) for context, source, _ in messages(tmp_path / "claimcheck_de.ts")}
    assert sorted(in_code - known) == []
    assert "" not in {context for context, _ in in_code}, (
        "a text outside a class needs translate(context, text)"
    )


def test_the_compiled_translation_is_the_current_one(application):
    translator = QTranslator()
    assert translator.load(str(resource("translations", "claimcheck_de.qm")))
    for context, source, translation in messages():
        assert translator.translate(context, source) == translation.text


def test_german_is_formal_and_has_its_own_quotes():
    for context, source, translation in messages():
        assert not _CASUAL.search(translation.text), (context, source)
        if "“" in source:
            assert "„" in translation.text, (context, source)
