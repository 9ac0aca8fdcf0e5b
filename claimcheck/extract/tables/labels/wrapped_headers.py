"""Puts header rows together that wrap one label over several lines of print."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from claimcheck.extract.settings import is_setting, says_how
from claimcheck.extract.tables.headers import is_cost, is_group_word, is_metric
from claimcheck.extract.tables.labels.line import Kind, Line, line_of, share
from claimcheck.records.document import Cell

_HALF = 0.5  # of the labels of a row
_TWO, _MODELS, _NO_MODELS = 2, 0.4, 0.2


def swept(line: Line, above: Line) -> Line:
    """A row of bare numbers under one label is a sweep of a setting; the label becomes its title."""
    numbers = len(line.texts) > 1 and all(re.fullmatch(r"[\d.,]+[kK]?", t) for t in line.texts)
    if numbers and len(above.texts) == 1:
        return replace(line, title=above.texts[0], swept=True)
    return line


def unwrapped(lines: list[Line], model: Callable[[str], float]) -> list[Line]:
    """Header rows that continue the words of the row above them, joined with it."""
    joined: list[Line] = []
    for place, line in enumerate(lines):
        if joined and (how := _setting_below(lines[place:])):
            return [*joined, how]
        if joined and _continues(joined[-1], line) and not _turns_to_models(joined[-1], line, model):
            joined[-1] = _join(joined[-1], line)
        else:
            joined.append(line)
    return joined


def _setting_below(lines: Sequence[Line]) -> Line | None:
    """The header rows as one, if together they say how systems were run: "Evaluated" over "few-shot"."""
    whole = lines[0]
    for line in lines[1:]:
        if not _continues(whole, line) and share(line.texts, says_how) < _HALF:
            return None
        whole = _join(whole, line)
    said = [whole.text(position) for position in whole.cells]
    return whole if len(lines) > 1 and share(said, says_how) >= _HALF else None


def _continues(upper: Line, lower: Line) -> bool:
    """Whether two header rows are one label a column: no label of one stands over several of the other.

    Metrics and settings are a level of their own; so are groups ("English") over names.
    """
    both = [c for c in lower.cells if c in upper.cells]
    if is_cost(upper.title) or not both or any(_extent(upper, c) != _extent(lower, c) for c in both):
        return False
    if set(lower.cells) - set(upper.cells) and set(upper.cells) - set(lower.cells):
        return False
    own = [lower.text(c) for c in both if upper.cells[c] is not lower.cells[c]]
    over = [upper.text(c) for c in both if upper.cells[c] is not lower.cells[c]]
    if max(share(own, is_metric), share(own, is_setting)) >= 0.5:
        return False
    return share(over, is_group_word) < 0.5


def _turns_to_models(upper: Line, lower: Line, model: Callable[[str], float]) -> bool:
    """Whether a header row names a model under each test: "MMLU | GSM8K" over "GPT-4 | Claude 3"."""
    if len(lower.texts) < _TWO:
        return False
    below, above = (sum(map(model, line.texts)) / len(line.texts) for line in (lower, upper))
    return below >= _MODELS and above < _NO_MODELS


def _extent(line: Line, position: int) -> frozenset[int]:
    return frozenset(p for p, cell in line.cells.items() if cell is line.cells[position])


def _join(upper: Line, lower: Line) -> Line:
    made: dict[tuple[int, int], Cell] = {}
    cells = dict(upper.cells)
    for position, cell in lower.cells.items():
        above = upper.cells.get(position)
        if above is None or above is cell:
            cells[position] = cell
            continue
        key = (id(above), id(cell))
        if key not in made:
            first, second = above.text.strip(), cell.text.strip()
            text = first + second if first.endswith("-") else f"{first} {second}"
            made[key] = replace(cell, text=text, marks=(*above.marks, *cell.marks))
        cells[position] = made[key]
    return line_of(Kind.HEADER, lower.index, cells)
