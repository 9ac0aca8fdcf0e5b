"""HELM's group tables: an array of tables in groups/<group>.json, each with a header and rows.

The same file holds efficiency and general-information tables: seconds and tokens are no scores, but "#
eval" and "# train" give the items and the shots. "Mean win rate" is relative to the models of that table.
The row's name is a display name, sometimes with a slip of the pen; the model that was run stands in
`run_spec_names`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from claimcheck.evidence.importing.source_file import SourceFile
from claimcheck.evidence.importing.taken import Result, Taken, result, whole
from claimcheck.records.setting import Setting

SOURCE = "helm"

_NO_SCORE = re.compile(
    r"^#|observed inference time|truncated|tokens|\(s\)|estimated|co2|energy|cost|denoised|idealized",
    re.IGNORECASE,
)
_TABLES = ("efficiency", "general information")
_MODEL = re.compile(r"[:,]model=([^,]+)")


def recognise(file: SourceFile) -> bool:
    """An array of tables, or one table, with HELM's header cells."""
    if b'"header"' not in file.data[:4000] or b'"rows"' not in file.data:
        return False
    first = _tables(file)[:1]
    return bool(first) and isinstance(first[0], dict) and {"title", "header", "rows"} <= set(first[0])


def read(file: SourceFile) -> Taken:
    """Every score of every table."""
    if len(file.parts) > 1 and file.parts[-2] == "json":
        return Taken(nothing="It repeats one table of the group's own file.")
    return Taken(rows=_rows(file), key="/".join(file.parts[-3:]))


def _tables(file: SourceFile) -> list[Any]:
    return file.json if isinstance(file.json, list) else [file.json] if isinstance(file.json, dict) else []


def _rows(file: SourceFile) -> Iterator[Result]:
    counts = _counts(_tables(file))
    for number, table in enumerate(_tables(file), 1):
        if table["title"].lower() in _TABLES:
            continue
        for place, row in file.each(table["rows"], f"table {number}, row"):
            for header, cell in zip(table["header"][1:], row[1:], strict=False):
                yield from _cell(file, place, header, row[0], cell, counts)


def _cell(
    file: SourceFile,
    place: str,
    header: dict[str, Any],
    first: dict[str, Any],
    cell: dict[str, Any],
    counts: dict[tuple[str, str, str], int],
) -> Iterator[Result]:
    about = header.get("metadata") or {}
    metric = str(about.get("metric") or header["value"])
    if _NO_SCORE.search(metric):
        return
    group = str(about.get("run_group") or "")
    win_rate = "win rate" in metric.lower()
    n_items = counts.get((str(first["value"]), group, "# eval"))
    shots = counts.get((str(first["value"]), group, "# train"))
    lower = header.get("lower_is_better")
    yield from result(
        file,
        SOURCE,
        model=_model(first, cell),
        benchmark=group or str(header["value"]),
        score=cell.get("value"),
        scale="win rate" if win_rate else "ratio",
        metric=metric,
        record=f"{place}, {header['value']}",
        n_items=n_items,
        setting=Setting(shots=shots, harness="HELM", text=f"{shots}-shot" if shots is not None else ""),
        higher_is_better=None if lower is None else not lower,
        note="relative to the other models of this table" if win_rate else "",
    )


def _model(first: dict[str, Any], cell: dict[str, Any]) -> str:
    """The model that was run ("openai/gpt-4o-2024-05-13"), else the display name."""
    for name in [*(cell.get("run_spec_names") or ()), *(first.get("run_spec_names") or ())]:
        found = _MODEL.search(name)
        if found:
            return found.group(1).replace("_", "/", 1)
    return str(first["value"])


def _counts(tables: list[dict[str, Any]]) -> dict[tuple[str, str, str], int]:
    """(model, run group, "# eval" or "# train") to the count."""
    counts = {}
    for table in tables:
        for row in table["rows"]:
            for header, cell in zip(table["header"][1:], row[1:], strict=False):
                about = header.get("metadata") or {}
                if about.get("metric") in ("# eval", "# train"):
                    size = whole(cell.get("value"))
                    if size is not None:
                        counts[(str(row[0]["value"]), str(about.get("run_group") or ""), about["metric"])] = (
                            size
                        )
    return counts
