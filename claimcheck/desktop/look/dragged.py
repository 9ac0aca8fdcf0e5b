"""Rows that can be dragged out of the window."""

from __future__ import annotations

from PySide6.QtCore import Qt

from claimcheck.desktop.look.named_columns import Index


def draggable(flags: Qt.ItemFlag, index: Index) -> Qt.ItemFlag:
    """What a row allows, and that it can be dragged; the empty place below all rows cannot."""
    return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags
