"""The library's file: opened, refused where it is not ours or damaged, migrated, read and written."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from claimcheck.errors import LibraryUnavailable
from claimcheck.library import backups
from claimcheck.settings import data_folder

Result = TypeVar("Result")

DAMAGE = (sqlite3.Error, ValueError)
"""What reading a damaged file raises: errors of SQLite, text in no encoding, values of no kind of ours."""

# The last migration of `schema`, which is imported only to apply one: sqlite-utils takes longer than opening.
_LATEST = ("claimcheck.library", "m002_deadlines")

_BUSY_SECONDS = 5.0
"""How long to wait for another program that writes: longer than any write of ours takes."""


def library_path() -> Path:
    """The library file in the data folder."""
    return data_folder() / "library.sqlite"


def connect(path: Path) -> sqlite3.Connection:
    """A connection to the library, made or migrated as needed; a backup is taken before a migration.

    Raises:
        LibraryUnavailable: when the file cannot be opened, is damaged or belongs to something else.
    """
    unclean = path.with_name(f"{path.name}-wal").exists()
    with ExitStack() as opened:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            connection = sqlite3.connect(path, isolation_level=None, timeout=_BUSY_SECONDS)
            opened.callback(connection.close)
            for pragma in ("foreign_keys=on", "journal_mode=wal", "synchronous=full"):
                connection.execute(f"pragma {pragma}")
            _require_ours(connection, path, check_all=unclean)
            if not is_current(connection):
                _migrate(connection, path)
        except (*DAMAGE, OSError) as error:
            raise unavailable(path) from error
        opened.pop_all()
    return connection


def _require_ours(connection: sqlite3.Connection, path: Path, *, check_all: bool) -> None:
    """Refuse another program's file, and after a crash one that the integrity check finds damaged."""
    tables = {row[0] for row in connection.execute("select name from sqlite_master where type = 'table'")}
    if tables and "decisions" not in tables:
        raise LibraryUnavailable(
            f"{path} is not a library of Claimcheck.", next_step="Move the file away to start anew."
        )
    if check_all and connection.execute("pragma integrity_check(1)").fetchall() != [("ok",)]:
        raise unavailable(path)


def is_current(connection: sqlite3.Connection) -> bool:
    """Whether every migration has been applied to a file."""
    try:
        asked = "select 1 from _sqlite_migrations where migration_set = ? and name = ?"
        return connection.execute(asked, _LATEST).fetchone() is not None
    except sqlite3.OperationalError:  # no migration was ever applied
        return False


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    from sqlite_utils import Database

    from claimcheck.library.schema import migrations

    database = Database(connection)
    if migrations.pending(database):
        if database.table_names():
            backups.back_up(path, reason="before-migration")
        migrations.apply(database)


def unavailable(path: Path) -> LibraryUnavailable:
    """The error for a file that SQLite cannot read."""
    return LibraryUnavailable(
        f"The library {path} cannot be opened or is damaged.",
        next_step="Restore a backup (File > Restore library, or claimcheck library restore), or move the "
        "file away to start anew.",
    )


class LibraryFile:
    """An open library file: queries whose rows become records, and writes that are whole transactions."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._db = connection
        self._db.row_factory = sqlite3.Row

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def _rows(
        self, sql: str, values: Sequence[object] | Mapping[str, object] = ()
    ) -> tuple[sqlite3.Row, ...]:
        return self._read(lambda row: row, sql, values)

    def _read(
        self,
        made: Callable[[sqlite3.Row], Result],
        sql: str,
        values: Sequence[object] | Mapping[str, object] = (),
    ) -> tuple[Result, ...]:
        """What is made of each row of a query.

        Raises:
            LibraryUnavailable: when the file is damaged where the rows stand, or cannot be read.
        """
        try:
            return tuple(made(row) for row in self._db.execute(sql, values))
        except DAMAGE as error:
            raise unavailable(self.path) from error

    def _transaction(self, write: Callable[[], Result]) -> Result:
        try:
            self._db.execute("begin immediate")
            result = write()
            self._db.execute("commit")
        except BaseException as error:
            if self._db.in_transaction:
                self._db.execute("rollback")
            if isinstance(error, sqlite3.Error):
                raise LibraryUnavailable(
                    f"The library could not be written: {self.path}.",
                    next_step="Check free disk space and that no other program holds the file.",
                ) from error
            raise
        return result
