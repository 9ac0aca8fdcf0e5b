"""Settings survive a round trip, a crash while saving, and files that others wrote."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from claimcheck.errors import Cancelled, Cause, LibraryUnavailable, UnreadableDocument
from claimcheck.progress import Progress, Step
from claimcheck.settings import Settings, load_settings, save_settings, settings_path, write_atomically


def test_without_a_file_the_defaults_hold() -> None:
    assert load_settings() == Settings()


def test_round_trip() -> None:
    settings = Settings(checks_off=("NUM-02",), language="de", seconds_per_document=12.5)
    save_settings(settings)
    assert load_settings() == settings


def test_unknown_keys_are_left_alone_and_damage_is_told() -> None:
    path = settings_path()
    path.parent.mkdir(parents=True)
    path.write_text('{"from_the_future": 1, "theme": "dark"}')
    assert load_settings().theme == "dark"
    for damaged in ('{"theme": 3}', "{", ""):
        path.write_text(damaged)
        with pytest.raises(LibraryUnavailable, match="Move it away"):
            load_settings()
        assert path.read_text() == damaged


def test_a_failed_write_keeps_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "file"
    write_atomically(target, b"old")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_atomically(target, b"new")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_errors_cross_process_borders() -> None:
    error = UnreadableDocument("It is locked.", cause=Cause.PASSWORD, next_step="Unlock it.")
    copy = pickle.loads(pickle.dumps(error))
    assert (str(copy), copy.cause) == ("It is locked. Unlock it.", Cause.PASSWORD)


def test_progress_reports_and_stops() -> None:
    steps: list[Step] = []
    Progress(steps.append).step("reading", 1, 3)
    assert steps == [Step("reading", 1, 3)]
    with pytest.raises(Cancelled):
        Progress(cancelled=lambda: True).step("reading")
