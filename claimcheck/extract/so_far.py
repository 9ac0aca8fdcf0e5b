"""Claims shown while the rest of the document is still being read, with how far it is."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace

from claimcheck.progress import Progress, silent
from claimcheck.records.claim import Claim

_EVERY = 0.5  # seconds
_SHARE = 8  # showing takes at most an eighth of the time


class SoFar:
    """Tells a progress of each page, and hands over the claims now and then.

    Args:
        progress: Whom it tells; None for nobody.
        pages: How many pages the document has; 0 where it has none.
    """

    def __init__(self, progress: Progress | None = None, pages: int = 0) -> None:
        self._progress = progress or silent()
        self._pages = pages
        self._before: tuple[Claim, ...] = ()  # of the stages that are done
        self._shown = 0
        self._due = time.monotonic() + _EVERY

    def read(self, stage: str, page: int | None, claims: Callable[[], Sequence[Claim]]) -> None:
        """A part on that page (from 1) was read; `claims` of the stage until now are asked for when due.

        Raises:
            Cancelled: when the person asked to stop.
        """
        if page is not None and self._pages:
            self._progress.step(stage, page, self._pages)
        if self._progress.show is not None and time.monotonic() >= self._due:
            self._show(claims())

    def done(self, claims: Sequence[Claim]) -> None:
        """A stage has all its claims; those of the next come after them."""
        self._show(claims)
        self._before = (*self._before, *claims)

    def _show(self, claims: Sequence[Claim]) -> None:
        began = time.monotonic()
        found = (*self._before, *claims)
        if len(found) > self._shown:
            self._shown = len(found)
            self._progress.so_far(tuple(replace(claim, id=f"c{n}") for n, claim in enumerate(found, start=1)))
        now = time.monotonic()
        self._due = now + max(_EVERY, _SHARE * (now - began))
