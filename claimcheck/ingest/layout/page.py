"""One page (or the turned text of one) to parts in reading order: text, tables, captions, figures."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from claimcheck.ingest.layout.blocks import BodyText, TextBlock, text_blocks
from claimcheck.ingest.layout.captions import Caption, CaptionKind, cheapest_pairs, find_captions
from claimcheck.ingest.layout.cells import Grid, build_grid
from claimcheck.ingest.layout.columns import Gutter, Region, regions_of
from claimcheck.ingest.layout.lattice import Lattice, find_lattices, lattice_grid
from claimcheck.ingest.layout.line_kinds import is_tabular
from claimcheck.ingest.layout.lines import Line, line_of, rows_of
from claimcheck.ingest.layout.panels import adopt_captions, share_with_panels
from claimcheck.ingest.layout.parts import PageFigure, PageTable, Part, View
from claimcheck.ingest.layout.phrases import is_figure
from claimcheck.ingest.layout.sides import rule_groups, split_sides
from claimcheck.ingest.layout.tables import find_zones
from claimcheck.ingest.layout.underlines import without_underlines
from claimcheck.ingest.layout.zones import Zone
from claimcheck.records.document import BlockKind, Box, Figure, around

_NOTE = re.compile(r"(?:[*†‡§¶⋆∗]|\d{1,2}\s|[a-z]\s|notes?\b|source|\([a-z]\)|\[\w\])", re.I)
CAPTION_REACH = 40.0  # points between a caption and its table


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
        parts.extend(_RegionReader(view, region, own, body).parts(lattices))
    for figure in left:
        _place_figure(parts, PageFigure(figure))
    return share_with_panels(parts if view.turn else adopt_captions(parts))


def _within(box: Box, region: Region, top: float, bottom: float) -> bool:
    return region.x0 - 20 <= box.x_center <= region.x1 + 20 and top - 400 <= box.y_center <= bottom + 60


def _place_figure(parts: list[Part], figure: PageFigure) -> None:
    parts.append(figure)


def _share_figure_captions(figures: list[PageFigure]) -> None:
    """Panels beside or right above a captioned figure belong to it."""
    for _ in range(2):
        for owner in [f for f in figures if f.caption]:
            for panel in figures:
                a, b = owner.figure.box, panel.figure.box
                if panel.caption or a is None or b is None:
                    continue
                level = min(a.bottom, b.bottom) - max(a.top, b.top) > 0.5 * min(a.height, b.height)
                close = 0 <= a.top - b.bottom < 24 and b.x0 < a.x1 and b.x1 > a.x0
                if level or close:
                    panel.caption, panel.label = owner.caption, owner.label


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


class _RegionReader:
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
        tables = self._boxed_tables(lattices)
        boxed = {i for zone, _ in tables for i in range(zone.first, zone.last + 1)}
        for zone in find_zones(self.lines, self.rules, self.posts, self.captions, self.region.width):
            for free in _free_of(zone, boxed):
                tables.extend((free, table) for table in self._tables(free))
        figures = [PageFigure(f) for f in self.figures]
        used = self._attach_captions(tables, figures) | self._attach_panels(tables)
        tables = [(z, table) for z, table in tables if table.label or table.panel or _convinces(table)]
        used |= {i for zone, _ in tables for i in range(zone.first, zone.last + 1)}
        for zone, table in tables:
            used |= self._footnotes(zone, table, used)
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

    def _attach_captions(self, tables: list[tuple[Zone, PageTable]], figures: list[PageFigure]) -> set[int]:
        """Give each caption to the nearest part of its kind; return the lines used."""
        used: set[int] = set()
        own = [c for c in self.captions if c.kind is CaptionKind.TABLE]
        costs = [[self._distance(c, zone) for zone, _ in tables] for c in own]
        for c, t in cheapest_pairs(costs, CAPTION_REACH):
            self._give(own[c], tables[t][1], used)
        self._share_captions(tables)
        for caption in self.captions:
            if caption.kind is CaptionKind.FIGURE:
                nearest = self._nearest_figure(caption, figures)
                if nearest:
                    self._give(caption, nearest, used)
        _share_figure_captions(figures)
        return used

    def _attach_panels(self, tables: list[tuple[Zone, PageTable]]) -> set[int]:
        """Give each table the title of its own that stands right above or below it; return the lines used."""
        used: set[int] = set()
        panels = [c for c in self.captions if c.kind is CaptionKind.PANEL]
        for zone, table in tables:
            over = [c for c in panels if c.last == zone.first - 1 and c.first not in used]
            under = [c for c in panels if c.first == zone.last + 1 and c.first not in used]
            for panel in (over or under)[:1]:
                table.panel = self.lines[panel.first : panel.last + 1]
                used.update(range(panel.first, panel.last + 1))
        return used

    def _share_captions(self, tables: list[tuple[Zone, PageTable]]) -> None:
        """Sub-tables stacked under one caption share it."""
        for (a, first), (b, second) in itertools.pairwise(tables):
            between = self.lines[a.last + 1 : b.first]
            gap = self.lines[b.first].top - self.lines[a.last].bottom
            if a is b:
                giver, taker = (first, second) if first.caption else (second, first)
                taker.caption, taker.label = giver.caption, giver.label
                continue
            if len(between) <= 1 and gap < 30 and bool(first.caption) != bool(second.caption):
                giver, taker = (first, second) if first.caption else (second, first)
                above = giver is first
                caption_above = giver.caption[0].baseline < self.lines[(a if above else b).first].baseline
                if caption_above == above:
                    taker.caption, taker.label = giver.caption, giver.label

    def _give(self, caption: Caption, part: PageTable | PageFigure, used: set[int]) -> None:
        part.caption = self.lines[caption.first : caption.last + 1]
        part.label = caption.label
        used.update(range(caption.first, caption.last + 1))

    def _distance(self, caption: Caption, zone: Zone) -> float:
        """Points between a caption and a table; infinite if text stands between."""
        if caption.last < zone.first:
            between = self.lines[caption.last + 1 : zone.first]
            gap = self.lines[zone.first].top - self.lines[caption.last].bottom
        else:
            between = self.lines[zone.last + 1 : caption.first]
            gap = self.lines[caption.first].top - self.lines[zone.last].bottom
        height = sum(line.bottom - line.top for line in between)
        if len(between) > 4:
            return float("inf")
        return max(gap, 0.0) + (3 * height if any(len(b.words) > 8 for b in between) else 0.0)

    def _nearest_figure(self, caption: Caption, figures: list[PageFigure]) -> PageFigure | None:
        line = self.lines[caption.first]
        last = self.lines[caption.last]
        best, distance = None, 120.0
        for figure in figures:
            box = figure.figure.box
            if box is None or figure.caption:
                continue
            gap = max(line.top - box.bottom, box.top - last.bottom, 0.0)
            if gap < distance:
                best, distance = figure, gap
        return best

    def _footnotes(self, zone: Zone, table: PageTable, used: set[int]) -> set[int]:
        """Lines right under a table that begin with a mark or "Note"."""
        taken: set[int] = set()
        last = self.lines[zone.last]
        i = zone.last + 1
        while i < len(self.lines) and i not in used and len(taken) < 12:
            line = self.lines[i]
            step = line.baseline - last.baseline
            marked = line.words[0].raised or bool(_NOTE.match(line.text))
            near = step < (2.4 if not taken else 1.6) * max(line.size, last.size)
            if not near or line.size > 1.02 * self.body.size or not (marked or taken):
                break
            if not marked and abs(line.size - last.size) > 0.3:
                break
            if marked:
                table.footnotes.append([line])
            else:
                table.footnotes[-1].append(line)
            taken.add(i)
            last = line
            i += 1
        return taken

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
