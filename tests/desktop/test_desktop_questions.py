"""Questions and the reply pack on the real window."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import made_review
import pytest
from PySide6.QtGui import QGuiApplication

from claimcheck.desktop.exporting import export_review
from claimcheck.desktop.questions.letter import letter_text, suggested_questions
from claimcheck.desktop.questions.window import QuestionsWindow
from claimcheck.library.store import open_library
from claimcheck.records.decision import QuestionState

TODAY = date.today().isoformat()  # noqa: DTZ011 - the person's own day


@pytest.fixture
def window(opened, qtbot):
    made = QuestionsWindow(opened.core, opened.session, opened.tasks, opened)
    with qtbot.waitExposed(made):
        made.show()
    settle(made, qtbot)
    return made


def settle(window, qtbot) -> None:
    qtbot.waitUntil(lambda: window._tasks.running == 0)


def kept(window):
    with open_library() as library:
        return library.questions(window._session.current.entry)


def test_suggested_questions_are_added_and_undone(window, qtbot, qtmodeltester):
    window.add_suggested()
    settle(window, qtbot)
    assert [question.text for question in kept(window)] == suggested_questions(window._session.review)
    assert window.model.rowCount() == 2
    qtmodeltester.check(window.model)
    window.asked.steps.undo()
    settle(window, qtbot)
    assert kept(window) == ()
    window.asked.steps.redo()
    settle(window, qtbot)
    assert len(kept(window)) == 2


def test_an_own_question_is_added_and_taken_out(window, qtbot):
    window.own.setText("Who paid for the test?")
    window.own.returnPressed.emit()
    settle(window, qtbot)
    assert [question.text for question in kept(window)] == ["Who paid for the test?"]
    window.drop_chosen()
    settle(window, qtbot)
    assert kept(window) == ()


def test_the_letter_numbers_quotes_calculates_and_names_the_day(window, qtbot):
    window.add_suggested()
    settle(window, qtbot)
    for row in range(2):
        window.table.selectRow(row)
        window.form.deadline.tick.setChecked(True)
        settle(window, qtbot)
    deadline = kept(window)[0].deadline
    assert deadline > TODAY
    window.copy_letter()
    settle(window, qtbot)
    letter = QGuiApplication.clipboard().text()
    assert "1. Which settings explain the difference?" in letter
    assert f"The document says: “{made_review.SENTENCE}”" in letter
    assert "Outside result: Open Board, MMLU, 88.0, 2026-04-01" in letter
    assert f"Please answer by {deadline}." in letter
    assert "2026-11-01" in letter
    assert {question.state for question in kept(window)} == {QuestionState.ASKED}
    assert kept(window)[0].asked_on == TODAY


def test_a_calculation_stands_under_its_question():
    review = made_review.made_review()
    from dataclasses import replace

    finding = replace(review.findings[0], ask="Over how many runs?")
    text = letter_text(replace(review, findings=(finding,)), ["Over how many runs?"])
    assert "Our calculation: n 30; low 75.5; high 97.1; method Wilson" in text


def test_an_answer_is_kept_as_it_is_typed_and_goes_into_the_export(window, qtbot, opened, tmp_path: Path):
    window.add_suggested()
    settle(window, qtbot)
    window.table.selectRow(0)
    window.form.state.setCurrentIndex(window.form.state.findData(QuestionState.ANSWERED))
    window.form.answer.setPlainText("We used 5 examples.")
    qtbot.waitUntil(lambda: kept(window)[0].answer == "We used 5 examples.")
    settle(window, qtbot)
    assert kept(window)[0].answered_on == TODAY
    assert window.model.index(0, 1).data() == "answered"
    export_review(opened, opened.session, opened.tasks)
    from PySide6.QtWidgets import QFileDialog

    dialog = opened.findChild(QFileDialog)
    dialog.selectNameFilter(next(name for name in dialog.nameFilters() if name.startswith("html")))
    dialog.filesSelected.emit([str(tmp_path / "review.html")])
    settle(window, qtbot)
    dialog.close()
    assert "We used 5 examples." in (tmp_path / "review.html").read_text(encoding="utf-8")


def test_the_letter_is_saved_to_a_file(window, qtbot, tmp_path: Path):
    window.add_suggested()
    settle(window, qtbot)
    window.save_letter(tmp_path / "letter.txt")
    settle(window, qtbot)
    assert (tmp_path / "letter.txt").read_text(encoding="utf-8").startswith("Dear Sir or Madam,")
    assert {question.state for question in kept(window)} == {QuestionState.ASKED}


def test_what_was_typed_last_is_kept_when_the_window_closes(window, qtbot, opened):
    window.add_suggested()
    settle(window, qtbot)
    window.table.selectRow(0)
    window.form.state.setCurrentIndex(window.form.state.findData(QuestionState.REFUSED))
    window.form.state.activated.emit(0)
    window.form.answer.setPlainText("No comment.")
    window.close()
    qtbot.waitUntil(lambda: opened.tasks.running == 0)
    assert (kept(window)[0].state, kept(window)[0].answer) == (QuestionState.REFUSED, "No comment.")
