"""Writing results: what is one file, what supersedes what, and rows in their thousands.

Everything happens inside the transaction of the caller (`connection.transaction`).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from operator import attrgetter
from typing import Any

from claimcheck.evidence.importing.taken import Result
from claimcheck.evidence.rows import MEASURE_COLUMNS, SETTING_COLUMNS, merit, setting_values
from claimcheck.records.evidence import Evidence

_CHUNK = 5_000

_INSERT = """INSERT INTO results (file, record, model, benchmark, measure, setting, evaluator, score_text,
merit, n_items, standard_error, interval_low, interval_high, date, date_kind, url, note, current)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""

_measure = attrgetter(*MEASURE_COLUMNS)
_evaluator = attrgetter("evaluator", "relation")


class Standing(StrEnum):
    """How a file stands to what the index holds."""

    NEW = "new"
    SAME = "same"
    NEWER = "newer"
    OLDER = "older"


@dataclass(frozen=True, slots=True, kw_only=True)
class FileFacts:
    """What is kept of an imported file.

    `key` names the file within its source without its date: a later file with the same key supersedes it.
    `as_of` is the date the file speaks for, as far as it says. `ran_by` is who ran its results by what a
    person said at the import, "" where nothing was said.
    """

    source: str
    key: str
    name: str
    sha256: str
    url: str = ""
    licence: str = ""
    as_of: str = ""
    retrieved: str = ""
    imported: str = ""
    shipped: bool = False
    ran_by: str = ""


class Numbers(dict[Any, int]):
    """Numbers of a small table's rows by what they hold; asked for one that is not there, it adds the row.

    A key is the value of the one column, or the tuple of the values of several. `fixed` are columns that have
    the same value in all rows that are meant. Valid while the transaction is: what is rolled back is gone.
    """

    def __init__(
        self, connection: sqlite3.Connection, table: str, columns: tuple[str, ...], **fixed: object
    ) -> None:
        names = (*columns, *fixed)
        where = " AND ".join(f"{name} = ?" for name in fixed) or "1"
        asked = f"SELECT id, {', '.join(columns)} FROM {table} WHERE {where}"  # noqa: S608 - own names
        rows = connection.execute(asked, tuple(fixed.values()))
        super().__init__((row[1] if len(columns) == 1 else row[1:], row[0]) for row in rows)
        self._connection = connection
        self._single = len(columns) == 1
        self._fixed = tuple(fixed.values())
        marks = ", ".join("?" * len(names))
        self._insert = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})"  # noqa: S608 - own names

    def __missing__(self, key: Any) -> int:
        values = (key,) if self._single else key
        number = int(self._connection.execute(self._insert, (*values, *self._fixed)).lastrowid or 0)
        self[key] = number
        return number


class Writer:
    """Adds files and their rows through one connection; small tables are remembered while it lives."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._sources = Numbers(connection, "sources", ("name",))
        self._measures = Numbers(connection, "measures", MEASURE_COLUMNS)
        self._evaluators = Numbers(connection, "evaluators", ("name", "relation"))
        self._settings = Numbers(connection, "settings", SETTING_COLUMNS)
        self._names: dict[tuple[str, int], Numbers] = {}

    def standing(self, facts: FileFacts) -> Standing:
        """Whether this content is there already, new, or a newer or older state of a file that is there."""
        source = self._sources[facts.source]
        rows = self._connection.execute(
            "SELECT sha256, as_of, retrieved, superseded_by, ran_by FROM files WHERE source = ? AND key = ?",
            (source, facts.key),
        ).fetchall()
        if any(row[0] == facts.sha256 and facts.ran_by in ("", row[4]) for row in rows):
            return Standing.SAME
        in_force = [(row[1] or row[2]) for row in rows if row[3] is None]
        if not in_force:
            return Standing.NEW
        return Standing.OLDER if facts.as_of and facts.as_of < max(in_force) else Standing.NEWER

    def in_force(self, facts: FileFacts) -> int:
        """How many rows of earlier states of this file are in force."""
        row = self._connection.execute(
            "SELECT SUM(rows) FROM files WHERE source = ? AND key = ? AND superseded_by IS NULL",
            (self._sources[facts.source], facts.key),
        ).fetchone()
        return int(row[0] or 0)

    def add_file(self, facts: FileFacts, rows: Iterable[Result | Evidence]) -> int:
        """Add a file with its rows; returns how many rows. Content that is there already adds nothing."""
        standing = self.standing(facts)
        if standing is Standing.SAME:
            return 0
        number = self._insert_file(facts)
        count = self._insert_rows(number, facts.source, rows, current=standing is not Standing.OLDER)
        self._connection.execute("UPDATE files SET rows = ? WHERE id = ?", (count, number))
        if standing is Standing.NEWER:
            self._supersede(number, facts)
        elif standing is Standing.OLDER:
            self._stand_behind(number, facts)
        return count

    def _insert_file(self, facts: FileFacts) -> int:
        cursor = self._connection.execute(
            "INSERT INTO files (source, key, name, sha256, url, licence, as_of, retrieved, imported, "
            "shipped, ran_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                self._sources[facts.source],
                facts.key,
                facts.name,
                facts.sha256,
                facts.url,
                facts.licence,
                facts.as_of,
                facts.retrieved,
                facts.imported,
                int(facts.shipped),
                facts.ran_by,
            ),
        )
        return int(cursor.lastrowid or 0)

    def _insert_rows(
        self, file: int, source: str, rows: Iterable[Result | Evidence], *, current: bool
    ) -> int:
        models = self._named("model_names", source)
        benchmarks = self._named("benchmark_names", source)

        def values(row: Result | Evidence) -> tuple[object, ...]:
            return (
                file,
                row.record,
                models[row.model_text],
                benchmarks[row.benchmark_text],
                self._measures[_measure(row)],
                self._settings[setting_values(row.setting)],
                self._evaluators[_evaluator(row)],
                row.score_text,
                merit(row.value, row.scale, row.higher_is_better),
                row.n_items,
                row.standard_error,
                row.interval_low,
                row.interval_high,
                row.date,
                row.date_kind,
                row.url,
                row.note,
                current,
            )

        iterator, count = iter(rows), 0
        while chunk := list(islice(iterator, _CHUNK)):
            self._connection.executemany(_INSERT, map(values, chunk))
            count += len(chunk)
        return count

    def _named(self, table: str, source: str) -> Numbers:
        """The numbers of a source's names."""
        key = table, self._sources[source]
        if key not in self._names:
            self._names[key] = Numbers(self._connection, table, ("name",), source=key[1])
        return self._names[key]

    def _supersede(self, number: int, facts: FileFacts) -> None:
        """Earlier files of the key step back into the history."""
        earlier = [
            row[0]
            for row in self._connection.execute(
                "SELECT id FROM files WHERE source = ? AND key = ? AND id <> ? AND superseded_by IS NULL",
                (self._sources[facts.source], facts.key, number),
            )
        ]
        for file in earlier:
            self._connection.execute("UPDATE files SET superseded_by = ? WHERE id = ?", (number, file))
            self._connection.execute("UPDATE results SET current = 0 WHERE file = ?", (file,))

    def _stand_behind(self, number: int, facts: FileFacts) -> None:
        """A file older than the one in force goes straight into the history."""
        self._connection.execute(
            "UPDATE files SET superseded_by = (SELECT id FROM files WHERE source = ? AND key = ? AND id <> ? "
            "AND superseded_by IS NULL) WHERE id = ?",
            (self._sources[facts.source], facts.key, number, number),
        )
