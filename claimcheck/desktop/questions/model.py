"""Questions to the publisher as rows: the question, what became of it, and when."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject

from claimcheck.desktop.look.named_columns import NamedColumns
from claimcheck.desktop.said import said
from claimcheck.records.decision import AskedQuestion, QuestionState

translate = QCoreApplication.translate
_STATE = 1
_PICTURES = {
    QuestionState.OPEN: "ask",
    QuestionState.ASKED: "letter",
    QuestionState.ANSWERED: "answered",
    QuestionState.REFUSED: "missing",
}


class QuestionsModel(NamedColumns):
    """One row a question; its state is a picture and a word."""

    dates = (2, 3, 4)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.questions: Sequence[AskedQuestion] = ()

    def show_questions(self, questions: Sequence[AskedQuestion]) -> None:
        """Show other questions."""
        self.beginResetModel()
        self.questions = questions
        self.endResetModel()

    def question(self, row: int) -> AskedQuestion | None:
        """One question."""
        return self.questions[row] if 0 <= row < len(self.questions) else None

    def row_of(self, text: str) -> int:
        """Where a question stands; -1 if it is not there."""
        return next((n for n, question in enumerate(self.questions) if question.text == text), -1)

    def names(self) -> tuple[str, ...]:
        """Question, state, asked, answer by, answered."""
        return (
            self.tr("Question"),
            self.tr("State"),
            self.tr("Asked on"),
            self.tr("Answer by"),
            self.tr("Answered on"),
        )

    def has(self, column: int) -> bool:
        """Whether any question has something in a column."""
        return any(self.texts(row)[column] for row in range(self.rows()))

    def rows(self) -> int:
        """Questions."""
        return len(self.questions)

    def texts(self, row: int) -> tuple[str, ...]:
        """One question."""
        question = self.questions[row]
        return (
            said(question.text),
            state_words(question.state),
            question.asked_on,
            question.deadline,
            question.answered_on,
        )

    def picture(self, row: int, column: int) -> str:
        """The state as a picture."""
        return _PICTURES[self.questions[row].state] if column == _STATE else ""


def state_words(state: QuestionState) -> str:
    """What became of a question."""
    return {
        QuestionState.OPEN: translate("questions_model", "not sent yet"),
        QuestionState.ASKED: translate("questions_model", "asked"),
        QuestionState.ANSWERED: translate("questions_model", "answered"),
        QuestionState.REFUSED: translate("questions_model", "refused"),
    }[state]
