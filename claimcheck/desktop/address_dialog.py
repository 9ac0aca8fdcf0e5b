"""Asks for an address before anything is fetched from it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QInputDialog, QLineEdit, QWidget

from claimcheck.desktop.asking import asking, show_asking


def ask_address(
    parent: QWidget, title: str, label: str, go: str, take: Callable[[str], object]
) -> QInputDialog:
    """Show a field with the address on the clipboard, if there is one; `take` gets what was confirmed."""
    dialog = asking(parent, title, label, go)
    dialog.setTextEchoMode(QLineEdit.EchoMode.Normal)
    copied = QGuiApplication.clipboard().text().strip()
    is_address = copied.startswith(("https://", "http://")) and "\n" not in copied
    dialog.setTextValue(copied if is_address else "https://")

    def confirmed(text: str) -> None:
        text = text.strip()
        if text.strip("htps:/"):
            take(text if "://" in text else f"https://{text}")

    dialog.textValueSelected.connect(confirmed)
    show_asking(dialog)
    return dialog
