"""Artificial Analysis: its interface's answer, and the two tables Epoch AI joined its figures into.

Index values are points without a maximum; benchmark values are 0 to 1 in the interface and whole per
cents in the tables. A null was not run. The second table's figures are of mixed origin. No dates, no
counts.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.evidence.importing.source_file import SourceFile
from claimcheck.evidence.importing.taken import Result, Taken, result
from claimcheck.evidence.name_settings import setting_in_name
from claimcheck.records.evidence import EvaluatorRelation

SOURCE = "artificial_analysis"

_COLUMNS = {
    "MMLU": ("MMLU", "percent"),
    "GPQA Diamond": ("GPQA Diamond", "percent"),
    "HumanEval": ("HumanEval", "percent"),
    "MATH-500": ("MATH-500", "percent"),
    "LMSys Chatbot Arena ELO": ("Chatbot Arena", "elo"),
    "MATH 5": ("MATH level 5", "percent"),
}


def recognise(file: SourceFile) -> bool:
    """The joined table's columns, or the interface's answer."""
    if {"Model Name", "USD per 1M Tokens", "GPQA Diamond"} <= set(file.header):
        return True
    return b'"artificial_analysis_intelligence_index"' in file.data and isinstance(file.json, dict)


def read(file: SourceFile) -> Taken:
    """Every figure of every model."""
    if isinstance(file.json, dict):
        return Taken(rows=_answer(file), key="api")
    return Taken(rows=_joined(file), key=file.base)


def _joined(file: SourceFile) -> Iterator[Result]:
    mixed = "not_in" in file.base
    for row in file.table():
        for column, (benchmark, scale) in _COLUMNS.items():
            own = column == "MATH 5"
            yield from result(
                file,
                SOURCE,
                model=row["Model Name"],
                benchmark=benchmark,
                score=row.get(column),
                scale=scale,
                metric="rating" if scale == "elo" else "accuracy",
                record=f"{file.place}, {column}",
                setting=setting_in_name(row["Model Name"]),
                evaluator="Epoch AI" if own else "" if mixed else None,
                relation=EvaluatorRelation.UNKNOWN if mixed and not own else None,
                higher_is_better=True,
                note="joined by Epoch AI from several sources" if mixed else "as joined by Epoch AI",
            )


def _answer(file: SourceFile) -> Iterator[Result]:
    for place, model in file.each(file.json["data"]):
        for test, score in (model.get("evaluations") or {}).items():
            points = test.startswith("artificial_analysis_")
            yield from result(
                file,
                SOURCE,
                model=model["name"],
                benchmark=test,
                score=score,
                scale="points" if points else "ratio",
                metric="index" if points else "score",
                record=f"{place}, {test}",
                setting=setting_in_name(model["name"]),
                higher_is_better=True,
            )
