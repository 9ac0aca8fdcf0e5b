"""What became of one question: state, deadline, and the answer word for word, kept as it is typed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

from claimcheck.desktop.look.day_field import DayField
from claimcheck.desktop.look.form import add_row
from claimcheck.desktop.look.typed_field import TypedField
from claimcheck.desktop.questions.model import state_words
from claimcheck.records.decision import AskedQuestion, QuestionState

_TIME_TO_ANSWER = 7  # days


class AnswerForm(QWidget):
    """A form for the chosen question.

    Signals:
        changed: the question before and as it is now.
    """

    changed = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question: AskedQuestion | None = None
        self.state = QComboBox()
        for state in QuestionState:
            self.state.addItem(state_words(state), state)
        self.deadline = DayField(self.tr("Answer by"), _TIME_TO_ANSWER)
        self.answer = TypedField()
        self.answer.setMinimumHeight(self.fontMetrics().lineSpacing() * 3 + 18)
        self.answer.setPlaceholderText(self.tr("The answer, word for word; it goes into every export"))
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        add_row(form, self.tr("State"), self.state)
        form.addRow("", self.deadline)
        add_row(form, self.tr("Answer"), self.answer)
        self.answer.rested.connect(self.flush)
        self.state.activated.connect(lambda _index: self.flush())
        self.deadline.changed.connect(lambda _day: self.flush())

    def show_question(self, question: AskedQuestion | None) -> None:
        """Show another question; what was typed for the one before is kept first."""
        self.flush()
        same = question is not None and self._question is not None and question.text == self._question.text
        self._question = question
        self.setEnabled(question is not None)
        shown = question or AskedQuestion(text="")
        self.state.setCurrentIndex(self.state.findData(shown.state))
        self.deadline.show_day(shown.deadline)
        if not same or self.answer.toPlainText().strip() != shown.answer:
            self.answer.setPlainText(shown.answer)
        self.answer.settle()

    def flush(self) -> None:
        """Report what changed."""
        self.answer.settle()
        before = self._question
        if before is None:
            return
        now = self._now(before)
        if now != before:
            self._question = now
            self.changed.emit(before, now)

    def _now(self, before: AskedQuestion) -> AskedQuestion:
        state, today = QuestionState(self.state.currentData()), date.today().isoformat()  # noqa: DTZ011
        over = state in (QuestionState.ANSWERED, QuestionState.REFUSED)
        return replace(
            before,
            state=state,
            asked_on=before.asked_on or (today if state is not QuestionState.OPEN else ""),
            answered_on=(before.answered_on or today) if over else "",
            answer=self.answer.toPlainText().strip(),
            deadline=self.deadline.day,
        )
