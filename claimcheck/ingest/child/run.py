"""Runs the reading child from the parent's side: deadline, cancelling, progress, and what its end means."""

from __future__ import annotations

import logging
import queue
import threading
from dataclasses import dataclass, replace
from typing import IO

import msgspec

from claimcheck.errors import Cause, UnreadableDocument
from claimcheck.ingest.child.link import (
    BrokenLink,
    Frame,
    Order,
    Reached,
    end_child,
    read_frame,
    start_child,
    write_frame,
)
from claimcheck.ingest.child.refusal import Refused, refusal_of
from claimcheck.ingest.clock import Clock
from claimcheck.ingest.limits import Limits
from claimcheck.progress import Progress
from claimcheck.records.document import Document

log = logging.getLogger(__name__)

_POLL = 0.05  # seconds between two questions whether the person cancelled
_PAGE_GRACE = 1.0
_LEAST_SECONDS = 0.5  # worth another try
_MAX_RETRIES = 3
_MODULE = "claimcheck.ingest.worker"


@dataclass(frozen=True, slots=True)
class _Stopped(Exception):
    """A child ended without an answer after its `seconds`, at `page` (0: none), `late` if it was killed."""

    page: int
    late: bool
    seconds: float


def read_in_child(data: bytes, order: Order, progress: Progress) -> Document:
    """Read bytes in a bounded child process.

    A page at which the child hangs or dies is left out in a second try, and named in the warnings.

    Raises:
        UnreadableDocument: when it cannot be read within the limits.
        Cancelled: when the person asked to stop; the child is dead then.
    """
    limits = order.limits
    seconds = limits.seconds_per_document
    skipped: list[int] = []
    while True:
        left = replace(
            limits, seconds_per_document=max(0.5, seconds), skip_pages=(*limits.skip_pages, *skipped)
        )
        try:
            return _read_once(data, replace(order, limits=left), progress)
        except _Stopped as stop:
            seconds -= stop.seconds
            again = stop.page and stop.page not in skipped and len(skipped) < _MAX_RETRIES
            if not again or seconds < _LEAST_SECONDS:
                raise _refusal(stop, limits) from None
            log.warning("%s: page %d stopped the reader; reading again without it", order.origin, stop.page)
            skipped.append(stop.page)


def _refusal(stop: _Stopped, limits: Limits) -> UnreadableDocument:
    if stop.late:
        return UnreadableDocument(
            f"The document took longer than the {limits.seconds_per_document:g} seconds that are allowed.",
            cause=Cause.OVER_LIMIT,
            next_step="Allow more time (--timeout, or Preferences), or check only the pages with results.",
        )
    return UnreadableDocument(
        "The document could not be read: it needs more memory than is allowed, or it is damaged.",
        cause=Cause.OVER_LIMIT,
        next_step="Get the file again, or save it anew in another program.",
    )


def _read_once(data: bytes, order: Order, progress: Progress) -> Document:
    process = start_child(_MODULE)
    clock = Clock(process.pid)
    answers: queue.SimpleQueue[tuple[Frame, bytes] | None] = queue.SimpleQueue()
    threads = [
        threading.Thread(target=_send, args=(process.stdin, order, data), daemon=True),
        threading.Thread(target=_receive, args=(process.stdout, answers, order.limits), daemon=True),
    ]
    for thread in threads:
        thread.start()
    try:
        return _await_answer(answers, order, progress, clock)
    finally:
        end_child(process)
        for thread in threads:
            thread.join()


def _send(stdin: IO[bytes], order: Order, data: bytes) -> None:
    try:
        write_frame(stdin, Frame.ORDER, msgspec.msgpack.encode(order))
        write_frame(stdin, Frame.DATA, memoryview(data))  # it stays open: its end would end the child
    except (BrokenLink, OSError):
        return  # the child is gone; what it answered or did not tells why


def _receive(
    stdout: IO[bytes], answers: queue.SimpleQueue[tuple[Frame, bytes] | None], limits: Limits
) -> None:
    try:
        while True:
            frame = read_frame(stdout, limit=limits.max_result_bytes + (1 << 16))
            answers.put(frame)
            if frame[0] is not Frame.STEP:
                return
    except BrokenLink:
        answers.put(None)


def _await_answer(
    answers: queue.SimpleQueue[tuple[Frame, bytes] | None], order: Order, progress: Progress, clock: Clock
) -> Document:
    limits = order.limits
    reached = Reached(stage="opening", done=0, total=0)
    page_began = 0.0
    while True:
        progress.step(reached.stage, reached.done, reached.total or None)
        try:
            frame = answers.get(timeout=_POLL)
        except queue.Empty:
            now = clock.elapsed()
            page = _page(reached)
            if now > limits.seconds_per_document or (
                page and now - page_began > limits.seconds_per_page + _PAGE_GRACE
            ):
                raise _Stopped(page, late=True, seconds=now) from None
            continue
        if frame is None:
            raise _Stopped(_page(reached), late=False, seconds=clock.elapsed())
        kind, payload = frame
        if kind is not Frame.STEP:
            return _document(kind, payload, order)
        reached, page_began = msgspec.msgpack.decode(payload, type=Reached), clock.elapsed()


def _page(reached: Reached) -> int:
    """The page a child is at: stages that count pages say so."""
    return reached.done + 1 if "page" in reached.stage.lower() and reached.total > 1 else 0


def _document(kind: Frame, payload: bytes, order: Order) -> Document:
    try:
        if kind is Frame.DOCUMENT:
            return msgspec.msgpack.decode(payload, type=Document)
        if kind is Frame.REFUSAL:
            raise refusal_of(msgspec.msgpack.decode(payload, type=Refused), only=UnreadableDocument)
    except (msgspec.DecodeError, ValueError):
        log.exception("%s: the reader's answer could not be understood", order.origin)
    else:
        log.warning("%s: the reader broke: %s", order.origin, payload.decode("utf-8", "replace"))
    raise UnreadableDocument(
        "The document is damaged: its contents make no sense to the reader.",
        cause=Cause.DAMAGED,
        next_step="Get the file again, or save it anew in another program.",
    )
