"""Tables that are not made of table elements: ARIA and LaTeXML tables, and plain rows of other elements."""

from __future__ import annotations

import re

from bs4.element import NavigableString, Tag

from claimcheck.ingest.html.cells import RawCell, RawRow, span_of
from claimcheck.ingest.html.inline import attribute, classes, inline_text, is_hidden

_FIGURE = re.compile(r"^[~≈<>±+\-−–]?\s?[$€£¥]?\d[\d.,]*\s?(?:%|％|[a-zA-Z]{0,3})?[*†‡]?$")
_CELL_LENGTH = 120
_PLAIN = frozenset({"div", "section", "ul", "ol", "dl", "li", "article", "span", "a", "p"})
_LATEXML_SPAN = re.compile(r"ltx_(col|row)span_(\d{1,4})")


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
