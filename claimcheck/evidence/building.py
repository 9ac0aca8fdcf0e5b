"""Making an index ready: built from the bundled files on first use, brought up to date after an update.

A new index is built beside its place and renamed when it is whole, so a killed first start leaves no
index rather than half of one.
"""

from __future__ import annotations

import logging
import os
import sqlite3
import threading
import time
from contextlib import closing, suppress
from pathlib import Path

from claimcheck.errors import IndexUnavailable
from claimcheck.evidence.connection import (
    DAMAGE,
    connect_reading,
    connect_writing,
    is_current,
    transaction,
    unavailable,
)
from claimcheck.evidence.contamination import (
    bundled_reports,
    bundled_ties,
    identify_reports,
    write_reports,
    write_ties,
)
from claimcheck.evidence.meta import read_meta, renew_snapshot, write_meta
from claimcheck.evidence.names import identify, registry_digest
from claimcheck.evidence.shipped import apply_names, read_shipped, shipped_digest, shipped_path
from claimcheck.evidence.sources import write_sources
from claimcheck.evidence.upkeep import Upkeep
from claimcheck.evidence.writing import Writer
from claimcheck.progress import Progress
from claimcheck.registry.registry import load_registry

_STALE_SECONDS = 3600
# The window asks on several threads at once; the second must wait for the first, not find the file locked.
_ONE_AT_A_TIME = threading.Lock()


def prepare_index(path: Path, progress: Progress) -> None:
    """Make the index if it is not there; migrate and renew it if the program is newer than it.

    Raises:
        IndexUnavailable: when the folder or file cannot be written, or the file is no index of ours.
        Cancelled: when asked to stop.
    """
    with _ONE_AT_A_TIME:
        if not path.exists():
            _build(path, progress)
            return
        with closing(connect_reading(path)) as connection:
            try:
                ready = is_current(connection) and _is_fresh(connection)
            except DAMAGE as error:
                raise unavailable(path) from error
        if not ready and os.access(path, os.W_OK) and os.access(path.parent, os.W_OK):
            _renew(path, progress)


def _is_fresh(connection: sqlite3.Connection) -> bool:
    return (
        read_meta(connection, "registry") == registry_digest()
        and read_meta(connection, "shipped") == shipped_digest()
    )


def _build(path: Path, progress: Progress) -> None:
    building = path.with_name(f"{path.name}.building-{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _clear_stale(path)
        progress.step("making the evidence index")
        _fill_new(building, progress)
        building.replace(path)
    except (OSError, sqlite3.Error) as error:
        if path.is_file():  # another start of the program was quicker
            return
        raise IndexUnavailable(
            f"The evidence index could not be made in {path.parent}.",
            next_step="Check that the folder is writable and has 100 MB of room.",
        ) from error
    finally:
        remove(building)


def remove(path: Path) -> None:
    """Remove a half-made database and its journal, as far as they are there."""
    for suffix in ("", "-journal", "-wal", "-shm"):
        with suppress(OSError):
            path.with_name(path.name + suffix).unlink()


def _fill_new(building: Path, progress: Progress) -> None:
    from claimcheck.evidence.schema import migrate

    with closing(sqlite3.connect(building, isolation_level=None)) as connection:
        # Nobody sees the file before it is renamed: until then no journal is needed.
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        migrate(connection)
        connection.execute("BEGIN")
        upkeep = Upkeep(connection)
        upkeep.suspend()
        _write_bundled(connection, progress)
        upkeep.resume()
        connection.execute("COMMIT")
        connection.execute("PRAGMA optimize")
        connection.execute("ANALYZE")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA journal_mode = WAL")


def make_empty(path: Path) -> None:
    """An index without the bundled results and reports, up to date in all else; for measurements.

    Raises:
        sqlite3.Error: when the file cannot be written.
    """
    from claimcheck.evidence.schema import migrate

    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        migrate(connection)
        connection.execute("BEGIN")
        write_sources(connection)
        write_meta(connection, "shipped", shipped_digest())
        write_meta(connection, "registry", registry_digest())
        renew_snapshot(connection)
        connection.execute("COMMIT")
        connection.execute("PRAGMA journal_mode = WAL")


def _renew(path: Path, progress: Progress) -> None:
    from claimcheck.evidence.schema import migrate

    with closing(connect_writing(path)) as connection:
        try:
            migrate(connection)
        except DAMAGE as error:
            raise unavailable(path) from error
        with transaction(connection):
            if read_meta(connection, "shipped") != shipped_digest():
                _write_bundled(connection, progress)
            if read_meta(connection, "registry") != registry_digest():
                reidentify(connection, progress)


def reidentify(connection: sqlite3.Connection, progress: Progress) -> int:
    """Ask the registry again for every name in the index; returns how many it knows. Inside a transaction."""
    registry = load_registry()
    known = identify(connection, registry, progress, again=True)
    identify_reports(connection, registry)
    write_meta(connection, "registry", registry_digest())
    renew_snapshot(connection)
    return known


def _write_bundled(connection: sqlite3.Connection, progress: Progress) -> None:
    registry = load_registry()
    write_sources(connection)
    if shipped_path().is_file():
        shipped = read_shipped(shipped_path())
        writer = Writer(connection)
        for done, file in enumerate(shipped.files):
            progress.step("adding results", done)
            writer.add_file(file.facts, file.rows)
        if shipped.registry == registry_digest():
            apply_names(connection, shipped.names)
    identify(connection, registry, progress)
    connection.execute("DELETE FROM reports WHERE source = 'claimcheck'")
    write_reports(connection, bundled_reports(), registry, "claimcheck")
    write_ties(connection, bundled_ties())
    write_meta(connection, "shipped", shipped_digest())
    write_meta(connection, "registry", read_meta(connection, "registry") or registry_digest())
    renew_snapshot(connection)


def _clear_stale(path: Path) -> None:
    for leftover in path.parent.glob(f"{path.name}.building-*"):
        try:
            if time.time() - leftover.stat().st_mtime > _STALE_SECONDS:
                leftover.unlink()
        except OSError:
            logging.getLogger(__name__).warning("could not remove %s", leftover.name)
