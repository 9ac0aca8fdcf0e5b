"""Reads a PDF to a Document: pages to words, words to lines, lines to blocks, tables and figures."""

from __future__ import annotations

import gc
import logging
from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any

import pypdfium2

from claimcheck.errors import Cause, UnreadableDocument
from claimcheck.ingest.asked import Asked
from claimcheck.ingest.clock import Clock
from claimcheck.ingest.kinds import guess_kind, guess_language
from claimcheck.ingest.layout.blocks import BodyText, TextBlock, body_text_of
from claimcheck.ingest.layout.text import vocabulary_of
from claimcheck.ingest.pdf.assemble import Assembly
from claimcheck.ingest.pdf.clock import PageClock, PageTookTooLong
from claimcheck.ingest.pdf.continued import joined_tables
from claimcheck.ingest.pdf.metadata import printed_title, published_of, publisher_of, title_of
from claimcheck.ingest.pdf.open import is_truncated, open_pdf, open_repaired
from claimcheck.ingest.pdf.page import SourcePage, page_size, read_page
from claimcheck.ingest.pdf.page_layout import PageLayout, layout_of, page_parts, part_furniture, usual_gutters
from claimcheck.ingest.pdf.page_warnings import PLAIN_ONLY, TOO_SLOW, UNLOADABLE, page_warnings, said_of
from claimcheck.ingest.pdf.scans import marked, read_scans
from claimcheck.ingest.pdf.second import read_again
from claimcheck.ingest.picture.reading import tesseract
from claimcheck.records.document import Block, BlockKind, Document, Page

log = logging.getLogger(__name__)

_SHARE_OF_TIME = 0.55  # of the document's seconds; laying the pages out takes about as long as reading them
_SHARE_OF_LAYOUT = 0.3
CUT_OFF = "The PDF is cut off at its end: pages and figures may be missing here."
DAMAGED = "The PDF is damaged: pages and figures may be missing here."


def read_pdf(data: bytes, asked: Asked) -> Document:
    """Read a PDF. Meant to run in the bounded child process.

    Raises:
        UnreadableDocument: when it cannot be opened or holds no text at all.
    """
    try:
        document = _read_opened(open_pdf(data), asked)
        warnings = (CUT_OFF, *document.warnings) if is_truncated(data) else document.warnings
        return replace(document, warnings=warnings)
    except UnreadableDocument as refusal:
        if refusal.cause not in (Cause.DAMAGED, Cause.TRUNCATED):
            raise
        left = _read_damaged(data, asked)
        if left is None:
            raise
        found = CUT_OFF if refusal.cause is Cause.TRUNCATED else DAMAGED
        return replace(left, warnings=(found, *left.warnings))


def _read_damaged(data: bytes, asked: Asked) -> Document | None:
    """What is left of a damaged PDF: by PDFium from a repaired copy, else by the second reader."""
    source = open_repaired(data)
    if source is not None:
        with suppress(UnreadableDocument):
            return _read_opened(source, asked)
    pages = read_again(data, asked)
    if not any(page.words for page in pages):
        return None
    return _document(asked, pages, len(pages), {}, frozenset())


def _read_opened(source: Any, asked: Asked) -> Document:
    try:
        pages = _read_pages(source, asked)
        scanned = read_scans(source, pages, asked)
        metadata = source.get_metadata_dict()
        total = len(source)
    finally:
        source.close()
    if not any(page.words for page in pages):
        raise _without_text(pages)
    return _document(asked, pages, total, metadata, scanned)


def _read_pages(source: Any, asked: Asked) -> list[SourcePage]:
    limits = asked.limits
    count = min(len(source), limits.max_pages)
    clock = Clock()
    pages: list[SourcePage] = []
    for index in range(count):
        if pages and clock.elapsed() > limits.seconds_per_document * _SHARE_OF_TIME:
            break
        asked.report("Reading pages", index, count)
        problem = UNLOADABLE
        try:
            if index + 1 in limits.skip_pages:
                raise PageTookTooLong
            pages.append(read_page(source, index, PageClock(limits.seconds_per_page)))
            continue
        except PageTookTooLong:
            problem = TOO_SLOW
        except (pypdfium2.PdfiumError, ValueError, ArithmeticError) as error:
            log.info("page %d: %s", index + 1, error)
        pages.append(SourcePage(index + 1, *page_size(source, index), problem=problem))
        gc.collect()
    return pages


def _without_text(pages: Sequence[SourcePage]) -> UnreadableDocument:
    if all(page.problem for page in pages):
        return UnreadableDocument(
            "None of the PDF's pages could be read.",
            cause=Cause.DAMAGED,
            next_step="Get the file again, or open it in a PDF program and save it anew.",
        )
    if any(page.drawing.pictures for page in pages):
        return UnreadableDocument(
            "The PDF holds no text: it is probably a scan.",
            cause=Cause.NO_TEXT,
            next_step="Get the original with text, or a sharper scan."
            if tesseract()
            else "Get the original with text, or install Tesseract (apt install tesseract-ocr).",
        )
    return UnreadableDocument(
        "The PDF's pages are empty.", cause=Cause.NO_TEXT, next_step="Check that it is the right file."
    )


def _document(
    asked: Asked,
    pages: Sequence[SourcePage],
    total: int,
    metadata: dict[str, str],
    scanned: Collection[int],
) -> Document:
    layouts = [layout_of(page) for page in pages]
    part_furniture(layouts)
    body = body_text_of([f for layout in layouts for view in layout.views for f in view.fragments])
    assembly, plain = _assembled(layouts, body, asked)
    blocks, tables, figures = assembly.finish()
    marked_blocks, marked_tables = marked(blocks, joined_tables(tables, blocks, figures), scanned)
    first = layouts[0].views[0] if layouts[0].views else None
    title_lines = printed_title(first.fragments, layouts[0].page.height, body.size) if first else []
    title = title_of(" ".join(line.text for line in title_lines), metadata)
    text = "\n".join(b.text for b in marked_blocks if b.kind is not BlockKind.FURNITURE)
    stamps = " ".join(line.text for line in [*layouts[0].stamps, *layouts[0].furniture])
    return Document(
        title=title,
        origin=asked.origin,
        format="pdf",
        kind=guess_kind(text, format="pdf", title=title),
        sha256=asked.sha256,
        publisher=publisher_of(first.fragments, title_lines) if first else "",
        published=published_of(stamps, text, metadata),
        language=guess_language(text),
        pages=tuple(
            Page(number=p.number, width=p.width, height=p.height, readable=bool(p.words)) for p in pages
        ),
        blocks=tuple(_with_title(marked_blocks, title)),
        tables=marked_tables,
        figures=tuple(figures),
        links=tuple(dict.fromkeys(link for p in pages for link in p.links)),
        warnings=(
            *page_warnings(pages, total, asked.limits, scanned),
            *([said_of(plain, PLAIN_ONLY)] if plain else []),
        ),
    )


def _assembled(layouts: Sequence[PageLayout], body: BodyText, asked: Asked) -> tuple[Assembly, list[int]]:
    """The parts of all pages, and the numbers of the pages that could not be laid out."""
    lines = [f for layout in layouts for view in layout.views for f in view.fragments]
    sources = {layout.page.number: layout.page for layout in layouts}
    assembly = Assembly(body, vocabulary_of(lines), lambda number, word: sources[number].shown(word))
    usual = usual_gutters(layouts)
    plain: list[int] = []
    clock, most = Clock(), asked.limits.seconds_per_document * _SHARE_OF_LAYOUT
    for done, layout in enumerate(layouts):
        asked.report("Laying out pages", done, len(layouts))
        parts = page_parts(layout, usual, body, late=clock.elapsed() > most)
        if parts is None:
            plain.append(layout.page.number)
            parts = [TextBlock(BlockKind.PARAGRAPH, [f]) for view in layout.views for f in view.fragments]
        assembly.add_page(layout.page.number, layout.page.height, parts, [*layout.furniture, *layout.stamps])
    return assembly, plain


def _with_title(blocks: list[Block], title: str) -> list[Block]:
    """The first heading or paragraph that prints the title becomes the TITLE."""
    wanted = "".join(title.split()).lower()
    for i, block in enumerate(blocks[:40]):
        if wanted and block.kind is not BlockKind.FURNITURE and "".join(block.text.split()).lower() == wanted:
            blocks[i] = replace(block, kind=BlockKind.TITLE, level=0)
            break
    return blocks
