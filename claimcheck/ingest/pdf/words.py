"""Words of a PDF page with exact boxes, sizes and weights, from PDFium's text page.

PDFium gives one loose box a glyph (font ascent to descent, so all glyphs of one font and size are equally
high). Glyphs are cut into words at spaces, at gaps, and where size or baseline changes; a piece that follows
another without a space is `joined` to it (superscripts, subscripts, mathematics).
"""

from __future__ import annotations

from typing import Any

import pypdfium2.raw as pdfium

from claimcheck.ingest.layout.word import PageWord
from claimcheck.ingest.pdf.characters import characters_of, stretches
from claimcheck.ingest.pdf.clock import PageClock
from claimcheck.ingest.pdf.frame import PageFrame
from claimcheck.ingest.pdf.slanted import Run
from claimcheck.ingest.pdf.stretch import Stretch


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
    text = characters_of(text_page, count)
    words: list[PageWord] = []
    run: Run | None = None
    for number, (start, end) in enumerate(stretches(text)):
        if number % 256 == 0:
            clock.check()
        stretch = Stretch(text_page, frame, text, start, end)
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
