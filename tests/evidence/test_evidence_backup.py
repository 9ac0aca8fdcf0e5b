"""Backups are whole and checked; a restore keeps what it replaces; damage is found and said."""

from __future__ import annotations

import random
import sqlite3
from pathlib import Path

import pytest

from claimcheck.errors import Cancelled, IndexUnavailable
from claimcheck.evidence import by_hand
from claimcheck.evidence.backup import back_up, backups_of, restore, verify
from claimcheck.evidence.store import EvidenceStore
from claimcheck.progress import Progress


def add(index: Path, score: str) -> None:
    row = by_hand.own_result(
        model="zeta", benchmark="MMLU", score=score, scale="percent", url="https://a.org"
    )
    by_hand.add(index, row)


def scores(index: Path) -> list[str]:
    with EvidenceStore(index) as store:
        return [row.score_text for row in store.search("")]


def test_backup_and_restore(index: Path) -> None:
    add(index, "1.0")
    copy = back_up(index)
    assert copy.parent.name == "backups"
    assert copy.with_name(copy.name + ".sha256").read_text().endswith(f"  {copy.name}\n")
    assert verify(copy).whole
    add(index, "2.0")
    kept = restore(copy, index)
    assert scores(index) == ["1.0"]
    assert kept is not None
    assert scores(kept) == ["1.0", "2.0"]


def test_a_backup_goes_where_it_is_told(index: Path, tmp_path: Path) -> None:
    assert back_up(index, tmp_path / "copy.sqlite") == tmp_path / "copy.sqlite"
    folder = tmp_path / "folder"
    folder.mkdir()
    assert back_up(index, folder).parent == folder


def test_a_backup_while_the_index_is_written(index: Path) -> None:
    add(index, "1.0")
    with sqlite3.connect(index) as writer:
        writer.execute("INSERT INTO meta VALUES ('half', 'done')")
        copy = back_up(index)
        writer.rollback()
    with sqlite3.connect(copy) as connection:
        assert connection.execute("SELECT COUNT(*) FROM meta WHERE key = 'half'").fetchone() == (0,)


def test_restoring_where_nothing_was(index: Path, tmp_path: Path) -> None:
    add(index, "1.0")
    copy = back_up(index)
    assert restore(copy, tmp_path / "new" / "evidence.sqlite") is None
    assert scores(tmp_path / "new" / "evidence.sqlite") == ["1.0"]


def test_a_damaged_index_can_be_replaced(index: Path) -> None:
    add(index, "1.0")
    copy = back_up(index)
    index.write_bytes(b"zeroed by a crash")
    kept = restore(copy, index)
    assert kept is not None
    assert kept.read_bytes() == b"zeroed by a crash"
    assert scores(index) == ["1.0"]


def test_a_stale_log_does_not_meet_the_restored_file(index: Path) -> None:
    add(index, "1.0")
    copy = back_up(index)
    index.with_name(index.name + "-wal").write_bytes(b"\x37\x7f\x06\x82" + b"stale" * 100)
    restore(copy, index)
    assert scores(index) == ["1.0"]
    assert verify(index).whole


@pytest.mark.parametrize("seed", range(12))
def test_every_damage_is_found_before_a_restore(index: Path, seed: int) -> None:
    add(index, "1.0")
    copy = back_up(index)
    chooser = random.Random(seed)
    data = bytearray(copy.read_bytes())
    if seed % 3 == 0:
        del data[chooser.randrange(len(data) // 2, len(data)) :]
    else:
        for _ in range(chooser.randint(1, 64)):
            data[chooser.randrange(len(data))] ^= 0xFF
    copy.write_bytes(data)
    before = scores(index)
    with pytest.raises(IndexUnavailable):
        restore(copy, index)
    assert scores(index) == before
    assert not list(index.parent.glob("*.restoring-*"))


def test_a_cancelled_backup_leaves_nothing(index: Path) -> None:
    with pytest.raises(Cancelled):
        back_up(index, progress=Progress(cancelled=lambda: True))
    assert list((index.parent / "backups").iterdir()) == []


def test_broken_references_are_found(index: Path) -> None:
    add(index, "1.0")
    with sqlite3.connect(index) as connection:
        connection.execute("DELETE FROM evaluators")
    found = verify(index)
    assert not found.whole
    assert "refer to something that is missing" in found.problems[0]


def test_an_absent_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(IndexUnavailable):
        verify(tmp_path / "absent")


def test_backups_are_listed_newest_first_with_what_a_restore_replaced(index: Path) -> None:
    first, second = back_up(index), back_up(index)
    (index.parent / "backups" / "notes.sqlite").write_bytes(b"")
    assert [backup.path for backup in backups_of(index)] == [second, first]
    kept = restore(first, index)
    newest = backups_of(index)[0]
    assert (newest.path, newest.replaced) == (kept, True)
