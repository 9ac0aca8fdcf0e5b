"""Every Eval Ever: one JSON file a model and source, converted from many leaderboards.

Each record says who ran it and on which scale (`min_score`, `max_score`, `metric_unit`): nothing is
guessed. `model_info.id` can lose the reasoning effort that `name` holds; then the name is kept. HELM's
item counts stand in the details as "<benchmark> - # eval". Records of one item (samples) and manifests
hold no aggregate.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from claimcheck.evidence.dates import iso_from_unix
from claimcheck.evidence.importing.source_file import SourceFile
from claimcheck.evidence.importing.taken import Result, Taken, number, result, whole
from claimcheck.evidence.name_settings import setting_in_name, shots_in
from claimcheck.records.evidence import EvaluatorRelation
from claimcheck.records.setting import Setting

SOURCE = "every_eval_ever"

_RELATIONS = {
    "third_party": EvaluatorRelation.THIRD_PARTY,
    "first_party": EvaluatorRelation.VENDOR,
}
_OVERALL = ("score", "overall", "overall score", "accuracy", "average", "mean")
_UNITS = {
    "percent": "percent",
    "percentage": "percent",
    "%": "percent",
    "proportion": "ratio",
    "ratio": "ratio",
}


def recognise(file: SourceFile) -> bool:
    """A record of the schema, its schema, a manifest line or a record of single items."""
    if b'"schema_version"' not in file.data[:4000] and b'"eval_schema_version"' not in file.data[:400]:
        return False
    record = file.json if isinstance(file.json, dict) else next(iter(file.json_lines or ()), None)
    keys = set(record) if isinstance(record, dict) else set()
    return (
        {"evaluation_results", "model_info"} <= keys
        or {"schema_version", "sample_hash"} <= keys
        or {"eval_schema_version", "record_type"} <= keys
        or {"schema_version", "evaluation_id", "sample_id"} <= keys
    )


def read(file: SourceFile) -> Taken:
    """Every aggregate result of the record."""
    record = file.json
    if not isinstance(record, dict) or "evaluation_results" not in record:
        return Taken(nothing="It holds single items or a manifest, not results.")
    slug = str(record["evaluation_id"]).partition("/")[0]
    day = iso_from_unix(record.get("retrieved_timestamp"))
    return Taken(
        rows=_rows(file, record, f"{SOURCE}:{slug}"),
        key=str(record["evaluation_id"]).rpartition("/")[0] + "/" + file.base,
        as_of=day,
        retrieved=day,
        source=f"{SOURCE}:{slug}",
    )


def _rows(file: SourceFile, record: dict[str, Any], source: str) -> Iterator[Result]:
    about = record["source_metadata"]
    model = record["model_info"]
    library = record.get("eval_library") or {}
    run = str(record.get("evaluation_timestamp") or "")
    for place, entry in file.each(record["evaluation_results"], "result"):
        metric = entry["metric_config"]
        details = entry["score_details"]
        uncertainty = details.get("uncertainty") or {}
        yield from result(
            file,
            source,
            model=_model(model),
            benchmark=_benchmark(entry),
            score=details.get("score"),
            scale=_scale(entry["evaluation_name"], metric),
            metric=str(metric.get("metric_name") or metric.get("evaluation_description") or "")[:120],
            record=place,
            n_items=_n_items(entry, uncertainty),
            standard_error=number((uncertainty.get("standard_error") or {}).get("value")),
            interval_low=number((uncertainty.get("confidence_interval") or {}).get("lower")),
            interval_high=number((uncertainty.get("confidence_interval") or {}).get("upper")),
            setting=_setting(entry, model, library),
            evaluator=str(about.get("source_organization_name") or ""),
            relation=_RELATIONS.get(str(about.get("evaluator_relationship")), EvaluatorRelation.UNKNOWN),
            date=iso_from_unix(run) or run[:10],
            date_kind="run" if run else "",
            url=_url(entry),
            higher_is_better=_higher(metric),
        )


def _model(model: dict[str, Any]) -> str:
    name, identity = str(model.get("name") or ""), str(model["id"])
    return name if name and setting_in_name(name).text else identity


def _benchmark(entry: dict[str, Any]) -> str:
    name = str(entry["evaluation_name"]).strip()
    data_set = str((entry.get("source_data") or {}).get("dataset_name") or "").strip()
    if not data_set or name.lower().startswith(data_set.lower()):
        return name
    return data_set if name.lower() in _OVERALL else f"{data_set} - {name}"


def _scale(name: str, metric: dict[str, Any]) -> str:
    """From the unit or the stated range; a mean win rate is relative to the table it stands in."""
    if "win rate" in name.lower():
        return "win rate"
    unit = _UNITS.get(str(metric.get("metric_unit") or "").lower())
    if unit:
        return unit
    span = (number(metric.get("min_score")), number(metric.get("max_score")))
    return {(0.0, 1.0): "ratio", (0.0, 100.0): "percent"}.get(span, "points")  # type: ignore[arg-type]


def _higher(metric: dict[str, Any]) -> bool | None:
    lower = metric.get("lower_is_better")
    return None if lower is None else not lower


def _n_items(entry: dict[str, Any], uncertainty: dict[str, Any]) -> int | None:
    details = entry["score_details"].get("details") or {}
    helm = details.get(f"{entry['evaluation_name']} - # eval")
    counts = (
        uncertainty.get("num_samples"),
        (entry.get("source_data") or {}).get("samples_number"),
        helm.get("score") if isinstance(helm, dict) else helm,
    )
    return next((count for count in map(whole, counts) if count), None)


def _setting(entry: dict[str, Any], model: dict[str, Any], library: dict[str, Any]) -> Setting:
    config = entry.get("generation_config") or {}
    arguments = config.get("generation_args") or {}
    more = {**(model.get("additional_details") or {}), **(config.get("additional_details") or {})}
    named = setting_in_name(str(model.get("name") or ""))
    scaffold = more.get("agent_scaffold")
    details = entry["score_details"].get("details") or {}
    train = details.get(f"{entry['evaluation_name']} - # train")
    shots = whole(train.get("score")) if isinstance(train, dict) else whole(more.get("n_shot"))
    tools = ((arguments.get("agentic_eval_config") or {}).get("available_tools")) or []
    text = "; ".join(
        piece
        for piece in (
            f"{shots}-shot" if shots is not None else "",
            f"agent {scaffold}" if scaffold else "",
            named.text,
            f"precision {more['precision']}" if more.get("precision") else "",
        )
        if piece
    )
    return Setting(
        shots=shots if shots is not None else shots_in(str(entry["evaluation_name"])),
        effort=str(more.get("reasoning_effort") or "") or named.effort,
        thinking=named.thinking,
        tools=True if tools else None,
        harness=str(scaffold or library.get("name") or "") or None,
        version=_known(library.get("version")),
        text=text,
    )


def _known(value: object) -> str | None:
    return str(value) if value and str(value) != "unknown" else None


def _url(entry: dict[str, Any]) -> str:
    data = entry.get("source_data") or {}
    urls = data.get("url") or []
    if urls:
        return str(urls[-1] if isinstance(urls, list) else urls)
    return f"https://huggingface.co/datasets/{data['hf_repo']}" if data.get("hf_repo") else ""
