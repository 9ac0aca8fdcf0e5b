"""LLM Stats: vendor claims, one model.json a model, each marked as self-reported or not.

The identity is the folder ("openai/gpt-4o-2024-08-06"): display names repeat and drop snapshots. Scores
are 0 to 1; a few entries are raw numbers beyond that and have no known scale. The setting stands only in
the text of `analysis_method`; dates are of recording or release.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from claimcheck.evidence.importing.source_file import SourceFile
from claimcheck.evidence.importing.taken import Result, Taken, number, result
from claimcheck.evidence.name_settings import shots_in
from claimcheck.records.evidence import EvaluatorRelation
from claimcheck.records.setting import Setting

SOURCE = "llm_stats"

_AGGREGATE = re.compile(r"\b(pass|maj|cons|avg|best)@(\d+)", re.IGNORECASE)
_COT = re.compile(r"\bcot\b|chain[- ]of[- ]thought", re.IGNORECASE)


def recognise(file: SourceFile) -> bool:
    """A model with `qualitative_metrics`, or the repository's schemas."""
    if not isinstance(file.json, dict):
        return False
    keys = set(file.json)
    schema = "$schema" in keys and b"qualitative_metrics" in file.data
    return (
        schema
        or {"qualitative_metrics", "name"} <= keys
        or ("$schema" in keys and b"provider_id" in file.data)
    )


def read(file: SourceFile) -> Taken:
    """Every claim collected for the model."""
    if "qualitative_metrics" not in file.json:
        return Taken(nothing="It describes the format, not results.")
    model = "/".join(file.parts[-3:-1]) if len(file.parts) >= 3 else str(file.json["name"])
    return Taken(rows=_rows(file, model), key=model)


def _rows(file: SourceFile, model: str) -> Iterator[Result]:
    for place, entry in file.each(file.json["qualitative_metrics"] or (), "metric"):
        reported = entry.get("is_self_reported") is not False
        method = str(entry.get("analysis_method") or "")
        yield from result(
            file,
            SOURCE,
            model=model,
            benchmark=str(entry["dataset_name"]),
            score=_score(entry),
            scale=_scale(entry),
            metric=method[:80],
            record=place,
            setting=_setting(method),
            evaluator=model.partition("/")[0] if reported else "",
            relation=EvaluatorRelation.VENDOR if reported else EvaluatorRelation.UNKNOWN,
            date=str(entry.get("date_recorded") or ""),
            date_kind="published" if entry.get("date_recorded") else "",
            url=str(entry.get("source_link") or ""),
        )


def _score(entry: dict[str, Any]) -> object:
    return entry.get("score")


def _scale(entry: dict[str, Any]) -> str:
    """The repository's scale is 0 to 1; what is beyond it cannot be on it."""
    score = number(entry.get("score"))
    return "ratio" if score is not None and Decimal(0) <= Decimal(str(score)) <= 1 else "not stated"


def _setting(method: str) -> Setting:
    aggregate = _AGGREGATE.search(method)
    return Setting(
        shots=shots_in(method),
        cot=True if _COT.search(method) else None,
        aggregate=aggregate.group().lower() if aggregate else None,
        text=method[:200],
    )
