"""Metrics that a table abbreviates and its caption or note spells out: "C: CIDEr", "Precision (P)"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from claimcheck.extract.late import late
from claimcheck.extract.tables.headers import bare, is_metric
from claimcheck.records.document import Table

_SHORT = r"(?P<short>[A-Z][\w@+-]{0,5})"
_LONG = r"(?P<long>[A-Za-z][\w@+-]+(?: [\w@+-]+){0,3})"
_EXPLAINED = late(
    r"(?<![\w-])(?P<short>[A-Z][\w@+-]{0,5}|[a-z]{2,5}(?=\s?[:=]))"
    rf"(?:\s?[:=]\s?|\s(?:is|denotes?|means|stands for|refers to)\s(?:the )?){_LONG}"
)
_SHORT_BEHIND = late(r"\((?P<short>[\w@+-]{1,6})\)$")
_BRACKETED = late(rf"(?<![\w-]){_LONG} \({_SHORT}\)")


def spelled_out(table: Table, texts: Iterable[str]) -> Table:
    """The table with each label that one of the texts explains as a metric in its long form."""
    known = _explained(texts)
    if not known:
        return table
    cells = (replace(c, text=_spelled(c.text, known)) for c in table.cells)
    return replace(table, cells=tuple(cells))


def _spelled(text: str, known: dict[str, str]) -> str:
    """A label with the metric's long form, where it is the short one or ends in that in brackets."""
    if long := known.get(bare(text)):
        return long
    hit = _SHORT_BEHIND.search(text)
    long = known.get(hit["short"], "") if hit else ""
    return f"{text[: hit.start()]}({long})" if hit and long else text


def _explained(texts: Iterable[str]) -> dict[str, str]:
    """Short form to metric."""
    known: dict[str, str] = {}
    for text in texts:
        for pattern in (_EXPLAINED, _BRACKETED):
            for hit in pattern.finditer(text):
                long = _metric_in(hit["long"], first=pattern is _EXPLAINED)
                if long and not is_metric(hit["short"]):
                    known.setdefault(hit["short"], long)
    return known


def _metric_in(text: str, *, first: bool) -> str:
    """The longest metric that the words begin with (or end in, before brackets), or ""."""
    words = text.split()
    for n in range(len(words), 0, -1):
        part = " ".join(words[:n] if first else words[-n:])
        if is_metric(part):
            return part
    return ""
