"""The lines of a table to cells on a grid."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimcheck.ingest.layout.airy import SAME
from claimcheck.ingest.layout.grid.bands import banded, by_rules, merged_pieces
from claimcheck.ingest.layout.grid.columns import Column, body_rows, find_columns
from claimcheck.ingest.layout.grid.head import header_lines
from claimcheck.ingest.layout.grid.headers import header_pieces
from claimcheck.ingest.layout.grid.levels import Level, band_levels, header_levels
from claimcheck.ingest.layout.grid.marks import cell_text
from claimcheck.ingest.layout.grid.parted_headers import cut_over, unglued
from claimcheck.ingest.layout.grid.pieces import Piece, body_pieces
from claimcheck.ingest.layout.grid.row import Row
from claimcheck.ingest.layout.grid.row_labels import spread_labels
from claimcheck.ingest.layout.grid.rows import joined_rows, mark_inner_headers
from claimcheck.ingest.layout.lines import Line, mostly_bold
from claimcheck.ingest.layout.phrases import Phrase, part_at_figures, phrases_of
from claimcheck.records.document import Box, Cell, around

LABEL = 0.12  # share of the table's width from its left end; a rule that begins later leaves labels out
FULL_RULE = 0.75  # share of the table's width from which a rule parts rows, not header columns


@dataclass(slots=True)
class Grid:
    """Cells of one table and whether the grid came out clean."""

    cells: list[Cell]
    certain: bool
    n_columns: int
    n_body: int


def build_grid(
    lines: Sequence[Line], rules: Sequence[Box], posts: Sequence[Box], page: int, bands: Sequence[int] = ()
) -> Grid | None:
    """The grid of a table, or None where there are no two columns.

    Args:
        lines: The table's lines, top to bottom.
        rules: Horizontal lines in and around it.
        posts: Vertical lines in it.
        page: The page's number, for the cells.
        bands: The row of each line, negative in the header, where white alone parts the rows; else nothing.
    """
    separators = _separators(posts, lines)
    rows = [phrases_of(line, i, _beside(posts, line)) for i, line in enumerate(lines)]
    x0, x1 = min(line.x0 for line in lines), max(line.x1 for line in lines)
    full = [r for r in rules if r.width >= FULL_RULE * (x1 - x0) and r.x0 < x0 + LABEL * (x1 - x0)]
    banded_header = sum(band < 0 for band in bands)
    n_header = banded_header or header_lines(rows, lines, full)
    if bands:
        rows[n_header:] = part_at_figures(rows[n_header:])
    body = [i for i in body_rows(rows) if i >= n_header] or body_rows(rows)
    if not body:
        return None
    columns = find_columns(rows, body, range(n_header, len(rows)), separators)
    columns = _with_header_columns(columns, rows[:n_header], separators)
    if len(columns) < 2:
        return None
    step = _row_step(lines, bands) if bands else 0.0
    levels = _levels(rows[:n_header], columns, rules, bands[:banded_header], step)
    header = _header_rows(levels, columns, rules)
    if bands:
        rows[n_header:] = [cut_over(row, columns) if len(row) > 1 else row for row in rows[n_header:]]
    drafts = [
        Row(body_pieces(rows[i], columns), lines[i].baseline, lines[i].baseline, lines[i].size)
        for i in range(n_header, len(lines))
    ]
    _mark_rules(drafts, full)
    drafts = [merged_pieces(row) for row in drafts]
    whole = banded(drafts, bands[n_header:]) if bands else by_rules(drafts)
    finished = joined_rows(whole, len(columns))
    mark_inner_headers(finished, len(columns))
    spread_labels(finished, len(columns))
    cells = _header_cells(header, page) + _body_cells(finished, len(header), len(columns), page)
    clean = _is_clean(finished, columns, body)
    return Grid(cells, clean, len(columns), sum(not r.section for r in finished))


def _levels(
    rows: Sequence[list[Phrase]],
    columns: Sequence[Column],
    rules: Sequence[Box],
    bands: Sequence[int],
    step: float,
) -> list[Level]:
    """The levels of a header's rows, by their `bands` where white alone parts them, else by `rules`."""
    parted = [
        unglued(row, columns, [p for lower in rows[i + 1 :] for p in lower]) for i, row in enumerate(rows)
    ]
    if not bands:
        return header_levels(parted, rules, len(columns), step)
    parted = [
        cut_over(row, columns) if band == bands[-1] else row for band, row in zip(bands, parted, strict=True)
    ]
    return band_levels(parted, bands, step)


def _row_step(lines: Sequence[Line], bands: Sequence[int]) -> float:
    """Nearly the least distance between lines of two rows."""
    places = itertools.pairwise(zip(bands, lines, strict=True))
    return SAME * min((b.baseline - a.baseline for (m, a), (n, b) in places if m != n), default=0.0)


def _separators(posts: Sequence[Box], lines: Sequence[Line]) -> list[float]:
    """Positions of vertical lines that stand over at least a quarter of the table's height."""
    height = lines[-1].bottom - lines[0].top
    heights: dict[int, float] = {}
    for post in posts:
        key = round(post.x_center)
        heights[key] = heights.get(key, 0.0) + post.height
    near: list[float] = []
    for x, total in sorted(heights.items()):
        if total >= 0.25 * height and (not near or x - near[-1] > 2):
            near.append(float(x))
    return near


def _beside(posts: Sequence[Box], line: Line) -> list[float]:
    """Positions of the vertical lines that stand on a line of text."""
    return [p.x_center for p in posts if p.top < line.y_center < p.bottom]


def _with_header_columns(
    columns: list[Column], rows: Sequence[list[Phrase]], separators: Sequence[float]
) -> list[Column]:
    """Add columns that only the header shows (their body cells are empty)."""
    extra = []
    for row in rows[-1:]:
        for phrase in row:
            clear = all(phrase.x1 < c.x0 - 4 or phrase.x0 > c.x1 + 4 for c in columns)
            if clear and len(row) > len(columns):
                extra.append(Column(phrase.x0, phrase.x1))
    return sorted([*columns, *extra], key=lambda c: c.x0)


def _header_rows(levels: Sequence[Level], columns: Sequence[Column], rules: Sequence[Box]) -> list[Row]:
    """Header rows top to bottom, built from the lowest level up, as upper levels span the lower ones."""
    built: list[Row] = []
    below: list[Piece] = []
    for level in reversed(levels):
        pieces = header_pieces(level.phrases, columns, below, rules)
        first = level.phrases[0]
        row = merged_pieces(Row(pieces, first.baseline, first.last_baseline, first.size, header=True))
        built.insert(0, row)
        below = [*row.pieces, *below]
    return built


def _mark_rules(rows: Sequence[Row], full: Sequence[Box]) -> None:
    for above, row in itertools.pairwise(rows):
        row.ruled_above = any(above.baseline < r.y_center < row.baseline for r in full)
    if rows:
        rows[0].ruled_above = True


def _header_cells(rows: Sequence[Row], page: int) -> list[Cell]:
    """Header cells; one that has nothing under it down to the body covers those rows too."""
    cells = []
    for i, row in enumerate(rows):
        for piece in row.pieces:
            over = set(range(piece.first, piece.last + 1))
            down = 1
            while i + down < len(rows) and not over & rows[i + down].columns():
                down += 1
            cells.append(_cell(piece, i, piece.last - piece.first + 1, down, page, header=True))
    return _without_overlaps(cells)


def _without_overlaps(cells: list[Cell]) -> list[Cell]:
    """Cells that would cover a taken place cover their own row only."""
    taken: set[tuple[int, int]] = set()
    kept = []
    for cell in cells:
        fits = cell if not _places(cell) & taken else replace(cell, rowspan=1)
        taken |= _places(fits)
        kept.append(fits)
    return kept


def _places(cell: Cell) -> set[tuple[int, int]]:
    return {
        (row, column)
        for row in range(cell.row, cell.row + cell.rowspan)
        for column in range(cell.column, cell.column + cell.colspan)
    }


def _body_cells(rows: Sequence[Row], start: int, n_columns: int, page: int) -> list[Cell]:
    cells = []
    for i, row in enumerate(rows):
        for piece in row.pieces:
            wide = n_columns if row.section and len(row.pieces) == 1 else piece.last - piece.first + 1
            first = 0 if row.section and len(row.pieces) == 1 else piece.first
            down = row.spans.get(piece.first, 1) if not row.section else 1
            header = True if row.header else None
            cells.append(_cell(piece, start + i, wide, down, page, first=first, header=header))
    return _without_overlaps(cells)


def _cell(
    piece: Piece,
    row: int,
    colspan: int,
    rowspan: int,
    page: int,
    *,
    first: int | None = None,
    header: bool | None = None,
) -> Cell:
    text, marks = cell_text(piece.words)
    boxes = [Box(x0=w.x0, top=w.top, x1=w.x1, bottom=w.bottom) for w in piece.words]
    return Cell(
        row=row,
        column=piece.first if first is None else first,
        text=text,
        rowspan=rowspan,
        colspan=colspan,
        page=page,
        box=around(boxes),
        header=header,
        bold=mostly_bold(piece.words),
        marks=marks,
    )


def _is_clean(rows: Sequence[Row], columns: Sequence[Column], body: Sequence[int]) -> bool:
    full = [r for r in rows if not r.section]
    if len(full) < 1 or len(columns) < 2:
        return False
    crossing = sum(p.first != p.last for r in full for p in r.pieces)
    pieces = sum(len(r.pieces) for r in full)
    filled = pieces / (len(full) * len(columns))
    return crossing <= 0.1 * max(pieces, 1) and filled >= 0.5
