"""Headers set upwards or at a slant over upright columns, as upright words in their columns."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.ingest.layout.lines import Line, fragments_of
from claimcheck.ingest.layout.word import PageWord
from claimcheck.ingest.pdf.frame import turned_back

MOST_WORDS = 6  # of a header
FEWEST = 2  # headers side by side
REACH = 2.5  # ems from a header down to its column's first figure


def with_upright_heads(words: Sequence[PageWord], width: float, height: float) -> list[PageWord]:
    """The words with turned ones that stand on one level over upright words replaced by upright ones.

    Args:
        words: All words of a page outside its figures.
        width: The page's width in points.
        height: The page's height in points.
    """
    if not any(w.turn in (90, 270) for w in words):
        return list(words)
    plain = [w for w in words if w.turn == 0]
    taken: dict[int, PageWord] = {}
    for turn in (90, 270):
        heads = [
            (line, _upright_word(line, turn, width, height))
            for line in fragments_of([w for w in words if w.turn == turn])
            if len(line.words) <= MOST_WORDS
        ]
        for level in _levels([head for _, head in heads]):
            over = [head for head in level if _stands_over(head, plain)]
            if len(over) >= FEWEST and len(over) >= 0.5 * len(level):
                ids = {id(head) for head in level}
                taken |= {id(w): head for line, head in heads if id(head) in ids for w in line.words}
    heads_once = {id(head): head for head in taken.values()}
    return [*(w for w in words if id(w) not in taken), *heads_once.values()]


def _upright_word(line: Line, turn: int, width: float, height: float) -> PageWord:
    x0, top, x1, bottom = turned_back((line.x0, line.top, line.x1, line.bottom), turn, width, height)
    return PageWord(line.text, x0, top, x1, bottom, baseline=bottom - 1, size=line.size, bold=line.bold)


def _levels(heads: Sequence[PageWord]) -> list[list[PageWord]]:
    """Headers with one lower edge together."""
    levels: list[list[PageWord]] = []
    for head in sorted(heads, key=lambda h: h.bottom):
        if levels and head.bottom - levels[-1][-1].bottom < 2.5:
            levels[-1].append(head)
        else:
            levels.append([head])
    return levels


def _stands_over(head: PageWord, plain: Sequence[PageWord]) -> bool:
    """Whether an upright word begins right under a header."""
    return any(
        head.bottom - 2 < word.y_center < head.bottom + REACH * head.size
        and word.x0 - 2 < head.x1
        and head.x0 < word.x1 + 2
        for word in plain
    )
