"""A table's grid made plain: what each place holds; and a part of it, one header over one body."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from claimcheck.extract.tables.figures import CellFigure, cell_figures, is_nothing, share_of
from claimcheck.records.document import Cell, Table
from claimcheck.records.quantity import Quantity

Row = tuple[Cell | None, ...]


@dataclass(frozen=True)
class Part:
    """One header over one body; a table with stacked sub-tables has several.

    `headers` and `body` are row numbers of the grid; `labels` are the columns that name the rows;
    `attributes` are rows of words under the header that describe the columns ("#Params", "Shots");
    `sections` gives, for a body row, the text of the section rows above it; `span` the columns of the part:
    all of them, but for tables printed side by side in one grid.
    """

    grid: Grid
    headers: tuple[int, ...]
    labels: tuple[int, ...]
    attributes: tuple[int, ...]
    body: tuple[int, ...]
    sections: dict[int, tuple[Cell, ...]]
    span: range

    @cached_property
    def columns(self) -> tuple[int, ...]:
        """The columns that hold figures."""
        rest = [c for c in self.span if c not in self.labels]
        return tuple(c for c in rest if any(self.grid.quantities(r, c) for r in self.body))

    @cached_property
    def rows(self) -> tuple[int, ...]:
        """The body rows that hold figures outside the label columns."""
        return tuple(r for r in self.body if any(self.grid.quantities(r, c) for c in self.columns))


class Grid:
    """A table as rows of cells, with the figures of each place read once."""

    def __init__(self, table: Table, *, decimal_comma: bool | None = None) -> None:
        self.table = table
        self.rows: tuple[Row, ...] = table.grid
        self.n_rows, self.n_columns = table.n_rows, table.n_columns
        self._decimal_comma = decimal_comma
        self._read: dict[int, tuple[CellFigure, ...]] = {}

    def cell(self, row: int, column: int) -> Cell | None:
        """The cell that covers a place."""
        return self.rows[row][column]

    def text(self, row: int, column: int) -> str:
        """The text at a place, "" where nothing is."""
        cell = self.rows[row][column]
        return cell.text.strip() if cell else ""

    def quantities(self, row: int, column: int) -> tuple[Quantity, ...]:
        """The figures printed at a place, without the words beside them."""
        return tuple(figure.quantity for figure in self.figures(row, column))

    def figures(self, row: int, column: int) -> tuple[CellFigure, ...]:
        """The figures printed at a place."""
        cell = self.rows[row][column]
        if cell is None or not cell.text:
            return ()
        key = id(cell)
        if key not in self._read:
            share = row in self._rows_of_shares
            self._read[key] = cell_figures(cell.text, decimal_comma=self._decimal_comma, share=share)
        return self._read[key]

    @cached_property
    def _rows_of_shares(self) -> frozenset[int]:
        """Rows whose cells print parts of one whole: "31 / 41 | 31 / 41 | 12 / 41"."""
        found = []
        for number, row in enumerate(self.rows):
            shares = [s for c in row if c is not None and c.row == number and (s := share_of(c.text))]
            if len(shares) > 1 and len({whole for _, whole in shares}) == 1:
                found.append(number)
        return frozenset(found)

    def words(self, row: int, column: int) -> bool:
        """Whether a place holds words rather than a figure, a dash or nothing."""
        text = self.text(row, column)
        return any(ch.isalpha() for ch in text) and not self.quantities(row, column) and not is_nothing(text)

    def filled(self, row: int) -> list[Cell]:
        """The distinct cells of a row that hold text."""
        cells = {id(c): c for c in self.rows[row] if c is not None and c.text.strip() and c.row == row}
        return list(cells.values())
