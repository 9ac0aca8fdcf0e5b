"""Changes to the evidence that can be undone: each is done in the background, one after the other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, Signal

from claimcheck.desktop.tasks import Tasks
from claimcheck.desktop.while_alive import while_alive
from claimcheck.progress import Progress


@dataclass(frozen=True, slots=True)
class Step:
    """One change: its words, how it is done, and how its value is undone."""

    text: str
    do: Callable[[], Any]
    undo: Callable[[Any], object]


class Steps(QObject):
    """What was done since the window was opened.

    Signals:
        changed: something was done or undone; the words say what, the value is what doing it gave.
        state_changed: undo or redo became possible or not.
    """

    changed = Signal(str, object)
    state_changed = Signal()

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._done: list[tuple[Step, Any]] = []
        self._undone: list[Step] = []
        self._running = 0
        self._last = Event()
        self._last.set()

    @property
    def undo_text(self) -> str:
        """What would be undone; "" for nothing."""
        return "" if self._running or not self._done else self._done[-1][0].text

    @property
    def redo_text(self) -> str:
        """What would be done again; "" for nothing."""
        return "" if self._running or not self._undone else self._undone[-1].text

    def take(self, step: Step) -> None:
        """Do something new."""
        self._undone.clear()
        self._do(step)

    def undo(self) -> None:
        """Undo the last step."""
        if not self.undo_text:
            return
        step, value = self._done[-1]

        def undone(_value: object) -> None:
            self._done.pop()
            self._undone.append(step)
            self.changed.emit(self.tr("Undone: {step}").format(step=step.text), None)

        self._run(lambda: step.undo(value), undone)

    def redo(self) -> None:
        """Do again what was undone last."""
        if self.redo_text:
            self._do(self._undone.pop())

    def _do(self, step: Step) -> None:
        def done(value: object) -> None:
            self._done.append((step, value))
            self.changed.emit(step.text, value)

        self._run(step.do, done)

    def _run(self, work: Callable[[], object], then: Callable[[object], None]) -> None:
        """Begin at once, but wait for the step before; what was begun is done even if the window closes."""
        before, mine = self._last, Event()
        self._last = mine
        self._running += 1

        def in_turn(_progress: Progress) -> object:
            before.wait()
            try:
                return work()
            finally:
                mine.set()

        task = self._tasks.start(in_turn, then=while_alive(self, then))
        task.ended.connect(self._end)
        self.state_changed.emit()

    def _end(self) -> None:
        self._running -= 1
        self.state_changed.emit()
