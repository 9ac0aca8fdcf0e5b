"""HELM's run folders: stats.json with the run_spec.json beside it.

Only figures of the test split without a perturbation count. `count` is the number of trials; the items
are the mean of `num_instances` where it is there. `max_eval_instances` caps the items: a score on a
subset says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from claimcheck.errors import ImportRefused
from claimcheck.evidence.importing.source_file import SourceFile
from claimcheck.evidence.importing.taken import Result, Taken, result, whole
from claimcheck.records.setting import Setting

SOURCE = "helm"

_NO_SCORE = re.compile(
    r"^(num_|max_|batch_|finish_reason|inference_|prompt_|training_|logprob|estimated_|bits_per|perplexity_"
    r"|.*runtime|.*tokens|.*_cost|.*co2|.*energy|predicted_index|.*truncated)"
)
_BESIDE = {
    "run_spec.json": "It describes a run; the results stand in stats.json.",
    "scenario.json": "It describes a scenario; the results stand in stats.json.",
    "run_specs.json": "It lists runs, not results.",
    "runs.json": "It repeats the run folders.",
    "groups.json": "It lists groups; the results stand in groups/.",
    "groups_metadata.json": "It describes groups, not results.",
    "schema.json": "It holds display names, not results.",
    "summary.json": "It holds the date of the release, not results.",
    "runs_to_run_suites.json": "It lists runs, not results.",
    "per_instance_stats.json": "It holds single items; the results stand in stats.json.",
}
_SIGNS = {
    "run_spec.json": b"adapter_spec",
    "scenario.json": b"definition_path",
    "run_specs.json": b"adapter_spec",
    "runs.json": b"run_spec",
    "groups.json": b'"header"',
    "groups_metadata.json": b"displayName",
    "schema.json": b"run_groups",
    "summary.json": b'"suite',
    "runs_to_run_suites.json": b'"',
    "per_instance_stats.json": b"instance_id",
}


def recognise(file: SourceFile) -> bool:
    """A list of statistics with nested names, or one of the files beside it."""
    if file.base in _BESIDE and _SIGNS[file.base] in file.data:
        return True
    if b'"sum_squared"' not in file.data[:3000] or not isinstance(file.json, list):
        return False
    first = file.json[0] if file.json else None
    return isinstance(first, dict) and isinstance(first.get("name"), dict) and "count" in first


def read(file: SourceFile) -> Taken:
    """Every score of the run.

    Raises:
        ImportRefused: when run_spec.json is not beside it, so that nothing says what was run.
    """
    if file.base in _BESIDE and not (isinstance(file.json, list) and _is_stats(file.json)):
        return Taken(nothing=_BESIDE[file.base])
    spec = file.sibling("run_spec.json")
    if spec is None or not isinstance(spec.json, dict):
        raise ImportRefused(f"{file.name} says what came out, but the run_spec.json beside it is missing.")
    return Taken(rows=_rows(file, spec.json), key=f"{spec.json['name']}/stats.json")


def _is_stats(values: list[Any]) -> bool:
    return bool(values) and isinstance(values[0], dict) and "sum_squared" in values[0]


def _rows(file: SourceFile, spec: dict[str, Any]) -> Iterator[Result]:
    adapter = spec["adapter_spec"]
    stats = [s for s in file.json if s["name"].get("split") == "test" and not s["name"].get("perturbation")]
    items = next((whole(s.get("mean")) for s in stats if s["name"]["name"] == "num_instances"), None)
    cap = whole(adapter.get("max_eval_instances"))
    shots = whole(adapter.get("max_train_instances"))
    judges = [str(a.get("class_name", "")).rpartition(".")[2] for a in spec.get("annotators") or ()]
    for place, stat in file.each(stats, "statistic"):
        metric = stat["name"]["name"]
        if _NO_SCORE.match(metric) or not stat.get("count"):
            continue
        yield from result(
            file,
            SOURCE,
            model=str(adapter["model"]),
            benchmark=str(spec["name"]).partition(":")[0],
            score=stat.get("mean"),
            scale="ratio" if stat["min"] >= 0 and stat["max"] <= 1 and _is_share(metric) else "points",
            metric=metric,
            record=f"{place} ({metric})",
            n_items=items,
            setting=Setting(
                shots=shots,
                samples=whole(adapter.get("num_outputs")),
                judge=", ".join(judges) or None,
                harness="HELM",
                split="test",
                text="; ".join([f"{shots}-shot", str(spec["name"]).partition(":")[2]]),
            ),
            higher_is_better=None,
            note=f"at most {cap} items were run" if cap else "",
        )


def _is_share(metric: str) -> bool:
    return bool(re.search(r"match|score|accuracy|f1|rouge|acc$|rate|safety", metric))
