"""Questions to the publisher as rows: the question, what became of it, and when."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from claimcheck.desktop.icons import icon
from claimcheck.desktop.theme import colours
from claimcheck.records.decision import AskedQuestion, QuestionState

Index = QModelIndex | QPersistentModelIndex
translate = QCoreApplication.translate
_STATE = 1
_PICTURES = {
    QuestionState.OPEN: "ask",
    QuestionState.ASKED: "letter",
    QuestionState.ANSWERED: "answered",
    QuestionState.REFUSED: "missing",
}


class QuestionsModel(QAbstractTableModel):
    """One row a question; its state is a picture and a word."""

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

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Questions."""
        return 0 if parent.isValid() else len(self.questions)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Question, state, asked, answer by, answered."""
        return 0 if parent.isValid() else 5

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Names of the columns."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return section + 1
        names = (
            self.tr("Question"),
            self.tr("State"),
            self.tr("Asked on"),
            self.tr("Answer by"),
            self.tr("Answered on"),
        )
        return names[section] if 0 <= section < len(names) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """One cell."""
        question = self.question(index.row()) if index.isValid() else None
        if question is None:
            return None
        if role == Qt.ItemDataRole.DecorationRole and index.column() == _STATE:
            return icon(_PICTURES[question.state], colours().text)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        wanted = (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        )
        if role not in wanted:
            return None
        return (
            question.text,
            state_words(question.state),
            question.asked_on,
            question.deadline,
            question.answered_on,
        )[index.column()]


def state_words(state: QuestionState) -> str:
    """What became of a question."""
    return {
        QuestionState.OPEN: translate("questions_model", "not sent yet"),
        QuestionState.ASKED: translate("questions_model", "asked"),
        QuestionState.ANSWERED: translate("questions_model", "answered"),
        QuestionState.REFUSED: translate("questions_model", "refused"),
    }[state]
