"""EvalPlus: HumanEval and MBPP with and without the added tests, EvalPerf and RepoQA.

Greedy decoding, pass@1, 0 to 100 (EvalPerf's win rates and RepoQA 0 to 1). HumanEval and HumanEval+
differ by 5 to 10 points and stay apart. RepoQA's headline is the mean over languages at threshold 0.8.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from claimcheck.evidence.importing.source_file import SourceFile
from claimcheck.evidence.importing.taken import Result, Taken, result
from claimcheck.records.setting import Setting

SOURCE = "evalplus"

_NAMES = {"humaneval": "HumanEval", "humaneval+": "HumanEval+", "mbpp": "MBPP", "mbpp+": "MBPP+"}
_ITEMS = {"humaneval": 164, "humaneval+": 164, "mbpp": 378, "mbpp+": 378}
_GREEDY = Setting(shots=0, aggregate="pass@1", text="greedy decoding")
_EVALPERF = (
    ("dps", "EvalPerf", "differential performance score", "points"),
    ("dps_norm", "EvalPerf", "differential performance score, normalised", "points"),
    ("pass@1", "EvalPerf pass@1", "pass@1", "percent"),
    ("model_win_rate", "EvalPerf", "win rate over models", "win rate"),
    ("task_win_rate", "EvalPerf", "win rate over tasks", "win rate"),
)


def _first(file: SourceFile) -> dict[str, Any]:
    head = file.data[:2000]
    if not any(mark in head for mark in (b'"humaneval"', b'"dps_norm"', b'"train_size"')):
        return {}
    first = next(iter(file.json.values()), None) if isinstance(file.json, dict) else None
    return first if isinstance(first, dict) else {}


def recognise(file: SourceFile) -> bool:
    """One of the three maps of names to results."""
    first = _first(file)
    scores = first.get("pass@1")
    return (
        "dps_norm" in first or "train_size" in first or (isinstance(scores, dict) and "humaneval" in scores)
    )


def read(file: SourceFile) -> Taken:
    """Every result of every model."""
    first = _first(file)
    reader = _evalperf if "dps_norm" in first else _repoqa if "train_size" in first else _board
    return Taken(rows=reader(file), key=file.base)


def _board(file: SourceFile) -> Iterator[Result]:
    for place, (model, entry) in file.each(file.json.items()):
        prompted = "instruction prompt" if entry.get("prompted") else "raw completion"
        for test, score in entry["pass@1"].items():
            yield from result(
                file,
                SOURCE,
                model=model,
                benchmark=_NAMES.get(test, test),
                score=score,
                scale="percent",
                metric="pass@1",
                record=f"{place}, {test}",
                n_items=_ITEMS.get(test),
                setting=Setting(text=prompted).or_else(_GREEDY),
                url=entry.get("link") or "",
                higher_is_better=True,
            )


def _evalperf(file: SourceFile) -> Iterator[Result]:
    for place, (model, entry) in file.each(file.json.items()):
        for column, benchmark, metric, scale in _EVALPERF:
            yield from result(
                file,
                SOURCE,
                model=model.replace("--", "/"),
                benchmark=benchmark,
                score=entry.get(column),
                scale=scale,
                metric=metric,
                record=f"{place}, {column}",
                higher_is_better=True,
            )


def _repoqa(file: SourceFile) -> Iterator[Result]:
    for place, (model, entry) in file.each(file.json.items()):
        for language, thresholds in entry["scores"].items():
            yield from result(
                file,
                SOURCE,
                model=model.replace("--", "/"),
                benchmark="RepoQA" if language == "all" else f"RepoQA {language}",
                score=(thresholds.get("0.8") or {}).get("pass@1"),
                scale="ratio",
                metric="pass@1 at similarity 0.8",
                record=f"{place}, {language}",
                setting=Setting(text="threshold 0.8"),
                date=str(entry.get("eval_date") or "")[:10],
                date_kind="run" if entry.get("eval_date") else "",
                higher_is_better=True,
            )
