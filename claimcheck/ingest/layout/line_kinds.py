"""Whether a line looks like the row of a table or like running text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.ingest.layout.lines import Line
from claimcheck.ingest.layout.phrases import is_value
from claimcheck.ingest.layout.word import PageWord

CELL_GAP = 0.9  # ems between cells in general
LONG = 30  # letters of a line of text whose words are not parted
FIGURE_GAP = 0.45  # ems between two figures
_NUMBERED = re.compile(r"(?:\d{1,2}|[A-Z])(?:\.\d{1,2})*\.?")
_LEADERS = re.compile(r"(?:\.\s?){4,}")


def chunks_of(line: Line) -> list[list[PageWord]]:
    """Words of a line parted at gaps that are wider than spaces."""
    chunks: list[list[PageWord]] = [[line.words[0]]]
    for last, word in zip(line.words, line.words[1:], strict=False):
        gap = (word.x0 - last.x1) / max(last.size, word.size)
        both = gap > FIGURE_GAP and is_value(last.text) and is_value(word.text)
        if gap > CELL_GAP or both:
            chunks.append([word])
        else:
            chunks[-1].append(word)
    return chunks


def is_tabular(line: Line, width: float) -> bool:
    """Whether a line looks like the row of a table: several short chunks.

    Args:
        line: The line.
        width: The region's width in points.
    """
    chunks = chunks_of(line)
    if len(chunks) < 2 or _LEADERS.search(line.text):
        return False
    words = len(line.words)
    figures = sum(is_value(w.text) for w in line.words)
    if len(chunks) >= 3:
        return words <= 4.0 * len(chunks) or figures >= 0.4 * words
    second = "".join(w.text for w in chunks[1])
    gap = chunks[1][0].x0 - chunks[0][-1].x1
    if is_value(second):
        return words <= 12 and not re.fullmatch(r"\(\d+[a-z]?\)", second)
    return words <= 8 and gap > 1.5 * line.size and line.width > 0.2 * width and len(chunks[0][0].text) > 1


def is_running(line: Line, width: float) -> bool:
    """Whether a line is a full line of running text, in a script with or without spaces."""
    long = len(line.words) >= 5 or sum(len(w.text) for w in line.words) > LONG
    return long and line.width > 0.7 * width and len(chunks_of(line)) == 1


def is_heading(lines: Sequence[Line], i: int) -> bool:
    """Whether a line is in larger type than its neighbours and stands off them, and is no row of cells.

    It is of one chunk, or of a section's number and its title.
    """
    line = lines[i]
    for near in (*lines[max(0, i - 1) : i], *lines[i + 1 : i + 2]):
        if line.size < 1.12 * near.size or abs(line.baseline - near.baseline) < 1.2 * line.size:
            return False
    chunks = chunks_of(line)
    numbered = len(chunks) == 2 and bool(_NUMBERED.fullmatch("".join(w.text for w in chunks[0])))
    return i < len(lines) - 1 and (len(chunks) == 1 or numbered)
