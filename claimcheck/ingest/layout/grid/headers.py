"""Which columns each header of a table stands over."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.ingest.layout.grid.columns import Column, nearest, span_of, touched
from claimcheck.ingest.layout.grid.marks import cell_text
from claimcheck.ingest.layout.grid.parted_headers import CENTRED
from claimcheck.ingest.layout.grid.pieces import Piece, by_column, gaps_at_rivers, piece_of
from claimcheck.ingest.layout.phrases import Phrase
from claimcheck.records.document import Box


def header_pieces(
    row: Sequence[Phrase], columns: Sequence[Column], below: Sequence[Piece], rules: Sequence[Box]
) -> list[Piece]:
    """Phrases of a header row over their columns.

    A spanning header stands over a short rule, or its centre is the centre of the columns under it.

    Args:
        columns: The table's columns.
        below: Pieces of the header rows under this one.
        rules: Horizontal lines of the table.
        row: Phrases of one level.
    """
    pieces: list[Piece] = []
    groups = _repeated_groups(row, columns, below)
    for i, phrase in enumerate(row):
        if i in groups:
            pieces.append(piece_of(phrase, *groups[i]))
            continue
        left = row[i - 1].x1 if i else float("-inf")
        right = row[i + 1].x0 if i + 1 < len(row) else float("inf")
        own = [r for r in rules if not any(q is not phrase and r.x0 < q.x_center < r.x1 for q in row)]
        ruled = _under_rule(phrase, columns, own)
        if ruled:
            pieces.append(piece_of(phrase, *ruled))
            continue
        lower = [p for p in below if p.top > phrase.bottom - 0.25 * phrase.size]
        pieces.extend(_header_piece(phrase, columns, lower, (left, right)))
    return pieces


def _repeated_groups(
    row: Sequence[Phrase], columns: Sequence[Column], below: Sequence[Piece]
) -> dict[int, tuple[int, int]]:
    """Columns of each spanning header where the headers under them repeat, as EM, F1, EM, F1 do."""
    lowest = max((p.top for p in below), default=0.0)
    level = sorted((p for p in below if p.bottom > lowest + 1 and p.first == p.last), key=lambda p: p.first)
    texts = [cell_text(p.words)[0] for p in level]
    while texts and texts.count(texts[0]) < 2:  # the label column's own header
        texts, level = texts[1:], level[1:]
    if not texts:
        return {}
    period = texts[1:].index(texts[0]) + 1
    alike = next((i for i, text in enumerate(texts) if text != texts[i % period]), len(texts))
    groups = alike // period  # "Avg." may stand behind them
    if period < 2 or groups < 2 or (alike % period and alike == len(texts)):
        return {}
    first, last = columns[level[0].first], columns[level[groups * period - 1].last]
    over = [i for i, p in enumerate(row) if first.x0 - 4 < p.x_center < last.x1 + 4]
    if len(over) != groups:
        return {}
    return {i: (level[k * period].first, level[(k + 1) * period - 1].last) for k, i in enumerate(over)}


def _header_piece(
    phrase: Phrase, columns: Sequence[Column], below: Sequence[Piece], between: tuple[float, float]
) -> list[Piece]:
    headed = {c for piece in below for c in range(piece.first, piece.last + 1)}
    over = touched(columns, phrase.x0, phrase.x1)
    if len(over) > 1 and not all(c in headed for c in over):
        parts = by_column(phrase, columns)
        if len(parts) > 1 and gaps_at_rivers(phrase, columns):
            return [piece_of(part, at, at) for at, part in parts]
        if not any(c in headed for c in over) and len(over) == 2:
            at = nearest(columns, phrase.x_center)
            if abs(phrase.x_center - columns[at].x_center) < abs(phrase.x_center - span_of(columns, *over)):
                return [piece_of(phrase, at, at)]
    first, last = _widest_centred(phrase, columns, below, between)
    return [piece_of(phrase, first, last)]


def _widest_centred(
    phrase: Phrase, columns: Sequence[Column], below: Sequence[Piece], between: tuple[float, float]
) -> tuple[int, int]:
    """The widest range of headed columns whose centre is the phrase's; else the columns it touches.

    The centre of a wide range may be off by more, as its outer columns' texts vary in width, but a range
    that is centred to the point goes before one that is not.
    """
    headed = {c for piece in below for c in range(piece.first, piece.last + 1)}
    wide = _with_headers(columns, below)
    over = touched(columns, phrase.x0, phrase.x1)
    home = nearest(columns, phrase.x_center)
    own = (over[0], over[-1]) if over else (home, home)
    if home not in headed and not (len(over) > 1 and headed & set(over)):
        return own
    low, high = own
    while low - 1 >= 0 and low - 1 in headed and columns[low - 1].x_center > between[0]:
        low -= 1
    while high + 1 < len(columns) and high + 1 in headed and columns[high + 1].x_center < between[1]:
        high += 1
    best = None
    for first in range(low, high + 1):
        for last in range(first, high + 1):
            if over and (first > over[0] or last < over[-1]):
                continue
            off = min(abs(span_of(extents, first, last) - phrase.x_center) for extents in (columns, wide))
            near = max(CENTRED, 0.12 * (columns[last].x1 - columns[first].x0))
            rank = (off <= CENTRED, last - first, -off)
            if off <= near and (best is None or rank > best[0]):
                best = (rank, first, last)
    if best:
        return best[1], best[2]
    left_aligned = abs(phrase.x0 - columns[low].x0) < 3 and low == own[0]
    return (low, high) if left_aligned and high > low else own


def _with_headers(columns: Sequence[Column], below: Sequence[Piece]) -> list[Column]:
    """The columns as wide as their own headers, where those are wider than the figures under them."""
    wide = [Column(c.x0, c.x1) for c in columns]
    for piece in below:
        if piece.first == piece.last:
            column = wide[piece.first]
            column.x0, column.x1 = min(column.x0, piece.x0), max(column.x1, piece.x1)
    return wide


def _under_rule(phrase: Phrase, columns: Sequence[Column], rules: Sequence[Box]) -> tuple[int, int] | None:
    """Columns of the short rule right under a phrase."""
    whole = columns[-1].x1 - columns[0].x0
    for rule in rules:
        near = -0.1 * phrase.size < rule.y_center - phrase.last_baseline < 0.95 * phrase.size
        if near and rule.x0 - 3 <= phrase.x_center <= rule.x1 + 3 and rule.width < 0.9 * whole:
            inside = [i for i, c in enumerate(columns) if rule.x0 - 2 <= c.x_center <= rule.x1 + 2]
            if inside and (
                len(inside) > 1 or rule.width < 1.6 * max(columns[inside[0]].width, phrase.x1 - phrase.x0)
            ):
                return inside[0], inside[-1]
    return None
