"""Parts of a region that stand side by side: two captioned floats, or a float with text flowing around it."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.ingest.layout.captions import caption_start, panel_letter
from claimcheck.ingest.layout.columns import Region
from claimcheck.ingest.layout.gutters import is_prose
from claimcheck.ingest.layout.lines import Line
from claimcheck.records.document import Box

MOST_SPLITS = 6  # a page
NEAR = 150.0  # points of height between the rules of a table and its caption
_PANELS = 5.0  # ems between the titles of tables side by side that are not equally high


def split_sides(region: Region, rules: Sequence[Box] = ()) -> list[Region]:
    """The region, cut where a caption stands beside another caption or beside text.

    Returned in reading order: what is above, the left part, the right part, what is below.

    Args:
        region: A part of a page.
        rules: Horizontal lines; nothing is cut across one.
    """
    done: list[Region] = []
    rest = region
    for _ in range(MOST_SPLITS):
        parts = _first_split(rest, rules)
        if parts is None:
            break
        *before, rest = parts
        done.extend(p for p in before if p.fragments)
        if not rest.fragments:
            return done
    return [*done, rest]


def _first_split(region: Region, rules: Sequence[Box]) -> list[Region] | None:
    for start in sorted(region.fragments, key=lambda f: f.baseline):
        if start.width > 0.75 * region.width or not (caption_start(start) or panel_letter(start)):
            continue
        gutter = _gutter_beside(start, region, rules)
        if gutter is None:
            continue
        top, bottom = _band(region.fragments, rules, gutter, start)
        band = [f for f in region.fragments if top <= f.y_center <= bottom]
        left = [f for f in band if (f.x0 + f.x1) / 2 < gutter]
        right = [f for f in band if (f.x0 + f.x1) / 2 >= gutter]
        if len(left) < 2 or len(right) < 2:
            continue
        above = [f for f in region.fragments if f.y_center < top]
        below = [f for f in region.fragments if f.y_center > bottom]
        return [
            Region(region.x0, region.x1, above),
            _tight(left),
            _tight(right),
            Region(region.x0, region.x1, below),
        ]
    return None


def _tight(fragments: list[Line]) -> Region:
    return Region(min(f.x0 for f in fragments), max(f.x1 for f in fragments), fragments)


def _gutter_beside(start: Line, region: Region, rules: Sequence[Box]) -> float | None:
    """The position between a caption and the caption or text beside it, where no short rule stands."""
    panel = panel_letter(start)
    mates = [
        f
        for f in region.fragments
        if f is not start
        and abs(f.baseline - start.baseline) < (_PANELS if panel else 1.3) * start.size
        and (f.x0 > start.x1 + 0.5 * start.size or f.x1 < start.x0 - 0.5 * start.size)
        and (
            panel_letter(f) > panel
            if panel
            else caption_start(f) or (is_prose(f) and f.width > 0.25 * region.width)
        )
    ]
    if not mates:
        return None
    mate = min(mates, key=lambda f: abs(f.x0 - start.x0))
    left, right = (start, mate) if start.x0 < mate.x0 else (mate, start)
    near = [f for f in region.fragments if abs(f.baseline - start.baseline) < 5 * start.size]
    short = [r for r in rules if r.width < 0.6 * region.width and abs(r.y_center - start.baseline) < NEAR]
    return _widest_gap([*((f.x0, f.x1) for f in near), *((r.x0, r.x1) for r in short)], left.x1, right.x0)


def _widest_gap(spans: Sequence[tuple[float, float]], low: float, high: float) -> float:
    """The middle of the widest stretch between two positions that no span covers."""
    best, edge = (0.0, (low + high) / 2), low
    inner = sorted((x0, x1) for x0, x1 in spans if x1 > low and x0 < high and not (x0 < low and x1 > high))
    for x0, x1 in [*inner, (high, high)]:
        best = max(best, (x0 - edge, (edge + x0) / 2))
        edge = max(edge, x1)
    return best[1]


def _band(fragments: Sequence[Line], rules: Sequence[Box], gutter: float, start: Line) -> tuple[float, float]:
    """How far up and down from the caption nothing crosses the gutter."""
    boxes = [*(f.box for f in fragments), *rules]
    crossing = [b.y_center for b in boxes if b.x0 < gutter - 2 and b.x1 > gutter + 2]
    top = max((y for y in crossing if y < start.y_center), default=float("-inf"))
    bottom = min((y for y in crossing if y > start.y_center), default=float("inf"))
    return top + 0.5, bottom - 0.5


def rule_groups(rules: Sequence[Box]) -> list[tuple[float, float]]:
    """Extents of rules that stand side by side: two or more tables in one float.

    Empty unless there are at least two groups, each with two rules as long as the group.
    """
    groups: list[list[Box]] = []
    for rule in sorted(rules, key=lambda r: r.x0):
        if groups and rule.x0 < max(r.x1 for r in groups[-1]) + 3:
            groups[-1].append(rule)
        else:
            groups.append([rule])
    extents = [(min(r.x0 for r in g), max(r.x1 for r in g)) for g in groups]
    whole = all(
        sum(r.width > 0.85 * (x1 - x0) for r in group) >= 2
        for group, (x0, x1) in zip(groups, extents, strict=True)
    )
    return extents if len(groups) > 1 and whole else []
