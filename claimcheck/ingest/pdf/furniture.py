"""Page furniture: running heads and feet, page numbers, line numbers, stamps in the margin."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Sequence

from claimcheck.ingest.layout.lines import Line

MARGIN = 0.11  # share of the page's height, at the top and at the bottom
MOST_HEADS = 4  # texts side by side from which a row is no running head
_PAGE_NUMBER = re.compile(
    r"(?:page|seite|oldal|p\.)?\s*[-–—|]?\s*(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:/|of|von)\s*\d{1,4})?\s*[-–—|]?$",
    re.I,
)
_DECIMAL = re.compile(r"\d+[.,]\d+%?")
_DIGITS = re.compile(r"\d+")


def furniture_of(pages: Sequence[tuple[float, Sequence[Line]]]) -> list[set[int]]:
    """For each page the ids of its fragments that are furniture.

    A row in the upper or lower margin is furniture if all of it is page numbers or text that, digits aside,
    stands at the same height on other pages too, and if nothing else stands further out.

    Args:
        pages: Height and fragments of each page.
    """
    seen: Counter[tuple[str, int]] = Counter()
    for height, fragments in pages:
        seen.update({_key(f) for f in fragments if _in_margin(f, height)})
    least = 2 if len(pages) <= 4 else 3
    found: list[set[int]] = []
    for height, fragments in pages:
        own: set[int] = set()
        rows = _rows(f for f in fragments if _in_margin(f, height))
        for edge in (rows, rows[::-1]):
            for row in edge:
                if _is_table_row(row) or not all(
                    seen[_key(f)] >= least or _PAGE_NUMBER.fullmatch(f.text) for f in row
                ):
                    break
                if (edge is rows and row[0].top > height / 2) or (
                    edge is not rows and row[0].top < height / 2
                ):
                    break
                own |= {id(f) for f in row}
        found.append(own | _line_numbers(fragments))
    return found


def _rows(fragments: Iterable[Line]) -> list[list[Line]]:
    """Fragments by height; furniture is taken from the outermost rows inward, whole rows only."""
    rows: list[list[Line]] = []
    for fragment in sorted(fragments, key=lambda f: f.baseline):
        if rows and fragment.baseline - rows[-1][-1].baseline < 0.5 * fragment.size:
            rows[-1].append(fragment)
        else:
            rows.append([fragment])
    return rows


def _is_table_row(row: Sequence[Line]) -> bool:
    """Whether a row holds figures side by side, or more texts than a running head, as tables do."""
    texts = sum(len(f.text) > 2 for f in row)
    return texts >= MOST_HEADS or sum(bool(_DECIMAL.fullmatch(f.text)) for f in row) >= 2


def _key(fragment: Line) -> tuple[str, int]:
    # Without spaces: browsers set the letters of a running head one by one.
    return _DIGITS.sub("#", "".join(fragment.text.split())), round(fragment.baseline / 3)


def _in_margin(fragment: Line, height: float) -> bool:
    return fragment.bottom < MARGIN * height or fragment.top > (1 - MARGIN) * height


def _line_numbers(fragments: Sequence[Line]) -> set[int]:
    """Numbers that count a manuscript's lines down the outer margin."""
    numbers = [f for f in fragments if len(f.words) == 1 and re.fullmatch(r"\d{1,4}", f.words[0].text)]
    if len(numbers) < 20:
        return set()
    found: set[int] = set()
    text_left = min((f.x0 for f in fragments if len(f.words) > 3), default=0.0)
    text_right = max((f.x1 for f in fragments if len(f.words) > 3), default=0.0)
    for column in (
        [f for f in numbers if f.x1 < text_left],
        [f for f in numbers if f.x0 > text_right],
    ):
        values = [int(f.words[0].text) for f in column]
        steps = sum(b - a == 1 for a, b in itertools.pairwise(values))
        if len(values) >= 20 and steps > 0.9 * (len(values) - 1):
            found |= {id(f) for f in column}
    return found
