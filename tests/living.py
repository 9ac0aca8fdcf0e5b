"""The processes that a test leaves behind."""

from __future__ import annotations

import os
from pathlib import Path

HAS_PROC = Path("/proc/self/task").is_dir()


def living() -> set[int]:
    """Process ids of our children, those of children included; none where the system does not tell."""
    found: set[int] = set()
    waiting = [os.getpid()] if HAS_PROC else []
    while waiting:
        for task in Path(f"/proc/{waiting.pop()}/task").glob("*/children"):
            try:
                children = {int(number) for number in task.read_text().split()}
            except OSError:  # it ended meanwhile
                continue
            found |= children
            waiting += children
    return found
