"""Words of a picture to lines and tables: lines by height, columns by the gaps that lines share."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Protocol

from claimcheck.records.document import Cell

_FIGURE = re.compile(r"^[~≈<>±+\-−–]?\s?[$€£]?\d[\d.,]*\s?(?:%|[a-zA-Z]{0,2})?[*†‡]?$|^[-–—]$")
_FEWEST_ROWS = 3
_COLUMN_GAP = 1.1  # of a line's height: words further apart are in different columns


class PlacedWord(Protocol):
    """A word with its box in pixels."""

    @property
    def text(self) -> str: ...  # noqa: D102
    @property
    def x0(self) -> float: ...  # noqa: D102
    @property
    def x1(self) -> float: ...  # noqa: D102
    @property
    def top(self) -> float: ...  # noqa: D102
    @property
    def bottom(self) -> float: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class PictureTable:
    """The cells of a table in a picture."""

    cells: tuple[Cell, ...]


@dataclass(slots=True)
class _Piece:
    """Words of one line that stand close together."""

    text: str
    x0: float
    x1: float


def lines_and_tables(words: Sequence[PlacedWord]) -> Iterator[str | PictureTable]:
    """Lines of text and tables from top to bottom.

    A table is a run of lines with at least two pieces each, half of them with a figure apart from the label.
    """
    rows = [_pieces(line) for line in _lines(words)]
    at = 0
    while at < len(rows):
        end = at
        while end < len(rows) and len(rows[end]) >= 2:
            end += 1
        if end - at >= _FEWEST_ROWS and _holds_figures(rows[at:end]):
            yield PictureTable(_cells(rows[at:end]))
            at = end
        else:
            yield " ".join(piece.text for piece in rows[at])
            at += 1


def _lines(words: Sequence[PlacedWord]) -> list[list[PlacedWord]]:
    lines: list[list[PlacedWord]] = []
    for word in sorted(words, key=lambda w: (w.top + w.bottom) / 2):
        middle = (word.top + word.bottom) / 2
        if lines and middle < _middle(lines[-1]) + 0.5 * _height(lines[-1]):
            lines[-1].append(word)
        else:
            lines.append([word])
    return [sorted(line, key=lambda w: w.x0) for line in lines]


def _middle(line: list[PlacedWord]) -> float:
    return median((word.top + word.bottom) / 2 for word in line)


def _height(line: list[PlacedWord]) -> float:
    return median(word.bottom - word.top for word in line)


def _pieces(line: list[PlacedWord]) -> list[_Piece]:
    gap = _COLUMN_GAP * _height(line)
    pieces: list[_Piece] = []
    for word in line:
        text = word.text.strip("|[]{}") or ("" if word.text.strip("|") == "" else word.text)
        if not text:
            continue
        last = pieces[-1] if pieces else None
        apart = last is None or word.x0 - last.x1 > gap
        if last is not None and (not apart) and not (_FIGURE.match(last.text) and _FIGURE.match(text)):
            last.text, last.x1 = f"{last.text} {text}", word.x1
        else:
            pieces.append(_Piece(text, word.x0, word.x1))
    return pieces


def _holds_figures(rows: list[list[_Piece]]) -> bool:
    return 2 * sum(any(_FIGURE.match(piece.text) for piece in row[1:]) for row in rows) >= len(rows)


def _cells(rows: list[list[_Piece]]) -> tuple[Cell, ...]:
    """Columns are what pieces of rows with figures cover; a piece goes where it overlaps most."""
    bands: list[list[float]] = []
    full = [row for row in rows if any(_FIGURE.match(piece.text) for piece in row)]
    widest = median(len(row) for row in full)
    for piece in sorted((p for row in full if len(row) >= widest for p in row), key=lambda p: p.x0):
        if bands and piece.x0 < bands[-1][1]:
            bands[-1][1] = max(bands[-1][1], piece.x1)
        else:
            bands.append([piece.x0, piece.x1])
    grid: dict[tuple[int, int], str] = {}
    for number, row in enumerate(rows):
        for piece in row:
            place = (number, _nearest(piece, bands))
            grid[place] = f"{grid[place]} {piece.text}" if place in grid else piece.text
    return tuple(Cell(row=row, column=column, text=text) for (row, column), text in sorted(grid.items()))


def _nearest(piece: _Piece, bands: list[list[float]]) -> int:
    def apart(band: list[float]) -> tuple[float, float]:
        overlap = min(piece.x1, band[1]) - max(piece.x0, band[0])
        return -max(0.0, overlap), abs((piece.x0 + piece.x1) / 2 - (band[0] + band[1]) / 2)

    return min(range(len(bands)), key=lambda index: apart(bands[index]))
