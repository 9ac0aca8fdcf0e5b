"""A row of a table's grid, and how far such rows stand apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from claimcheck.ingest.layout.grid.pieces import Piece


@dataclass(slots=True, eq=False)
class Row:
    """A row of the grid: its pieces, the lines it took, whether it is a header or a section row.

    `ruled_above` says that a full rule stands directly above it.
    """

    pieces: list[Piece]
    baseline: float
    last_baseline: float
    size: float
    header: bool = False
    section: bool = False
    ruled_above: bool = False
    spans: dict[int, int] = field(default_factory=dict)  # first column -> rows covered, from this row on

    @property
    def first_column(self) -> int:
        """The leftmost column with text."""
        return min((p.first for p in self.pieces), default=0)

    @property
    def values(self) -> int:
        """How many pieces are figures or signs for none."""
        return sum(p.value for p in self.pieces)

    def columns(self) -> set[int]:
        """All columns that have text."""
        return {c for p in self.pieces for c in range(p.first, p.last + 1)}


def row_pitch(rows: Sequence[Row]) -> float:
    """The usual distance between baselines of rows with figures, in points."""
    filled = [r for r in rows if r.values] or list(rows)
    steps = sorted(b.baseline - a.baseline for a, b in pairwise(filled))
    return steps[len(steps) // 3] if steps else 0.0
