"""The evidence index as the checks see it: open, look up, search. Nothing here writes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

from claimcheck.errors import IndexUnavailable
from claimcheck.evidence.building import prepare_index
from claimcheck.evidence.connection import DAMAGE, connect_reading, unavailable
from claimcheck.evidence.rows import (
    JOIN_DETAILS,
    REPORT_COLUMNS,
    SELECT_RESULT,
    SETTING_COLUMNS,
    TIE_COLUMNS,
    evidence_of,
    reports_of,
    setting_of,
    ties_of,
)
from claimcheck.evidence.search import matching_rows
from claimcheck.evidence.stats import IndexStats, index_stats
from claimcheck.progress import Progress, silent
from claimcheck.records.evidence import ContaminationReport, Evidence, Snapshot, Tie
from claimcheck.records.setting import Setting
from claimcheck.settings import data_folder

_CELL = f"""{SELECT_RESULT}
FROM benchmark_names b
CROSS JOIN model_names m ON m.source = b.source
CROSS JOIN results r ON r.model = m.id AND r.benchmark = b.id {JOIN_DETAILS}
WHERE b.benchmark_id = ? AND m.model_id = ? AND r.current = 1
ORDER BY r.date DESC, r.id DESC"""

_OF_MODEL = f"""{SELECT_RESULT}
FROM model_names m
CROSS JOIN results r ON r.model = m.id
JOIN benchmark_names b ON b.id = r.benchmark {JOIN_DETAILS}
WHERE m.model_id = ? AND r.current = 1
ORDER BY r.benchmark, r.merit DESC LIMIT ?"""

_ON_NAME = f"""{SELECT_RESULT}
FROM results r CROSS JOIN model_names m ON m.id = r.model
CROSS JOIN benchmark_names b ON b.id = r.benchmark {JOIN_DETAILS}
WHERE r.benchmark = ? AND r.current = 1
ORDER BY r.merit DESC"""

_BY_ID = f"""{SELECT_RESULT}
FROM results r JOIN model_names m ON m.id = r.model
JOIN benchmark_names b ON b.id = r.benchmark {JOIN_DETAILS}
WHERE r.id = ?"""


def index_path() -> Path:
    """Where the index is kept unless told otherwise."""
    return data_folder() / "evidence.sqlite"


def open_index(path: Path | None = None, *, progress: Progress | None = None) -> EvidenceStore:
    """Open the index for reading; on first use and after an update it is made ready, in seconds.

    Args:
        path: An SQLite file; None for the one in the data folder. Only that one is made when missing.
        progress: Told how far the making is.

    Raises:
        IndexUnavailable: when it cannot be made or opened.
        Cancelled: when asked to stop; a half-made index is removed.
    """
    chosen = path or index_path()
    if path is None or chosen.is_file():
        prepare_index(chosen, progress or silent())
    return EvidenceStore(chosen)


class EvidenceStore:
    """Look-ups in one index. A store belongs to the thread that opened it: one store per task."""

    def __init__(self, path: Path) -> None:
        """Open an existing index.

        Raises:
            IndexUnavailable: when it cannot be opened.
        """
        self.path = path
        self._connection = connect_reading(path)
        self._settings: dict[int, Setting] = {}

    def __enter__(self) -> EvidenceStore:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file; further look-ups fail."""
        self._connection.close()

    @property
    def connection(self) -> sqlite3.Connection:
        """The read-only connection, for exports and figures over the whole index."""
        return self._connection

    def snapshot(self) -> Snapshot:
        """What the index holds, as counted when it was last written."""
        meta: dict[str, str] = dict(self._rows("SELECT key, value FROM meta"))
        return Snapshot(
            digest=meta.get("digest", ""),
            as_of=meta.get("as_of", ""),
            results=int(meta.get("results", 0)),
            contamination_reports=int(meta.get("contamination_reports", 0)),
        )

    def results(self, model_id: str, benchmark_id: str) -> tuple[Evidence, ...]:
        """All results in force of one model on one benchmark, newest first; none is averaged or dropped."""
        if not model_id or not benchmark_id:
            return ()
        return self._evidence(self._rows(_CELL, benchmark_id, model_id))

    def results_on(self, benchmark_id: str, *, limit: int = 200) -> tuple[Evidence, ...]:
        """The best results on a benchmark, best first: one per model and source.

        A model the registry does not know counts by its printed name.
        """
        if not benchmark_id:
            return ()
        names = self._rows("SELECT id FROM benchmark_names WHERE benchmark_id = ?", benchmark_id)
        best: list[tuple[float, Evidence]] = []
        for (name,) in names:
            best.extend(self._best_on_name(name, limit))
        best.sort(key=lambda pair: -pair[0])
        return _one_per_model_and_source((evidence for _, evidence in best), limit)

    def results_of(self, model_id: str, *, limit: int = 200) -> tuple[Evidence, ...]:
        """Results in force of one model, benchmark by benchmark."""
        if not model_id:
            return ()
        return self._evidence(self._rows(_OF_MODEL, model_id, limit))

    def result(self, number: int) -> Evidence | None:
        """One result by its number, also one that is no longer in force; None where there is none."""
        found = self._evidence(self._rows(_BY_ID, number))
        return found[0] if found else None

    def reports(self, benchmark_id: str = "", *, found: bool = True) -> tuple[ContaminationReport, ...]:
        """Published reports on leakage, of one benchmark or of all.

        Args:
            benchmark_id: Reports on this benchmark; "" for all.
            found: False gives instead the checks that found nothing or stayed open.
        """
        given = (int(found), benchmark_id) if benchmark_id else (int(found),)
        where = "found = ? AND benchmark_id = ?" if benchmark_id else "found = ?"
        sql = f"SELECT {', '.join(REPORT_COLUMNS)} FROM reports WHERE {where} ORDER BY year DESC, id"  # noqa: S608 - own column names
        return reports_of(self._rows(sql, *given))

    def ties(self, benchmark_id: str) -> tuple[Tie, ...]:
        """Documented ties between a benchmark and vendors of models."""
        sql = f"SELECT {', '.join(TIE_COLUMNS)} FROM ties WHERE benchmark_id = ? ORDER BY vendor, kind"  # noqa: S608 - own column names
        return ties_of(self._rows(sql, benchmark_id))

    def search(
        self,
        text: str,
        *,
        limit: int = 100,
        offset: int = 0,
        source: str = "",
        relation: str = "",
        in_force: bool = True,
    ) -> tuple[Evidence, ...]:
        """Results whose model and benchmark names together hold every word of the text.

        `source` and `relation` ("" for any) narrow them; `in_force` False searches the history instead.
        """
        try:
            rows = matching_rows(
                self._connection,
                text,
                limit=limit,
                offset=offset,
                source=source,
                relation=relation,
                in_force=in_force,
            )
            return self._evidence(rows)
        except DAMAGE as error:
            raise self._damaged() from error

    def each(self, sql: str, *values: object) -> Iterator[Evidence]:
        """Results of a statement over SELECT_RESULT, read as they are gone through."""
        for row in self._cursor(sql, *values):
            yield self._record(row)

    def stats(self) -> IndexStats:
        """Counts over the whole index; takes as long as reading it once."""
        try:
            return index_stats(self._connection)
        except DAMAGE as error:
            raise self._damaged() from error

    def _best_on_name(self, name: int, limit: int) -> list[tuple[float, Evidence]]:
        """The best rows under one spelling, read only as far as needed."""
        best: list[tuple[float, Evidence]] = []
        seen: set[str] = set()
        for row in self._cursor(_ON_NAME, name):
            model = row[2] or row[1]
            if model in seen:
                continue
            seen.add(model)
            evidence = self._record(row)
            size = float(evidence.per_cent if evidence.per_cent is not None else evidence.value)
            best.append((-size if evidence.higher_is_better is False else size, evidence))
            if len(best) >= limit:
                break
        return best

    def _evidence(self, rows: Iterable[Sequence[Any]]) -> tuple[Evidence, ...]:
        return tuple(self._record(row) for row in rows)

    def _record(self, row: Sequence[Any]) -> Evidence:
        try:
            return evidence_of(row, self._setting(row[14]))
        except (ValueError, IndexError) as error:
            raise self._damaged() from error

    def _setting(self, number: int) -> Setting:
        if number not in self._settings:
            sql = f"SELECT {', '.join(SETTING_COLUMNS)} FROM settings WHERE id = ?"  # noqa: S608 - own column names
            self._settings[number] = setting_of(self._rows(sql, number)[0])
        return self._settings[number]

    def _rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        return list(self._cursor(sql, *values))

    def _cursor(self, sql: str, *values: object) -> Iterator[tuple[Any, ...]]:
        try:
            yield from self._connection.execute(sql, values)
        except sqlite3.ProgrammingError:
            raise
        except DAMAGE as error:
            raise self._damaged() from error

    def _damaged(self) -> IndexUnavailable:
        return unavailable(self.path)


def _one_per_model_and_source(ordered: Iterable[Evidence], limit: int) -> tuple[Evidence, ...]:
    first: dict[tuple[str, str], Evidence] = {}
    for evidence in ordered:
        first.setdefault((evidence.model_id or evidence.model_text, evidence.source), evidence)
        if len(first) >= limit:
            break
    return tuple(first.values())
