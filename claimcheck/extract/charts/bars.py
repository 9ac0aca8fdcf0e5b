"""Reads the bars of a vector chart: each value label with its bar's category and series."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace

from claimcheck.extract.tables.figures import cell_quantities
from claimcheck.records.document import Bar, Box, Figure, FigureText, around
from claimcheck.records.quantity import Quantity

# How far, in points, a label may stand from its bar's end, and a legend's text from its colour patch.
_NEAR = 12.0
_SAME_AXIS = 3.0
_MAX_PARTS = 4_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A value printed at a bar, with the names of its category (axis) and series (legend)."""

    value: Quantity
    category: str
    series: str
    box: Box
    text: str

    def turned(self) -> Labelled:
        """The same with category and series exchanged."""
        return replace(self, category=self.series, series=self.category)


def read_bars(figure: Figure) -> list[Labelled]:
    """Value labels of a bar chart that stand at a bar and under whose axis a category is printed."""
    if not figure.vector or len(figure.texts) + len(figure.bars) > _MAX_PARTS:
        return []
    words = [t for t in figure.texts if not _value(t) and any(ch.isalpha() for ch in t.text)]
    legend, swatches = _legend(figure.bars, words)
    bars = [b for b in figure.bars if b not in swatches and b.box.width > 1 and b.box.height > 0.5]
    upright = [(t, b) for t in figure.texts if _value(t) and (b := _bar_under(t, bars)) is not None]
    if len(upright) < 2:
        return _lying(figure, bars, words, legend)
    floor = Counter(round(b.box.bottom) for _, b in upright).most_common(1)[0][0]
    upright = [(t, b) for t, b in upright if abs(b.box.bottom - floor) <= _SAME_AXIS]
    named = [t for t in words if t.text not in legend.values()]
    columns = _columns([t for t in named if t.box.top >= floor - 2 and not t.vertical])
    return _labelled(upright, columns, legend, horizontal=False)


def _lying(
    figure: Figure, bars: list[Bar], words: list[FigureText], legend: dict[str, str]
) -> list[Labelled]:
    """Bars that lie: values at their right end, categories left of them."""
    lying = [(t, b) for t in figure.texts if _value(t) and (b := _bar_left_of(t, bars)) is not None]
    if len(lying) < 2:
        return []
    wall = min(b.box.x0 for _, b in lying)
    rows = [(t.text, t.box) for t in words if t.box.x1 <= wall + 2 and t.text not in legend.values()]
    return _labelled(lying, rows, legend, horizontal=True)


def _labelled(
    pairs: list[tuple[FigureText, Bar]],
    names: list[tuple[str, Box]],
    legend: dict[str, str],
    *,
    horizontal: bool,
) -> list[Labelled]:
    found = []
    for text, bar in pairs:
        value = _value(text)
        nearest = min(names, key=lambda n: _distance(n[1], bar.box, horizontal=horizontal), default=None)
        if value is None or nearest is None:
            continue
        series = legend.get(bar.fill, "") if legend else ""
        if legend and not series:
            continue
        found.append(Labelled(value=value, category=nearest[0], series=series, box=text.box, text=text.text))
    return found


def _distance(name: Box, bar: Box, *, horizontal: bool) -> float:
    return abs(name.y_center - bar.y_center) if horizontal else abs(name.x_center - bar.x_center)


def _value(text: FigureText) -> Quantity | None:
    if not re.fullmatch(r"\s*[\d.,]+\s?%?\s*", text.text):
        return None
    values = cell_quantities(text.text)
    return values[0] if len(values) == 1 else None


def _bar_under(text: FigureText, bars: list[Bar]) -> Bar | None:
    """The upright bar whose top a label stands on, or just below."""
    near = [
        b
        for b in bars
        if abs(b.box.x_center - text.box.x_center) <= max(b.box.width / 2, 3.0)
        and -text.box.height - 3 <= b.box.top - text.box.bottom <= _NEAR
    ]
    return min(near, key=lambda b: (abs(b.box.x_center - text.box.x_center), b.box.width), default=None)


def _bar_left_of(text: FigureText, bars: list[Bar]) -> Bar | None:
    near = [
        b
        for b in bars
        if abs(b.box.y_center - text.box.y_center) <= max(b.box.height / 2, 3.0)
        and -text.box.width - 3 <= text.box.x0 - b.box.x1 <= _NEAR
    ]
    return min(near, key=lambda b: (abs(b.box.y_center - text.box.y_center), b.box.height), default=None)


def _legend(bars: tuple[Bar, ...], words: list[FigureText]) -> tuple[dict[str, str], set[Bar]]:
    """Colour → name for small patches with a text right of them, and those patches."""
    legend: dict[str, str] = {}
    patches: set[Bar] = set()
    for bar in bars:
        if not bar.fill or bar.box.height > 16 or bar.box.width > 45:
            continue
        beside = [
            t
            for t in words
            if 0 <= t.box.x0 - bar.box.x1 <= _NEAR
            and abs(t.box.y_center - bar.box.y_center) <= max(4.0, bar.box.height / 2)
        ]
        if beside:
            legend.setdefault(bar.fill, min(beside, key=lambda t: t.box.x0).text.strip())
            patches.add(bar)
    return legend, patches


def _columns(texts: list[FigureText]) -> list[tuple[str, Box]]:
    """Category labels under the axis; lines that stand under each other are one label."""
    columns: list[list[FigureText]] = []
    for text in sorted(texts, key=lambda t: (t.box.top, t.box.x0)):
        above = [
            c
            for c in columns
            if abs(c[-1].box.x_center - text.box.x_center) < 8 and -2 <= text.box.top - c[-1].box.bottom < 8
        ]
        if above:
            above[0].append(text)
        else:
            columns.append([text])
    boxed = [
        (" ".join(t.text.strip() for t in column), around([t.box for t in column])) for column in columns
    ]
    return [(name, box) for name, box in boxed if box is not None]
