"""A busy machine takes nothing away from reading, and a reader that sleeps is not waited for without end."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

from claimcheck.ingest import clock as module
from claimcheck.ingest.clock import BUSY, Clock


@pytest.fixture
def wall(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The wall time that the clock is told."""
    now = [0.0]
    monkeypatch.setattr("claimcheck.ingest.clock.time.monotonic", lambda: now[0])
    return now


def test_waiting_counts_a_third(wall: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_work_of", lambda _process: 5.0)
    clock = Clock()
    wall[0] = 30.0
    assert clock.elapsed() == 30.0 / BUSY


def test_work_counts_in_full(wall: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    work = [1.0]
    monkeypatch.setattr(module, "_work_of", lambda _process: work[0])
    clock = Clock()
    wall[0], work[0] = 30.0, 26.0
    assert clock.elapsed() == 25.0


def test_where_work_cannot_be_told_wall_time_holds(
    wall: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_MEASURED", False)
    clock = Clock()
    wall[0] = 7.0
    assert clock.elapsed() == 7.0


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells another process's work")
def test_the_work_of_a_child_is_seen() -> None:
    with subprocess.Popen([sys.executable, "-c", "while True: pass"]) as child:
        clock = Clock(child.pid)
        until = time.monotonic() + 60
        while clock.elapsed() < 0.2 and time.monotonic() < until:
            time.sleep(0.02)
        seen = module._work_of(child.pid)
        child.kill()
    assert seen is not None
    assert seen > 0
