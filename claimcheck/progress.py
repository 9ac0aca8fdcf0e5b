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
        show: Called with what there is before all is done: the document, then claims. Must be quick, too.
    """

    report: Callable[[Step], None] | None = None
    cancelled: Callable[[], bool] = field(default=lambda: False)
    show: Callable[[object], None] | None = None

    def step(self, stage: str, done: int = 0, total: int | None = None) -> None:
        """Report a step.

        Raises:
            Cancelled: when the person asked to stop.
        """
        if self.cancelled():
            raise Cancelled
        if self.report is not None:
            self.report(Step(stage, done, total))

    def so_far(self, value: object) -> None:
        """Hand over what there is, for a window that shows it while the rest is worked out."""
        if self.show is not None:
            self.show(value)


def silent() -> Progress:
    """A progress that reports to nobody and is never cancelled."""
    return Progress()
