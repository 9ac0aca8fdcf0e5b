"""Backups of the library: verified copies beside it, thinned out with age, and the way back.

Kept: everything of the last 2 days, then one a day for 12 days, one a week for 10 weeks, one a month for 9
months (Anki's schedule). A backup counts only after SQLite's integrity check of the copy.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Hashable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from claimcheck.errors import LibraryUnavailable
from claimcheck.settings import write_atomically

_STAMP = "%Y%m%dT%H%M%S%f"
EVERY = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup file, when it was taken and why."""

    path: Path
    taken: datetime
    reason: str


def backups_folder(library: Path) -> Path:
    """Where the backups of a library are."""
    return library.with_name(f"{library.stem}-backups")


def backups_of(library: Path) -> tuple[Backup, ...]:
    """The backups of a library, newest first."""
    found = []
    for path in backups_folder(library).glob(f"*{library.suffix}"):
        stamp, _, reason = path.stem.partition("_")
        try:
            taken = datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
        except ValueError:
            continue
        found.append(Backup(path, taken, reason))
    return tuple(sorted(found, key=lambda backup: backup.taken, reverse=True))


def back_up(library: Path, *, reason: str, now: datetime | None = None) -> Backup:
    """Copy the library, check the copy, and thin out old ones.

    Raises:
        LibraryUnavailable: when the copy cannot be made or is not whole.
    """
    now = now or datetime.now(UTC)
    target = backups_folder(library) / f"{now.strftime(_STAMP)}_{reason}{library.suffix}"
    partial = target.with_suffix(".partial")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with (
            closing(sqlite3.connect(f"{library.resolve().as_uri()}?mode=ro", uri=True)) as source,
            closing(sqlite3.connect(partial)) as copy,
        ):
            source.backup(copy)
            copy.execute("pragma journal_mode=delete")
        _require_whole(partial)
        checksum = hashlib.sha256(partial.read_bytes()).hexdigest()
        partial.replace(target)
        target.with_suffix(".sha256").write_text(checksum, encoding="ascii")
    except (sqlite3.Error, OSError) as error:
        partial.unlink(missing_ok=True)
        raise LibraryUnavailable(
            f"A backup of {library} could not be made.",
            next_step="Check free disk space; nothing was changed.",
        ) from error
    _thin_out(library, now)
    return Backup(target, now, reason)


def due(library: Path, *, now: datetime | None = None) -> bool:
    """Whether the library changed since its newest backup, and that is half an hour old; or there is none."""
    newest = backups_of(library)[:1]
    changed = _changed(library)
    if changed is None or not newest:
        return changed is not None
    return changed > newest[0].taken and (now or datetime.now(UTC)) - newest[0].taken >= EVERY


def _changed(library: Path) -> datetime | None:
    """When the file or its write-ahead log was written last; None where there is no library yet."""
    files = [path for path in (library, Path(f"{library}-wal")) if path.exists() and path.stat().st_size]
    return max((datetime.fromtimestamp(path.stat().st_mtime, UTC) for path in files), default=None)


def restore(library: Path, backup: Path) -> Path | None:
    """Put a backup in the library's place. The old file is kept beside it; its path is returned.

    Raises:
        LibraryUnavailable: when the backup is missing, changed since it was made, or not whole.
    """
    checksum = backup.with_suffix(".sha256")
    try:
        content = backup.read_bytes()
        if checksum.exists() and hashlib.sha256(content).hexdigest() != checksum.read_text(encoding="ascii"):
            raise LibraryUnavailable(f"The backup {backup} was changed after it was made.")
        partial = library.with_suffix(".restoring")
        write_atomically(partial, content)
        _require_whole(partial)
        kept = _put_aside(library)
        partial.replace(library)
    except (OSError, sqlite3.Error) as error:
        raise LibraryUnavailable(
            f"The backup {backup} could not be restored.", next_step="Choose another backup."
        ) from error
    return kept


def _put_aside(library: Path) -> Path | None:
    """Rename a library with its write-ahead log, which would be replayed into its successor."""
    if not library.exists():
        return None
    kept = library.with_name(f"{library.stem}-replaced-{datetime.now(UTC).strftime(_STAMP)}{library.suffix}")
    for ending in ("-wal", "-shm", ""):
        file = Path(f"{library}{ending}")
        if file.exists():
            file.replace(f"{kept}{ending}")
    return kept


def is_whole(library: Path) -> bool:
    """Whether SQLite's integrity check finds nothing."""
    try:
        with closing(sqlite3.connect(f"{library.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            rows = connection.execute("pragma integrity_check").fetchall()
    except sqlite3.Error:
        return False
    return rows == [("ok",)]


def _require_whole(path: Path) -> None:
    if not is_whole(path):
        raise LibraryUnavailable(
            f"{path.name} is damaged.",
            next_step="Restore an older backup (File > Restore library, or claimcheck library restore).",
        )


def _thin_out(library: Path, now: datetime) -> None:
    kept: set[Hashable] = set()
    for backup in backups_of(library):
        slot = _slot(backup, now)
        if slot in kept:
            backup.path.unlink(missing_ok=True)
            backup.path.with_suffix(".sha256").unlink(missing_ok=True)
        kept.add(slot)


def _slot(backup: Backup, now: datetime) -> Hashable:
    """What a backup stands for: itself, its day, its week, its month, or nothing any more."""
    age, day = now - backup.taken, backup.taken.date()
    if age <= timedelta(days=2):
        return backup.path
    if age <= timedelta(days=14):
        return day
    if age <= timedelta(days=14 + 70):
        return day.isocalendar()[:2]
    if age <= timedelta(days=14 + 70 + 275):
        return (day.year, day.month, "month")
    return "older"
