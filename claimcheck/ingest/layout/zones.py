"""Candidate tables of a region, and the rows of those whose lines wrap: by rules between, or by white."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from claimcheck.ingest.layout.airy import SAME
from claimcheck.ingest.layout.line_kinds import chunks_of, is_heading
from claimcheck.ingest.layout.lines import Line
from claimcheck.ingest.layout.region_lines import RegionLines
from claimcheck.records.document import Box

ROW = 4.5  # ems; the highest row of which web pages' rules are told from a paper's
_DECIMAL = re.compile(r"\d[.,]\d")


@dataclass(slots=True, eq=False)
class Zone:
    """Lines `first` to `last` (inclusive) of a region that may be a table, and the rules that led there.

    `bands` holds the row of each line, negative in the header, where white alone parts the rows.
    """

    first: int
    last: int
    rules: list[Box] = field(default_factory=list)
    bands: list[int] = field(default_factory=list)


def with_airy(zones: list[Zone], airy: list[Zone], lines: Sequence[Line]) -> list[Zone]:
    """The zones with those found by their white in place of what they cover, unless rules were there.

    A zone with rules that part no rows keeps its extent and takes the rows of lines that wrap.
    """
    for zone in zones:
        for own in (a for a in airy if zone.rules and _overlap(a, zone)):
            zone.bands = zone.bands or _rows_in(zone, own, lines)
    free = [a for a in airy if not any(z.rules and _overlap(a, z) for z in zones)]
    kept = [z for z in zones if not any(_overlap(a, z) for a in free)]
    return sorted([*kept, *free], key=lambda z: z.first)


def _rows_in(zone: Zone, airy: Zone, lines: Sequence[Line]) -> list[int]:
    """The row of each line of a zone by its rules and an airy table's steps; nothing where no line wraps."""
    places = list(zip(range(airy.first, airy.last + 1), airy.bands, strict=True))
    steps = [lines[j].baseline - lines[i].baseline for (i, m), (j, n) in pairwise(places) if m != n]
    if not steps:
        return []
    numbers = [0]
    for a, b in pairwise(lines[zone.first : zone.last + 1]):
        parted = any(a.baseline < r.y_center < b.baseline for r in zone.rules)
        numbers.append(numbers[-1] + (parted or b.baseline - a.baseline >= SAME * min(steps)))
    return numbers if numbers[-1] + 1 < len(numbers) else []


def _overlap(a: Zone, b: Zone) -> bool:
    return a.first <= b.last and b.first <= a.last


def around_ruled_rows(zone: Zone, region: RegionLines) -> tuple[int, int] | None:
    """The zone's extent with the header over its first rule, where each row has a rule under or above it.

    So web pages are set: the header ends at the first rule. It is as high as a row, or bold or wrapped.
    Where rules stand above rows, the last row stands under the last rule.
    """
    lines = region.lines
    heights = sorted(r.y_center for r in zone.rules)
    under = (i for i in range(zone.first, zone.last + 1) if heights and lines[i].y_center > heights[0])
    first = next(under, zone.first)
    steps = [b - a for a, b in pairwise(heights)]
    filled = [b - a for a, b in pairwise(heights) if any(a < line.y_center < b for line in lines)]
    if not filled or any(step > min(filled) for step in steps if step not in filled):
        return None
    pitch = max(filled)
    if heights[0] > lines[first].y_center or pitch > ROW * lines[first].size:
        return None
    start = _header_start(zone, region, first, (heights[0], pitch))
    head = lines[start:first]
    cells = sum(len(chunks_of(line)) for line in head)
    plain = any(not word.bold for word in lines[first].words)
    if cells < 2 or not (len(filled) > 1 or (plain and all(line.bold for line in head))):
        return None
    after = zone.last + 1
    row = len(filled) > 1 and after < len(lines) and lines[after].baseline - heights[-1] < 0.9 * pitch
    below = row and after not in region.captioned and len(chunks_of(lines[after])) > 2
    return min(start, zone.first), zone.last + below


def ruled_bands(zone: Zone, lines: Sequence[Line]) -> list[int]:
    """The row of each line of a zone by the rules above it; header lines stand over all."""
    own = lines[zone.first : zone.last + 1]
    bands = [sum(r.y_center < line.y_center for r in zone.rules) for line in own]
    figures = any(_DECIMAL.search(line.text) for line, band in zip(own, bands, strict=True) if not band)
    return bands if figures else [band or -1 for band in bands]


def _header_start(zone: Zone, region: RegionLines, first: int, rule: tuple[float, float]) -> int:
    """The first line of the header over a rule, given its height and how high a row is in points."""
    lines = region.lines
    height, pitch = rule
    left, right = min(r.x0 for r in zone.rules) - 2, max(r.x1 for r in zone.rules) + 2
    start = first
    while start > 0 and start - 1 not in region.captioned and not region.running[start - 1]:
        line, below = lines[start - 1], lines[start]
        level = height - line.baseline < 0.9 * pitch
        alike = below.bold if line.bold else not below.bold
        wraps = start < first and alike and below.baseline - line.baseline < 1.7 * line.size
        if not (level or wraps) or line.x0 < left or line.x1 > right or is_heading(lines, start - 1):
            break
        start -= 1
    return start
