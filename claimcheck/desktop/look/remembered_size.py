"""A window opens where and as large as it was left."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings, QSize
from PySide6.QtWidgets import QDialog, QSplitter

_LINE = 16  # pixels of a line of text for which usual sizes are meant


def remember_size(dialog: QDialog, name: str, usual: QSize, *splitters: QSplitter) -> None:
    """Restore size, place and splitters now, and keep them when the window is closed."""
    kept = QSettings()
    geometry = kept.value(f"{name}/geometry")
    if not (isinstance(geometry, QByteArray) and dialog.restoreGeometry(geometry)):
        room = dialog.screen().availableGeometry().size()
        usual *= max(1.0, dialog.fontMetrics().height() / _LINE)
        dialog.resize(usual.expandedTo(dialog.minimumSizeHint()).boundedTo(room))
    for number, splitter in enumerate(splitters):
        state = kept.value(f"{name}/splitter{number}")
        if isinstance(state, QByteArray):
            splitter.restoreState(state)

    def keep() -> None:
        kept.setValue(f"{name}/geometry", dialog.saveGeometry())
        for number, splitter in enumerate(splitters):
            kept.setValue(f"{name}/splitter{number}", splitter.saveState())

    dialog.finished.connect(keep)
