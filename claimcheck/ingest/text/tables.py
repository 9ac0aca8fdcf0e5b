"""Tables in plain text: columns set apart by tabs, pipes, or at least two spaces."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimcheck.ingest.text.marks import one_line, split_marks
from claimcheck.records.document import Cell

_RULE = re.compile(r"^[\s|+=:─━═—–\-┼│┃╪]+$")
_GAP = re.compile(r"\s{2,}|\t")
_FIGURE = re.compile(
    r"^[~≈<>±+\-−–]?\s?[$€£]?\d[\d.,]*\s?(?:%|％|[a-zA-Z]{0,2})?[*†‡]?$|^[-–—]$|^n/?a$", re.IGNORECASE
)
_MAX_ROWS = 5000


@dataclass(frozen=True, slots=True)
class TextTable:
    """The cells of a table and the line behind it."""

    cells: tuple[Cell, ...]
    end: int


def table_at(lines: list[str], at: int) -> TextTable | None:
    """The table that begins at a line, or None."""
    line = lines[at]
    if "\t" in line:
        return _separated(lines, at, "\t")
    if line.count("|") >= 1 or line.count("│") >= 1:
        return _separated(lines, at, "|")
    return _spaced(lines, at) if _GAP.search(line.strip()) else None


def _separated(lines: list[str], at: int, mark: str) -> TextTable | None:
    rows: list[list[str]] = []
    end = at
    while end < len(lines) and len(rows) < _MAX_ROWS:
        line = lines[end].replace("│", "|").replace("┃", "|") if mark == "|" else lines[end]
        if _RULE.match(line) and rows and line.strip():
            end += 1
            continue
        if mark not in line.strip("|" if mark == "|" else ""):
            break
        rows.append(_split(line, mark))
        end += 1
    widths = {len(row) for row in rows}
    if len(rows) < 2 or max(widths) < 2 or len(widths) > 1 + len(rows) // 3:
        return None
    return TextTable(_cells(rows), end)


def _split(line: str, mark: str) -> list[str]:
    line = line.strip(" \n")
    if mark == "|":
        line = line.removeprefix("|").removesuffix("|")
    return [one_line(cell) for cell in line.split(mark)]


def _spaced(lines: list[str], at: int) -> TextTable | None:
    """Lines whose parts, two spaces apart, stand under one another."""
    block: list[str] = []
    end = at
    while end < len(lines) and lines[end].strip() and len(block) < _MAX_ROWS:
        if not _RULE.match(lines[end]):
            block.append(lines[end].expandtabs(8))
        end += 1
    pieces = [[(m.start(), m[0]) for m in re.finditer(r"\S+(?: \S+)*", line)] for line in block]
    if len(block) < 3 or sum(len(row) >= 2 for row in pieces) < len(block):
        return None
    bounds = _columns(block)
    if len(bounds) < 2:
        return None
    rows = [[one_line(line[a:b]) for a, b in zip(bounds, [*bounds[1:], None], strict=True)] for line in block]
    figures = sum(any(_FIGURE.match(cell) for cell in row[1:]) for row in rows)
    return TextTable(_cells(rows), end) if figures * 2 >= len(rows) else None


def _columns(block: list[str]) -> list[int]:
    """Where columns begin: behind every stretch of two or more places that is blank in all lines."""
    width = max(map(len, block))
    blank = [all(at >= len(line) or line[at] == " " for line in block) for at in range(width)]
    starts = [0] if not blank[0] else []
    run = 2 if blank[0] else 0
    for at, empty in enumerate(blank):
        if not empty and run >= (2 if starts else 1) and at:
            starts.append(at)
        run = run + 1 if empty else 0
    return starts


def _cells(rows: list[list[str]]) -> tuple[Cell, ...]:
    cells = []
    for row, texts in enumerate(rows):
        for column, printed in enumerate(texts):
            text, marks = split_marks(printed)
            if text:
                cells.append(Cell(row=row, column=column, text=text, marks=marks))
    return tuple(cells)
