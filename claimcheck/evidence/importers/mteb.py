"""MTEB results: results/<org>__<model>/<revision>/<Task>.json, 0 to 1.

Two shapes: `scores` by split with a main_score a subset, or the old one with a map of metrics a split and
no main score (the task's main metric has to be known). The folder `external` was copied from model cards:
self-reported. Several revisions of a model may stand there, also "no_revision_available".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from claimcheck.errors import ImportRefused
from claimcheck.evidence.importing.source_file import SourceFile
from claimcheck.evidence.importing.taken import Result, Taken, result
from claimcheck.records.evidence import EvaluatorRelation
from claimcheck.records.setting import Setting

SOURCE = "mteb"


def recognise(file: SourceFile) -> bool:
    """A result of either shape, or the description of a model."""
    if not isinstance(file.json, dict):
        return False
    keys = set(file.json)
    return (
        {"task_name", "scores"} <= keys
        or "mteb_dataset_name" in keys
        or (file.base == "model_meta.json" and {"name", "revision"} <= keys)
    )


def read(file: SourceFile) -> Taken:
    """The main score of every split and subset.

    Raises:
        ImportRefused: when neither the folder nor model_meta.json names the model.
    """
    if file.base == "model_meta.json":
        return Taken(nothing="It describes a model; the results stand beside it.")
    model = _model(file)
    if not model:
        raise ImportRefused(f"{file.name} does not name its model; import the folder that holds it.")
    rows = _new(file, model) if "scores" in file.json else _old(file, model)
    return Taken(rows=rows, key="/".join(file.parts[-3:]))


def _model(file: SourceFile) -> str:
    if len(file.parts) >= 3 and "__" in file.parts[-3]:
        return file.parts[-3].replace("__", "/", 1)
    meta = file.sibling("model_meta.json")
    return str(meta.json.get("name") or "") if meta and isinstance(meta.json, dict) else ""


def _new(file: SourceFile, model: str) -> Iterator[Result]:
    for split, entries in file.json["scores"].items():
        for place, entry in file.each(entries, f"{split}, entry"):
            yield from _row(
                file, model, split, str(entry.get("hf_subset") or ""), entry.get("main_score"), place
            )


def _old(file: SourceFile, model: str) -> Iterator[Result]:
    for split, metrics in file.json.items():
        if isinstance(metrics, dict):
            by_language = {name: value for name, value in metrics.items() if _is_subset(name, value)}
            for subset, values in (by_language or {"": metrics}).items():
                metric, score = _main(values)
                yield from _row(file, model, split, subset, score, f"{split} {subset}".strip(), metric)


def _is_subset(name: str, value: Any) -> bool:
    return isinstance(value, dict) and name not in ("cos_sim", "dot", "euclidean", "manhattan", "max")


def _main(metrics: dict[str, Any]) -> tuple[str, object]:
    """The main metric of a result without one: by the kind of task its metrics show."""
    for name in ("ndcg_at_10", "v_measure", "map", "accuracy"):
        if name in metrics:
            return name, metrics[name]
    similarity = metrics.get("cos_sim") or {}
    for name in ("ap", "spearman"):
        if name in similarity:
            return f"cosine similarity, {name}", similarity[name]
    return "", None


def _row(
    file: SourceFile,
    model: str,
    split: str,
    subset: str,
    score: object,
    place: str,
    metric: str = "main score",
) -> Iterator[Result]:
    external = len(file.parts) >= 2 and file.parts[-2] == "external"
    task = str(file.json.get("task_name") or file.json.get("mteb_dataset_name"))
    revision = str(file.json.get("dataset_revision") or "")
    yield from result(
        file,
        SOURCE,
        model=model,
        benchmark=task if subset in ("", "default") else f"{task} ({subset})",
        score=score,
        scale="ratio",
        metric=metric,
        record=place,
        setting=Setting(
            split=split,
            harness="mteb",
            version=str(file.json.get("mteb_version") or "") or None,
            text="; ".join([f"split {split}", *([f"data revision {revision[:12]}"] if revision else [])]),
        ),
        evaluator="self-reported in the model card" if external else None,
        relation=EvaluatorRelation.VENDOR if external else None,
        higher_is_better=True,
    )
