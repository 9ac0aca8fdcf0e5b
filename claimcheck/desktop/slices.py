"""Long work that must stay in the window's thread, done in short slices between events."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import ClassVar
from weakref import WeakSet

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

_SLICE = 0.010  # seconds between two events, for all work under way together


class Slices(QObject):
    """Runs an iterator to its end, a few milliseconds at a time; several under way share them.

    Signals:
        finished: the iterator ended; not emitted when it was replaced or stopped.
    """

    finished = Signal()
    _under_way: ClassVar[WeakSet[Slices]] = WeakSet()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: Iterator[None] | None = None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._slice)

    def run(self, work: Iterator[None], *, at_once: bool = False) -> None:
        """Begin, `at_once` with the first slice; whatever was under way is dropped."""
        self._work = work
        self._under_way.add(self)
        self._timer.start()
        if at_once:
            self._slice()

    def stop(self) -> None:
        """Drop what is under way."""
        self._timer.stop()
        self._under_way.discard(self)
        self._work = None

    @property
    def busy(self) -> bool:
        """Whether there is still work."""
        return self._work is not None

    def _slice(self) -> None:
        now = time.perf_counter()
        end = now + _SLICE / max(1, sum(map(isValid, self._under_way)))
        while self._work is not None:
            began = now
            try:
                next(self._work)
            except StopIteration:
                self.stop()
                self.finished.emit()
            now = time.perf_counter()
            if 2 * now - began >= end:  # a step as long as this one would not fit any more
                return
