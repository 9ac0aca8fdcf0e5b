"""Keys by which a decision finds its claim or finding again after a new check."""

from __future__ import annotations

import hashlib
import json

from claimcheck.records.claim import Claim
from claimcheck.records.finding import Finding
from claimcheck.records.review import Review


def claim_key(claim: Claim) -> str:
    """A key from where the claim stands and what it prints, not from its number in the list."""
    box = claim.place.box
    corner = [round(box.x0), round(box.top)] if box else claim.place.quote
    return _digest([claim.place.page, corner, claim.quantity.text, claim.model_text, claim.benchmark_text])


def finding_key(finding: Finding, review: Review) -> str:
    """A key from the check and the claims it speaks of (or its text, when it is about the whole document)."""
    keys = sorted(claim_key(claim) for claim in review.claims if claim.id in set(finding.claims))
    return _digest([finding.check, finding.kind.value, keys or finding.text])


def _digest(parts: object) -> str:
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()[:20]
