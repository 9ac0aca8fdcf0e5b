"""Papers with Code's evaluation tables: what authors reported of their own papers: claims.

Tasks nest through subtasks and subdatasets. Values are strings of unknown unit unless they carry "%";
names are free text with settings inside, or "Ours".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from claimcheck.evidence.importing.source_file import SourceFile
from claimcheck.evidence.importing.taken import Result, Taken, result, score_text
from claimcheck.evidence.name_settings import setting_in_name
from claimcheck.evidence.rows import printed_value

SOURCE = "papers_with_code"


def recognise(file: SourceFile) -> bool:
    """A list of tasks with data sets and state-of-the-art rows."""
    if b'"sota"' not in file.data and b'"subtasks"' not in file.data[:20_000]:
        return False
    first = file.json[0] if isinstance(file.json, list) and file.json else None
    return isinstance(first, dict) and {"task", "datasets"} <= set(first)


def read(file: SourceFile) -> Taken:
    """Every metric of every row of every nested task."""
    return Taken(rows=_tasks(file, file.json), key="evaluation-tables")


def _tasks(file: SourceFile, tasks: list[dict[str, Any]]) -> Iterator[Result]:
    waiting = list(reversed(tasks))
    while waiting:
        task = waiting.pop()
        waiting.extend(reversed(task.get("subtasks") or []))
        sets = list(reversed(task.get("datasets") or []))
        while sets:
            data_set = sets.pop()
            sets.extend(reversed(data_set.get("subdatasets") or []))
            yield from _rows(file, str(task.get("task") or ""), data_set)


def _rows(file: SourceFile, task: str, data_set: dict[str, Any]) -> Iterator[Result]:
    name = str(data_set.get("dataset") or "")
    for place, row in file.each((data_set.get("sota") or {}).get("rows") or (), f"{task}, {name}, row"):
        for metric, value in (row.get("metrics") or {}).items():
            text = score_text(value)
            if printed_value(text) is None:
                continue
            yield from result(
                file,
                SOURCE,
                model=str(row.get("model_name") or ""),
                benchmark=name,
                score=text,
                scale="percent" if text.endswith("%") else "not stated",
                metric=str(metric),
                record=f"{place}, {metric}",
                setting=setting_in_name(str(row.get("model_name") or "")),
                evaluator=str(row.get("paper_title") or ""),
                date=str(row.get("paper_date") or ""),
                date_kind="published" if row.get("paper_date") else "",
                url=str(row.get("paper_url") or ""),
            )
