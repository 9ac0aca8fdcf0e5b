"""The child behind the window's page pictures: draws pages of one PDF until its input ends."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import msgspec

from claimcheck.errors import UnreadableDocument
from claimcheck.ingest.child import cage
from claimcheck.ingest.child.link import (
    BrokenLink,
    Frame,
    Order,
    private_output,
    read_frame,
    write_frame,
)
from claimcheck.ingest.child.refusal import refused
from claimcheck.records.document import Box

_MAX_OUTLINE = 5000


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What the window wants of a page (from 1); `scale` is pixels a point."""

    what: str
    page: int = 0
    scale: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class PageWord:
    """A word with its box on the shown page, in points from the top left."""

    text: str
    box: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlineEntry:
    """A line of the outline; `page` from 1, 0 where it leads nowhere, `level` from 0."""

    title: str
    page: int
    level: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """Sizes of all pages in points, and the outline."""

    sizes: tuple[tuple[float, float], ...]
    outline: tuple[OutlineEntry, ...] = ()


def main() -> None:
    """Open the PDF that comes in, then answer requests until the input ends."""
    answers = private_output()
    try:
        _kind, payload = read_frame(sys.stdin.buffer, limit=1 << 20)
        order = msgspec.msgpack.decode(payload, type=Order)
        cage.bound_memory(order.limits.memory_bytes)
        from claimcheck.ingest.pdf.open import open_pdf
        from claimcheck.ingest.pdf.page import read_page  # noqa: F401 - before files are closed to us

        _kind, data = read_frame(sys.stdin.buffer, limit=order.limits.max_source_bytes)
        cage.forbid_side_effects()
        try:
            document = open_pdf(data)
        except UnreadableDocument as error:
            write_frame(answers, Frame.REFUSAL, msgspec.msgpack.encode(refused(error)))
            return
        write_frame(answers, Frame.ANSWER, msgspec.msgpack.encode(_opened(document)))
        while True:
            _kind, payload = read_frame(sys.stdin.buffer, limit=1 << 16)
            request = msgspec.msgpack.decode(payload, type=Request)
            write_frame(answers, *_answer(document, request, order.limits.max_picture_pixels))
    except BrokenLink:
        return  # the window closed the document


def _opened(document: Any) -> Opened:
    from claimcheck.ingest.pdf.page import page_size

    sizes = tuple(page_size(document, index) for index in range(len(document)))
    return Opened(sizes=sizes, outline=tuple(_outline(document)))


def _outline(document: Any) -> Iterator[OutlineEntry]:
    for number, mark in enumerate(document.get_toc(max_depth=8)):
        if number >= _MAX_OUTLINE:
            return
        target = mark.get_dest()
        index = target.get_index() if target is not None else None
        yield OutlineEntry(
            title=mark.get_title()[:300], page=(index or 0) + 1 if target else 0, level=mark.level
        )


def _answer(document: Any, request: Request, max_pixels: int) -> tuple[Frame, bytes]:
    try:
        if request.what == "render":
            return Frame.PIXELS, _pixels(document, request, max_pixels)
        return Frame.ANSWER, msgspec.msgpack.encode(_words(document, request.page))
    except Exception:  # noqa: BLE001 - whatever a damaged page does, the other pages must still be shown
        return Frame.CRASH, b""


def _pixels(document: Any, request: Request, max_pixels: int) -> bytes:
    """Width and height, four bytes each, then blue, green, red and an unused byte for each pixel."""
    page = document[request.page - 1]
    try:
        width, height = page.get_size()
        most = (0.998 * max_pixels / max(1.0, width * height)) ** 0.5
        bitmap = page.render(
            scale=min(request.scale, most), prefer_bgrx=True, fill_color=(255, 255, 255, 255)
        )
        try:
            rows: bytes = _rows(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride)
            size: bytes = bitmap.width.to_bytes(4, "big") + bitmap.height.to_bytes(4, "big")
            return size + rows
        finally:
            bitmap.close()
    finally:
        page.close()


def _rows(pixels: bytes, width: int, height: int, stride: int) -> bytes:
    if stride == 4 * width:
        return pixels
    return b"".join(pixels[row * stride : row * stride + 4 * width] for row in range(height))


def _words(document: Any, number: int) -> list[PageWord]:
    from claimcheck.ingest.pdf.clock import PageClock
    from claimcheck.ingest.pdf.page import read_page

    page = read_page(document, number - 1, PageClock(60.0))
    return [PageWord(text=word.text, box=page.shown(word)) for word in page.words]


if __name__ == "__main__":
    main()
