"""Python's collection of cycles, done when a document has been shown instead of in the middle of a keystroke.

A collection of everything takes 30-70 ms with a document of 2,000 claims open.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_YOUNG, _MIDDLE, _NEVER = 5_000, 20, 1_000_000
_AFTER = 400  # milliseconds
_EVERY = 120_000  # milliseconds


class RestingCollection(QObject):
    """Turns off collections of everything but those it starts itself; one a process."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.set_threshold(_YOUNG, _MIDDLE, _NEVER)
        gc.freeze()  # the window and its modules stay for good and need not be looked at again
        self._rest = QTimer(self, singleShot=True, interval=_AFTER)
        self._rest.timeout.connect(self._collect)
        self._slow = QTimer(self, interval=_EVERY)
        self._slow.timeout.connect(self._rest.start)
        self._slow.start()

    def wait(self) -> None:
        """Collect after a little while."""
        self._rest.start()

    def _collect(self) -> None:
        gc.collect()
