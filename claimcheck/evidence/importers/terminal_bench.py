"""Terminal-Bench submissions: results.json of each run, with run_metadata.json beside some.

A row is one run of an agent with a model on terminal-bench-core, run by the submitter. The model may
stand only in the submission's folder ("20250923_droid_claude-4-1-opus"). Core 0.1.1 and version 2.0 are
not comparable.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from claimcheck.errors import ImportRefused
from claimcheck.evidence.importing.source_file import SourceFile
from claimcheck.evidence.importing.taken import Result, Taken, result, whole
from claimcheck.records.setting import Setting

SOURCE = "terminal_bench"

_SUBMISSION = re.compile(r"^(?P<day>\d{8})_(?P<agent>[^_]+)_(?P<model>.+)$")
_SUITE = re.compile(r"terminal-bench-core[@:_](?P<version>[\d.]+)")


def recognise(file: SourceFile) -> bool:
    """A run's results, its metadata, or its lock."""
    if not isinstance(file.json, dict):
        return False
    keys = set(file.json)
    return (
        {"n_resolved", "n_unresolved", "accuracy"} <= keys
        or {"run_id", "agent_name", "dataset_name"} <= keys
        or (file.base == "tb.lock" and "dataset" in keys)
    )


def read(file: SourceFile) -> Taken:
    """The share of resolved trials of one run.

    Raises:
        ImportRefused: when neither the metadata nor the folder names the model.
    """
    if "n_resolved" not in file.json:
        return Taken(nothing="It describes a run; the result stands in results.json.")
    beside = file.sibling("run_metadata.json")
    meta: dict[str, Any] = beside.json if beside and isinstance(beside.json, dict) else {}
    submission = next((m for m in map(_SUBMISSION.match, reversed(file.parts[:-1])) if m), None)
    model = str(meta.get("model_name") or (submission["model"] if submission else ""))
    if not model:
        raise ImportRefused(f"{file.name} does not name the model that was run.")
    agent = str(meta.get("agent_name") or (submission["agent"] if submission else ""))
    day = (
        "-".join((submission["day"][:4], submission["day"][4:6], submission["day"][6:])) if submission else ""
    )
    return Taken(rows=_rows(file, model, agent, str(meta.get("start_time") or day)[:10], meta), key=file.name)


def _rows(file: SourceFile, model: str, agent: str, day: str, meta: dict[str, Any]) -> Iterator[Result]:
    suite = _SUITE.search(file.name)
    version = str(meta.get("dataset_version") or (suite["version"] if suite else ""))
    trials = (whole(file.json["n_resolved"]) or 0) + (whole(file.json["n_unresolved"]) or 0)
    yield from result(
        file,
        SOURCE,
        model=model,
        benchmark=f"terminal-bench-core {version}".strip(),
        score=file.json.get("accuracy"),
        scale="ratio",
        metric="accuracy",
        record="accuracy",
        n_items=trials or None,
        setting=Setting(tools=True, harness=agent or None, version=version or None, text=f"agent {agent}"),
        evaluator="submitter",
        date=day,
        date_kind="run" if day else "",
        higher_is_better=True,
    )
