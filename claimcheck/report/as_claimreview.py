"""The announced claims as schema.org ClaimReview (JSON-LD), one for each claim, without a rating."""

from __future__ import annotations

import json

from claimcheck.records.claim import Claim
from claimcheck.records.review import Review
from claimcheck.report import wording

SUFFIX = ".jsonld"
ONE_FILE_EACH = True


def render(review: Review) -> bytes:
    """A JSON-LD graph, UTF-8; `reviewBody` holds the five answers, and there is no `reviewRating`."""
    graph = [_claim_review(review, claim) for claim in review.claims if claim.announced]
    page = {"@context": "https://schema.org", "@graph": graph}
    return json.dumps(page, ensure_ascii=False, indent=1).encode() + b"\n"


def _claim_review(review: Review, claim: Claim) -> dict[str, object]:
    document = review.document
    appearance: dict[str, object] = {"@type": "CreativeWork", "name": document.title}
    if address := wording.web_address(document.origin):
        appearance["url"] = address
    if document.published:
        appearance["datePublished"] = document.published
    item: dict[str, object] = {"@type": "Claim", "appearance": appearance}
    if document.publisher:
        item["author"] = {"@type": "Organization", "name": document.publisher}
    return {
        "@type": "ClaimReview",
        "claimReviewed": f"{claim.model_text} scores {claim.quantity.printed} on {claim.benchmark_text}.",
        "datePublished": review.created[:10],
        "itemReviewed": item,
        "reviewBody": " ".join(wording.answers(review, claim)),
        "inLanguage": "en",
    }
