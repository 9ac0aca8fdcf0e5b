"""Qt's dialog for one value, with a hint that wraps and a button that says what happens."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QLabel, QWidget

_WIDTH = 64  # characters


def asking(parent: QWidget, title: str, hint: str, go: str) -> QInputDialog:
    """A dialog that is deleted when it is closed; it is not shown yet."""
    dialog = QInputDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    dialog.setLabelText(hint)
    dialog.setOkButtonText(go)
    return dialog


def show_asking(dialog: QInputDialog) -> None:
    """Show it, once it has its value or its choices."""
    for label in dialog.findChildren(QLabel):
        label.setWordWrap(True)
    dialog.resize(dialog.fontMetrics().averageCharWidth() * _WIDTH, dialog.sizeHint().height())
    dialog.open()
