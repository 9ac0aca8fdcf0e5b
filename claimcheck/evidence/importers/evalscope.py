"""EvalScope's reports: one JSON file a model and data set, 0 to 1. Neither date nor setting stands in it.

A run with `--limit` looks like a full one except for `num`, so the count is kept.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.evidence.importing.source_file import SourceFile
from claimcheck.evidence.importing.taken import Result, Taken, result, whole
from claimcheck.records.setting import Setting

SOURCE = "evalscope"


def recognise(file: SourceFile) -> bool:
    """A report with data set, model and metrics."""
    if not isinstance(file.json, dict):
        return False
    return {"dataset_name", "model_name", "metrics", "score"} <= set(file.json)


def read(file: SourceFile) -> Taken:
    """Every metric of the report."""
    return Taken(rows=_rows(file), key=f"{file.json['model_name']}/{file.base}")


def _rows(file: SourceFile) -> Iterator[Result]:
    for place, metric in file.each(file.json["metrics"], "metric"):
        yield from result(
            file,
            SOURCE,
            model=str(file.json["model_name"]),
            benchmark=str(file.json.get("dataset_pretty_name") or file.json["dataset_name"]),
            score=metric.get("score"),
            scale="ratio",
            metric=str(metric.get("name") or ""),
            aggregation="micro",
            record=place,
            n_items=whole(metric.get("num")),
            setting=Setting(harness="EvalScope"),
            higher_is_better=True,
        )
