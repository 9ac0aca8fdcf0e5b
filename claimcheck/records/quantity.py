"""A printed figure, kept exactly as printed."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A figure as printed.

    `text` are the printed digits with their sign and separators, without unit or footnote marks;
    `value` is the number they denote, in the printed unit; `decimals` how many were printed.
    `unit` is one of "%", "points", "elo", "rating", "percentile", "ratio" (0 to 1), "ppl", "" or as printed.
    `comparator` is one of "", "~", "<", ">", "<=", ">=". `uncertainty` is the printed text behind ± or +/-.
    """

    text: str
    value: Decimal
    decimals: int
    unit: str = ""
    comparator: str = ""
    uncertainty: str = ""

    @property
    def is_plain(self) -> bool:
        """Whether it is a share of one or of a hundred, or a bare number: its unit names no measure."""
        return self.unit in ("", "%", "ratio")

    @property
    def printed(self) -> str:
        """The figure as printed, with its comparator and the unit that stands behind it."""
        figure = f"{self.comparator}{self.text}"
        return figure if self.unit in ("", "ratio") else f"{figure} {self.unit}"

    @property
    def half_unit(self) -> Decimal:
        """Half of the last printed place: the figure stands for value ± half_unit."""
        return Decimal(1).scaleb(-self.decimals) / 2

    @property
    def per_cent(self) -> Decimal | None:
        """The value in per cent, or None where the unit is neither per cent nor a ratio."""
        if self.unit == "%":
            return self.value
        if self.unit == "ratio":
            return self.value * 100
        return None
