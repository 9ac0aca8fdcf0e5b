"""Tables that go on over a page break, put together: same columns, and the header repeated or left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from claimcheck.ingest.layout.phrases import is_value
from claimcheck.records.document import Block, BlockKind, Cell, Figure, Table

_CONTINUED = re.compile(
    r"\bcontinu|\bcont['’.]?d\b|\bfortsetzung\b|\bfortgesetzt\b|\bsuite\b|\bsegue\b|\bfolytat|续表|続き",
    re.IGNORECASE,
)
_TABLE_LABEL = re.compile(
    r"(?P<label>(?:table|tab\.|tabelle|tableau|tabla|tabella)\s*[A-Z]?\d+(?:\.\d+)*|\d+\.\s*táblázat)\s*[.:|–—-]",
    re.I,
)
_BETWEEN = frozenset({BlockKind.FURNITURE, BlockKind.FOOTNOTE})
_NEAR = 8.0  # points between the centres of one column on two pages
_LONGEST_HEAD = 3  # rows
_MARGIN = 60.0  # points at a page's top in which a browser prints the date and title


def joined_tables(
    tables: Sequence[Table], blocks: Sequence[Block], figures: Sequence[Figure]
) -> tuple[Table, ...]:
    """The tables, each with its continuations on the pages after it."""
    tables = _with_captions_before_the_break(tables, blocks)
    parts: list[Block | Figure] = [*blocks, *figures]
    texts = [part for part in parts if not _may_stand_between(part)]
    joined: list[Table] = []
    for table in tables:
        whole = _continued(joined[-1], table, texts) if joined else None
        if whole is None:
            joined.append(table)
        else:
            joined[-1] = whole
    return tuple(joined)


def _with_captions_before_the_break(tables: Sequence[Table], blocks: Sequence[Block]) -> list[Table]:
    """The tables; one without a caption that opens a page has the caption that ends the page before it."""
    numbers = sorted([*(b.order for b in blocks if b.kind not in _BETWEEN), *(t.order for t in tables)])
    captions = {b.order: b for b in blocks if b.kind is BlockKind.CAPTION and _TABLE_LABEL.match(b.text)}
    found = []
    for table in tables:
        before = max((n for n in numbers if n < table.order), default=-1)
        caption = None if table.caption else captions.get(before)
        if (
            caption is not None
            and caption.page == (table.page or 0) - 1
            and (hit := _TABLE_LABEL.match(caption.text))
        ):
            table = replace(table, caption=caption.text, label=hit["label"].strip())
        found.append(table)
    return found


def _may_stand_between(part: Block | Figure) -> bool:
    at_top = part.box is not None and part.box.bottom < _MARGIN
    return at_top or (isinstance(part, Block) and part.kind in _BETWEEN)


def _continued(first: Table, second: Table, texts: Sequence[Block | Figure]) -> Table | None:
    """Both as one table, or None where the second is a table of its own."""
    last_page = max((cell.page or 0 for cell in first.cells), default=0)
    if second.page != last_page + 1 or any(first.order < part.order < second.order for part in texts):
        return None
    said = bool(_CONTINUED.search(second.caption)) or (bool(second.label) and second.label == first.label)
    if second.caption and not said and (first.caption or not _header_rows(first) or _header_rows(second)):
        return None
    if _is_words_alone(first) and not _is_words_alone(second) and _stands_over(first, second):
        return _appended(_as_header(first), second, 0)  # the page ended below the header
    if not _same_columns(first, second):
        return None
    head = _header_rows(first)
    repeated = bool(head) and [_row(second, r) for r in range(head)] == [_row(first, r) for r in range(head)]
    if not repeated and _header_rows(second):
        return None
    return _appended(first, second, head if repeated else 0)


def _appended(first: Table, second: Table, without: int) -> Table:
    down = first.n_rows - without
    rest = [replace(cell, row=cell.row + down) for cell in second.cells if cell.row >= without]
    footnotes = tuple(dict.fromkeys((*first.footnotes, *second.footnotes)))
    certain = first.certain and second.certain
    caption, label = first.caption or second.caption, first.label or second.label
    return replace(
        first, cells=(*first.cells, *rest), footnotes=footnotes, certain=certain, caption=caption, label=label
    )


def _is_words_alone(table: Table) -> bool:
    return not any(is_value(cell.text) for cell in table.cells)


def _stands_over(head: Table, body: Table) -> bool:
    """Whether each label of a header stands over the column of figures that it would name."""
    if head.n_columns != body.n_columns or head.n_rows > _LONGEST_HEAD or _header_rows(body):
        return False
    starts = [min((c.box.x0 for c in _body(body, n) if c.box), default=None) for n in range(body.n_columns)]
    lefts = [x for x in starts if x is not None]
    if len(lefts) < len(starts):
        return False
    ends = [*lefts[1:], float("inf")]
    cells = [c for c in head.cells if c.box and c.colspan == 1]
    return all(lefts[c.column] - _NEAR < c.box.x_center < ends[c.column] for c in cells if c.box)


def _as_header(table: Table) -> Table:
    return replace(table, cells=tuple(replace(cell, header=True) for cell in table.cells))


def _header_rows(table: Table) -> int:
    """How many leading rows are header."""
    rows = 0
    while rows < table.n_rows and any(cell.row == rows and cell.header for cell in table.cells):
        rows += 1
    return rows


def _row(table: Table, row: int) -> list[str]:
    return [cell.text if cell else "" for cell in table.grid[row]] if row < table.n_rows else []


def _same_columns(first: Table, second: Table) -> bool:
    """Whether both have as many columns, at the same places, with figures in the same ones."""
    if first.n_columns != second.n_columns:
        return False
    for column in range(first.n_columns):
        one, other = _body(first, column), _body(second, column)
        if not one or not other:
            continue
        if abs(_middle(one) - _middle(other)) > _NEAR and abs(_left(one) - _left(other)) > _NEAR:
            return False
        if _are_figures(one) != _are_figures(other):
            return False
    return True


def _body(table: Table, column: int) -> list[Cell]:
    return [c for c in table.cells if c.column == column and c.colspan == 1 and not c.header and c.box]


def _middle(cells: Sequence[Cell]) -> float:
    return median(cell.box.x_center for cell in cells if cell.box)


def _left(cells: Sequence[Cell]) -> float:
    return min(cell.box.x0 for cell in cells if cell.box)


def _are_figures(cells: Sequence[Cell]) -> bool:
    return sum(is_value(cell.text) for cell in cells) > 0.5 * len(cells)
