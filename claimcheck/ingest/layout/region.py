"""One column of a page to parts in reading order: captions, tables, figures, then the text between."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.ingest.layout.blocks import BodyText, TextBlock, text_blocks
from claimcheck.ingest.layout.caption_giver import CaptionGiver
from claimcheck.ingest.layout.captions import CaptionKind, find_captions
from claimcheck.ingest.layout.columns import Region
from claimcheck.ingest.layout.footnotes import give_footnotes
from claimcheck.ingest.layout.grid.cells import Grid, build_grid
from claimcheck.ingest.layout.grid.lattice import Lattice, lattice_grid
from claimcheck.ingest.layout.line_kinds import is_tabular
from claimcheck.ingest.layout.lines import Line, line_of, rows_of
from claimcheck.ingest.layout.parts import PageFigure, PageTable, Part, View
from claimcheck.ingest.layout.phrases import is_figure
from claimcheck.ingest.layout.sides import rule_groups
from claimcheck.ingest.layout.tables import find_zones
from claimcheck.ingest.layout.underlines import without_underlines
from claimcheck.ingest.layout.zones import Zone
from claimcheck.records.document import BlockKind, Box, Figure, around


class RegionReader:
    """Reads one region: captions, tables, figures, then the text between."""

    def __init__(self, view: View, region: Region, figures: list[Figure], body: BodyText) -> None:
        self.view = view
        self.region = region
        self.body = body
        self.figures = figures
        self.lines = rows_of(region.fragments)
        low, high = region.x0 - 8, region.x1 + 8
        near = [r for r in view.rules if low <= r.x_center <= high and r.x0 > low - 30 and r.x1 < high + 30]
        self.rules = without_underlines(near, self.lines)
        self.posts = [p for p in view.posts if low <= p.x_center <= high]
        tabular = [is_tabular(line, region.width) for line in self.lines]
        self.captions = find_captions(self.lines, tabular, sorted(r.y_center for r in self.rules))

    def parts(self, lattices: Sequence[Lattice] = ()) -> list[Part]:
        """The region's parts in reading order; `lattices` are the groups of boxes drawn on the page."""
        tables = self._boxed_tables(lattices)
        boxed = {i for zone, _ in tables for i in range(zone.first, zone.last + 1)}
        for zone in find_zones(self.lines, self.rules, self.posts, self.captions, self.region.width):
            for free in _free_of(zone, boxed):
                tables.extend((free, table) for table in self._tables(free))
        figures = [PageFigure(f) for f in self.figures]
        giver = CaptionGiver(self.lines, self.captions)
        used = giver.give_captions(tables, figures) | giver.give_panels(tables)
        tables = [(z, table) for z, table in tables if table.label or table.panel or _convinces(table)]
        used |= {i for zone, _ in tables for i in range(zone.first, zone.last + 1)}
        for zone, table in tables:
            used |= give_footnotes(self.lines, zone, table, used, self.body.size)
        return self._in_order(tables, figures, used)

    def _boxed_tables(self, lattices: Sequence[Lattice]) -> list[tuple[Zone, PageTable]]:
        """The tables whose every cell is drawn as a box; their lines of drawing are used up."""
        found: list[tuple[Zone, PageTable]] = []
        for lattice in lattices:
            inside = [i for i, line in enumerate(self.lines) if lattice.holds(line)]
            grid = lattice_grid(lattice, [self.lines[i] for i in inside], self.view.page)
            if not inside or grid is None or self._goes_on(inside):
                continue
            table = self._page_table(grid, [self.lines[i] for i in inside])
            if table:
                found.append((Zone(inside[0], inside[-1], list(lattice.rules)), table))
                self.rules = [r for r in self.rules if r not in lattice.rules]
                self.posts = [p for p in self.posts if p not in lattice.posts]
        return found

    def _goes_on(self, inside: Sequence[int]) -> bool:
        """Whether rows of figures stand right above or below a group of boxes, which is then a part only."""
        for near, beyond in ((inside[0], inside[0] - 1), (inside[-1], inside[-1] + 1)):
            if 0 <= beyond < len(self.lines):
                a, b = self.lines[near], self.lines[beyond]
                close = abs(a.baseline - b.baseline) < 2.5 * a.size
                if close and sum(is_figure(w.text) for w in b.words) > 1:
                    return True
        return False

    def _tables(self, zone: Zone) -> list[PageTable]:
        """The zone's table, or its tables where rules show that several stand side by side."""
        lines = self.lines[zone.first : zone.last + 1]
        top, bottom = lines[0].top - 14, lines[-1].bottom + 14
        rules = [r for r in self.rules if top <= r.y_center <= bottom]
        posts = [p for p in self.posts if p.top < bottom and p.bottom > top]
        extents = rule_groups(rules) or [(float("-inf"), float("inf"))]
        found = []
        for x0, x1 in extents:
            own = [_cropped(line, x0 - 4, x1 + 4) for line in lines]
            table = self._table(
                [line for line in own if line],
                [r for r in rules if x0 - 4 <= r.x_center <= x1 + 4],
                [p for p in posts if x0 - 4 <= p.x_center <= x1 + 4],
                zone.bands if all(own) else (),
            )
            if table:
                found.append(table)
        return found

    def _table(
        self, lines: list[Line], rules: list[Box], posts: list[Box], bands: Sequence[int] = ()
    ) -> PageTable | None:
        grid = build_grid(lines, rules, posts, self.view.page, bands) if lines else None
        return self._page_table(grid, lines)

    def _page_table(self, grid: Grid | None, lines: Sequence[Line]) -> PageTable | None:
        if grid is None or grid.n_body < 1 or len(grid.cells) < 4:
            return None
        shown = self.view.to_shown
        cells = [replace(c, box=shown(c.box)) if c.box else c for c in grid.cells]
        box = around([line.box for line in lines])
        return PageTable(cells, grid.certain, shown(box)) if box else None

    def _in_order(
        self, tables: list[tuple[Zone, PageTable]], figures: list[PageFigure], used: set[int]
    ) -> list[Part]:
        cuts: list[tuple[float, Part]] = [(self.lines[z.first].top, t) for z, t in tables]
        cuts += [(f.figure.box.top if f.figure.box else 0.0, f) for f in figures]
        captions = {
            c.first: c for c in self.captions if c.first not in used and c.kind is not CaptionKind.PANEL
        }
        parts: list[Part] = []
        pending: list[Line] = []

        def flush() -> None:
            if pending:
                parts.extend(text_blocks(pending, self.body, self.region.x0, self.region.x1))
                pending.clear()

        cuts.sort(key=lambda cut: cut[0])
        i = 0
        while i < len(self.lines):
            line = self.lines[i]
            while cuts and cuts[0][0] <= line.top:
                flush()
                parts.append(cuts.pop(0)[1])
            if i in captions:
                flush()
                caption = captions[i]
                parts.append(TextBlock(BlockKind.CAPTION, self.lines[i : caption.last + 1]))
                i = caption.last + 1
                continue
            if i in used:
                flush()
            else:
                pending.append(line)
            i += 1
        flush()
        parts.extend(part for _, part in cuts)
        return parts


def _convinces(table: PageTable) -> bool:
    """Whether a table without a caption holds enough figures to be one."""
    figures = sum(is_figure(c.text) for c in table.cells)
    longest = sorted(len(c.text.split()) for c in table.cells)[len(table.cells) * 9 // 10]
    rows = {c.row for c in table.cells}
    head = [c.bold for c in table.cells if c.header]
    headed = bool(head) and all(head) and not any(c.bold for c in table.cells if not c.header)
    enough = len(rows) >= (2 if headed else 3)
    return figures >= 4 and figures >= 0.2 * len(table.cells) and longest <= 9 and enough


def _free_of(zone: Zone, taken: set[int]) -> list[Zone]:
    """A zone without lines that other tables took: itself, or what is left of it."""
    if not any(i in taken for i in range(zone.first, zone.last + 1)):
        return [zone]
    parts: list[Zone] = []
    for i in range(zone.first, zone.last + 1):
        if i in taken:
            continue
        if parts and parts[-1].last == i - 1:
            parts[-1].last = i
        else:
            parts.append(Zone(i, i))
    return [p for p in parts if p.last > p.first]


def _cropped(line: Line, x0: float, x1: float) -> Line | None:
    """The part of a line between two positions."""
    words = [w for w in line.words if x0 <= w.x_center <= x1]
    if len(words) == len(line.words):
        return line
    return line_of(words) if words else None
