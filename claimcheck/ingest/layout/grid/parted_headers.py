"""Parts header texts that stand so close that they read as one phrase."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from claimcheck.ingest.layout.grid.columns import Column, nearest, span_of, touched
from claimcheck.ingest.layout.grid.pieces import NARROW_GAP, by_column, gaps_at_rivers
from claimcheck.ingest.layout.phrases import Phrase, phrase_of
from claimcheck.ingest.layout.word import PageWord

CENTRED = 3.0  # points


def unglued(row: Sequence[Phrase], columns: Sequence[Column], below: Sequence[Phrase] = ()) -> list[Phrase]:
    """Header phrases with neighbours' texts parted that stand so close that they read as one phrase.

    A phrase is parted where every column it touches gets a part that stands over that column, unless the
    header has a text `below` for more columns than it has parts, and nothing else stands over those.
    """
    parted: list[Phrase] = []
    for phrase in row:
        over = touched(columns, phrase.x0, phrase.x1)
        parts = by_column(phrase, columns) if len(over) > 1 else []
        gaps = [b.x0 - a.x1 for (_, a), (_, b) in pairwise(parts)]
        wide = gaps and min(gaps) > NARROW_GAP * phrase.size and gaps_at_rivers(phrase, columns)
        exact = gaps and all(abs(p.x_center - columns[at].x_center) < 1.5 for at, p in parts)
        fits = [at for at, _ in parts] == over and all(_stands_over(p, columns[at]) for at, p in parts)
        if fits and (wide or (exact and not _spans(phrase, columns, over, below))):
            parted.extend(part for _, part in parts)
        else:
            parted.append(phrase)
    return parted


def _spans(phrase: Phrase, columns: Sequence[Column], over: Sequence[int], below: Sequence[Phrase]) -> bool:
    """Whether a phrase stands in the middle of more columns than it touches, each with a text below."""
    headed = {nearest(columns, p.x_center) for p in below}
    low, high = over[0] - 1, over[-1] + 1
    if not {low, *over, high} <= headed:
        return False
    return abs(span_of(columns, low, high) - phrase.x_center) < CENTRED


def cut_over(row: Sequence[Phrase], columns: Sequence[Column]) -> list[Phrase]:
    """Phrases of a lowest header row cut between all columns whose middles they go over.

    In such a row each column has its own header, and those that fill their columns stand a hair apart.
    """
    parted: list[Phrase] = []
    for phrase in row:
        over = [c for c in columns if phrase.x0 < c.x_center < phrase.x1]
        cuts = [_widest_gap(phrase.words, a.x_center, b.x_center) for a, b in pairwise(over)]
        ends = [cut for cut in cuts if cut is not None]
        if not ends or len(ends) < len(cuts):
            parted.append(phrase)
            continue
        bounds = [0, *ends, len(phrase.words)]
        parted.extend(phrase_of(phrase.words[a:b], phrase.line) for a, b in pairwise(bounds))
    return parted


def _widest_gap(words: Sequence[PageWord], low: float, high: float) -> int | None:
    """Number of the word after the widest gap between two positions."""
    gaps = [
        (b.x0 - a.x1, i + 1)
        for i, (a, b) in enumerate(pairwise(words))
        if low < (a.x1 + b.x0) / 2 < high and not b.joined
    ]
    return max(gaps)[1] if gaps else None


def _stands_over(phrase: Phrase, column: Column) -> bool:
    near = max(3.0, 0.12 * column.width)
    return (
        min(
            abs(phrase.x_center - column.x_center),
            abs(phrase.x0 - column.x0),
            abs(phrase.x1 - column.x1),
        )
        < near
    )
