"""Ranges around a share of right answers: Wilson to show, Clopper-Pearson for "at most / at least"."""

from __future__ import annotations

from math import sqrt
from typing import NamedTuple

Z95 = 1.959964
"""The two-sided 95 % point of the normal distribution, as the catalogue of checks rounds it."""


class Interval(NamedTuple):
    """A range of shares, 0 to 1 (Wald's may leave it)."""

    low: float
    high: float

    @property
    def half_width(self) -> float:
        """Half of the range."""
        return (self.high - self.low) / 2


def wilson(p: float, n: float, z: float = Z95) -> Interval:
    """Wilson's interval for a share `p` of `n` independent right/wrong items (Wilson 1927).

    Raises:
        ValueError: when `n` is not positive or `p` not a share.
    """
    if n <= 0 or not 0 <= p <= 1:
        raise ValueError(f"no share of items: {p} of {n}")
    shrink = 1 + z * z / n
    centre = (p + z * z / (2 * n)) / shrink
    half = z / shrink * sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    return Interval(max(0.0, centre - half) if p > 0 else 0.0, min(1.0, centre + half) if p < 1 else 1.0)


def wald(p: float, n: float, z: float = Z95) -> Interval:
    """The textbook interval; too narrow below a few hundred items, kept to show why it is not used."""
    half = z * sqrt(p * (1 - p) / n)
    return Interval(p - half, p + half)


def clopper_pearson(k: int, n: int, confidence: float = 0.95) -> Interval:
    """The exact interval of Clopper and Pearson (1934) for `k` right of `n`."""
    # SciPy takes half a second to import and few documents need it.
    from scipy.special import betaincinv

    tail = (1 - confidence) / 2
    low = 0.0 if k == 0 else float(betaincinv(k, n - k + 1, tail))
    high = 1.0 if k == n else float(betaincinv(k + 1, n - k, 1 - tail))
    return Interval(low, high)


def flat_prior(k: int, n: int) -> Interval:
    """The central 95 % of Beta(k + 1, n − k + 1), the posterior under a flat prior."""
    from scipy.special import betaincinv

    return Interval(float(betaincinv(k + 1, n - k + 1, 0.025)), float(betaincinv(k + 1, n - k + 1, 0.975)))


def at_most(k: int, n: int) -> float:
    """The largest rate that `k` of `n` allows with one-sided 95 % confidence; about 3/n for none."""
    return 1 - 0.05 ** (1 / n) if k == 0 else clopper_pearson(k, n, confidence=0.9).high


def at_least(k: int, n: int) -> float:
    """The smallest rate that `k` of `n` allows with one-sided 95 % confidence."""
    return 0.05 ** (1 / n) if k == n else clopper_pearson(k, n, confidence=0.9).low


def standard_error(p: float, n: float) -> float:
    """The standard error of a share from the choice of questions."""
    return sqrt(p * (1 - p) / n)
