"""Open LLM Leaderboard v1: the dumped tables, as CSV (rounded to 0.1) or JSON arrays (two decimals).

The shots stand in the column names. `Parameters` is rescaled and means nothing. The array is preferred
where both are there for a date: they are the same figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.evidence.importing.source_file import SourceFile
from claimcheck.evidence.importing.taken import Result, Taken, result
from claimcheck.evidence.name_settings import shots_in
from claimcheck.records.setting import Setting

SOURCE = "hf_open_llm_v1"

_COLUMNS = (
    ("Average", "Open LLM Leaderboard v1 average", "mean of four benchmarks"),
    ("ARC", "ARC-Challenge", "acc_norm"),
    ("HellaSwag", "HellaSwag", "acc_norm"),
    ("MMLU", "MMLU", "acc"),
    ("TruthfulQA", "TruthfulQA", "mc2"),
)
_SHOTS = (None, 25, 10, 5, 0)
_DAY = re.compile(r"(20\d{2})-?(\d{2})-?(\d{2})")


def recognise(file: SourceFile) -> bool:
    """The four benchmarks as columns, or six-part rows that begin with a repository name."""
    columns = file.header
    if columns[:2] == ("Model", "Average") and any(c.startswith("TruthfulQA") for c in columns):
        return True
    if file.data[:2] != b"[[" or not isinstance(file.json, list):
        return False
    return all(isinstance(row, list) and len(row) == 6 and isinstance(row[0], str) for row in file.json)


def read(file: SourceFile) -> Taken:
    """Average and four scores of every model."""
    day = _DAY.search(file.base)
    as_of = "-".join(day.groups()) if day else ""
    if file.data[:2] == b"[[":
        return Taken(rows=_from_array(file, as_of), key=f"{as_of}.json", as_of=as_of)
    stem = file.base.removesuffix(".csv")
    if file.sibling(f"{stem}.json"):
        return Taken(nothing="It repeats, rounded to one decimal, the file of the same date in JSON.")
    return Taken(rows=_from_table(file, as_of), key=f"{as_of or file.base}.csv", as_of=as_of)


def _from_table(file: SourceFile, as_of: str) -> Iterator[Result]:
    for row in file.table():
        for column, cell in row.items():
            known = next((entry for entry in _COLUMNS if column.startswith(entry[0])), None)
            if known:
                yield from _row(file, row["Model"], known, cell, shots_in(column), as_of)


def _from_array(file: SourceFile, as_of: str) -> Iterator[Result]:
    for _, row in file.each(file.json, "row"):
        for known, cell, shots in zip(_COLUMNS, row[1:], _SHOTS, strict=True):
            yield from _row(file, row[0], known, cell, shots, as_of)


def _row(
    file: SourceFile, model: str, known: tuple[str, str, str], cell: object, shots: int | None, as_of: str
) -> Iterator[Result]:
    column, benchmark, metric = known
    yield from result(
        file,
        SOURCE,
        model=model,
        benchmark=benchmark,
        score=cell,
        scale="percent",
        metric=metric,
        aggregation="mean over subjects" if column == "MMLU" else "",
        record=f"{file.place}, {column}",
        setting=Setting(
            shots=shots,
            cot=False if shots is not None else None,
            harness="lm-evaluation-harness",
            text=f"{shots}-shot, log-likelihood" if shots is not None else "",
        ),
        date=as_of,
        date_kind="published" if as_of else "",
        higher_is_better=True,
    )
