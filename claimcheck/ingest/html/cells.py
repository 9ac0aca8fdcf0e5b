"""Cells of an HTML grid: raw rows with their spans are placed on a bounded grid without overlaps."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bs4 import Tag

from claimcheck.ingest.html.inline import inline_text, is_bold
from claimcheck.ingest.limits import Limits
from claimcheck.ingest.text.marks import split_marks
from claimcheck.records.document import Cell

_NUMBER = re.compile(r"\d+")
_MAX_COLSPAN = 1000  # HTML Standard, section 4.9.11
_MAX_ROWSPAN = 65534


@dataclass(frozen=True, slots=True)
class RawCell:
    """A cell before it has its place: its element and what the source says of its spans."""

    tag: Tag
    colspan: int = 1
    rowspan: int = 1
    header: bool | None = None


@dataclass(frozen=True, slots=True)
class RawRow:
    """A row of raw cells; `section` counts the row groups, `head` tells whether it is in a table head."""

    cells: tuple[RawCell, ...]
    section: int = 0
    head: bool = False


def span_of(tag: Tag, name: str) -> int:
    """A colspan or rowspan as HTML bounds it; 0 (to the end of the group) only for rowspan."""
    found = _NUMBER.match(str(tag.get(name) or "").strip())
    value = int(found[0][:6]) if found else 1
    if name == "rowspan":
        return min(value, _MAX_ROWSPAN)
    return min(max(value, 1), _MAX_COLSPAN)


def place_cells(rows: list[RawRow], limits: Limits) -> tuple[list[Cell], bool]:
    """The cells on their grid places, and whether all rows fitted the limits.

    Spans that reach over the end of their row group or of the widest row are cut there.
    """
    anchors, whole = _anchors(rows, limits)
    width = max((column + 1 for _, column, _, _ in anchors), default=0)
    any_header = any(raw.header for _, _, raw, _ in anchors)
    cells = []
    for row, column, raw, rowspan in anchors:
        text, marks = split_marks(inline_text(raw.tag))
        cells.append(
            Cell(
                row=row,
                column=column,
                text=text,
                rowspan=rowspan,
                colspan=max(1, min(raw.colspan, width - column)),
                header=raw.header if any_header else None,
                bold=is_bold(raw.tag),
                marks=marks,
            )
        )
    return _header_by_bold(cells) if not any_header else cells, whole


def _anchors(rows: list[RawRow], limits: Limits) -> tuple[list[tuple[int, int, RawCell, int]], bool]:
    ends = {section: index + 1 for index, section in enumerate(row.section for row in rows)}
    taken: dict[int, set[int]] = {}
    anchors: list[tuple[int, int, RawCell, int]] = []
    places = 0
    for index, row in enumerate(rows):
        busy = taken.pop(index, set())
        column = 0
        for raw in row.cells:
            while column in busy:
                column += 1
            width = next((n for n in range(1, raw.colspan) if column + n in busy), raw.colspan)
            height = min(raw.rowspan or len(rows), ends[row.section] - index)
            places += width * height
            if places > 20 * limits.max_table_cells or len(anchors) >= limits.max_table_cells:
                return anchors, False
            if column >= limits.max_table_columns:
                return anchors, False
            anchors.append((index, column, _cut(raw, width), height))
            for below in range(index + 1, index + height):
                taken.setdefault(below, set()).update(range(column, column + width))
            column += width
    return anchors, True


def _cut(raw: RawCell, width: int) -> RawCell:
    return raw if raw.colspan == width else RawCell(raw.tag, width, raw.rowspan, raw.header)


def _header_by_bold(cells: list[Cell]) -> list[Cell]:
    """Without any th, a first row that is all bold (and the rows below are not) is the header."""
    first = [cell for cell in cells if cell.row == 0 and cell.text]
    below = [cell for cell in cells if cell.row > 0 and cell.text]
    if not first or not below or not all(cell.bold for cell in first) or all(cell.bold for cell in below):
        return cells
    return [_with_header(cell) if cell.row == 0 else cell for cell in cells]


def _with_header(cell: Cell) -> Cell:
    return Cell(
        row=cell.row,
        column=cell.column,
        text=cell.text,
        rowspan=cell.rowspan,
        colspan=cell.colspan,
        header=True,
        bold=cell.bold,
        marks=cell.marks,
    )
