"""How every table of the windows looks and behaves."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QRect, Qt
from PySide6.QtWidgets import QAbstractItemView, QStyle, QTableView

from claimcheck.desktop.announce import describe

_BESIDE_TEXT = 18  # pixels of a cell that its text cannot use; a few more than the style takes
_PICTURE = QStyle.PixelMetric.PM_SmallIconSize
_OVER_AND_UNDER_TEXT = 12


def quiet_table(
    model: QAbstractItemModel, name: str, widths: Sequence[int] = (), *, description: str = ""
) -> QTableView:
    """A table read row by row: no grid, one row selected, Tab leaves it.

    `widths` are pixels at 100 %; a column is never narrower than its name.
    """
    table = QTableView()
    table.setModel(model)
    make_quiet(table)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    height, header = table.fontMetrics().height(), table.horizontalHeader()
    header.setDefaultSectionSize(round(100 * height / 16))
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
    for column, width in enumerate(widths):
        table.setColumnWidth(column, max(round(width * height / 16), header.sectionSizeHint(column)))
    describe(table, name, description)
    return table


def make_quiet(table: QTableView) -> None:
    """Rows are chosen as a whole, without a grid; Tab leaves the table, and no text wraps."""
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setShowGrid(False)
    table.setAlternatingRowColors(True)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + _OVER_AND_UNDER_TEXT)
    table.horizontalHeader().setStretchLastSection(True)
    table.horizontalHeader().setHighlightSections(False)


def beside_text(table: QTableView, index: QModelIndex) -> int:
    """Pixels of a cell's width that its text cannot use: its edges and its picture."""
    if not index.data(Qt.ItemDataRole.DecorationRole):
        return _BESIDE_TEXT
    wide = table.iconSize().width()  # -1 where it is the style's
    return _BESIDE_TEXT + (wide if wide > 0 else table.style().pixelMetric(_PICTURE)) + 3


def fit_rows(table: QTableView) -> None:
    """Make every row as high as the texts that wrap in it; for tables of few rows."""
    model, metrics = table.model(), table.fontMetrics()
    wraps = int(Qt.TextFlag.TextWordWrap)
    columns = [n for n in range(model.columnCount()) if not table.isColumnHidden(n)]
    for row in range(model.rowCount()):
        high = metrics.height()
        for column in columns:
            index = model.index(row, column)
            room = QRect(0, 0, table.columnWidth(column) - beside_text(table, index), 0)
            high = max(high, metrics.boundingRect(room, wraps, str(index.data() or "")).height())
        table.setRowHeight(row, high + _OVER_AND_UNDER_TEXT)


def fit_columns(table: QTableView, *, least: int = 8, most: int = 40) -> None:
    """Make columns as wide as their texts and names, within bounds in characters; for tables of few rows."""
    unit = table.fontMetrics().averageCharWidth()
    header = table.horizontalHeader()
    for column in range(header.count()):
        name = header.sectionSizeHint(column)
        wanted = max(table.sizeHintForColumn(column) + _BESIDE_TEXT, name, least * unit)
        table.setColumnWidth(column, min(wanted, most * unit))
