"""Printed figures as closed intervals: rounding alone can then never raise a finding."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

_PLAIN = re.compile(r"[-+−]?\d+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Printed:
    """A figure as printed: `digits` / 10^`decimals`; it stands for the value ± half of the last place."""

    digits: int
    decimals: int

    @property
    def value(self) -> Fraction:
        """The figure itself."""
        return Fraction(self.digits, 10**self.decimals)

    @property
    def half_unit(self) -> Fraction:
        """Half of the last printed place."""
        return Fraction(1, 2 * 10**self.decimals)

    @property
    def low(self) -> Fraction:
        """The least value that is printed so."""
        return self.value - self.half_unit

    @property
    def high(self) -> Fraction:
        """The greatest value that is printed so."""
        return self.value + self.half_unit


def printed(text: object) -> Printed:
    """Read a plain decimal figure ("93.30" and "93.3" differ); a number is read as Python prints it.

    Raises:
        ValueError: when the text is no plain decimal figure.
    """
    plain = str(text).strip().replace("−", "-").rstrip("% ").replace(",", "")
    if not _PLAIN.fullmatch(plain):
        raise ValueError(f"not a plain figure: {text!r}")
    decimals = len(plain.partition(".")[2])
    return Printed(int(plain.replace(".", "")), decimals)


def printed_decimal(value: Decimal, decimals: int) -> Printed:
    """The figure of a value that was printed with so many decimals."""
    return Printed(int(value.scaleb(decimals).to_integral_value()), decimals)


def gap(a: Printed, b: Printed) -> Fraction:
    """How far two printed figures are apart."""
    return abs(a.value - b.value)


def tolerance(a: Printed, b: Printed) -> Fraction:
    """The largest gap that rounding alone explains."""
    return a.half_unit + b.half_unit


def same_after_rounding(a: Printed, b: Printed) -> bool:
    """Whether one value can be printed as both."""
    return gap(a, b) <= tolerance(a, b)
