"""Import: files are looked at, columns confirmed, and only then the index is changed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from claimcheck.desktop.evidence.core import EvidenceCore
from claimcheck.desktop.evidence.import_files_model import ImportFilesModel
from claimcheck.desktop.evidence.import_window import ImportWindow
from claimcheck.desktop.evidence.mapping_form import MappingForm
from claimcheck.evidence.importing.mapping import Mapping
from claimcheck.evidence.store import EvidenceStore
from claimcheck.records.evidence import EvaluatorRelation

OWN = "LLM;Test;Punkte in Prozent;Datum\ngpt-4o;MMLU;88.7;2026-05-01\nllama-3-70b;MMLU;80.1;2026-05-02\n"
WIDE = "model\tMMLU\tGPQA\trank\ngpt-4o\t88.7%\t53.6%\t1\nclaude-3-opus\t86.8%\t50.4%\t2\n"


def aider_board(score: str, date: str) -> str:
    return (
        f"- test_cases: 225\n  model: gpt-4o\n  edit_format: diff\n  pass_rate_1: 1.0\n"
        f"  pass_rate_2: {score}\n  date: {date}\n"
    )


@pytest.fixture
def window(application, qtbot, tasks, small_index):
    made = ImportWindow(EvidenceCore(), tasks)
    qtbot.addWidget(made)
    made.show()
    return made


def look_at(window, qtbot, *paths: Path) -> None:
    with qtbot.waitSignal(window.model.modelReset, timeout=20_000):
        window.look_at(paths)
    qtbot.waitUntil(lambda: window._tasks.running == 0)


def states(window) -> list[str]:
    return [window.model.index(row, 3).data() for row in range(window.model.rowCount())]


def results(index: Path) -> int:
    with EvidenceStore(index) as store:
        return store.snapshot().results


def write(tmp_path: Path, name: str, text: str) -> Path:
    path = tmp_path / "in" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_table_is_guessed_asked_about_confirmed_and_remembered(window, qtbot, tmp_path, small_index):
    path = write(tmp_path, "own.csv", OWN)
    look_at(window, qtbot, path)
    assert states(window) == ["please confirm the columns"]
    assert not window.go.isEnabled()
    form = window.preview.form
    assert form.columns["model"].currentData() == "LLM"
    assert form.columns["date"].currentData() == "Datum"
    form.arrangement.setCurrentIndex(0)
    form.columns["benchmark"].setCurrentIndex(form.columns["benchmark"].findData("Test"))
    form.columns["score"].setCurrentIndex(form.columns["score"].findData("Punkte in Prozent"))
    form.scale.setCurrentIndex(form.scale.findData("percent"))
    form.columns["score"].activated.emit(0)
    qtbot.waitUntil(lambda: window.preview.confirm.isEnabled())
    assert window.preview.read.index(0, 2).data() == "88.7 %"
    assert results(small_index) == 4
    with qtbot.waitSignal(window.model.modelReset):
        window.preview.confirm.click()
    qtbot.waitUntil(lambda: window._tasks.running == 0)
    assert states(window) == ["will be added"]
    with qtbot.waitSignal(window.imported):
        window.go.click()
    assert states(window) == ["2 added"]
    assert results(small_index) == 6
    look_at(window, qtbot, write(tmp_path, "next-week.csv", OWN.replace("88.7", "88.9")))
    assert states(window) == ["will be added"]


def test_a_table_with_a_column_a_benchmark_needs_only_a_yes(window, qtbot, tmp_path):
    look_at(window, qtbot, write(tmp_path, "wide.tsv", WIDE))
    form = window.preview.form
    assert form.arrangement.currentData() == "columns"
    assert form.mapping().scores == ("MMLU", "GPQA")
    qtbot.waitUntil(lambda: window.preview.confirm.isEnabled())
    assert window.preview.read.rowCount() == 4


def test_a_question_is_asked_where_a_column_is_missing(window, qtbot, tmp_path):
    look_at(window, qtbot, write(tmp_path, "own.csv", OWN))
    form = window.preview.form
    form.columns["model"].setCurrentIndex(0)
    form.columns["model"].activated.emit(0)
    assert window.preview.told.text() == "Which column names the model?"
    assert not window.preview.confirm.isEnabled()


def test_known_formats_say_what_they_are_and_what_they_replace(window, qtbot, tmp_path, small_index):
    board = write(tmp_path, "edit_leaderboard.yml", aider_board("71.0", "2025-01-01"))
    note = write(tmp_path, "readme.md", "nothing in here")
    look_at(window, qtbot, board, note)
    assert window.model.index(0, 1).data() == "Aider leaderboards"
    assert states(window)[0] == "will be added"
    assert "not results" in states(window)[1]
    assert "1 of 2 files" in window.summary.text()
    with qtbot.waitSignal(window.imported):
        window.go.click()
    before = results(small_index)
    look_at(window, qtbot, board)
    assert states(window) == ["there already"]
    write(tmp_path, "edit_leaderboard.yml", aider_board("72.0", "2025-02-01"))
    look_at(window, qtbot, board)
    assert "will replace" in states(window)[0]
    with qtbot.waitSignal(window.imported):
        window.go.click()
    assert "went into the history" in states(window)[0]
    assert results(small_index) == before


def test_cancel_changes_nothing(application, qtbot, tasks, tmp_path, small_index):
    class Slow(EvidenceCore):
        def import_files(self, paths, progress, *, ran_by=None, fetched=None):
            while True:
                progress.step("importing")

    window = ImportWindow(Slow(), tasks)
    qtbot.addWidget(window)
    window.show()
    look_at(window, qtbot, write(tmp_path, "edit_leaderboard.yml", aider_board("71.0", "2025-01-01")))
    window.start()
    qtbot.waitUntil(lambda: window.strip.button.isVisible(), timeout=5000)
    window.strip.button.click()
    qtbot.waitUntil(lambda: tasks.running == 0)
    assert window.go.isEnabled()
    assert states(window) == ["will be added"]
    assert results(small_index) == 4


def test_the_form_gives_back_the_mapping_it_was_shown(application, qtbot):
    form = MappingForm()
    qtbot.addWidget(form)
    wide = Mapping(model="a", scores=("c",), scale="percent", fixed_evaluator="Me", higher_is_better=None)
    long = Mapping(model="a", benchmark="b", score="c", date="d", scale="elo")
    for mapping in (wide, long):
        form.show_mapping(("a", "b", "c", "d"), mapping)
        assert form.mapping() == mapping


def test_the_list_of_files_is_a_sound_item_model(application, qtbot, qtmodeltester, window, tmp_path):
    look_at(window, qtbot, write(tmp_path, "wide.tsv", WIDE))
    qtmodeltester.check(window.model)
    qtmodeltester.check(window.preview.read)
    assert isinstance(window.model, ImportFilesModel)
    assert window.model.headerData(9, Qt.Orientation.Horizontal) is None


def test_who_ran_the_results_can_be_said_where_the_file_does_not(window, qtbot, tmp_path, small_index):
    harness = {
        "results": {"gsm8k": {"alias": "gsm8k", "exact_match,strict-match": 0.712}},
        "versions": {"gsm8k": 3},
        "n-shot": {"gsm8k": 0},
        "config": {"model": "hf", "model_args": "pretrained=meta-llama/Llama-3.1-8B-Instruct"},
    }
    assert window.ran_by.chosen() is None
    assert not window.ran_by.isVisible()
    window.ran_by.relation.setCurrentIndex(1)
    window.ran_by.name.setText("Our Lab")
    look_at(window, qtbot, write(tmp_path, "results_2026-11-01T10-00-00.json", json.dumps(harness)))
    assert window.ran_by.name.isVisible()
    with qtbot.waitSignal(window.imported, timeout=20_000):
        window.start()
    with EvidenceStore(small_index) as store:
        (row,) = store.search("llama gsm8k")
    assert (row.relation, row.evaluator) == (EvaluatorRelation.OWN, "Our Lab")


def test_a_small_screen_has_room_for_columns_and_preview(window, qtbot, tmp_path):
    look_at(window, qtbot, write(tmp_path, "own.csv", OWN))
    assert not window.ran_by.isVisible()  # the columns of a table say it

    def fits() -> bool:
        window.resize(640, 480)
        return window.height() <= 480

    qtbot.waitUntil(fits)  # the line on progress goes a moment later
