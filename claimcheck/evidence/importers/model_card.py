"""Model cards: `model-index` in the YAML front matter, and `.eval_results/*.yaml`.

Who ran it stands in each entry: Hugging Face's leaderboard bot (v1 figures where the address holds
HuggingFaceH4, chance-normalised v2 figures otherwise), its automatic evaluator (`verified: true` with a
token), or nobody else: then it is the maker's own claim. The scale of a self-reported value is free and
is not guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from claimcheck.errors import ImportRefused
from claimcheck.evidence.importing.source_file import SourceFile
from claimcheck.evidence.importing.taken import Result, Taken, result, whole
from claimcheck.evidence.name_settings import shots_in
from claimcheck.records.evidence import EvaluatorRelation
from claimcheck.records.setting import Setting

SOURCE = "model_card"

_FRONT = re.compile(r"\A---\s*\n(.*?)(?:\n---\s*(?:\n|\Z)|\Z)", re.DOTALL)
_REPOSITORY = re.compile(r"^([^_/]+(?:_[^_/]+)*?)__(.+?)(?:\.README.*)?(?:\.md)?$")
AS_GIVEN = "not stated"


def recognise(file: SourceFile) -> bool:
    """Front matter with model-index, or a list of results with a data set and a value."""
    if b"model-index" in file.data and file.data[:3] == b"---":
        return _front(file) is not None
    if b"dataset:" not in file.data[:4000] or b"value:" not in file.data:
        return False
    entries = file.yaml
    return isinstance(entries, list) and all(
        isinstance(entry, dict) and "value" in entry and isinstance(entry.get("dataset"), dict)
        for entry in entries
    )


def _front(file: SourceFile) -> dict[str, Any] | None:
    match = _FRONT.match(file.text)
    if not match:
        return None
    value = SourceFile(name=file.name, data=match.group(1).encode()).yaml
    return value if isinstance(value, dict) and isinstance(value.get("model-index"), list) else None


def read(file: SourceFile) -> Taken:
    """Every metric of every entry.

    Raises:
        ImportRefused: when results stand alone and nothing names the model.
    """
    front = _front(file) if file.data[:3] == b"---" else None
    if front is not None:
        return Taken(rows=_index(file, front), key=file.name)
    model = _repository(file)
    if not model:
        raise ImportRefused(
            f"{file.name} does not name its model; import the repository's folder with .eval_results in it."
        )
    return Taken(rows=_eval_results(file, model), key=file.name)


def _repository(file: SourceFile) -> str:
    """The "org/model" from the folders or a file name such as "org__model.README.md"."""
    for part in reversed(file.parts):
        match = _REPOSITORY.match(part)
        if match:
            return f"{match.group(1)}/{match.group(2)}"
    folders = [part for part in file.parts[:-1] if part != ".eval_results"]
    return "/".join(folders[-2:]) if len(folders) >= 2 else ""


def _index(file: SourceFile, front: dict[str, Any]) -> Iterator[Result]:
    repository = _repository(file)
    for model in front["model-index"]:
        name = str(model.get("name") or "")
        full = repository if repository.lower().endswith(f"/{name.lower()}") else name or repository
        for place, entry in file.each(model.get("results") or (), "result"):
            for metric in entry.get("metrics") or ():
                yield from _metric(file, place, full, entry, metric)


def _metric(
    file: SourceFile, place: str, model: str, entry: dict[str, Any], metric: dict[str, Any]
) -> Iterator[Result]:
    data_set, source = entry.get("dataset") or {}, entry.get("source") or {}
    relation, evaluator, scale = _who(source, metric)
    shots = (
        whole((data_set.get("args") or {}).get("num_few_shot"))
        if isinstance(data_set.get("args"), dict)
        else None
    )
    name = str(data_set.get("name") or data_set.get("type") or "")
    yield from result(
        file,
        SOURCE,
        model=model,
        benchmark=re.sub(r"\s*\(\d+-shot\)$", "", name, flags=re.IGNORECASE),
        score=str(metric.get("value") or "").partition("+")[0].partition("±")[0],
        scale=scale,
        metric=str(metric.get("name") or metric.get("type") or ""),
        record=place,
        setting=Setting(
            shots=shots if shots is not None else shots_in(name),
            split=str(data_set.get("split") or "") or None,
            text=str(data_set.get("config") or ""),
        ),
        relation=relation,
        evaluator=evaluator,
        url=str(source.get("url") or ""),
        higher_is_better=None,
    )


def _who(source: dict[str, Any], metric: dict[str, Any]) -> tuple[EvaluatorRelation, str, str]:
    """Relation, evaluator and scale of one entry."""
    url = str(source.get("url") or "")
    if str(source.get("name") or "") == "Open LLM Leaderboard":
        scale = "percent" if "HuggingFaceH4/" in url else "normalised percent"
        return EvaluatorRelation.THIRD_PARTY, "Hugging Face", scale
    if str(metric.get("verified", "")).lower() == "true" and metric.get("verifyToken"):
        return EvaluatorRelation.THIRD_PARTY, "Hugging Face (automatic evaluator)", AS_GIVEN
    return EvaluatorRelation.VENDOR, str(source.get("name") or "self-reported"), AS_GIVEN


def _eval_results(file: SourceFile, model: str) -> Iterator[Result]:
    for place, entry in file.each(file.yaml, "result"):
        data_set, source = entry["dataset"], entry.get("source") or {}
        verified = bool(entry.get("verifyToken"))
        task = data_set.get("task_id") or data_set.get("config") or ""
        yield from result(
            file,
            SOURCE,
            model=model,
            benchmark=str(task or data_set.get("id")),
            score=entry.get("value"),
            scale=AS_GIVEN,
            record=place,
            setting=Setting(
                harness=str(entry.get("evaluation_framework") or "") or None,
                text=str(entry.get("notes") or ""),
            ),
            relation=EvaluatorRelation.THIRD_PARTY if verified else EvaluatorRelation.VENDOR,
            evaluator="Hugging Face Jobs" if verified else str(source.get("name") or "self-reported"),
            date=str(entry.get("date") or "")[:10],
            date_kind="published" if entry.get("date") else "",
            url=str(source.get("url") or ""),
        )
