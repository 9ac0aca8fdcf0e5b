"""LiveBench: one table a release, a column a task, 0 to 100; the categories stand in a file beside it.

Releases have other questions, so the release is part of the benchmark's name. Empty cells were not run: a
category over fewer tasks than the release has is not computed. "-base" means without thinking, not a base
model.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import ROUND_HALF_EVEN, Decimal

from claimcheck.evidence.importing.source_file import SourceFile
from claimcheck.evidence.importing.taken import Result, Taken, result
from claimcheck.evidence.name_settings import setting_in_name
from claimcheck.evidence.rows import printed_value
from claimcheck.records.setting import Setting

SOURCE = "livebench"

_DAY = re.compile(r"(\d{4})_(\d{2})_(\d{2})")
_TASKS = {"zebra_puzzle", "connections", "spatial", "typos", "tablejoin"}


def recognise(file: SourceFile) -> bool:
    """A table of models with LiveBench's tasks, or the list of its categories."""
    if file.header[:1] == ("model",) and len(_TASKS & set(file.header)) >= 2:
        return True
    if b"zebra_puzzle" not in file.data[:3000] or not isinstance(file.json, dict):
        return False
    return all(isinstance(tasks, list) for tasks in file.json.values())


def read(file: SourceFile) -> Taken:
    """Every task, category and the global average of every model."""
    if file.header[:1] != ("model",):
        return Taken(nothing="It lists categories; it is read with the table of its release.")
    day = _DAY.search(file.base)
    release = "-".join(day.groups()) if day else ""
    return Taken(rows=_rows(file, release), key=f"table {release}", as_of=release)


def _rows(file: SourceFile, release: str) -> Iterator[Result]:
    categories = _categories(file)
    name = f"LiveBench {release}".strip()
    for row in file.table():
        scores = {task: cell for task, cell in row.items() if task != "model"}
        figures = [(f"{name} {task}", cell, "") for task, cell in scores.items()]
        figures += [
            (f"{name} {part}" if part else name, score, how)
            for part, score, how in _means(scores, categories)
        ]
        for benchmark, cell, how in figures:
            yield from result(
                file,
                SOURCE,
                model=row["model"],
                benchmark=benchmark,
                score=cell,
                scale="percent",
                metric="score",
                aggregation=how,
                record=f"{file.place}, {benchmark.removeprefix(name).strip() or 'global average'}",
                setting=_setting(row["model"], release),
                date=release,
                date_kind="published" if release else "",
                higher_is_better=True,
            )


def _categories(file: SourceFile) -> dict[str, list[str]]:
    beside = file.sibling(file.base.replace("table_", "categories_").replace(".csv", ".json"))
    return beside.json if beside is not None and isinstance(beside.json, dict) else {}


def _means(scores: dict[str, str], categories: dict[str, list[str]]) -> Iterator[tuple[str, str, str]]:
    """Category means and their mean, as the site computes them, only where no task is missing."""
    means = []
    for category, tasks in categories.items():
        values = [printed_value(scores.get(task, "")) for task in tasks]
        known = [value for value in values if value is not None]
        if known and len(known) == len(tasks):
            means.append(sum(known, Decimal(0)) / len(known))
            yield category, _rounded(means[-1]), f"mean of {len(tasks)} tasks, computed here"
    if means and len(means) == len(categories):
        mean = sum(means, Decimal(0)) / len(means)
        yield "", _rounded(mean), f"mean of {len(means)} categories, computed here"


def _rounded(value: Decimal) -> str:
    return str(value.quantize(Decimal("0.01"), rounding=ROUND_HALF_EVEN))


def _setting(model: str, release: str) -> Setting:
    setting = Setting(shots=0, version=release or None, text="zero-shot").or_else(setting_in_name(model))
    return replace(setting, thinking=False) if model.endswith("-base") else setting
