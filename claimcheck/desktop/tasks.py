"""The one door to the background: work runs on threads, its outcome comes back in the window's thread."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import suppress
from itertools import count
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from claimcheck.errors import Cancelled, UserError
from claimcheck.progress import Progress, Step

_REPORT_EVERY = 0.05  # seconds; more often than this nobody can read a progress bar
_WAIT_AT_CLOSE = 10.0  # seconds

_log = logging.getLogger(__name__)

Work = Callable[[Progress], Any]


class Task(QObject):
    """One piece of work under way; lives in the window's thread and is never touched by another.

    Signals (`ended` follows exactly one of the four others):
        stepped: a `Step`, at most twenty a second.
        so_far: what there is before the work is done.
        succeeded: the value.
        refused: a `UserError`, to be shown with its next step.
        crashed: any other exception, already logged.
        cancelled: the person asked to stop.
    """

    stepped = Signal(object)
    so_far = Signal(object)
    succeeded = Signal(object)
    refused = Signal(object)
    crashed = Signal(object)
    cancelled = Signal()
    ended = Signal()

    def __init__(self, stop: threading.Event) -> None:
        super().__init__()
        self._stop = stop

    def cancel(self) -> None:
        """Ask the work to stop; it does at its next step."""
        self._stop.set()

    def deliver(self, value: object, error: BaseException | None) -> None:
        """Emit the end."""
        if self._stop.is_set() or isinstance(error, Cancelled):
            self.cancelled.emit()
        elif isinstance(error, UserError):
            self.refused.emit(error)
        elif error is not None:
            _log.error("A background task failed", exc_info=error)
            self.crashed.emit(error)
        else:
            self.succeeded.emit(value)
        self.ended.emit()


class Tasks(QObject):
    """Starts tasks and keeps them until they have ended. Threads speak to this object only.

    Signals:
        refused: a `UserError` of a task that did not take it itself.
        crashed: an exception of ours from any task.
    """

    refused = Signal(object)
    crashed = Signal(object)
    _stepped = Signal(int, object)
    _shown = Signal(int, object)
    _done = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None, *, threads: int = 4) -> None:
        super().__init__(parent)
        # Python's pool, not Qt's: Qt deletes what it ran under locks of its own, which can wait for the GIL.
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="claimcheck")
        self._futures: set[Future[None]] = set()
        self._running: dict[int, Task] = {}
        self._closed = False
        self._numbers = count(1)
        self._stepped.connect(self._step, Qt.ConnectionType.QueuedConnection)
        self._shown.connect(self._show, Qt.ConnectionType.QueuedConnection)
        self._done.connect(self._finish, Qt.ConnectionType.QueuedConnection)

    def start(
        self,
        work: Work,
        *,
        then: Callable[[Any], object] | None = None,
        refused: Callable[[UserError], None] | None = None,
    ) -> Task:
        """Run `work(progress)` in the background and hand its value to `then` in the window's thread."""
        number, stop = next(self._numbers), threading.Event()
        task = Task(stop)
        if then is not None:
            task.succeeded.connect(then)
        # PySide keeps a little for ever of each connection to a method of what lives longer: functions it is.
        task.refused.connect(refused if refused is not None else lambda error: self.refused.emit(error))
        task.crashed.connect(lambda error: self.crashed.emit(error))
        if self._closed:  # a timer may still fire while the window goes: its work is not begun
            return task
        self._running[number] = task
        progress = Progress(
            report=self._reporter(number),
            cancelled=stop.is_set,
            show=lambda value: self._shown.emit(number, value),
        )
        self._futures = {future for future in self._futures if not future.done()}
        self._futures.add(self._pool.submit(self._run, number, work, progress))
        return task

    @property
    def running(self) -> int:
        """How many tasks have not ended yet."""
        return len(self._running)

    def close(self) -> bool:
        """Cancel everything and wait until the threads are free; False when one did not stop in time."""
        for task in tuple(self._running.values()):
            task.cancel()
        done = self.finish()
        self._closed = True
        self._pool.shutdown(wait=False, cancel_futures=True)
        return done

    def finish(self) -> bool:
        """Wait until everything is done; False when it takes too long."""
        return not wait(self._futures, timeout=_WAIT_AT_CLOSE).not_done

    def _run(self, number: int, work: Work, progress: Progress) -> None:
        value, error = _outcome(work, progress)
        with suppress(RuntimeError):  # the window is gone: nobody waits for this
            self._done.emit(number, value, error)

    def _reporter(self, number: int) -> Callable[[Step], None]:
        last: tuple[str, float] = ("", 0.0)

        def report(step: Step) -> None:
            nonlocal last
            now = time.monotonic()
            if step.stage != last[0] or now - last[1] >= _REPORT_EVERY:
                last = (step.stage, now)
                self._stepped.emit(number, step)

        return report

    @Slot(int, object)
    def _step(self, number: int, step: Step) -> None:
        task = self._running.get(number)
        if task is not None:
            task.stepped.emit(step)

    @Slot(int, object)
    def _show(self, number: int, value: object) -> None:
        task = self._running.get(number)
        if task is not None:
            task.so_far.emit(value)

    @Slot(int, object, object)
    def _finish(self, number: int, value: object, error: BaseException | None) -> None:
        task = self._running.pop(number, None)
        if task is not None:
            task.deliver(value, error)
            task.deleteLater()  # its connections hold functions that hold the task: nobody else would free it


def _outcome(work: Work, progress: Progress) -> tuple[object, BaseException | None]:
    try:
        return work(progress), None
    except BaseException as error:  # noqa: BLE001 - whatever it was, the window must hear of it
        return None, error
