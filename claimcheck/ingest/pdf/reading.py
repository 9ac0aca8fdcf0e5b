"""Reads a PDF to a Document: pages to words, words to lines, lines to blocks, tables and figures."""

from __future__ import annotations

import gc
import logging
import time
from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any

import pypdfium2

from claimcheck.errors import Cause, UnreadableDocument
from claimcheck.ingest.kinds import guess_kind, guess_language
from claimcheck.ingest.layout.blocks import BodyText, TextBlock, body_text_of
from claimcheck.ingest.layout.columns import Gutter, gutters_of, prose_coverage
from claimcheck.ingest.layout.lines import Line
from claimcheck.ingest.layout.page import parts_of
from claimcheck.ingest.layout.parts import Part, View
from claimcheck.ingest.layout.text import vocabulary_of
from claimcheck.ingest.limits import Limits
from claimcheck.ingest.pdf.assemble import Assembly
from claimcheck.ingest.pdf.clock import PageClock, PageTookTooLong
from claimcheck.ingest.pdf.continued import joined_tables
from claimcheck.ingest.pdf.furniture import furniture_of
from claimcheck.ingest.pdf.metadata import printed_title, published_of, publisher_of, title_of
from claimcheck.ingest.pdf.open import is_truncated, open_pdf, open_repaired
from claimcheck.ingest.pdf.page import SourcePage, page_size, read_page, views_of
from claimcheck.ingest.pdf.scans import FROM_PICTURE, marked, read_scans
from claimcheck.ingest.pdf.second import read_again
from claimcheck.ingest.picture.reading import tesseract
from claimcheck.records.document import Block, BlockKind, Document, Page

log = logging.getLogger(__name__)

_SHARE_OF_TIME = 0.55  # of the document's seconds; laying the pages out takes about as long as reading them
_SHARE_OF_LAYOUT = 0.3
NO_TEXT = "has no text layer: its picture was not read"
TOO_SLOW = "took too long and was skipped"
CUT_OFF = "The PDF is cut off at its end: pages and figures may be missing here."
DAMAGED = "The PDF is damaged: pages and figures may be missing here."
UNLOADABLE = "could not be read"
PLAIN_ONLY = "could not be laid out: the text is there, tables are not"


def read_pdf(
    data: bytes, *, origin: str, sha256: str, limits: Limits, report: Callable[[str, int, int], None]
) -> Document:
    """Read a PDF. Meant to run in the bounded child process.

    Args:
        data: The file's bytes.
        origin: Its path or address, for the Document.
        sha256: Its checksum, for the Document.
        limits: What reading may take.
        report: Called with the stage, the pages done and their number.

    Raises:
        UnreadableDocument: when it cannot be opened or holds no text at all.
    """
    try:
        document = _read_opened(open_pdf(data), origin, sha256, limits, report)
        warnings = (CUT_OFF, *document.warnings) if is_truncated(data) else document.warnings
        return replace(document, warnings=warnings)
    except UnreadableDocument as refusal:
        if refusal.cause not in (Cause.DAMAGED, Cause.TRUNCATED):
            raise
        left = _read_damaged(data, origin, sha256, limits, report)
        if left is None:
            raise
        found = CUT_OFF if refusal.cause is Cause.TRUNCATED else DAMAGED
        return replace(left, warnings=(found, *left.warnings))


def _read_damaged(
    data: bytes, origin: str, sha256: str, limits: Limits, report: Callable[[str, int, int], None]
) -> Document | None:
    """What is left of a damaged PDF: by PDFium from a repaired copy, else by the second reader."""
    source = open_repaired(data)
    if source is not None:
        with suppress(UnreadableDocument):
            return _read_opened(source, origin, sha256, limits, report)
    pages = read_again(data, limits, report)
    if not any(page.words for page in pages):
        return None
    return _document(pages, {}, len(pages), origin, sha256, limits, frozenset(), report)


def _read_opened(
    source: Any, origin: str, sha256: str, limits: Limits, report: Callable[[str, int, int], None]
) -> Document:
    try:
        pages = _read_pages(source, limits, report)
        scanned = read_scans(source, pages, limits, report)
        metadata = source.get_metadata_dict()
        total = len(source)
    finally:
        source.close()
    if not any(page.words for page in pages):
        raise _without_text(pages)
    return _document(pages, metadata, total, origin, sha256, limits, scanned, report)


def _read_pages(source: Any, limits: Limits, report: Callable[[str, int, int], None]) -> list[SourcePage]:
    count = min(len(source), limits.max_pages)
    end = time.monotonic() + limits.seconds_per_document * _SHARE_OF_TIME
    pages: list[SourcePage] = []
    for index in range(count):
        if pages and time.monotonic() > end:
            break
        report("Reading pages", index, count)
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


@dataclass(slots=True)
class _PageLayout:
    """A page's views and stamps between the two passes."""

    page: SourcePage
    views: list[View]
    stamps: list[Line]
    furniture: list[Line]


def _document(
    pages: list[SourcePage],
    metadata: dict[str, str],
    total: int,
    origin: str,
    sha256: str,
    limits: Limits,
    scanned: Collection[int],
    report: Callable[[str, int, int], None],
) -> Document:
    layouts = [_layout(page) for page in pages]
    _part_furniture(layouts)
    lines = [f for layout in layouts for view in layout.views for f in view.fragments]
    body = body_text_of(lines)
    sources = {page.number: page for page in pages}
    assembly = Assembly(body, vocabulary_of(lines), lambda number, word: sources[number].shown(word))
    usual = _usual_gutters(layouts)
    plain: list[int] = []
    end = time.monotonic() + limits.seconds_per_document * _SHARE_OF_LAYOUT
    for done, layout in enumerate(layouts):
        report("Laying out pages", done, len(layouts))
        parts = _page_parts(layout, usual, body, late=time.monotonic() > end)
        if parts is None:
            plain.append(layout.page.number)
            parts = [TextBlock(BlockKind.PARAGRAPH, [f]) for view in layout.views for f in view.fragments]
        assembly.add_page(layout.page.number, layout.page.height, parts, [*layout.furniture, *layout.stamps])
    blocks, tables, figures = assembly.finish()
    marked_blocks, marked_tables = marked(blocks, joined_tables(tables, blocks, figures), scanned)
    first = layouts[0].views[0] if layouts[0].views else None
    title_lines = printed_title(first.fragments, layouts[0].page.height, body.size) if first else []
    title = title_of(" ".join(line.text for line in title_lines), metadata)
    text = "\n".join(b.text for b in marked_blocks if b.kind is not BlockKind.FURNITURE)
    stamps = " ".join(line.text for line in [*layouts[0].stamps, *layouts[0].furniture])
    return Document(
        title=title,
        origin=origin,
        format="pdf",
        kind=guess_kind(text, format="pdf", title=title),
        sha256=sha256,
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
            *_page_warnings(pages, total, limits, scanned),
            *([f"{_pages(plain)} {_plural(PLAIN_ONLY, len(plain))}."] if plain else []),
        ),
    )


def _layout(page: SourcePage) -> _PageLayout:
    views, stamps = views_of(page)
    return _PageLayout(page, views, stamps, [])


def _part_furniture(layouts: Sequence[_PageLayout]) -> None:
    homes = [layout.views[0] for layout in layouts]
    found = furniture_of([(view.height, view.fragments) for view in homes])
    for layout, view, own in zip(layouts, homes, found, strict=True):
        layout.furniture = [f for f in view.fragments if id(f) in own]
        view.fragments = [f for f in view.fragments if id(f) not in own]


def _usual_gutters(layouts: Sequence[_PageLayout]) -> dict[int, list[Gutter]]:
    """The gutters of the whole document, by page width in points."""
    sums: defaultdict[int, list[int]] = defaultdict(list)
    for layout in layouts:
        view = layout.views[0]
        coverage = prose_coverage(view.fragments, view.width)
        total = sums[round(view.width)]
        total.extend([0] * (len(coverage) - len(total)))
        for i, count in enumerate(coverage):
            total[i] += count
    return {width: gutters_of(coverage, width, crossed=0.3) for width, coverage in sums.items()}


def _page_parts(
    layout: _PageLayout,
    usual: dict[int, list[Gutter]],
    body: BodyText,
    *,
    late: bool,
) -> list[Part] | None:
    """The parts of a page in reading order; None where it could not be laid out, or only too late."""
    parts: list[Part] = []
    for view in layout.views if not late else ():
        gutters = gutters_of(prose_coverage(view.fragments, view.width), view.width)
        if not gutters and view.turn == 0:
            gutters = usual.get(round(view.width), [])
        try:
            parts.extend(parts_of(view, gutters, body))
        except Exception:
            log.exception("page %d could not be laid out", view.page)
            return None
    return None if late else parts


def _with_title(blocks: list[Block], title: str) -> list[Block]:
    """The first heading or paragraph that prints the title becomes the TITLE."""
    wanted = "".join(title.split()).lower()
    for i, block in enumerate(blocks[:40]):
        if wanted and block.kind is not BlockKind.FURNITURE and "".join(block.text.split()).lower() == wanted:
            blocks[i] = replace(block, kind=BlockKind.TITLE, level=0)
            break
    return blocks


def _page_warnings(
    pages: Sequence[SourcePage], total: int, limits: Limits, scanned: Collection[int]
) -> list[str]:
    """A sentence for each reason, with the pages it holds for."""
    reasons: defaultdict[str, list[int]] = defaultdict(list)
    for page in pages:
        if page.problem:
            reasons[page.problem].append(page.number)
        elif not page.words and (page.drawing.pictures or page.drawing.shapes or page.drawing.forms):
            reasons[NO_TEXT].append(page.number)
        elif not page.words:
            reasons["is empty"].append(page.number)
        elif page.number in scanned:
            reasons[FROM_PICTURE].append(page.number)
    found = [f"{_pages(numbers)} {_plural(reason, len(numbers))}." for reason, numbers in reasons.items()]
    if total > len(pages):
        why = "" if len(pages) == limits.max_pages else ": the others would have taken too long"
        found.append(f"Only the first {len(pages)} of {total} pages were read{why}.")
    return found


def _pages(numbers: Sequence[int]) -> str:
    ranges: list[list[int]] = []
    for number in numbers:
        if ranges and number == ranges[-1][1] + 1:
            ranges[-1][1] = number
        else:
            ranges.append([number, number])
    names = ", ".join(f"{a}" if a == b else f"{a}–{b}" for a, b in ranges)
    return f"Page {names}" if len(numbers) == 1 else f"Pages {names}"


def _plural(reason: str, count: int) -> str:
    if count == 1:
        return reason
    return (
        reason.replace("has no", "have no")
        .replace("its picture was", "their pictures were")
        .replace("was ", "were ")
        .replace("is empty", "are empty")
        .replace("from its picture", "from their pictures")
        .replace("against it", "against them")
    )
