"""Which words of a paged document are selected: from one word to another, across pages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from claimcheck.records.document import Box, around

if TYPE_CHECKING:
    from claimcheck.ingest.preview import PageWord

_SAME_LINE = 0.5  # of a word's height: words whose centres are closer stand on one line


class WordSelection:
    """The words between two positions, each (page, index of the word on it)."""

    def __init__(self) -> None:
        self.words: dict[int, Sequence[PageWord]] = {}
        self._anchor: tuple[int, int] | None = None
        self._end: tuple[int, int] | None = None

    def start(self, page: int, x: float, y: float) -> None:
        """Begin at the word nearest to a position in points; nothing where the page has no words."""
        self._anchor = self._end = self._nearest(page, x, y)

    def extend(self, page: int, x: float, y: float) -> None:
        """Reach to the word nearest to a position."""
        end = self._nearest(page, x, y)
        if end is not None and self._anchor is not None:
            self._end = end

    def clear(self) -> None:
        """Select nothing."""
        self._anchor = self._end = None

    @property
    def empty(self) -> bool:
        """Whether nothing is selected."""
        return self._anchor is None or self._anchor == self._end

    def on_page(self, page: int) -> list[PageWord]:
        """The selected words of a page."""
        if self._anchor is None or self._end is None or self.empty:
            return []
        (p0, w0), (p1, w1) = sorted((self._anchor, self._end))
        words = list(self.words.get(page, ()))
        if not p0 <= page <= p1:
            return []
        return words[w0 if page == p0 else 0 : (w1 + 1) if page == p1 else len(words)]

    def boxes(self, page: int) -> list[Box]:
        """One rectangle a line of the selected words of a page."""
        return [box for line in _lines(self.on_page(page)) if (box := around([w.box for w in line]))]

    def text(self) -> str:
        """The selected words, one line of the page a line."""
        pages = [_lines(self.on_page(page)) for page in sorted(self.words)]
        return "\n".join(" ".join(w.text for w in line) for lines in pages for line in lines)

    def place(self) -> tuple[int, Box] | None:
        """First page of the selection and the box around its words there."""
        for page in sorted(self.words):
            box = around([word.box for word in self.on_page(page)])
            if box is not None:
                return page, box
        return None

    def _nearest(self, page: int, x: float, y: float) -> tuple[int, int] | None:
        words = self.words.get(page)
        if not words:
            return None

        def distance(word: PageWord) -> float:
            box = word.box
            across = max(box.x0 - x, 0.0, x - box.x1)
            down = max(box.top - y, 0.0, y - box.bottom)
            return across + 4 * down  # a word on the same line is nearer than one above it

        return page, min(range(len(words)), key=lambda i: distance(words[i]))


def _lines(words: Sequence[PageWord]) -> list[list[PageWord]]:
    lines: list[list[PageWord]] = []
    for word in words:
        last = lines[-1][-1].box if lines else None
        near = last is not None and abs(last.y_center - word.box.y_center) < _SAME_LINE * max(
            last.height, word.box.height
        )
        if near and last is not None and word.box.x0 >= last.x0:
            lines[-1].append(word)
        else:
            lines.append([word])
    return lines
