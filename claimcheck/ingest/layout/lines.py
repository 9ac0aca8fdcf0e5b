"""Words to lines: stretches of words on one baseline, first without wide gaps, then per region."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claimcheck.ingest.layout.word import PageWord
from claimcheck.records.document import Box

FRAGMENT_GAP = 0.9  # ems; wider gaps part columns and table cells, narrower ones are justified spaces
SMALL = 0.85  # of the size around: the largest raised or lowered word
STACKED = 0.25  # ems from the word that is raised to


@dataclass(slots=True, eq=False)
class Line:
    """Words on one baseline, left to right; sizes in points, positions in the upright view."""

    words: list[PageWord]
    x0: float
    top: float
    x1: float
    bottom: float
    baseline: float
    size: float

    @property
    def text(self) -> str:
        """The words with single spaces, joined ones without."""
        return joined_text(self.words)

    @property
    def width(self) -> float:
        """Width in points."""
        return self.x1 - self.x0

    @property
    def y_center(self) -> float:
        """Vertical centre in points."""
        return (self.top + self.bottom) / 2

    @property
    def box(self) -> Box:
        """The line's box."""
        return Box(x0=self.x0, top=self.top, x1=self.x1, bottom=self.bottom)

    @property
    def bold(self) -> bool:
        """Whether most of its letters are bold."""
        return mostly_bold(self.words)


def mostly_bold(words: Iterable[PageWord]) -> bool:
    """Whether more than half of the letters are bold."""
    balance = sum(len(w.text) if w.bold else -len(w.text) for w in words)
    return balance > 0


def joined_text(words: Sequence[PageWord]) -> str:
    """Words as text: a space between words unless they are joined."""
    parts: list[str] = []
    for i, word in enumerate(words):
        if i and not word.joined:
            parts.append(" ")
        parts.append(word.text)
    return "".join(parts)


def line_of(words: list[PageWord]) -> Line:
    """A line around words given left to right; size and baseline are those of most letters."""
    sizes: defaultdict[tuple[float, float], float] = defaultdict(float)
    for word in words:
        sizes[(round(word.size * 2) / 2, round(word.baseline, 1))] += len(word.text) * word.size
    (size, _), _ = max(sizes.items(), key=lambda item: item[1])
    main = next(w for w in words if round(w.size * 2) / 2 == size) if len(sizes) > 1 else words[0]
    if len(sizes) > 1:
        best = max(sizes.items(), key=lambda item: item[1])[0]
        main = next(w for w in words if (round(w.size * 2) / 2, round(w.baseline, 1)) == best)
    return Line(
        words,
        min(w.x0 for w in words),
        min(w.top for w in words),
        max(w.x1 for w in words),
        max(w.bottom for w in words),
        main.baseline,
        main.size,
    )


class _Open:
    """A fragment being built."""

    __slots__ = ("baseline", "bottom", "full_x1", "size", "top", "words", "x1")

    def __init__(self, word: PageWord) -> None:
        self.words = [word]
        self.baseline, self.size = word.baseline, word.size
        self.top, self.bottom, self.x1 = word.top, word.bottom, word.x1
        self.full_x1 = word.x1  # where the last word of full size ends

    def add(self, word: PageWord) -> None:
        if self.stacks(word):
            word.joined = True
        self.words.append(word)
        self.x1 = max(self.x1, word.x1)
        if word.size > SMALL * self.size:
            self.full_x1 = word.x1
        if word.size > 1.15 * self.size:
            self.baseline, self.size = word.baseline, word.size
            self.top, self.bottom = word.top, word.bottom

    def stacks(self, word: PageWord) -> bool:
        """Whether a small word stands under or over the small words behind the last full one: AP^box_50."""
        small = word.size <= SMALL * self.size and self.words[-1].size <= SMALL * self.size
        return small and word.x0 < self.x1 - 1 and abs(word.x0 - self.full_x1) < STACKED * self.size


def fragments_of(words: Sequence[PageWord], gap: float = FRAGMENT_GAP) -> list[Line]:
    """Stretches of words on one baseline without a gap wider than `gap` ems, top to bottom.

    One sweep from left to right; open stretches are found by their baseline, so the work is near linear.
    """
    before: dict[int, PageWord] = {id(w): p for p, w in itertools.pairwise(words) if w.joined}
    order = {id(w): i for i, w in enumerate(words)}
    owner: dict[int, _Open] = {}
    shelves: defaultdict[int, list[_Open]] = defaultdict(list)
    found: list[_Open] = []
    for word in sorted(words, key=lambda w: (w.x0, order[id(w)])):
        previous = before.get(id(word))
        home = owner.get(id(previous)) if previous is not None else None
        if home is None:
            home = _best_home(word, shelves, gap)
        if home is None:
            home = _Open(word)
            found.append(home)
        else:
            home.add(word)
        shelf = shelves[int(home.baseline // 4)]
        if home not in shelf[-8:]:
            shelf.append(home)
        owner[id(word)] = home
    lines = [line_of(f.words) for f in found]
    return sorted(lines, key=lambda line: (line.baseline, line.x0))


def _best_home(word: PageWord, shelves: dict[int, list[_Open]], gap: float) -> _Open | None:
    best, best_distance = None, float("inf")
    reach = max(4.0, 0.4 * word.size)
    for key in range(int((word.baseline - reach) // 4), int((word.baseline + reach) // 4) + 1):
        for home in reversed(shelves.get(key, ())[-40:]):
            size = max(home.size, word.size)
            distance = word.x0 - (home.full_x1 if home.stacks(word) else home.x1)
            if -0.4 * size <= distance <= gap * size and distance < best_distance and _level(home, word):
                best, best_distance = home, distance
    return best


def _level(home: _Open, word: PageWord) -> bool:
    """Whether the word stands on the fragment's line (small ones may be raised or lowered a little)."""
    off = abs(home.baseline - word.baseline)
    smaller, larger = min(home.size, word.size), max(home.size, word.size)
    if smaller > SMALL * larger:
        return off < 0.25 * larger
    middle = word.y_center
    return off < 0.25 * larger or (word.size < home.size and home.top - 0.1 * larger < middle < home.bottom)


def rows_of(fragments: Iterable[Line]) -> list[Line]:
    """Fragments of one region put together to full lines, top to bottom."""
    rows: list[list[Line]] = []
    for fragment in sorted(fragments, key=lambda f: f.baseline):
        for row in reversed(rows[-3:]):
            near = 0.3 * min(row[0].size, fragment.size)
            if abs(row[0].baseline - fragment.baseline) <= near and not _collides(row, fragment):
                row.append(fragment)
                break
        else:
            rows.append([fragment])
    lines = []
    for row in rows:
        row.sort(key=lambda f: f.x0)
        lines.append(line_of([word for fragment in row for word in fragment.words]))
    return sorted(lines, key=lambda line: (line.baseline, line.x0))


def _collides(row: list[Line], fragment: Line) -> bool:
    return any(f.x0 < fragment.x1 - 1 and fragment.x0 < f.x1 - 1 for f in row)
