"""Columns of any table mapped to what a result needs: guessed, previewed, confirmed, remembered.

Two layouts: a row a result (columns for model, benchmark and score), or a row a model with a column a
benchmark. The scale is never guessed from the size of the numbers: only a "%" in the cells or the
column's name says per cent; else a person has to say it.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache
from itertools import islice
from pathlib import Path

import msgspec

from claimcheck.errors import ImportRefused
from claimcheck.evidence.importing.source_file import SourceFile
from claimcheck.evidence.importing.tables import Table, read_table
from claimcheck.evidence.importing.taken import Result, Taken, number, result, whole
from claimcheck.evidence.importing.walking import files_in
from claimcheck.evidence.name_settings import setting_in_name, shots_in
from claimcheck.records.evidence import EvaluatorRelation, Evidence
from claimcheck.records.setting import Setting

SOURCE = "own"

NOT_STATED_SCALE = "not stated"

SCALES = ("percent", "ratio", "elo", "minutes", "points", "win rate", NOT_STATED_SCALE)

_REMEMBERED = 1 << 16
"""Settings kept at hand: a table names a model thousands of times, and reading its name takes long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
    """Which column holds what; "" means the table does not have it.

    `scores` are the columns of benchmarks in a table with a row a model; then `benchmark` and `score` are "".
    `fixed_*` hold for all rows where there is no column.
    """

    model: str = ""
    benchmark: str = ""
    score: str = ""
    scores: tuple[str, ...] = ()
    fixed_benchmark: str = ""
    scale: str = NOT_STATED_SCALE
    metric: str = ""
    n_items: str = ""
    standard_error: str = ""
    interval_low: str = ""
    interval_high: str = ""
    shots: str = ""
    setting: str = ""
    date: str = ""
    url: str = ""
    evaluator: str = ""
    fixed_evaluator: str = ""
    relation: EvaluatorRelation = EvaluatorRelation.UNKNOWN
    higher_is_better: bool | None = True
    source: str = SOURCE

    def problems(self, columns: tuple[str, ...]) -> tuple[str, ...]:
        """What a person still has to say before a table with these columns can be imported."""
        found = []
        if not self.model:
            found.append("Which column names the model?")
        if not self.score and not self.scores:
            found.append("Which column holds the score?")
        if self.score and not self.benchmark and not self.fixed_benchmark:
            found.append("Which column names the benchmark, or which benchmark is it?")
        if self.scale not in SCALES:
            found.append(f"The scale has to be one of {', '.join(SCALES)}.")
        found += [f"There is no column '{name}'." for name in self.used() if name not in columns]
        return tuple(found)

    def used(self) -> tuple[str, ...]:
        """The columns it refers to."""
        return tuple(name for name in (*(getattr(self, key) for key in _COLUMN_FIELDS), *self.scores) if name)


_COLUMN_FIELDS = (
    "model",
    "benchmark",
    "score",
    "metric",
    "n_items",
    "standard_error",
    "interval_low",
    "interval_high",
    "shots",
    "setting",
    "date",
    "url",
    "evaluator",
)


_SPREAD: tuple[tuple[str, Callable[[object], float | None]], ...] = (
    ("standard_error", number),
    ("interval_low", number),
    ("interval_high", number),
    ("n_items", whole),
)


def from_text(text: str) -> Mapping:
    """A mapping written as "model=Model,benchmark=Task,score=Acc,scale=percent"; `scores` are joined by "+".

    Raises:
        ImportRefused: when a part is not known.
    """
    values: dict[str, object] = {}
    for part in text.split(","):
        name, sign, value = (piece.strip() for piece in part.partition("="))
        if not sign or name not in Mapping.__dataclass_fields__:
            known = ", ".join(name for name in Mapping.__dataclass_fields__)
            raise ImportRefused(f"'{part}' names no part of a mapping.", next_step=f"Parts are: {known}.")
        values[name] = _part(name, value)
    return Mapping(**values)  # type: ignore[arg-type]


def _part(name: str, value: str) -> object:
    try:
        if name == "scores":
            return tuple(value.split("+"))
        if name == "relation":
            return EvaluatorRelation(value)
        if name == "higher_is_better":
            return {"yes": True, "no": False}[value.lower()]
    except (ValueError, KeyError) as error:
        raise ImportRefused(f"'{value}' does not fit {name}.", next_step="Check the value.") from error
    return value


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What a mapping makes of the first rows, and what is still missing."""

    columns: tuple[str, ...]
    rows: tuple[Evidence, ...] = ()
    problems: tuple[str, ...] = ()
    sample: tuple[tuple[str, ...], ...] = field(default=())


def preview(path: Path, mapping: Mapping, *, limit: int = 20) -> Preview:
    """The first rows as a mapping would import them.

    Raises:
        ImportRefused: when the file is not a readable table, or a cell is not a score.
    """
    file = next(files_in(path))
    table = read_table(file)
    sample = [row for _, row in islice(table.rows, limit)]
    cells = tuple(tuple(row.get(column, "") for column in table.columns) for row in sample)
    problems = mapping.problems(table.columns)
    if problems:
        return Preview(columns=table.columns, problems=problems, sample=cells)
    again = read_table(file)
    rows = tuple(row.evidence() for row in islice(mapped_rows(file, again, mapping), limit))
    return Preview(columns=table.columns, rows=rows, sample=cells)


def take_table(file: SourceFile, mapping: Mapping) -> Taken:
    """A table's rows by a confirmed mapping.

    Raises:
        ImportRefused: when the mapping does not fit the table.
    """
    table = read_table(file)
    problems = mapping.problems(table.columns)
    if problems:
        raise ImportRefused(f"{file.name}: {' '.join(problems)}")
    return Taken(rows=mapped_rows(file, table, mapping), key=file.name, source=mapping.source)


def mapped_rows(file: SourceFile, table: Table, mapping: Mapping) -> Iterator[Result]:
    """The results of a table's rows."""
    spread = [(field, column, read) for field, read in _SPREAD if (column := getattr(mapping, field))]
    for place, row in table.rows:
        file.place = place
        if not row.get(mapping.model):
            continue
        day = row.get(mapping.date, "")[:10]
        for benchmark, column, record in _scores(row, mapping, place):
            cell = row.get(column, "")
            yield from result(
                file,
                mapping.source,
                model=row[mapping.model],
                benchmark=benchmark,
                score=cell,
                scale="percent" if cell.endswith("%") else mapping.scale,
                metric=row.get(mapping.metric, ""),
                record=record,
                setting=_stated(row.get(mapping.shots, ""), row.get(mapping.setting, ""), row[mapping.model]),
                evaluator=row.get(mapping.evaluator) or mapping.fixed_evaluator,
                relation=mapping.relation,
                date=day,
                date_kind="published" if day else "",
                url=row.get(mapping.url, ""),
                higher_is_better=mapping.higher_is_better,
                **{field: read(row.get(column)) for field, column, read in spread},
            )


def _scores(row: dict[str, str], mapping: Mapping, place: str) -> Iterable[tuple[str, str, str]]:
    """Benchmark, column of the score and record of each result in a row."""
    if mapping.scores:
        return [(column, column, f"{place}, {column}") for column in mapping.scores]
    benchmark = row.get(mapping.benchmark, "") if mapping.benchmark else mapping.fixed_benchmark
    return [(benchmark, mapping.score, place)]


@lru_cache(_REMEMBERED)
def _stated(shots_text: str, text: str, model: str) -> Setting:
    shots = whole(shots_text)
    if shots is None:
        shots = shots_in(shots_text or text)
    named = setting_in_name(model)
    return Setting(shots=shots, text=text[:300]).or_else(named) if shots_text or text else named


def remember(connection: sqlite3.Connection, columns: tuple[str, ...], mapping: Mapping) -> None:
    """Keep a confirmed mapping for tables with the same columns. Inside a transaction."""
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    connection.execute(
        "INSERT OR REPLACE INTO mappings VALUES (?, ?, ?)",
        (json.dumps(columns), msgspec.json.encode(mapping).decode(), now),
    )


def remembered(connection: sqlite3.Connection, columns: tuple[str, ...]) -> Mapping | None:
    """The mapping a person confirmed for tables with these columns."""
    row = connection.execute(
        "SELECT mapping FROM mappings WHERE columns = ?", (json.dumps(columns),)
    ).fetchone()
    return msgspec.json.decode(row[0], type=Mapping) if row else None
