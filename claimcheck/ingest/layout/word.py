"""A word of a page of any origin, with its box and how it is set."""

from __future__ import annotations

import itertools
from dataclasses import dataclass


@dataclass(slots=True, eq=False)
class PageWord:
    """A word in upright coordinates: points from the top left of its view.

    `turn` is the reading direction on the shown page in degrees anticlockwise (0, 90, 180, 270);
    `line_end_hyphen` marks a word whose last hyphen only breaks a line.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    baseline: float
    size: float
    bold: bool = False
    italic: bool = False
    monospaced: bool = False
    raised: bool = False
    lowered: bool = False
    joined: bool = False
    line_end_hyphen: bool = False
    turn: int = 0

    @property
    def x_center(self) -> float:
        """Horizontal centre in points."""
        return (self.x0 + self.x1) / 2

    @property
    def y_center(self) -> float:
        """Vertical centre in points."""
        return (self.top + self.bottom) / 2

    @property
    def width(self) -> float:
        """Width in points."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """Height in points."""
        return self.bottom - self.top


class Worded:
    """What holds words of one line: its edges are theirs."""

    __slots__ = ()
    words: list[PageWord]

    @property
    def top(self) -> float:
        """Upper edge in points."""
        return min(w.top for w in self.words)

    @property
    def bottom(self) -> float:
        """Lower edge in points."""
        return max(w.bottom for w in self.words)


def mark_raised(words: list[PageWord]) -> None:
    """Set `raised` or `lowered` on words that are smaller than a neighbour and off its baseline."""
    for previous, word in itertools.pairwise(words):
        if word.joined:
            _mark(word, previous)
            _mark(previous, word)


def _mark(small: PageWord, large: PageWord) -> None:
    if small.size > 0.88 * large.size or large.raised or large.lowered or small.turn != large.turn:
        return
    rise = large.baseline - small.baseline
    if rise > 0.15 * large.size:
        small.raised = True
    elif rise < -0.07 * large.size:
        small.lowered = True
