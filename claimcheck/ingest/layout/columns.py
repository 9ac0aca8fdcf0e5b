"""Pages into regions in reading order: columns, and full-width elements between them."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.ingest.layout.full_width import wide_bands
from claimcheck.ingest.layout.gutters import Gutter
from claimcheck.ingest.layout.lines import Line
from claimcheck.records.document import Box


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
    bands = wide_bands(fragments, gutters, wide_marks)
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
