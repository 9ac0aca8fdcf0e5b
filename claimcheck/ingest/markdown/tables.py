"""Pipe tables that are not quite GitHub's form are brought into it, so that one reader reads them all."""

from __future__ import annotations

import re

_RULE = re.compile(r"^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-*:?\s*)*\|?\s*$")
_ROW = re.compile(r"^\s{0,3}\|.*\|\s*$")
_ESCAPED = re.compile(r"(?<!\\)\|")
_MAX_COLUMNS = 1000
_FENCE = re.compile(r"^\s{0,3}(```|~~~)")


def loose_tables(text: str) -> str:
    """Give each pipe table its rule under the header, its outer pipes, as many columns as its widest row.

    GitHub's form drops cells that go beyond the header's; here the header is widened instead, because a
    dropped cell would be a figure lost without a word.
    """
    lines = text.split("\n")
    out: list[str] = []
    at = 0
    fenced = ""
    while at < len(lines):
        fence = _FENCE.match(lines[at])
        if fence and (not fenced or fence[1] == fenced):
            fenced = "" if fenced else fence[1]
        end = at if fenced else _table_end(lines, at)
        if end - at >= 2:
            out.extend(["", *_even(lines[at:end]), ""])
            at = end
        else:
            out.append(lines[at])
            at += 1
    return "\n".join(out)


def _table_end(lines: list[str], at: int) -> int:
    """Where the table that begins at a line ends; the same line where none begins."""
    second = lines[at + 1] if at + 1 < len(lines) else ""
    if "|" not in lines[at] or lines[at].count("|") > _MAX_COLUMNS or _is_rule(lines[at]):
        return at
    ruled = _is_rule(second) and "|" in second + lines[at]
    if not ruled and not (
        _ROW.match(lines[at]) and _ROW.match(second) and _width(lines[at]) == _width(second)
    ):
        return at
    end = at + 2
    while end < len(lines) and 0 < lines[end].count("|") <= _MAX_COLUMNS and not _FENCE.match(lines[end]):
        end += 1
    return end


def _is_rule(line: str) -> bool:
    return "-" in line and _RULE.match(line) is not None


def _cells(line: str) -> list[str]:
    line = line.strip()
    line = line[1:] if line.startswith("|") else line
    if line.endswith("|") and not line.endswith("\\|"):
        line = line[:-1]
    return [cell.strip() for cell in _ESCAPED.split(line)]


def _width(line: str) -> int:
    return len(_cells(line))


def _even(lines: list[str]) -> list[str]:
    has_rule = _is_rule(lines[1])
    rows = [_cells(line) for line in (lines[:1] + lines[2:] if has_rule else lines)]
    width = max(map(len, rows))
    if not has_rule:
        rows.insert(0, [])  # a table without a header: an empty one keeps its first row a row
    padded = [row + [""] * (width - len(row)) for row in rows]
    return [_line(padded[0]), _line(["---"] * width), *map(_line, padded[1:])]


def _line(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"
