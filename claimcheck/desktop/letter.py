"""A polite letter with the questions that a document leaves open."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from claimcheck.checks.questions import questions
from claimcheck.desktop.marks import SEVERITY_ORDER
from claimcheck.records.review import Review


def suggested_questions(review: Review) -> list[str]:
    """Every question that a finding suggests, weightiest first, each once."""
    ordered = sorted(questions(review), key=lambda question: SEVERITY_ORDER[question.severity])
    return [question.text for question in ordered]


def letter_text(review: Review, chosen: Sequence[str]) -> str:
    """The letter as plain text."""
    document = review.document
    dated = f" ({document.published})" if document.published else ""
    lines = [
        _tr("Dear Sir or Madam,"),
        "",
        _tr("I am reading “{title}”{dated} and would be grateful for answers to these questions:").format(
            title=document.title or document.origin, dated=dated
        ),
        "",
        *(f"{number}. {question}" for number, question in enumerate(chosen, start=1)),
        "",
        _tr("Thank you for your help."),
    ]
    return "\n".join(lines)


def _tr(text: str) -> str:
    return QCoreApplication.translate("letter", text)
