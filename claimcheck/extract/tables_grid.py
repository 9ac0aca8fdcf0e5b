"""A table's grid made plain: what each place holds, where headers, row labels and section rows are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from claimcheck.extract.headers import (
    is_benchmark_corner,
    is_change,
    is_cost,
    is_metric_corner,
    is_model_corner,
    is_setting_corner,
)
from claimcheck.extract.late import late
from claimcheck.extract.quantities import CellFigure, cell_figures, is_nothing
from claimcheck.records.document import Cell, Table
from claimcheck.records.quantity import Quantity

_A_COUNT = 3  # numbered rows that show the numbering
_COUNT = late(r"[~>]?\d[\d.,]*\s?[kK]")
Row = tuple[Cell | None, ...]


@dataclass(frozen=True)
class Part:
    """One header over one body; a table with stacked sub-tables has several.

    `headers` and `body` are row numbers of the grid; `labels` are the columns that name the rows;
    `attributes` are rows of words under the header that describe the columns ("#Params", "Shots");
    `sections` gives, for a body row, the text of the section rows above it.
    """

    grid: Grid
    headers: tuple[int, ...]
    labels: tuple[int, ...]
    attributes: tuple[int, ...]
    body: tuple[int, ...]
    sections: dict[int, tuple[Cell, ...]]

    @cached_property
    def columns(self) -> tuple[int, ...]:
        """The columns that hold figures."""
        rest = [c for c in range(self.grid.n_columns) if c not in self.labels]
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
            self._read[key] = cell_figures(cell.text, decimal_comma=self._decimal_comma)
        return self._read[key]

    def words(self, row: int, column: int) -> bool:
        """Whether a place holds words rather than a figure, a dash or nothing."""
        text = self.text(row, column)
        return any(ch.isalpha() for ch in text) and not self.quantities(row, column) and not is_nothing(text)

    def filled(self, row: int) -> list[Cell]:
        """The distinct cells of a row that hold text."""
        cells = {id(c): c for c in self.rows[row] if c is not None and c.text.strip() and c.row == row}
        return list(cells.values())


def parts_of(table: Table, *, decimal_comma: bool | None = None) -> list[Part]:
    """The parts of a table: header rows, label columns, section rows and body, one part a header.

    A table without figures has no part. Never raises, whatever the table's shape.
    """
    grid = Grid(table, decimal_comma=decimal_comma)
    if grid.n_rows == 0 or grid.n_columns == 0:
        return []
    heads = _header_blocks(grid)
    parts = []
    for index, (start, end) in enumerate(heads):
        stop = heads[index + 1][0] if index + 1 < len(heads) else grid.n_rows
        part = _part(grid, tuple(range(start, end)), range(end, stop))
        if part.rows:
            parts.append(part)
    return parts


def _header_blocks(grid: Grid) -> list[tuple[int, int]]:
    """Row ranges (start, end) of the headers: the one on top, and those of stacked sub-tables."""
    first = 0
    while first < grid.n_rows and _is_header_row(grid, first):
        first += 1
    if first == grid.n_rows:
        return []
    blocks = [(0, first)]
    row = first
    while row < grid.n_rows:
        end = row
        while end < grid.n_rows and _is_inner_header(grid, end, blocks[0]):
            end += 1
        if end > row and end < grid.n_rows:
            blocks.append((row, end))
        row = max(end, row + 1)
    return blocks


def _is_header_row(grid: Grid, row: int) -> bool:
    cells = grid.filled(row)
    if not cells:
        return True
    figures = [c for c in cells if grid.quantities(row, c.column)]
    declared = all(c.header for c in cells)
    if _is_attribute(grid, row) and not (declared and _leads_to_header(grid, row)):
        return False
    if declared and (len(figures) < len(cells) or _is_spanned(grid, row, cells)):
        return True
    if _is_section(grid, row):
        return row == 0 or all(_is_section(grid, r) for r in range(row))
    if not figures:
        return True
    return row == 0 and _are_numbered_headers(grid, row, figures)


def _leads_to_header(grid: Grid, row: int) -> bool:
    """Whether the row below names columns too: "Setup | Zero-shot | Fine-tuned" over "Metric | R@1 | R@5"."""
    below = row + 1
    if below == grid.n_rows or not is_setting_corner(grid.text(row, 0)) or not is_corner(grid.text(below, 0)):
        return False
    cells = grid.filled(below)
    return bool(cells) and not any(grid.quantities(below, c.column) for c in cells)


def _is_spanned(grid: Grid, row: int, cells: list[Cell]) -> bool:
    """Whether every cell stands under one that spans several: lengths or sizes under their name."""
    return row > 0 and all((over := grid.cell(row - 1, c.column)) and over.colspan > 1 for c in cells)


def _are_numbered_headers(grid: Grid, row: int, figures: list[Cell]) -> bool:
    """Whether a first row of whole numbers names its columns: sizes or years over decimals."""
    whole = all(re.fullmatch(r"\d{1,5}", c.text.strip()) for c in figures)
    if not whole or len({c.text.strip() for c in figures}) < len(figures):
        return False
    below = [q for r in range(row + 1, grid.n_rows) for c in figures for q in grid.quantities(r, c.column)]
    return bool(below) and sum(q.decimals > 0 for q in below) > 0.8 * len(below)


def _is_inner_header(grid: Grid, row: int, first: tuple[int, int]) -> bool:
    """Whether a row inside the body starts a stacked sub-table with a header of its own."""
    cells = grid.filled(row)
    behind = [c for c in cells if c.column > 0]
    if len(behind) < 2 or any(grid.quantities(row, c.column) for c in cells):
        return False
    if sum(grid.words(row, c.column) for c in behind) < max(2, 0.5 * (grid.n_columns - 1)):
        return False
    corner = grid.text(row, 0)
    top = {grid.text(r, 0) for r in range(*first)}
    if corner and corner not in top and not is_corner(corner):
        return False
    return not _is_attribute(grid, row)


def is_corner(text: str) -> bool:
    """Whether a text is a corner word: "Model", "Benchmark (metric)", "Shots"."""
    return any(
        test(text) for test in (is_model_corner, is_benchmark_corner, is_metric_corner, is_setting_corner)
    )


def _is_section(grid: Grid, row: int) -> bool:
    """Whether a row holds one cell of words and nothing else."""
    cells = grid.filled(row)
    if len(cells) != 1 or grid.n_columns < 2:
        return False
    cell = cells[0]
    return bool(grid.words(row, cell.column)) and (row > 0 or cell.colspan > 1 or cell.column == 0)


def _is_attribute(grid: Grid, row: int) -> bool:
    """Whether a row of words or sizes describes the columns: "#Params | 7B | 13B", "Architecture | MoE"."""
    label = next((grid.text(row, c) for c in range(min(2, grid.n_columns)) if grid.text(row, c)), "")
    label = "" if _COUNT.fullmatch(label) else label
    behind = [c for c in grid.filled(row) if c.column > 0 and c.text.strip() != label]
    if row == 0 or not behind:
        return False
    if not label:
        counts = sum(bool(_COUNT.fullmatch(c.text.strip())) for c in behind)
        return counts >= 0.7 * len(behind)
    return is_cost(label) or is_setting_corner(label)


def _part(grid: Grid, headers: tuple[int, ...], rows: range) -> Part:
    attributes: list[int] = []
    body: list[int] = []
    sections: dict[int, tuple[Cell, ...]] = {}
    above: list[Cell] = []
    fresh = True
    for row in rows:
        if _is_section(grid, row):
            above = [*above, grid.filled(row)[0]] if not fresh else [grid.filled(row)[0]]
            fresh = False
        elif _is_attribute(grid, row):
            attributes.append(row)
        else:
            fresh = True
            body.append(row)
            sections[row] = tuple(above)
    labels = _label_columns(grid, headers, body)
    return Part(grid, headers, labels, tuple(attributes), tuple(body), sections)


def _label_columns(grid: Grid, headers: Sequence[int], body: Sequence[int]) -> tuple[int, ...]:
    """The columns that name the rows: the leading ones without figures, and settings such as "Shots"."""
    if not body:
        return ()
    labels: list[int] = []
    for column in range(grid.n_columns):
        titles = {grid.text(r, column) for r in headers} - {""}
        figures = sum(bool(grid.quantities(r, column)) for r in body)
        words = sum(grid.words(r, column) for r in body)
        setting = any(is_setting_corner(t) for t in titles)
        if (
            setting
            or counts_rows(grid, column, titles, body)
            or (words and figures <= 0.2 * (figures + words))
            or (column == 0 and _numbers_name_rows(grid, titles, body))
        ):
            labels.append(column)
    return tuple(labels)


_COUNTER = late(r"(?:#|№|no\.?|nr\.?|index|idx)?", re.IGNORECASE)


def counts_rows(grid: Grid, column: int, titles: Iterable[str], body: Sequence[int]) -> bool:
    """Whether a column only numbers the rows from 0 or 1, as printed data frames do."""
    printed = [grid.text(row, column) for row in body]
    if len(printed) < _A_COUNT or not all(_COUNTER.fullmatch(title) for title in titles):
        return False
    return any(printed == [str(n) for n in range(start, start + len(printed))] for start in (0, 1))


def _numbers_name_rows(grid: Grid, titles: set[str], body: Sequence[int]) -> bool:
    """Whether a first column of distinct whole numbers names rows of decimals (a codebook size, a year)."""
    printed = [grid.text(r, 0) for r in body if grid.text(r, 0)]
    if (
        not printed
        or len(set(printed)) < len(printed)
        or not all(re.fullmatch(r"\d{1,5}", t) for t in printed)
    ):
        return False
    if any(is_change(t) or is_metric_corner(t) for t in titles):
        return False
    rest = [q for r in body for c in range(1, grid.n_columns) for q in grid.quantities(r, c)]
    return bool(rest) and sum(q.decimals > 0 for q in rest) > 0.8 * len(rest)
