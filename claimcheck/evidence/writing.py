"""Writing results: what is one file, what supersedes what, and rows in their thousands.

Everything happens inside the transaction of the caller (`connection.transaction`).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from claimcheck.evidence.rows import SETTING_COLUMNS, merit, setting_values
from claimcheck.records.evidence import Evidence
from claimcheck.records.setting import Setting

_CHUNK = 5_000

_INSERT = """INSERT INTO results (file, record, model, benchmark, measure, setting, evaluator, score_text,
merit, n_items, standard_error, interval_low, interval_high, date, date_kind, url, note, current)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""


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
    `as_of` is the date the file speaks for, as far as it says.
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


class Writer:
    """Adds files and their rows through one connection; small tables are remembered while it lives."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._sources: dict[str, int] = dict(self._pairs("SELECT name, id FROM sources"))
        self._small: dict[str, dict[tuple[object, ...], int]] = {}
        self._settings: dict[Setting, int] = {}
        self._names: dict[tuple[str, int], dict[str, int]] = {}

    def standing(self, facts: FileFacts) -> Standing:
        """Whether this content is there already, new, or a newer or older state of a file that is there."""
        source = self._source(facts.source)
        rows = self._connection.execute(
            "SELECT sha256, as_of, retrieved, superseded_by FROM files WHERE source = ? AND key = ?",
            (source, facts.key),
        ).fetchall()
        if any(row[0] == facts.sha256 for row in rows):
            return Standing.SAME
        in_force = [(row[1] or row[2]) for row in rows if row[3] is None]
        if not in_force:
            return Standing.NEW
        return Standing.OLDER if facts.as_of and facts.as_of < max(in_force) else Standing.NEWER

    def in_force(self, facts: FileFacts) -> int:
        """How many rows of earlier states of this file are in force."""
        row = self._connection.execute(
            "SELECT SUM(rows) FROM files WHERE source = ? AND key = ? AND superseded_by IS NULL",
            (self._source(facts.source), facts.key),
        ).fetchone()
        return int(row[0] or 0)

    def add_file(self, facts: FileFacts, rows: Iterable[Evidence]) -> int:
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
            "shipped) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                self._source(facts.source),
                facts.key,
                facts.name,
                facts.sha256,
                facts.url,
                facts.licence,
                facts.as_of,
                facts.retrieved,
                facts.imported,
                int(facts.shipped),
            ),
        )
        return int(cursor.lastrowid or 0)

    def _insert_rows(self, file: int, source: str, rows: Iterable[Evidence], *, current: bool) -> int:
        iterator, count = iter(rows), 0
        while chunk := list(islice(iterator, _CHUNK)):
            self._connection.executemany(
                _INSERT, [self._values(file, source, row, int(current)) for row in chunk]
            )
            count += len(chunk)
        return count

    def _values(self, file: int, source: str, row: Evidence, current: int) -> tuple[object, ...]:
        number = self._source(source)
        return (
            file,
            row.record,
            self._name("model_names", number, row.model_text),
            self._name("benchmark_names", number, row.benchmark_text),
            self._measure(row),
            self._setting(row.setting),
            self._evaluator(row),
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

    def _supersede(self, number: int, facts: FileFacts) -> None:
        """Earlier files of the key step back into the history."""
        earlier = [
            row[0]
            for row in self._connection.execute(
                "SELECT id FROM files WHERE source = ? AND key = ? AND id <> ? AND superseded_by IS NULL",
                (self._source(facts.source), facts.key, number),
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
            (self._source(facts.source), facts.key, number, number),
        )

    def _source(self, name: str) -> int:
        if name not in self._sources:
            cursor = self._connection.execute("INSERT INTO sources (name) VALUES (?)", (name,))
            self._sources[name] = int(cursor.lastrowid or 0)
        return self._sources[name]

    def _name(self, table: str, source: int, name: str) -> int:
        names = self._names.get((table, source))
        if names is None:
            sql = f"SELECT name, id FROM {table} WHERE source = ?"  # noqa: S608 - own table names
            names = self._names[(table, source)] = dict(self._pairs(sql, source))
        if name not in names:
            cursor = self._connection.execute(
                f"INSERT INTO {table} (source, name) VALUES (?, ?)",  # noqa: S608 - own table names
                (source, name),
            )
            names[name] = int(cursor.lastrowid or 0)
        return names[name]

    def _measure(self, row: Evidence) -> int:
        higher = None if row.higher_is_better is None else int(row.higher_is_better)
        values = (row.metric, row.aggregation, row.scale, higher)
        return self._of_small("measures", ("metric", "aggregation", "scale", "higher_is_better"), values)

    def _evaluator(self, row: Evidence) -> int:
        return self._of_small("evaluators", ("name", "relation"), (row.evaluator, row.relation.value))

    def _setting(self, setting: Setting) -> int:
        number = self._settings.get(setting)
        if number is None:
            number = self._of_small("settings", SETTING_COLUMNS, setting_values(setting))
            self._settings[setting] = number
        return number

    def _of_small(self, table: str, columns: tuple[str, ...], values: tuple[object, ...]) -> int:
        known = self._small.get(table)
        if known is None:
            sql = f"SELECT id, {', '.join(columns)} FROM {table}"  # noqa: S608 - own names
            known = self._small[table] = {row[1:]: row[0] for row in self._connection.execute(sql)}
        if values not in known:
            marks = ", ".join("?" * len(columns))
            cursor = self._connection.execute(
                f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})",  # noqa: S608 - own names
                values,
            )
            known[values] = int(cursor.lastrowid or 0)
        return known[values]

    def _pairs(self, sql: str, *values: object) -> list[tuple[str, int]]:
        return self._connection.execute(sql, values).fetchall()
