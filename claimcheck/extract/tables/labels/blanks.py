"""Gives blank header and label cells the label that they stand beside."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from claimcheck.extract.tables.grid import Grid, Part
from claimcheck.records.document import Cell


def labels_over_columns(grid: Grid, row: int, part: Part, *, last: bool) -> dict[int, Cell]:
    """Labels of a header row by column; in an upper row, blanks belong to the label they stand beside."""
    printed = {
        c: cell
        for c in range(grid.n_columns)
        if (cell := grid.cell(row, c)) is not None and cell.text.strip() and c not in part.labels
    }
    if not last and len(set(map(id, printed.values()))) < len(part.columns):
        free = [c for c in part.span if c not in part.labels]
        printed = _spread(printed, free, lambda c: any(grid.text(r, c) for r in part.headers if r > row))
    return {c: printed[c] for c in part.columns if c in printed}


def labels_beside_rows(grid: Grid, column: int, part: Part, *, last: bool) -> dict[int, Cell]:
    """Labels of a label column by row; in an outer column, blanks belong to the label they stand beside."""
    printed = {r: cell for r in part.body if (cell := grid.cell(r, column)) is not None and cell.text.strip()}
    inner = [c for c in part.labels if c > column]
    if (not last or len(part.labels) == 1) and len(printed) < len(part.body):
        sections = [part.sections.get(r, ()) for r in part.body]
        printed = _spread(
            printed,
            list(part.body),
            lambda r: any(grid.text(r, c) for c in inner),
            breaks=[i for i in range(1, len(sections)) if sections[i] != sections[i - 1]],
        )
    return {r: printed[r] for r in part.rows if r in printed}


def _spread(
    printed: dict[int, Cell],
    positions: list[int],
    wanted: Callable[[int], object],
    breaks: Sequence[int] = (),
) -> dict[int, Cell]:
    """Give blank positions the label of their group.

    A label may stand at the start of its group or in its middle: when groups centred on their labels
    tile the positions exactly and the first label is not at the start, they are taken as centred.
    """
    order = {p: i for i, p in enumerate(positions)}
    starts = [order[p] for p in printed if p in order]
    if not starts:
        return printed
    cells = {order[p]: cell for p, cell in printed.items() if p in order}
    blanks = [i for i in range(len(positions)) if i not in cells and wanted(positions[i])]
    if not blanks:
        return printed
    owners = _centred(sorted(cells), len(positions)) if min(starts) > 0 else {}
    filled = dict(printed)
    for i in blanks:
        owner = owners.get(i) if owners else max((s for s in cells if s <= i), default=None)
        if owner is not None and not any(owner < b <= i for b in breaks):
            filled[positions[i]] = cells[owner]
    return filled


def _centred(labels: list[int], total: int) -> dict[int, int]:
    """Owner of each position where groups are centred on their labels and tile the line, else nothing."""
    owners: dict[int, int] = {}
    start = 0
    for label in labels:
        end = 2 * label - start
        if end < label:
            return {}
        owners |= dict.fromkeys(range(start, end + 1), label)
        start = end + 1
    return owners if start == total else {}
