"""Backs the library up while it is worked with; whether that is due is looked at every few minutes."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from claimcheck.desktop.core import Core
from claimcheck.desktop.tasks import Tasks
from claimcheck.errors import UserError

_EVERY = 5 * 60 * 1000  # milliseconds


class RegularBackup(QObject):
    """Looks by itself as long as its parent lives."""

    def __init__(self, core: Core, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._core, self._tasks = core, tasks
        self.timer = QTimer(self, interval=_EVERY)
        self.timer.timeout.connect(self.look)
        self.timer.start()

    def look(self) -> None:
        """Back up if it is due."""
        self._tasks.start(lambda _progress: self._core.back_up_if_due(), refused=self._refuse)

    def _refuse(self, error: UserError) -> None:
        """A full disk is said once, not every few minutes."""
        self.timer.stop()
        self._tasks.refused.emit(error)
