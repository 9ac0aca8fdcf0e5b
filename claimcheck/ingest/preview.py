"""Pictures and words of a PDF's pages, made in a bounded child process that is started anew when it dies."""

from __future__ import annotations

import subprocess
import threading
import weakref
from concurrent.futures import Future, TimeoutError
from dataclasses import dataclass, field
from typing import IO, Literal, cast

import msgspec

from claimcheck.errors import Cause, UnreadableDocument
from claimcheck.ingest.child.link import (
    BrokenLink,
    Frame,
    Order,
    end_child,
    read_frame,
    start_child,
    write_frame,
)
from claimcheck.ingest.child.refusal import Refused, refusal_of
from claimcheck.ingest.limits import Limits
from claimcheck.ingest.preview_child import Opened, OutlineEntry, PageWord, Request

__all__ = ["OutlineEntry", "PagePictures", "PageWord"]

_MODULE = "claimcheck.ingest.preview_child"
_OPENING_SECONDS = 10.0
_MAX_ANSWER = 128 << 20


@dataclass(slots=True, weakref_slot=True)
class PagePictures:
    """An open PDF. Methods may be called from any thread and wait for one another.

    `page_sizes` are width and height in points. Make one by `open`; `close` it, or let go of it.
    """

    data: bytes
    limits: Limits = field(default_factory=Limits)
    page_sizes: tuple[tuple[float, float], ...] = ()
    outline: tuple[OutlineEntry, ...] = ()
    _child: subprocess.Popen[bytes] | None = None
    _lock: threading.RLock = field(default_factory=threading.RLock)
    _closed: bool = False
    _last_wish: weakref.finalize[..., PagePictures] | None = None

    @classmethod
    def open(cls, data: bytes, limits: Limits | None = None) -> PagePictures:
        """Open a PDF.

        Raises:
            UnreadableDocument: when it cannot be opened within the limits.
        """
        pictures = cls(data, limits or Limits())
        with pictures._lock:
            pictures._start()
        return pictures

    def render(self, page: int, scale: float) -> tuple[int, int, bytes]:
        """Width, height and pixels of a page.

        Args:
            page: From 1.
            scale: Pixels a point; lowered where the picture would have more than `limits.max_picture_pixels`.

        Returns:
            Width and height in pixels, and four bytes a pixel: blue, green, red, unused.

        Raises:
            UnreadableDocument: when the page cannot be drawn within the limits; other pages still can.
        """
        kind, answer = self._ask(Request(what="render", page=page, scale=scale))
        if kind is not Frame.PIXELS:
            raise _undrawn(page)
        width, height = int.from_bytes(answer[:4], "big"), int.from_bytes(answer[4:8], "big")
        return width, height, answer[8:]

    def words(self, page: int) -> tuple[PageWord, ...]:
        """The words of a page (from 1) with their boxes, in the order of the file.

        Raises:
            UnreadableDocument: when they cannot be had within the limits.
        """
        kind, answer = self._ask(Request(what="words", page=page))
        if kind is not Frame.ANSWER:
            raise _undrawn(page)
        return msgspec.msgpack.decode(answer, type=tuple[PageWord, ...])

    def close(self) -> None:
        """End the child process; may be called twice."""
        with self._lock:
            self._closed = True
            self._end()

    def _ask(self, request: Request) -> tuple[Frame, bytes]:
        with self._lock:
            if not 1 <= request.page <= len(self.page_sizes) or self._closed:
                raise _undrawn(request.page)
            if self._child is None or self._child.poll() is not None:
                self._start()
            try:
                write_frame(_pipe(self._child, "stdin"), Frame.REQUEST, msgspec.msgpack.encode(request))
                return self._answer(self.limits.seconds_per_page)
            except (BrokenLink, TimeoutError):
                self._end()
                raise _undrawn(request.page) from None

    def _start(self) -> None:
        self._end()
        child = start_child(_MODULE)
        self._child = child
        self._last_wish = weakref.finalize(self, end_child, child)
        order = Order(kind="pdf", origin="", sha256="", limits=self.limits)
        stdin = _pipe(child, "stdin")
        try:
            write_frame(stdin, Frame.ORDER, msgspec.msgpack.encode(order))
            write_frame(stdin, Frame.DATA, memoryview(self.data))
            kind, answer = self._answer(_OPENING_SECONDS)
        except (BrokenLink, TimeoutError):
            self._end()
            raise _unopened() from None
        if kind is Frame.REFUSAL:
            self._end()
            raise refusal_of(msgspec.msgpack.decode(answer, type=Refused), only=UnreadableDocument)
        if kind is not Frame.ANSWER:
            self._end()
            raise _unopened()
        opened = msgspec.msgpack.decode(answer, type=Opened)
        self.page_sizes, self.outline = opened.sizes, opened.outline

    def _answer(self, seconds: float) -> tuple[Frame, bytes]:
        """The child's next frame; after a time-out the child must be ended, which ends the waiting."""
        stream = _pipe(self._child, "stdout")
        coming: Future[tuple[Frame, bytes]] = Future()

        def receive() -> None:
            try:
                coming.set_result(read_frame(stream, limit=_MAX_ANSWER))
            except BaseException as error:  # noqa: BLE001 - handed over to the waiting thread
                coming.set_exception(error)

        threading.Thread(target=receive, daemon=True).start()
        return coming.result(timeout=seconds)

    def _end(self) -> None:
        if self._last_wish is not None:
            self._last_wish()  # ends the child, at most once
        self._child = self._last_wish = None


def _pipe(child: subprocess.Popen[bytes] | None, name: Literal["stdin", "stdout"]) -> IO[bytes]:
    pipe = getattr(child, name, None)
    if pipe is None:
        raise BrokenLink
    return cast("IO[bytes]", pipe)


def _undrawn(page: int) -> UnreadableDocument:
    return UnreadableDocument(
        f"Page {page} cannot be shown: drawing it takes too much time or memory, or it is damaged.",
        cause=Cause.OVER_LIMIT,
    )


def _unopened() -> UnreadableDocument:
    return UnreadableDocument(
        "The PDF's pages cannot be shown: opening it takes too much time or memory.", cause=Cause.OVER_LIMIT
    )
