"""Reports steps of long work and stops it when asked; knows neither threads nor Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from claimcheck.errors import Cancelled


@dataclass(frozen=True, slots=True)
class Step:
    """One report: the stage in words, and how far it is (`total` None: not known)."""

    stage: str
    done: int = 0
    total: int | None = None


@dataclass(slots=True)
class Progress:
    """Passed down through long work.

    Args:
        report: Called with every step; must be quick. Nothing is reported when None.
        cancelled: Asked at every step; true makes `step` raise `Cancelled`.
    """

    report: Callable[[Step], None] | None = None
    cancelled: Callable[[], bool] = field(default=lambda: False)

    def step(self, stage: str, done: int = 0, total: int | None = None) -> None:
        """Report a step.

        Raises:
            Cancelled: when the person asked to stop.
        """
        if self.cancelled():
            raise Cancelled
        if self.report is not None:
            self.report(Step(stage, done, total))


def silent() -> Progress:
    """A progress that reports to nobody and is never cancelled."""
    return Progress()
