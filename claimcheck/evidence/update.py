"""Bringing sources up to date: fetched only when a person asks, checked before anything is replaced.

What was fetched stays in a folder beside the index, so that an unchanged file costs one short answer and
a source of several files is always read as a whole. A source of which some addresses failed is partly
renewed, and says so.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from claimcheck.errors import ImportRefused
from claimcheck.evidence.building import prepare_index
from claimcheck.evidence.connection import connect_reading, connect_writing, transaction
from claimcheck.evidence.fetching import Fetched, Fetching, fetch_address
from claimcheck.evidence.importing.run import ImportReport, import_paths
from claimcheck.evidence.importing.taken import RanBy
from claimcheck.evidence.sources import Source, all_sources, source_named
from claimcheck.progress import Progress, silent


class State(StrEnum):
    """How a source's update went."""

    RENEWED = "renewed"
    UNCHANGED = "unchanged"
    PARTLY = "partly renewed"
    FAILED = "failed"
    NO_ADDRESS = "no address"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceState:
    """A source and how it stands in the index: rows, bytes, last check and change (ISO), what was said."""

    source: Source
    rows: int = 0
    checked: str = ""
    changed: str = ""
    bytes: int = 0
    state: str = ""
    message: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """What became of one source: rows added, and a sentence for each address that failed."""

    source: str
    state: State
    rows: int = 0
    messages: tuple[str, ...] = ()


def update_sources(
    index: Path, names: Iterable[str] = (), *, proxy: str = "", progress: Progress | None = None
) -> tuple[Update, ...]:
    """Fetch sources and import what changed, one transaction a source.

    Args:
        index: The SQLite file; made when it is not there.
        names: Sources by name; none means all that have an address.
        proxy: A proxy's address; "" for the system's.
        progress: Told how far it is; may cancel between pieces.

    Raises:
        UnknownName: when a source does not exist.
        IndexUnavailable: when the index cannot be written.
        Cancelled: when asked to stop; sources finished before stay renewed.
    """
    progress = progress or silent()
    chosen = [source_named(name) for name in names] or [s for s in all_sources().values() if s.addresses]
    prepare_index(index, progress)
    return tuple(_update(index, source, proxy, progress) for source in chosen)


def states(index: Path) -> tuple[SourceState, ...]:
    """Every known source and how it stands in an index.

    Raises:
        IndexUnavailable: when the index cannot be opened.
    """
    with closing(connect_reading(index)) as connection:
        rows = dict(
            connection.execute(
                "SELECT substr(s.name, 1, instr(s.name || ':', ':') - 1), SUM(f.rows) FROM files f "
                "JOIN sources s ON s.id = f.source WHERE f.superseded_by IS NULL GROUP BY 1"
            ).fetchall()
        )
        fetched = {
            row[0]: row[1:]
            for row in connection.execute(
                "SELECT s.name, MAX(d.checked), MAX(d.changed), SUM(d.bytes), MAX(d.state), MAX(d.message) "
                "FROM downloads d JOIN sources s ON s.id = d.source GROUP BY s.id"
            )
        }
    found = []
    for source in all_sources().values():
        checked, changed, size, state, message = fetched.get(source.name, ("", "", 0, "", ""))
        found.append(
            SourceState(
                source=source,
                rows=rows.get(source.name) or 0,
                checked=checked,
                changed=changed,
                bytes=size,
                state=state,
                message=message,
            )
        )
    return tuple(found)


def import_address(
    index: Path,
    address: str,
    *,
    source: str = "",
    ran_by: RanBy | None = None,
    proxy: str = "",
    progress: Progress | None = None,
) -> ImportReport:
    """Fetch one address and import it.

    Raises:
        DownloadFailed: when it gives nothing usable.
        ImportRefused: when it is no file of results.
    """
    progress = progress or silent()
    one = fetch_address(index, address, source=source, proxy=proxy, progress=progress)
    return import_paths(
        index,
        [one.path],
        source=source,
        retrieved=one.retrieved,
        url=address,
        ran_by=ran_by,
        progress=progress,
    )


def _update(index: Path, source: Source, proxy: str, progress: Progress) -> Update:
    if not source.addresses:
        message = f"{source.title} has no address to fetch; import its files yourself."
        return Update(source=source.name, state=State.NO_ADDRESS, messages=(message,))
    known = _known(index, source)
    fetched = list(Fetching(index, source, known, proxy, progress).all())
    failures = tuple(one.failure for one in fetched if one.failure)
    changed = [one for one in fetched if one.changed and not one.failure]
    rows = 0
    for one in changed:
        try:
            rows += _import(index, source, one, progress)
        except ImportRefused as error:
            failures = (*failures, f"{one.address}: {error.message}")
    state = _state(len(changed), len(fetched), failures)
    _note(index, source, fetched, state)
    return Update(source=source.name, state=state, rows=rows, messages=failures)


def _state(changed: int, fetched: int, failures: tuple[str, ...]) -> State:
    if len(failures) >= fetched:
        return State.FAILED
    if failures:
        return State.PARTLY
    return State.RENEWED if changed else State.UNCHANGED


def _import(index: Path, source: Source, one: Fetched, progress: Progress) -> int:
    return import_paths(index, [one.path], retrieved=one.retrieved, url=one.address, progress=progress).rows


def _known(index: Path, source: Source) -> dict[str, tuple[str, str]]:
    """Address to ETag and Last-Modified of the copy at hand."""
    with closing(connect_reading(index)) as connection:
        rows = connection.execute(
            "SELECT d.address, d.etag, d.last_modified FROM downloads d JOIN sources s ON s.id = d.source "
            "WHERE s.name = ?",
            (source.name,),
        ).fetchall()
    return {row[0]: (row[1], row[2]) for row in rows}


def _note(index: Path, source: Source, fetched: list[Fetched], state: State) -> None:
    """Keep what is needed for the next conditional request, and what was said."""
    with closing(connect_writing(index)) as connection, transaction(connection):
        number = connection.execute("SELECT id FROM sources WHERE name = ?", (source.name,)).fetchone()[0]
        for one in fetched:
            _note_one(connection, number, one, state)


def _note_one(connection: sqlite3.Connection, source: int, one: Fetched, state: State) -> None:
    got = one.got
    connection.execute(
        "INSERT OR IGNORE INTO downloads (source, address) VALUES (?, ?)", (source, one.address)
    )
    connection.execute(
        "UPDATE downloads SET state = ?, message = ? WHERE source = ? AND address = ?",
        (state.value, one.failure, source, one.address),
    )
    if got is not None:
        connection.execute(
            "UPDATE downloads SET checked = ? WHERE source = ? AND address = ?",
            (got.retrieved, source, one.address),
        )
    if got is not None and one.changed and not one.failure:
        connection.execute(
            "UPDATE downloads SET etag = ?, last_modified = ?, sha256 = ?, bytes = ?, changed = ? "
            "WHERE source = ? AND address = ?",
            (got.etag, got.last_modified, got.sha256, got.size, got.retrieved, source, one.address),
        )
