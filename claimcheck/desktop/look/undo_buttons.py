"""Undo and Redo of a window's own steps, as buttons and by their usual keys."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from claimcheck.desktop.look.labels import quiet_button
from claimcheck.desktop.steps import Steps


class UndoButtons(QWidget):
    """Two buttons that say what they would undo or do again."""

    def __init__(self, steps: Steps, window: QWidget) -> None:
        super().__init__(window)
        self._steps = steps
        self.undo = quiet_button(self.tr("Undo"), "undo", steps.undo)
        self.redo = quiet_button(self.tr("Redo"), "redo", steps.redo)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        for key, do in (
            (QKeySequence.StandardKey.Undo, steps.undo),
            (QKeySequence.StandardKey.Redo, steps.redo),
        ):
            QShortcut(QKeySequence(key), window).activated.connect(do)
        steps.state_changed.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        for button, text in ((self.undo, self._steps.undo_text), (self.redo, self._steps.redo_text)):
            button.setEnabled(bool(text))
            button.setToolTip(text)
            button.setAccessibleDescription(text)
