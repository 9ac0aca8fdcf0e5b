"""A document that is still being read, as a review without findings, so that every pane can show it."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.library.opened import Opened
from claimcheck.records.claim import Claim
from claimcheck.records.document import Document
from claimcheck.records.evidence import Snapshot
from claimcheck.records.review import Coverage, Review, Summary


def opened_so_far(document: Document, claims: Sequence[Claim]) -> Opened:
    """What there is of a document before it is checked."""
    announced = sum(claim.announced for claim in claims)
    review = Review(
        document=document,
        announced_models=(),
        claims=tuple(claims),
        statements=(),
        findings=(),
        answers={},
        coverage=Coverage(),
        summary=Summary(claims=len(claims), announced=announced, self_reported=0, with_independent_result=0),
        index=Snapshot(digest="", as_of="", results=0, contamination_reports=0),
        created="",
        version="",
    )
    return Opened(review=review, reading=True)
