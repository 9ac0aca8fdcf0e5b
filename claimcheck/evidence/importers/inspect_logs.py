"""Inspect's logs: one JSON object, or a ZIP (.eval) whose header.json is that object without the samples.

Only runs with status success count. The log does not say who ran it. `stderr` stands beside `accuracy`;
counts and standard deviations are no scores. A run with a limit, or with fewer samples than the data set
has, is partial. An interrupted .eval has no header. Provider prefixes of the model stay as printed.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from claimcheck.errors import ImportRefused
from claimcheck.evidence.importing.source_file import SourceFile
from claimcheck.evidence.importing.taken import Result, Taken, number, result, whole
from claimcheck.evidence.importing.walking import read_member
from claimcheck.records.setting import Setting

SOURCE = "inspect"

_NOT_SCORES = ("stderr", "std", "var", "count", "bootstrap_stderr", "ci", "ci_lower", "ci_upper")


def recognise(file: SourceFile) -> bool:
    """The object, or an archive with a header or a journal."""
    if file.data[:4] == b"PK\x03\x04":
        return bool({"header.json", "_journal/start.json"} & set(_members(file)))
    keys = set(file.json) if isinstance(file.json, dict) else set()
    return {"status", "eval"} <= keys and isinstance(file.json["eval"], dict) and "task" in file.json["eval"]


def _members(file: SourceFile) -> list[str]:
    try:
        return zipfile.ZipFile(io.BytesIO(file.data)).namelist()
    except (zipfile.BadZipFile, ValueError):
        return []


def read(file: SourceFile) -> Taken:
    """Every metric of every scorer.

    Raises:
        ImportRefused: when an archive is interrupted, encrypted or compressed by a method we do not have.
    """
    log = _header(file) if file.data[:4] == b"PK\x03\x04" else file.json
    if log.get("status") != "success":
        return Taken(nothing=f"The run did not finish (status {log.get('status')}).")
    if not log.get("results"):
        return Taken(nothing="The run has no results.")
    day = str(log["eval"].get("created") or "")[:10]
    return Taken(
        rows=_rows(file, log, day),
        key=str(log["eval"].get("eval_id") or log["eval"].get("run_id")),
        as_of=day,
    )


def _header(file: SourceFile) -> dict[str, Any]:
    with zipfile.ZipFile(io.BytesIO(file.data)) as archive:
        try:
            info = archive.getinfo("header.json")
        except KeyError as error:
            raise ImportRefused(f"{file.name} was interrupted: it has no header with results.") from error
        header = json.loads(
            read_member(archive, info, file.name), parse_float=Decimal, parse_constant=Decimal
        )
    if not isinstance(header, dict):
        raise ImportRefused(f"{file.name} has a header that cannot be read.")
    return header


def _rows(file: SourceFile, log: dict[str, Any], day: str) -> Iterator[Result]:
    about, results = log["eval"], log["results"]
    done = whole(results.get("completed_samples"))
    for place, score in file.each(results.get("scores") or (), "scorer"):
        metrics = score.get("metrics") or {}
        for name, metric in metrics.items():
            if name in _NOT_SCORES:
                continue
            yield from result(
                file,
                SOURCE,
                model=str(about["model"]),
                benchmark=str(about["task"]),
                score=metric.get("value"),
                scale="ratio" if name in ("accuracy", "mean") and _is_share(metric) else "points",
                metric=f"{name} ({score.get('scorer') or score.get('name')})",
                record=f"{place}, {name}",
                n_items=done,
                standard_error=number((metrics.get("stderr") or {}).get("value"))
                if name in ("accuracy", "mean")
                else None,
                setting=_setting(log, score),
                date=day,
                date_kind="run" if day else "",
                higher_is_better=True if name == "accuracy" else None,
                note=_note(about, done),
            )


def _is_share(metric: dict[str, Any]) -> bool:
    """Inspect's accuracy and mean are shares of 1 unless a scorer counts something else."""
    value = number(metric.get("value"))
    return value is not None and 0 <= value <= 1


def _setting(log: dict[str, Any], score: dict[str, Any]) -> Setting:
    about = log["eval"]
    config = about.get("model_generate_config") or {}
    epochs = whole((about.get("config") or {}).get("epochs"))
    grader = (score.get("params") or {}).get("grader_model")
    judge = grader.get("model") if isinstance(grader, dict) else grader
    solvers = [str(step.get("solver") or "") for step in (log.get("plan") or {}).get("steps") or ()]
    tokens = config.get("reasoning_tokens")
    return Setting(
        cot=True if "chain_of_thought" in solvers else None,
        samples=epochs if epochs and epochs > 1 else None,
        effort=str(config.get("reasoning_effort") or tokens or "") or None,
        tools=True if "use_tools" in solvers else None,
        judge=str(judge) if judge else None,
        harness="Inspect",
        version=str((about.get("packages") or {}).get("inspect_ai") or "") or None,
        text="; ".join([f"task version {about.get('task_version')}", *solvers])[:300],
    )


def _note(about: dict[str, Any], done: int | None) -> str:
    limit = (about.get("config") or {}).get("limit")
    full = whole((about.get("dataset") or {}).get("samples"))
    if limit is not None:
        return f"partial run: limit {limit}"
    return f"partial run: {done} of {full} samples" if done and full and done < full else ""
