"""The child process that reads one document: bytes come in on a pipe, a Document goes out."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from dataclasses import replace
from typing import BinaryIO

import msgspec

from claimcheck.errors import Cause, UnreadableDocument
from claimcheck.ingest.asked import Asked
from claimcheck.ingest.child import cage
from claimcheck.ingest.child.link import (
    Frame,
    Order,
    Reached,
    private_output,
    read_frame,
    write_frame,
)
from claimcheck.ingest.child.refusal import refused
from claimcheck.ingest.limits import Limits
from claimcheck.ingest.sniff import FileKind
from claimcheck.records.document import Document

_SOFT_SHARE = 0.85  # of the deadline: what is left is for handing over what was read

Reader = Callable[[bytes, Asked], Document]
"""Reads the bytes of one kind of file."""


def main() -> None:
    """Read one document from standard input and answer on standard output."""
    answers = private_output()
    try:
        _kind, payload = read_frame(sys.stdin.buffer, limit=1 << 20)
        order = msgspec.msgpack.decode(payload, type=Order)
        cage.bound_memory(order.limits.memory_bytes)
        cage.bound_time(order.limits.seconds_per_document)
        read = reader_of(order)
        _kind, data = read_frame(sys.stdin.buffer, limit=order.limits.max_source_bytes)
        cage.end_with_input(sys.stdin.fileno())
        cage.forbid_side_effects()
        kind, answer = _answer(read, data, order, answers)
    except MemoryError:
        kind, answer = Frame.REFUSAL, msgspec.msgpack.encode(refused(_too_much_memory()))
    write_frame(answers, kind, answer)


def _answer(read: Reader, data: bytes, order: Order, answers: BinaryIO) -> tuple[Frame, bytes]:
    def report(stage: str, done: int, total: int) -> None:
        write_frame(answers, Frame.STEP, msgspec.msgpack.encode(Reached(stage=stage, done=done, total=total)))

    limits = replace(order.limits, seconds_per_document=order.limits.seconds_per_document * _SOFT_SHARE)
    asked = Asked(
        origin=order.origin, sha256=order.sha256, charset=order.charset, limits=limits, report=report
    )
    try:
        document = read(data, asked)
        answer = msgspec.msgpack.encode(document)
        if len(answer) > order.limits.max_result_bytes:
            return Frame.REFUSAL, msgspec.msgpack.encode(refused(_too_long(order.limits)))
        return Frame.DOCUMENT, answer
    except UnreadableDocument as error:
        return Frame.REFUSAL, msgspec.msgpack.encode(refused(error))
    except MemoryError:
        return Frame.REFUSAL, msgspec.msgpack.encode(refused(_too_much_memory()))
    except Exception:  # noqa: BLE001 - hostile bytes may break any parser; the parent logs it
        return Frame.CRASH, traceback.format_exc()[-20_000:].encode("utf-8", "replace")


def _too_much_memory() -> UnreadableDocument:
    return UnreadableDocument(
        "The document needs more memory to read than is allowed.",
        cause=Cause.OVER_LIMIT,
        next_step="Check a shorter part of it, for example only the pages with results.",
    )


def _too_long(limits: Limits) -> UnreadableDocument:
    return UnreadableDocument(
        f"The document holds more than {limits.max_result_bytes >> 20} MB of text.",
        cause=Cause.OVER_LIMIT,
        next_step="Check a shorter part of it, for example only the pages with results.",
    )


def reader_of(order: Order) -> Reader:
    """The reader of a kind of file; only its own libraries are imported."""
    match FileKind(order.kind):
        case FileKind.PDF:
            from claimcheck.ingest.pdf.reading import read_pdf

            return read_pdf
        case FileKind.HTML:
            from claimcheck.ingest.html.reading import read_html

            return read_html
        case FileKind.MARKDOWN:
            from claimcheck.ingest.markdown.reading import read_markdown

            return read_markdown
        case FileKind.MHTML:
            from claimcheck.ingest.mhtml import read_mhtml

            return read_mhtml
        case FileKind.DOCX:
            from claimcheck.ingest.docx.reading import read_docx

            return read_docx
        case FileKind.IMAGE:
            from claimcheck.ingest.picture.reading import read_picture_file

            return read_picture_file
        case _:
            from claimcheck.ingest.text.reading import read_text

            return read_text


if __name__ == "__main__":
    main()
