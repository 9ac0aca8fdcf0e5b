"""A client on the accessibility bus reads every window; skipped where Debian's packages for it are not installed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

TOOLS = Path(__file__).resolve().parents[2] / "tools"
sys.path.insert(0, str(TOOLS))

import at_spi  # noqa: E402 - a script of tools/


@pytest.mark.skipif(bool(at_spi.missing()), reason="no screen or accessibility bus here")
def test_a_screen_reader_finds_names_roles_and_changes_of_state():
    command = [sys.executable, str(TOOLS / "at_spi.py")]
    told = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert told.returncode == 0, told.stdout
    assert "'32 claims found'" in told.stdout
    assert "'With findings: off'" in told.stdout
