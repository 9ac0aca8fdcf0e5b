"""The document and the records its findings rest on as CSL-JSON, which Zotero and word processors read.

Follows https://docs.citationstyles.org/ (csl-data.json, version 1.0.2).
"""

from __future__ import annotations

import json

from claimcheck.records.review import Review
from claimcheck.report.citations import Work, date_parts, works

SUFFIX = ".csl.json"
ONE_FILE_EACH = True
_TYPES = {
    "paper": "article",
    "press-release": "article-newspaper",
    "model-card": "webpage",
    "web-page": "webpage",
}


def render(review: Review) -> bytes:
    """A list of items, UTF-8; `accessed` is the day of the review."""
    accessed = date_parts(review.created[:10])
    items = [_item(work, accessed) for work in works(review)]
    return json.dumps(items, ensure_ascii=False, indent=1).encode() + b"\n"


def _item(work: Work, accessed: list[int]) -> dict[str, object]:
    item: dict[str, object] = {
        "id": work.key,
        "type": "dataset" if work.kind == "record" else _TYPES.get(work.kind, "document"),
        "title": work.title,
    }
    if work.author:
        item["author"] = [{"literal": work.author}]
    if parts := date_parts(work.date):
        item["issued"] = {"date-parts": [parts]}
    if work.url:
        item |= {"URL": work.url, "accessed": {"date-parts": [accessed]}}
    if work.note:
        item["note"] = work.note
    return item
