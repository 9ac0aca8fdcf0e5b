"""ARC Prize: evaluations on the semi-private, public and private sets of ARC-AGI, 0 to 1.

Public and semi-private scores differ a lot, so the set is part of the benchmark's name. Rows the site
does not show say so. Names come from models.json beside the file: an id such as "R1" is short, a display
name may be too.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from claimcheck.evidence.importing.source_file import SourceFile
from claimcheck.evidence.importing.taken import Result, Taken, result
from claimcheck.evidence.name_settings import setting_in_name
from claimcheck.records.evidence import EvaluatorRelation
from claimcheck.records.setting import Setting

SOURCE = "arc_prize"

_SETS = {
    "v1_Semi_Private": ("ARC-AGI-1", "semi-private"),
    "v1_Public_Eval": ("ARC-AGI-1 Public", "public"),
    "v1_Private_Eval": ("ARC-AGI-1 Private", "private"),
    "v2_Semi_Private": ("ARC-AGI-2", "semi-private"),
    "v2_Public_Eval": ("ARC-AGI-2 Public", "public"),
    "v2_Private_Eval": ("ARC-AGI-2 Private", "private"),
    "v3_Semi_Private": ("ARC-AGI-3", "semi-private"),
    "v3_Public_Demo": ("ARC-AGI-3 Public Demo", "public"),
}
_TABLES = (
    ({"id", "displayName", "modelReleaseDate"}, "It lists models; the results stand in evaluations.json."),
    ({"id", "displayName", "color"}, "It lists providers; the results stand in evaluations.json."),
    ({"id", "displayName", "url"}, "It lists data sets; the results stand in evaluations.json."),
)


def recognise(file: SourceFile) -> bool:
    """Evaluations, their joined leaderboard, one of the tables beside them, or a run's own summary."""
    head = file.data[:600]
    if not any(
        mark in head for mark in (b'"datasetId"', b'"displayName"', b'"generatedAt"', b'"total_tasks"')
    ):
        return False
    first = _first(file)
    joined = isinstance(file.json, dict) and {"version", "evaluations", "datasets"} <= set(file.json)
    run = isinstance(file.json, dict) and {"total_tasks", "task_results"} <= set(file.json)
    return joined or run or "datasetId" in first or bool(_table_reason(first))


def read(file: SourceFile) -> Taken:
    """Every evaluation, also those the site does not show."""
    if isinstance(file.json, dict) and "task_results" in file.json:
        return Taken(nothing="It is the summary of one run that names no model.")
    reason = _table_reason(_first(file))
    if reason:
        return Taken(nothing=reason)
    if isinstance(file.json, dict):
        as_of = str(file.json.get("generatedAt", ""))[:10]
        return Taken(rows=_rows(file, file.json["evaluations"]), key=f"leaderboard/{file.base}", as_of=as_of)
    return Taken(rows=_rows(file, file.json), key=file.base)


def _first(file: SourceFile) -> dict[str, Any]:
    first = file.json[0] if isinstance(file.json, list) and file.json else None
    return first if isinstance(first, dict) else {}


def _table_reason(first: dict[str, Any]) -> str:
    return next((reason for keys, reason in _TABLES if keys <= set(first)), "")


def _rows(file: SourceFile, evaluations: list[dict[str, Any]]) -> Iterator[Result]:
    beside = file.sibling("models.json")
    models = {m["id"]: m for m in beside.json} if beside and isinstance(beside.json, list) else {}
    for place, entry in file.each(evaluations):
        model = {**models.get(entry["modelId"], {}), **entry}
        name = str(model.get("modelDisplayName") or model.get("displayName") or entry["modelId"])
        benchmark, split = _SETS.get(entry["datasetId"], (entry["datasetId"], ""))
        yield from result(
            file,
            SOURCE,
            model=_model_name(entry["modelId"], name),
            benchmark=benchmark,
            score=entry.get("score"),
            scale="ratio",
            metric="accuracy",
            record=place,
            setting=Setting(split=split or None, text=split).or_else(setting_in_name(entry["modelId"])),
            relation=_relation(model),
            url=str(entry.get("resultsUrl") or ""),
            higher_is_better=True,
            note=_note(entry, name),
        )


def _model_name(model_id: str, display: str) -> str:
    """The id where it holds a snapshot or effort the display name leaves out, else the display name."""
    return (
        model_id if any(c.isdigit() for c in model_id) and " " not in model_id else display.replace("*", "")
    )


def _relation(model: dict[str, Any]) -> EvaluatorRelation:
    if model.get("modelGroup") in ("Kaggle", "Human") or model.get("modelType") in ("Custom", "Refinement"):
        return EvaluatorRelation.SUBMITTER_VERIFIED
    return EvaluatorRelation.THIRD_PARTY


def _note(entry: dict[str, Any], name: str) -> str:
    notes = ["not shown on the site"] if entry.get("display") is False else []
    notes += ["preview score"] if "**" in name else []
    return "; ".join(notes)
