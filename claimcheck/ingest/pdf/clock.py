"""The time one page may take."""

from __future__ import annotations

import time
from dataclasses import dataclass, field


class PageTookTooLong(Exception):
    """A page went over its seconds; it is skipped and said."""


@dataclass(slots=True)
class PageClock:
    """Started at a page's begin; `check` raises when its seconds are over."""

    seconds: float
    started: float = field(default_factory=time.monotonic)

    def check(self) -> None:
        """Raise PageTookTooLong if the page's time is over."""
        if time.monotonic() - self.started > self.seconds:
            raise PageTookTooLong
