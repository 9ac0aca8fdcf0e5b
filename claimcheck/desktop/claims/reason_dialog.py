"""Asks why something is set aside; there is no going on without a reason."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QWidget

from claimcheck.desktop.look.form import FormDialog


class ReasonDialog(FormDialog):
    """A field with usual reasons to choose from; any other may be typed.

    Signals:
        given: the reason.
    """

    given = Signal(str)

    def __init__(
        self, title: str, hint: str, button: str, usual: Sequence[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(title, hint, parent)
        self.reason = QComboBox(editable=True)
        self.reason.addItems(list(usual))
        self.reason.setCurrentIndex(-1)
        self.reason.setPlaceholderText(self.tr("Choose or type a reason"))
        self.add(self.tr("Reason"), self.reason)
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setText(button)
        self.fit(520)
        self.reason.setFocus()

    def accept(self) -> None:
        """Hand the reason over."""
        text = self.reason.currentText().strip()
        if not text:
            self.refuse(self.tr("Enter a reason; it is kept with your decision."), self.reason)
            return
        super().accept()
        self.given.emit(text)
