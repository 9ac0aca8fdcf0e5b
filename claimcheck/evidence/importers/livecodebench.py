"""LiveCodeBench's site data: pass@1 a problem and model, aggregated here as the site does.

Every figure needs its window of contest dates: it stands in the setting. Display names mislead
("Gemini-2.5-Pro" is gemini-2.5-pro-exp-03-25), so the API id from the list of models is used. Dates are
Unix milliseconds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from claimcheck.evidence.dates import iso_from_unix
from claimcheck.evidence.importing.source_file import SourceFile
from claimcheck.evidence.importing.taken import Result, Taken, result
from claimcheck.evidence.name_settings import setting_in_name
from claimcheck.records.setting import Setting

SOURCE = "livecodebench"

_METRICS = {
    "pass@1": "LiveCodeBench",
    "Pass@1": "LiveCodeBench code execution",
    "Pass@1-COT": "LiveCodeBench code execution (CoT)",
}


def recognise(file: SourceFile) -> bool:
    """Performances by problem, with the list of models."""
    if b'"performances"' not in file.data[:200] or not isinstance(file.json, dict):
        return False
    return {"performances", "models"} <= set(file.json)


def read(file: SourceFile) -> Taken:
    """Overall and by difficulty for every model, over all problems of the file."""
    days = sorted(iso_from_unix(entry.get("date")) for entry in file.json["performances"])
    last = days[-1] if days else ""
    return Taken(
        rows=_rows(file, days[0] if days else "", last), key=file.base.partition("_20")[0], as_of=last
    )


def _rows(file: SourceFile, first: str, last: str) -> Iterator[Result]:
    ids = {m["model_repr"]: str(m["model_name"]) for m in file.json["models"]}
    for (model, metric, part), scores in _groups(file).items():
        file.place = f"{model}, {part or 'all'}"
        name = ids.get(model, model)
        yield from result(
            file,
            SOURCE,
            model=name,
            benchmark=f"{_METRICS[metric]} {part}".strip(),
            score=(sum(scores, Decimal(0)) / len(scores)).quantize(Decimal("0.01")),
            scale="percent",
            metric="pass@1",
            aggregation=f"mean over {len(scores)} problems, computed here",
            n_items=len(scores),
            setting=Setting(
                aggregate="pass@1", version=f"{first} to {last}", text=f"problems from {first} to {last}"
            ).or_else(setting_in_name(name)),
            date=last,
            date_kind="published" if last else "",
            higher_is_better=True,
        )


def _groups(file: SourceFile) -> dict[tuple[str, str, str], list[Decimal]]:
    """Scores by model, metric and difficulty; "" holds all problems."""
    groups: dict[tuple[str, str, str], list[Decimal]] = defaultdict(list)
    for _, entry in file.each(file.json["performances"], "performance"):
        parts: set[Any] = {"", entry.get("difficulty") or ""}
        for metric in _METRICS:
            if entry.get(metric) is not None:
                for part in sorted(parts):
                    groups[(str(entry["model"]), metric, str(part))].append(Decimal(str(entry[metric])))
    return groups
