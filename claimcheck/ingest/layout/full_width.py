"""Vertical ranges of a page that full-width elements take, between its columns."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from claimcheck.ingest.layout.captions import caption_start
from claimcheck.ingest.layout.gutters import Gutter, is_prose
from claimcheck.ingest.layout.lines import Line
from claimcheck.records.document import Box

MOST_HEAD = 4  # lines over the first rule of a full-width table


def _crosses(x0: float, x1: float, gutters: Sequence[Gutter]) -> bool:
    return any(x0 < left - 4 and x1 > right + 4 for left, right in gutters)


def wide_bands(
    fragments: Sequence[Line], gutters: Sequence[Gutter], wide_marks: Sequence[Box]
) -> list[tuple[float, float]]:
    """Vertical ranges that full-width elements take."""
    spans = [(f.top, f.bottom) for f in fragments if _crosses(f.x0, f.x1, gutters)]
    spans += [(m.top, m.bottom) for m in wide_marks if _crosses(m.x0, m.x1, gutters)]
    spans.sort()
    narrow = sorted((f for f in fragments if not _crosses(f.x0, f.x1, gutters)), key=lambda f: f.y_center)
    edges = [g for gutter in gutters for g in gutter]
    least = (
        0.55
        * min(b - a for a, b in zip([narrow[0].x0 if narrow else 0, *edges[1::2]], edges[::2], strict=False))
        if narrow
        else 0
    )
    blocking = [f for f in narrow if is_prose(f) and f.width > max(least, 60)]
    heights = [f.y_center for f in blocking]
    framed = _framed(wide_marks, gutters, blocking)
    bands: list[tuple[float, float]] = []
    for top, bottom in sorted([*spans, *framed]):
        if bands and (top <= bands[-1][1] or not _any_between(heights, bands[-1][1], top)):
            bands[-1] = (bands[-1][0], max(bands[-1][1], bottom))
        else:
            bands.append((top, bottom))
    rules = [m for m in wide_marks if m.height < 3 and _crosses(m.x0, m.x1, gutters)]
    return [
        _with_level_rows(_with_head(band, rules, narrow, blocking, gutters), narrow, blocking, gutters)
        for band in bands
    ]


def _with_head(
    band: tuple[float, float],
    rules: Sequence[Box],
    narrow: Sequence[Line],
    blocking: Sequence[Line],
    gutters: Sequence[Gutter],
) -> tuple[float, float]:
    """A full-width band with what its first rule stands under: a header row, or a short caption.

    The row stands close over the rule and within it. The caption has the line for itself.
    """
    top, bottom = band
    first = next((r for r in rules if abs(r.top - top) < 1), None)
    for _ in range(MOST_HEAD if first else 0):
        over = [f for f in narrow if f.y_center < top]
        row = [f for f in over if over[-1].baseline - f.baseline < 0.5 * f.size]
        if not row or top - max(f.bottom for f in row) > 1.6 * row[0].size:
            break
        sides = {sum(f.x0 >= g[1] - 4 for g in gutters) for f in row}
        inside = first is not None and all(first.x0 - 3 < f.x0 and f.x1 < first.x1 + 3 for f in row)
        head = len(sides) > 1 and inside and not any(f is b for f in row for b in blocking)
        lone = len(row) == 1 and caption_start(row[0]) is not None
        if not head and not lone:
            break
        top = min(f.top for f in row)
    return top, bottom


def _with_level_rows(
    band: tuple[float, float], narrow: Sequence[Line], blocking: Sequence[Line], gutters: Sequence[Gutter]
) -> tuple[float, float]:
    """A full-width band with the rows next to it that go across: short cells level on both sides of a gutter.

    So a wide table without rules joins its caption.
    """
    top, bottom = band
    text = {id(f) for f in blocking}
    for upward in (True, False):
        near = [f for f in narrow if (f.y_center < top if upward else f.y_center > bottom)]
        rows = rows_by_height(near)
        reach = top if upward else bottom
        held: list[list[Line]] = []
        for row in reversed(rows) if upward else rows:
            size = row[0].size
            gap = reach - max(f.bottom for f in row) if upward else min(f.top for f in row) - reach
            if gap > (2.2 if not held else 1.6) * size or any(id(f) in text for f in row):
                break
            held.append(row)
            reach = min(f.top for f in row) if upward else max(f.bottom for f in row)
        level = [
            r for r in held if len(r) >= 3 and len({sum(f.x0 >= g[1] - 4 for g in gutters) for f in r}) > 1
        ]
        if len(level) >= 2 and len(level) >= 0.6 * len(held):
            top, bottom = (reach, bottom) if upward else (top, reach)
    return top, bottom


def _framed(
    wide_marks: Sequence[Box], gutters: Sequence[Gutter], blocking: Sequence[Line]
) -> list[tuple[float, float]]:
    """Ranges between two equally long full-width rules that do not hold text on both sides of a gutter.

    Such a table may have sentences in one of its columns.
    """
    rules = sorted(
        (m for m in wide_marks if m.height < 3 and _crosses(m.x0, m.x1, gutters)), key=lambda m: m.top
    )
    found = []
    for upper, lower in pairwise(rules):
        if abs(upper.x0 - lower.x0) > 6 or abs(upper.x1 - lower.x1) > 6:
            continue
        inside = [f for f in blocking if upper.top < f.y_center < lower.bottom]
        sides = {sum(f.x0 >= right - 4 for _, right in gutters) for f in inside}
        if len(sides) < 2:
            found.append((upper.top, lower.bottom))
    return found


def _any_between(sorted_values: Sequence[float], low: float, high: float) -> bool:
    i = bisect_left(sorted_values, low)
    return i < len(sorted_values) and sorted_values[i] < high


def rows_by_height(fragments: Sequence[Line]) -> list[list[Line]]:
    """Fragments with nearly one baseline together, top to bottom."""
    rows: list[list[Line]] = []
    for fragment in sorted(fragments, key=lambda f: f.baseline):
        if rows and fragment.baseline - rows[-1][0].baseline < 0.25 * fragment.size:
            rows[-1].append(fragment)
        else:
            rows.append([fragment])
    return rows
