"""A review in the order in which a person reads it; every readable format follows this outline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from claimcheck.records.claim import Claim
from claimcheck.records.finding import Finding, Kind, Question, Severity
from claimcheck.records.review import Answer, Review


@dataclass(frozen=True, slots=True)
class Checklist:
    """The five answers, and the claims of the announced models that share them all."""

    claims: tuple[Claim, ...]
    answers: Mapping[Question, Answer]


@dataclass(frozen=True, slots=True)
class Outline:
    """The parts of a readable report.

    `story` are the findings that would change the story, `findings` the others that matter to any reader,
    `details` those for specialists; `untold` counts the checks that lacked something, with the first
    sentence that says what; `announced` and `comparators` are the claims; `checklists` are the answers about
    the announced ones, claims of equal answers together.
    """

    story: tuple[Finding, ...]
    findings: tuple[Finding, ...]
    details: tuple[Finding, ...]
    untold: tuple[tuple[str, int, str], ...]
    announced: tuple[Claim, ...]
    comparators: tuple[Claim, ...]
    checklists: tuple[Checklist, ...]

    @property
    def sections(self) -> tuple[tuple[str, tuple[Finding, ...]], ...]:
        """The findings under their headings, in the order of reading; empty ones left out."""
        titled = (
            ("What would change the story", self.story),
            ("Findings", self.findings),
            ("Details for specialists", self.details),
        )
        return tuple((title, findings) for title, findings in titled if findings)


def outline(review: Review) -> Outline:
    """Sort a review into the parts of a report."""
    by_id = {finding.id: finding for finding in review.findings}
    story = tuple(by_id[i] for i in review.summary.change_the_story if i in by_id)
    told = {finding.id for finding in story}
    rest = [finding for finding in review.findings if finding.id not in told]
    untold = [finding for finding in rest if finding.kind is Kind.CANNOT_TELL]
    counts = Counter(finding.check for finding in untold)
    facts = [finding for finding in rest if finding.kind is Kind.FINDING]
    first = {finding.check: finding.text for finding in reversed(untold)}
    announced = tuple(claim for claim in review.claims if claim.announced)
    return Outline(
        story=story,
        findings=tuple(f for f in facts if f.severity is not Severity.DETAIL),
        details=tuple(f for f in facts if f.severity is Severity.DETAIL),
        untold=tuple((check, counts[check], first[check]) for check in sorted(counts)),
        announced=announced,
        comparators=tuple(claim for claim in review.claims if not claim.announced),
        checklists=_checklists(review, announced),
    )


def _checklists(review: Review, claims: tuple[Claim, ...]) -> tuple[Checklist, ...]:
    """In the order of the first claim of each."""
    alike: dict[tuple[tuple[Question, Answer], ...], list[Claim]] = {}
    for claim in claims:
        alike.setdefault(tuple(review.answers.get(claim.id, {}).items()), []).append(claim)
    return tuple(Checklist(tuple(group), dict(answers)) for answers, group in alike.items())
