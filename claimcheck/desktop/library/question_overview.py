"""What became of the questions to several publishers: a line a document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from claimcheck.desktop.library.comparison_texts import Texts
from claimcheck.desktop.questions.model import state_words
from claimcheck.records.decision import AskedQuestion, QuestionState

translate = QCoreApplication.translate
Asked = Sequence[tuple[str, Sequence[AskedQuestion]]]
"""The title of each document, and the questions kept for it."""


def question_overview(documents: Asked) -> Texts:
    """How many questions are in each state, and the next day by which an answer was asked for."""
    states = tuple(QuestionState)
    rows = []
    for _title, questions in documents:
        counted = Counter(question.state for question in questions)
        due = [q.deadline for q in questions if q.state is QuestionState.ASKED and q.deadline]
        rows.append([*(str(counted[state]) for state in states), min(due, default="–")])
    return Texts(
        header=[*map(state_words, states), translate("question_overview", "Next answer by")],
        names=[title for title, _questions in documents],
        rows=rows,
    )
