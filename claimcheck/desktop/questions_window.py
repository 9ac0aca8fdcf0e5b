"""Questions to the document's publisher: what was asked, answered, refused; and the letter to send."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from claimcheck.desktop.announce import announce, describe
from claimcheck.desktop.core import Core
from claimcheck.desktop.labels import quiet_button, text_label
from claimcheck.desktop.letter import letter_text, suggested_questions
from claimcheck.desktop.session import Session
from claimcheck.desktop.tasks import Tasks
from claimcheck.records.decision import AskedQuestion, QuestionState


class QuestionsWindow(QDialog):
    """A table of questions over the answer of the selected one."""

    def __init__(self, core: Core, session: Session, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._core, self._session, self._tasks = core, session, tasks
        self._questions: Sequence[AskedQuestion] = ()
        self.setWindowTitle(self.tr("Questions and letter"))
        self.table = QTableWidget(0, 3)
        self.table.setHorizontalHeaderLabels([self.tr("Question"), self.tr("State"), self.tr("Date")])
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.setColumnWidth(1, 110)
        self.table.setColumnWidth(2, 110)
        self.table.verticalHeader().hide()
        self.table.setWordWrap(True)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        describe(self.table, self.tr("Questions"))
        self.state = QComboBox()
        describe(self.state, self.tr("State of the question"))
        for state in QuestionState:
            self.state.addItem(state_words(state), state)
        self.answer = QPlainTextEdit()
        self.answer.setTabChangesFocus(True)
        self.answer.setMaximumHeight(110)
        describe(self.answer, self.tr("Answer"))
        self._lay_out()
        self.table.itemSelectionChanged.connect(self._show_question)
        self.state.activated.connect(lambda _index: self._keep_state())
        self.resize(720, 560)
        session.opened.connect(self.reload)
        self.reload()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(10)
        self.about = text_label()
        column.addWidget(self.about)
        column.addWidget(self.table, stretch=1)
        form = QFormLayout()
        for name, widget in ((self.tr("State"), self.state), (self.tr("Answer"), self.answer)):
            label = QLabel(name)
            label.setBuddy(widget)
            form.addRow(label, widget)
        column.addLayout(form)
        row = QHBoxLayout()
        self.suggest = quiet_button(self.tr("Add all suggested questions"), "add", self.add_suggested)
        row.addWidget(self.suggest)
        self.drop = quiet_button(self.tr("Take out"), "dismiss", self._drop)
        row.addWidget(self.drop)
        row.addWidget(quiet_button(self.tr("Save answer"), "note", self._keep_state))
        row.addStretch(1)
        self.copy = quiet_button(self.tr("Copy letter"), "letter", self.copy_letter)
        self.copy.setProperty("primary", True)
        self.copy.setIcon(self.copy.icon())
        row.addWidget(self.copy)
        column.addLayout(row)

    def reload(self) -> None:
        """Read the questions of the open document."""
        opened, core = self._session.current, self._core
        if opened is None or not opened.entry:
            self._take(())
            return
        entry = opened.entry
        self._tasks.start(lambda _progress: core.questions(entry), then=self._take)

    def add_suggested(self) -> None:
        """Add every question that a finding suggests."""
        opened, core, review = self._session.current, self._core, self._session.review
        if opened is None or review is None or not opened.entry:
            return
        known = {question.text for question in self._questions}
        new = [text for text in suggested_questions(review) if text not in known]
        entry = opened.entry

        def add(_progress: object) -> None:
            for text in new:
                core.keep_question(entry, AskedQuestion(text=text))

        self._tasks.start(add, then=lambda _none: self.reload())

    def copy_letter(self) -> None:
        """Put the letter with all open questions on the clipboard and mark them as asked."""
        review = self._session.review
        if review is None:
            return
        pending = [q for q in self._questions if q.state is QuestionState.OPEN]
        chosen = pending or list(self._questions)
        QGuiApplication.clipboard().setText(letter_text(review, [q.text for q in chosen]))
        announce(self, self.tr("Letter copied"))
        today = date.today().isoformat()  # noqa: DTZ011 - the person's own day
        self._keep([replace(q, state=QuestionState.ASKED, asked_on=today) for q in pending])

    def _take(self, questions: Sequence[AskedQuestion]) -> None:
        row = max(0, self.table.currentRow())
        self._questions = questions
        self.table.setRowCount(len(questions))
        for number, question in enumerate(questions):
            when = question.answered_on or question.asked_on
            for column, text in enumerate((question.text, state_words(question.state), when)):
                item = QTableWidgetItem(text)
                item.setTextAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
                self.table.setItem(number, column, item)
        self.table.resizeRowsToContents()
        if questions:
            self.table.selectRow(min(row, len(questions) - 1))
        title = self._session.document.title if self._session.document else ""
        self.about.setText(self.tr("Questions to the publisher of “{title}”").format(title=title))
        for widget in (self.copy, self.drop, self.state, self.answer):
            widget.setEnabled(bool(questions))

    def _current(self) -> AskedQuestion | None:
        row = self.table.currentRow()
        return self._questions[row] if 0 <= row < len(self._questions) else None

    def _show_question(self) -> None:
        question = self._current()
        if question is not None:
            self.state.setCurrentIndex(self.state.findData(question.state))
            self.answer.setPlainText(question.answer)

    def _keep_state(self) -> None:
        question = self._current()
        if question is None:
            return
        state, today = self.state.currentData(), date.today().isoformat()  # noqa: DTZ011
        over = state in (QuestionState.ANSWERED, QuestionState.REFUSED)
        asked_on = question.asked_on or (today if state is not QuestionState.OPEN else "")
        answered_on = (question.answered_on or today) if over else ""
        text = self.answer.toPlainText().strip()
        self._keep([replace(question, state=state, asked_on=asked_on, answered_on=answered_on, answer=text)])

    def _keep(self, questions: Sequence[AskedQuestion]) -> None:
        opened, core = self._session.current, self._core
        if opened is None or not questions:
            return
        entry = opened.entry

        def keep(_progress: object) -> None:
            for question in questions:
                core.keep_question(entry, question)

        self._tasks.start(keep, then=lambda _none: self.reload())

    def _drop(self) -> None:
        question, opened, core = self._current(), self._session.current, self._core
        if question is not None and opened is not None:
            entry, text = opened.entry, question.text
            self._tasks.start(
                lambda _progress: core.drop_question(entry, text), then=lambda _none: self.reload()
            )


def state_words(state: QuestionState) -> str:
    """What became of a question."""
    return {
        QuestionState.OPEN: QCoreApplication.translate("QuestionsWindow", "not sent yet"),
        QuestionState.ASKED: QCoreApplication.translate("QuestionsWindow", "asked"),
        QuestionState.ANSWERED: QCoreApplication.translate("QuestionsWindow", "answered"),
        QuestionState.REFUSED: QCoreApplication.translate("QuestionsWindow", "refused"),
    }[state]
