"""Ratings from votes: what a gap means, and what the best of several equal variants gains by luck."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import erf, exp, hypot, pi, sqrt

from claimcheck.statistics.proportions import Z95

Bounds = tuple[float, float]


def win_rate(gap: float) -> float:
    """The expected share of direct votes for the higher of two Elo ratings `gap` points apart."""
    return 1 / (1 + 10 ** (-gap / 400))


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingGap:
    """A gap between two ratings with 95 % intervals."""

    z: float
    low: float
    high: float
    intervals_overlap: bool
    label: str


def rating_gap(a: float, b: float, bounds_a: Bounds, bounds_b: Bounds) -> RatingGap:
    """Whether two ratings can be told apart; overlap of the intervals alone is no test.

    Raises:
        ValueError: when both intervals have no width.
    """
    error = hypot((bounds_a[1] - bounds_a[0]) / (2 * Z95), (bounds_b[1] - bounds_b[0]) / (2 * Z95))
    if error <= 0:
        raise ValueError("an interval has a width")
    gap = a - b
    return RatingGap(
        z=abs(gap) / error,
        low=gap - Z95 * error,
        high=gap + Z95 * error,
        intervals_overlap=bounds_a[0] <= bounds_b[1] and bounds_b[0] <= bounds_a[1],
        label="clear" if abs(gap) > Z95 * error else "within_error",
    )


@cache
def best_of(variants: int) -> float:
    """The expected largest of so many independent standard normal values (numerical integration)."""
    step, bound = 0.005, 8.0
    total, x = 0.0, -bound
    while x <= bound:
        density = exp(-x * x / 2) / sqrt(2 * pi)
        below = (1 + erf(x / sqrt(2))) / 2
        total += x * variants * density * below ** (variants - 1) * step
        x += step
    return total
