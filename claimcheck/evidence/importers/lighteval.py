"""lighteval, and the per-model results of the Open LLM Leaderboard v1: keys "suite|task|shots".

Two shapes: the tasks at the top (with a key `all`), or under `results` with `config_general`. `all` is an
average over unrelated tasks and is left out. 0 to 1; `max_samples` means a partial run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from claimcheck.errors import ImportRefused
from claimcheck.evidence.dates import iso_from_unix
from claimcheck.evidence.importing.source_file import SourceFile
from claimcheck.evidence.importing.taken import Result, Taken, number, result, whole
from claimcheck.records.evidence import EvaluatorRelation
from claimcheck.records.setting import Setting

SOURCE = "lighteval"

_TASK = re.compile(r"^(?:[\w.:-]+\|)?[\w.:+ -]+\|\d+(?:\|\d+)?$")
_REPOSITORY = re.compile(
    r"^(?:details_)?(?P<org>[^_/]+(?:_[^_/]+)*?)__(?P<model>.+?)(?:__results.*|\.config_general.*)?$"
)
_STAMP = re.compile(r"(\d{4}-\d{2}-\d{2})T")


def recognise(file: SourceFile) -> bool:
    """Task keys with bars, at the top or under `results`."""
    if b"|" not in file.data[:8000] or not isinstance(file.json, dict):
        return False
    tasks = _tasks(file.json)
    return bool(tasks) and all(isinstance(metrics, dict) for metrics in tasks.values())


def _tasks(run: dict[str, Any]) -> dict[str, Any]:
    held = run.get("results") if "config_general" in run else run
    return (
        {key: value for key, value in (held or {}).items() if _TASK.match(key)}
        if isinstance(held, dict)
        else {}
    )


def read(file: SourceFile) -> Taken:
    """Every metric of every task.

    Raises:
        ImportRefused: when neither the file nor its name says which model was run.
    """
    general = file.json.get("config_general") or {}
    model = str(general.get("model_name") or (general.get("model_config") or {}).get("model_name") or "")
    model = model or _model_in_name(file)
    if not model:
        raise ImportRefused(f"{file.name} does not name the model that was run.")
    stamp = _STAMP.search(file.name)
    return Taken(rows=_rows(file, model, stamp.group(1) if stamp else ""), key=f"{model}/{file.sha256[:16]}")


def _model_in_name(file: SourceFile) -> str:
    for part in (file.base.removesuffix(".json").removesuffix(".excerpt"), *reversed(file.parts[:-1])):
        match = _REPOSITORY.match(part)
        if match:
            return f"{match.group('org')}/{match.group('model')}"
    return "/".join(file.parts[-3:-1]) if len(file.parts) > 2 else ""


def _rows(file: SourceFile, model: str, day: str) -> Iterator[Result]:
    general = file.json.get("config_general") or {}
    leaderboard = all(key.startswith("harness|") for key in _tasks(file.json))
    limit = general.get("max_samples")
    day = day or iso_from_unix(general.get("end_time"))
    for task, metrics in _tasks(file.json).items():
        file.place = task
        name, shots = _name_and_shots(task)
        count = ((file.json.get("config_tasks") or {}).get(task.rpartition("|")[0]) or {}).get(
            "effective_num_docs"
        )
        for metric, value in metrics.items():
            if metric.endswith("_stderr"):
                continue
            yield from result(
                file,
                SOURCE,
                model=model,
                benchmark=name,
                score=value,
                scale="ratio",
                metric=metric,
                record=f"{task}.{metric}",
                n_items=whole(count),
                standard_error=number(metrics.get(f"{metric}_stderr")),
                setting=Setting(shots=shots, harness="lighteval", text=f"{shots}-shot"),
                evaluator="Hugging Face" if leaderboard else "",
                relation=EvaluatorRelation.THIRD_PARTY if leaderboard else EvaluatorRelation.UNKNOWN,
                date=day,
                date_kind="run" if day else "",
                higher_is_better=True,
                note=f"partial run: at most {limit} items" if limit else "",
            )


def _name_and_shots(task: str) -> tuple[str, int | None]:
    """Name and shots: "harness|arc:challenge|25" and "lighteval|gsm8k|5|0" and "gsm8k|0"."""
    parts = task.split("|")
    if not parts[0].isdigit() and len(parts) > 2:
        return parts[1], whole(parts[2])
    return parts[0], whole(parts[1])
