"""Vector bar charts of a document: bars on one line, the number printed at each, and the axis they share."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from claimcheck.records.document import Bar, Box, Document, Figure, FigureText
from claimcheck.statistics.bars import BarFit, fit_bars
from claimcheck.statistics.rounding import Printed, printed

_NUMBER = re.compile(r"\s*(?P<n>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(?:%|pts?|points)?\s*")
_SAME_LINE = 0.5
_SAME_WIDTH = 0.03
_NEAR = 12.0
_LEAST_HEIGHT = 2.0
_MAX_PARTS = 4_000
_WIDER_GAP = 1.6
_EVEN = 0.05
_AT_TICK = 0.1


@dataclass(frozen=True, slots=True)
class DrawnBar:
    """A bar, its length in points along its axis, and the number printed at it (None where there is none)."""

    box: Box
    fill: str
    height: float
    label: Printed | None = None
    text: str = ""
    holds_words: bool = False


@dataclass(frozen=True, slots=True)
class Scale:
    """The numbers printed at an axis: where it starts by them, and what one point of height is worth."""

    start: float
    per_point: float
    even: bool


@dataclass(frozen=True, slots=True)
class Axis:
    """Bars on one line that share an axis; `scale` is None where no numbers stand at it."""

    figure: Figure
    bars: tuple[DrawnBar, ...]
    lying: bool = False
    stacked: bool = False
    scale: Scale | None = None

    @property
    def labelled(self) -> tuple[DrawnBar, ...]:
        """The bars that carry a number."""
        return tuple(bar for bar in self.bars if bar.label is not None)

    @property
    def is_plain(self) -> bool:
        """Whether these are surely bars: of different heights and without words in them, as boxes of a diagram have."""
        heights = {round(bar.height) for bar in self.bars}
        return 2 * len(heights) > len(self.bars) and not any(bar.holds_words for bar in self.bars)

    def fit(self) -> BarFit:
        """The labelled bars' heights against their numbers."""
        return fit_bars([(bar.height, float(bar.label.value)) for bar in self.labelled if bar.label])


def axes(document: Document) -> tuple[Axis, ...]:
    """Every axis of every vector bar chart that can be read."""
    return tuple(axis for figure in document.figures if figure.vector for axis in axes_of(figure))


def axes_of(figure: Figure) -> tuple[Axis, ...]:
    """The axes of a figure: upright bars, or else lying ones.

    Where the bars of one line do not follow their numbers, but each panel (between wider gaps) or each colour
    by itself does, every part is taken to have an axis of its own.
    """
    if len(figure.bars) + len(figure.texts) > _MAX_PARTS:
        return ()
    upright = _standing(figure, figure.bars, figure.texts, lying=False)
    if upright:
        return upright
    return _standing(
        figure,
        [Bar(box=_turned(bar.box), fill=bar.fill) for bar in figure.bars],
        [FigureText(text=text.text, box=_turned(text.box)) for text in figure.texts],
        lying=True,
    )


def _turned(box: Box) -> Box:
    """A box with its axes exchanged so that what grows to the right grows upwards."""
    return Box(x0=box.top, top=-box.x1, x1=box.bottom, bottom=-box.x0)


def _standing(
    figure: Figure, bars: Sequence[Bar], texts: Sequence[FigureText], *, lying: bool
) -> tuple[Axis, ...]:
    found: list[Axis] = []
    for group in _on_one_line(bars):
        drawn = _with_labels(group, texts)
        if sum(bar.label is not None for bar in drawn) == 1:
            continue
        stacked = any(_on_top(bar, other) for bar in group for other in bars)
        axis = Axis(figure, tuple(drawn), lying, stacked, _scale(group, drawn, texts))
        found.extend(_with_own_axes(axis))
    return tuple(found)


def _on_one_line(bars: Sequence[Bar]) -> list[list[Bar]]:
    """Groups of two or more bars of equal width on a common foot, from left to right."""
    groups: list[list[Bar]] = []
    tall = [bar for bar in bars if bar.box.height >= _LEAST_HEIGHT and bar.box.width > 1]
    for bar in sorted(tall, key=lambda b: (round(b.box.bottom), b.box.x0)):
        for group in groups:
            first = group[0].box
            level = abs(first.bottom - bar.box.bottom) <= _SAME_LINE
            if (
                level
                and abs(first.width - bar.box.width) <= _SAME_WIDTH * first.width
                and not first.overlaps(bar.box)
            ):
                group.append(bar)
                break
        else:
            groups.append([bar])
    return [group for group in groups if len(group) > 1]


def _with_labels(group: Sequence[Bar], texts: Sequence[FigureText]) -> list[DrawnBar]:
    numbers = [(text, value) for text in texts if (value := _number(text.text))]
    drawn = []
    for bar in group:
        near = [(text, value) for text, value in numbers if _at_top(bar.box, text.box)]
        nearest = min(near, key=lambda pair: abs(pair[0].box.bottom - bar.box.top), default=None)
        label, words = (nearest[1], nearest[0].text.strip()) if nearest else (None, "")
        drawn.append(DrawnBar(bar.box, bar.fill, bar.box.height, label, words, _holds_words(bar.box, texts)))
    return drawn


def _holds_words(bar: Box, texts: Sequence[FigureText]) -> bool:
    return any(
        bar.x0 < text.box.x_center < bar.x1
        and bar.top < text.box.y_center < bar.bottom
        and any(sign.isalpha() for sign in text.text)
        for text in texts
    )


def _number(text: str) -> Printed | None:
    match = _NUMBER.fullmatch(text)
    return printed(match["n"]) if match else None


def _at_top(bar: Box, text: Box) -> bool:
    """Whether a text stands on a bar or inside it near its top, within its width."""
    if not bar.x0 - 1 <= text.x_center <= bar.x1 + 1:
        return False
    return -text.height - _NEAR <= bar.top - text.bottom <= _NEAR and text.y_center <= bar.bottom


def _on_top(bar: Bar, other: Bar) -> bool:
    """Whether another part of a stack stands on a bar."""
    shared = min(bar.box.x1, other.box.x1) - max(bar.box.x0, other.box.x0)
    return (
        other is not bar
        and shared > 0.8 * bar.box.width
        and abs(other.box.bottom - bar.box.top) <= 1
        and other.box.height > _LEAST_HEIGHT
    )


def _scale(group: Sequence[Bar], drawn: Sequence[DrawnBar], texts: Sequence[FigureText]) -> Scale | None:
    """The column of rising numbers left of the bars, if there is one."""
    left = min(bar.box.x0 for bar in group)
    labels = {bar.text for bar in drawn}
    column = sorted(
        (text.box.y_center, float(value.value))
        for text in texts
        if text.box.x1 <= left + 1 and text.text.strip() not in labels and (value := _number(text.text))
    )
    steps = [(b[0] - a[0], a[1] - b[1]) for a, b in pairwise(column)]
    if not steps or any(down < 1 or less <= 0 for down, less in steps):
        return None
    (top, most), (bottom, least) = column[0], column[-1]
    per_point = (most - least) / (bottom - top)
    even = len(steps) > 1 and all(abs(less / down - per_point) <= _EVEN * per_point for down, less in steps)
    below = (group[0].box.bottom - bottom) * per_point
    at_least = abs(below) < _AT_TICK * (column[-2][1] - least)
    return Scale(least if at_least else least - below, per_point, even)


def _with_own_axes(axis: Axis) -> list[Axis]:
    if not axis.labelled or not _disagrees(axis):
        return [axis]
    for split in (_panels, _colours):
        parts = [Axis(axis.figure, tuple(part), axis.lying, axis.stacked) for part in split(axis.bars)]
        usable = len(parts) > 1 and all(len(part.labelled) > 1 for part in parts)
        if usable and not any(map(_disagrees, parts)):
            return parts
    return [axis]


def _disagrees(axis: Axis) -> bool:
    return axis.fit().label == "labels_and_bars_disagree"


def _panels(bars: Sequence[DrawnBar]) -> list[list[DrawnBar]]:
    """Bars between gaps that are clearly wider than the narrowest one."""
    gaps = [b.box.x0 - a.box.x1 for a, b in pairwise(bars)]
    narrow = max(min(gaps, default=0.0), 0.15 * bars[0].box.width)
    panels = [[bars[0]]]
    for gap, bar in zip(gaps, bars[1:], strict=True):
        if gap > _WIDER_GAP * narrow:
            panels.append([])
        panels[-1].append(bar)
    return panels


def _colours(bars: Iterable[DrawnBar]) -> list[list[DrawnBar]]:
    return _grouped(bars, lambda bar: bar.fill)


def _grouped(bars: Iterable[DrawnBar], key: Callable[[DrawnBar], str]) -> list[list[DrawnBar]]:
    groups: dict[str, list[DrawnBar]] = {}
    for bar in bars:
        groups.setdefault(key(bar), []).append(bar)
    return list(groups.values())
