"""What a crash, a full disk or a damaged file may do to a library: say so, and lose nothing that was confirmed."""

from __future__ import annotations

import random
import resource
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from claimcheck.errors import LibraryUnavailable, UnknownName
from claimcheck.library import backups
from claimcheck.library.store import Library, open_library
from claimcheck.records.decision import Decision, DecisionKind
from claimcheck.records.review import Review

# Writes notes one after the other and says each number once it is kept.
WRITING = """
import sys
from pathlib import Path
from claimcheck.library.store import open_library
from claimcheck.records.decision import Decision, DecisionKind
with open_library(Path(sys.argv[1])) as library:
    for number in range(10_000):
        library.decide(1, Decision(kind=DecisionKind.NOTE, value=str(number), made="2026-01-01T00:00:00Z"))
        print(number, flush=True)
"""


@pytest.fixture
def kept(tmp_path: Path, made_review: Review) -> Path:
    """A library with one document."""
    path = tmp_path / "library.sqlite"
    with open_library(path) as library:
        library.add(made_review, b"the original")
    return path


def notes(library: Library) -> list[str]:
    return [decision.value for decision in library.decisions(1)]


@pytest.mark.parametrize("confirmed", [1, 7, 40])
def test_a_killed_program_loses_no_confirmed_note(kept: Path, confirmed: int) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", WRITING, str(kept)], stdout=subprocess.PIPE, text=True
    ) as writing:
        assert writing.stdout is not None
        said = [writing.stdout.readline().strip() for _ in range(confirmed)]
        writing.kill()
        said += writing.stdout.read().split()
    with open_library(kept) as library:
        after = notes(library)
    assert backups.is_whole(kept)
    assert after[: len(said)] == said
    assert after == [str(number) for number in range(len(after))]


def test_a_full_disk_is_said_and_changes_nothing(kept: Path, made_review: Review) -> None:
    with open_library(kept) as library:
        library.decide(1, Decision(kind=DecisionKind.NOTE, value="first", made="2026-01-01T00:00:00Z"))
        most = kept.with_name("library.sqlite-wal").stat().st_size + 4096
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, hard))
        try:
            with pytest.raises(LibraryUnavailable, match="could not be written"):
                library.decide(
                    1, Decision(kind=DecisionKind.NOTE, value="x" * 100_000, made="2026-01-01T00:00:00Z")
                )
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        assert notes(library) == ["first"]
    assert backups.is_whole(kept)


def read_everything(path: Path) -> None:
    with open_library(path) as library:
        for entry in library.entries():
            library.review(entry.id)
            library.original(entry.id)
            library.decisions(entry.id)
            library.questions(entry.id)
        library.search("meridian")
        library.tags()
        library.collections()


def flipped(data: bytes, chooser: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chooser.randint(1, 64)):
        changed[chooser.randrange(len(changed))] = chooser.randrange(256)
    return bytes(changed)


def cut(data: bytes, chooser: random.Random) -> bytes:
    return data[: chooser.randrange(len(data))]


@pytest.mark.parametrize("damage", [flipped, cut])
def test_a_damaged_library_is_read_or_refused_in_words(
    kept: Path, tmp_path: Path, damage: Callable[[bytes, random.Random], bytes]
) -> None:
    data, chooser = kept.read_bytes(), random.Random(11)
    for number in range(60):
        path = tmp_path / f"damaged-{number}.sqlite"
        path.write_bytes(damage(data, chooser))
        with suppress(LibraryUnavailable, UnknownName):
            read_everything(path)
        path.unlink(missing_ok=True)


def test_damage_after_a_crash_is_found_when_the_library_is_opened(kept: Path) -> None:
    data = bytearray(kept.read_bytes())
    data[-4096:] = b"\xff" * 4096
    kept.write_bytes(data)
    kept.with_name("library.sqlite-wal").write_bytes(b"")  # what a crash leaves
    with pytest.raises(LibraryUnavailable, match="restore"):
        open_library(kept)
    assert kept.read_bytes() == bytes(data)


def test_another_programs_file_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "photos.sqlite"
    with sqlite3.connect(path) as connection:
        connection.execute("create table photos (name)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(LibraryUnavailable, match="not a library of Claimcheck"):
        open_library(path)
    with sqlite3.connect(path) as connection:
        tables = connection.execute("select name from sqlite_master").fetchall()
    connection.close()
    assert tables == [("photos",)]
    assert before


def test_restoring_keeps_what_was_there_with_its_log(kept: Path, made_review: Review) -> None:
    with open_library(kept) as library:
        backup = backups.back_up(kept, reason="drill")
        library.decide(1, Decision(kind=DecisionKind.NOTE, value="later", made="2026-01-01T00:00:00Z"))
        # Restored while the note still stands in the write-ahead log only.
        replaced = backups.restore(kept, backup.path)
    assert replaced is not None
    with open_library(kept) as library:
        assert notes(library) == []
    with open_library(replaced) as library:
        assert notes(library) == ["later"]
