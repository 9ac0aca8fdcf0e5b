"""An empty list and an answer without result say what to do next, and the next step is one click away."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from made_review import made_review
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QPushButton

from claimcheck.desktop.core import Core, Source, library_for_task
from claimcheck.desktop.evidence.core import EvidenceCore
from claimcheck.desktop.evidence.import_window import ImportWindow
from claimcheck.desktop.exporting import SEALED_ENDING, choices, export_review
from claimcheck.desktop.library.compare_window import CompareWindow
from claimcheck.desktop.look.empty_words import EmptyWords
from claimcheck.desktop.look.quiet_table import quiet_table
from claimcheck.desktop.look.text_grid import TextGrid
from claimcheck.desktop.refusal_words import refusal_text, refusal_words
from claimcheck.errors import Cause, ImportRefused, LibraryUnavailable, UnreadableDocument
from claimcheck.records.decision import AskedQuestion, QuestionState
from claimcheck.records.finding import Severity


def test_an_empty_table_says_why_and_offers_the_next_step(application, qtbot):
    grid, pressed = TextGrid(), []
    table = quiet_table(grid, "Texts")
    table.kept = grid
    qtbot.addWidget(table)
    empty = EmptyWords(table, "Nothing here yet.", step=("Add", lambda: pressed.append(True)))
    with qtbot.waitExposed(table):
        table.show()
    assert empty.isVisible()
    assert empty.size() == table.viewport().size()
    empty.button.click()
    assert pressed == [True]
    grid.show_texts(("One",), [("a",)])
    assert not empty.isVisible()
    grid.show_texts(("One",), [])
    empty.say("Nothing of that kind.", step=False)
    assert empty.isVisible()
    assert not empty.button.isVisible()


def test_filters_that_no_claim_fits_are_taken_away_in_one_click(opened, qtbot):
    claims = opened.claims
    claims.announced.setChecked(True)
    claims.text.setText("no claim says this")
    qtbot.waitUntil(lambda: claims.model.rowCount() == 0)
    assert claims.empty.isVisible()
    assert claims.empty.label.text() == "No claim fits these filters."
    claims.empty.button.click()
    assert claims.model.rowCount() == claims.model.total
    assert not claims.announced.isChecked()
    assert not claims.empty.isVisible()


def test_where_nothing_changes_the_story_the_findings_are_one_click_away(opened, qtbot):
    session = opened.session
    review = session.review
    told = [
        replace(f, severity=Severity.NEEDS_CONTEXT) if f.severity is Severity.CHANGES_THE_HEADLINE else f
        for f in review.findings
    ]
    quiet = replace(review, findings=tuple(told), summary=replace(review.summary, change_the_story=()))
    session.open(replace(session.current, review=quiet))
    opened.glance.rebuild()
    show = next(b for b in opened.glance.findChildren(QPushButton) if b.text() == "Show claims with findings")
    show.click()
    assert opened.claims.with_findings.isChecked()
    assert 0 < opened.claims.model.rowCount() < opened.claims.model.total


def test_the_tool_bar_leads_to_the_letter_and_the_export(window, opened):
    bar = [action.objectName() for action in opened.bar.actions()]
    assert [name for name in bar if name in ("questions", "export")] == ["questions", "export"]
    assert opened.actions_["questions"].isEnabled()
    opened.commands.close_document()
    assert not opened.actions_["questions"].isEnabled()


def test_panes_are_there_while_a_document_is_read(window, core, qtbot):
    core.wait.clear()
    window.open_source(Source("slow.html"))
    qtbot.waitUntil(window.side.isVisible)
    assert window.claims.isVisible()
    assert window.claims.empty.label.text() == "Claims appear here as pages are read."
    window.opening.cancel()
    core.wait.set()
    qtbot.waitUntil(lambda: not window.side.isVisible())


def test_a_folder_is_added_without_dragging(window, qtbot, tmp_path: Path):
    (tmp_path / "a.html").write_text("<p>a</p>")
    window.actions_["add_folder"].trigger()
    dialog = window.findChild(QFileDialog)
    assert dialog.fileMode() is QFileDialog.FileMode.Directory
    dialog.filesSelected.emit([str(tmp_path)])
    dialog.close()
    qtbot.waitUntil(lambda: window.library.model.rowCount() == 1, timeout=10_000)


def test_files_of_results_can_be_dropped_on_the_import(
    application, qtbot, tasks, small_index, tmp_path: Path
):
    window = ImportWindow(EvidenceCore(), tasks)
    qtbot.addWidget(window)
    window.show()
    assert not window.preview.isVisible()
    path = tmp_path / "own.csv"
    path.write_text("model,benchmark,score\nA,MMLU,80.1\n")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    with qtbot.waitSignal(window.model.modelReset, timeout=20_000):
        window.dropEvent(
            QDropEvent(
                QPoint(5, 5),
                Qt.DropAction.CopyAction,
                data,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            )
        )
    assert window.model.rowCount() == 1
    assert window.preview.isVisible()
    qtbot.waitUntil(lambda: tasks.running == 0)


def kept_in_library(questions: tuple[AskedQuestion, ...] = ()) -> int:
    with library_for_task() as library:
        entry = library.add(made_review(), b"<html>")
        for question in questions:
            library.keep_question(entry, question)
    return entry


@pytest.fixture
def compare(application, qtbot, tasks):
    asked = AskedQuestion(text="How many runs?", state=QuestionState.ASKED, deadline="2026-12-05")
    answered = AskedQuestion(text="Which version?", state=QuestionState.ANSWERED, answer="The second.")
    entry = kept_in_library((asked, answered, AskedQuestion(text="Who paid?")))
    made = CompareWindow(Core(), tasks, opened=entry)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.documents.count() == 1 and tasks.running == 0)
    return made


def test_the_open_document_is_compared_from_the_start(compare):
    assert len(compare.picker.ticked()) == 1
    assert compare.model.rowCount() > 0


def test_what_publishers_answered_stands_side_by_side(compare, qtbot):
    compare.by.setCurrentIndex(compare.by.findData("questions"))
    compare.by.activated.emit(0)
    qtbot.waitUntil(lambda: compare._tasks.running == 0)
    header, row = compare.model.lines
    assert header[1:] == ["not sent yet", "asked", "answered", "refused", "Next answer by"]
    assert row[1:] == ["1", "1", "1", "0", "2026-12-05"]
    assert compare.export_button.isEnabled()


def test_without_tasks_they_are_one_click_away(compare, qtbot):
    compare.by.setCurrentIndex(compare.by.findData("tasks"))
    compare.by.activated.emit(0)
    qtbot.waitUntil(lambda: compare._tasks.running == 0)
    assert compare.empty.isVisible()
    with qtbot.waitSignal(compare.tasks_wanted):
        compare.empty.button.click()


def test_a_sealed_file_goes_to_a_colleague_and_comes_in(opened, qtbot, tmp_path: Path):
    name = next(n for n, (form, _) in choices(pdf=False).items() if form == "sealed")
    export_review(opened, opened.session, opened.tasks)
    dialog = opened.findChild(QFileDialog)
    dialog.selectNameFilter(name)
    dialog.filesSelected.emit([str(tmp_path / "case")])
    dialog.close()
    sealed = tmp_path / f"case{SEALED_ENDING}"
    qtbot.waitUntil(lambda: opened.tasks.running == 0)
    assert sealed.stat().st_size > 1000
    with library_for_task() as library:
        library.remove(opened.session.current.entry)
    opened.commands.close_document()
    with qtbot.waitSignal(opened.document_shown, timeout=10_000):
        opened.commands.open_sources([str(sealed)])
    assert len(opened.session.claims) == len(made_review().claims)


def test_refusals_are_german_in_the_german_window(german):
    refused = ImportRefused("a.csv is broken in line 3.", next_step="Nothing was changed.")
    assert refusal_text(refused) == "a.csv ist in Zeile 3 fehlerhaft. Es wurde nichts geändert."
    damaged = LibraryUnavailable("The library could not be written: /l.db.", next_step="Something new.")
    assert refusal_words(damaged) == (
        "Die Bibliothek konnte nicht geschrieben werden: /l.db.",
        "Something new.",
    )
    unknown = UnreadableDocument("Something quite new.", cause=Cause.EMPTY, next_step="Check the path.")
    assert refusal_words(unknown)[0] == "Das Dokument ist leer."


def test_refusals_stay_as_they_are_in_the_english_window(application):
    refused = ImportRefused("a.csv is broken in line 3.", next_step="Nothing was changed.")
    assert refusal_words(refused) == (refused.message, refused.next_step)
