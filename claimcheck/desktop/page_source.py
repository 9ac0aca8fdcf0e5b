"""Pictures and words of the pages of a PDF."""

from __future__ import annotations

import threading
from dataclasses import dataclass

import pypdfium2
from PySide6.QtGui import QImage

from claimcheck.records.document import Box

MAX_PIXELS = 25_000_000


@dataclass(frozen=True, slots=True)
class PageWord:
    """A word with its rectangle on the page."""

    text: str
    box: Box


class PageSource:
    """An open PDF. Every method may be called from any thread; they wait for one another."""

    def __init__(self, data: bytes) -> None:
        self._lock = threading.Lock()
        self._pdf = pypdfium2.PdfDocument(data)
        self.sizes: tuple[tuple[float, float], ...] = tuple(
            self._pdf.get_page_size(i) for i in range(len(self._pdf))
        )
        self.outline: tuple[tuple[str, int, int], ...] = ()

    def render(self, page: int, scale: float) -> QImage:
        """The picture of a page (from 1) at `scale` pixels a point, at most 25 megapixels."""
        width, height = self.sizes[page - 1]
        scale = min(scale, (MAX_PIXELS / max(1.0, width * height)) ** 0.5)
        with self._lock:
            bitmap = self._pdf[page - 1].render(scale=scale, rev_byteorder=False, prefer_bgrx=True)
            return QImage(
                bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32
            ).copy()

    def words(self, page: int) -> tuple[PageWord, ...]:
        """The words of a page in reading order."""
        with self._lock:
            text = self._pdf[page - 1].get_textpage()
            height = self.sizes[page - 1][1]
            words: list[PageWord] = []
            current = ""
            boxes: list[tuple[float, float, float, float]] = []
            for i in range(text.count_chars()):
                char = text.get_text_range(i, 1)
                if char.isspace():
                    if current:
                        words.append(_word(current, boxes, height))
                    current, boxes = "", []
                else:
                    current += char
                    boxes.append(text.get_charbox(i))
            if current:
                words.append(_word(current, boxes, height))
            return tuple(words)

    def close(self) -> None:
        """Let go of the document."""
        with self._lock:
            self._pdf.close()


def _word(text: str, boxes: list[tuple[float, float, float, float]], height: float) -> PageWord:
    return PageWord(
        text,
        Box(
            x0=min(b[0] for b in boxes),
            x1=max(b[2] for b in boxes),
            top=height - max(b[3] for b in boxes),
            bottom=height - min(b[1] for b in boxes),
        ),
    )
