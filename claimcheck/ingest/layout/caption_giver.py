"""Gives the captions of a column to the tables and figures they belong to."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from claimcheck.ingest.layout.captions import Caption, CaptionKind, cheapest_pairs
from claimcheck.ingest.layout.lines import Line
from claimcheck.ingest.layout.parts import PageFigure, PageTable
from claimcheck.ingest.layout.zones import Zone

CAPTION_REACH = 40.0  # points between a caption and its table


class CaptionGiver:
    """Gives the captions among some lines to the tables and figures that stand there."""

    def __init__(self, lines: list[Line], captions: Sequence[Caption]) -> None:
        self.lines = lines
        self.captions = captions

    def give_captions(self, tables: list[tuple[Zone, PageTable]], figures: list[PageFigure]) -> set[int]:
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

    def give_panels(self, tables: list[tuple[Zone, PageTable]]) -> set[int]:
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
