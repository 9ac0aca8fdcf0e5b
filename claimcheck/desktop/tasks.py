"""The one door to the background: work runs on threads, its outcome comes back in the window's thread."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot

from claimcheck.errors import Cancelled, UserError
from claimcheck.progress import Progress, Step

_REPORT_EVERY = 0.05  # seconds; more often than this nobody can read a progress bar
_WAIT_AT_CLOSE = 10_000  # milliseconds

_log = logging.getLogger(__name__)

Work = Callable[[Progress], Any]


class Task(QObject):
    """One piece of work under way.

    Signals (all arrive in the window's thread; exactly one of the four ends is emitted):
        stepped: a `Step`, at most twenty a second.
        succeeded: the value.
        refused: a `UserError`, to be shown with its next step.
        crashed: any other exception, already logged.
        cancelled: the person asked to stop.
    """

    stepped = Signal(object)
    succeeded = Signal(object)
    refused = Signal(object)
    crashed = Signal(object)
    cancelled = Signal()
    ended = Signal()
    _outcome = Signal(object, object)

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.work = work
        self._stop = threading.Event()
        self._last: tuple[str, float] = ("", 0.0)
        self._outcome.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Ask the work to stop; it does at its next step."""
        self._stop.set()

    @property
    def asked_to_stop(self) -> bool:
        """Whether `cancel` was called."""
        return self._stop.is_set()

    def run(self) -> None:
        """Do the work; called on a thread of the pool."""
        value: object = None
        error: BaseException | None = None
        try:
            value = self.work(Progress(report=self._report, cancelled=self._stop.is_set))
        except BaseException as raised:  # noqa: BLE001 - whatever it was, the window must hear of it
            error = raised
        self.work = _nothing  # the closure may hold a whole document
        self._outcome.emit(value, error)

    def _report(self, step: Step) -> None:
        stage, at = self._last
        now = time.monotonic()
        if step.stage != stage or now - at >= _REPORT_EVERY:
            self._last = (step.stage, now)
            self.stepped.emit(step)

    @Slot(object, object)
    def _deliver(self, value: object, error: BaseException | None) -> None:
        if self.asked_to_stop or isinstance(error, Cancelled):
            self.cancelled.emit()
        elif isinstance(error, UserError):
            self.refused.emit(error)
        elif error is not None:
            _log.error("A background task failed", exc_info=error)
            self.crashed.emit(error)
        else:
            self.succeeded.emit(value)
        self.ended.emit()


class _Job(QRunnable):
    """Hands a task to the pool."""

    def __init__(self, task: Task) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self._task = task

    def run(self) -> None:
        self._task.run()


class Tasks(QObject):
    """Starts tasks and keeps them until they have ended.

    Signals:
        refused: a `UserError` of a task that did not take it itself.
        crashed: an exception of ours from any task.
    """

    refused = Signal(object)
    crashed = Signal(object)

    def __init__(self, parent: QObject | None = None, *, threads: int = 4) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._running: dict[Task, _Job] = {}

    def start(
        self,
        work: Work,
        *,
        then: Callable[[Any], None] | None = None,
        refused: Callable[[UserError], None] | None = None,
    ) -> Task:
        """Run `work(progress)` in the background and hand its value to `then` in the window's thread."""
        task = Task(work, self)
        if then is not None:
            task.succeeded.connect(then)
        task.refused.connect(refused if refused is not None else self.refused.emit)
        task.crashed.connect(self.crashed.emit)
        task.ended.connect(self._forget)
        self._running[task] = job = _Job(task)
        self._pool.start(job)
        return task

    @property
    def running(self) -> int:
        """How many tasks have not ended yet."""
        return len(self._running)

    def close(self) -> bool:
        """Cancel everything and wait until the threads are free; False when one did not stop in time."""
        for task in self._running:
            task.cancel()
        return self._pool.waitForDone(_WAIT_AT_CLOSE)

    def finish(self) -> bool:
        """Wait until everything is done; False when it takes too long."""
        return self._pool.waitForDone(_WAIT_AT_CLOSE)

    @Slot()
    def _forget(self) -> None:
        task = self.sender()
        if isinstance(task, Task):
            self._running.pop(task, None)
            task.deleteLater()


def _nothing(_progress: Progress) -> None:
    return None
