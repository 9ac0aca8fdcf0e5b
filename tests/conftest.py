"""Fixtures for all tests: an own data folder, and where the shared material is, if it is there."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from made import made_review  # noqa: F401 - a fixture for all

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A busy machine must not fail a test: properties are about values, not about time.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(autouse=True)
def own_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Every test has a data folder of its own."""
    folder = tmp_path / "claimcheck-home"
    monkeypatch.setenv("CLAIMCHECK_HOME", str(folder))
    return folder


@pytest.fixture
def shared() -> Path:
    """The folder of shared material; skips where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("../shared is not here")
    return SHARED
