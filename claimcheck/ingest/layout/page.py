"""One page (or the turned text of one) to parts in reading order: text, tables, captions, figures."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.ingest.layout.blocks import BodyText
from claimcheck.ingest.layout.columns import Region, regions_of
from claimcheck.ingest.layout.grid.lattice import find_lattices
from claimcheck.ingest.layout.gutters import Gutter
from claimcheck.ingest.layout.panels import adopt_captions, share_with_panels
from claimcheck.ingest.layout.parts import PageFigure, Part, View
from claimcheck.ingest.layout.region import RegionReader
from claimcheck.ingest.layout.sides import split_sides
from claimcheck.records.document import Box


def parts_of(view: View, gutters: Sequence[Gutter], body: BodyText) -> list[Part]:
    """All parts of a view in reading order."""
    marks = [*view.rules, *(f.box for f in view.figures if f.box)]
    regions = regions_of(view.fragments, gutters, marks, view.width)
    parts: list[Part] = []
    left = list(view.figures)
    lattices = find_lattices(view.rules, view.posts)
    for region in [part for whole in regions for part in split_sides(whole, view.rules)]:
        top, bottom = min(f.top for f in region.fragments), max(f.bottom for f in region.fragments)
        own = [f for f in left if f.box and _within(f.box, region, top, bottom)]
        left = [f for f in left if f not in own]
        parts.extend(RegionReader(view, region, own, body).parts(lattices))
    parts.extend(PageFigure(figure) for figure in left)
    return share_with_panels(parts if view.turn else adopt_captions(parts))


def _within(box: Box, region: Region, top: float, bottom: float) -> bool:
    return region.x0 - 20 <= box.x_center <= region.x1 + 20 and top - 400 <= box.y_center <= bottom + 60
