"""The document and the records its findings rest on as RIS, which every reference manager reads."""

from __future__ import annotations

from claimcheck.records.review import Review
from claimcheck.report.citations import Work, date_parts, works

_TYPES = {
    "paper": "RPRT",
    "press-release": "PRESS",
    "model-card": "ELEC",
    "web-page": "ELEC",
    "record": "DATA",
}


def render(review: Review) -> bytes:
    """Records of tagged lines, UTF-8, each ended by ER; `Y2` is the day of the review."""
    return "".join(_record(work, review.created[:10]) for work in works(review)).encode()


def _record(work: Work, accessed: str) -> str:
    tagged = [
        ("TY", _TYPES.get(work.kind, "GEN")),
        ("ID", work.key),
        ("TI", work.title),
        ("AU", work.author),
        ("DA", _date(work.date)),
        ("UR", work.url),
        ("Y2", _date(accessed) if work.url else ""),
        ("N1", work.note),
    ]
    lines = [f"{tag}  - {' '.join(value.split())}" for tag, value in tagged if value]
    return "\r\n".join([*lines, "ER  - ", "", ""])


def _date(date: str) -> str:
    """YYYY/MM/DD/, with empty places for what is not known."""
    parts = date_parts(date)
    padded = [f"{part:02d}" for part in parts] + [""] * (3 - len(parts))
    return f"{'/'.join(padded)}/" if parts else ""
