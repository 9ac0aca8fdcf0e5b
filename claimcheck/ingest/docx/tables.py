"""Cells of a Word table with their merges; tables inside cells are read with their cell."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from claimcheck.ingest.body import Body
from claimcheck.ingest.docx.text import W, is_bold, text_of, unwrapped
from claimcheck.ingest.limits import Limits
from claimcheck.ingest.text.marks import one_line, split_marks
from claimcheck.records.document import Cell


def table_cells(table: Any, limits: Limits, body: Body) -> list[Cell]:
    """The cells of a w:tbl element, rows and columns from 0; vertical merges become one cell."""
    cells: list[Cell] = []
    open_merges: dict[int, int] = {}  # column -> index in `cells` of the cell that goes on below
    marked_head = False
    for row, tr in enumerate(_rows(table)):
        column = _number(tr.find(f"{W}trPr/{W}gridBefore"), limits)
        head = tr.find(f"{W}trPr/{W}tblHeader") is not None
        marked_head = marked_head or head
        for tc in _row_cells(tr):
            width = max(1, _number(tc.find(f"{W}tcPr/{W}gridSpan"), limits))
            merge = tc.find(f"{W}tcPr/{W}vMerge")
            goes_on = merge is not None and (merge.get(W + "val") or "continue") == "continue"
            above = open_merges.get(column)
            if goes_on and above is not None and cells[above].row + cells[above].rowspan == row:
                cells[above] = _longer(cells[above])
            else:
                if len(cells) >= limits.max_table_cells or column >= limits.max_table_columns:
                    body.warn("A very large table was read only in part.")
                    return cells
                cells.append(_cell(tc, row, column, width, header=head))
                open_merges[column] = len(cells) - 1
            column += width
    return cells if marked_head else [_unknown_header(cell) for cell in cells]


def _rows(table: Any) -> list[Any]:
    return unwrapped(table, {W + "tr"}, {W + "sdt", W + "sdtContent", W + "ins"})


def _row_cells(row: Any) -> list[Any]:
    return unwrapped(row, {W + "tc"}, {W + "sdt", W + "sdtContent"})


def _number(element: Any, limits: Limits) -> int:
    value = (element.get(W + "val") or "") if element is not None else ""
    return min(int(value[:6]), limits.max_table_columns) if value.isdigit() else 0


def _cell(tc: Any, row: int, column: int, width: int, *, header: bool) -> Cell:
    paragraphs = list(tc.iter(W + "p"))
    printed = one_line(" ".join(filter(None, (text_of(p, None) for p in paragraphs))))
    text, marks = split_marks(printed)
    bold = [is_bold(p) for p in paragraphs if p.find(f".//{W}t") is not None]
    return Cell(
        row=row,
        column=column,
        text=text,
        colspan=width,
        header=header,
        bold=bool(bold) and all(bold),
        marks=marks,
    )


def _longer(cell: Cell) -> Cell:
    return replace(cell, rowspan=cell.rowspan + 1)


def _unknown_header(cell: Cell) -> Cell:
    return replace(cell, header=None)
