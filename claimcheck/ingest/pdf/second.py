"""A second try at a PDF that PDFium refuses, by pdfplumber, which may see fewer pages than there are."""

from __future__ import annotations

import io
import logging
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from typing import Any

from claimcheck.ingest.asked import Asked
from claimcheck.ingest.layout.word import PageWord
from claimcheck.ingest.pdf.drawing import Drawing
from claimcheck.ingest.pdf.drawn_objects import joined_rules
from claimcheck.ingest.pdf.fonts import style_of
from claimcheck.ingest.pdf.page import SourcePage
from claimcheck.records.document import Box

log = logging.getLogger(__name__)

_SHARE_OF_TIME = 0.4  # of the document's seconds: on a broken file this reader can go on for ever
_WORD_GAP = 1.5  # points; pdfplumber's own 3 joins neighbouring words
_UNKNOWN_GLYPH = "(cid:"


class _TooLong(Exception):
    """The second reader's time is over."""


def read_again(data: bytes, asked: Asked) -> list[SourcePage]:
    """The pages that pdfplumber can read, none where it cannot open the file either."""
    import pdfplumber

    pages: list[SourcePage] = []
    try:
        with (
            _at_most(asked.limits.seconds_per_document * _SHARE_OF_TIME),
            pdfplumber.open(io.BytesIO(data)) as source,
        ):
            for number, page in enumerate(islice(source.pages, asked.limits.max_pages), start=1):
                asked.report("Reading a damaged file", number - 1, len(source.pages))
                pages.append(_read_page(page, number))
                page.close()
    except Exception as error:  # noqa: BLE001 - pdfminer raises anything on a broken file
        log.info("second reader: %s", error)
    return pages


@contextmanager
def _at_most(seconds: float) -> Iterator[None]:
    """Raise _TooLong inside after some seconds, where the system has timers."""
    if not hasattr(signal, "setitimer"):
        yield
        return

    def stop(*_: object) -> None:
        raise _TooLong

    before = signal.signal(signal.SIGALRM, stop)
    left, _ = signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, left)
        signal.signal(signal.SIGALRM, before)


def _read_page(page: Any, number: int) -> SourcePage:
    found = page.extract_words(x_tolerance=_WORD_GAP, extra_attrs=["fontname", "size"])
    words = [_word(item) for item in found if item["upright"] and _UNKNOWN_GLYPH not in item["text"]]
    drawing = Drawing()
    for edge in page.edges:
        box = Box(x0=edge["x0"], top=edge["top"], x1=edge["x1"], bottom=edge["bottom"])
        (drawing.rules if edge["orientation"] == "h" else drawing.posts).append(box)
    drawing.rules = joined_rules(drawing.rules)
    return SourcePage(number, float(page.width), float(page.height), words, drawing)


def _word(item: dict[str, Any]) -> PageWord:
    bold, italic, monospaced = style_of(str(item["fontname"]).encode("utf-8", "replace"))
    return PageWord(
        text=item["text"],
        x0=float(item["x0"]),
        top=float(item["top"]),
        x1=float(item["x1"]),
        bottom=float(item["bottom"]),
        baseline=float(item["bottom"]),
        size=float(item["size"]) or 1.0,
        bold=bold,
        italic=italic,
        monospaced=monospaced,
    )
