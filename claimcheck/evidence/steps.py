"""The steps that work by hand consists of, each inside one transaction of the index."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import msgspec

from claimcheck.errors import UnknownName
from claimcheck.evidence.building import prepare_index
from claimcheck.evidence.connection import connect_writing, transaction
from claimcheck.evidence.importing.mapping import SOURCE
from claimcheck.evidence.meta import renew_snapshot
from claimcheck.evidence.names import identify
from claimcheck.evidence.writing import FileFacts, Writer
from claimcheck.progress import silent
from claimcheck.records.evidence import Evidence
from claimcheck.registry.registry import load_registry


@contextmanager
def writing(index: Path) -> Iterator[sqlite3.Connection]:
    """A connection in one transaction; what the index says of itself is renewed at its end.

    Raises:
        IndexUnavailable: when the index cannot be written.
    """
    prepare_index(index, silent())
    with closing(connect_writing(index)) as connection, transaction(connection):
        yield connection
        renew_snapshot(connection)


def insert(connection: sqlite3.Connection, row: Evidence) -> int:
    """Add a result as a file of its own; returns its number, also where it was there already."""
    sha256 = hashlib.sha256(as_text(asdict(replace(row, id=0))).encode()).hexdigest()
    facts = FileFacts(
        source=SOURCE,
        key=f"by hand/{sha256[:16]}",
        name="entered by hand",
        sha256=sha256,
        url=row.url,
        licence=row.licence or "own",
        as_of=row.date,
        retrieved=now()[:10],
        imported=now(),
    )
    if Writer(connection).add_file(facts, [row]):
        identify(connection, load_registry(), silent())
    found = connection.execute(
        "SELECT r.id FROM results r JOIN files f ON f.id = r.file WHERE f.key = ? AND f.sha256 = ?",
        (facts.key, sha256),
    ).fetchone()
    return int(found[0])


def require(connection: sqlite3.Connection, number: int, *, in_force: bool = True) -> None:
    """Raise UnknownName where there is no such result, or none in force."""
    row = connection.execute("SELECT current FROM results WHERE id = ?", (number,)).fetchone()
    if row is None or (in_force and not row[0]):
        raise no_result(number)


def no_result(number: int) -> UnknownName:
    """The error for a number that is no result in force."""
    return UnknownName(
        f"There is no result {number} in force.", next_step="Numbers stand in 'claimcheck evidence search'."
    )


def out_of_force(connection: sqlite3.Connection, number: int) -> None:
    """Take a result out of force; its row stays."""
    connection.execute("UPDATE results SET current = 0 WHERE id = ?", (number,))


def keep_step(connection: sqlite3.Connection, number: int, what: str, before: str, after: str) -> None:
    """Note in the history of a result what was done to it now."""
    connection.execute(
        "INSERT INTO changes (result, at, what, before, after) VALUES (?, ?, ?, ?, ?)",
        (number, now(), what, before, after),
    )


def as_text(values: object) -> str:
    """Values as JSON, the same text for the same values: numbers as printed, keys in order."""

    def plain(value: object) -> object:
        return str(value) if isinstance(value, Decimal) else asdict(value)  # type: ignore[call-overload]

    return msgspec.json.encode(values, enc_hook=plain, order="deterministic").decode()


def now() -> str:
    """The time, as the index keeps it: ISO in UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
