"""Full-text search: each word of the query begins a word of a model's or a benchmark's name.

Names are indexed, not rows. Rows are gone through in the order of an index and only as far as a page of
results needs: the best first where benchmarks lead, model by model where models do.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from claimcheck.evidence.rows import JOIN_DETAILS, SELECT_RESULT

_MOST_WORDS = 12
_FEW = 3_000

_MODELS = "r.model IN (SELECT rowid FROM model_names_fts WHERE model_names_fts MATCH ?)"
_BENCHMARKS = "r.benchmark IN (SELECT rowid FROM benchmark_names_fts WHERE benchmark_names_fts MATCH ?)"
_SOURCE = "r.model IN (SELECT n.id FROM model_names n JOIN sources o ON o.id = n.source WHERE o.name = ?)"
_RELATION = "r.evaluator IN (SELECT id FROM evaluators WHERE relation = ?)"


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of the query, and how many names hold it (counted up to _FEW)."""

    phrase: str
    models: int
    benchmarks: int

    @property
    def condition(self) -> str:
        """The condition on a row."""
        if not self.benchmarks:
            return _MODELS
        return f"({_MODELS} OR {_BENCHMARKS})" if self.models else _BENCHMARKS

    @property
    def values(self) -> list[str]:
        """The values of the condition."""
        return [self.phrase] * (bool(self.models) + bool(self.benchmarks))


def matching_rows(
    connection: sqlite3.Connection,
    text: str,
    *,
    limit: int,
    offset: int,
    source: str = "",
    relation: str = "",
    in_force: bool = True,
) -> list[tuple[object, ...]]:
    """Rows of SELECT_RESULT whose model and benchmark names together hold every word of the text.

    An empty query gives all rows, in order of entry. `source` and `relation` ("" for any) narrow them;
    `in_force` False gives those of the history instead.
    """
    words = [_word(connection, word) for word in text.split()[:_MOST_WORDS]]
    if any(not word.models and not word.benchmarks for word in words):
        return []
    narrowing = [
        (condition, value) for condition, value in ((_SOURCE, source), (_RELATION, relation)) if value
    ]
    force = "r.current = 1" if in_force else "r.current = 0"
    conditions = " AND ".join([force, *(word.condition for word in words), *(c for c, _ in narrowing)])
    sql = (
        f"{SELECT_RESULT} FROM results r CROSS JOIN model_names m ON m.id = r.model "
        f"CROSS JOIN benchmark_names b ON b.id = r.benchmark {JOIN_DETAILS} "
        f"WHERE {conditions} ORDER BY {_order(words)} LIMIT ? OFFSET ?"
    )
    values = [*(value for word in words for value in word.values), *(value for _, value in narrowing)]
    return connection.execute(sql, (*values, limit, offset)).fetchall()


def _word(connection: sqlite3.Connection, word: str) -> _Word:
    phrase = '"' + word.replace('"', '""') + '" *'
    return _Word(
        phrase, _count(connection, "model_names", phrase), _count(connection, "benchmark_names", phrase)
    )


def _count(connection: sqlite3.Connection, table: str, phrase: str) -> int:
    sql = f"SELECT COUNT(*) FROM (SELECT 1 FROM {table}_fts WHERE {table}_fts MATCH ? LIMIT {_FEW})"  # noqa: S608 - own names
    try:
        return int(connection.execute(sql, (phrase,)).fetchone()[0])
    except sqlite3.OperationalError:
        return 0  # a word of signs only


def _order(words: list[_Word]) -> str:
    """The order an index gives without sorting: by few models, else by benchmark with the best first."""
    only_models = [word.models for word in words if not word.benchmarks]
    only_benchmarks = [word for word in words if not word.models]
    if only_models and (min(only_models) < _FEW or not only_benchmarks):
        return "r.model, r.benchmark, r.id"
    return "r.benchmark DESC, r.merit DESC, r.id DESC" if only_benchmarks else "r.id"
