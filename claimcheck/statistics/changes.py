"""What a claimed change can mean: points, per cent of the old value, or fewer errors."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from claimcheck.statistics.rounding import Printed

Range = tuple[Fraction, Fraction]

STATED = {"percent": ("relative", "error_reduction"), "points": ("points",)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """The three readings of a change, in points and per cent, and those that the claimed figure fits."""

    points: Fraction
    relative: Fraction | None
    error_reduction: Fraction | None
    matches: tuple[str, ...]
    label: str


def claimed_range(claim: Printed, qualifier: str) -> Range:
    """What a worded figure covers: "exact", "about", "over" or "nearly"."""
    value, unit = claim.value, 2 * claim.half_unit
    match qualifier:
        case "about":
            slack = max(claim.half_unit, abs(value) / 10)
            return value - slack, value + slack
        case "over":
            return value - unit / 2, value * Fraction(11, 10) + unit
        case "nearly":
            return value * Fraction(9, 10) - unit, value + unit / 2
        case _:
            return value - unit / 2, value + unit / 2


def change(before: Printed, after: Printed, claim: Printed, unit: str, qualifier: str = "exact") -> Change:
    """Compare a claimed change with the figures before and after, by interval arithmetic over rounding.

    Args:
        before: The old figure, in per cent or points of a scale up to 100.
        after: The new figure.
        claim: The claimed change.
        unit: "percent" or "points".
        qualifier: "exact", "about", "over" or "nearly".
    """
    readings = {
        "points": (after.low - before.high, after.high - before.low),
        "relative": _relative(before, after),
        "error_reduction": _error_reduction(before, after),
    }
    low, high = claimed_range(claim, qualifier)
    matches = tuple(name for name, r in readings.items() if r is not None and r[0] <= high and low <= r[1])
    a, b = before.value, after.value
    return Change(
        points=b - a,
        relative=(b - a) / a * 100 if a else None,
        error_reduction=(b - a) / (100 - a) * 100 if a < 100 else None,
        matches=matches,
        label=_label(matches, unit),
    )


def _label(matches: tuple[str, ...], unit: str) -> str:
    if not matches:
        return "no_match"
    return "matches_stated_unit" if set(matches) & set(STATED[unit]) else "matches_other_unit"


def _relative(before: Printed, after: Printed) -> Range | None:
    if before.low <= 0:
        return None
    return (after.low / before.high - 1) * 100, (after.high / before.low - 1) * 100


def _error_reduction(before: Printed, after: Printed) -> Range | None:
    if before.high >= 100:
        return None
    return (
        (1 - (100 - after.low) / (100 - before.high)) * 100,
        (1 - (100 - after.high) / (100 - before.low)) * 100,
    )
