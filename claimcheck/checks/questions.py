"""The questions to send: every question once, numbered, with the quotes it refers to."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.records.finding import Finding, Kind, Severity
from claimcheck.records.review import Review


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionToSend:
    """One question: its number from 1, its text, and the findings, claims and quotes behind it."""

    number: int
    text: str
    severity: Severity
    findings: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    checks: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    page: int | None = None


def questions(review: Review) -> tuple[QuestionToSend, ...]:
    """All questions of a review in the order of its findings, equal ones once, then the reader's own."""
    groups: dict[str, list[Finding]] = {}
    for finding in review.findings:
        if finding.ask and finding.kind in (Kind.FINDING, Kind.ASK):
            groups.setdefault(_folded(finding.ask), []).append(finding)
    found = [_question(number, group) for number, group in enumerate(groups.values(), start=1)]
    own = enumerate(review.own_questions, start=len(found) + 1)
    return (*found, *(QuestionToSend(number=n, text=text, severity=Severity.DETAIL) for n, text in own))


def _folded(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip("?. ")


def _question(number: int, group: list[Finding]) -> QuestionToSend:
    first = group[0]
    return QuestionToSend(
        number=number,
        text=first.ask,
        severity=first.severity or Severity.DETAIL,
        findings=tuple(finding.id for finding in group),
        claims=tuple(dict.fromkeys(claim for finding in group for claim in finding.claims)),
        checks=tuple(dict.fromkeys(finding.check for finding in group)),
        quotes=tuple(dict.fromkeys(finding.quote for finding in group if finding.quote)),
        page=next((finding.page for finding in group if finding.page), None),
    )
