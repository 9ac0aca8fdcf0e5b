"""The claims as W3C Web Annotations (JSON-LD), so that highlights live on in other readers.

Follows the Web Annotation Data Model (W3C Recommendation, 23 February 2017, https://www.w3.org/TR/annotation-model/).
"""

from __future__ import annotations

import json

from claimcheck.records.claim import Claim
from claimcheck.records.document import Box, Document, Place
from claimcheck.records.review import Review
from claimcheck.report import wording

SUFFIX = ".jsonld"
ONE_FILE_EACH = True
_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_PDF_FRAGMENTS = "http://tools.ietf.org/rfc/rfc3778"
_AROUND = 32
"""Characters before and behind a quote, which tell it from the same words elsewhere."""


def render(review: Review) -> bytes:
    """A page of annotations, UTF-8: one for each claim, with every place where it is printed as a target.

    A target is selected by its quote, with its place in `Document.text`, and in a PDF by page and box.
    """
    items = [_annotation(review, claim) for claim in review.claims]
    page = {"@context": _CONTEXT, "type": "AnnotationPage", "items": items}
    return json.dumps(page, ensure_ascii=False, indent=1).encode() + b"\n"


def _annotation(review: Review, claim: Claim) -> dict[str, object]:
    places = (claim.place, *claim.occurrences)
    return {
        "id": f"urn:claimcheck:{review.document.sha256}:{claim.id}",
        "type": "Annotation",
        "motivation": "commenting",
        "created": review.created,
        "generator": {"type": "Software", "name": f"Claimcheck {review.version}"},
        "body": _bodies(review, claim),
        "target": [_target(review.document, place) for place in places],
    }


def _bodies(review: Review, claim: Claim) -> list[dict[str, str]]:
    asked = [finding.ask for finding in review.findings if claim.id in finding.claims and finding.ask]
    return [
        _body("commenting", "\n".join([wording.title(claim), *wording.answers(review, claim)])),
        *(_body("questioning", question) for question in asked),
    ]


def _body(purpose: str, text: str) -> dict[str, str]:
    return {
        "type": "TextualBody",
        "purpose": purpose,
        "format": "text/plain",
        "language": "en",
        "value": text,
    }


def _target(document: Document, place: Place) -> dict[str, object]:
    selectors: list[dict[str, object]] = []
    start = document.text.find(place.quote) if place.quote else -1
    if start >= 0:
        end = start + len(place.quote)
        selectors += [
            {
                "type": "TextQuoteSelector",
                "exact": place.quote,
                "prefix": document.text[max(0, start - _AROUND) : start],
                "suffix": document.text[end : end + _AROUND],
            },
            {"type": "TextPositionSelector", "start": start, "end": end},
        ]
    if place.page and document.format == "pdf":
        fragment = _fragment(place.page, place.box)
        selectors.append({"type": "FragmentSelector", "conformsTo": _PDF_FRAGMENTS, "value": fragment})
    return {
        "source": wording.web_address(document.origin) or f"urn:sha256:{document.sha256}",
        "selector": selectors,
    }


def _fragment(page: int, box: Box | None) -> str:
    """Page from 1, and the box in points from the page's top left corner, as RFC 3778 writes them."""
    if box is None:
        return f"page={page}"
    corner = f"{box.x0:.1f},{box.top:.1f},{box.x1 - box.x0:.1f},{box.bottom - box.top:.1f}"
    return f"page={page}&viewrect={corner}"
