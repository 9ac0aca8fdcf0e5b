"""The reply pack: numbered questions with what they refer to, our calculations, and a date for the answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from claimcheck.checks.questions import QuestionToSend, questions
from claimcheck.desktop.document.marks import SEVERITY_ORDER
from claimcheck.desktop.said import window_language
from claimcheck.languages.known import ENGLISH, said
from claimcheck.languages.reviews import finding_in
from claimcheck.languages.working import working_lines
from claimcheck.records.finding import Finding
from claimcheck.records.review import Review

translate = QCoreApplication.translate
_MOST_QUOTES = 3
_MOST_NUMBERS = 12
_GREETING = QT_TRANSLATE_NOOP("letter", "Dear Sir or Madam,")
_OPENING = QT_TRANSLATE_NOOP(
    "letter", "I am reading “{title}”{dated} and would be grateful for answers to these questions."
)
_UNTIL = QT_TRANSLATE_NOOP("letter", "Please answer by {day}.")
_SHOWN = QT_TRANSLATE_NOOP("letter", "Your answers will be shown beside the points they speak to.")
_STATUS = QT_TRANSLATE_NOOP(
    "letter",
    "Outside results as of {day}. The comparison was made automatically and can contain errors of reading; "
    "please say so if we have misread you.",
)
_QUOTED = QT_TRANSLATE_NOOP("letter", "The document says: “{quote}”")
_PAGE = QT_TRANSLATE_NOOP("letter", "Page {page}.")
_NUMBERS = QT_TRANSLATE_NOOP("letter", "Our calculation: {numbers}")
_OUTSIDE = QT_TRANSLATE_NOOP("letter", "Outside result: {result}")
_THANKS = QT_TRANSLATE_NOOP("letter", "Thank you for your help.")


def suggested_questions(review: Review) -> list[str]:
    """Every question that a finding suggests, weightiest first, each once."""
    ordered = sorted(questions(review), key=lambda question: SEVERITY_ORDER[question.severity])
    return [question.text for question in ordered]


def letter_text(review: Review, chosen: Sequence[str], deadline: str = "", language: str = "") -> str:
    """The letter as plain text; `deadline` is an ISO day or "", `language` English or the window's ("").

    Suggested questions are known by their English text; the reader's own stay as they were written.
    """
    tongue = language or window_language()
    say = _english if tongue == ENGLISH else _translated
    document = review.document
    dated = f" ({document.published})" if document.published else ""
    known = {question.text: question for question in questions(review)}
    lines = [
        say(_GREETING),
        "",
        say(_OPENING).format(title=document.title or document.origin, dated=dated),
    ]
    if deadline:
        lines.append(say(_UNTIL).format(day=deadline))
    lines.append(say(_SHOWN))
    for number, text in enumerate(chosen, start=1):
        question = known.get(text)
        asked = said(text, tongue) if question else text
        lines += ["", f"{number}. {asked}", *_behind(review, question, say, tongue)]
    as_of = review.index.as_of or review.created[:10]
    lines += ["", say(_STATUS).format(day=as_of), "", say(_THANKS)]
    return "\n".join(lines)


def _english(text: object) -> str:
    return str(text)


def _translated(text: object) -> str:
    return translate("letter", str(text))


def _behind(
    review: Review, question: QuestionToSend | None, say: Callable[[object], str], language: str
) -> Iterator[str]:
    """What a suggested question refers to: quotes, page, and the numbers of our calculation."""
    if question is None:
        return
    for quote in question.quotes[:_MOST_QUOTES]:
        yield "   " + say(_QUOTED).format(quote=" ".join(quote.split()))
    if question.page:
        yield "   " + say(_PAGE).format(page=question.page)
    findings = [finding for finding in review.findings if finding.id in question.findings]
    for finding in findings[:_MOST_QUOTES]:
        told = finding_in(finding, language)
        yield f"   {told.text}"
        yield from _calculation(told, say, language)


def _calculation(finding: Finding, say: Callable[[object], str], language: str) -> Iterator[str]:
    numbers = working_lines(finding.working, language)[:_MOST_NUMBERS]
    if numbers:
        yield "   " + say(_NUMBERS).format(numbers="; ".join(f"{name} {value}" for name, value in numbers))
    for reference in finding.evidence[:_MOST_QUOTES]:
        parts = (reference.title, reference.score_text, reference.date, reference.url)
        yield "   " + say(_OUTSIDE).format(result=", ".join(part for part in parts if part))
