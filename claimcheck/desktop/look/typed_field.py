"""A field for several lines that says when it is time to keep what was typed."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

_SAVE_AFTER = 700  # milliseconds without typing; typed text is kept within a second


class TypedField(QPlainTextEdit):
    """Tab leaves it.

    Signals:
        rested: after a pause in typing, or when the field was left.
    """

    rested = Signal()

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTabChangesFocus(True)
        self._pause = QTimer(self, singleShot=True, interval=_SAVE_AFTER)
        self._pause.timeout.connect(self.rested)
        self.textChanged.connect(self._pause.start)

    @property
    def is_typing(self) -> bool:
        """Whether something was typed that `rested` has not told yet."""
        return self._pause.isActive()

    def settle(self) -> None:
        """Forget the pause: what is there is kept."""
        self._pause.stop()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell at once."""
        super().focusOutEvent(event)
        self.rested.emit()
