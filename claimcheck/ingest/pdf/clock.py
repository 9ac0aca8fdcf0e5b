"""The time one page may take."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimcheck.ingest.clock import Clock


class PageTookTooLong(Exception):
    """A page went over its seconds; it is skipped and said."""


@dataclass(slots=True)
class PageClock:
    """Started at a page's begin; `check` raises when its seconds are over."""

    seconds: float
    _clock: Clock = field(default_factory=Clock)

    def check(self) -> None:
        """Raise PageTookTooLong if the page's time is over."""
        if self._clock.elapsed() > self.seconds:
            raise PageTookTooLong
