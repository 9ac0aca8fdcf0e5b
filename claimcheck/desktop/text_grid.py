"""A table of ready texts: what previews and comparisons show."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex


class TextGrid(QAbstractTableModel):
    """Named columns, rows of text, and names of the rows where they have some."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._header: Sequence[str] = ()
        self._rows: Sequence[Sequence[str]] = ()
        self._names: Sequence[str] = ()

    def show_texts(
        self, header: Sequence[str], rows: Sequence[Sequence[str]], names: Sequence[str] = ()
    ) -> None:
        """Show other texts; `names` stand before the rows."""
        self.beginResetModel()
        self._header, self._rows, self._names = header, rows, names
        self.endResetModel()

    @property
    def texts(self) -> list[list[str]]:
        """Header and rows with their names, as they are copied and exported."""
        first = [""] if self._names else []
        lines = [[*first, *self._header]]
        for number, row in enumerate(self._rows):
            lines.append([*([self._names[number]] if self._names else []), *row])
        return lines

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Columns."""
        return 0 if parent.isValid() else len(self._header)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Names of columns and rows."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        names = self._header if orientation is Qt.Orientation.Horizontal else self._names
        if 0 <= section < len(names):
            return names[section]
        return section + 1 if orientation is Qt.Orientation.Vertical else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """One cell."""
        wanted = (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        )
        if not index.isValid() or role not in wanted:
            return None
        row = self._rows[index.row()]
        return row[index.column()] if index.column() < len(row) else ""
