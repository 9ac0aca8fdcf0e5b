"""MMLU-Pro by TIGER-Lab: the board's CSV, per-item outputs (JSON), and accuracies counted from them.

The board's `Data Source` says who ran a row: "TIGER-Lab", else it is self-reported. Per-item files are
counted here (a prediction that could not be read counts as not right; the board's own script guesses
instead, so up to a point apart). A run of fewer than 12,032 items is partial. Some arrays hold stray
strings.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from claimcheck.errors import ImportRefused
from claimcheck.evidence.importing.source_file import SourceFile
from claimcheck.evidence.importing.taken import Result, Taken, result, whole
from claimcheck.records.evidence import EvaluatorRelation
from claimcheck.records.setting import Setting

SOURCE = "mmlu_pro"

_ITEMS = 12_032
_FILE = re.compile(r"model_outputs_(?P<model>.+?)_(?P<shots>\d+)shots")
_COUNTED = {"member", "category", "n_items", "n_correct", "accuracy"}


def recognise(file: SourceFile) -> bool:
    """The board, the counted table, or items with prediction and answer."""
    columns = set(file.header)
    if {"Models", "Data Source", "Overall"} <= columns or columns >= _COUNTED:
        return True
    if b'"answer_index"' not in file.data[:6000] or not isinstance(file.json, list):
        return False
    first = next((item for item in file.json if isinstance(item, dict)), {})
    return {"question_id", "answer", "pred", "category"} <= set(first)


def read(file: SourceFile) -> Taken:
    """Overall and by subject.

    Raises:
        ImportRefused: when the name of a file of items does not say which model answered.
    """
    columns = set(file.header)
    if "Data Source" in columns:
        return Taken(rows=_board(file), key="board")
    if columns >= _COUNTED:
        return Taken(rows=_counted(file), key=file.base)
    match = _FILE.search(file.base)
    if not match:
        raise ImportRefused(f"{file.name} does not say in its name which model answered.")
    return Taken(rows=_items(file, match["model"], int(match["shots"])), key=file.base)


def _board(file: SourceFile) -> Iterator[Result]:
    for row in file.table():
        own = "tiger" in row["Data Source"].lower()
        for column, cell in row.items():
            if column in ("Models", "Model Size(B)", "Data Source", ""):
                continue
            yield from result(
                file,
                SOURCE,
                model=row["Models"],
                benchmark=_benchmark(column),
                score=cell,
                scale="ratio",
                metric="accuracy",
                record=f"{file.place}, {column}",
                setting=_setting(5),
                evaluator="TIGER-Lab" if own else row["Data Source"],
                relation=EvaluatorRelation.THIRD_PARTY if own else EvaluatorRelation.VENDOR,
                higher_is_better=True,
            )


def _counted(file: SourceFile) -> Iterator[Result]:
    for row in file.table():
        match = _FILE.search(row["member"])
        if match:
            yield from _share(
                file,
                _name(match["model"]),
                row["category"],
                row["accuracy"],
                whole(row["n_items"]) or 0,
                int(match["shots"]),
            )


def _items(file: SourceFile, model: str, shots: int) -> Iterator[Result]:
    items: list[dict[str, Any]] = [item for item in file.json if isinstance(item, dict)]
    totals = Counter(str(item["category"]) for item in items)
    right = Counter(str(item["category"]) for item in items if item["pred"] == item["answer"])
    for category in [*sorted(totals), "overall"]:
        n = len(items) if category == "overall" else totals[category]
        hits = sum(right.values()) if category == "overall" else right[category]
        file.place = category
        score = str((Decimal(hits) / n).quantize(Decimal("0.00001"))) if n else ""
        yield from _share(file, _name(model), category, score, n, shots)


def _share(
    file: SourceFile, model: str, category: str, score: str, n_items: int, shots: int
) -> Iterator[Result]:
    partial = category == "overall" and n_items < _ITEMS
    yield from result(
        file,
        SOURCE,
        model=model,
        benchmark=_benchmark(category),
        score=score,
        scale="ratio",
        metric="accuracy",
        aggregation="counted here from the answers to single items",
        record=f"{file.place} ({category})",
        n_items=n_items,
        setting=_setting(shots),
        higher_is_better=True,
        note=f"partial run: {n_items} of {_ITEMS} items" if partial else "",
    )


def _benchmark(column: str) -> str:
    return "MMLU-Pro" if column.lower() == "overall" else f"MMLU-Pro {column.lower()}"


def _setting(shots: int) -> Setting:
    return Setting(shots=shots, cot=True, text=f"{shots}-shot chain of thought")


def _name(in_file: str) -> str:
    """The model in a file name, where some dots are written as underscores between digits."""
    return re.sub(r"(?<=\d)_(?=\d)", ".", in_file)
