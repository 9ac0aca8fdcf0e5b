"""Imports: files, folders and archives into the index, in one transaction, each file whole or not at all.

A file that is refused leaves no row; where the import is of that one file, the refusal is raised. Rows
that are there already are not added again; a newer state of a file supersedes the older one, which stays
in the history.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from claimcheck.errors import ImportRefused
from claimcheck.evidence.building import prepare_index
from claimcheck.evidence.connection import connect_writing, transaction
from claimcheck.evidence.contamination import write_reports
from claimcheck.evidence.importing.importer import importer_for
from claimcheck.evidence.importing.mapping import Mapping, remember, remembered, take_table
from claimcheck.evidence.importing.refusals import BAD_CONTENT, refusal, unknown_file
from claimcheck.evidence.importing.source_file import SourceFile
from claimcheck.evidence.importing.tables import is_table, read_table
from claimcheck.evidence.importing.taken import RanBy, Result, Taken
from claimcheck.evidence.importing.walking import Unopened, each_file
from claimcheck.evidence.meta import renew_snapshot
from claimcheck.evidence.names import identify
from claimcheck.evidence.sources import source_named
from claimcheck.evidence.upkeep import Upkeep
from claimcheck.evidence.writing import FileFacts, Standing, Writer
from claimcheck.progress import Progress, silent
from claimcheck.records.evidence import ContaminationReport
from claimcheck.registry.registry import load_registry


class Status(StrEnum):
    """What became of a file."""

    IMPORTED = "imported"
    SAME = "already there"
    HISTORY = "older, kept in the history"
    NOTHING = "no results of its own"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one file: rows added, older rows they supersede, and the reason where there are none."""

    name: str
    status: Status
    source: str = ""
    rows: int = 0
    superseded: int = 0
    reason: str = ""
    seconds: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """What became of all files of an import."""

    outcomes: tuple[Outcome, ...]

    @property
    def rows(self) -> int:
        """Rows added."""
        return sum(outcome.rows for outcome in self.outcomes)

    @property
    def refused(self) -> tuple[Outcome, ...]:
        """Files that were not taken."""
        return tuple(outcome for outcome in self.outcomes if outcome.status is Status.REFUSED)


def import_paths(
    index: Path,
    paths: Iterable[Path],
    *,
    source: str = "",
    mapping: Mapping | None = None,
    retrieved: str = "",
    url: str = "",
    ran_by: RanBy | None = None,
    progress: Progress | None = None,
) -> ImportReport:
    """Import files and folders into an index, which is made when it is not there.

    Args:
        index: The SQLite file.
        paths: Files, archives and folders; everything in one transaction.
        source: The importer to use ("" recognises each file by its content).
        mapping: The columns of a table no importer knows; it is remembered for tables with the same columns.
        retrieved: ISO date on which the files were had; "" takes each file's own date.
        url: Where the files come from, if from one address.
        ran_by: Who ran the results of which the files do not say it.
        progress: Told of each file.

    Raises:
        ImportRefused: when a path is not there, or the only file there was is refused.
        IndexUnavailable: when the index cannot be opened or written.
        UnknownName: when there is no importer of the given name.
        Cancelled: when asked to stop; the index is then as before.
    """
    progress = progress or silent()
    files = each_file(list(paths))
    prepare_index(index, progress)
    with closing(connect_writing(index, trusting=True)) as connection, transaction(connection):
        told = _Told(source=source, mapping=mapping, retrieved=retrieved, url=url, ran_by=ran_by)
        taking = _Taking(connection, told)
        outcomes = tuple(taking.all(files, progress))
        if len(outcomes) == 1 and outcomes[0].status is Status.REFUSED:
            raise ImportRefused(outcomes[0].reason, next_step="Nothing was changed.")
        identify(connection, load_registry(), progress)
        taking.upkeep.resume()
        renew_snapshot(connection)
    return ImportReport(outcomes=outcomes)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """What is told of the files of an import, as in `import_paths`."""

    source: str
    mapping: Mapping | None
    retrieved: str
    url: str
    ran_by: RanBy | None


class _Taking:
    """Takes files one by one through one connection, each whole or not at all."""

    def __init__(self, connection: sqlite3.Connection, told: _Told) -> None:
        self._connection, self._told = connection, told
        self._writer = Writer(connection)
        self.upkeep = Upkeep(connection)
        self._registry = load_registry()
        self._now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

    def all(self, files: Iterable[SourceFile | Unopened], progress: Progress) -> Iterator[Outcome]:
        """What became of each file."""
        for done, file in enumerate(files):
            progress.step(f"importing {file.name}", done)
            if isinstance(file, Unopened):
                yield Outcome(name=file.name, status=Status.REFUSED, reason=file.reason)
                continue
            file.retrieved = self._told.retrieved or file.retrieved
            file.url = self._told.url or file.url
            begun = time.perf_counter()
            yield replace(self._whole_or_not(file), seconds=time.perf_counter() - begun)

    def _whole_or_not(self, file: SourceFile) -> Outcome:
        changes = self._connection.total_changes
        self._connection.execute("SAVEPOINT one_file")
        try:
            outcome = self._take(file)
        except ImportRefused as error:
            outcome = Outcome(name=file.name, status=Status.REFUSED, reason=error.message)
        empty = outcome.status in (Status.REFUSED, Status.NOTHING)
        if empty and self._connection.total_changes != changes:
            self._connection.execute("ROLLBACK TO one_file")
            self._writer = Writer(self._connection)  # what it remembers of small tables is gone
        self._connection.execute("RELEASE one_file")
        return outcome

    def _take(self, file: SourceFile) -> Outcome:
        source, taken = self._taken(file)
        if taken.nothing:
            return Outcome(name=file.name, status=Status.NOTHING, source=source, reason=taken.nothing)
        facts = self._facts(source, file, taken)
        standing = self._writer.standing(facts)
        if standing is Standing.SAME:
            return Outcome(name=file.name, status=Status.SAME, source=facts.source)
        superseded = self._writer.in_force(facts) if standing is Standing.NEWER else 0
        self.upkeep.expect(len(file.data))
        reports: list[ContaminationReport] = []
        found, ran_by = _results(file, taken, reports), self._told.ran_by
        rows = self._writer.add_file(facts, map(ran_by.of, found) if ran_by else found)
        rows += write_reports(self._connection, reports, self._registry, facts.source)
        if not rows:
            reason = "No cell in it holds a score."
            return Outcome(name=file.name, status=Status.NOTHING, source=facts.source, reason=reason)
        status = Status.HISTORY if standing is Standing.OLDER else Status.IMPORTED
        return Outcome(name=file.name, status=status, source=facts.source, rows=rows, superseded=superseded)

    def _taken(self, file: SourceFile) -> tuple[str, Taken]:
        """The source's name, and what its importer or the columns' mapping makes of the file."""
        importer = None if self._told.mapping else importer_for(file, self._told.source)
        try:
            if importer is not None:
                return importer.SOURCE, importer.read(file)
            mapping = self._mapping_for(file)
            if mapping is None:
                raise ImportRefused(unknown_file(file))
            return mapping.source, take_table(file, mapping)
        except BAD_CONTENT as error:
            raise refusal(file, error) from error

    def _mapping_for(self, file: SourceFile) -> Mapping | None:
        if not is_table(file):
            return None
        columns, mapping = read_table(file).columns, self._told.mapping
        if mapping is not None:
            remember(self._connection, columns, mapping)
        return mapping or remembered(self._connection, columns)

    def _facts(self, source: str, file: SourceFile, taken: Taken) -> FileFacts:
        source = taken.source or source
        return FileFacts(
            source=source,
            key=taken.key or file.name,
            name=file.name,
            sha256=file.sha256,
            url=file.url,
            licence=source_named(source).licence,
            as_of=taken.as_of,
            retrieved=taken.retrieved or file.retrieved,
            imported=self._now,
            ran_by=str(self._told.ran_by or ""),
        )


def _results(file: SourceFile, taken: Taken, reports: list[ContaminationReport]) -> Iterator[Result]:
    """The rows of a file; contamination reports among them are collected."""
    try:
        for row in taken.rows:
            if isinstance(row, ContaminationReport):
                reports.append(row)
            else:
                yield row
    except BAD_CONTENT as error:
        raise refusal(file, error) from error
