"""Asks for an address before anything is fetched from it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QInputDialog, QLineEdit, QWidget


def ask_address(
    parent: QWidget, title: str, label: str, go: str, take: Callable[[str], object]
) -> QInputDialog:
    """Show a field with the address on the clipboard, if there is one; `take` gets what was confirmed."""
    dialog = QInputDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setLabelText(label)
    dialog.setTextEchoMode(QLineEdit.EchoMode.Normal)
    dialog.setOkButtonText(go)
    copied = QGuiApplication.clipboard().text().strip()
    is_address = copied.startswith(("https://", "http://")) and "\n" not in copied
    dialog.setTextValue(copied if is_address else "https://")
    dialog.resize(round(dialog.fontMetrics().averageCharWidth() * 80), dialog.height())

    def confirmed(text: str) -> None:
        text = text.strip()
        if text.strip("htps:/"):
            take(text if "://" in text else f"https://{text}")

    dialog.textValueSelected.connect(confirmed)
    dialog.open()
    return dialog
