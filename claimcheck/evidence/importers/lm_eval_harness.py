"""EleutherAI's lm-evaluation-harness, all generations since 2023: results_<time>.json.

The file does not say who ran it. The model is `model_name`, or stands in `model_args` (a string or, since
0.4.9, an object), or only in the path. Metric keys are "<metric>,<filter>" with a "_stderr" twin that may
be "N/A"; values may be bare NaN or Infinity. Groups appear among the tasks and are means. A run with a
`limit` is partial.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from claimcheck.errors import ImportRefused
from claimcheck.evidence.dates import iso_from_unix
from claimcheck.evidence.importing.source_file import SourceFile
from claimcheck.evidence.importing.taken import Result, Taken, number, result, whole
from claimcheck.records.setting import Setting

SOURCE = "lm_eval_harness"

_NOT_METRICS = frozenset({"alias", "name", "sample_len", "sample_count", "task", "group"})
_SHARES = re.compile(
    r"^(acc|exact_match|em|f1|mc[12]|pass@\d+|pass_at_\d+|.*_acc|.*acc(_norm)?$|.*accuracy.*|.*precision|.*recall|mcc"
    r"|bypass|strict|contains|quasi_exact_match|.*_match)"
)
_LOWER = re.compile(r"perplexity|bits_per_byte|^(mae|mse|rmse|wer|cer|ter)\b")
_STAMP = re.compile(r"(\d{4}-\d{2}-\d{2})T\d{2}-?\d{2}-?\d{2}")


def recognise(file: SourceFile) -> bool:
    """`results` by task beside `versions`, `configs` or the old `tasks`."""
    if b'"results"' not in file.data or not isinstance(file.json, dict):
        return False
    keys = set(file.json)
    tasks = file.json.get("results")
    own = {"versions", "config"} <= keys or {"tasks", "num_fewshot"} <= keys
    return own and isinstance(tasks, dict) and all(isinstance(v, dict) for v in tasks.values())


def read(file: SourceFile) -> Taken:
    """Every metric of every task and group.

    Raises:
        ImportRefused: when nothing in the file names the model.
    """
    model = _model(file)
    if not model:
        raise ImportRefused(f"{file.name} does not name the model that was run.")
    day = iso_from_unix(file.json.get("date")) or next(iter(_STAMP.findall(file.base)), "")
    return Taken(rows=_rows(file, model, day), key=f"{model}/{file.sha256[:16]}", as_of=day)


def _model(file: SourceFile) -> str:
    config = file.json.get("config") or {}
    arguments = config.get("model_args")
    if isinstance(arguments, str):
        arguments = dict(part.split("=", 1) for part in arguments.split(",") if "=" in part)
    arguments = arguments if isinstance(arguments, dict) else {}
    candidates = (
        file.json.get("model_name"),
        arguments.get("pretrained"),
        arguments.get("model"),
        file.json.get("model"),
        _model_in_path(file, config),
    )
    return next((_without_folders(str(name)) for name in candidates if name), "")


def _without_folders(name: str) -> str:
    """A local path ("/data/models/meta-llama/Meta-Llama-3-70B") as maker and model."""
    if not name.startswith(("/", "./", "~")):
        return name
    return "/".join([part for part in name.split("/") if part][-2:])


def _model_in_path(file: SourceFile, config: dict[str, Any]) -> str:
    """The folder the file stands in, where a local model was run and the file itself says no more."""
    return file.parts[-2] if config.get("model") and len(file.parts) > 1 else ""


def _rows(file: SourceFile, model: str, day: str) -> Iterator[Result]:
    groups = {name for name, tasks in (file.json.get("group_subtasks") or {}).items() if tasks}
    for _, (task, metrics) in file.each(file.json["results"].items(), "task"):
        file.place = f"results.{task}"
        for key, value in metrics.items():
            metric, _, kind = key.rpartition(",") if "," in key else (key, "", "")
            if key in _NOT_METRICS or "_stderr" in metric or isinstance(value, (dict, list, bool)):
                continue
            if isinstance(value, str) and number(value) is None:
                continue
            yield from result(
                file,
                SOURCE,
                model=model,
                benchmark=task,
                score=value,
                scale=_scale(task, metric),
                metric=metric if kind in ("", "none") else f"{metric} ({kind})",
                aggregation="mean of subtasks" if task in groups else "",
                record=f"results.{task}.{key}",
                n_items=_n_items(file.json, task),
                standard_error=number(metrics.get(f"{metric}_stderr,{kind}" if kind else f"{metric}_stderr")),
                setting=_setting(file.json, task, kind),
                date=day,
                date_kind="run" if day else "",
                higher_is_better=_higher(file.json, task, metric),
                note=_note(file.json),
            )


def _scale(task: str, metric: str) -> str:
    if task.startswith("squad"):
        return "percent"  # the SQuAD tasks of the harness report 0 to 100
    return "ratio" if _SHARES.match(metric) else "points"


def _n_items(run: dict[str, Any], task: str) -> int | None:
    return whole(((run.get("n-samples") or {}).get(task) or {}).get("effective"))


def _higher(run: dict[str, Any], task: str, metric: str) -> bool | None:
    stated = ((run.get("higher_is_better") or {}).get(task) or {}).get(metric)
    if isinstance(stated, bool):
        return stated
    return False if _LOWER.search(metric) else True if _SHARES.match(metric) else None


def _setting(run: dict[str, Any], task: str, kind: str) -> Setting:
    config = run.get("config") or {}
    stated = (run.get("n-shot") or {}).get(task, config.get("num_fewshot", run.get("num_fewshot")))
    shots = whole(stated)
    task_config = (run.get("configs") or {}).get(task) or {}
    pieces = [
        f"{shots}-shot" if shots is not None else "",
        f"filter {kind}" if kind not in ("", "none") else "",
        f"task version {(run.get('versions') or {}).get(task)}"
        if (run.get("versions") or {}).get(task)
        else "",
        f"model_args {config['model_args']}" if config.get("model_args") else "",
        "chat template" if run.get("chat_template") else "",
    ]
    return Setting(
        shots=shots,
        cot=True if "cot" in task.split("_") else None,
        split=str(task_config.get("test_split") or "") or None,
        harness="lm-evaluation-harness",
        version=str(run.get("lm_eval_version") or run.get("git_hash") or "") or None,
        text="; ".join(piece for piece in pieces if piece)[:400],
    )


def _note(run: dict[str, Any]) -> str:
    limit = (run.get("config") or {}).get("limit")
    return f"partial run: limit {limit}" if limit not in (None, "", "None") else ""
