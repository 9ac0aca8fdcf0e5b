"""What an import would bring, before anything is changed: format, rows, what they replace, problems."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from claimcheck.errors import ImportRefused
from claimcheck.evidence.building import prepare_index
from claimcheck.evidence.connection import connect_reading, connect_writing, transaction
from claimcheck.evidence.importing.importer import Importer, importer_for
from claimcheck.evidence.importing.mapping import Mapping, mapped_rows, remember, remembered
from claimcheck.evidence.importing.mapping_guess import guess_columns
from claimcheck.evidence.importing.refusals import BAD_CONTENT, refusal, unknown_file
from claimcheck.evidence.importing.source_file import SourceFile
from claimcheck.evidence.importing.tables import is_table, read_table
from claimcheck.evidence.importing.taken import Result
from claimcheck.evidence.importing.walking import Unopened, each_file
from claimcheck.evidence.sources import source_named
from claimcheck.progress import Progress, silent
from claimcheck.records.evidence import Evidence

_SAMPLE = 20
_GUESSED_FROM = 200
_TOLD_EVERY = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class FilePreview:
    """One file as an import would take it.

    `source` and `title` name the known format, "" where none recognises the file. `rows` counts its results
    and reports, `supersedes` the rows in force they would replace; `known` is whether this content is there
    already. A table that no importer knows has `columns`, its first `cells` and a `mapping`: the one a person
    `confirmed` before, else a guess. `problem` says why the file would not be taken as it is.
    """

    path: Path
    name: str
    source: str = ""
    title: str = ""
    rows: int = 0
    sample: tuple[Evidence, ...] = ()
    supersedes: int = 0
    known: bool = False
    columns: tuple[str, ...] = ()
    cells: tuple[tuple[str, ...], ...] = ()
    mapping: Mapping | None = None
    confirmed: bool = False
    problem: str = ""

    @property
    def needs_columns(self) -> bool:
        """Whether a person has to say or confirm what its columns mean."""
        return self.mapping is not None and not self.confirmed

    @property
    def ready(self) -> bool:
        """Whether an import would add its rows now."""
        return bool(self.rows) and not self.known and not self.problem and not self.needs_columns


def preview_files(
    index: Path, paths: Iterable[Path], *, progress: Progress | None = None
) -> tuple[FilePreview, ...]:
    """Look at files, folders and archives without changing anything.

    Raises:
        ImportRefused: when a path is not there.
        IndexUnavailable: when the index cannot be opened.
        Cancelled: when asked to stop.
    """
    progress = progress or silent()
    prepare_index(index, progress)
    found: list[FilePreview] = []
    with closing(connect_reading(index)) as connection:
        for path in paths:
            for file in each_file([path]):
                progress.step(f"looking at {file.name}", len(found))
                if isinstance(file, Unopened):
                    found.append(FilePreview(path=path, name=file.name, problem=file.reason))
                else:
                    found.append(_preview(connection, path, file, progress))
    return tuple(found)


def confirm(index: Path, columns: tuple[str, ...], mapping: Mapping) -> None:
    """Remember what the columns of a table mean, for this and every later table with the same columns.

    Raises:
        ImportRefused: when something is still missing.
        IndexUnavailable: when the index cannot be written.
    """
    problems = mapping.problems(columns)
    if problems:
        raise ImportRefused(problems[0], next_step="Nothing was changed.")
    prepare_index(index, silent())
    with closing(connect_writing(index)) as connection, transaction(connection):
        remember(connection, columns, mapping)


def _preview(connection: sqlite3.Connection, path: Path, file: SourceFile, progress: Progress) -> FilePreview:
    bare = FilePreview(path=path, name=file.name)
    try:
        importer = importer_for(file)
        if importer is not None:
            return _known_format(connection, bare, file, importer, progress)
        if is_table(file):
            return _table(connection, bare, file, progress)
    except ImportRefused as error:
        return replace(bare, problem=error.message)
    except BAD_CONTENT as error:
        return replace(bare, problem=refusal(file, error).message)
    return replace(bare, problem=unknown_file(file))


def _known_format(
    connection: sqlite3.Connection,
    bare: FilePreview,
    file: SourceFile,
    importer: Importer,
    progress: Progress,
) -> FilePreview:
    taken = importer.read(file)
    source = taken.source or importer.SOURCE
    named = replace(bare, source=source, title=source_named(source).title)
    if taken.nothing:
        return replace(named, problem=taken.nothing)
    rows, sample = _counted(taken.rows, progress, file.name)
    return _standing(connection, replace(named, rows=rows, sample=sample), file, taken.key or file.name)


def _table(
    connection: sqlite3.Connection, bare: FilePreview, file: SourceFile, progress: Progress
) -> FilePreview:
    table = read_table(file)
    head = [row for _, row in islice(table.rows, _GUESSED_FROM)]
    kept = remembered(connection, table.columns)
    mapping = kept or guess_columns(table.columns, head)
    cells = tuple(tuple(row.get(column, "") for column in table.columns) for row in head[:_SAMPLE])
    shown = replace(bare, columns=table.columns, cells=cells, mapping=mapping, confirmed=kept is not None)
    if mapping.problems(table.columns):
        return shown
    rows, sample = _counted(mapped_rows(file, read_table(file), mapping), progress, file.name)
    return _standing(connection, replace(shown, rows=rows, sample=sample), file, file.name, mapping.source)


def _counted(rows: Iterable[object], progress: Progress, name: str) -> tuple[int, tuple[Evidence, ...]]:
    count = 0
    sample: list[Evidence] = []
    for row in rows:
        if count % _TOLD_EVERY == 0:
            progress.step(f"looking at {name}", count)
        if len(sample) < _SAMPLE and isinstance(row, Result):
            sample.append(row.evidence())
        count += 1
    return count, tuple(sample)


def _standing(
    connection: sqlite3.Connection, preview: FilePreview, file: SourceFile, key: str, source: str = ""
) -> FilePreview:
    where = "FROM files f JOIN sources s ON s.id = f.source WHERE s.name = ? AND f.key = ?"
    values = (source or preview.source, key)
    known = connection.execute(f"SELECT 1 {where} AND f.sha256 = ?", (*values, file.sha256)).fetchone()
    older = connection.execute(
        f"SELECT SUM(f.rows) {where} AND f.superseded_by IS NULL",
        values,
    ).fetchone()
    problem = "" if preview.rows else "No cell in it holds a score."
    return replace(
        preview,
        known=known is not None,
        supersedes=0 if known else int(older[0] or 0),
        problem=preview.problem or problem,
    )
