"""Every text of the window has a German one, found by Qt's own tool and compiled into what is shipped."""

from __future__ import annotations

import csv
import re
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import made_review
import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QLabel

from claimcheck.checks.run import all_checks
from claimcheck.desktop.check_words import check_question, english_note
from claimcheck.desktop.checklist.finding_card import FindingCard
from claimcheck.desktop.look.appearance import install_translations
from claimcheck.desktop.preferences.checks_list import ChecksList
from claimcheck.desktop.questions.letter import letter_text
from claimcheck.desktop.refusal_words import refusal_words
from claimcheck.desktop.stages import stage_words
from claimcheck.errors import Cause, UnreadableDocument
from claimcheck.resources import resource

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))

import translations  # noqa: E402 - a script of tools/

_BLANK = re.compile(r"\{\w+\}")
_CASUAL = re.compile(r"\b(?:[Dd]u|[Dd]ein\w*|[Dd]ich|[Dd]ir)\b")


_STAGE = re.compile(r'(?:\.step|\breport|\bReached)\((?:stage=)?"([^"]+)"')


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


@pytest.fixture
def german(application):
    kept = install_translations(application, "de")
    yield
    for translator in kept:
        application.removeTranslator(translator)
    install_translations(application, "en")


def test_every_check_has_a_german_title_and_question():
    with resource("translations", "checks_de.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["id"] for row in rows] == sorted(check.id for check in all_checks())
    for row in rows:
        assert row["title"], row
        assert row["asks"].endswith(("?", ".")), row
        assert not _CASUAL.search(row["title"] + row["asks"]), row


def test_the_german_window_tells_checks_in_german_and_what_stays_english(german, opened, qtbot):
    told = "\n".join(label.text() for label in opened.glance.findChildren(QLabel))
    assert "bleiben auf Englisch" in told
    card = FindingCard(made_review.made_findings()[0], opened.wishes)
    qtbot.addWidget(card)
    assert "Spanne um einen Wert" in [label.text() for label in card.findChildren(QLabel)]
    checks = ChecksList()
    qtbot.addWidget(checks)
    checks.show_checks([("STA-01", "Range around a score")], ())
    assert checks.item(0).text() == "STA-01  Spanne um einen Wert"


def test_the_english_window_says_nothing_of_languages(opened):
    assert "English" not in "\n".join(label.text() for label in opened.glance.findChildren(QLabel))
    assert english_note() == check_question("STA-01") == ""


def test_a_letter_is_of_one_language(german):
    review = made_review.made_review()
    ask = review.findings[1].ask
    assert letter_text(review, [ask, "Wer hat bezahlt?"]).startswith("Dear Sir or Madam,")
    own = letter_text(review, ["Wer hat bezahlt?"], "2026-12-01")
    assert own.startswith("Sehr geehrte")
    assert "2026-12-01" in own


@pytest.mark.parametrize("cause", list(Cause))
def test_refusals_of_documents_are_told_in_german(german, cause):
    message, next_step = refusal_words(
        UnreadableDocument("It cannot be read.", cause=cause, next_step="Mend it.")
    )
    assert message != "It cannot be read."
    assert next_step.endswith(".")
    assert next_step != "Mend it."


def test_refusals_stay_as_the_core_words_them_where_the_window_is_english(application):
    error = UnreadableDocument("It cannot be read.", cause=Cause.DAMAGED, next_step="Mend it.")
    assert refusal_words(error) == ("It cannot be read.", "Mend it.")


def test_every_stage_of_the_core_has_words_in_the_window(application):
    core = [p for p in (ROOT / "claimcheck").rglob("*.py") if "cli" not in p.parts and p.name != "batch.py"]
    stages = {stage for path in core for stage in _STAGE.findall(path.read_text(encoding="utf-8"))}
    assert {"opening", "Reading pages", "Reading tables", "Checking"} <= stages
    install_translations(application, "de")
    try:
        assert sorted(stage for stage in stages if stage_words(stage) == stage) == []
    finally:
        install_translations(application, "en")
