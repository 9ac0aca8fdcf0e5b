"""The lines of a table to cells on a grid."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.ingest.layout_grid import Column, body_rows, find_columns
from claimcheck.ingest.layout_headers import Piece, body_pieces, header_pieces
from claimcheck.ingest.layout_lines import Line, mostly_bold
from claimcheck.ingest.layout_phrases import Phrase, is_figure, is_value, phrases_of
from claimcheck.ingest.layout_rows import Row, joined_rows, spread_labels
from claimcheck.ingest.pdf_words import PageWord
from claimcheck.records.document import Box, Cell, around

FULL_RULE = 0.75  # share of the table's width from which a rule parts rows, not header columns
_MARK = re.compile(r"(?<=[^\s])([*†‡§¶⋆∗♣♠♦♢♡]+)$")
_RAISED_MARK = re.compile(r"[*†‡§¶⋆∗♣♠♦♢♡#\d]{1,3}(?:,\d{1,2})*|[a-z](?:,[a-z])*|\([a-z\d]\)|\[\d+\]")


@dataclass(slots=True)
class Grid:
    """Cells of one table and whether the grid came out clean."""

    cells: list[Cell]
    certain: bool
    n_columns: int
    n_body: int
    header_rows: int


def build_grid(lines: Sequence[Line], rules: Sequence[Box], posts: Sequence[Box], page: int) -> Grid | None:
    """The grid of a table, or None where there are no two columns.

    Args:
        lines: The table's lines, top to bottom.
        rules: Horizontal lines in and around it.
        posts: Vertical lines in it.
        page: The page's number, for the cells.
    """
    separators = _separators(posts, lines)
    rows = [phrases_of(line, i, separators) for i, line in enumerate(lines)]
    x0, x1 = min(line.x0 for line in lines), max(line.x1 for line in lines)
    full = [r for r in rules if r.width >= FULL_RULE * (x1 - x0)]
    n_header = _header_lines(rows, lines, full)
    body = [i for i in body_rows(rows) if i >= n_header] or body_rows(rows)
    if not body:
        return None
    columns = find_columns(rows, body, separators)
    columns = _with_header_columns(columns, rows[:n_header], separators)
    if len(columns) < 2:
        return None
    header = _header_rows(rows[:n_header], lines, columns, [r for r in rules if r not in full], full)
    drafts = [
        Row(body_pieces(rows[i], columns), lines[i].baseline, lines[i].baseline, lines[i].size)
        for i in range(n_header, len(lines))
    ]
    _mark_rules(drafts, full)
    drafts = [_merged_pieces(row) for row in drafts]
    finished = joined_rows(_by_bands(drafts, full), len(columns))
    spread_labels(finished, len(columns))
    cells = _header_cells(header, page) + _body_cells(finished, len(header), len(columns), page)
    clean = _is_clean(finished, columns, body)
    return Grid(cells, clean, len(columns), sum(not r.section for r in finished), len(header))


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


def _header_lines(rows: Sequence[list[Phrase]], lines: Sequence[Line], full: Sequence[Box]) -> int:
    """How many lines are header: down to the first full rule, else to the first row of figures."""
    first_figures = next((i for i, row in enumerate(rows) if _is_body(row)), len(rows))
    for rule in sorted(full, key=lambda r: r.top):
        above = sum(line.baseline < rule.y_center + 1 for line in lines)
        if above == 0:
            continue
        figures = sum(_is_body(row) for row in rows[:above])
        if (
            above < len(lines)
            and above <= 8
            and (figures <= 1 or figures <= above / 2)
            and not (figures and _labelled_body(rows[:above]))
        ):
            return above
        break
    at = first_figures
    while at > 1 and len(rows[at - 1]) == 1 and len(rows[at - 2]) >= 2:
        at -= 1
    return at if at < len(rows) else min(1, len(rows) - 1)


def _is_body(row: Sequence[Phrase]) -> bool:
    figures = sum(is_figure(p.text) for p in row)
    values = sum(p.value for p in row)
    return values >= 1 and figures >= 1 and values >= 0.5 * (len(row) - 1)


def _labelled_body(rows: Sequence[list[Phrase]]) -> bool:
    """Whether these header candidates hold a decimal figure, as results do and headers do not."""
    return any(re.search(r"\d\.\d", p.text) and p.value for row in rows for p in row)


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


def _header_rows(
    rows: Sequence[list[Phrase]],
    lines: Sequence[Line],
    columns: Sequence[Column],
    short: Sequence[Box],
    full: Sequence[Box],
) -> list[Row]:
    """Header rows top to bottom, built from the lowest up, as upper levels span the lower ones."""
    built: list[Row] = []
    below: list[Piece] = []
    for i in range(len(rows) - 1, -1, -1):
        line = lines[i]
        floor = lines[i + 1].baseline - 0.3 * lines[i + 1].size if i + 1 < len(lines) else line.bottom + 8
        under = [
            r for r in short if line.baseline - 0.2 * line.size < r.y_center < max(floor, line.bottom + 3)
        ]
        pieces = header_pieces(rows[i], columns, below, under)
        row = _merged_pieces(Row(pieces, line.baseline, line.baseline, line.size, header=True))
        row.ruled_above = any(i and lines[i - 1].baseline < r.y_center < line.baseline for r in full)
        row.spans[-1] = 1 if under else 0
        built.insert(0, row)
        below = [*row.pieces, *below]
    return _wrapped_headers(built)


def _wrapped_headers(rows: list[Row]) -> list[Row]:
    """Put header lines together whose cells all go on in the line above (wrapped, not levels)."""
    done: list[Row] = []
    for row in rows:
        above = done[-1] if done else None
        if above and not row.ruled_above and not above.spans.get(-1) and _wraps(above, row):
            for piece in row.pieces:
                home = next((p for p in above.pieces if p.first <= piece.first <= p.last), None)
                if home is None:
                    above.pieces.append(piece)
                else:
                    home.words.extend(piece.words)
            above.pieces.sort(key=lambda p: p.first)
            above.last_baseline = row.baseline
        else:
            done.append(row)
    return done


def _wraps(above: Row, row: Row) -> bool:
    step = row.baseline - above.last_baseline
    if step > 1.45 * max(above.size, row.size):
        return False
    if step < 0.75 * min(above.size, row.size):  # half a line: a cell centred beside two lines
        return all(len(set(range(p.first, p.last + 1)) & above.columns()) == 0 for p in row.pieces)
    if any(p.first != p.last for p in above.pieces):
        return False
    hyphens = sum(_piece_text(p).endswith(("-", "/", "+", "&")) for p in above.pieces)
    same_weight = all(
        mostly_bold(p.words) == mostly_bold(q.words) and abs(p.words[0].size - q.words[0].size) < 0.6
        for p in row.pieces
        for q in above.pieces
        if p.first == q.first
    )
    words = not any(p.value or is_value(_piece_text(p)) for p in row.pieces)
    return hyphens > 0 or (words and same_weight and row.columns() <= above.columns())


def _piece_text(piece: Piece) -> str:
    return cell_text(piece.words)[0]


def _mark_rules(rows: Sequence[Row], full: Sequence[Box]) -> None:
    for above, row in itertools.pairwise(rows):
        row.ruled_above = any(above.baseline < r.y_center < row.baseline for r in full)
    if rows:
        rows[0].ruled_above = True


def _by_bands(rows: list[Row], full: Sequence[Box]) -> list[Row]:
    """Where nearly every row stands between two rules, put the lines between two rules into one row."""
    bands: list[list[Row]] = []
    for row in rows:
        if row.ruled_above or not bands:
            bands.append([row])
        else:
            bands[-1].append(row)
    single = sum(_one_row(band) for band in bands)
    if len(bands) < 3 or single < 0.8 * len(bands) or all(len(b) == 1 for b in bands):
        return rows
    merged = []
    for band in bands:
        if not _one_row(band):
            merged.extend(band)
            continue
        first = band[0]
        for other in band[1:]:
            for piece in other.pieces:
                home = next((p for p in first.pieces if p.first == piece.first), None)
                if home is None:
                    first.pieces.append(piece)
                else:
                    home.words.extend(piece.words)
                    home.value = False
            first.last_baseline = other.last_baseline
        first.pieces.sort(key=lambda p: p.first)
        merged.append(first)
    return merged


def _one_row(band: Sequence[Row]) -> bool:
    """Whether no column has figures on two lines."""
    seen: set[int] = set()
    for row in band:
        own = {p.first for p in row.pieces if p.value}
        if own & seen:
            return False
        seen |= own
    return True


def _merged_pieces(row: Row) -> Row:
    """Pieces of one place put together."""
    merged: list[Piece] = []
    for piece in sorted(row.pieces, key=lambda p: (p.first, p.x0)):
        if merged and merged[-1].last >= piece.first:
            merged[-1].words = [*merged[-1].words, *piece.words]
            merged[-1].last = max(merged[-1].last, piece.last)
            merged[-1].value = merged[-1].value and is_value(_piece_text(merged[-1]))
        else:
            merged.append(Piece(list(piece.words), piece.line, piece.first, piece.last, piece.value))
    row.pieces = merged
    return row


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
    taken: set[tuple[int, int]] = set()
    kept = []
    for cell in cells:
        places = {
            (r, c)
            for r in range(cell.row, cell.row + cell.rowspan)
            for c in range(cell.column, cell.column + cell.colspan)
        }
        if places & taken:
            cell = Cell(**{**_fields(cell), "rowspan": 1})
            places = {(cell.row, c) for c in range(cell.column, cell.column + cell.colspan)}
        taken |= places
        kept.append(cell)
    return kept


def _fields(cell: Cell) -> dict[str, object]:
    return {name: getattr(cell, name) for name in Cell.__slots__}


def _body_cells(rows: Sequence[Row], start: int, n_columns: int, page: int) -> list[Cell]:
    cells = []
    for i, row in enumerate(rows):
        for piece in row.pieces:
            wide = n_columns if row.section and len(row.pieces) == 1 else piece.last - piece.first + 1
            first = 0 if row.section and len(row.pieces) == 1 else piece.first
            down = row.spans.get(piece.first, 1) if not row.section else 1
            cells.append(_cell(piece, start + i, wide, down, page, first=first))
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


def cell_text(words: Sequence[PageWord]) -> tuple[str, tuple[str, ...]]:
    """A cell's text without its footnote marks, and the marks.

    Raised words are marks where they look like one and stand at the end; raised exponents and words stay.
    A hyphen that breaks a line inside a cell joins without a space.
    """
    marks: list[str] = []
    kept: list[str] = []
    for i, word in enumerate(words):
        text = word.text
        raised = word.raised and i > 0 and bool(_RAISED_MARK.fullmatch(text))
        if raised:
            marks.append(text)
            continue
        found = _MARK.search(text) if len(text) > 1 else None
        if found and not text.startswith("*"):
            marks.append(found.group(1))
            text = text[: found.start()]
        elif i and re.fullmatch(r"[*†‡§¶⋆∗]+", text):
            marks.append(text)
            continue
        lower = (
            i > 0
            and word.top > words[i - 1].y_center
            and word.baseline - words[i - 1].baseline > 0.6 * word.size
        )
        glued = word.joined or (lower and kept and kept[-1].endswith("-"))
        if kept and not glued:
            kept.append(" ")
        kept.append(text)
    return "".join(kept).strip(), tuple(marks)


def _is_clean(rows: Sequence[Row], columns: Sequence[Column], body: Sequence[int]) -> bool:
    full = [r for r in rows if not r.section]
    if len(full) < 1 or len(columns) < 2:
        return False
    crossing = sum(p.first != p.last for r in full for p in r.pieces)
    pieces = sum(len(r.pieces) for r in full)
    filled = pieces / (len(full) * len(columns))
    return crossing <= 0.1 * max(pieces, 1) and filled >= 0.5
