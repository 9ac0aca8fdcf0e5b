"""A copy of a PDF with highlights in it, made in a bounded child process."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass

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
from claimcheck.records.document import Box

_MODULE = "claimcheck.ingest.marking_child"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A highlight on a page (from 1): box in points from the shown page's top left, note for the reader."""

    page: int
    box: Box
    note: str
    colour: tuple[int, int, int]


def marked_pdf(data: bytes, marks: Sequence[Mark], limits: Limits | None = None) -> bytes:
    """The PDF with each mark as a highlight annotation, whose note every PDF reader shows.

    Raises:
        UnreadableDocument: when the PDF cannot be opened or written within the limits.
    """
    limits = limits or Limits()
    child = start_child(_MODULE)
    deadline = threading.Timer(limits.seconds_per_document, end_child, [child])
    deadline.start()
    try:
        if child.stdin is None or child.stdout is None:
            raise BrokenLink
        order = Order(kind="pdf", origin="", sha256="", limits=limits)
        write_frame(child.stdin, Frame.ORDER, msgspec.msgpack.encode(order))
        write_frame(child.stdin, Frame.REQUEST, msgspec.msgpack.encode(tuple(marks)))
        write_frame(child.stdin, Frame.DATA, memoryview(data))
        kind, answer = read_frame(child.stdout, limit=limits.max_source_bytes * 2)
    except BrokenLink:
        raise UnreadableDocument(
            "The copy could not be made: it takes too much time or memory, or the PDF is damaged.",
            cause=Cause.OVER_LIMIT,
            next_step="The review can be exported in another format, for example web-annotations.",
        ) from None
    finally:
        deadline.cancel()
        end_child(child)
    if kind is Frame.REFUSAL:
        raise refusal_of(msgspec.msgpack.decode(answer, type=Refused), only=UnreadableDocument)
    return answer
