"""The white strips between a page's columns."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.ingest.layout.lines import Line

BIN = 2.0  # points
Gutter = tuple[float, float]


def is_prose(fragment: Line) -> bool:
    """Whether a fragment reads like running text: four words or more, mostly letters."""
    if len(fragment.words) < 4:
        return False
    text = "".join(w.text for w in fragment.words)
    letters = sum(c.isalpha() for c in text)
    return letters > 0.65 * len(text)


def prose_coverage(fragments: Sequence[Line], width: float) -> list[int]:
    """How many prose fragments cover each 2-point strip of the page."""
    bins = [0] * (int(width / BIN) + 2)
    for fragment in fragments:
        if fragment.width > 0.12 * width and is_prose(fragment):
            # Texts may stand outside the page's box.
            bins[min(len(bins) - 1, max(0, int(fragment.x0 / BIN)))] += 1
            bins[min(len(bins) - 1, max(0, int(fragment.x1 / BIN) + 1))] -= 1
    total, coverage = 0, []
    for change in bins:
        total += change
        coverage.append(total)
    return coverage


def gutters_of(coverage: Sequence[int], width: float, *, crossed: float = 0.12) -> list[Gutter]:
    """White strips between columns: few prose lines cross them, many stand on both sides.

    Args:
        coverage: As from `prose_coverage`, of one page or summed over pages of one size.
        width: The page's width in points.
        crossed: The share of the columns' lines that may cross a gutter.
    """
    peak = max(coverage, default=0)
    if peak < 6:
        return []
    found: list[Gutter] = []
    i, n = 0, len(coverage)
    while i < n:
        if coverage[i] > crossed * peak:
            i += 1
            continue
        j = i
        while j < n and coverage[j] <= crossed * peak:
            j += 1
        left = max(coverage[:i], default=0)
        right = max(coverage[j:], default=0)
        inside = 0.12 * width < i * BIN and j * BIN < 0.88 * width
        # A last page may hold a few lines in its second column.
        held = max(4, 0.12 * peak)
        if inside and left >= held and right >= held and (j - i) * BIN >= 4:
            found.append((i * BIN, j * BIN))
        i = j
    return found
