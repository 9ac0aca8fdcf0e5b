"""Bars of a chart against the figures printed on them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, product

SAME_HEIGHT = 1.0
"""Points; drawn bars within one point are taken as equal."""

STRAIGHT = 0.99
"""Least r² of a straight line through three or more bars."""

APART = 0.05
_NO_BASELINE = 1e-9


@dataclass(frozen=True, slots=True, kw_only=True)
class BarFit:
    """Where the axis starts. `order_violations` are pairs (i, j): label i is larger, bar i is shorter."""

    order_violations: tuple[tuple[int, int], ...]
    equal_bars: tuple[tuple[int, int], ...]
    baseline: float | None
    r2: float | None
    exaggeration: float | None
    label: str


def fit_bars(bars: Sequence[tuple[float, float]]) -> BarFit:
    """Fit heights (points) to labels: height = a·(label − baseline).

    Args:
        bars: (height, label) of each bar.
    """
    violations = tuple(
        (i, j) if bars[i][1] > bars[j][1] else (j, i)
        for i, j in combinations(range(len(bars)), 2)
        if (bars[i][1] - bars[j][1]) * (bars[i][0] - bars[j][0]) < 0
        and abs(bars[i][0] - bars[j][0]) > SAME_HEIGHT
    )
    equal = tuple(
        (i, j)
        for i, j in combinations(range(len(bars)), 2)
        if abs(bars[i][0] - bars[j][0]) <= SAME_HEIGHT
        and abs(bars[i][1] - bars[j][1]) > APART * max(abs(bars[i][1]), abs(bars[j][1]))
    )
    slope, r2 = _line(bars)
    if not slope:
        return BarFit(
            order_violations=violations, equal_bars=equal, baseline=None, r2=None, exaggeration=None,
            label="labels_and_bars_disagree" if violations or equal else "cannot_tell",
        )  # fmt: skip
    if violations or equal or slope < 0 or (r2 is not None and r2 < STRAIGHT):
        return BarFit(
            order_violations=violations, equal_bars=equal, baseline=None, r2=r2, exaggeration=None,
            label="labels_and_bars_disagree",
        )  # fmt: skip
    heights, labels = [h for h, _ in bars], [v for _, v in bars]
    baseline = sum(labels) / len(labels) - sum(heights) / len(heights) / slope
    truncated = baseline > APART * min(labels) and baseline > _NO_BASELINE
    return BarFit(
        order_violations=(),
        equal_bars=(),
        baseline=baseline,
        r2=r2,
        exaggeration=_exaggeration(heights, labels),
        label="axis_truncated" if truncated else "starts_at_zero",
    )


def _line(bars: Sequence[tuple[float, float]]) -> tuple[float | None, float | None]:
    """Slope of height on label, and r² for three or more bars."""
    count = len(bars)
    if count < 2:
        return None, None
    mean_h = sum(h for h, _ in bars) / count
    mean_v = sum(v for _, v in bars) / count
    vv = sum((v - mean_v) ** 2 for _, v in bars)
    hv = sum((v - mean_v) * (h - mean_h) for h, v in bars)
    hh = sum((h - mean_h) ** 2 for h, _ in bars)
    if vv == 0:
        return None, None
    r2 = hv * hv / (vv * hh) if count > 2 and hh else None
    return hv / vv, r2


def _exaggeration(heights: Sequence[float], labels: Sequence[float]) -> float | None:
    low, high, least, most = min(heights), max(heights), min(labels), max(labels)
    if low <= 0 or least <= 0 or most == least:
        return None
    return ((high - low) / low) / ((most - least) / least)


def least_baseline(low: tuple[float, float, float], high: tuple[float, float, float]) -> float | None:
    """The lowest start of the axis that rounded labels and drawn heights allow for two bars.

    Args:
        low: Height, label and half of the label's last place, of the shorter bar.
        high: The same of the taller bar.

    Returns:
        None where the bars are too alike to tell.
    """
    found = []
    for dh1, dh2, dv1, dv2 in product((-0.5, 0.5), (-0.5, 0.5), (-low[2], low[2]), (-high[2], high[2])):
        h1, h2, v1, v2 = low[0] + dh1 * SAME_HEIGHT, high[0] + dh2 * SAME_HEIGHT, low[1] + dv1, high[1] + dv2
        if h2 <= h1 or v2 <= v1:
            return None
        found.append((v1 * h2 - v2 * h1) / (h2 - h1))
    return min(found)


def off_line(bars: Sequence[tuple[float, float]], half_unit: float) -> bool:
    """Whether some bar's height lies further from the fitted line than drawing and rounding explain."""
    slope, _ = _line(bars)
    if not slope:
        return False
    mean_h = sum(h for h, _ in bars) / len(bars)
    mean_v = sum(v for _, v in bars) / len(bars)
    slack = 2 * (SAME_HEIGHT + abs(slope) * half_unit)
    return any(abs(h - mean_h - slope * (v - mean_v)) > slack for h, v in bars)
