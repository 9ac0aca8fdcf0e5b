"""Pages into regions in reading order: columns, and full-width elements between them."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from claimcheck.ingest.layout.captions import caption_start
from claimcheck.ingest.layout.lines import Line
from claimcheck.records.document import Box

BIN = 2.0  # points
MOST_HEAD = 4  # lines over the first rule of a full-width table
Gutter = tuple[float, float]


@dataclass(slots=True, eq=False)
class Region:
    """A part of a page read top to bottom: its fragments and its left and right bounds."""

    x0: float
    x1: float
    fragments: list[Line]

    @property
    def width(self) -> float:
        """Width in points."""
        return self.x1 - self.x0


def is_prose(fragment: Line) -> bool:
    """Whether a fragment reads like running text: four words or more, mostly letters."""
    if len(fragment.words) < 4:
        return False
    text = "".join(w.text for w in fragment.words)
    letters = sum(c.isalpha() for c in text)
    return letters > 0.65 * len(text)


def prose_coverage(fragments: Sequence[Line], width: float) -> list[int]:
    """How many prose fragments cover each 2-point strip of the page."""
    bins = [0] * (int(width / BIN) + 2)
    for fragment in fragments:
        if fragment.width > 0.12 * width and is_prose(fragment):
            # Texts may stand outside the page's box.
            bins[min(len(bins) - 1, max(0, int(fragment.x0 / BIN)))] += 1
            bins[min(len(bins) - 1, max(0, int(fragment.x1 / BIN) + 1))] -= 1
    total, coverage = 0, []
    for change in bins:
        total += change
        coverage.append(total)
    return coverage


def gutters_of(coverage: Sequence[int], width: float, *, crossed: float = 0.12) -> list[Gutter]:
    """White strips between columns: few prose lines cross them, many stand on both sides.

    Args:
        coverage: As from `prose_coverage`, of one page or summed over pages of one size.
        width: The page's width in points.
        crossed: The share of the columns' lines that may cross a gutter.
    """
    peak = max(coverage, default=0)
    if peak < 6:
        return []
    found: list[Gutter] = []
    i, n = 0, len(coverage)
    while i < n:
        if coverage[i] > crossed * peak:
            i += 1
            continue
        j = i
        while j < n and coverage[j] <= crossed * peak:
            j += 1
        left = max(coverage[:i], default=0)
        right = max(coverage[j:], default=0)
        inside = 0.12 * width < i * BIN and j * BIN < 0.88 * width
        # A last page may hold a few lines in its second column.
        held = max(4, 0.12 * peak)
        if inside and left >= held and right >= held and (j - i) * BIN >= 4:
            found.append((i * BIN, j * BIN))
        i = j
    return found


def regions_of(
    fragments: Sequence[Line],
    gutters: Sequence[Gutter],
    wide_marks: Sequence[Box],
    width: float,
) -> list[Region]:
    """Regions in reading order.

    Args:
        fragments: The page's text without page furniture.
        gutters: White strips between its columns.
        wide_marks: Drawn lines and pictures; those that cross a gutter mark full-width elements.
        width: The page's width in points.
    """
    if not fragments:
        return []
    left, right = min(f.x0 for f in fragments), max(f.x1 for f in fragments)
    if not gutters:
        return [Region(left, right, list(fragments))]
    bands = _wide_bands(fragments, gutters, wide_marks)
    edges = [left, *(sum(g) / 2 for g in gutters), right]
    columns = list(itertools.pairwise(edges))
    regions: list[Region] = []
    rest = sorted(fragments, key=lambda f: f.y_center)
    start = 0
    for top, bottom in [*bands, (float("inf"), float("inf"))]:
        stop = start
        while stop < len(rest) and rest[stop].y_center < top:
            stop += 1
        regions.extend(_column_regions(rest[start:stop], columns))
        start = stop
        while stop < len(rest) and rest[stop].y_center <= bottom:
            stop += 1
        if stop > start:
            regions.append(Region(left, right, rest[start:stop]))
        start = stop
    return regions


def _column_regions(fragments: list[Line], columns: list[tuple[float, float]]) -> list[Region]:
    regions = []
    for x0, x1 in columns:
        own = [f for f in fragments if x0 <= (f.x0 + f.x1) / 2 < x1 or (x1 == columns[-1][1] and f.x0 >= x0)]
        if own:
            regions.append(Region(min(f.x0 for f in own), max(f.x1 for f in own), own))
    return regions


def _crosses(x0: float, x1: float, gutters: Sequence[Gutter]) -> bool:
    return any(x0 < left - 4 and x1 > right + 4 for left, right in gutters)


def _wide_bands(
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


def rows_by_height(fragments: Sequence[Line]) -> list[list[Line]]:
    """Fragments with nearly one baseline together, top to bottom."""
    rows: list[list[Line]] = []
    for fragment in sorted(fragments, key=lambda f: f.baseline):
        if rows and fragment.baseline - rows[-1][0].baseline < 0.25 * fragment.size:
            rows[-1].append(fragment)
        else:
            rows.append([fragment])
    return rows


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
