"""The evidence browser on a real, small index: search, provenance, results by hand, undo, export."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from claimcheck.desktop.core import Core
from claimcheck.desktop.evidence.core import EvidenceCore, Wanted
from claimcheck.desktop.evidence.export import export_to
from claimcheck.desktop.evidence.result_dialog import ResultDialog
from claimcheck.desktop.evidence.window import EvidenceWindow
from claimcheck.desktop.wishes import Wishes
from claimcheck.evidence.by_hand import history_of, own_result
from claimcheck.evidence.store import EvidenceStore


@pytest.fixture
def window(application, qtbot, tasks, small_index):
    made = EvidenceWindow(Core(), EvidenceCore(), tasks, Wishes())
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.model.modelReset):
        made.show()
    qtbot.waitUntil(lambda: tasks.running == 0)
    return made


def scores(window) -> list[str]:
    return [window.model.index(row, 2).data() for row in range(window.model.rowCount())]


def provenance(window) -> str:
    return "\n".join(label.text() for label in window.provenance.findChildren(QLabel))


def press(window, text: str) -> None:
    next(b for b in window.findChildren(QPushButton) if b.text() == text and not b.isHidden()).click()


def search(window, qtbot, wanted: Wanted) -> None:
    with qtbot.waitSignal(window.model.modelReset):
        window.filters.wanted.emit(wanted)


def wait_for_step(window, qtbot) -> None:
    qtbot.waitUntil(lambda: window._tasks.running == 0)


def test_words_source_relation_and_history_narrow_the_rows(window, qtbot):
    assert len(scores(window)) == 4
    search(window, qtbot, Wanted("gpt mmlu"))
    assert scores(window) == ["88.7 %"]
    search(window, qtbot, Wanted(relation="crowd"))
    assert scores(window) == ["10.0 %"]
    search(window, qtbot, Wanted(source="own", relation="third-party"))
    assert sorted(scores(window)) == ["53.6 %", "86.0 %"]
    search(window, qtbot, Wanted(source="helm"))
    assert scores(window) == []
    assert "No result" in window.count.text()
    search(window, qtbot, Wanted(in_force=False))
    assert scores(window) == []


def test_typing_searches_by_itself_and_only_the_newest_search_counts(window, qtbot):
    with qtbot.waitSignal(window.model.modelReset):
        window.filters.field.setText("llama")
    window.model.search(Wanted("gpt"))
    with qtbot.waitSignal(window.model.modelReset):
        window.model.search(Wanted("llama aime"))
    qtbot.waitUntil(lambda: window._tasks.running == 0)
    assert scores(window) == ["10.0 %"]


def test_a_row_says_where_it_comes_from(window, qtbot):
    search(window, qtbot, Wanted("gpt mmlu"))
    window.table.selectRow(0)
    said = provenance(window)
    for part in ("Open Board", "the model's maker", "https://example.org/board", "entered by hand", "88.7 %"):
        assert part in said
    with qtbot.waitSignal(window._wishes.visit) as visited:
        press(window, "Open source")
    assert visited.args == ["https://example.org/board"]


def test_numbers_say_how_much_has_two_sources(window):
    assert "4 results" in window.stats.text()
    assert "two sources or more" in window.stats.text()


def test_a_result_is_added_undone_and_added_again(window, qtbot):
    row = own_result(model="gpt-4o", benchmark="HLE", score="2.7", scale="percent", url="https://a.org")
    with qtbot.waitSignal(window.own.steps.changed):
        window.own.add(row)
    wait_for_step(window, qtbot)
    assert "2.7 %" in scores(window)
    for step, there in ((window.own.steps.undo, False), (window.own.steps.redo, True)):
        with qtbot.waitSignal(window.own.steps.changed):
            step()
        wait_for_step(window, qtbot)
        assert ("2.7 %" in scores(window)) is there


def test_a_correction_can_be_undone_and_both_stay_in_the_history(window, qtbot, small_index):
    search(window, qtbot, Wanted("gpt mmlu"))
    row = window.model.row(0)
    with qtbot.waitSignal(window.own.steps.changed):
        window.own.edit(row, {"score_text": "87.7"})
    wait_for_step(window, qtbot)
    assert "87.7 %" in scores(window)
    with qtbot.waitSignal(window.own.steps.changed):
        window.own.steps.undo()
    wait_for_step(window, qtbot)
    assert "88.7 %" in scores(window)
    assert "87.7 %" not in scores(window)
    with EvidenceStore(small_index) as store:
        assert [change.what for change in history_of(store, row.id)] == ["corrected", "brought back"]


def test_what_was_retired_is_found_in_the_history_and_brought_back(window, qtbot):
    search(window, qtbot, Wanted("aime"))
    with qtbot.waitSignal(window.own.steps.changed):
        window.own.retire(window.model.row(0), "entered twice")
    wait_for_step(window, qtbot)
    window.filters.force.setCurrentIndex(1)
    search(window, qtbot, window.filters.current())
    assert scores(window) == ["10.0 %"]
    window.table.selectRow(0)
    qtbot.waitUntil(lambda: "entered twice" in provenance(window))
    with qtbot.waitSignal(window.own.steps.changed):
        press(window, "Bring back")
    wait_for_step(window, qtbot)
    assert scores(window) == []


def test_tags_and_notes_stand_with_the_row(window, qtbot):
    search(window, qtbot, Wanted("aime"))
    row = window.model.row(0)
    window.table.selectRow(0)
    with qtbot.waitSignal(window.own.steps.changed):
        window.own.annotate(row, "tag", "tender-7")
    qtbot.waitUntil(lambda: "tender-7" in provenance(window))
    with qtbot.waitSignal(window.own.steps.changed):
        press(window, "Remove “tender-7”")
    wait_for_step(window, qtbot)
    qtbot.waitUntil(lambda: "Tags" not in provenance(window))


def test_the_form_says_what_is_missing_and_gives_only_what_changed(window, qtbot, tasks):
    search(window, qtbot, Wanted("gpt mmlu"))
    dialog = ResultDialog(window.model.row(0), Core(), tasks, window)
    dialog.score.setText("good")
    dialog.accept()
    assert "number" in dialog.problem.text()
    dialog.score.setText("88.6")
    dialog.items.setText("14042")
    assert dialog.changes() == {"score_text": "88.6", "n_items": 14042}
    dialog.url.clear()
    dialog.accept()
    assert "address" in dialog.problem.text()
    with qtbot.waitSignal(dialog.entered) as entered:
        dialog.url.setText("https://example.org/board")
        dialog.accept()
    assert entered.args == [{"score_text": "88.6", "n_items": 14042}]


def test_export_writes_what_is_in_force(window, qtbot, tmp_path: Path):
    target = tmp_path / "all"
    task = export_to(target, "csv", window, window.evidence, window._tasks, window.strip, "")
    with qtbot.waitSignal(task.ended):
        pass
    lines = (tmp_path / "all.csv").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 5
    assert lines[0].startswith("model,")


@pytest.mark.parametrize(
    ("day", "good"),
    [("2026", True), ("2026-11", True), ("2026-11-28", True), ("2026-13", False), ("May", False)],
)
def test_a_date_may_be_a_day_a_month_or_a_year(window, tasks, day, good):
    dialog = ResultDialog(window.model.row(0), Core(), tasks, window)
    dialog.date.setText(day)
    dialog.accept()
    assert dialog.problem.isHidden() is good
