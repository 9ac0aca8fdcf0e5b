"""Full-text search: each word of the query begins a word of a model's or a benchmark's name.

Names are indexed, not rows: for each word the names that hold it are found, and rows follow by the index
on (model, benchmark).
"""

from __future__ import annotations

import json
import sqlite3

from claimcheck.evidence.rows import JOIN_DETAILS, SELECT_RESULT

_MOST_NAMES = 20_000
_MOST_WORDS = 8


def matching_rows(
    connection: sqlite3.Connection, text: str, *, limit: int, offset: int
) -> list[tuple[object, ...]]:
    """Rows of SELECT_RESULT whose model and benchmark names together hold every word, in order of entry.

    An empty query gives all rows.
    """
    words = text.split()[:_MOST_WORDS]
    models = [_names(connection, "model_names", word) for word in words]
    benchmarks = [_names(connection, "benchmark_names", word) for word in words]
    conditions, values = ["r.current = 1"], []
    for word_models, word_benchmarks in zip(models, benchmarks, strict=True):
        conditions.append(
            "(r.model IN (SELECT value FROM json_each(?)) OR r.benchmark IN (SELECT value FROM json_each(?)))"
        )
        values += [json.dumps(sorted(word_models)), json.dumps(sorted(word_benchmarks))]
    narrow = _narrowest(models, benchmarks)
    if narrow is not None:
        conditions.append(narrow[0])
        values.append(json.dumps(narrow[1]))
    sql = (
        f"{SELECT_RESULT} FROM results r JOIN model_names m ON m.id = r.model "
        f"JOIN benchmark_names b ON b.id = r.benchmark {JOIN_DETAILS} "
        f"WHERE {' AND '.join(conditions)} ORDER BY r.id LIMIT ? OFFSET ?"
    )
    return connection.execute(sql, (*values, limit, offset)).fetchall()


def _narrowest(models: list[set[int]], benchmarks: list[set[int]]) -> tuple[str, list[int]] | None:
    """A condition an index serves: a word no benchmark holds must be the model's, and the reverse."""
    choices: list[tuple[str, set[int]]] = []
    for word_models, word_benchmarks in zip(models, benchmarks, strict=True):
        if not word_benchmarks:
            choices.append(("r.model", word_models))
        elif not word_models:
            choices.append(("r.benchmark", word_benchmarks))
    if not choices:
        return None
    column, names = min(choices, key=lambda choice: len(choice[1]))
    return f"{column} IN (SELECT value FROM json_each(?))", sorted(names)  # noqa: S608 - own names


def _names(connection: sqlite3.Connection, table: str, word: str) -> set[int]:
    phrase = '"' + word.replace('"', '""') + '"'
    sql = f"SELECT rowid FROM {table}_fts WHERE {table}_fts MATCH ? LIMIT {_MOST_NAMES}"  # noqa: S608 - own names
    try:
        return {row[0] for row in connection.execute(sql, (phrase + " *",))}
    except sqlite3.OperationalError:
        return set()
