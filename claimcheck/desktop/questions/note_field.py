"""A note that is kept as it is typed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from claimcheck.desktop.announce import describe
from claimcheck.desktop.look.labels import text_label
from claimcheck.desktop.look.typed_field import TypedField


class NoteField(QWidget):
    """A text field with a title.

    Signals:
        changed: the text, after a pause in typing or when the field is left.
    """

    changed = Signal(str)

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = text
        self.field = TypedField(text)
        self.field.setPlaceholderText(self.tr("Your note on this claim"))
        self.field.setFixedHeight(self.field.fontMetrics().lineSpacing() * 3 + 18)
        describe(self.field, self.tr("Your note on this claim"))
        self.field.rested.connect(self.flush)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.addWidget(text_label(self.tr("Note"), muted=True))
        column.addWidget(self.field)

    def flush(self) -> None:
        """Report the text now if it changed."""
        self.field.settle()
        text = self.field.toPlainText().strip()
        if text != self._kept:
            self._kept = text
            self.changed.emit(text)

    def show_text(self, text: str) -> None:
        """Show what is kept, unless the person is typing something else."""
        if text != self._kept and not self.field.is_typing:
            self._kept = text
            self.field.setPlainText(text)
            self.field.settle()
