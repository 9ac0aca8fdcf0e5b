"""The three people of the product, each at work in the real window."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from claimcheck.desktop.library.changes_dialog import ChangesDialog
from claimcheck.evidence.by_hand import add, own_result
from claimcheck.evidence.store import index_path, open_index
from claimcheck.library.store import open_library
from claimcheck.records.decision import QuestionState
from claimcheck.records.evidence import EvaluatorRelation
from claimcheck.records.finding import Question
from claimcheck.settings import load_settings, save_settings

DECK = """# {vendor} presents {model}

{vendor} evaluated {model} itself, zero-shot.

| Benchmark | {model} | GPT-4o |
|---|---|---|
| {benchmark} | {score} | 88.7 |
| GSM8K | 91.5 | 90.0 |
"""

HARNESS = {  # as lm-evaluation-harness writes it
    "results": {"gsm8k": {"alias": "gsm8k", "exact_match,strict-match": 0.712}},
    "versions": {"gsm8k": 3},
    "n-shot": {"gsm8k": 0},
    "config": {"model": "hf", "model_args": "pretrained=meta-llama/Llama-3.1-8B-Instruct"},
}

MEASURED = own_result(  # what the analyst read on a page of somebody who tests models
    model="Llama 3.1 8B Instruct",
    benchmark="GSM8K",
    score="61.2",
    scale="percent",
    url="https://example.org/board",
    evaluator="Open Board",
    relation=EvaluatorRelation.THIRD_PARTY,
    date="2026-11-01",
)


def deck(folder: Path, vendor: str, model: str, benchmark: str, score: str) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / f"{vendor}.md"
    path.write_text(DECK.format(vendor=vendor, model=model, benchmark=benchmark, score=score))
    return path


SEEING_AND_LISTENING = pytest.mark.parametrize("person", ["seeing", "listening"], indirect=True)


@SEEING_AND_LISTENING
def test_a_journalists_hour(person, tmp_path):
    """Sample, three points, a sentence with its source, questions, notes; and all is still there next year."""
    person.opens_sample()
    window = person.window
    review = window.session.review
    assert len(review.summary.change_the_story) <= 3
    claim = person.selects("Meridian 2", "GPQA")
    assert list(window.checklist.sections) == list(Question)
    person.does("copy_sentence")
    assert "Source: " in QGuiApplication.clipboard().text()
    ask = next(f.ask for f in review.findings if f.ask)
    window.wishes.keep_question.emit(ask)
    window.checklist.note.field.setPlainText("Called the press office on Monday.")
    window.checklist.note.flush()
    person.does("reviewed")
    assert window.deciding.close()
    entry = window.session.current.entry
    person.does("close")
    window.opening.open_entry(entry)
    person.waits(lambda: window.session.review is not None and not window.opening.busy)
    assert window.session.is_reviewed(claim.id)
    assert window.session.note(claim.id) == "Called the press office on Monday."
    with open_library() as library:
        (question,) = library.questions(entry)
    assert (question.text, question.state) == (ask, QuestionState.OPEN)


def test_a_wrong_reading_is_corrected_and_taken_back(person):
    person.opens_sample()
    claim = person.selects("Meridian 2", "GPQA")
    printed = claim.quantity.text
    person.corrects(score="12.3 %")
    assert "12.3" in [c.quantity.text for c in person.window.session.claims]
    person.undoes_the_correction()
    assert printed in [c.quantity.text for c in person.window.session.claims]
    assert "12.3" not in [c.quantity.text for c in person.window.session.claims]


@SEEING_AND_LISTENING
def test_a_procurement_comparison_of_four_documents(person, tmp_path):
    """Four decks dropped as a folder, compared by claim and by the tasks of a profile, and copied as cells."""
    folder = tmp_path / "decks"
    for vendor, benchmark, score in (
        ("Larkspur", "MMLU", "85.1"),
        ("Corvid", "MMLU", "81.2"),
        ("Heron", "HumanEval", "77.4"),
        ("Avocet", "MMLU", "88.0"),
    ):
        deck(folder, vendor, f"{vendor} 1", benchmark, score)
    person.drops(folder)
    assert len(person.entries()) == 4
    person.dialog().close()
    save_settings(load_settings().__class__(profile="Customer support"))
    compare = person.other("compare")
    person.waits(lambda: compare.documents.count() == 4)
    for row in range(4):
        compare.documents.item(row).setCheckState(Qt.CheckState.Checked)
    person.waits(lambda: compare.model.columnCount() >= 4 and compare.model.rowCount() > 0)
    by_claim = compare.model.rowCount()
    compare.by.setCurrentIndex(1)
    compare.by.activated.emit(1)  # as choosing it in the list does
    person.waits(lambda: compare.model.rowCount() not in (0, by_claim))
    compare.copy()
    assert QGuiApplication.clipboard().text().count("\t") >= 4


@SEEING_AND_LISTENING
def test_an_analysts_weekly_import_and_recheck(person, tmp_path):
    """New results come into the index; the library is checked again and shows where that changes something."""
    person.opens(deck(tmp_path / "in", "Meta", "Llama 3.1 8B Instruct", "MMLU", "89.4"))
    results = tmp_path / "results_2026-11-01T10-00-00.json"
    results.write_text(json.dumps(HARNESS))
    before = _results()
    importing = person.window.commands.windows.show_import([results])
    person.waits(lambda: importing.go.isEnabled())
    importing.go.click()
    person.waits(lambda: person.window.tasks.running == 0 and _results() > before)
    for dialog in person._dialogs():
        dialog.close()
    add(index_path(), MEASURED)
    person.does("recheck_all")
    person.waits(lambda: bool(person.window.findChildren(ChangesDialog)))
    changes = person.window.findChild(ChangesDialog)
    assert "61.2" in changes.as_text()
    changes.chosen.emit(person.entries()[0].id)
    person.waits(lambda: not person.window.opening.busy)
    person.selects("Llama 3.1 8B Instruct", "GSM8K")
    assert "61.2" in " ".join(f.text for f in person.window.session.findings(person.window.session.claim.id))
    changes.close()


def test_what_is_in_the_library_already_is_not_added_twice(person, tmp_path):
    deck(tmp_path / "decks", "Larkspur", "Larkspur 1", "MMLU", "85.1")
    person.drops(tmp_path / "decks")
    person.dialog().close()
    person.window.commands.open_sources([str(tmp_path / "decks")])
    box = person.dialog()
    assert box.text() == "0 added, 1 were here already, 0 could not be read."
    assert len(person.entries()) == 1
    box.close()


def test_a_missing_file_says_so_with_a_next_step(person, tmp_path):
    error = person.is_refused(tmp_path / "not-here.pdf")
    assert error.message
    assert error.next_step


def _results() -> int:
    with open_index() as index:
        return index.snapshot().results
