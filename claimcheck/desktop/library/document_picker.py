"""Documents of the library to tick, with a field to find them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from claimcheck.desktop.announce import announce_tick, describe
from claimcheck.library.store import Entry


class DocumentPicker(QWidget):
    """A field over a list.

    Signals:
        changed: other documents are ticked.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit(clearButtonEnabled=True, placeholderText=self.tr("Find a document"))
        describe(self.field, self.tr("Find a document"))
        self.list = QListWidget()
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        describe(self.list, self.tr("Documents to compare"), self.tr("Space ticks a document"))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 4, 12)
        column.addWidget(self.field)
        column.addWidget(self.list, stretch=1)
        self.field.textChanged.connect(self._find)
        self.list.itemChanged.connect(self._tell)

    def offer(self, entries: Sequence[Entry], ticked: Sequence[int] = ()) -> None:
        """Show documents; those with these numbers are ticked."""
        self.list.blockSignals(True)
        self.list.clear()
        for entry in entries:
            item = QListWidgetItem(entry.title or entry.origin)
            item.setToolTip(" · ".join(x for x in (entry.title, entry.publisher, entry.published) if x))
            item.setData(Qt.ItemDataRole.UserRole, entry.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            state = Qt.CheckState.Checked if entry.id in ticked else Qt.CheckState.Unchecked
            item.setCheckState(state)
            self.list.addItem(item)
        self.list.blockSignals(False)
        if entries:
            self.list.setCurrentRow(0)

    def ticked(self) -> list[int]:
        """Numbers of the ticked documents."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return [
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        ]

    def _tell(self, item: QListWidgetItem) -> None:
        announce_tick(self.list, item.text(), ticked=item.checkState() is Qt.CheckState.Checked)
        self.changed.emit()

    def _find(self, text: str) -> None:
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(text.casefold() not in item.toolTip().casefold() + item.text().casefold())
