"""Text set at a slant, as headers over narrow columns are: each run turned upright about its start."""

from __future__ import annotations

import math
from dataclasses import dataclass

from claimcheck.ingest.pdf.frame import upright

SLANT = 5.0  # degrees off a right angle from which text is slanted
STEEPEST = 60.0  # degrees off the vertical up to which slanted text is read as turned


@dataclass(slots=True)
class Run:
    """A slanted line of text: its angle (degrees anticlockwise), where it starts and how far it goes."""

    degrees: float
    x: float
    y: float
    length: float = 0.0

    def place(self, x: float, y: float) -> tuple[float, float]:
        """How far along the run and how far under its baseline a shown point is, in points."""
        angle = math.radians(self.degrees)
        dx, dy = x - self.x, y - self.y
        return dx * math.cos(angle) - dy * math.sin(angle), dx * math.sin(angle) + dy * math.cos(angle)

    def goes_on(self, degrees: float, x: float, y: float, size: float) -> bool:
        """Whether text that starts at a shown point is the run's next word."""
        along, under = self.place(x, y)
        return (
            abs(degrees - self.degrees) < 1
            and abs(under) < 0.3 * size
            and -0.2 * size < along - self.length < 1.2 * size
        )

    def box(
        self, first: tuple[float, float], last: tuple[float, float], turn: int, width: float, height: float
    ) -> tuple[float, float, float]:
        """Start, end and baseline of a word in the coordinates of its turn.

        Args:
            first: Shown origin of its first glyph.
            last: Shown origin of its last glyph.
            turn: As from `turn_of`.
            width: The page's width in points.
            height: The page's height in points.
        """
        left, base, _, _ = upright((self.x, self.y, self.x, self.y), turn, width, height)
        start, under = self.place(*first)
        end, _ = self.place(*last)
        return left + start, left + end, base + under


def turn_of(degrees: float) -> int | None:
    """90 or 270 for text at a slant that is nearer to the vertical than `STEEPEST`, else None."""
    for turn in (90, 270):
        off = abs((degrees - turn + 180) % 360 - 180)
        if SLANT < off <= STEEPEST:
            return turn
    return None
