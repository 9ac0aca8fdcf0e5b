"""Open LLM Leaderboard v2: the contents table as CSV, rows of the rows API, and the formatted JSON list.

"X Raw" is 0 to 1; "X" is 0 to 100 and normalised between the random baseline and the maximum, so it is
lower and is never compared with a claim: it has a scale of its own. The repository id is `fullname`
(`Model` is HTML). A model may stand there in two precisions. Flagged rows say so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from claimcheck.evidence.importing.source_file import SourceFile
from claimcheck.evidence.importing.taken import Result, Taken, result
from claimcheck.records.setting import Setting

SOURCE = "hf_open_llm_v2"

# column, benchmark, shots by the leaderboard's documentation, metric
_COLUMNS = (
    ("IFEval", "IFEval", 0, "strict accuracy"),
    ("BBH", "BBH", 3, "acc_norm"),
    ("MATH Lvl 5", "MATH level 5", 4, "exact match"),
    ("GPQA", "GPQA", 0, "acc_norm"),
    ("MUSR", "MuSR", 0, "acc_norm"),
    ("MMLU-PRO", "MMLU-Pro", 5, "acc"),
)
_FORMATTED = {"ifeval": 0, "bbh": 1, "math": 2, "gpqa": 3, "musr": 4, "mmlu_pro": 5}
NORMALISED = "normalised percent"


def recognise(file: SourceFile) -> bool:
    """The table's columns, the answer of the rows API, or the formatted list."""
    if {"fullname", "IFEval Raw", "MMLU-PRO"} <= set(file.header):
        return True
    head = file.data[:20_000]
    if b"IFEval Raw" in head or (b'"evaluations"' in head and b'"ifeval"' in head):
        return bool(_api_rows(file) or _formatted(file))
    return False


def _api_rows(file: SourceFile) -> list[dict[str, Any]]:
    rows = file.json.get("rows") if isinstance(file.json, dict) else None
    if not isinstance(rows, list) or not rows or "row" not in rows[0]:
        return []
    return [entry["row"] for entry in rows]


def _formatted(file: SourceFile) -> list[dict[str, Any]]:
    if not isinstance(file.json, list) or not file.json or not isinstance(file.json[0], dict):
        return []
    return file.json if {"model", "evaluations"} <= set(file.json[0]) else []


def read(file: SourceFile) -> Taken:
    """Raw and normalised figures of every model and precision."""
    if "fullname" in file.header:
        return Taken(rows=_table(file), key="contents")
    if _formatted(file):
        return Taken(rows=_formatted_rows(file), key="formatted")
    rows = _api_rows(file)
    return Taken(rows=_answer(file, rows), key=f"rows/{file.json['rows'][0].get('row_idx', file.base)}")


def _table(file: SourceFile) -> Iterator[Result]:
    for row in file.table():
        yield from _row(file, row)


def _answer(file: SourceFile, rows: list[dict[str, Any]]) -> Iterator[Result]:
    for _, row in file.each(rows, "row"):
        yield from _row(file, row)


def _row(file: SourceFile, row: Mapping[str, Any]) -> Iterator[Result]:
    place, flagged = file.place, str(row.get("Flagged", "")).lower() == "true"
    template = str(row.get("Chat Template", "")).lower() == "true"
    pieces = [f"precision {row.get('Precision', 'not stated')}"] + (["chat template"] if template else [])
    common: dict[str, Any] = {
        "model": str(row["fullname"]),
        "date": str(row.get("Submission Date") or ""),
        "date_kind": "published" if row.get("Submission Date") else "",
        "higher_is_better": True,
        "note": "flagged by the leaderboard" if flagged else "",
    }
    for column, benchmark, shots, metric in _COLUMNS:
        setting = Setting(
            shots=shots, harness="lm-evaluation-harness", text="; ".join([f"{shots}-shot", *pieces])
        )
        for name, scale, what in (
            (f"{column} Raw", "ratio", metric),
            (column, NORMALISED, f"{metric}, normalised against chance"),
        ):
            yield from result(
                file,
                SOURCE,
                benchmark=benchmark,
                score=row.get(name),
                scale=scale,
                metric=what,
                record=f"{place}, {name}",
                setting=setting,
                **common,
            )
    average = next((key for key in row if key.startswith("Average")), "")
    yield from result(
        file,
        SOURCE,
        benchmark="Open LLM Leaderboard v2 average",
        score=row.get(average),
        scale=NORMALISED,
        metric="mean of six normalised scores",
        record=f"{place}, average",
        setting=Setting(text="; ".join(pieces)),
        **common,
    )


def _formatted_rows(file: SourceFile) -> Iterator[Result]:
    for place, entry in file.each(_formatted(file), "entry"):
        for key, scores in entry["evaluations"].items():
            if key not in _FORMATTED:
                continue
            _, benchmark, shots, metric = _COLUMNS[_FORMATTED[key]]
            yield from result(
                file,
                SOURCE,
                model=str(entry["model"]["name"]),
                benchmark=benchmark,
                score=scores.get("value"),
                scale="ratio",
                metric=metric,
                record=f"{place}, {key}",
                setting=Setting(
                    shots=shots,
                    harness="lm-evaluation-harness",
                    text=f"{shots}-shot; precision {entry['model'].get('precision', 'not stated')}",
                ),
                higher_is_better=True,
            )
