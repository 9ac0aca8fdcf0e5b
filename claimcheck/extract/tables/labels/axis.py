"""An axis of a table: its lines of labels, each with its role, and which axis holds the models."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from claimcheck.extract.tables.labels.line import Line

_T = TypeVar("_T")


class Role(StrEnum):
    """What a line of labels holds."""

    MODEL = "model"
    BENCHMARK = "benchmark"
    METRIC = "metric"
    SETTING = "setting"
    COST = "cost"
    GROUP = "group"


@dataclass(frozen=True)
class Axis:
    """Lines of one axis, outermost first, each with its role."""

    lines: tuple[tuple[Line, Role], ...]

    def of(self, *roles: Role) -> tuple[Line, ...]:
        """The lines with one of some roles, outermost first."""
        return tuple(line for line, role in self.lines if role in roles)


@dataclass(frozen=True)
class Axes:
    """Both axes. `models` is "row" or "column", or "" where neither axis names models.

    `sure` is False where the choice rests on little.
    """

    rows: Axis
    columns: Axis
    models: str
    sure: bool = True

    @property
    def model_axis(self) -> Axis:
        """The axis that holds the models (the rows where neither does)."""
        return self.columns if self.models == "column" else self.rows

    def sides(self, rows: _T, columns: _T) -> tuple[_T, _T]:
        """What stands along the models, and what stands across from them."""
        return (columns, rows) if self.models == "column" else (rows, columns)
