"""The lines of a table's two axes: header rows, attribute rows, sections and label columns."""

from __future__ import annotations

from collections.abc import Callable

from claimcheck.extract.tables.grid import Part
from claimcheck.extract.tables.headers import (
    is_cost,
    is_metric,
    is_metric_corner,
    is_model_corner,
)
from claimcheck.extract.tables.labels.blanks import labels_beside_rows, labels_over_columns
from claimcheck.extract.tables.labels.line import Kind, Line, line_of, share
from claimcheck.extract.tables.labels.whereabouts import says_where
from claimcheck.extract.tables.labels.wrapped_headers import swept, unwrapped
from claimcheck.extract.tables.split import counts_rows, is_corner


def column_lines(part: Part, model: Callable[[str], float] = lambda _: 0.0) -> list[Line]:
    """The lines over the columns, outermost first: header rows, then attribute rows.

    Args:
        part: The part of a table.
        model: How much a label looks like a model's name, 0 to 1.
    """
    grid = part.grid
    lines: list[Line] = []
    for place, row in enumerate(part.headers):
        cells = labels_over_columns(grid, row, part, last=place == len(part.headers) - 1)
        if cells:
            line = line_of(Kind.HEADER, row, cells, corner_over(part, row))
            sweep = swept(line, lines[-1]) if lines else line
            lines = [*lines[:-1], sweep] if sweep is not line else [*lines, line]
    lines = unwrapped(lines, model)
    for row in part.attributes:
        cells = {
            c: cell for c in part.columns if (cell := grid.cell(row, c)) is not None and cell.text.strip()
        }
        if cells:
            title = next((grid.text(row, c) for c in range(grid.n_columns) if grid.text(row, c)), "")
            lines.append(line_of(Kind.ATTRIBUTE, row, cells, title))
    return lines


def corner_over(part: Part, row: int) -> str:
    """The corner word that speaks of its header row, not of the labels below it, or "".

    It does so over metrics ("Metric | R@1 | R@5"), and in a row above one whose corner says "Metric" or
    "Model": "Setup | Zero-shot | Fine-tuned".
    """
    grid = part.grid
    corners = {r: grid.cell(r, c) for r in part.headers for c in part.labels[:1]}
    cell = corners.get(row)
    if cell is None or cell.rowspan > 1:
        return ""
    text = cell.text.strip()
    behind = [t for c in part.columns if (t := grid.text(row, c))]
    if is_metric_corner(text):
        return text if share(behind, is_metric) >= 0.5 else ""
    if len([c for c in corners.values() if c and c.text.strip()]) < 2:
        return ""
    if is_cost(text) and row != part.headers[-1]:
        return text  # "Training data | 07+12 | 07++12" over "Test data | VOC 07 | VOC 12"
    below = grid.text(part.headers[-1], part.labels[0])
    inner = row != part.headers[-1] and (is_metric_corner(below) or is_model_corner(below))
    return text if inner and is_corner(text) and not is_model_corner(text) else ""


def row_lines(part: Part) -> list[Line]:
    """The lines before the rows, outermost first: section rows, then label columns."""
    grid, lines = part.grid, []
    depth = max((len(s) for s in part.sections.values()), default=0)
    for level in range(depth):
        cells = {r: part.sections[r][level] for r in part.rows if len(part.sections.get(r, ())) > level}
        if cells:
            lines.append(line_of(Kind.SECTION, level, cells))
    for place, column in enumerate(part.labels):
        if len(part.labels) > 1 and says_where(part, column):
            continue
        if counts_rows(grid, column, {grid.text(r, column) for r in part.headers}, part.body):
            continue
        cells = labels_beside_rows(grid, column, part, last=place == len(part.labels) - 1)
        if cells:
            titles = [
                t for r in reversed(part.headers) if (t := grid.text(r, column)) and not corner_over(part, r)
            ]
            title = next((t for t in titles if is_corner(t)), titles[0] if titles else "")
            lines.append(line_of(Kind.LABEL, column, cells, title))
    return lines
