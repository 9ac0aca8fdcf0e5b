"""Backup, verify and restore: each copy is made by SQLite itself, checked, and given a checksum beside it.

A restore checks the copy first, keeps the index it replaces, and puts the new one in place in one step.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from claimcheck.errors import IndexUnavailable
from claimcheck.evidence.building import remove
from claimcheck.evidence.connection import APPLICATION_ID, DAMAGE, connect_reading
from claimcheck.progress import Progress, silent

_PAGES = 2_000
_CHUNK = 1 << 20
_STAMP = "%Y%m%d-%H%M%S-%f"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """What a check of an index found: problems in words, none where it is whole, and what it holds."""

    path: Path
    problems: tuple[str, ...]
    results: int = 0
    reports: int = 0

    @property
    def whole(self) -> bool:
        """Whether nothing was found."""
        return not self.problems


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """A copy of the index, when it was made (UTC), and whether it is what a restore took out of its place."""

    path: Path
    taken: datetime
    replaced: bool = False


def backups_of(index: Path) -> tuple[Backup, ...]:
    """The copies of an index that stand where backups are put unless told otherwise, newest first."""
    found = []
    for folder, start, replaced in (
        (index.parent / "backups", f"{index.stem}-", False),
        (index.parent, f"{index.stem}.replaced-", True),
    ):
        for path in folder.glob(f"{start}*{index.suffix}"):
            with suppress(ValueError):
                taken = datetime.strptime(path.stem[len(start) :], _STAMP).replace(tzinfo=UTC)
                found.append(Backup(path=path, taken=taken, replaced=replaced))
    return tuple(sorted(found, key=lambda backup: backup.taken, reverse=True))


def verify(path: Path) -> Verification:
    """Check every page, index and reference of an index, and its checksum where there is one beside it.

    Raises:
        IndexUnavailable: when the file is not there or is no index of ours.
    """
    with closing(connect_reading(path)) as connection:
        try:
            problems = [str(row[0]) for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
            broken = len(connection.execute("PRAGMA foreign_key_check").fetchall())
            counts = [
                connection.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0]  # noqa: S608 - own names
                for table in ("results", "reports")
            ]
        except DAMAGE:
            return Verification(path=path, problems=("The file is damaged and cannot be read to its end.",))
    if broken:
        problems.append(f"{broken} rows refer to something that is missing.")
    stated = _stated_checksum(path)
    if stated and stated != _checksum(path):
        problems.append("The file is not the one its checksum was written for.")
    return Verification(path=path, problems=tuple(problems), results=counts[0], reports=counts[1])


def back_up(index: Path, target: Path | None = None, *, progress: Progress | None = None) -> Path:
    """Copy an index, also in use; returns the copy, verified, with a checksum beside it.

    Args:
        index: The index.
        target: A file or a folder; None for the folder `backups` beside the index.
        progress: Told how far it is.

    Raises:
        IndexUnavailable: when the index cannot be read, or the copy cannot be written or is not whole.
        Cancelled: when asked to stop; nothing is left.
    """
    progress = progress or silent()
    path = _target(index, target)
    making = path.with_name(f"{path.name}.making-{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with closing(connect_reading(index)) as source, closing(sqlite3.connect(making)) as copy:
            source.backup(
                copy,
                pages=_PAGES,
                progress=lambda _, left, total: progress.step("copying the index", total - left, total),
            )
            copy.execute("PRAGMA journal_mode = DELETE")
        found = verify(making)
        if not found.whole:
            raise IndexUnavailable(
                f"The copy of {index} is not whole: {found.problems[0]}",
                next_step="Restore an earlier backup "
                "(Evidence > Restore the evidence, or claimcheck evidence restore).",
            )
        _write_checksum(path, _checksum(making))
        making.replace(path)
    except (OSError, *DAMAGE) as error:
        raise IndexUnavailable(
            f"The backup could not be written to {path.parent}.",
            next_step="Check that the folder is writable and has room.",
        ) from error
    finally:
        remove(making)
    return path


def restore(backup: Path, index: Path) -> Path | None:
    """Put a backup in the place of the index; returns where the replaced one is kept, if there was one.

    Raises:
        IndexUnavailable: when the backup is not whole or the folder not writable; nothing is changed.
    """
    found = verify(backup)
    if not found.whole:
        raise IndexUnavailable(
            f"The backup {backup} is not whole: {found.problems[0]}", next_step="Choose another backup."
        )
    coming = index.with_name(f"{index.name}.restoring-{os.getpid()}")
    try:
        index.parent.mkdir(parents=True, exist_ok=True)
        with closing(connect_reading(backup)) as source, closing(sqlite3.connect(coming)) as copy:
            source.backup(copy)
        kept = _keep_present(index)
        coming.replace(index)
    except (OSError, *DAMAGE) as error:
        raise IndexUnavailable(
            f"The backup could not be put in place of {index}.",
            next_step="Close other programs that use the index and check that the disk has room.",
        ) from error
    finally:
        remove(coming)
    return kept


def _keep_present(index: Path) -> Path | None:
    """Keep the present index under another name; its log must not meet the restored file."""
    if not index.exists():
        return None
    with suppress(sqlite3.Error), closing(sqlite3.connect(index)) as connection:
        if connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    kept = index.with_name(f"{index.stem}.replaced-{_stamp()}{index.suffix}")
    try:
        os.link(index, kept)
    except OSError:
        shutil.copy2(index, kept)
    for suffix in ("-wal", "-shm"):
        log = index.with_name(index.name + suffix)
        if log.exists():
            log.replace(kept.with_name(kept.name + suffix))
    return kept


def _target(index: Path, target: Path | None) -> Path:
    name = f"{index.stem}-{_stamp()}{index.suffix}"
    if target is None:
        return index.parent / "backups" / name
    return target / name if target.is_dir() else target


def _stamp() -> str:
    return datetime.now(UTC).strftime(_STAMP)


def _checksum(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _checksum_path(path: Path) -> Path:
    return path.with_name(path.name + ".sha256")


def _stated_checksum(path: Path) -> str:
    try:
        return _checksum_path(path).read_text(encoding="ascii").split()[0]
    except (OSError, ValueError, IndexError):
        return ""


def _write_checksum(path: Path, checksum: str) -> None:
    _checksum_path(path).write_text(f"{checksum}  {path.name}\n", encoding="ascii")
