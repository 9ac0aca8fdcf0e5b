"""Where a table's header ends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.ingest.layout.lines import Line, joined_text
from claimcheck.ingest.layout.phrases import Phrase, is_figure
from claimcheck.records.document import Box


def header_lines(rows: Sequence[list[Phrase]], lines: Sequence[Line], full: Sequence[Box]) -> int:
    """How many lines are header: down to the first full rule, else to the first row of figures."""
    first_figures = next((i for i, row in enumerate(rows) if _is_body(row)), len(rows))
    header = 0
    for rule in sorted(full, key=lambda r: r.top):
        above = sum(line.baseline < rule.y_center + 1 for line in lines)
        if above <= header:
            continue
        if above >= len(lines) or not _heads(rows[header:above], rows, deeper=header > 0):
            break
        header = above
    if header:
        return header
    at = first_figures
    while at > 1 and len(rows[at - 1]) == 1 and len(rows[at - 2]) >= 2:
        at -= 1
    while 0 < at < len(rows) - 1 and _is_bold(rows[at]) and not _is_bold(rows[at + 1]):
        at += 1
    return at if at < len(rows) else min(1, len(rows) - 1)


def _is_bold(row: Sequence[Phrase]) -> bool:
    return all(word.bold for phrase in row for word in phrase.words)


def _heads(band: Sequence[list[Phrase]], rows: Sequence[list[Phrase]], *, deeper: bool) -> bool:
    """Whether the lines above a full rule are header lines.

    Args:
        band: The lines between the rule above and this rule.
        rows: All lines.
        deeper: Whether header lines were found above, so that these would be a second level.
    """
    figures = sum(_is_body(row) for row in band)
    if deeper:
        widest = max(len(row) for row in rows)
        return not figures and len(band) <= 3 and max(len(row) for row in band) >= max(3, 0.5 * widest)
    if len(band) > 14 or figures > max(1, len(band) / 2):
        return False
    return not (figures and _labelled_body(band))


def _is_body(row: Sequence[Phrase]) -> bool:
    figures = sum(is_figure(_unmarked(p)) for p in row)
    values = sum(p.value for p in row)
    return values >= 1 and figures >= 1 and values >= 0.5 * (len(row) - 1)


def _unmarked(phrase: Phrase) -> str:
    """A phrase's text without raised marks."""
    return joined_text([w for w in phrase.words if not w.raised] or phrase.words)


def _labelled_body(rows: Sequence[list[Phrase]]) -> bool:
    """Whether these header candidates hold a decimal figure, as results do and headers do not."""
    return any(re.search(r"\d\.\d", p.text) and p.value for row in rows for p in row)
