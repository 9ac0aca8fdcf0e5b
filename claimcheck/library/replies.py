"""What a publisher replied, put with the findings it speaks to: the reply belongs where the point is made."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from claimcheck.records.decision import AskedQuestion, QuestionState
from claimcheck.records.finding import Finding
from claimcheck.records.review import Review


def with_replies(review: Review, questions: Iterable[AskedQuestion]) -> Review:
    """The review whose findings say what became of the question they led to; for exports.

    Questions that no finding led to are the reader's own and stand beside them.
    """
    kept = tuple(questions)
    sent = {_folded(q.text): q for q in kept if q.state is not QuestionState.OPEN}
    led_to = {_folded(finding.ask) for finding in review.findings if finding.ask}
    return replace(
        review,
        findings=tuple(_with_reply(finding, sent) for finding in review.findings),
        own_questions=tuple(_own(q) for q in kept if _folded(q.text) not in led_to),
    )


def reply_sentence(question: AskedQuestion) -> str:
    """What became of a question: when it was asked, and the answer word for word."""
    asked = (
        f"The publisher was asked on {question.asked_on}" if question.asked_on else "The publisher was asked"
    )
    on = f" on {question.answered_on}" if question.answered_on else ""
    match question.state:
        case QuestionState.ANSWERED if question.answer:
            return f"{asked}. Answer{on}: “{question.answer}”"
        case QuestionState.ANSWERED:
            return f"{asked} and answered{on}."
        case QuestionState.REFUSED:
            said = f": “{question.answer}”" if question.answer else "."
            return f"{asked} and declined to answer{on}{said}"
        case QuestionState.ASKED:
            until = f" (asked for by {question.deadline})" if question.deadline else ""
            return f"{asked}; no answer is noted yet{until}."
        case _:
            return ""


def _own(question: AskedQuestion) -> str:
    reply = reply_sentence(question)
    return f"{question.text} ({reply})" if reply else question.text


def _with_reply(finding: Finding, sent: dict[str, AskedQuestion]) -> Finding:
    question = sent.get(_folded(finding.ask)) if finding.ask else None
    return (
        finding if question is None else replace(finding, text=f"{finding.text} {reply_sentence(question)}")
    )


def _folded(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip("?. ")
