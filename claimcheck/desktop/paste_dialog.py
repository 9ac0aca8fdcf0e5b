"""A field for text that was copied from somewhere."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from claimcheck.desktop.announce import describe
from claimcheck.desktop.look.labels import text_label


class PasteDialog(QDialog):
    """Asks for text.

    Signals:
        entered: the text, when the person pressed Check.
    """

    entered = Signal(str)

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Paste text"))
        self.field = QPlainTextEdit(text)
        self.field.setTabChangesFocus(True)
        self.field.setPlaceholderText(self.tr("Paste an announcement, plain or as Markdown"))
        describe(self.field, self.tr("Text to check"))
        self.field.selectAll()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.check = buttons.addButton(self.tr("Check this text"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.check.setProperty("primary", True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(10)
        column.addWidget(text_label(self.tr("The text stays on this computer.")))
        column.addWidget(self.field, stretch=1)
        column.addWidget(buttons)
        self.resize(620, 420)
        self.field.textChanged.connect(self._refresh)
        self._refresh()

    def accept(self) -> None:
        """Hand the text over."""
        super().accept()
        self.entered.emit(self.field.toPlainText())

    def _refresh(self) -> None:
        self.check.setEnabled(bool(self.field.toPlainText().strip()))
