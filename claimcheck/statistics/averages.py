"""Is a printed average the average of its parts? Exact bounds from rounding."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import prod
from statistics import median

from claimcheck.statistics.rounding import Printed


@dataclass(frozen=True, slots=True, kw_only=True)
class AverageResult:
    """`consistent` with the plain mean; else what fits: parts left out (indexes), or another formula."""

    mean: Fraction
    gap: Fraction
    tolerance: Fraction
    consistent: bool
    fits_if_dropped: tuple[int, ...]
    other_formulas: tuple[str, ...]


def check_average(
    parts: Sequence[Printed], average: Printed, weights: Sequence[int | None] | None = None
) -> AverageResult:
    """Compare a printed average with its parts; tolerance = u_average/2 + mean(u_parts/2).

    Args:
        parts: The printed parts, at least one.
        average: The printed average.
        weights: Numbers of items per part, where known, to try a weighted mean.

    Raises:
        ValueError: when there are no parts.
    """
    if not parts:
        raise ValueError("an average has parts")
    mean = _mean(parts)
    slack = _tolerance(parts, average)
    gap = abs(mean - average.value)
    consistent = gap <= slack
    dropped = () if consistent else _dropped(parts, average)
    return AverageResult(
        mean=mean,
        gap=gap,
        tolerance=slack,
        consistent=consistent,
        fits_if_dropped=dropped,
        other_formulas=() if consistent else _other_formulas(parts, average, weights),
    )


def _mean(parts: Sequence[Printed]) -> Fraction:
    return sum((part.value for part in parts), Fraction(0)) / len(parts)


def _tolerance(parts: Sequence[Printed], average: Printed) -> Fraction:
    return average.half_unit + sum((part.half_unit for part in parts), Fraction(0)) / len(parts)


def _dropped(parts: Sequence[Printed], average: Printed) -> tuple[int, ...]:
    if len(parts) < 2:
        return ()
    fitting = []
    for index in range(len(parts)):
        rest = [*parts[:index], *parts[index + 1 :]]
        if abs(_mean(rest) - average.value) <= _tolerance(rest, average):
            fitting.append(index)
    return tuple(fitting)


def _other_formulas(
    parts: Sequence[Printed], average: Printed, weights: Sequence[int | None] | None
) -> tuple[str, ...]:
    slack = _tolerance(parts, average)
    values = [part.value for part in parts]
    found = []
    if weights and all(weights) and len(weights) == len(parts):
        known = [weight or 0 for weight in weights]
        weighted = sum((w * v for w, v in zip(known, values, strict=True)), Fraction(0)) / sum(known)
        if abs(weighted - average.value) <= slack:
            found.append("weighted")
    if abs(median(values) - average.value) <= slack:
        found.append("median")
    if all(value > 0 for value in values):
        geometric = prod(float(value) for value in values) ** (1 / len(values))
        if abs(geometric - float(average.value)) <= float(slack):
            found.append("geometric")
    return tuple(found)
