"""Goes through what a PDF page draws: opens forms, takes paths apart into rules, posts and rectangles."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2.raw as pdfium

from claimcheck.ingest.pdf.clock import PageClock
from claimcheck.ingest.pdf.drawing import Drawing, FilledRectangle
from claimcheck.ingest.pdf.frame import PageFrame
from claimcheck.records.document import Box

THIN = 2.0  # points; a filled rectangle or path thinner than this is a line
THICK = 4.0  # points; as thick are the lines of a table that was set larger than it is, if they are long
SLENDER = 60  # times as long as thick such a line is at least
SHORTEST_RULE = 6.0  # points
MAX_OBJECTS = 30_000  # a page's objects looked at; scatter plots can have far more
MAX_SEGMENTS = 400  # segments looked at in one path
MAX_BAR_SEGMENTS = 24
MAX_DEPTH = 6  # forms within forms
Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def read_drawing(page: Any, frame: PageFrame, clock: PageClock) -> Drawing:
    """Everything drawn on a raw FPDF_PAGE; stops after `MAX_OBJECTS` and says so in `complete`."""
    reader = _ObjectReader(frame, clock)
    reader.read(pdfium.FPDFPage_CountObjects(page), lambda i: pdfium.FPDFPage_GetObject(page, i), IDENTITY, 0)
    reader.drawing.rules = joined_rules(reader.drawing.rules)
    return reader.drawing


def joined_rules(rules: list[Box]) -> list[Box]:
    """Rules drawn cell by cell as one rule each; those that leave a gap (under header groups) stay apart."""
    joined: list[Box] = []
    for rule in sorted(rules, key=lambda r: (round(r.y_center), r.x0)):
        last = joined[-1] if joined else None
        level = last is not None and abs(last.y_center - rule.y_center) < 0.8
        if last and level and last.x0 - 0.7 < rule.x0 < last.x1 + 0.7:
            joined[-1] = last.union(rule)
        else:
            joined.append(rule)
    return joined


class _ObjectReader:
    def __init__(self, frame: PageFrame, clock: PageClock) -> None:
        self.frame = frame
        self.clock = clock
        self.drawing = Drawing()
        self.left = MAX_OBJECTS
        self.page_box = Box(x0=0, top=0, x1=frame.width, bottom=frame.height)

    def read(self, count: int, get: Any, matrix: Matrix, depth: int) -> None:
        for i in range(count):
            self.left -= 1
            if self.left % 512 == 0:
                self.clock.check()
            if self.left < 0:
                self.drawing.complete = False
                return
            obj = get(i)
            match pdfium.FPDFPageObj_GetType(obj):
                case pdfium.FPDF_PAGEOBJ_PATH:
                    self._path(obj, matrix)
                case pdfium.FPDF_PAGEOBJ_IMAGE:
                    box = self._bounds(obj, matrix)
                    if box and box.width > 8 and box.height > 8:
                        self.drawing.pictures.append(box)
                case pdfium.FPDF_PAGEOBJ_FORM if depth < MAX_DEPTH:
                    self._form(obj, matrix, depth)
                case _:
                    pass

    def _form(self, obj: Any, matrix: Matrix, depth: int) -> None:
        own = pdfium.FS_MATRIX()
        pdfium.FPDFPageObj_GetMatrix(obj, own)
        inner = _product((own.a, own.b, own.c, own.d, own.e, own.f), matrix)
        before = len(self.drawing.shapes) + len(self.drawing.rectangles) + len(self.drawing.pictures)
        count = pdfium.FPDFFormObj_CountObjects(obj)
        self.read(count, lambda i: pdfium.FPDFFormObj_GetObject(obj, i), inner, depth + 1)
        after = len(self.drawing.shapes) + len(self.drawing.rectangles) + len(self.drawing.pictures)
        box = self._bounds(obj, matrix)
        if box and after > before:
            self.drawing.forms.append(box)

    def _bounds(self, obj: Any, matrix: Matrix) -> Box | None:
        left, bottom, right, top = (ctypes.c_float() for _ in range(4))
        if not pdfium.FPDFPageObj_GetBounds(obj, left, bottom, right, top):
            return None
        return self._box(left.value, bottom.value, right.value, top.value, matrix)

    def _box(self, x0: float, y0: float, x1: float, y1: float, matrix: Matrix) -> Box | None:
        """The box on the shown page, cut to it; None where it lies outside."""
        if matrix is not IDENTITY:
            corners = [_apply(matrix, x, y) for x in (x0, x1) for y in (y0, y1)]
            x0, x1 = min(c[0] for c in corners), max(c[0] for c in corners)
            y0, y1 = min(c[1] for c in corners), max(c[1] for c in corners)
        left, top, right, bottom = self.frame.shown_box(x0, y0, x1, y1)
        page = self.page_box
        left, top = max(left, page.x0), max(top, page.top)
        right, bottom = min(right, page.x1), min(bottom, page.bottom)
        if right < left or bottom < top:
            return None
        return Box(x0=left, top=top, x1=right, bottom=bottom)

    def _path(self, obj: Any, matrix: Matrix) -> None:
        box = self._bounds(obj, matrix)
        if box is None:
            return
        fill, stroke = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDFPath_GetDrawMode(obj, fill, stroke)
        if not fill.value and not stroke.value:
            return
        if self._line(box):
            return
        segments = pdfium.FPDFPath_CountSegments(obj)
        if fill.value and segments <= 6 and box.width > THIN and box.height > THIN:
            colour = _fill_colour(obj)
            if colour:
                self.drawing.rectangles.append(FilledRectangle(box, colour))
            return
        if (
            stroke.value
            and not fill.value
            and 2 < segments <= MAX_SEGMENTS
            and self._straight_lines(obj, matrix)
        ):
            return
        if fill.value and segments <= MAX_SEGMENTS and self._several_bars(obj, matrix):
            return
        self.drawing.shapes.append(box)
        if (
            fill.value
            and segments <= MAX_BAR_SEGMENTS
            and max(box.width, box.height) > 3 * min(box.width, box.height)
        ):
            colour = _fill_colour(obj)
            if colour and min(box.width, box.height) > THIN:  # a bar with rounded corners
                self.drawing.rectangles.append(FilledRectangle(box, colour))

    def _several_bars(self, obj: Any, matrix: Matrix) -> bool:
        """Add each rectangle of a path that holds nothing but several, as one series of a bar chart does."""
        own = pdfium.FS_MATRIX()
        pdfium.FPDFPageObj_GetMatrix(obj, own)
        to_page = _product((own.a, own.b, own.c, own.d, own.e, own.f), matrix)
        parts: list[list[tuple[float, float]]] = []
        for ax, ay, bx, by in _segments(obj):
            start, end = _apply(to_page, ax, ay), _apply(to_page, bx, by)
            if min(abs(end[0] - start[0]), abs(end[1] - start[1])) > 0.5:
                return False
            if parts and start == parts[-1][-1]:
                parts[-1].append(end)
            else:
                parts.append([start, end])
        if len(parts) < 2 or any(len(part) not in (4, 5) for part in parts):
            return False
        colour = _fill_colour(obj)
        for part in parts if colour else ():
            xs, ys = [x for x, _ in part], [y for _, y in part]
            box = self._box(min(xs), min(ys), max(xs), max(ys), IDENTITY)
            if box and min(box.width, box.height) > THIN:
                self.drawing.rectangles.append(FilledRectangle(box, colour))
        return True

    def _line(self, box: Box) -> bool:
        if box.height <= _most(box.width) and box.width >= SHORTEST_RULE:
            self.drawing.rules.append(box)
        elif box.width <= _most(box.height) and box.height >= SHORTEST_RULE / 2:
            self.drawing.posts.append(box)
        else:
            return box.width <= THIN and box.height <= THIN
        return True

    def _straight_lines(self, obj: Any, matrix: Matrix) -> bool:
        """Add the path's segments if all are horizontal or vertical (a frame or a grid)."""
        own = pdfium.FS_MATRIX()
        pdfium.FPDFPageObj_GetMatrix(obj, own)
        to_page = _product((own.a, own.b, own.c, own.d, own.e, own.f), matrix)
        boxes = []
        for ax, ay, bx, by in _segments(obj):
            x0, y0 = _apply(to_page, ax, ay)
            x1, y1 = _apply(to_page, bx, by)
            if min(abs(x1 - x0), abs(y1 - y0)) > 0.5:
                return False
            box = self._box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1), IDENTITY)
            if box:
                boxes.append(box)
        for box in boxes:
            self._line(box)
        return True


def _most(length: float) -> float:
    """How thick a line of a length may be, in points."""
    return max(THIN, min(THICK, length / SLENDER))


def _segments(obj: Any) -> Iterator[tuple[float, float, float, float]]:
    """Straight segments of a path in its own space; a curve gives one slanted segment."""
    x, y = ctypes.c_float(), ctypes.c_float()
    start = last = (0.0, 0.0)
    for i in range(pdfium.FPDFPath_CountSegments(obj)):
        segment = pdfium.FPDFPath_GetPathSegment(obj, i)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = (x.value, y.value)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            start = point
        elif kind == pdfium.FPDF_SEGMENT_LINETO:
            yield *last, *point
        else:
            yield 0.0, 0.0, 100.0, 100.0
        last = point
        if pdfium.FPDFPathSegment_GetClose(segment) and last != start:
            yield *last, *start
            last = start


def _fill_colour(obj: Any) -> str:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not pdfium.FPDFPageObj_GetFillColor(obj, red, green, blue, alpha) or not alpha.value:
        return ""
    return f"#{red.value:02x}{green.value:02x}{blue.value:02x}"


def _product(first: Matrix, second: Matrix) -> Matrix:
    """The matrix that applies `first`, then `second` (PDF row vectors)."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = second
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    )


def _apply(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f
