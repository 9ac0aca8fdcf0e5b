"""Pages that are only a picture: drawn by PDFium, read by OCR, to words in points like any page's."""

from __future__ import annotations

import logging
import math
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from claimcheck.ingest.asked import Asked
from claimcheck.ingest.clock import Clock
from claimcheck.ingest.layout.word import PageWord
from claimcheck.ingest.pdf.page import SourcePage
from claimcheck.ingest.picture.reading import PictureNotRead, PictureWord, read_picture, tesseract
from claimcheck.records.document import Block, Table

log = logging.getLogger(__name__)

FROM_PICTURE = "was read from its picture: check every figure against it"
_DPI = 300  # the best result on printed tables
_POINTS = 72  # an inch
_ONE_COLUMN = 4  # Tesseract's segmentation for a page of text and tables of varying sizes
_LEAST_SECONDS = 1.5
_SHARE_OF_TIME = 0.6  # of the document's seconds; the rest is for laying out what was read


def read_scans(document: Any, pages: Sequence[SourcePage], asked: Asked) -> frozenset[int]:
    """Give pages that are only a picture the words that OCR reads in it, while the document's time lasts.

    Returns:
        The numbers, from 1, of the pages that were read so; none where Tesseract is not installed.
    """
    scanned = [page for page in pages if not page.words and not page.problem and page.drawing.pictures]
    if not scanned or not tesseract():
        return frozenset()
    limits = asked.limits
    clock = Clock()
    for done, page in enumerate(scanned[: limits.max_pictures]):
        asked.report("Reading pictures", done, len(scanned))
        left = limits.seconds_per_document * _SHARE_OF_TIME - clock.elapsed()
        if left < _LEAST_SECONDS:
            break
        page.words = _words(document[page.number - 1], page, limits.max_picture_pixels, left)
    return frozenset(page.number for page in scanned if page.words)


def marked(
    blocks: Sequence[Block], tables: Sequence[Table], scanned: Collection[int]
) -> tuple[list[Block], tuple[Table, ...]]:
    """Blocks and tables, those of scanned pages marked as read from a picture."""
    return (
        [replace(block, source="image") if block.page in scanned else block for block in blocks],
        tuple(
            replace(table, source="image", certain=False) if table.page in scanned else table
            for table in tables
        ),
    )


def _words(drawn: Any, page: SourcePage, most_pixels: int, seconds: float) -> list[PageWord]:
    # Pixels a point: less than 300 dpi where the page is so large that its picture would go over the bound.
    scale = min(_DPI / _POINTS, math.sqrt(most_pixels / max(1.0, page.width * page.height)))
    try:
        image = _grey_picture(drawn, scale)
        words = read_picture(image, seconds=seconds, dpi=round(scale * _POINTS), layout=_ONE_COLUMN)
    except PictureNotRead as reason:
        log.info("page %d: %s", page.number, reason)
        return []
    finally:
        drawn.close()
    return [_page_word(word, scale) for word in words]


def _grey_picture(page: Any, scale: float) -> bytes:
    """The page as a PGM picture, which needs no encoder."""
    bitmap = page.render(scale=scale, grayscale=True)
    rows = bytes(bitmap.buffer)
    lines = (rows[y * bitmap.stride : y * bitmap.stride + bitmap.width] for y in range(bitmap.height))
    return b"P5 %d %d 255\n" % (bitmap.width, bitmap.height) + b"".join(lines)


def _page_word(word: PictureWord, scale: float) -> PageWord:
    """A word in points. Its box stands for the letters: OCR gives neither a baseline nor a size of type."""
    top, bottom = word.top / scale, word.bottom / scale
    return PageWord(
        text=word.text,
        x0=word.x0 / scale,
        top=top,
        x1=word.x1 / scale,
        bottom=bottom,
        baseline=bottom,
        size=bottom - top,
    )
