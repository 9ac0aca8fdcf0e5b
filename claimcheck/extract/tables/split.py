"""Splits a table into parts: where headers, row labels, section rows and stacked sub-tables are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from claimcheck.extract.late import late
from claimcheck.extract.tables.grid import Grid, Part
from claimcheck.extract.tables.headers import (
    is_benchmark_corner,
    is_change,
    is_cost,
    is_metric_corner,
    is_model_corner,
    is_setting_corner,
    split_metric,
)
from claimcheck.records.document import Cell, Table

_SEVERAL = 2  # columns of models beside one of tests
_A_COUNT = 3  # numbered rows that show the numbering
_COUNT = late(r"[~>]?\d[\d.,]*\s?[kK]")


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
        whole = _part(grid, tuple(range(start, end)), range(end, stop))
        parts += [part for part in _side_by_side(whole) if part.rows]
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
    if row == 0 or not behind or any(is_model_corner(c.text) for c in behind[:2]):
        return False  # "Params | Model | …" heads its columns
    if is_cost(label) and any(is_cost(c.text) for c in behind):
        return False  # "#L | #H | MNLI | SST-2", too
    if not label:
        counts = sum(bool(_COUNT.fullmatch(c.text.strip())) for c in behind)
        return counts >= 0.7 * len(behind)
    return (is_cost(label) and not _are_measured(grid, row, behind)) or is_setting_corner(label)


def _are_measured(grid: Grid, row: int, cells: Sequence[Cell]) -> bool:
    """Whether a row holds decimals under metrics, so that its label is a system's."""
    heads = [t for c in cells if (t := grid.text(0, c.column))]
    decimals = [q.decimals > 0 for c in cells for q in grid.quantities(row, c.column)]
    return any(split_metric(t)[1] for t in heads) and len(decimals) > 1 and all(decimals)


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
    span = range(grid.n_columns)
    return Part(grid, headers, labels, tuple(attributes), tuple(body), sections, span)


def _side_by_side(part: Part) -> list[Part]:
    """The part, or its pieces where the header repeats itself: "Base models | Test | Chat models | Test"."""
    grid = part.grid
    if not part.headers:
        return [part]
    header = [grid.text(part.headers[-1], c) for c in part.span]
    total = len(header)
    for width in range(2, total // 2 + 1):
        starts = range(0, total, width)
        again = all(header[c] and header[c] == header[c % width] for c in range(total) if c % width)
        if total % width == 0 and again and all(c in part.labels and is_corner(header[c]) for c in starts):
            spans = [range(start, start + width) for start in starts]
            return [replace(part, labels=tuple(c for c in part.labels if c in s), span=s) for s in spans]
    if (second := _second_names(part, header)) is not None:
        spans = [range(second), range(second, total)]
        return [replace(part, labels=tuple(c for c in part.labels if c in s), span=s) for s in spans]
    heads = [c for c in part.labels if c and is_model_corner(header[c])]
    if len(heads) < _SEVERAL or 0 not in part.labels or is_model_corner(header[0]):
        return [part]
    ends = [*heads[1:], total]  # "Test | Model | Acc. | Our model | Acc."
    if not all(any(c in part.columns for c in range(*ends_of)) for ends_of in zip(heads, ends, strict=True)):
        return [part]
    return [
        replace(part, labels=(0, *(c for c in part.labels if start <= c < end)), span=range(start, end))
        for start, end in zip(heads, ends, strict=True)
    ]


def _second_names(part: Part, header: Sequence[str]) -> int | None:
    """The one further column of names between figures, if some are those of the first: two tables in one."""
    between = [c for c in part.labels if c and any(x < c for x in part.columns)]
    if len(between) != 1 or 0 not in part.labels or not any(x > between[0] for x in part.columns):
        return None
    column = between[0]
    if not header[0] or not header[column]:
        return None
    first, second = ({_plain_name(part.grid.text(r, c)) for r in part.body} - {""} for c in (0, column))
    return column if first & second and len(second) > 1 else None


def _plain_name(text: str) -> str:
    """A label without citation and marks."""
    return re.sub(r"\s*\[\d+\]|[*†‡]", "", text).strip().casefold()


def _label_columns(grid: Grid, headers: Sequence[int], body: Sequence[int]) -> tuple[int, ...]:
    """The columns that name the rows: the leading ones without figures, and settings such as "Shots"."""
    if not body:
        return ()
    labels: list[int] = []
    for column in range(grid.n_columns):
        titles = {grid.text(r, column) for r in headers} - {""}
        figures = sum(bool(grid.quantities(r, column)) for r in body)
        words = sum(grid.words(r, column) for r in body)
        setting = any(is_setting_corner(t) for t in titles) and not _holds_decimals(grid, column, body)
        if (
            setting
            or counts_rows(grid, column, titles, body)
            or (words and figures <= 0.2 * (figures + words))
            or (column == 0 and _numbers_name_rows(grid, titles, body))
        ):
            labels.append(column)
    return tuple(labels)


def _holds_decimals(grid: Grid, column: int, body: Sequence[int]) -> bool:
    """Whether a column prints results, not settings: "Direct | CoT" over accuracies."""
    found = [q for r in body for q in grid.quantities(r, column)]
    return sum(q.decimals > 0 for q in found) > 0.5 * len(body)


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
