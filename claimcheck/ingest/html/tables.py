"""Tables of an HTML page: table elements, ARIA and LaTeXML tables, and plain rows made of other elements."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4.element import NavigableString, Tag

from claimcheck.ingest.body import Body
from claimcheck.ingest.html.cells import RawCell, RawRow, place_cells, span_of
from claimcheck.ingest.html.inline import attribute, classes, inline_text, is_hidden
from claimcheck.records.document import BlockKind, Cell

_NOTE_ROW = re.compile(r"^(?:[*†‡§¶¹²³⁰⁴-⁹^]|\(?notes?\b|source|anmerkung|注)", re.IGNORECASE)
_FIGURE = re.compile(r"^[~≈<>±+\-−–]?\s?[$€£¥]?\d[\d.,]*\s?(?:%|％|[a-zA-Z]{0,3})?[*†‡]?$")
_CELL_LENGTH = 120
_PLAIN = frozenset({"div", "section", "ul", "ol", "dl", "li", "article", "span", "a", "p"})
_LATEXML_SPAN = re.compile(r"ltx_(col|row)span_(\d{1,4})")


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


def plain_rows(tag: Tag) -> list[RawRow] | None:
    """The rows of a table that is not made of table elements, or None where the element is no such table."""
    if attribute(tag, "role") in {"table", "grid", "treegrid"}:
        return _aria_rows(tag)
    if "ltx_tabular" in classes(tag) and tag.name != "table":
        return _latexml_rows(tag)
    if tag.name not in _PLAIN:
        return None
    children = _elements(tag)
    if children is None or len(children) < 2 or len(children) > 5000:
        return None
    columns = _grid_columns(tag)
    if columns and len(children) % columns == 0 and len(children) >= 2 * columns:
        cells = [_short_cell(child) for child in children]
        if all(cells):
            flat = [cell for cell in cells if cell]
            return _if_figures([RawRow(tuple(flat[i : i + columns])) for i in range(0, len(flat), columns)])
    if tag.name == "dl":
        return _definition_rows(children)
    return _repeated_rows(children)


def _aria_rows(tag: Tag) -> list[RawRow] | None:
    rows = []
    for row in tag.select("[role=row]"):
        cells = tuple(
            RawCell(
                cell,
                span_of(cell, "aria-colspan"),
                max(1, span_of(cell, "aria-rowspan")),
                header=attribute(cell, "role") in {"columnheader", "rowheader"},
            )
            for cell in row.select("[role=cell],[role=gridcell],[role=columnheader],[role=rowheader]")
        )
        if cells:
            rows.append(RawRow(cells))
    return rows or None


def _latexml_rows(tag: Tag) -> list[RawRow] | None:
    rows = []
    for row in tag.find_all(class_="ltx_tr"):
        cells = []
        for cell in row.find_all(class_="ltx_td", recursive=False):
            spans = dict(_LATEXML_SPAN.findall(" ".join(classes(cell))))
            cells.append(
                RawCell(
                    cell, int(spans.get("col", 1)), int(spans.get("row", 1)), header="ltx_th" in classes(cell)
                )
            )
        if cells:
            rows.append(RawRow(tuple(cells)))
    return rows or None


def _elements(tag: Tag) -> list[Tag] | None:
    """An element's shown children, or None where text stands between them."""
    found: list[Tag] = []
    for child in tag.contents:
        if isinstance(child, Tag):
            if not is_hidden(child) and child.name != "br":
                found.append(child)
        elif type(child) is NavigableString and child.strip():
            return None
    return found


def _grid_columns(tag: Tag) -> int:
    """How many columns a flat CSS grid says it has; 0 where it says none."""
    for name in classes(tag):
        if found := re.fullmatch(r"(?:[a-z]+:)?grid-cols-(\d{1,2})", name):
            return int(found[1])
    found = re.search(r"grid-template-columns\s*:\s*([^;]+)", attribute(tag, "style"))
    if found is None:
        return 0
    if repeated := re.match(r"repeat\(\s*(\d{1,2})", found[1]):
        return int(repeated[1])
    return len(re.sub(r"\([^)]*\)", "", found[1]).split())


def _definition_rows(children: list[Tag]) -> list[RawRow] | None:
    names = [child.name for child in children]
    if len(names) % 2 or names[::2] != ["dt"] * (len(names) // 2) or set(names[1::2]) != {"dd"}:
        return None
    cells = [_short_cell(child) for child in children]
    if not all(cells):
        return None
    flat = [cell for cell in cells if cell]
    return _if_figures([RawRow(tuple(flat[i : i + 2])) for i in range(0, len(flat), 2)])


def _repeated_rows(children: list[Tag]) -> list[RawRow] | None:
    """Rows of one name and one number of short cells, most of them with a figure."""
    if len({child.name for child in children}) != 1 or children[0].name not in _PLAIN:
        return None
    rows: list[RawRow] = []
    for child in children:
        inner = _elements(child)
        if inner is None or not 2 <= len(inner) <= 40 or (rows and len(inner) != len(rows[0].cells)):
            return None
        cells = [_short_cell(element) for element in inner]
        if not all(cells):
            return None
        rows.append(RawRow(tuple(cell for cell in cells if cell)))
    return _if_figures(rows)


def _short_cell(element: Tag) -> RawCell | None:
    if element.find(["table", "img", "ul", "ol", "h1", "h2", "pre"]) is not None:
        return None
    if sum(1 for _ in zip(range(400), element.descendants, strict=False)) >= 400:
        return None
    return RawCell(element) if len(inline_text(element)) <= _CELL_LENGTH else None


def _if_figures(rows: list[RawRow]) -> list[RawRow] | None:
    """The rows, if at least two and half of them print a figure as a cell of its own, and links are few."""
    with_figure = sum(any(_FIGURE.match(inline_text(cell.tag)) for cell in row.cells) for row in rows)
    links = sum(cell.tag.name == "a" for row in rows for cell in row.cells)
    if len(rows) < 2 or with_figure < 2 or with_figure * 2 < len(rows) or links > len(rows):
        return None
    return rows
