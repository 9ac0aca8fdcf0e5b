"""A tag or a note for a result."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from claimcheck.desktop.look.form import FormDialog


class AnnotateDialog(FormDialog):
    """Two fields, of which one may stay empty.

    Signals:
        entered: a kind ("tag" or "note") and its text, once for each field that was filled.
    """

    entered = Signal(str, str)

    def __init__(self, result: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Tag or note"), result, parent)
        self.tag = self.line(self.tr("Tag"), example=self.tr("one word to find it by"))
        self.note = self.line(self.tr("Note"))
        self.fit(460)
        self.tag.setFocus()

    def accept(self) -> None:
        """Hand over what was entered."""
        filled = [
            (kind, field.text().strip())
            for kind, field in (("tag", self.tag), ("note", self.note))
            if field.text().strip()
        ]
        if not filled:
            self.refuse(self.tr("Enter a tag or a note."), self.tag)
            return
        super().accept()
        for kind, text in filled:
            self.entered.emit(kind, text)
