"""The reply pack: numbered questions with what they refer to, our calculations, and a date for the answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from claimcheck.checks.questions import QuestionToSend, questions
from claimcheck.desktop.marks import SEVERITY_ORDER
from claimcheck.desktop.working import working_lines
from claimcheck.records.finding import Finding
from claimcheck.records.review import Review

translate = QCoreApplication.translate
_MOST_QUOTES = 3
_MOST_NUMBERS = 12


def suggested_questions(review: Review) -> list[str]:
    """Every question that a finding suggests, weightiest first, each once."""
    ordered = sorted(questions(review), key=lambda question: SEVERITY_ORDER[question.severity])
    return [question.text for question in ordered]


def letter_text(review: Review, chosen: Sequence[str], deadline: str = "") -> str:
    """The letter as plain text; `deadline` is an ISO day or ""."""
    document = review.document
    dated = f" ({document.published})" if document.published else ""
    known = {question.text: question for question in questions(review)}
    opening = translate(
        "letter", "I am reading “{title}”{dated} and would be grateful for answers to these questions."
    )
    lines = [
        translate("letter", "Dear Sir or Madam,"),
        "",
        opening.format(title=document.title or document.origin, dated=dated),
    ]
    if deadline:
        lines.append(translate("letter", "Please answer by {day}.").format(day=deadline))
    lines.append(translate("letter", "Your answers will be shown beside the points they speak to."))
    for number, text in enumerate(chosen, start=1):
        lines += ["", f"{number}. {text}", *_behind(review, known.get(text))]
    lines += ["", *_closing(review)]
    return "\n".join(lines)


def _behind(review: Review, question: QuestionToSend | None) -> Iterator[str]:
    """What a question refers to: quotes, page, and the numbers of our calculation."""
    if question is None:
        return
    for quote in question.quotes[:_MOST_QUOTES]:
        yield "   " + translate("letter", "The document says: “{quote}”").format(
            quote=" ".join(quote.split())
        )
    if question.page:
        yield "   " + translate("letter", "Page {page}.").format(page=question.page)
    findings = [finding for finding in review.findings if finding.id in question.findings]
    for finding in findings[:_MOST_QUOTES]:
        yield f"   {finding.text}"
        yield from _calculation(finding)


def _calculation(finding: Finding) -> Iterator[str]:
    numbers = working_lines(finding.working)[:_MOST_NUMBERS]
    if numbers:
        shown = "; ".join(f"{name} {value}" for name, value in numbers)
        yield "   " + translate("letter", "Our calculation: {numbers}").format(numbers=shown)
    for reference in finding.evidence[:_MOST_QUOTES]:
        parts = (reference.title, reference.score_text, reference.date, reference.url)
        yield "   " + translate("letter", "Outside result: {result}").format(
            result=", ".join(part for part in parts if part)
        )


def _closing(review: Review) -> Iterator[str]:
    as_of = review.index.as_of or review.created[:10]
    status = translate(
        "letter",
        "Outside results as of {day}. The comparison was made automatically and can contain errors of "
        "reading; please say so if we have misread you.",
    )
    yield status.format(day=as_of)
    yield ""
    yield translate("letter", "Thank you for your help.")
