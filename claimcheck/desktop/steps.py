"""Changes to the evidence that can be undone: each is done in the background, one after the other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from claimcheck.desktop.tasks import Tasks
from claimcheck.desktop.while_alive import while_alive


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
        self._waiting: list[tuple[Callable[[], object], Callable[[object], None]]] = []
        self._busy = False

    @property
    def undo_text(self) -> str:
        """What would be undone; "" for nothing."""
        return "" if self._busy or not self._done else self._done[-1][0].text

    @property
    def redo_text(self) -> str:
        """What would be done again; "" for nothing."""
        return "" if self._busy or not self._undone else self._undone[-1].text

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
        self._waiting.append((work, then))
        if not self._busy:
            self._next()

    def _next(self) -> None:
        self._busy = bool(self._waiting)
        if self._waiting:
            work, then = self._waiting.pop(0)
            task = self._tasks.start(lambda _progress: work(), then=while_alive(self, then))
            task.ended.connect(self._next)
        self.state_changed.emit()
