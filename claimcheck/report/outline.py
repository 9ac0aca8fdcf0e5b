"""A review in the order in which a person reads it; every readable format follows this outline."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from claimcheck.records.claim import Claim
from claimcheck.records.finding import Finding, Kind
from claimcheck.records.review import Review


@dataclass(frozen=True, slots=True)
class Outline:
    """The parts of a readable report.

    `story` are the findings that would change the story; `findings` and `asks` the others, by severity;
    `untold` counts the checks that lacked something, with the first sentence that says what;
    `announced` and `comparators` are the claims.
    """

    story: tuple[Finding, ...]
    findings: tuple[Finding, ...]
    asks: tuple[Finding, ...]
    untold: tuple[tuple[str, int, str], ...]
    announced: tuple[Claim, ...]
    comparators: tuple[Claim, ...]


def outline(review: Review) -> Outline:
    """Sort a review into the parts of a report."""
    by_id = {finding.id: finding for finding in review.findings}
    story = tuple(by_id[i] for i in review.summary.change_the_story if i in by_id)
    told = {finding.id for finding in story}
    rest = [finding for finding in review.findings if finding.id not in told]
    untold = [finding for finding in rest if finding.kind is Kind.CANNOT_TELL]
    counts = Counter(finding.check for finding in untold)
    first = {finding.check: finding.text for finding in reversed(untold)}
    return Outline(
        story=story,
        findings=tuple(f for f in rest if f.kind is Kind.FINDING),
        asks=tuple(f for f in rest if f.kind is Kind.ASK),
        untold=tuple((check, counts[check], first[check]) for check in sorted(counts)),
        announced=tuple(claim for claim in review.claims if claim.announced),
        comparators=tuple(claim for claim in review.claims if not claim.announced),
    )
