"""Candidate tables by their drawn rules: chains of rules over one extent, with rows between."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from claimcheck.ingest.layout.line_kinds import is_heading
from claimcheck.ingest.layout.lines import Line
from claimcheck.ingest.layout.region_lines import RegionLines
from claimcheck.ingest.layout.zones import Zone
from claimcheck.records.document import Box

DOUBLE_RULE = 6.0  # points between the lines of a double rule at most
TIGHT = 2.2  # ems between two rules that box one line in


def ruled_zones(region: RegionLines, rules: Sequence[Box]) -> list[Zone]:
    """Candidate tables of a region between its horizontal lines."""
    lines = region.lines
    zones: list[Zone] = []
    chains: list[list[Box]] = []
    for rule in sorted(rules, key=lambda r: r.top):
        home = next((c for c in reversed(chains[-6:]) if _same_extent(c[-1], rule)), None)
        if home is None:
            if rule.width > 30:
                chains.append([rule])
        elif _empty_row(home, rule, lines) or _linked(home[-1], rule, region):
            home.append(rule)
        else:
            chains.append([rule])
    for chain in chains:
        inside = [
            i
            for i, line in enumerate(lines)
            if i not in region.captioned
            and chain[0].top - 1 < line.y_center < chain[-1].bottom + 1
            and _beside(line, chain[0])
        ]
        if len(chain) > 1 and inside:
            zones.append(Zone(inside[0], inside[-1], chain))
    return zones


def _empty_row(chain: Sequence[Box], rule: Box, lines: Sequence[Line]) -> bool:
    """Whether a rule follows, without a heading between, closer than any in a chain with one a row."""
    gap = rule.top - chain[-1].bottom
    if len(chain) < 3 or gap >= min(b.top - a.bottom for a, b in pairwise(chain)):
        return False
    between = (i for i, line in enumerate(lines) if chain[-1].y_center < line.y_center < rule.y_center)
    return not any(is_heading(lines, i) for i in between)


def _beside(line: Line, rule: Box) -> bool:
    return line.x0 < rule.x1 + 5 and line.x1 > rule.x0 - 5


def _same_extent(a: Box, b: Box) -> bool:
    near = max(6.0, 0.04 * max(a.width, b.width))
    return abs(a.x0 - b.x0) < near and abs(a.x1 - b.x1) < near


def _linked(upper: Box, lower: Box, region: RegionLines) -> bool:
    """Whether two rules of one extent are of one table, by the lines between them."""
    lines, tabular = region.lines, region.tabular
    between = [i for i, line in enumerate(lines) if upper.y_center < line.y_center < lower.y_center]
    if not between:
        return lower.top - upper.bottom <= DOUBLE_RULE
    if any(i in region.captioned for i in between):
        return False
    if len(between) == 1 and lower.top - upper.bottom < TIGHT * lines[between[0]].size:
        return True
    if any(is_heading(lines, i) for i in between) or _are_headings(between, region):
        return False
    prose = [i for i in between if region.running[i] and not tabular[i]]
    # Cells stand in from the ends of their table's rules; text between two tables begins where the rules do.
    if any(lines[i].x0 <= upper.x0 + 1 for i in prose) and all(
        lines[i].x0 > upper.x0 + 3 for i in between if tabular[i]
    ):
        return False
    return len(prose) <= 0.34 * len(between)


def _are_headings(between: Sequence[int], region: RegionLines) -> bool:
    """Whether lines between two rules are no row but larger than the lines around them."""
    lines = region.lines
    around = [*lines[max(0, between[0] - 1) : between[0]], *lines[between[-1] + 1 : between[-1] + 2]]
    largest = max(lines[i].size for i in between)
    least = 1.12 * max((line.size for line in around), default=largest)
    return largest > least and not any(region.tabular[i] for i in between)
