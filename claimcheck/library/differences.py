"""What changed between two reviews of one document, or between two versions of a page."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.library.keys import claim_key, finding_key
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Finding, Kind
from claimcheck.records.review import Review


@dataclass(frozen=True, kw_only=True)
class Differences:
    """Claims and findings that came or went, and claims whose figure changed (old, new)."""

    new_claims: tuple[Claim, ...]
    gone_claims: tuple[Claim, ...]
    changed_claims: tuple[tuple[Claim, Claim], ...]
    new_findings: tuple[Finding, ...]
    gone_findings: tuple[Finding, ...]

    @property
    def none(self) -> bool:
        """Whether nothing changed."""
        return not any(
            (self.new_claims, self.gone_claims, self.changed_claims, self.new_findings, self.gone_findings)
        )


def differences(old: Review, new: Review) -> Differences:
    """Compare two reviews. Claims match by place and figure, else by names, metric and setting."""
    same_document = old.document.sha256 == new.document.sha256
    if same_document:
        before = {claim_key(claim): claim for claim in old.claims}
        after = {claim_key(claim): claim for claim in new.claims}
    else:
        before = {_names(claim): claim for claim in old.claims}
        after = {_names(claim): claim for claim in new.claims}
    changed = tuple(
        (before[key], claim)
        for key, claim in after.items()
        if key in before and before[key].quantity != claim.quantity
    )
    found_before = {_finding_identity(f, old, same_document): f for f in _told(old)}
    found_after = {_finding_identity(f, new, same_document): f for f in _told(new)}
    return Differences(
        new_claims=tuple(claim for key, claim in after.items() if key not in before),
        gone_claims=tuple(claim for key, claim in before.items() if key not in after),
        changed_claims=changed,
        new_findings=tuple(f for key, f in found_after.items() if key not in found_before),
        gone_findings=tuple(f for key, f in found_before.items() if key not in found_after),
    )


def _names(claim: Claim) -> str:
    stated = sorted(claim.setting.stated().items())
    return repr((claim.model_text, claim.benchmark_text, claim.metric_text, stated))


def _told(review: Review) -> list[Finding]:
    return [finding for finding in review.findings if finding.kind in (Kind.FINDING, Kind.ASK)]


def _finding_identity(finding: Finding, review: Review, same_document: bool) -> str:
    return finding_key(finding, review) + finding.text if same_document else finding.check + finding.text
