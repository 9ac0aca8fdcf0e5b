"""What the person decides: kept at once in the library, undone and redone in the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from claimcheck.desktop.core import Core, library_for_task
from claimcheck.desktop.session import Session
from claimcheck.desktop.tasks import Tasks
from claimcheck.library.opened import Opened
from claimcheck.progress import Progress
from claimcheck.records.decision import Decision, DecisionKind

if TYPE_CHECKING:
    from claimcheck.library.store import Library

    Change = Callable[[Library], None]

_CHANGES_THE_READING = frozenset({DecisionKind.CORRECT, DecisionKind.ADD, DecisionKind.REMOVE})


class Deciding(QObject):
    """The undo stack of the open document.

    Signals:
        checked_again: corrections were checked; the session has the new review.
    """

    checked_again = Signal()

    def __init__(self, core: Core, session: Session, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._core = core
        self._session = session
        self._tasks = tasks
        self._writes = Tasks(self, threads=1)  # one after the other, in the order they were made
        self._writes.refused.connect(tasks.refused)
        self._writes.crashed.connect(tasks.crashed)
        self._as_read: Opened | None = None
        self._round = 0
        self.stack = QUndoStack(self)
        session.opened.connect(self._begin)

    def decide(self, text: str, *decisions: Decision) -> None:
        """Make decisions as one step that can be undone; `text` names it in the Edit menu."""
        if self._session.current is not None and decisions:
            self.stack.push(_Step(text, self, decisions))

    def take_back(self, text: str, *decisions: Decision) -> None:
        """Take back decisions made earlier, as a step that can itself be undone."""
        if self._session.current is not None and decisions:
            self.stack.push(_Step(text, self, decisions, takes_back=True))

    def file(self, text: str, do: Change, undo: Change, then: Callable[[], object]) -> None:
        """Change something else in the library as a step that can be undone; `then` shows it."""
        self.stack.push(_Filing(text, lambda change: self._change(change, then), do, undo))

    def _change(self, change: Change, then: Callable[[], object]) -> None:
        self._writes.start(lambda _progress: _changed(change), then=lambda _none: then())

    def close(self) -> bool:
        """Wait until everything decided is on disk; False when that did not come about."""
        return self._writes.finish()

    def put(self, kept: list[_Kept], *, withdrawn: bool) -> None:
        """Bring decisions into force or take them back, here and in the library."""
        opened = self._session.current
        if opened is None:
            return
        ours = {id(k.decision) for k in kept}
        others = tuple(d for d in opened.decisions if id(d) not in ours)
        decisions = others if withdrawn else (*others, *(k.decision for k in kept))
        entry = opened.entry
        if entry:
            self._writes.start(lambda _progress: _write(entry, kept, withdrawn=withdrawn))
        self._session.replace(replace(opened, decisions=decisions))
        if any(k.decision.kind in _CHANGES_THE_READING for k in kept):
            self._check_again(replace(opened, decisions=decisions))

    def _begin(self) -> None:
        self.stack.clear()
        self._round += 1
        opened = self._session.current
        self._as_read = opened
        if opened and any(d.kind in _CHANGES_THE_READING for d in opened.decisions):
            self._check_again(opened)

    def _check_again(self, opened: Opened) -> None:
        as_read, core = self._as_read, self._core
        if as_read is None:
            return
        self._round += 1
        asked = self._round

        def check(progress: Progress) -> Opened:
            if not any(d.kind in _CHANGES_THE_READING for d in opened.decisions):
                return as_read
            return core.check_again(opened.entry, opened.decisions, progress)

        def take(again: Opened) -> None:
            current = self._session.current
            if asked == self._round and current is not None:
                self._session.replace(replace(again, decisions=current.decisions))
                self.checked_again.emit()

        self._tasks.start(check, then=take)


class _Filing(QUndoCommand):
    """A change to the library that is no decision about the document: its shelf, its letter."""

    def __init__(self, text: str, make: Callable[[Change], None], do: Change, undo: Change) -> None:
        super().__init__(text)
        self._make, self._do, self._undo = make, do, undo

    def redo(self) -> None:
        self._make(self._do)

    def undo(self) -> None:
        self._make(self._undo)


class _Kept:
    """A decision with its number in the library, once it has one."""

    def __init__(self, decision: Decision) -> None:
        self.decision = decision
        self.number = decision.id


class _Step(QUndoCommand):
    """One or several decisions made together."""

    def __init__(
        self, text: str, deciding: Deciding, decisions: tuple[Decision, ...], *, takes_back: bool = False
    ) -> None:
        super().__init__(text)
        now = datetime.now(UTC).isoformat(timespec="seconds")
        self._deciding = deciding
        self._takes_back = takes_back
        self._kept = [_Kept(d if takes_back else replace(d, made=now)) for d in decisions]

    def redo(self) -> None:
        self._deciding.put(self._kept, withdrawn=self._takes_back)

    def undo(self) -> None:
        self._deciding.put(self._kept, withdrawn=not self._takes_back)


def _changed(change: Change) -> None:
    with library_for_task() as library:
        change(library)


def _write(entry: int, kept: list[_Kept], *, withdrawn: bool) -> None:
    with library_for_task() as library:
        for one in kept:
            if one.number:
                library.withdraw(entry, one.number, withdrawn=withdrawn)
            else:
                one.number = library.decide(entry, one.decision).id
