"""Figures over the whole index: how much it holds, and how much of it two sources agree or disagree on."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

_COUNTS = """
SELECT COUNT(*),
       COUNT(DISTINCT r.model), COUNT(DISTINCT r.benchmark), COUNT(DISTINCT r.evaluator),
       SUM(e.relation = 'vendor')
FROM results r JOIN evaluators e ON e.id = r.evaluator WHERE r.current = 1
"""

_CELLS = """
SELECT COUNT(*), SUM(sources >= 2) FROM cells
"""

_BY_SOURCE = """
SELECT s.name, COUNT(DISTINCT f.id), SUM(f.rows), MAX(f.retrieved), MAX(f.as_of), MAX(f.licence)
FROM files f JOIN sources s ON s.id = f.source WHERE f.superseded_by IS NULL GROUP BY s.id ORDER BY s.name
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceStats:
    """One source: its files and rows in force, and how old they are (ISO dates)."""

    name: str
    files: int
    rows: int
    retrieved: str
    as_of: str
    licence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexStats:
    """Counts over the index.

    `models` and `benchmarks` count identities the registry knows, `model_spellings` and `benchmark_spellings`
    printed names a source.
    `cells` are (benchmark, model) pairs, `cells_with_two` those with results from two or more sources.
    """

    results: int
    history: int
    vendor_results: int
    models: int
    model_spellings: int
    benchmarks: int
    benchmark_spellings: int
    evaluators: int
    cells: int
    cells_with_two: int
    contamination_reports: int
    no_finding: int
    ties: int
    newest: str
    oldest: str
    sources: tuple[SourceStats, ...]

    @property
    def share_with_two(self) -> float:
        """Share of cells with two or more sources, 0 to 1."""
        return self.cells_with_two / self.cells if self.cells else 0.0


def index_stats(connection: sqlite3.Connection) -> IndexStats:
    """Count everything once."""
    results, model_spellings, benchmark_spellings, evaluators, vendor = connection.execute(_COUNTS).fetchone()
    cells, with_two = connection.execute(_CELLS).fetchone()
    sources = tuple(
        SourceStats(
            name=row[0], files=row[1], rows=row[2] or 0, retrieved=row[3], as_of=row[4], licence=row[5]
        )
        for row in connection.execute(_BY_SOURCE)
    )
    retrieved = [source.retrieved for source in sources if source.retrieved]
    return IndexStats(
        results=results,
        history=_one(connection, "SELECT COUNT(*) FROM results WHERE current = 0"),
        vendor_results=vendor or 0,
        models=_one(connection, "SELECT COUNT(DISTINCT model_id) FROM model_names WHERE model_id <> ''"),
        model_spellings=model_spellings,
        benchmarks=_one(
            connection, "SELECT COUNT(DISTINCT benchmark_id) FROM benchmark_names WHERE benchmark_id <> ''"
        ),
        benchmark_spellings=benchmark_spellings,
        evaluators=evaluators,
        cells=cells,
        cells_with_two=with_two or 0,
        contamination_reports=_one(connection, "SELECT COUNT(*) FROM reports WHERE found = 1"),
        no_finding=_one(connection, "SELECT COUNT(*) FROM reports WHERE found = 0"),
        ties=_one(connection, "SELECT COUNT(*) FROM ties"),
        newest=max(retrieved, default=""),
        oldest=min(retrieved, default=""),
        sources=sources,
    )


def _one(connection: sqlite3.Connection, sql: str) -> int:
    return int(connection.execute(sql).fetchone()[0])
