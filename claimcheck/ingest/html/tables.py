"""Tables of an HTML page: table elements, ARIA and LaTeXML tables, and plain rows made of other elements."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4.element import Tag

from claimcheck.ingest.body import Body
from claimcheck.ingest.html.cells import RawCell, RawRow, place_cells, span_of
from claimcheck.ingest.html.inline import attribute, classes, inline_text, is_hidden
from claimcheck.records.document import BlockKind, Cell

_NOTE_ROW = re.compile(r"^(?:[*†‡§¶¹²³⁰⁴-⁹^]|\(?notes?\b|source|anmerkung|注)", re.IGNORECASE)


def is_layout(table: Tag) -> bool:
    """Whether a table element only arranges the page: its cells hold headings, tables or running text."""
    if attribute(table, "role") in {"presentation", "none"} or "ltx_eqn_table" in classes(table):
        return True
    rows = list(element_rows(table))
    widest = max((len(row.cells) for row in rows), default=0)
    if widest <= 1 and len(rows) <= 1:
        return True
    if len(rows) > 2 and widest > 2:
        return False
    return table.find(["h1", "h2", "h3", "article", "main", "nav", "table"]) is not None


def element_rows(table: Tag) -> Iterator[RawRow]:
    """The rows of a table element, without those of tables inside its cells.

    Cells that stand outside any row make one, as in a browser.
    """
    section, head = 0, False
    loose: list[Tag] = []
    stack: list[tuple[Iterator[object], bool]] = [(iter(table.contents), False)]
    while stack:
        children, head = stack[-1]
        node = next(children, None)
        if isinstance(node, Tag) and node.name in {"td", "th"} and not is_hidden(node):
            loose.append(node)
            continue
        if loose and (node is None or isinstance(node, Tag)):
            yield RawRow(_cells_of(loose, head=head), section, head)
            loose = []
        if node is None:
            stack.pop()
        elif not isinstance(node, Tag) or node.name in {"table", "caption"} or is_hidden(node):
            continue
        elif node.name == "tr":
            if cells := _row_cells(node, head=head):
                yield RawRow(cells, section, head)
        else:
            if node.name in {"thead", "tbody", "tfoot"}:
                section += 1
            stack.append((iter(node.contents), head or node.name == "thead"))


def _row_cells(row: Tag, *, head: bool) -> tuple[RawCell, ...]:
    return _cells_of([c for c in row.contents if isinstance(c, Tag) and c.name in {"td", "th"}], head=head)


def _cells_of(found: list[Tag], *, head: bool) -> tuple[RawCell, ...]:
    return tuple(
        RawCell(c, span_of(c, "colspan"), span_of(c, "rowspan"), header=c.name == "th" or head)
        for c in found
        if not (attribute(c, "style").replace(" ", "").lower().startswith("display:none"))
    )


def read_table(table: Tag, body: Body, *, caption: str = "") -> None:
    """Add a table element to the body, then the tables inside its cells."""
    own = table.find("caption", recursive=False)
    if isinstance(own, Tag):
        caption = inline_text(own) or caption
    add_rows(list(element_rows(table)), body, caption=caption)
    for inner in _inner_tables(table):
        add_rows(list(element_rows(inner)), body)


def _inner_tables(table: Tag) -> list[Tag]:
    return [inner for inner in table.find_all("table", limit=200) if isinstance(inner, Tag)]


def add_rows(rows: list[RawRow], body: Body, *, caption: str = "") -> None:
    """Place rows on a grid and add them; wide last rows that read as notes become footnotes."""
    cells, whole = place_cells(rows, body.limits)
    if not whole:
        body.warn("A very large table was read only in part.")
    cells = _without_empty_rows(cells)
    cells, notes = _note_rows(cells)
    width = max((cell.column + cell.colspan for cell in cells), default=0)
    if width == 1 and len(cells) == 1:
        notes = [cells[0].text, *notes]
        cells = []
    if cells:
        body.table(cells, caption=caption, footnotes=notes)
    else:
        for note in notes:
            body.block(BlockKind.PARAGRAPH, note)


def _without_empty_rows(cells: list[Cell]) -> list[Cell]:
    full = sorted({cell.row + n for cell in cells if cell.text for n in range(min(cell.rowspan, 2000))})
    place = {row: index for index, row in enumerate(full)}
    kept = []
    for cell in cells:
        rows = [place[row] for row in range(cell.row, cell.row + min(cell.rowspan, 2000)) if row in place]
        if rows:
            kept.append(_moved(cell, rows[0], len(rows)))
    return kept


def _moved(cell: Cell, row: int, rowspan: int) -> Cell:
    if (row, rowspan) == (cell.row, cell.rowspan):
        return cell
    return Cell(
        row=row,
        column=cell.column,
        text=cell.text,
        rowspan=rowspan,
        colspan=cell.colspan,
        header=cell.header,
        bold=cell.bold,
        marks=cell.marks,
    )


def _note_rows(cells: list[Cell]) -> tuple[list[Cell], list[str]]:
    """Rows at the end that are one cell over the whole width and begin with a mark."""
    notes: list[str] = []
    while cells:
        last = max(cell.row for cell in cells)
        row = [cell for cell in cells if cell.row <= last < cell.row + cell.rowspan and cell.text]
        width = max(cell.column + cell.colspan for cell in cells)
        if last == 0 or len(row) != 1 or row[0].colspan < width or not _NOTE_ROW.match(row[0].text):
            break
        notes.insert(0, row[0].text)
        cells = [cell for cell in cells if cell.row != last]
    return cells, notes
