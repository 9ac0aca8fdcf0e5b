"""What is marked in a document: every place of every claim, with the weightiest finding on it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from claimcheck.records.claim import Claim
from claimcheck.records.document import Box, Place
from claimcheck.records.finding import Finding, Kind, Severity

SEVERITY_ORDER = {Severity.CHANGES_THE_HEADLINE: 0, Severity.NEEDS_CONTEXT: 1, Severity.DETAIL: 2, None: 3}


class Mark(NamedTuple):
    """One place of one claim; `first` for the place it was read from, not a repetition.

    `severity` is that of the weightiest finding on the claim, None without one.
    """

    claim: str
    place: Place
    announced: bool
    severity: Severity | None
    first: bool

    @property
    def page(self) -> int:
        """The page, from 1; 0 in documents without pages."""
        return self.place.page or 0

    @property
    def box(self) -> Box | None:
        """The rectangle on the page."""
        return self.place.box


def weightiest(findings: Iterable[Finding]) -> Severity | None:
    """The highest severity among findings that say something about the document; None of none."""
    telling = [f.severity for f in findings if f.kind in (Kind.FINDING, Kind.ASK) and f.severity]
    return min(telling, key=lambda severity: SEVERITY_ORDER[severity], default=None)


def findings_by_claim(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    """Findings under each claim they are about; those about the whole document under ""."""
    under: dict[str, list[Finding]] = {}
    for finding in findings:
        for claim in finding.claims or ("",):
            under.setdefault(claim, []).append(finding)
    return under


def marks_of(claims: Sequence[Claim], findings: Iterable[Finding]) -> tuple[Mark, ...]:
    """Marks of all claims in the order of the claims."""
    under = findings_by_claim(findings)
    marks: list[Mark] = []
    for claim in claims:
        found = under.get(claim.id)
        severity = weightiest(found) if found else None
        places = dict.fromkeys((claim.place, *claim.occurrences)) if claim.occurrences else (claim.place,)
        marks.extend(Mark(claim.id, p, claim.announced, severity, i == 0) for i, p in enumerate(places))
    return tuple(marks)
