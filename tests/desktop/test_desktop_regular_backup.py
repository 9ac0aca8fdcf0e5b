"""The library is backed up while it is worked with, and a backup that cannot be made is said once."""

from __future__ import annotations

import pytest

from claimcheck.errors import LibraryUnavailable
from claimcheck.library import backups
from claimcheck.library.opening import library_path


def reasons() -> list[str]:
    return [backup.reason for backup in backups.backups_of(library_path())]


def test_a_library_that_changed_is_backed_up_once(opened, qtbot):
    assert reasons() == []
    assert opened.regular_backup.timer.isActive()
    opened.regular_backup.timer.timeout.emit()
    qtbot.waitUntil(lambda: reasons() == ["regular"])
    opened.regular_backup.look()
    qtbot.waitUntil(lambda: opened.tasks.running == 0)
    assert reasons() == ["regular"]


def test_without_a_library_there_is_nothing_to_back_up(window, qtbot):
    qtbot.waitUntil(lambda: window.tasks.running == 0)
    library_path().unlink(missing_ok=True)
    window.regular_backup.look()
    qtbot.waitUntil(lambda: window.tasks.running == 0)
    assert reasons() == []


def test_a_full_disk_is_said_once(window, qtbot, monkeypatch: pytest.MonkeyPatch):
    def full() -> None:
        raise LibraryUnavailable("A backup could not be made.", next_step="Check free disk space.")

    monkeypatch.setattr(window.core, "back_up_if_due", full)
    with qtbot.waitSignal(window.refused) as refused:
        window.regular_backup.look()
    assert "free disk space" in str(refused.args[0])
    assert not window.regular_backup.timer.isActive()
