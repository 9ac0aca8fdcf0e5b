"""One page of an opened PDF: words, drawing, links."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pypdfium2.raw as pdfium

from claimcheck.ingest.layout.word import PageWord, mark_raised
from claimcheck.ingest.pdf.clock import PageClock
from claimcheck.ingest.pdf.drawing import Drawing
from claimcheck.ingest.pdf.drawn_objects import read_drawing
from claimcheck.ingest.pdf.frame import PageFrame, turned_back
from claimcheck.ingest.pdf.metadata import links_of
from claimcheck.ingest.pdf.words import read_words
from claimcheck.records.document import Box

LETTER = (612.0, 792.0)  # points; also what PDFium takes for a page without a size
LARGEST_PAGE = 100_000.0  # points a side; nothing is printed on larger ones


@dataclass(slots=True)
class SourcePage:
    """What PDFium gives of a page. `problem` is why it was not read, "" if it was."""

    number: int
    width: float
    height: float
    words: list[PageWord] = field(default_factory=list)
    drawing: Drawing = field(default_factory=Drawing)
    links: list[str] = field(default_factory=list)
    problem: str = ""

    def shown(self, word: PageWord) -> Box:
        """A word's box on the shown page."""
        x0, top, x1, bottom = turned_back(
            (word.x0, word.top, word.x1, word.bottom), word.turn, self.width, self.height
        )
        return Box(x0=x0, top=top, x1=x1, bottom=bottom)


def read_page(document: Any, index: int, clock: PageClock) -> SourcePage:
    """Read one page of a pypdfium2 document.

    Raises:
        PageTookTooLong: when the page's time is over.
        pypdfium2.PdfiumError: when PDFium cannot load it.
    """
    page = document[index]
    try:
        frame = _frame(page)
        text_page = page.get_textpage()
        try:
            words = read_words(text_page.raw, frame, clock)
        finally:
            text_page.close()
        mark_raised(words)
        drawing = read_drawing(page.raw, frame, clock)
        links = links_of(document.raw, page.raw)
        return SourcePage(index + 1, frame.width, frame.height, words, drawing, links)
    finally:
        page.close()


def _frame(page: Any) -> PageFrame:
    """The part of the page that is shown: its crop box within its media box, as PDFium takes it."""
    boxes = [page.get_mediabox(), page.get_cropbox()]
    ordered = [(min(a, c), min(b, d), max(a, c), max(b, d)) for a, b, c, d in boxes]
    media, crop = ordered
    left, bottom = max(media[0], crop[0]), max(media[1], crop[1])
    right, top = min(media[2], crop[2]), min(media[3], crop[3])
    if right - left < 1 or top - bottom < 1:
        left, bottom, right, top = media
    if not (1 <= right - left < LARGEST_PAGE and 1 <= top - bottom < LARGEST_PAGE):
        left, bottom, right, top = 0.0, 0.0, *LETTER
    return PageFrame(left, bottom, right, top, page.get_rotation() % 360)


def page_size(document: Any, index: int) -> tuple[float, float]:
    """Width and height of a page that need not be loadable; US letter where even that fails."""
    size = pdfium.FS_SIZEF()
    known = pdfium.FPDF_GetPageSizeByIndexF(document.raw, index, size)
    if known and 0 < size.width < LARGEST_PAGE and 0 < size.height < LARGEST_PAGE:
        return size.width, size.height
    return LETTER
