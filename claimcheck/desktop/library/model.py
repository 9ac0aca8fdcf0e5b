"""The documents of the library as a list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, Qt, QUrl

from claimcheck.desktop.look.dragged import draggable
from claimcheck.desktop.look.icons import icon
from claimcheck.desktop.look.named_columns import Index

if TYPE_CHECKING:
    from claimcheck.library.store import Entry

ENTRY = Qt.ItemDataRole.UserRole + 1


class LibraryModel(QAbstractListModel):
    """Entries in the order given."""

    _entries: Sequence[Entry] = ()

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Show these documents."""
        self.beginResetModel()
        self._entries = tuple(entries)
        self.endResetModel()

    def row_of(self, entry: int) -> int:
        """Row of a document by its number, -1 where it is not shown."""
        return next((row for row, e in enumerate(self._entries) if e.id == entry), -1)

    def entry(self, row: int) -> Entry | None:
        """The document in a row."""
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Documents shown."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Title, and what it is in words."""
        entry = self.entry(index.row()) if index.isValid() else None
        if entry is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{entry.title or entry.origin}\n{self._second_line(entry)}"
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{entry.title or entry.origin}, {self._second_line(entry)}"
            case Qt.ItemDataRole.ToolTipRole:
                parts = (entry.title, entry.publisher, entry.published, entry.origin)
                return "\n".join(part for part in parts if part)
            case Qt.ItemDataRole.DecorationRole:
                return icon("answered" if entry.state == "done" else "document")
            case _ if role == ENTRY:
                return entry
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Documents can be dragged out of the window."""
        return draggable(super().flags(index), index)

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The files the documents were read from, or their addresses; their titles as text."""
        data = QMimeData()
        entries = [entry for index in indexes if (entry := self.entry(index.row()))]
        data.setUrls([QUrl(e.origin) if "://" in e.origin else QUrl.fromLocalFile(e.origin) for e in entries])
        data.setText("\n".join(entry.title or entry.origin for entry in entries))
        return data

    def _second_line(self, entry: Entry) -> str:
        state = self.tr("done") if entry.state == "done" else self.tr("to review")
        claims = self.tr("{count} claims").format(count=entry.claims)
        return " · ".join(part for part in (claims, state, *(f"#{tag}" for tag in entry.tags)) if part)
