"""The index in other formats: CSV, Parquet, and Every Eval Ever (one JSON file a model and source)."""

from __future__ import annotations

import csv
import json
import re
import uuid
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from claimcheck.errors import IndexUnavailable, UnknownName
from claimcheck.evidence.rows import JOIN_DETAILS, MEASURED_FIELDS, ORIGIN_FIELDS, SELECT_RESULT
from claimcheck.evidence.store import EvidenceStore
from claimcheck.progress import Progress, silent
from claimcheck.records.evidence import EvaluatorRelation, Evidence

FORMATS = ("csv", "parquet", "every-eval-ever")

_ALL = f"""{SELECT_RESULT}
FROM results r CROSS JOIN model_names m ON m.id = r.model
CROSS JOIN benchmark_names b ON b.id = r.benchmark {JOIN_DETAILS}
WHERE r.current = 1 AND (? = '' OR s.name = ?) ORDER BY r.id"""

_COLUMNS = (
    "model",
    "model_id",
    "benchmark",
    "benchmark_id",
    "score",
    *MEASURED_FIELDS,
    "shots",
    "cot",
    "effort",
    "tools",
    "setting",
    "evaluator",
    "relation",
    "date",
    "date_kind",
    *ORIGIN_FIELDS,
)
_RELATIONS = {
    EvaluatorRelation.VENDOR: "first_party",
    EvaluatorRelation.THIRD_PARTY: "third_party",
    EvaluatorRelation.OWN: "third_party",
}
_RANGES = {"ratio": (0.0, 1.0), "percent": (0.0, 100.0)}
_UNSAFE = re.compile(r"[^\w.@-]+")
_EVERY = 2_000


def export(
    store: EvidenceStore, path: Path, format_name: str, *, source: str = "", progress: Progress | None = None
) -> int:
    """Write the results in force to a file (CSV, Parquet) or a folder (Every Eval Ever).

    Args:
        store: The index.
        path: The file or folder to write; a file is replaced.
        format_name: One of FORMATS.
        source: Only this source's results; "" for all.
        progress: Told how far it is.

    Returns:
        How many results were written.

    Raises:
        UnknownName: when there is no such format, or Parquet support is not installed.
        IndexUnavailable: when the target cannot be written.
    """
    writers = {"csv": _write_csv, "parquet": _write_parquet, "every-eval-ever": _write_records}
    if format_name not in writers:
        raise UnknownName(
            f"There is no export format {format_name}.", next_step=f"Known are: {', '.join(FORMATS)}."
        )
    rows = _told(store.each(_ALL, source, source), progress or silent())
    try:
        return writers[format_name](path, rows)
    except OSError as error:
        raise IndexUnavailable(
            f"{path} could not be written.", next_step="Check that the folder is writable and has room."
        ) from error


def _told(rows: Iterator[Evidence], progress: Progress) -> Iterator[Evidence]:
    for done, row in enumerate(rows):
        if done % _EVERY == 0:
            progress.step("exporting", done)
        yield row


def _values(row: Evidence) -> dict[str, Any]:
    setting = row.setting
    given = {
        "model": row.model_text,
        "benchmark": row.benchmark_text,
        "score": row.score_text,
        "setting": setting.text,
        "relation": row.relation.value,
    }
    return {
        name: given[name]
        if name in given
        else getattr(setting, name)
        if name in ("shots", "cot", "effort", "tools")
        else getattr(row, name)
        for name in _COLUMNS
    }


def _inert(value: object) -> object:
    """Text that a spreadsheet would take for a formula, made plain; numbers are left alone."""
    if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r") and not _is_number(value):
        return "'" + value
    return value


def _is_number(text: str) -> bool:
    return bool(re.fullmatch(r"[-+]?[\d.,]+\s*%?", text))


def _write_csv(path: Path, rows: Iterator[Evidence]) -> int:
    count = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, _COLUMNS, lineterminator="\n")
        writer.writeheader()
        for row in rows:
            writer.writerow({name: _inert(value) for name, value in _values(row).items()})
            count += 1
    return count


def _write_parquet(path: Path, rows: Iterator[Evidence]) -> int:
    try:
        import pyarrow  # optional, and slow to load
        from pyarrow import parquet
    except ImportError as error:
        raise UnknownName(
            "Parquet support is not installed.", next_step="Install claimcheck[parquet], or export to CSV."
        ) from error
    values = [_values(row) for row in rows]
    types = {
        **dict.fromkeys(("higher_is_better", "cot", "tools"), pyarrow.bool_()),
        **dict.fromkeys(("n_items", "shots"), pyarrow.int64()),
        **dict.fromkeys(("standard_error", "interval_low", "interval_high"), pyarrow.float64()),
    }
    schema = pyarrow.schema([(name, types.get(name, pyarrow.string())) for name in _COLUMNS])
    parquet.write_table(pyarrow.Table.from_pylist(values, schema=schema), path)
    return len(values)


def _write_records(folder: Path, rows: Iterator[Evidence]) -> int:
    """One record a model and source, in the folders of the datastore: data/<source>/<developer>/<model>/."""
    groups: dict[tuple[str, str, str, str], list[Evidence]] = defaultdict(list)
    for row in rows:
        groups[(row.source, row.evaluator, row.relation.value, row.model_text)].append(row)
    for key, results in groups.items():
        source, _, _, model = key
        developer, _, name = model.rpartition("/")
        identity = uuid.uuid5(uuid.NAMESPACE_URL, "|".join(key))
        place = folder / "data" / _safe(source) / _safe(developer or "unknown") / _safe(name)
        place.mkdir(parents=True, exist_ok=True)
        text = json.dumps(_record(key, results, str(identity)), indent=2, ensure_ascii=False)
        (place / f"{identity}.json").write_text(text + "\n", encoding="utf-8")
    return sum(len(results) for results in groups.values())


def _safe(name: str) -> str:
    return _UNSAFE.sub("_", name).strip(".") or "unknown"


def _record(key: tuple[str, str, str, str], results: list[Evidence], identity: str) -> dict[str, Any]:
    source, evaluator, _, model = key
    first = results[0]
    return {
        "schema_version": "0.2.2",
        "evaluation_id": f"{_safe(source)}/{_safe(model)}/{identity}",
        "retrieved_timestamp": first.retrieved or "unknown",
        "source_metadata": {
            "source_name": source,
            "source_type": "documentation",
            "source_organization_name": evaluator or "unknown",
            "evaluator_relationship": _RELATIONS.get(first.relation, "other"),
        },
        "eval_library": {"name": "claimcheck export", "version": "1"},
        "model_info": {
            "name": model,
            "id": first.model_id or model,
            "developer": model.rpartition("/")[0] or "unknown",
        },
        "evaluation_results": [_result(row) for row in results],
    }


def _result(row: Evidence) -> dict[str, Any]:
    low, high = _RANGES.get(row.scale, (None, None))
    details: dict[str, Any] = {"score": float(row.value), "details": {"score_as_printed": row.score_text}}
    uncertainty: dict[str, Any] = {}
    if row.standard_error is not None:
        uncertainty["standard_error"] = {"value": row.standard_error}
    if row.interval_low is not None and row.interval_high is not None:
        uncertainty["confidence_interval"] = {"lower": row.interval_low, "upper": row.interval_high}
    if row.n_items is not None:
        uncertainty["num_samples"] = row.n_items
    if uncertainty:
        details["uncertainty"] = uncertainty
    return {
        "evaluation_name": row.benchmark_text,
        "source_data": {
            "dataset_name": row.benchmark_text,
            "source_type": "url",
            "url": [row.url] if row.url else [],
        },
        "metric_config": {
            "evaluation_description": row.metric or row.benchmark_text,
            "lower_is_better": row.higher_is_better is False,
            "score_type": "continuous",
            "min_score": low,
            "max_score": high,
        },
        "score_details": details,
        "generation_config": {
            "additional_details": {name: str(value) for name, value in row.setting.stated().items()}
            | ({"setting": row.setting.text} if row.setting.text else {})
        },
    }
