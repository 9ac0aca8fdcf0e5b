"""Words of a PDF page with exact boxes, sizes and weights, from PDFium's text page.

PDFium gives one loose box a glyph (font ascent to descent, so all glyphs of one font and size are equally
high). Glyphs are cut into words at spaces, at gaps, and where size or baseline changes; a piece that follows
another without a space is `joined` to it (superscripts, subscripts, mathematics).
"""

from __future__ import annotations

import ctypes
import itertools
import math
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import pypdfium2.raw as pdfium

from claimcheck.ingest.pdf.clock import PageClock
from claimcheck.ingest.pdf.frame import PageFrame, upright
from claimcheck.ingest.pdf.slanted import Run, turn_of

# "Medi" and "Demi" are the bold faces of the URW and Bookman families; CMBX and SFBX are TeX's.
BOLD_FONT = re.compile(
    r"bold|black|heavy|[-_,]bd\b|medi\b|medium?ital\b|demi|cmbx|sfbx|cmssbx|-b\b|\bptmb", re.I
)
ITALIC_FONT = re.compile(r"ital|obli|slant|cmti|cmsl|sfti|reguita|mediita|-it\b", re.I)
MONOSPACED_FONT = re.compile(r"mono|courier|cmtt|sftt|consol|typewriter|nimbusmon|menlo|inconsolata", re.I)
LIGATURES = "ﬀﬁﬂﬃﬄﬅﬆ"
LINE_END_HYPHENS = "\x02\ufffe\xad"
# Stretches in which nothing can be raised but the last glyph: their first and last boxes are enough.
PLAIN = re.compile(
    r"[(“\"'‘\[]*(?:[A-Za-z]+(?:[-'’][A-Za-z]+)*|\d+(?:[.,]\d+)*%?)[.,;:)”\"'’?!\]]*[\x02\ufffe]?"
)
SPACES = " \t\r\n\xa0\u2002\u2003\u2009\u200a\u202f\u3000"


@dataclass(slots=True, eq=False)
class PageWord:
    """A word in upright coordinates: points from the top left of its view.

    `turn` is the reading direction on the shown page in degrees anticlockwise (0, 90, 180, 270);
    `line_end_hyphen` marks a word whose last hyphen only breaks a line.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    baseline: float
    size: float
    bold: bool = False
    italic: bool = False
    monospaced: bool = False
    raised: bool = False
    lowered: bool = False
    joined: bool = False
    line_end_hyphen: bool = False
    turn: int = 0

    @property
    def x_center(self) -> float:
        """Horizontal centre in points."""
        return (self.x0 + self.x1) / 2

    @property
    def y_center(self) -> float:
        """Vertical centre in points."""
        return (self.top + self.bottom) / 2

    @property
    def width(self) -> float:
        """Width in points."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """Height in points."""
        return self.bottom - self.top


def read_words(text_page: Any, frame: PageFrame, clock: PageClock) -> list[PageWord]:
    """All words of a text page in the order of the content stream.

    Args:
        text_page: A raw FPDF_TEXTPAGE.
        frame: The page's crop box and rotation.
        clock: Stops a page that takes too long.

    Raises:
        PageTookTooLong: when the page's time is over.
    """
    count = pdfium.FPDFText_CountChars(text_page)
    if count <= 0:
        return []
    text = _characters(text_page, count)
    words: list[PageWord] = []
    run: Run | None = None
    for number, (start, end) in enumerate(_stretches(text)):
        if number % 256 == 0:
            clock.check()
        stretch = _Stretch(text_page, frame, text, start, end)
        if stretch.slanted:
            run = stretch.run_after(run)
            words.extend(stretch.slanted_word(run))
            continue
        for word in stretch.words():
            if words and word.joined and _same_run(words[-1], word):
                _append(words[-1], word)
            else:
                words.append(word)
    return words


def _same_run(first: PageWord, second: PageWord) -> bool:
    """Whether two joined pieces were cut only because their glyphs' boxes differ."""
    near = 0.03 * first.size
    return abs(first.size - second.size) < near and abs(first.baseline - second.baseline) < near


def _append(first: PageWord, second: PageWord) -> None:
    first.text += second.text
    first.x0, first.x1 = min(first.x0, second.x0), max(first.x1, second.x1)
    first.top, first.bottom = min(first.top, second.top), max(first.bottom, second.bottom)
    first.line_end_hyphen = second.line_end_hyphen


def _characters(text_page: Any, count: int) -> list[str]:
    """One string a character index; the second half of a UTF-16 pair is empty."""
    buffer = (ctypes.c_ushort * (count + 2))()
    written = pdfium.FPDFText_GetText(text_page, 0, count, buffer)
    units = buffer[:count] if written == count + 1 else None
    if units is None:  # PDFium leaves characters without a code out of the text, not out of the count
        units = [pdfium.FPDFText_GetUnicode(text_page, i) for i in range(count)]
    if max(units) < 0xD800:
        return list(map(chr, units))
    return list(_joined_pairs(units))


def _joined_pairs(units: list[int]) -> Iterator[str]:
    high = 0
    for unit, following in zip(units, [*units[1:], 0], strict=True):
        if 0xD800 <= unit < 0xDC00 and 0xDC00 <= following < 0xE000:
            high = unit
            yield chr(0x10000 + ((unit - 0xD800) << 10) + (following - 0xDC00))
        elif 0xDC00 <= unit < 0xE000 and high:
            high = 0
            yield ""
        else:
            yield chr(unit) if unit < 0xD800 or 0xE000 <= unit < 0x110000 else "\ufffd"


def _stretches(text: list[str]) -> Iterator[tuple[int, int]]:
    """Index ranges between spaces and line ends."""
    start = None
    for i, character in enumerate(text):
        if character and character in SPACES:
            if start is not None:
                yield start, i
            start = None
        elif start is None:
            start = i
    if start is not None:
        yield start, len(text)


class _Stretch:
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
        if self.end - self.start > 2 and PLAIN.fullmatch("".join(self.text[self.start : self.end])):
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
            text = _cleaned(text)
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


_NAME_BUFFER = ctypes.create_string_buffer(256)


def _font_name(text_page: Any, index: int) -> bytes:
    flags = ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(text_page, index, _NAME_BUFFER, 256, flags)
    return _NAME_BUFFER.value


@lru_cache(maxsize=512)
def style_of(font: bytes) -> tuple[bool, bool, bool]:
    """Bold, italic, monospaced, by the font's name."""
    name = font.decode("utf-8", "replace")
    return bool(BOLD_FONT.search(name)), bool(ITALIC_FONT.search(name)), bool(MONOSPACED_FONT.search(name))


def _cleaned(text: str) -> str:
    """Line-end hyphens restored, ligatures and mathematical alphabets as letters, no control characters."""
    for character in LINE_END_HYPHENS:
        text = text.replace(character, "-")
    return "".join(
        unicodedata.normalize("NFKC", c) if c in LIGATURES or "\U0001d400" <= c <= "\U0001d7ff" else c
        for c in text
        if c >= " " and c != "\x7f"
    )


def mark_raised(words: list[PageWord]) -> None:
    """Set `raised` or `lowered` on words that are smaller than a neighbour and off its baseline."""
    for previous, word in itertools.pairwise(words):
        if word.joined:
            _mark(word, previous)
            _mark(previous, word)


def _mark(small: PageWord, large: PageWord) -> None:
    if small.size > 0.88 * large.size or large.raised or large.lowered or small.turn != large.turn:
        return
    rise = large.baseline - small.baseline
    if rise > 0.15 * large.size:
        small.raised = True
    elif rise < -0.07 * large.size:
        small.lowered = True
