"""What all tables of the windows share: named columns, rows as texts, figures on the right, pictures."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon

from claimcheck.desktop.look.icons import icon

Index = QModelIndex | QPersistentModelIndex

_TEXT = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
_ANSWERED = {*_TEXT, Qt.ItemDataRole.TextAlignmentRole, Qt.ItemDataRole.DecorationRole}
_RIGHT = int(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)


class NamedColumns(QAbstractTableModel):
    """A table of which a subclass says the columns' names, how many rows there are, and a row's texts.

    `figures` are columns of numbers.
    """

    figures: tuple[int, ...] = ()

    def names(self) -> Sequence[str]:
        """Names of the columns, in the person's language."""
        raise NotImplementedError

    def rows(self) -> int:
        """How many rows there are."""
        raise NotImplementedError

    def texts(self, row: int) -> Sequence[str]:
        """A row's texts, one a column."""
        raise NotImplementedError

    def picture(self, row: int, column: int) -> str | QIcon:
        """The picture before a cell's text, "" for none."""
        return ""

    def row_name(self, row: int) -> str | int:
        """What stands before a row."""
        return row + 1

    # Qt's questions

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Rows."""
        return 0 if parent.isValid() else self.rows()

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Columns."""
        return 0 if parent.isValid() else len(self.names())

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Names of columns and rows."""
        across = orientation is Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.TextAlignmentRole and across and section in self.figures:
            return _RIGHT
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if not across:
            return self.row_name(section)
        names = self.names()
        return names[section] if 0 <= section < len(names) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """One cell."""
        if role not in _ANSWERED:  # views ask for a dozen things a cell whenever they paint
            return None
        row, column = index.row(), index.column()
        if not index.isValid() or row >= self.rows():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and column in self.figures:
            return _RIGHT
        if role == Qt.ItemDataRole.DecorationRole and (picture := self.picture(row, column)):
            return icon(picture) if isinstance(picture, str) else picture
        if role not in _TEXT:
            return None
        texts = self.texts(row)
        text = texts[column] if column < len(texts) else ""
        return text or (self.tr("empty") if role == Qt.ItemDataRole.AccessibleTextRole else "")
