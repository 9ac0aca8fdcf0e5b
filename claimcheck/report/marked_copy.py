"""The original PDF with every claim highlighted, its answers and questions as the highlight's note."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.errors import Cause, UnreadableDocument
from claimcheck.ingest.limits import Limits
from claimcheck.ingest.marking import Mark, marked_pdf
from claimcheck.languages.known import ENGLISH, Say, speaker
from claimcheck.languages.reviews import review_in
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Kind
from claimcheck.records.review import Review
from claimcheck.report import wording

_ANNOUNCED = (255, 214, 0)
_OTHER = (160, 190, 220)


def marked_copy(
    review: Review, original: bytes, limits: Limits | None = None, language: str = ENGLISH
) -> bytes:
    """A copy of the document that was reviewed; yellow for the announced models, blue for the others.

    Raises:
        UnreadableDocument: when the document is no PDF, or the copy cannot be made within the limits.
    """
    if review.document.format != "pdf":
        raise UnreadableDocument(
            "Only a PDF can be copied with highlights in it.",
            cause=Cause.WRONG_TYPE,
            next_step="Export the review in another format, for example html or web-annotations.",
        )
    told, say = review_in(review, language), speaker(language)
    return marked_pdf(original, [mark for claim in told.claims for mark in _marks(told, claim, say)], limits)


def _marks(review: Review, claim: Claim, say: Say) -> Iterator[Mark]:
    note, colour = _note(review, claim, say), _ANNOUNCED if claim.announced else _OTHER
    for place in (claim.place, *claim.occurrences):
        if place.page and place.box:
            yield Mark(page=place.page, box=place.box, note=note, colour=colour)


def _note(review: Review, claim: Claim, say: Say) -> str:
    """The claim; for announced models the five answers too, and what was found or is to be asked."""
    lines = [wording.title(claim)]
    if claim.announced:
        lines += wording.answers(review, claim, say)
        lines += [
            f"{wording.finding_head(finding, say)}: {finding.text}"
            for finding in review.findings
            if claim.id in finding.claims and finding.kind in (Kind.FINDING, Kind.ASK)
        ]
    return "\n\n".join(lines)
