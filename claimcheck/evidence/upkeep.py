"""What SQLite keeps up row by row, suspended while very many rows come and made anew when they are in.

The indexes of results and names and the search of names cost more than the rows themselves when they follow
each row; made in one go they cost a tenth. All of it happens in the transaction of the caller: who reads
meanwhile has the old indexes, and a killed import leaves them as they were.
"""

from __future__ import annotations

import sqlite3

# Not those that make names and files unique, nor `results_file`, by which rows of older files step back.
_INDEXES = (
    *("results_cell", "results_best"),
    *("model_names_model", "model_names_base", "model_names_family"),
    "benchmark_names_benchmark",
)
_SEARCHED = ("model_names", "benchmark_names")
_TRIGGERS = tuple(f"{table}_{event}" for table in _SEARCHED for event in ("ai", "ad", "au"))

_MUCH = 4
"""Files of a quarter of the index's size take longer to read than the whole index to be ordered again."""


class Upkeep:
    """The indexes and triggers of one connection, as they were when it was made; for one transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._made = [row for row in self._there() if row[0] in _INDEXES + _TRIGGERS]
        pages, size = (
            connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size")
        )
        self._bearable = pages * size // _MUCH

    def expect(self, size: int) -> None:
        """A file of that many bytes comes: suspend the upkeep once what came is large beside the index."""
        self._bearable -= size
        if self._bearable < 0:
            self.suspend()

    def suspend(self) -> None:
        """From now on rows come without it; nothing may be looked up by what is suspended."""
        for name, kind, _ in self._made:
            self._connection.execute(f"DROP {kind} IF EXISTS {name}")

    def resume(self) -> None:
        """Make again over all rows what is not there, before the transaction is committed."""
        there = {name for name, _, _ in self._there()}
        missing = [sql for name, _, sql in self._made if name not in there]
        if not missing:
            return
        for sql in missing:
            self._connection.execute(sql)
        for table in _SEARCHED:
            self._connection.execute(f"INSERT INTO {table}_fts ({table}_fts) VALUES ('rebuild')")  # noqa: S608 - own names
        if "sqlite_stat1" in there:  # what SQLite knew of the old indexes went with them
            self._connection.execute("PRAGMA analysis_limit = 1000")
            self._connection.execute("ANALYZE")

    def _there(self) -> list[tuple[str, str, str]]:
        return self._connection.execute("SELECT name, type, sql FROM sqlite_master").fetchall()
