"""Labels of outer columns that stand beside several rows."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from claimcheck.ingest.layout.grid.row import Row, row_pitch


def spread_labels(rows: list[Row], n_columns: int) -> None:
    """Let a label of an outer column cover the rows of its group.

    Groups are cut at rules and section rows. An outer column is one that has fewer labels than the group
    has rows while the next column has one in every row.
    """
    groups: list[list[Row]] = []
    start = 0
    for end in range(1, len(rows) + 1):
        if end == len(rows) or rows[end].ruled_above or _parts(rows[end]) or _parts(rows[end - 1]):
            group = [r for r in rows[start:end] if not _parts(r)]
            if len(group) > 1:
                groups.append(group)
            start = end
    outer = range(min(3, n_columns - 1))
    centred = {column for column in outer if any(_hangs(group, column) for group in groups)}
    for group in groups:
        _spread(group, n_columns, centred)


def _hangs(group: Sequence[Row], column: int) -> bool:
    """Whether a group's first label stands under its first row, or one stands between rows."""
    holders = _holders(group, column)
    return bool(holders) and (holders[0] > 0 or not _level(group, holders, column))


def _holders(group: Sequence[Row], column: int) -> list[int]:
    """The rows of a group that have a label in a column."""
    return [i for i, r in enumerate(group) if any(p.first == column == p.last for p in r.pieces)]


def _parts(row: Row) -> bool:
    """Whether a row parts the rows around it: a title of rows or a header."""
    return row.section or row.header


def _spread(group: list[Row], n_columns: int, centred: set[int]) -> None:
    """Spread the labels of a group's outer columns; in `centred` ones they stand at their rows' middle."""
    for column in reversed(range(min(3, n_columns - 1))):
        holders = _holders(group, column)
        beside = sum(r.spans.get(p.first, 1) for r in group for p in r.pieces if p.first == column + 1)
        if not holders or len(holders) == len(group) or beside < len(group):
            continue
        middles = _centred(group, holders, column) if column in centred else []
        bounds = middles or _bounds(group, holders, column)
        for holder, (first, last) in zip(holders, bounds, strict=True):
            piece = next(p for p in group[holder].pieces if p.first == column)
            if holder != first:
                group[holder].pieces.remove(piece)
                group[first].pieces.insert(0, piece)
            group[first].spans[column] = last - first + 1


def _label_height(row: Row, column: int) -> float:
    """The middle of a label's baselines."""
    baselines = [w.baseline for p in row.pieces if p.first == column for w in p.words if not w.raised]
    return (min(baselines) + max(baselines)) / 2 if baselines else row.baseline


def _centred(group: Sequence[Row], holders: Sequence[int], column: int) -> list[tuple[int, int]]:
    """Rows covered by each label where all stand at half height of theirs, from the first row to the last."""
    near = 0.25 * row_pitch(group)
    bounds: list[tuple[int, int]] = []
    start = 0
    for holder in holders:
        height = _label_height(group[holder], column)
        ends = (e for e in range(start, len(group)) if abs(_middle(group, start, e) - height) < near)
        end = next(ends, None)
        if end is None:
            return []
        bounds.append((start, end))
        start = end + 1
    return bounds if start == len(group) else []


def _middle(group: Sequence[Row], first: int, last: int) -> float:
    return (group[first].baseline + group[last].last_baseline) / 2


def _level(group: Sequence[Row], holders: Sequence[int], column: int) -> bool:
    """Whether a column's labels stand on rows, not between them."""
    return all(abs(_label_height(group[i], column) - group[i].baseline) < 1 for i in holders)


def _bounds(group: Sequence[Row], holders: list[int], column: int) -> list[tuple[int, int]]:
    """Rows covered by each label: from it on where labels stand on rows, else those nearest to it."""
    starts = holders
    if holders[0] and not (len(holders) > 1 and _level(group, holders, column)):
        starts = [0] + [(a + b + 1) // 2 for a, b in itertools.pairwise(holders)]
    return [(a, b - 1) for a, b in zip(starts, [*starts[1:], len(group)], strict=True)]
