"""The document and the records its findings rest on as BibTeX."""

from __future__ import annotations

from claimcheck.records.review import Review
from claimcheck.report.citations import Work, date_parts, works

SUFFIX = ".bib"
_ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "{}&%$#_"},
    }
)


def render(review: Review) -> bytes:
    """Entries of the type misc, UTF-8; keys begin with the first letters of the document's hash."""
    stem = review.document.sha256[:8]
    return "\n".join(
        _entry(work, f"{stem}-{work.key}", review.created[:10]) for work in works(review)
    ).encode()


def _entry(work: Work, key: str, accessed: str) -> str:
    parts = date_parts(work.date)
    fields = {
        "title": f"{{{_plain(work.title)}}}",
        "author": f"{{{_plain(work.author)}}}" if work.author else "",
        "year": f"{parts[0]}" if parts else "",
        "month": f"{parts[1]}" if len(parts) > 1 else "",
        "url": work.url.replace("{", "%7B").replace("}", "%7D"),
        "urldate": accessed if work.url else "",
        "note": _plain(work.note),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@misc{{{key},", *lines, "}", ""])


def _plain(text: str) -> str:
    return " ".join(text.split()).translate(_ESCAPES)
