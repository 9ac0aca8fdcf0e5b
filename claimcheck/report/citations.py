"""What a review rests on, as works to cite: the document, then every outside record its findings name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.records.review import Review
from claimcheck.report.wording import web_address


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """A work to cite; `key` is unique within the review, `date` ISO as far as known, `kind` as in `Document`.

    `kind` is "record" for a row of the index. `url` is "" where the work has no http(s) address.
    """

    key: str
    kind: str
    title: str
    author: str = ""
    date: str = ""
    url: str = ""
    note: str = ""


def works(review: Review) -> tuple[Work, ...]:
    """The document, then the outside records in the order of the findings, each once."""
    document = review.document
    first = Work(
        key="document",
        kind=document.kind,
        title=document.title or "Untitled document",
        author=document.publisher,
        date=document.published,
        url=web_address(document.origin),
        note=f"SHA-256 {document.sha256}",
    )
    records = dict.fromkeys(_records(review))
    return (
        first,
        *(
            Work(key=f"record{n}", kind="record", title=t, author=a, date=d, url=u)
            for n, (t, a, d, u) in enumerate(records, start=1)
        ),
    )


def date_parts(date: str) -> list[int]:
    """Year, month and day as far as an ISO date tells; nothing for another date."""
    match = re.fullmatch(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", date[:10])
    return [int(part) for part in match.groups() if part] if match else []


def _records(review: Review) -> Iterator[tuple[str, str, str, str]]:
    for finding in review.findings:
        for reference in finding.evidence:
            yield reference.title, reference.evaluator, reference.date, web_address(reference.url)
