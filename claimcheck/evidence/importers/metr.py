"""METR's time horizons: YAML with 50 % and 80 % horizons in minutes, very uneven intervals.

The suites 1.0 and 1.1 are not comparable and a 1.1 file holds rows of 1.0: each row's own `benchmark_name`
counts. Single runs (JSON lines) and release dates hold no results of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from claimcheck.evidence.importing.source_file import SourceFile
from claimcheck.evidence.importing.taken import Result, Taken, number, result
from claimcheck.records.setting import Setting

SOURCE = "metr"

_SCAFFOLD = re.compile(r"_(inspect|vivaria|triframe|modular|flock)$")


def recognise(file: SourceFile) -> bool:
    """Horizons by model, single runs, or release dates."""
    head = file.data[:3000]
    if b"p50_horizon_length" in head:
        return isinstance(file.yaml, dict) and isinstance(file.yaml.get("results"), dict)
    if b'"human_minutes"' in head and b'"score_binarized"' in head:
        return True
    return head.startswith(b"date:") and isinstance(file.yaml, dict) and set(file.yaml) == {"date"}


def read(file: SourceFile) -> Taken:
    """Both horizons and the average score of every model."""
    if b'"score_binarized"' in file.data[:3000]:
        return Taken(nothing="It holds single runs; the horizons stand in benchmark_results.")
    if set(file.yaml) == {"date"}:
        return Taken(nothing="It lists release dates, not results.")
    return Taken(rows=_rows(file), key=str(file.yaml.get("benchmark_name") or file.base))


def _rows(file: SourceFile) -> Iterator[Result]:
    for place, (key, entry) in file.each(file.yaml["results"].items(), "model"):
        suite = str(entry.get("benchmark_name") or file.yaml.get("benchmark_name"))
        scaffold = _SCAFFOLD.search(key)
        for metric, name, scale in (
            ("p50_horizon_length", suite, "minutes"),
            ("p80_horizon_length", f"{suite} 80% horizon", "minutes"),
            ("average_score", f"{suite} average score", "ratio"),
        ):
            value: dict[str, Any] = entry["metrics"].get(metric) or {}
            yield from result(
                file,
                SOURCE,
                model=_SCAFFOLD.sub("", key),
                benchmark=name,
                score=value.get("estimate"),
                scale=scale,
                metric=metric.replace("_", " "),
                record=f"{place}, {metric}",
                interval_low=number(value.get("ci_low")),
                interval_high=number(value.get("ci_high")),
                setting=Setting(
                    harness=scaffold.group(1) if scaffold else None, tools=True, version=suite, text=suite
                ),
                higher_is_better=True,
            )
