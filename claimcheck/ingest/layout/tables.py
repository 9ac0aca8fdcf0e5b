"""Finds the lines of a region that are tables: between drawn rules, or short cells aligned without."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.ingest.layout.airy import find_airy_tables
from claimcheck.ingest.layout.captions import Caption, CaptionKind
from claimcheck.ingest.layout.line_kinds import is_heading
from claimcheck.ingest.layout.lines import Line
from claimcheck.ingest.layout.phrases import is_figure
from claimcheck.ingest.layout.region_lines import RegionLines, region_lines
from claimcheck.ingest.layout.ruled_zones import ruled_zones
from claimcheck.ingest.layout.zones import Zone, around_ruled_rows, ruled_bands, with_airy
from claimcheck.records.document import Box

_DECIMAL = re.compile(r"\d[.,]\d")
AIRY_HEAD = 3.0  # ems from a header between two rules down to its first row at most


def find_zones(
    lines: Sequence[Line],
    rules: Sequence[Box],
    posts: Sequence[Box],
    captions: Sequence[Caption],
    width: float,
) -> list[Zone]:
    """Candidate tables of a region, top to bottom, without overlaps.

    Args:
        lines: The region's lines.
        rules: Horizontal lines in the region.
        posts: Vertical lines in the region.
        captions: Its captions; no table goes across one.
        width: The region's width in points.
    """
    region = region_lines(lines, captions, width)
    zones = _united(ruled_zones(region, rules), _plain_zones(region, width), region)
    for zone in zones:
        _take_header(zone, region, [*rules, *posts])
    tried = [z for z in zones if _worth_trying(z, region, captions)]
    airy = [Zone(a.first, a.last, [], a.bands) for a in find_airy_tables(region)]
    return with_airy(tried, airy, lines)


def _plain_zones(region: RegionLines, width: float) -> list[Zone]:
    """Runs of lines like rows of a table, with short other lines between."""
    lines, tabular = region.lines, region.tabular
    zones: list[Zone] = []
    start = last = None
    for i, line in enumerate(lines):
        if i in region.captioned or (region.running[i] and not tabular[i]) or is_heading(lines, i):
            _close(zones, start, last)
            start = last = None
            continue
        far = last is not None and line.baseline - lines[last].baseline > 3.6 * line.size
        if last is not None and (far or i - last > 3):
            _close(zones, start, last)
            start = last = None
        if tabular[i]:
            start = i if start is None else start
            last = i
        elif start is not None and line.width > 0.6 * width and len(line.words) > 7:
            _close(zones, start, last)
            start = last = None
    _close(zones, start, last)
    return zones


def _close(zones: list[Zone], start: int | None, last: int | None) -> None:
    """Add the open zone, if there is one."""
    if start is not None and last is not None:
        zones.append(Zone(start, last))


def _united(ruled: list[Zone], plain: list[Zone], region: RegionLines) -> list[Zone]:
    """Both kinds merged where they overlap or touch."""
    zones: list[Zone] = []
    for zone in sorted([*_merged(ruled), *_outside(plain, ruled)], key=lambda z: (z.first, z.last)):
        if zones and _touch(zones[-1], zone, region):
            zones[-1].last = max(zones[-1].last, zone.last)
            zones[-1].rules += zone.rules
        else:
            zones.append(zone)
    return zones


def _merged(ruled: list[Zone]) -> list[Zone]:
    merged: list[Zone] = []
    for zone in sorted(ruled, key=lambda z: (z.first, z.last)):
        if merged and zone.first <= merged[-1].last:
            merged[-1].last = max(merged[-1].last, zone.last)
            merged[-1].rules += zone.rules
        else:
            merged.append(zone)
    return merged


def _outside(plain: list[Zone], ruled: list[Zone]) -> list[Zone]:
    """The parts of zones found by alignment that are not in ruled ones; those keep their own bounds."""
    taken = {i for zone in ruled for i in range(zone.first, zone.last + 1)}
    parts: list[Zone] = []
    for zone in plain:
        free = [i for i in range(zone.first, zone.last + 1) if i not in taken]
        for i in free:
            if parts and parts[-1].last == i - 1 and i != zone.first:
                parts[-1].last = i
            else:
                parts.append(Zone(i, i))
    return parts


def _take_header(zone: Zone, region: RegionLines, drawn: Sequence[Box]) -> None:
    """Take the lines above that a rule under them or a vertical line beside them ties to the table."""
    lines = region.lines
    extent = around_ruled_rows(zone, region)
    if extent:
        zone.first, zone.last = extent
        zone.bands = ruled_bands(zone, lines)
    if len(zone.rules) > 2 and zone.rules[0].top < lines[zone.first].y_center:
        return  # the first of three rules stands above the header: nothing above it belongs
    while zone.first > 0:
        above, first = lines[zone.first - 1], lines[zone.first]
        if zone.first - 1 in region.captioned or region.running[zone.first - 1]:
            return
        if first.baseline - above.baseline > 2.0 * first.size:
            return
        extents = [*(line.box for line in lines[zone.first : zone.last + 1]), *zone.rules]
        left, right = min(x.x0 for x in extents) - 6, max(x.x1 for x in extents) + 6
        if above.x0 < left or above.x1 > right:
            return
        tied = any(
            b.x0 < right
            and b.x1 > left
            and b.top < first.y_center
            and b.bottom > (above.y_center if b.height > b.width else above.baseline - 1)
            and (b.top < above.bottom if b.height > b.width else b.width > 0.5 * (right - left - 12))
            for b in drawn
        )
        if not tied:
            return
        zone.first -= 1


def _touch(upper: Zone, lower: Zone, region: RegionLines) -> bool:
    lines = region.lines
    if lower.first - upper.last > 1 or any(i in region.captioned for i in range(upper.last, lower.first + 1)):
        return False
    if (upper.rules and lower.rules) or is_heading(lines, upper.last):
        return False
    a, b = lines[upper.last], lines[lower.first]
    closed = any(a.baseline - 1 < r.y_center < b.baseline for r in upper.rules)
    step = b.baseline - a.baseline
    words = [w.text for i in range(upper.first, upper.last + 1) for w in lines[i].words]
    head = not any(is_figure(word) and _DECIMAL.search(word) for word in words)
    near = AIRY_HEAD if head and upper.rules else 1.5 if closed else 2.2
    over_rule = (
        head and not upper.rules and any(a.baseline - 1 < r.y_center < b.baseline for r in lower.rules[:1])
    )
    alike = over_rule or any(
        abs(lines[i].size - b.size) < 1.5 for i in range(max(upper.first, upper.last - 1), upper.last + 1)
    )
    return step < near * max(a.size, b.size) and alike


def _worth_trying(zone: Zone, region: RegionLines, captions: Sequence[Caption]) -> bool:
    """Whether a zone has enough lines like rows, or figures, for the rules and captions around it."""
    lines = region.lines
    inside = range(zone.first, zone.last + 1)
    count = sum(region.tabular[i] for i in inside)
    monospaced = sum(w.monospaced for i in inside for w in lines[i].words)
    words = sum(len(lines[i].words) for i in inside)
    if monospaced > 0.6 * words and not zone.rules:
        return False
    near = any(
        c.kind is not CaptionKind.FIGURE and (abs(c.first - zone.last) <= 2 or abs(zone.first - c.last) <= 2)
        for c in captions
    )
    if zone.rules:
        labels = sum(_is_label(zone, region, i) for i in inside)
        return count >= max(1, 0.34 * (len(inside) - labels)) and (near or count >= 2)
    if count < (2 if near else 3):
        return False
    figures = sum(is_figure(w.text) for i in inside for w in lines[i].words)
    return near or figures >= max(3, 0.2 * words)


def _is_label(zone: Zone, region: RegionLines, i: int) -> bool:
    """Whether a line is all of one short label above or below the figures of its row."""
    tabular = region.tabular
    beside = any(zone.first <= k <= zone.last and tabular[k] for k in (i - 1, i + 1))
    left, right = min(r.x0 for r in zone.rules), max(r.x1 for r in zone.rules)
    return beside and not tabular[i] and region.lines[i].width < 0.34 * (right - left)
