"""A table of ready texts: what previews and comparisons show."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt

from claimcheck.desktop.look.named_columns import NamedColumns


class TextGrid(NamedColumns):
    """Named columns, rows of text, and names of the rows where they have some."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._header: Sequence[str] = ()
        self._shown: Sequence[str] = ()
        self._rows: Sequence[Sequence[str]] = ()
        self._names: Sequence[str] = ()

    def show_texts(
        self, header: Sequence[str], rows: Sequence[Sequence[str]], names: Sequence[str] = ()
    ) -> None:
        """Show other texts; `names` stand before the rows."""
        self.beginResetModel()
        self._header, self._shown, self._rows, self._names = header, header, rows, names
        self.endResetModel()

    @property
    def lines(self) -> list[list[str]]:
        """Header and rows with their names, as they are copied and exported."""
        first = [""] if self._names else []
        lines = [[*first, *self._header]]
        for number, row in enumerate(self._rows):
            lines.append([*([self._names[number]] if self._names else []), *row])
        return lines

    def show_names(self, names: Sequence[str]) -> None:
        """Show shorter names of the columns; what is copied and exported keeps the whole ones."""
        self._shown = names
        if names:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(names) - 1)

    def names(self) -> Sequence[str]:
        """Names of the columns."""
        return self._shown

    def rows(self) -> int:
        """Rows."""
        return len(self._rows)

    def texts(self, row: int) -> Sequence[str]:
        """One row."""
        return self._rows[row]

    def row_name(self, row: int) -> str | int:
        """The row's own name, or its number."""
        return self._names[row] if row < len(self._names) else row + 1
