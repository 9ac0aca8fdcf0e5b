"""Opening the index's file: for reading only, or for writing in whole transactions.

Write-ahead logging, so that a check can read while an import runs, and so that a killed import leaves
nothing: the next opening rolls the log back.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from claimcheck.errors import IndexUnavailable

APPLICATION_ID = 0x434C434B  # "CLCK": tells our file from any other SQLite file

# The last migration of `schema`, which is imported only to apply one: sqlite-utils takes longer than opening.
_LATEST = ("claimcheck.evidence", "who_ran_them")
_BUSY_SECONDS = 10.0

# What reading a damaged file raises: errors of SQLite, also in no encoding, and values of no kind of ours.
DAMAGE = (sqlite3.DatabaseError, ValueError)


def connect_reading(path: Path) -> sqlite3.Connection:
    """A connection that cannot write.

    Raises:
        IndexUnavailable: when the file is not there, not readable, or not an index of ours.
    """
    if not path.is_file():
        raise IndexUnavailable(
            f"There is no evidence index at {path}.", next_step="Check the path given with --index."
        )
    try:
        connection = _connect_reading(path)
        connection.execute("PRAGMA query_only = ON")
        connection.execute("PRAGMA cache_size = -32000")
        connection.execute("PRAGMA mmap_size = 268435456")
        _refuse_foreign(connection, path)
    except DAMAGE as error:
        raise unavailable(path) from error
    return connection


def _connect_reading(path: Path) -> sqlite3.Connection:
    address = path.resolve().as_uri()
    connection = sqlite3.connect(f"{address}?mode=ro", uri=True, timeout=_BUSY_SECONDS)
    try:
        connection.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()
    except DAMAGE:
        connection.close()
        if path.with_name(path.name + "-wal").exists():
            raise
        # A log cannot be made in a folder that is read-only; without one the file is whole by itself.
        connection = sqlite3.connect(f"{address}?mode=ro&immutable=1", uri=True)
        connection.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()
    return connection


def is_current(connection: sqlite3.Connection) -> bool:
    """Whether every migration has been applied to a file."""
    try:
        asked = "SELECT 1 FROM _sqlite_migrations WHERE migration_set = ? AND name = ?"
        return connection.execute(asked, _LATEST).fetchone() is not None
    except sqlite3.OperationalError:  # no migration was ever applied
        return False


def connect_writing(path: Path, *, trusting: bool = False) -> sqlite3.Connection:
    """A connection for imports and edits, in autocommit mode: transactions are begun by `transaction`.

    `trusting` leaves references unchecked: six look-ups a row for a writer that only refers to what it made.

    Raises:
        IndexUnavailable: when the file cannot be opened for writing or is not an index of ours.
    """
    try:
        connection = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute(f"PRAGMA foreign_keys = {'OFF' if trusting else 'ON'}")
        connection.execute("PRAGMA cache_size = -64000")
        _refuse_foreign(connection, path)
    except DAMAGE as error:
        raise unavailable(path) from error
    return connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All of the block or nothing of it.

    Raises:
        IndexUnavailable: when another program holds the index, or the disk gives no room.
    """
    try:
        connection.execute("BEGIN IMMEDIATE")
        yield
        connection.execute("COMMIT")
    except sqlite3.OperationalError as error:
        _roll_back(connection)
        raise IndexUnavailable(
            "The evidence index could not be written; it is as it was before.",
            next_step="Close other programs that use it, check that the disk has room, and try again.",
        ) from error
    except BaseException:
        _roll_back(connection)
        raise


def _roll_back(connection: sqlite3.Connection) -> None:
    if connection.in_transaction:
        connection.execute("ROLLBACK")


def _refuse_foreign(connection: sqlite3.Connection, path: Path) -> None:
    found = connection.execute("PRAGMA application_id").fetchone()[0]
    if found != APPLICATION_ID:
        connection.close()
        raise IndexUnavailable(
            f"{path} is not an evidence index of Claimcheck.", next_step="Choose another file with --index."
        )


def unavailable(path: Path) -> IndexUnavailable:
    """The error for a file that SQLite cannot read."""
    return IndexUnavailable(
        f"The evidence index {path} cannot be opened.",
        next_step="Restore a backup (Evidence > Restore the evidence, or claimcheck evidence restore), or "
        "move the file away.",
    )
