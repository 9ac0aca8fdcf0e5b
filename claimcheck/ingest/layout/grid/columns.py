"""Columns of a table from the positions of its phrases, without relying on drawn lines."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claimcheck.ingest.layout.phrases import Phrase

NARROWEST_RIVER = 0.8  # points
CENTRED = 1.5  # ems between the middles of a table and of a title in it


@dataclass(slots=True)
class Column:
    """The horizontal extent that a column's body takes."""

    x0: float
    x1: float

    @property
    def x_center(self) -> float:
        """Horizontal centre in points."""
        return (self.x0 + self.x1) / 2

    @property
    def width(self) -> float:
        """Width in points."""
        return self.x1 - self.x0


def body_rows(rows: Sequence[list[Phrase]]) -> list[int]:
    """Rows that show the columns best: those with many figures, or, without figures, with many phrases."""
    values = [sum(p.value for p in row) for row in rows]
    most = max(values, default=0)
    if most >= 1:
        strong = [i for i, n in enumerate(values) if n >= max(1, 0.5 * most) and len(rows[i]) >= 2]
        if len(strong) >= 2:
            return strong
    counts = [len(row) for row in rows]
    most = max(counts, default=0)
    return [i for i, n in enumerate(counts) if n >= max(2, 0.6 * most)]


def find_columns(
    rows: Sequence[list[Phrase]],
    body: Sequence[int],
    below_header: Iterable[int] = (),
    separators: Sequence[float] = (),
) -> list[Column]:
    """Columns left to right.

    A column ends where no figure and almost no other phrase of the body rows crosses; phrases that then
    stand outside every column open columns of their own.

    Args:
        rows: Phrases by row.
        body: Indices from `body_rows`.
        below_header: Indices of all rows under the header; labels centred beside several rows are among them.
        separators: Positions of drawn vertical lines.
    """
    phrases = [p for i in body for p in rows[i]]
    allowed = int(0.06 * len(body)) if len(body) >= 8 else 0
    columns = _between_rivers(phrases, allowed)
    columns = _parted_labels(columns, [rows[i] for i in body])
    few = [p for i in below_header for p in rows[i] if len(rows[i]) < 3]
    middle = span_of(columns, 0, -1) if columns else 0.0
    titles = {id(rows[i][0]) for i in below_header if len(rows[i]) == 1 and _is_centred(rows[i][0], middle)}
    columns = _with_strays(columns, [*phrases, *(p for p in few if id(p) not in titles)])
    return _cut_at(columns, separators, phrases)


def _between_rivers(phrases: Sequence[Phrase], allowed: int) -> list[Column]:
    """Stretches covered by figures or by more than `allowed` other phrases."""
    events: list[tuple[float, int, int]] = []
    for phrase in phrases:
        weight = 1 if not phrase.value else allowed + 1
        events.append((phrase.x0, 1, weight))
        events.append((phrase.x1, 0, -weight))
    events.sort()
    columns: list[Column] = []
    covered, start = 0, 0.0
    for x, _, weight in events:
        before = covered
        covered += weight
        if before <= allowed < covered:
            start = x
        elif covered <= allowed < before:
            if columns and start - columns[-1].x1 < NARROWEST_RIVER:
                columns[-1].x1 = x
            else:
                columns.append(Column(start, x))
    return columns


def _parted_labels(columns: list[Column], rows: Sequence[list[Phrase]]) -> list[Column]:
    """Cut a column of texts where most rows have a text beginning at one place that few texts go over."""
    parted: list[Column] = []
    for column in columns:
        inside = [[p for p in row if p.x0 >= column.x0 - 0.5 and p.x1 <= column.x1 + 0.5] for row in rows]
        cut = _second_start(column, inside)
        if cut is None:
            parted.append(column)
            continue
        left, right = cut
        parted += [Column(column.x0, left), Column(right, column.x1)]
    return parted


def _second_start(column: Column, inside: Sequence[list[Phrase]]) -> tuple[float, float] | None:
    """Where the first of two texts side by side ends and the second begins, if most rows have the second."""
    pairs = [row for row in inside if len(row) == 2]
    texts = [p for row in inside for p in row]
    if not pairs or any(p.value for p in texts):
        return None
    if len(pairs) >= max(3, 0.5 * len(inside)):
        left, right = max(row[0].x1 for row in pairs), min(row[1].x0 for row in pairs)
        most = 0.34 * len(pairs)
    else:
        right = min(row[1].x0 for row in pairs)
        seconds = [p for p in texts if abs(p.x0 - right) < 1]
        left = max((p.x1 for p in texts if p.x0 < right - 1 and p.x1 < right), default=column.x0)
        if len(seconds) < max(3, 0.6 * len(inside)):
            return None
        most = 0.2 * len(inside)
    crossing = sum(p.x0 < left and p.x1 > right for p in texts)
    return None if right - left < NARROWEST_RIVER or crossing > most else (left, right)


def _is_centred(phrase: Phrase, middle: float) -> bool:
    """Whether a lone phrase stands in the middle of the table, as titles of rows do."""
    return abs(phrase.x_center - middle) < CENTRED * phrase.size


def _with_strays(columns: list[Column], phrases: Sequence[Phrase]) -> list[Column]:
    strays = [p for p in phrases if not touched(columns, p.x0, p.x1)]
    if not strays:
        return columns
    merged: list[Column] = []
    for stray in sorted(strays, key=lambda p: p.x0):
        if merged and stray.x0 < merged[-1].x1:
            merged[-1].x1 = max(merged[-1].x1, stray.x1)
        else:
            merged.append(Column(stray.x0, stray.x1))
    return sorted([*columns, *merged], key=lambda c: c.x0)


def _cut_at(columns: list[Column], separators: Iterable[float], phrases: Sequence[Phrase]) -> list[Column]:
    for x in separators:
        i = next((i for i, c in enumerate(columns) if c.x0 + 1 < x < c.x1 - 1), None)
        if i is None or any(p.x0 + 1 < x < p.x1 - 1 for p in phrases):
            continue
        column = columns[i]
        left = [p.x1 for p in phrases if column.x0 <= p.x0 and p.x1 <= x + 1]
        right = [p.x0 for p in phrases if p.x0 >= x - 1 and p.x1 <= column.x1]
        if left and right:
            columns[i : i + 1] = [Column(column.x0, max(left)), Column(min(right), column.x1)]
    return columns


def touched(columns: Sequence[Column], x0: float, x1: float) -> list[int]:
    """Indices of the columns that a stretch overlaps by more than half a point."""
    ends = [c.x1 for c in columns]
    found = []
    for i in range(bisect_left(ends, x0 + 0.5), len(columns)):
        if columns[i].x0 >= x1 - 0.5:
            break
        found.append(i)
    return found


def nearest(columns: Sequence[Column], x: float) -> int:
    """Index of the column whose extent is nearest to a position."""
    return min(
        range(len(columns)),
        key=lambda i: (max(columns[i].x0 - x, x - columns[i].x1, 0), abs(columns[i].x_center - x)),
    )


def span_of(columns: Sequence[Column], first: int, last: int) -> float:
    """The centre of the extent from one column to another."""
    return (columns[first].x0 + columns[last].x1) / 2
