"""The reply pack: numbered questions with what they refer to, our calculations, and a date for the answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from claimcheck.checks.questions import QuestionToSend, questions
from claimcheck.desktop.checklist.working import working_lines
from claimcheck.desktop.document.marks import SEVERITY_ORDER
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
_THANKS = QT_TRANSLATE_NOOP("letter", "Thank you for your help.")


def suggested_questions(review: Review) -> list[str]:
    """Every question that a finding suggests, weightiest first, each once."""
    ordered = sorted(questions(review), key=lambda question: SEVERITY_ORDER[question.severity])
    return [question.text for question in ordered]


def letter_text(review: Review, chosen: Sequence[str], deadline: str = "") -> str:
    """The letter as plain text; `deadline` is an ISO day or "".

    Suggested questions are English, and then all of the letter is; with none but the reader's own questions
    it is in the reader's language.
    """
    document = review.document
    dated = f" ({document.published})" if document.published else ""
    known = {question.text: question for question in questions(review)}
    say = _english if any(text in known for text in chosen) else _translated
    lines = [
        say(_GREETING),
        "",
        say(_OPENING).format(title=document.title or document.origin, dated=dated),
    ]
    if deadline:
        lines.append(say(_UNTIL).format(day=deadline))
    lines.append(say(_SHOWN))
    for number, text in enumerate(chosen, start=1):
        lines += ["", f"{number}. {text}", *_behind(review, known.get(text))]
    as_of = review.index.as_of or review.created[:10]
    lines += ["", say(_STATUS).format(day=as_of), "", say(_THANKS)]
    return "\n".join(lines)


def _english(text: object) -> str:
    return str(text)


def _translated(text: object) -> str:
    return translate("letter", str(text))


def _behind(review: Review, question: QuestionToSend | None) -> Iterator[str]:
    """What a suggested question refers to: quotes, page, and the numbers of our calculation."""
    if question is None:
        return
    for quote in question.quotes[:_MOST_QUOTES]:
        yield f"   The document says: “{' '.join(quote.split())}”"
    if question.page:
        yield f"   Page {question.page}."
    findings = [finding for finding in review.findings if finding.id in question.findings]
    for finding in findings[:_MOST_QUOTES]:
        yield f"   {finding.text}"
        yield from _calculation(finding)


def _calculation(finding: Finding) -> Iterator[str]:
    numbers = working_lines(finding.working)[:_MOST_NUMBERS]
    if numbers:
        yield f"   Our calculation: {'; '.join(f'{name} {value}' for name, value in numbers)}"
    for reference in finding.evidence[:_MOST_QUOTES]:
        parts = (reference.title, reference.score_text, reference.date, reference.url)
        yield f"   Outside result: {', '.join(part for part in parts if part)}"
