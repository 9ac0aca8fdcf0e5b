"""Captions of tables and figures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from claimcheck.ingest.layout.lines import Line
from claimcheck.ingest.layout.phrases import is_figure

_TABLE = (
    r"extended\s+data\s+table|supplementary\s+table|table|tab\.|tabelle|tableau|tabla|tabela|tabella"
    r"|表格?|표|таблица"
)
_FIGURE = (
    r"extended\s+data\s+fig(?:ure|\.)|supplementary\s+fig(?:ure|\.)|figure|fig\.|abbildung|abb\.|figura"
    r"|图|圖|図|그림|рис\.|рисунок"
)
_NUMBER = r"(?:[A-Z]{1,2}[.\-]?)?\d+(?:[.\-]\d+)*[a-z]?|[IVX]+|[A-Z]"
_LABEL_FIRST = re.compile(
    rf"(?P<label>(?P<kind>(?P<table>{_TABLE})|(?P<figure>{_FIGURE}))\s*(?P<number>{_NUMBER}))(?P<after>\s*(?:[:.|：．∣│]|[–—-]\s)|\s*$|\s+)",
    re.I,
)
_NUMBER_FIRST = re.compile(
    r"(?P<label>\d+\.\s*(?:(?P<table>táblázat|tablica)|(?P<figure>ábra)))(?P<after>[:.]?)", re.I
)
_PANEL = re.compile(r"\((?P<letter>[a-z])\)\s*(?=[^\W\d_]{2}|\S+\s)")


class CaptionKind(StrEnum):
    """What a caption belongs to."""

    TABLE = "table"
    FIGURE = "figure"
    PANEL = "panel"  # of one of several tables under one caption: "(b) ImageNet-22K models"


@dataclass(slots=True, eq=False)
class Caption:
    """A caption: its lines are `first` to `last` (inclusive) of the region's lines."""

    kind: CaptionKind
    label: str
    first: int
    last: int


def caption_start(line: Line) -> tuple[CaptionKind, str] | None:
    """Kind and label if a line reads like the start of a caption."""
    text = line.text
    found = _NUMBER_FIRST.match(text) or _LABEL_FIRST.match(text)
    if not found:
        return None
    after = found.group("after")
    label = re.sub(r"\s+", " ", found.group("label")).strip()
    kind = CaptionKind.TABLE if found.group("table") else CaptionKind.FIGURE
    if after.strip() or found.end("label") == len(text):
        return kind, label
    bold_label = line.words[0].bold and not line.words[-1].bold and line.words[0].text[0].isupper()
    small_caps = line.words[0].text.isupper()
    return (kind, label) if bold_label or small_caps else None


def panel_letter(line: Line) -> str:
    """The letter if a line reads like the title of one of several tables under one caption, else ""."""
    found = _PANEL.match(line.text)
    return found["letter"] if found else ""


def find_captions(lines: Sequence[Line], tabular: Sequence[bool], rules: Sequence[float]) -> list[Caption]:
    """Captions among a region's lines.

    Args:
        lines: Lines top to bottom.
        tabular: Which lines look like rows of a table; they end a caption.
        rules: Heights of horizontal lines; one ends a caption.
    """
    captions: list[Caption] = []
    i = 0
    while i < len(lines):
        start = caption_start(lines[i]) or _panel_start(lines, i, tabular)
        if start is None or _inside_paragraph(lines, i):
            i += 1
            continue
        last = i
        while last + 1 < len(lines) and _goes_on(lines, i, last, tabular, rules):
            last += 1
        captions.append(Caption(start[0], start[1], i, last))
        i = last + 1
    return captions


def _panel_start(lines: Sequence[Line], i: int, tabular: Sequence[bool]) -> tuple[CaptionKind, str] | None:
    """Kind and letter of a panel's title; a title of rows stands over figures, not over a header or text."""
    letter = "" if tabular[i] else panel_letter(lines[i])
    below = lines[i + 1].words if letter and i + 1 < len(lines) and tabular[i + 1] else []
    return (CaptionKind.PANEL, letter) if letter and not any(is_figure(w.text) for w in below) else None


def _inside_paragraph(lines: Sequence[Line], i: int) -> bool:
    """Whether the line merely goes on a sentence that mentions a table."""
    if i == 0 or lines[i].words[0].bold != lines[i - 1].words[-1].bold:
        return False
    line, above = lines[i], lines[i - 1]
    step = line.baseline - above.baseline
    if step > 1.45 * line.size or abs(above.size - line.size) > 0.4:
        return False
    return (
        not re.search(r"[.!?:)]\s*$", above.text)
        and len(above.words) > 3
        and abs(above.x1 - line.x1) < 0.25 * max(line.width, 60)
    )


def _goes_on(
    lines: Sequence[Line], first: int, last: int, tabular: Sequence[bool], rules: Sequence[float]
) -> bool:
    line, following = lines[last], lines[last + 1]
    if last == first and panel_letter(line) and following.width > 1.1 * line.width + line.size:
        return False  # a title wraps only where its first line is full; this is the header below it
    step = following.baseline - line.baseline
    usual = lines[first + 1].baseline - lines[first].baseline if last > first else 1.5 * line.size
    if (
        step > min(1.25 * usual, 1.8 * line.size) + 0.5
        or min(abs(following.size - line.size), abs(_largest(following) - _largest(line)))
        > 0.12 * line.size + 0.3
    ):
        return False
    if any(line.baseline < y < following.baseline - 0.6 * following.size for y in rules):
        return False
    if (caption_start(following) or panel_letter(following)) and following.words[0].bold == lines[
        first
    ].words[0].bold:
        return False
    if tabular[last + 1]:
        return False
    full = max(other.x1 for other in lines[first : last + 1])
    ended = line.text.rstrip().endswith(".") and line.x1 < full - 3 * line.size and last > first
    return not ended


def _largest(line: Line) -> float:
    """The size of the capitals where most letters are small ones."""
    return max(w.size for w in line.words)


def cheapest_pairs(costs: Sequence[Sequence[float]], skip: float) -> list[tuple[int, int]]:
    """Pair captions with tables in the order of both, at the least total cost.

    Args:
        costs: For each caption the distance in points to each table.
        skip: What leaving one caption or table unpaired costs, in points.
    """
    n, m = len(costs), len(costs[0]) if costs else 0
    best = [[(i + j) * skip for j in range(m + 1)] for i in range(n + 1)]
    for i in range(1, n + 1):
        for j in range(1, m + 1):
            best[i][j] = min(
                best[i - 1][j] + skip,
                best[i][j - 1] + skip,
                best[i - 1][j - 1] + min(costs[i - 1][j - 1], 1e9),
            )
    pairs: list[tuple[int, int]] = []
    i, j = n, m
    while i and j:
        if best[i][j] == best[i - 1][j - 1] + min(costs[i - 1][j - 1], 1e9):
            pairs.append((i - 1, j - 1))
            i, j = i - 1, j - 1
        elif best[i][j] == best[i - 1][j] + skip:
            i -= 1
        else:
            j -= 1
    return pairs[::-1]
