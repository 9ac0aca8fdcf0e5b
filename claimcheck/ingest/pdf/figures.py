"""Figures of a page: included graphics, pictures and clusters of drawn shapes, with the text in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from claimcheck.ingest.layout.lines import fragments_of
from claimcheck.ingest.layout.word import PageWord
from claimcheck.ingest.pdf.drawing import Drawing
from claimcheck.ingest.pdf.frame import turned_back
from claimcheck.records.document import Bar, Box, Figure, FigureText, around

SMALLEST = 40.0  # points; icons and logos below are no figures
LARGEST = 0.9  # of the page's area; larger ones are backgrounds or pages wrapped in a form
CLUSTER_GAP = 14.0  # points between shapes of one drawing
SPREAD = 4.0  # widths of a bar between it and the next at most
WHITE = "#ffffff"


def figure_boxes(drawing: Drawing, width: float, height: float) -> list[tuple[Box, bool]]:
    """Boxes of figures and whether each is a drawing (False: a picture), largest first, without overlaps.

    Args:
        drawing: What the page draws.
        width: The page's width in points.
        height: The page's height in points.
    """
    area = width * height
    pictures = [(b, False) for b in drawing.pictures]
    drawn = [(b, True) for b in drawing.forms]
    drawn += [(b, True) for b in _clusters(drawing)]
    found: list[tuple[Box, bool]] = []
    for box, vector in sorted(drawn + pictures, key=lambda f: -f[0].width * f[0].height):
        size = box.width * box.height
        if min(box.width, box.height) < SMALLEST or size > LARGEST * area:
            continue
        if any(_share_inside(box, other) > 0.5 for other, _ in found):
            continue
        found.append((box, vector))
    return found


def _share_inside(box: Box, other: Box) -> float:
    width = min(box.x1, other.x1) - max(box.x0, other.x0)
    height = min(box.bottom, other.bottom) - max(box.top, other.top)
    if width <= 0 or height <= 0:
        return 0.0
    return width * height / max(box.width * box.height, 1.0)


def _cut_to(box: Box, frame: Box) -> Box:
    return Box(
        x0=max(box.x0, frame.x0),
        top=max(box.top, frame.top),
        x1=min(box.x1, frame.x1),
        bottom=min(box.bottom, frame.bottom),
    )


def _clusters(drawing: Drawing) -> list[Box]:
    """Boxes around shapes and filled rectangles that stand together; tables' shading makes none.

    Shapes are thrown on a coarse raster and connected cells are joined, so the work is linear.
    """
    marks = [*drawing.shapes, *(r.box for r in drawing.rectangles if r.fill != WHITE)]
    curved = {id(b) for b in drawing.shapes}
    feet = _feet([r.box for r in drawing.rectangles if r.fill != WHITE])
    links = {id(b) for b in feet}
    raster: defaultdict[tuple[int, int], list[Box]] = defaultdict(list)
    for box in [*marks, *feet]:
        for key in _cells(box):
            raster[key].append(box)
    found, seen = [], set()
    for start in list(raster):
        if start in seen:
            continue
        seen.add(start)
        heap, members = [start], {}
        while heap:
            key = heap.pop()
            for box in raster[key]:
                members[id(box)] = box
            for near in ((key[0] + dx, key[1] + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)):
                if near in raster and near not in seen:
                    seen.add(near)
                    heap.append(near)
        shapes = sum(key in curved for key in members)
        members = {key: box for key, box in members.items() if key not in links}
        whole = around(list(members.values()))
        if whole and (shapes >= 3 or _are_bars([b for key, b in members.items() if key not in curved])):
            found.append(whole)
    return found


def _feet(rectangles: Sequence[Box]) -> list[Box]:
    """Thin boxes under bars of one width that stand on one line, so that spread bars stay together."""
    standing: defaultdict[tuple[int, int], list[Box]] = defaultdict(list)
    for box in rectangles:
        if box.width > 4 and box.height > 4:
            standing[round(box.bottom), round(box.width)].append(box)
    feet = []
    for bars in standing.values():
        bars.sort(key=lambda b: b.x0)
        if len(bars) >= 3 and all(b.x0 - a.x1 < SPREAD * a.width for a, b in pairwise(bars)):
            bottom = bars[0].bottom
            feet.append(Box(x0=bars[0].x0, top=bottom - 1, x1=bars[-1].x1, bottom=bottom))
    return feet


def _are_bars(boxes: Sequence[Box]) -> bool:
    """Whether rectangles stand on or begin at one line, with lengths that differ (shaded rows do not)."""
    standing: defaultdict[int, list[float]] = defaultdict(list)
    lying: defaultdict[int, list[float]] = defaultdict(list)
    for box in boxes:
        standing[round(box.bottom / 2)].append(box.height)
        lying[round(box.x0 / 2)].append(box.width)
    return any(
        len(lengths) >= 3 and len({round(x) for x in lengths}) >= 3 and max(lengths) > 1.15 * min(lengths)
        for lengths in [*standing.values(), *lying.values()]
    )


def _cells(box: Box) -> list[tuple[int, int]]:
    x0, x1 = int(box.x0 // CLUSTER_GAP), int(box.x1 // CLUSTER_GAP)
    y0, y1 = int(box.top // CLUSTER_GAP), int(box.bottom // CLUSTER_GAP)
    return [(x, y) for x in range(x0, min(x1, x0 + 80) + 1) for y in range(y0, min(y1, y0 + 80) + 1)]


def inside(word: PageWord, box: Box, width: float, height: float) -> bool:
    """Whether a word's centre lies in a box of the shown page."""
    x0, top, x1, bottom = turned_back((word.x0, word.top, word.x1, word.bottom), word.turn, width, height)
    return box.x0 - 2 <= (x0 + x1) / 2 <= box.x1 + 2 and box.top - 2 <= (top + bottom) / 2 <= box.bottom + 2


def inside_box(part: Box, box: Box) -> bool:
    """Whether a box's centre lies in another box."""
    return box.x0 <= part.x_center <= box.x1 and box.top <= part.y_center <= box.bottom


def make_figure(
    box: Box,
    words: Sequence[PageWord],
    drawing: Drawing,
    page: int,
    size: tuple[float, float],
    *,
    vector: bool,
) -> Figure:
    """A figure with the texts and filled rectangles in its box; order, label and caption come later.

    Args:
        box: The figure's box on the shown page.
        words: The words inside it.
        drawing: What the page draws.
        page: The page's number.
        size: The page's width and height in points.
        vector: Whether it is drawn rather than a picture.
    """
    texts = []
    for turn in (0, 90, 180, 270):
        for line in fragments_of([w for w in words if w.turn == turn]):
            shown = turned_back((line.x0, line.top, line.x1, line.bottom), turn, *size)
            place = Box(x0=shown[0], top=shown[1], x1=shown[2], bottom=shown[3])
            texts.append(FigureText(text=line.text, box=place, vertical=turn in (90, 270)))
    bars = [
        Bar(box=_cut_to(r.box, box), fill=r.fill)
        for r in drawing.rectangles
        if r.fill != WHITE
        and _share_inside(r.box, box) > 0.3
        and r.box.width * r.box.height < 0.6 * box.width * box.height
    ]
    return Figure(
        order=0, page=page, box=box, vector=vector or bool(texts), texts=tuple(texts), bars=tuple(bars)
    )
