"""The fixed words of every report: what kinds, severities, states and questions are called."""

from __future__ import annotations

from claimcheck.checks.coverage import AREAS
from claimcheck.languages.known import Say, english
from claimcheck.records.claim import Claim, Relation
from claimcheck.records.document import Document
from claimcheck.records.finding import Finding, Kind, Question, Reference, Severity
from claimcheck.records.review import AnswerState, Review

QUESTIONS = {
    Question.WHICH_BENCHMARK: "Which benchmark?",
    Question.WHO_RAN_IT: "Who ran it?",
    Question.WHAT_IT_MEASURES: "What does it measure, how firm is it?",
    Question.WHAT_IS_MISSING: "What is missing?",
    Question.YOUR_TASKS: "Your tasks?",
}

KINDS = {
    Kind.FINDING: "Finding",
    Kind.ASK: "Ask",
    Kind.CANNOT_TELL: "Cannot tell",
    Kind.NOTHING_TO_REPORT: "Nothing to report",
}

SEVERITIES = {
    Severity.CHANGES_THE_HEADLINE: "changes the headline",
    Severity.NEEDS_CONTEXT: "needs context",
    Severity.DETAIL: "detail",
}

STATES = {
    AnswerState.ANSWERED: "answered",
    AnswerState.PARTLY: "partly",
    AnswerState.MISSING: "missing",
    AnswerState.CANNOT_TELL: "cannot tell",
}

STATE_MARKS = {
    AnswerState.ANSWERED: "✓",
    AnswerState.PARTLY: "◐",
    AnswerState.MISSING: "!",
    AnswerState.CANNOT_TELL: "?",
}

RELATIONS = {
    Relation.VENDOR: "the company itself",
    Relation.THIRD_PARTY: "a third party",
    Relation.CITED: "quoted from elsewhere",
    Relation.NOT_STATED: "not stated",
}

DOCUMENT_KINDS = {
    "paper": "paper",
    "press-release": "press release",
    "model-card": "model card",
    "web-page": "web page",
    "text": "text",
}

FOOTER = (
    "Automatic comparison of a document with itself and with public records as of {as_of}. It can contain "
    "errors of reading: compare with the original. Not legal advice, not a judgement of any company."
)


def title(claim: Claim) -> str:
    """Model, benchmark, score and metric of a claim, on one line."""
    metric = f" ({claim.metric_apart})" if claim.metric_apart else ""
    return f"{claim.model_text} · {claim.benchmark_text} · {claim.quantity.printed}{metric}"


def answers(review: Review, claim: Claim, say: Say = english) -> list[str]:
    """The claim's five answers, each after its question."""
    given = review.answers.get(claim.id, {})
    return [f"{say(QUESTIONS[question])} {answer.text}" for question, answer in given.items()]


def place(claim: Claim, say: Say = english) -> str:
    """Where the claim stands, in words: "page 14, Table 4"."""
    parts = [say("page {page}", page=claim.place.page) if claim.place.page else "", claim.place.where]
    return ", ".join(part for part in parts if part)


def document_line(document: Document, say: Say = english) -> str:
    """Kind, publisher, date and length of a document, on one line."""
    pages = len(document.pages)
    length = say("1 page") if pages == 1 else say("{pages} pages", pages=f"{pages:,}")
    parts = [
        say(DOCUMENT_KINDS[document.kind]) if document.kind in DOCUMENT_KINDS else document.kind,
        document.publisher,
        document.published,
        length if pages else "",
    ]
    return " · ".join(part for part in parts if part)


def glance(review: Review, say: Say = english) -> str:
    """The counts of a review, on one line; never a grade."""
    summary = review.summary
    if not summary.claims:
        return say("No benchmark claim was found.")
    return " · ".join(
        [
            say("1 claim") if summary.claims == 1 else say("{claims} claims", claims=summary.claims),
            say("{claims} about {models}", claims=summary.announced, models=announced(review, say)),
            say("{claims} self-reported", claims=summary.self_reported),
            say("{claims} with an outside result", claims=summary.with_independent_result),
        ]
    )


def announced(review: Review, say: Say = english) -> str:
    """The announced models, at most three by name."""
    names = review.announced_models
    if not names:
        return say("an announced model")
    first = ", ".join(names[:3])
    return first if len(names) <= 3 else say("{names} and {more} more", names=first, more=len(names) - 3)


def web_address(text: str) -> str:
    """An http(s) address as it is; "" for a path, or anything else that is not to be followed."""
    return text if text.startswith(("http://", "https://")) else ""


def finding_head(finding: Finding, say: Say = english) -> str:
    """The kind, severity and check of a finding: "Finding, needs context (NUM-02)"."""
    severity = f", {say(SEVERITIES[finding.severity])}" if finding.severity else ""
    return f"{say(KINDS[finding.kind])}{severity} ({finding.check})"


def about(reference: Reference) -> str:
    """What an outside record says, who says it and when, on one line: "91.8 %, Epoch AI, 2025-05-29"."""
    parts = (reference.score_text, reference.setting, reference.evaluator, reference.date)
    return ", ".join(part for part in parts if part)


def not_covered(review: Review, say: Say = english) -> str:
    """The areas in which the document has no figure of the announced model; "" where there is no claim."""
    coverage = review.coverage
    if not review.claims or not coverage.not_covered:
        return ""
    if coverage.nothing_placed:
        return say("Which areas its tests cover cannot be told: our register knows none of them.")
    areas = "; ".join(say(AREAS[area]) if area in AREAS else area for area in coverage.not_covered)
    if coverage.not_placed:
        return say("Not covered by the tests our register knows: {areas}.", areas=areas)
    return say("Not covered in this document: {areas}.", areas=areas)


def footer(review: Review, say: Say = english) -> str:
    """The status of a report, to stand at its end."""
    return say(FOOTER, as_of=review.index.as_of or review.created[:10])
