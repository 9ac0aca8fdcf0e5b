"""The process that reviews for the window: fulfils one wish after the other until its input ends.

The window's process only shows what comes of it, so that Python's lock is the window's alone.
"""

from __future__ import annotations

import os
import queue
import sys
import threading
import time
import traceback
from pathlib import Path
from typing import BinaryIO

import msgspec

from claimcheck.errors import Cancelled, Cause, UnreadableDocument, UserError
from claimcheck.ingest.child import cage as worker_cage
from claimcheck.ingest.child.link import BrokenLink, Frame, Reached, private_output, read_frame, write_frame
from claimcheck.ingest.child.refusal import refused
from claimcheck.library.reviewer_link import Wish
from claimcheck.log import start_logging
from claimcheck.progress import Progress, Step
from claimcheck.records.document import Document

_MEMORY = 3 << 30  # bytes of address space
_ENOUGH = 400 << 20  # bytes in memory: after a document that took more, the next is read by a new process
_DOCUMENTS = 200  # and so it is after as many
_NICE = 3  # the window and the pictures of its pages come first
_STEP_EVERY = 0.05  # seconds
_GRACE = 2.0  # seconds to come to an end by itself when the window is gone


class _Inbox:
    """Takes in wishes in a thread of its own; the window can take back the one under way."""

    def __init__(self) -> None:
        self.wishes: queue.SimpleQueue[tuple[bytes, threading.Event] | None] = queue.SimpleQueue()
        self._stop = threading.Event()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        try:
            while True:
                kind, payload = read_frame(sys.stdin.buffer, limit=1 << 30)
                if kind is Frame.CANCEL:
                    self._stop.set()
                else:
                    self._stop = threading.Event()
                    self.wishes.put((payload, self._stop))
        except BrokenLink:  # the window is gone
            self._stop.set()
            self.wishes.put(None)
            time.sleep(_GRACE)
            os._exit(1)


def main() -> None:
    """Answer on standard output what comes in on standard input."""
    answers = private_output()
    start_logging()
    if hasattr(os, "nice"):
        os.nice(_NICE)
    worker_cage.bound_memory(_MEMORY)
    inbox = _Inbox()
    _get_ready()
    try:
        write_frame(answers, Frame.READY, b"")
        for _ in range(_DOCUMENTS):
            wish = inbox.wishes.get()
            if wish is None:
                return
            write_frame(answers, *_answer(*wish, answers))
            if _memory() > _ENOUGH:
                return
    except BrokenLink:
        return


def _get_ready() -> None:
    """Load what every document needs, so that the first one is quick."""
    import claimcheck.library.reviewing  # noqa: F401
    from claimcheck.checks.run import all_checks
    from claimcheck.registry.registry import load_registry

    load_registry()
    all_checks()


def _answer(payload: bytes, stop: threading.Event, answers: BinaryIO) -> tuple[Frame, bytes]:
    from claimcheck.library.reviewing import fulfil

    encode = msgspec.msgpack.encode
    try:
        wish = msgspec.msgpack.decode(payload, type=Wish)
        return Frame.ANSWER, encode(fulfil(wish, _progress(stop, answers)))
    except Cancelled:
        return Frame.CANCEL, b""
    except UserError as error:
        return Frame.REFUSAL, encode(refused(error))
    except MemoryError:
        return Frame.REFUSAL, encode(refused(_too_much_memory()))
    except BrokenLink:
        raise
    except Exception:  # noqa: BLE001 - the window logs it and says so
        return Frame.CRASH, traceback.format_exc()[-20_000:].encode("utf-8", "replace")


def _progress(stop: threading.Event, answers: BinaryIO) -> Progress:
    last = ("", 0.0)

    def report(step: Step) -> None:
        nonlocal last
        now = time.monotonic()
        if step.stage != last[0] or now - last[1] >= _STEP_EVERY:
            last = (step.stage, now)
            reached = Reached(stage=step.stage, done=step.done, total=step.total or 0)
            write_frame(answers, Frame.STEP, msgspec.msgpack.encode(reached))

    def show(value: object) -> None:
        kind = Frame.DOCUMENT if isinstance(value, Document) else Frame.CLAIMS
        write_frame(answers, kind, msgspec.msgpack.encode(value))

    return Progress(report=report, cancelled=stop.is_set, show=show)


def _too_much_memory() -> UnreadableDocument:
    return UnreadableDocument(
        "The document needs more memory to check than is allowed.",
        cause=Cause.OVER_LIMIT,
        next_step="Check a shorter part of it, for example only the pages with results.",
    )


def _memory() -> int:
    """Bytes this process has in memory; 0 where the system does not tell."""
    try:
        return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, AttributeError):
        return 0


if __name__ == "__main__":
    main()
