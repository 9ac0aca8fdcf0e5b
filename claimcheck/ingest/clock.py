"""The time that reading took, of which a busy machine takes nothing away."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

BUSY = 3.0
"""Wall time counts at least as its third: beyond that, no machine is too busy for the reader to have hung."""

# Elsewhere a parent cannot see its child's work; wall time holds for both.
_MEASURED = sys.platform == "linux"


class Clock:
    """Seconds since its making: the work of a process and of what it started, where that can be measured.

    Args:
        process: The number of a running child; this process where None.
    """

    def __init__(self, process: int | None = None) -> None:
        self._process = process
        self._began = time.monotonic()
        self._work = _work_of(process)

    def elapsed(self) -> float:
        """Processor seconds, or a third of the wall time where that is more; wall time off Linux."""
        wall = time.monotonic() - self._began
        work = _work_of(self._process)
        if self._work is None or work is None:
            return wall
        return max(work - self._work, wall / BUSY)


def _work_of(process: int | None) -> float | None:
    """Processor seconds of a process and its ended children; None where they cannot be told."""
    if not _MEASURED:
        return None
    if process is None:
        return sum(os.times()[:4])
    try:
        # The name, in brackets, may hold anything; fields 14 to 17 count ticks (proc(5)).
        stat = Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    fields = stat.rpartition(")")[2].split()
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")
