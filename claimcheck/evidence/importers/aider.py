"""Aider's leaderboards: a YAML list of runs; the board's number is pass_rate_2, after a second try.

The same model stands there with several edit formats and, in the quantisation list, several providers; the
format stays in the setting. Some runs cover fewer exercises than the board: `test_cases` is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from claimcheck.evidence.importing.source_file import SourceFile
from claimcheck.evidence.importing.taken import Result, Taken, result, whole
from claimcheck.evidence.name_settings import setting_in_name
from claimcheck.records.setting import Setting

SOURCE = "aider"

_BOARDS = (
    ("refactor", "Aider refactoring", 89),
    ("polyglot", "Aider Polyglot", 225),
    ("qwen3", "Aider Polyglot", 225),
    ("r1_", "Aider Polyglot", 225),
    ("", "Aider code editing", 133),
)
_FORMAT = re.compile(r"\s*\((?:diff|whole|udiff|diff-fenced|architect)\)$")
_METRICS = (
    ("pass_rate_2", "pass@2, with feedback after the first try", "pass@2"),
    ("pass_rate_1", "pass@1", "pass@1"),
    ("percent_cases_well_formed", "share of well-formed answers", ""),
)


def recognise(file: SourceFile) -> bool:
    """A list of runs with Aider's own columns."""
    head = file.data[:2000]
    if b"pass_rate_1" not in head or b"edit_format" not in head:
        return False
    return isinstance(file.yaml, list) and all(isinstance(run, dict) for run in file.yaml)


def read(file: SourceFile) -> Taken:
    """Both rates and the share of well-formed answers of every run."""
    dates = [str(run.get("date", "")) for run in file.yaml]
    return Taken(rows=_rows(file), key=file.base, as_of=max(dates, default=""))


def _rows(file: SourceFile) -> Iterator[Result]:
    benchmark, full = next((name, n) for part, name, n in _BOARDS if part in file.base)
    for place, run in file.each(file.yaml):
        cases = whole(run.get("test_cases"))
        note = f"partial run: {cases} of {full} exercises" if cases and cases < full else ""
        for column, metric, aggregate in _METRICS:
            yield from result(
                file,
                SOURCE,
                model=_FORMAT.sub("", run["model"]),
                benchmark=benchmark if aggregate else f"{benchmark} format",
                score=run.get(column),
                scale="percent",
                metric=metric,
                record=f"{place}, {column}",
                n_items=cases,
                setting=_setting(run, aggregate),
                date=run.get("date", ""),
                date_kind="run" if run.get("date") else "",
                higher_is_better=True,
                note=note,
            )


def _setting(run: dict[str, Any], aggregate: str) -> Setting:
    named = setting_in_name(run["model"])
    effort = run.get("reasoning_effort") or run.get("thinking_tokens") or named.effort
    pieces = [f"edit format {run.get('edit_format', 'not stated')}"]
    pieces += [f"editor {run['editor_model']}"] if run.get("editor_model") else []
    pieces += [named.text] if named.text else []
    return Setting(
        aggregate=aggregate or None,
        effort=effort or None,
        thinking=True if run.get("thinking_tokens") else named.thinking,
        harness=f"aider {run.get('edit_format', '')}".strip(),
        version=run.get("versions") or None,
        text="; ".join(pieces),
    )
