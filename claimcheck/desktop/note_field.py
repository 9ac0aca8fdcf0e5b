"""A note that is kept as it is typed."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from claimcheck.desktop.announce import describe
from claimcheck.desktop.labels import text_label

_SAVE_AFTER = 700  # milliseconds without typing; typed text is kept within a second


class _Field(QPlainTextEdit):
    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class NoteField(QWidget):
    """A text field with a title.

    Signals:
        changed: the text, after a pause in typing or when the field is left.
    """

    changed = Signal(str)

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = text
        self.field = _Field(text)
        self.field.setPlaceholderText(self.tr("Your note on this claim"))
        self.field.setTabChangesFocus(True)
        self.field.setFixedHeight(self.field.fontMetrics().lineSpacing() * 3 + 18)
        describe(self.field, self.tr("Your note on this claim"))
        self._pause = QTimer(self, singleShot=True, interval=_SAVE_AFTER)
        self._pause.timeout.connect(self.flush)
        self.field.textChanged.connect(self._pause.start)
        self.field.left.connect(self.flush)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.addWidget(text_label(self.tr("Note"), muted=True))
        column.addWidget(self.field)

    def flush(self) -> None:
        """Report the text now if it changed."""
        self._pause.stop()
        text = self.field.toPlainText().strip()
        if text != self._kept:
            self._kept = text
            self.changed.emit(text)

    def show_text(self, text: str) -> None:
        """Show what is kept, unless the person is typing something else."""
        if text != self._kept and not self._pause.isActive():
            self._kept = text
            self.field.setPlainText(text)
            self._pause.stop()
