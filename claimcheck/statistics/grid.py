"""The grid test: which counts of right answers can be printed as a given score? Integers only.

After Brown and Heathers' GRIM test (2017), extended to several runs and to closed rounding intervals, so
that half-up, half-down and half-even rounding are all accepted.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import prod

from claimcheck.statistics.rounding import Printed

COMMON_RUNS = (2, 3, 4, 5, 8, 10, 16, 32, 64)
"""Numbers of runs that papers use."""

MOST_RUNS = 128
INFORMATIVE = 0.55
"""Above this share of values that fit by luck, the test says nothing."""

LUCK = 0.05
_MOST_LISTED = 10


def _scale(decimals: int) -> int:
    """How many printable steps there are from 0 to 100 %."""
    return int(10 ** (decimals + 2))


def counts(score: Printed, items: int) -> range:
    """The counts k of `items` that are printed as the score in per cent, as a range that may be empty."""
    scale = _scale(score.decimals)
    low = -((-(2 * score.digits - 1) * items) // (2 * scale))
    high = ((2 * score.digits + 1) * items) // (2 * scale)
    return range(max(0, low), min(items, high) + 1)


def fits(score: Printed, items: int) -> bool:
    """Whether some count of right answers is printed as the score."""
    return len(counts(score, items)) > 0


def fits_cut_off(score: Printed, items: int) -> bool:
    """Whether some count gives the score when digits are cut off instead of rounded."""
    scale = _scale(score.decimals)
    k = -((-score.digits * items) // scale)
    return 0 <= k <= items and k * scale < (score.digits + 1) * items


@cache
def chance_fit(items: int, decimals: int) -> float:
    """Share of the printable values from 0 to 100 that some count of `items` gives."""
    scale = _scale(decimals)
    if items >= scale:
        return 1.0
    reached: set[int] = set()
    for k in range(items + 1):
        low = -((-(2 * k * scale - items)) // (2 * items))
        high = (2 * k * scale + items) // (2 * items)
        reached.update(range(max(0, low), min(scale, high) + 1))
    return len(reached) / (scale + 1)


@cache
def runs_that_fit(score: Printed, items: int) -> tuple[int, ...]:
    """The numbers of runs up to 128 whose average can be printed as the score."""
    return tuple(m for m in range(1, MOST_RUNS + 1) if fits(score, items * m))


@dataclass(frozen=True, slots=True, kw_only=True)
class GridResult:
    """What the grid test says about one score; `counts` is empty where ten or more counts fit."""

    consistent: bool
    counts: tuple[int, ...]
    cut_off_only: bool
    chance_fit: float
    runs_min: int | None
    runs_common: tuple[int, ...]

    @property
    def informative(self) -> bool:
        """Whether a fit or a misfit says anything."""
        return self.chance_fit <= INFORMATIVE


def grid_test(score: Printed, n: int, m: int = 1) -> GridResult:
    """Test a printed per cent score against `n` right/wrong questions asked in `m` runs.

    Raises:
        ValueError: when `n` or `m` is not positive.
    """
    if n < 1 or m < 1:
        raise ValueError(f"no test of {n} questions in {m} runs")
    found = counts(score, n * m)
    runs = runs_that_fit(score, n)
    return GridResult(
        consistent=len(found) > 0,
        counts=tuple(found) if len(found) < _MOST_LISTED else (),
        cut_off_only=not found and fits_cut_off(score, n * m),
        chance_fit=chance_fit(n * m, score.decimals),
        runs_min=runs[0] if runs else None,
        runs_common=tuple(r for r in COMMON_RUNS if r in runs),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class MixedRuns:
    """Which cells of one row fit a single run, and how likely the fitting ones fit by luck."""

    on_grid: tuple[str, ...]
    off_grid: tuple[str, ...]
    luck: float
    label: str


def mixed_runs(cells: Mapping[str, Printed], n: int) -> MixedRuns:
    """Compare the cells of one row, each against a single run of `n` questions."""
    on = tuple(name for name, score in cells.items() if fits(score, n))
    off = tuple(name for name in cells if name not in on)
    luck = prod(chance_fit(n, cells[name].decimals) for name in on)
    if not on or not off:
        label = "not_mixed"
    else:
        label = "mixed_run_counts_likely" if luck <= LUCK else "mixed_not_provable"
    return MixedRuns(on_grid=on, off_grid=off, luck=luck, label=label)


def count_matches(k: int, n: int, score: Printed) -> bool:
    """Whether "k of n" is printed as the score."""
    return abs(k * _scale(score.decimals) - score.digits * n) * 2 <= n


def neighbours(score: Printed, n: int) -> tuple[int, int]:
    """The two counts around a score that no single run gives."""
    below = (score.digits * n) // _scale(score.decimals)
    return below, min(n, below + 1)
