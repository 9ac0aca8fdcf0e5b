"""Lines of a table's body that are one row put together."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from claimcheck.ingest.layout.grid.marks import cell_text
from claimcheck.ingest.layout.grid.pieces import Piece
from claimcheck.ingest.layout.grid.row import Row
from claimcheck.ingest.layout.phrases import is_value


def banded(rows: Sequence[Row], numbers: Sequence[int]) -> list[Row]:
    """Lines of one row put together."""
    groups = itertools.groupby(zip(numbers, rows, strict=True), key=lambda pair: pair[0])
    return _merged_bands([[row for _, row in group] for _, group in groups])


def by_rules(rows: list[Row]) -> list[Row]:
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
    return _merged_bands(bands)


def _merged_bands(bands: Sequence[list[Row]]) -> list[Row]:
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


def merged_pieces(row: Row) -> Row:
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


def _piece_text(piece: Piece) -> str:
    return cell_text(piece.words)[0]
