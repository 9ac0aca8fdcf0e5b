"""The glyphs between two spaces of a PDF page, cut into words where they jump or change size."""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator, Sequence
from typing import Any

import pypdfium2.raw as pdfium

from claimcheck.ingest.layout.word import PageWord
from claimcheck.ingest.pdf.characters import LINE_END_HYPHENS, cleaned
from claimcheck.ingest.pdf.fonts import style_of
from claimcheck.ingest.pdf.frame import PageFrame, upright
from claimcheck.ingest.pdf.slanted import Run, turn_of

# Stretches in which nothing can be raised but the last glyph: their first and last boxes are enough.
_PLAIN = re.compile(
    r"[(“\"'‘\[]*(?:[A-Za-z]+(?:[-'’][A-Za-z]+)*|\d+(?:[.,]\d+)*%?)[.,;:)”\"'’?!\]]*[\x02\ufffe]?"
)
_NAME_BUFFER = ctypes.create_string_buffer(256)


class Stretch:
    """Glyphs between two spaces, cut where they jump or change size."""

    def __init__(self, text_page: Any, frame: PageFrame, text: list[str], start: int, end: int) -> None:
        self.page = text_page
        self.frame = frame
        self.text = text
        self.start = start
        self.end = end
        self.degrees, self.scale = self._direction()
        slanted = turn_of(self.degrees) if self.degrees % 90 else None
        self.slanted = slanted is not None
        self.turn = round(self.degrees / 90) * 90 % 360 if slanted is None else slanted

    def _direction(self) -> tuple[float, float]:
        matrix = pdfium.FS_MATRIX()
        if not pdfium.FPDFText_GetMatrix(self.page, self.start, matrix):
            return 0.0, 1.0
        degrees = math.degrees(math.atan2(matrix.b, matrix.a)) - self.frame.rotation
        return degrees, math.hypot(matrix.c, matrix.d) or 1.0

    def run_after(self, run: Run | None) -> Run:
        """The slanted run that this stretch goes on, or a new one."""
        x, y = self._shown_origin(self.start)
        if run and run.goes_on(self.degrees, x, y, self._size(self.start) or 10.0):
            return run
        return Run(self.degrees, x, y)

    def slanted_word(self, run: Run) -> Iterator[PageWord]:
        """The stretch as one word, turned upright about the start of its run."""
        first, last = self._shown_origin(self.start), self._shown_origin(self.end - 1)
        x0, x1, baseline = run.box(first, last, self.turn, self.frame.width, self.frame.height)
        size = self._size(self.start) or 10.0
        x1 += 0.5 * size
        run.length = run.place(*last)[0] + 0.5 * size
        box = (x0, baseline - 0.8 * size, max(x1, x0 + 0.5 * size), baseline + 0.2 * size)
        yield from self._word(range(self.start, self.end), box, joined=False, baseline=baseline)

    def words(self) -> Iterator[PageWord]:
        """The words that an upright stretch is made of; all but the first may be joined to the one before."""
        if self.end - self.start > 2 and _PLAIN.fullmatch("".join(self.text[self.start : self.end])):
            first, last = self._box(self.start), self._box(self.end - 1)
            if not self._cut(first[0], first[1], last[0], first[3], last) and first[0] < last[2]:
                width, height = last[2] - first[0], first[3] - first[1]
                if width < 0.9 * height * (self.end - self.start):
                    box = (first[0], min(first[1], last[1]), last[2], max(first[3], last[3]))
                    yield from self._word(range(self.start, self.end), box, joined=False)
                    return
        yield from self._pieces()

    def _box(self, index: int) -> tuple[float, float, float, float]:
        rect = pdfium.FS_RECTF()
        pdfium.FPDFText_GetLooseCharBox(self.page, index, rect)
        if self.turn == 0 and self.frame.rotation == 0:
            left, top = self.frame.left, self.frame.top
            return rect.left - left, top - rect.top, rect.right - left, top - rect.bottom
        shown = self.frame.shown_box(rect.left, rect.bottom, rect.right, rect.top)
        return upright(shown, self.turn, self.frame.width, self.frame.height)

    def _pieces(self) -> Iterator[PageWord]:
        piece: list[int] = []
        x0 = top = x1 = bottom = 0.0
        joined = False
        for i in range(self.start, self.end):
            if not self.text[i]:
                continue
            box = self._box(i)
            if not piece:
                x0, top, x1, bottom = box
                piece.append(i)
                continue
            cut = self._cut(x0, top, x1, bottom, box)
            if cut:
                yield from self._word(piece, (x0, top, x1, bottom), joined=joined)
                joined = cut == "change"
                x0, top, x1, bottom = box
                piece = [i]
                continue
            piece.append(i)
            x0, top = min(x0, box[0]), min(top, box[1])
            x1, bottom = max(x1, box[2]), max(bottom, box[3])
        if piece:
            yield from self._word(piece, (x0, top, x1, bottom), joined=joined)

    @staticmethod
    def _cut(x0: float, top: float, x1: float, bottom: float, box: tuple[float, float, float, float]) -> str:
        """Why the next glyph begins a new word: "gap" (it stands elsewhere), "change" (of size), or ""."""
        height = bottom - top
        glyph_height = box[3] - box[1]
        if height <= 0 or glyph_height <= 0:
            return ""
        larger = max(height, glyph_height)
        moved = abs(box[3] - bottom) > 0.08 * larger or abs(box[1] - top) > 0.08 * larger
        if box[0] - x1 > 0.35 * larger or box[2] < x0 - 0.5 * larger:
            return "gap"
        if moved and (box[1] >= bottom or box[3] <= top):
            return "gap"
        return "change" if moved else ""

    def _word(
        self,
        piece: Sequence[int],
        box: tuple[float, float, float, float],
        *,
        joined: bool,
        baseline: float | None = None,
    ) -> Iterator[PageWord]:
        text = "".join(map(self.text.__getitem__, piece))
        hyphen = text[-1:] in LINE_END_HYPHENS
        if not (text.isascii() and text.isprintable()):
            text = cleaned(text)
        if not text:
            return
        first = piece[0]
        bold, italic, monospaced = style_of(_font_name(self.page, first))
        yield PageWord(
            text,
            *box,
            baseline=self._baseline(first, box) if baseline is None else baseline,
            size=self._size(first) or max(1.0, (box[3] - box[1]) * 0.8),
            bold=bold,
            italic=italic,
            monospaced=monospaced,
            joined=joined,
            line_end_hyphen=hyphen,
            turn=self.turn,
        )

    def _size(self, index: int) -> float:
        """The type size of a glyph in points, 0 where it makes no sense."""
        size = float(pdfium.FPDFText_GetFontSize(self.page, index) * self.scale)
        return size if 0.5 < size < 500 else 0.0

    def _shown_origin(self, index: int) -> tuple[float, float]:
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetCharOrigin(self.page, index, x, y)
        return self.frame.shown(x.value, y.value)

    def _baseline(self, index: int, box: tuple[float, float, float, float]) -> float:
        x, y = ctypes.c_double(), ctypes.c_double()
        if not pdfium.FPDFText_GetCharOrigin(self.page, index, x, y):
            return box[3]
        sx, sy = self.frame.shown(x.value, y.value)
        origin = upright((sx, sy, sx, sy), self.turn, self.frame.width, self.frame.height)
        return origin[1]


def _font_name(text_page: Any, index: int) -> bytes:
    flags = ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(text_page, index, _NAME_BUFFER, 256, flags)
    return _NAME_BUFFER.value
