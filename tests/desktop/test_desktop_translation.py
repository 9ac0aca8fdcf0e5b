"""Every text of the window has a German one, found by Qt's own tool and compiled into what is shipped."""

from __future__ import annotations

import csv
import re
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import made_review
import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QLabel, QPushButton

from claimcheck.checks.run import all_checks
from claimcheck.desktop.check_words import check_question
from claimcheck.desktop.checklist.finding_card import FindingCard
from claimcheck.desktop.checklist.question_section import QuestionSection
from claimcheck.desktop.claims.model import Filter, Row
from claimcheck.desktop.exporting import choices
from claimcheck.desktop.look.fold import Fold
from claimcheck.desktop.preferences.checks_list import ChecksList
from claimcheck.desktop.questions.letter import letter_text
from claimcheck.desktop.refusal_words import refusal_words
from claimcheck.desktop.said import said
from claimcheck.desktop.stages import stage_words
from claimcheck.errors import Cause, UnreadableDocument
from claimcheck.records.document import Place
from claimcheck.records.finding import Finding, Kind, Question, Reference, Severity
from claimcheck.records.review import Answer, AnswerState
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


def test_every_check_has_a_german_title_and_question():
    with resource("translations", "checks_de.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["id"] for row in rows] == sorted(check.id for check in all_checks())
    for row in rows:
        assert row["title"], row
        assert row["asks"].endswith(("?", ".")), row
        assert not _CASUAL.search(row["title"] + row["asks"]), row


FINDING = Finding(
    id="f1",
    check="STA-01",
    question=Question.WHAT_IT_MEASURES,
    kind=Kind.FINDING,
    severity=Severity.DETAIL,
    text="With other questions of the same kind, each of these ranges would be just as compatible with the printed "
    "figure: MMLU (14,042 questions), Meridian 2 91.2%: 90.7 to 91.7.",
    ask="Who ran these tests?",
    quote="ahead of A and B",
    explanations=("Our register is not complete.",),
    working={"wilson95": {"c1": [90.7, 91.7]}, "n": {"MMLU": 14042}, "label": "cannot_separate"},
    evidence=(
        Reference(
            title="GPT-4o on MMLU", score_text="88.7%", evaluator="own run", setting="5-shot, no tools"
        ),
    ),
)


def texts_of(widget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel)]


def test_the_german_window_tells_findings_in_german(german, opened, qtbot):
    card = FindingCard(FINDING, opened.wishes)
    qtbot.addWidget(card)
    for fold in card.findChildren(Fold):
        fold.set_open(True)
    told = texts_of(card)
    assert "Spanne um einen Wert" in told
    assert (
        "Mit anderen Fragen derselben Art wäre jede dieser Spannen ebenso mit dem gedruckten Wert vereinbar: "
        "MMLU (14\u202f042 Fragen), Meridian 2 91.2%: 90.7 bis 91.7." in told
    )
    assert "Zu fragen: Wer hat diese Tests durchgeführt?" in told
    assert "Möglicher Grund: Unser Register ist nicht vollständig." in told
    assert "„ahead of A and B“" in told
    assert "GPT-4o auf MMLU" in told
    assert "88.7% · eigener Durchlauf · 5-shot, ohne Werkzeuge" in told
    assert "95-%-Intervall nach Wilson: c1" in told
    assert "nicht zu unterscheiden" in told
    assert "bleiben auf Englisch" not in "\n".join(texts_of(opened.glance))


def test_what_is_kept_in_the_letter_is_the_english_question(german, opened, qtbot):
    """So a letter goes on in either language, and the reply finds its finding."""
    card = FindingCard(FINDING, opened.wishes)
    qtbot.addWidget(card)
    with qtbot.waitSignal(opened.wishes.keep_question) as kept:
        next(b for b in card.findChildren(QPushButton) if b.text() == "In den Brief").click()
    assert kept.args == ["Who ran these tests?"]
    with qtbot.waitSignal(opened.wishes.copy) as copied:
        next(b for b in card.findChildren(QPushButton) if b.text() == "Kopieren").click()
    assert copied.args == ["Wer hat diese Tests durchgeführt?"]


def test_answers_and_notices_of_the_reader_are_german(german, opened, qtbot):
    answer = Answer(state=AnswerState.MISSING, text="The document does not say who ran this test.")
    section = QuestionSection(Question.WHO_RAN_IT, answer, (), opened.wishes)
    qtbot.addWidget(section)
    assert section.sentence.text() == "Das Dokument sagt nicht, wer diesen Test durchgeführt hat."
    assert section.sentence.text() in section.button.accessibleName()
    assert said("Page 3 is empty.") == "Seite 3 ist leer."


def test_the_filter_of_claims_finds_the_place_that_is_shown(german, opened, qtbot):
    place = "table in section “Results”"
    claim = replace(made_review.made_claims()[0], id="c99", place=Place(where=place, quote="91.2%"))
    row = Row(claim, opened.session, opened.claims.model._words)
    assert "Tabelle im Abschnitt „Results“" in row.texts
    assert Filter(text="tabelle im abschnitt „results“").takes(row)


def test_the_german_window_tells_checks_in_german(german, opened, qtbot):
    checks = ChecksList()
    qtbot.addWidget(checks)
    checks.show_checks([("STA-01", "Range around a score")], ())
    assert checks.item(0).text() == "STA-01  Spanne um einen Wert"


def test_the_english_window_says_nothing_of_languages(opened):
    assert "English" not in "\n".join(texts_of(opened.glance))
    assert check_question("STA-01") == ""
    assert said(FINDING.text) == FINDING.text


def test_a_letter_is_of_one_language(german):
    review = made_review.made_review()
    ask = review.findings[1].ask
    asked = letter_text(replace(review, findings=(FINDING,)), [FINDING.ask, "Wer hat bezahlt?"])
    assert asked.startswith("Sehr geehrte")
    assert "1. Wer hat diese Tests durchgeführt?" in asked
    assert "Das Dokument sagt: „ahead of A and B“" in asked
    assert "Unsere Berechnung: 95-%-Intervall nach Wilson: c1 90.7, 91.7" in asked
    english = letter_text(review, [ask, "Wer hat bezahlt?"], language="en")
    assert english.startswith("Dear Sir or Madam,")
    assert "2. Wer hat bezahlt?" in english
    own = letter_text(review, ["Wer hat bezahlt?"], "2026-12-01")
    assert own.startswith("Sehr geehrte")
    assert "2026-12-01" in own


def test_the_export_offers_both_languages_those_of_the_window_first(german):
    offered = choices(pdf=True)
    assert offered["html (*.html)"] == ("html", "de")
    assert offered["html, English (*.html)"] == ("html", "en")
    assert offered["json (*.json)"] == ("json", "en")
    assert "json, English (*.json)" not in offered
    assert offered["Original mit Markierungen, English (*.pdf)"] == ("marked-copy", "en")


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


def test_every_stage_of_the_core_has_words_in_the_window(german):
    core = [p for p in (ROOT / "claimcheck").rglob("*.py") if "cli" not in p.parts and p.name != "batch.py"]
    stages = {stage for path in core for stage in _STAGE.findall(path.read_text(encoding="utf-8"))}
    assert {"opening", "Reading pages", "Reading tables", "Checking"} <= stages
    assert sorted(stage for stage in stages if stage_words(stage) == stage) == []
