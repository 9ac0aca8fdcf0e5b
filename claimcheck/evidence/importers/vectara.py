"""Vectara's hallucination leaderboard: the README's table, or one JSON file a model. Lower is better.

Data set and judge changed over the years: figures of different years are not comparable. Only the table
between the leaderboard's marks counts. Names in the JSON may end in a stray "-".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from claimcheck.evidence.dates import iso_from_text
from claimcheck.evidence.importing.source_file import SourceFile
from claimcheck.evidence.importing.taken import Result, Taken, result
from claimcheck.records.setting import Setting

SOURCE = "vectara"

_COLUMNS = (
    ("hallucination_rate", "Hallucination Rate", "Vectara hallucination rate", False),
    ("factual_consistency_rate", "Factual Consistency Rate", "Vectara factual consistency rate", True),
    ("answer_rate", "Answer Rate", "Vectara answer rate", True),
)
_TABLE = re.compile(r"<!-- LEADERBOARD_START -->(.*?)<!-- LEADERBOARD_END -->", re.DOTALL)
_UPDATED = re.compile(r"Last updated on (\w+ \d+\w*,? \d{4})")
_FILE_DAY = re.compile(r"results_(\d{4}-\d{2}-\d{2})")
_JUDGE = Setting(judge="HHEM", text="judge HHEM (Vectara)")


def recognise(file: SourceFile) -> bool:
    """The README with its marks, one model's result, or several keyed by their paths."""
    if b"LEADERBOARD_START" in file.data and file.is_text:
        table = _TABLE.search(file.text)
        return table is not None and "Hallucination Rate|" in table.group(1)
    return b'"hallucination_rate"' in file.data[:20_000] and bool(_results(file))


def _results(file: SourceFile) -> dict[str, dict[str, Any]]:
    if not isinstance(file.json, dict):
        return {}
    entries = {file.name: file.json} if "results" in file.json else file.json
    return {k: v for k, v in entries.items() if isinstance(v, dict) and isinstance(v.get("results"), dict)}


def read(file: SourceFile) -> Taken:
    """Hallucination, consistency and answer rate of every model."""
    if isinstance(file.json, dict):
        return Taken(rows=_from_json(file), key=file.name)
    table = _TABLE.search(file.text)
    updated = _UPDATED.search(file.text)
    day = iso_from_text(updated.group(1)) if updated else ""
    return Taken(rows=_from_table(file, table.group(1) if table else "", day), key="README", as_of=day)


def _from_table(file: SourceFile, table: str, day: str) -> Iterator[Result]:
    lines = [line.strip() for line in table.splitlines() if line.strip().startswith("|")]
    names = [cell.strip() for cell in lines[0].strip("|").split("|")] if lines else []
    for place, line in file.each(lines[2:], "row"):
        cells = dict(zip(names, (cell.strip() for cell in line.strip("|").split("|")), strict=False))
        for _, column, benchmark, higher in _COLUMNS:
            yield from _row(
                file, cells["Model"], benchmark, cells.get(column), day, f"{place}, {column}", higher
            )


def _from_json(file: SourceFile) -> Iterator[Result]:
    for _, (name, entry) in file.each(_results(file).items(), "model"):
        file.place = name
        day = _FILE_DAY.search(name)
        model = str(entry["config"]["model_name"]).rstrip("-")
        for key, _, benchmark, higher in _COLUMNS:
            score = (entry["results"].get(key) or {}).get(key)
            yield from _row(
                file, model, benchmark, score, day.group(1) if day else "", f"{name}, {key}", higher
            )


def _row(
    file: SourceFile, model: str, benchmark: str, score: object, day: str, place: str, higher: bool
) -> Iterator[Result]:
    yield from result(
        file,
        SOURCE,
        model=model,
        benchmark=benchmark,
        score=score,
        scale="percent",
        metric=benchmark.removeprefix("Vectara "),
        record=place,
        setting=_JUDGE,
        date=day,
        date_kind="published" if day else "",
        higher_is_better=higher,
    )
