"""Pieces of a table: the words of a line that stand in one cell; how body rows are cut into them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.ingest.layout.grid.columns import Column, nearest, touched
from claimcheck.ingest.layout.phrases import Phrase, phrase_of
from claimcheck.ingest.layout.word import PageWord, Worded

NARROW_GAP = 0.3  # ems; the narrowest gap between two columns' headers


@dataclass(slots=True, eq=False)
class Piece(Worded):
    """Words of one line in one cell, over the columns `first` to `last`."""

    words: list[PageWord]
    line: int
    first: int
    last: int
    value: bool

    @property
    def x0(self) -> float:
        """Left edge in points."""
        return min(w.x0 for w in self.words)

    @property
    def x1(self) -> float:
        """Right edge in points."""
        return max(w.x1 for w in self.words)


def body_pieces(row: Sequence[Phrase], columns: Sequence[Column]) -> list[Piece]:
    """Phrases of a body row in their columns; a phrase over several columns is cut at wide gaps or spans."""
    pieces: list[Piece] = []
    for phrase in row:
        over = touched(columns, phrase.x0, phrase.x1)
        if len(over) < 2 or phrase.value:
            at = over[0] if len(over) == 1 else nearest(columns, phrase.x_center)
            pieces.append(piece_of(phrase, at, at))
            continue
        parts = by_column(phrase, columns)
        if len(row) == 1:
            pieces.append(piece_of(phrase, over[0], over[-1]))
        elif len(parts) > 1 and gaps_at_rivers(phrase, columns):
            pieces.extend(piece_of(part, at, at) for at, part in parts)
        else:
            taken = {nearest(columns, p.x_center) for p in row if p is not phrase}
            last = over[0]
            while last + 1 <= over[-1] and last + 1 not in taken:
                last += 1
            pieces.append(piece_of(phrase, over[0], last))
    return pieces


def by_column(phrase: Phrase, columns: Sequence[Column]) -> list[tuple[int, Phrase]]:
    """A phrase cut where its words come nearer to another column, each part with its column's number."""
    groups: list[tuple[int, list[PageWord]]] = []
    for word in phrase.words:
        at = nearest(columns, word.x_center)
        if groups and (groups[-1][0] == at or word.joined):
            groups[-1][1].append(word)
        else:
            groups.append((at, [word]))
    return [(at, phrase_of(words, phrase.line)) for at, words in groups]


def gaps_at_rivers(phrase: Phrase, columns: Sequence[Column]) -> bool:
    """Whether the phrase's gaps between columns are at least as wide as all its other gaps."""
    inner, outer = [0.0], list[float]()
    for last, word in zip(phrase.words, phrase.words[1:], strict=False):
        same = nearest(columns, last.x_center) == nearest(columns, word.x_center)
        (inner if same else outer).append(word.x0 - last.x1)
    if not outer:
        return False
    em = phrase.words[0].size
    return bool(min(outer) > max(max(inner) + 0.02 * em, NARROW_GAP * em))


def piece_of(phrase: Phrase, first: int, last: int) -> Piece:
    """A whole phrase as the piece over the columns `first` to `last`."""
    return Piece(phrase.words, phrase.line, first, last, phrase.value)
