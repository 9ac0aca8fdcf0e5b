"""Reviews in a process of their own, from the window's side; one is kept warm to be quick."""

from __future__ import annotations

import logging
import queue
import threading
import time
import weakref
from typing import IO

import msgspec

from claimcheck.errors import Cancelled, Cause, UnreadableDocument
from claimcheck.ingest.child.link import (
    BrokenLink,
    Frame,
    Reached,
    end_child,
    read_frame,
    start_child,
    write_frame,
)
from claimcheck.ingest.child.refusal import Refused, refusal_of
from claimcheck.library.pieces import decode_in_pieces
from claimcheck.library.reviewer_link import Outcome, Wish
from claimcheck.progress import Progress
from claimcheck.records.claim import Claim
from claimcheck.records.document import Document

_MODULE = "claimcheck.library.reviewer_child"
_POLL = 0.05  # seconds between two questions whether the person cancelled
_LET_STOP = 0.4  # seconds in which a process may stop by itself; then it is killed
_MAX_ANSWER = 1 << 30
_END = frozenset({Frame.ANSWER, Frame.REFUSAL, Frame.CRASH, Frame.CANCEL})

_log = logging.getLogger(__name__)


class ReviewBroke(Exception):
    """The reviewing process met an error of ours; its traceback is the text."""


class _Unheard(Exception):
    """A process that had waited ended before it took up its wish."""


class Reviewers:
    """Does what is wished for, each wish in a process that has nothing else to do. Used from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._spare: _Reviewer | None = None
        self._busy: set[_Reviewer] = set()
        self._closed = False

    def warm_up(self) -> None:
        """Have a process ready for the next wish."""
        with self._lock:
            if self._spare is None and not self._closed:
                self._spare = _Reviewer()

    def ask(self, wish: Wish, progress: Progress) -> Outcome:
        """Have a wish fulfilled; what there is before is shown.

        Raises:
            UserError: when the document, the index or the library does not allow it, or the process dies.
            ReviewBroke: an error of ours.
            Cancelled: when the person asked to stop; nothing goes on then.
        """
        try:
            return self._ask_one(wish, progress)
        except _Unheard:  # it had ended while it waited, for want of memory perhaps
            return self._ask_one(wish, progress)

    def close(self) -> None:
        """End every process; what is under way is stopped."""
        with self._lock:
            self._closed = True
            reviewers = {*self._busy, *((self._spare,) if self._spare else ())}
            self._spare = None
        for reviewer in reviewers:
            reviewer.end()

    def _ask_one(self, wish: Wish, progress: Progress) -> Outcome:
        reviewer = self._take()
        try:
            return reviewer.ask(wish, progress)
        finally:
            self._give_back(reviewer)

    def _take(self) -> _Reviewer:
        with self._lock:
            if self._closed:
                raise Cancelled
            spare, self._spare = self._spare, None
            reviewer = spare if spare is not None and spare.alive else _Reviewer()
            self._busy.add(reviewer)
        return reviewer

    def _give_back(self, reviewer: _Reviewer) -> None:
        with self._lock:
            self._busy.discard(reviewer)
            if self._spare is None and not self._closed:
                self._spare = reviewer if reviewer.alive else _Reviewer()
                if self._spare is reviewer:
                    return
        reviewer.end()


class _Reviewer:
    """One process, fulfilling one wish at a time."""

    def __init__(self) -> None:
        self._process = start_child(_MODULE, as_we_are=True)
        self._frames: queue.SimpleQueue[tuple[Frame, bytes] | None] = queue.SimpleQueue()
        self._last_wish = weakref.finalize(self, end_child, self._process)
        self._used = self._ready = False
        self._owes = False  # an answer to a wish that was taken back
        receive = threading.Thread(target=_receive, args=(self._process.stdout, self._frames), daemon=True)
        receive.start()

    @property
    def alive(self) -> bool:
        """Whether it can take a wish."""
        return self._last_wish.alive and self._process.poll() is None

    def end(self) -> None:
        """Kill it; may be called twice."""
        self._last_wish()

    def ask(self, wish: Wish, progress: Progress) -> Outcome:
        """What comes of a wish; the process can be asked again unless it is not `alive` after that."""
        used, self._used = self._used, True
        heard = False
        try:
            while self._owes:
                self._owes = self._next(progress)[0] not in _END
            self._send(Frame.REQUEST, msgspec.msgpack.encode(wish))
            while True:
                kind, payload = self._next(progress)
                heard = True
                if kind in _END:
                    break
                _pass_on(kind, payload, progress)
        except Cancelled:
            self._stop()
            raise
        except BrokenLink:
            self.end()
            raise _Unheard if used and not heard else _ended_early() from None
        except BaseException:
            self.end()
            raise
        return _outcome(kind, payload)

    def _next(self, progress: Progress) -> tuple[Frame, bytes]:
        while not progress.cancelled():
            try:
                frame = self._frames.get(timeout=_POLL)
            except queue.Empty:
                continue
            if frame is None:
                raise BrokenLink
            if frame[0] is not Frame.READY:
                return frame
            self._ready = True
        raise Cancelled

    def _send(self, kind: Frame, payload: bytes) -> None:
        if self._process.stdin is None:
            raise BrokenLink
        write_frame(self._process.stdin, kind, payload)

    def _stop(self) -> None:
        """Stop what is under way: at its next step, or by killing the process.

        One that is still getting ready has not begun, and may finish that for the next wish.
        """
        end = time.monotonic() + _LET_STOP
        self._owes = True
        try:
            self._send(Frame.CANCEL, b"")
            while self._ready and (left := end - time.monotonic()) > 0:
                frame = self._frames.get(timeout=left)
                if frame is None:
                    break
                if frame[0] in _END:
                    self._owes = False
                    return
        except (BrokenLink, queue.Empty):
            pass
        if self._ready:
            self.end()


def _receive(stdout: IO[bytes], frames: queue.SimpleQueue[tuple[Frame, bytes] | None]) -> None:
    try:
        while True:
            frames.put(read_frame(stdout, limit=_MAX_ANSWER))
    except BrokenLink:
        frames.put(None)


def _pass_on(kind: Frame, payload: bytes, progress: Progress) -> None:
    match kind:
        case Frame.STEP:
            reached = msgspec.msgpack.decode(payload, type=Reached)
            progress.step(reached.stage, reached.done, reached.total or None)
        case Frame.DOCUMENT:
            progress.so_far(decode_in_pieces(payload, Document))
        case Frame.CLAIMS:
            progress.so_far(decode_in_pieces(payload, tuple[Claim, ...]))
        case _:
            _log.error("the reviewing process sent a %s in the middle of its work", kind.name)


def _outcome(kind: Frame, payload: bytes) -> Outcome:
    match kind:
        case Frame.ANSWER:
            return decode_in_pieces(payload, Outcome)
        case Frame.REFUSAL:
            raise refusal_of(msgspec.msgpack.decode(payload, type=Refused))
        case Frame.CANCEL:
            raise Cancelled
        case _:
            raise ReviewBroke(payload.decode("utf-8", "replace"))


def _ended_early() -> UnreadableDocument:
    return UnreadableDocument(
        "The document could not be checked: the process that reads it came to an unexpected end.",
        cause=Cause.OVER_LIMIT,
        next_step="Try again; if it happens again, check a shorter part of the document.",
    )
