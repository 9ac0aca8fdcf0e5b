"""The likeliest meaning of a table's columns, from their names and cells, for a person to confirm."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from pathlib import Path

from claimcheck.evidence.importing.mapping import NOT_STATED_SCALE, Mapping
from claimcheck.evidence.importing.tables import read_table
from claimcheck.evidence.importing.taken import score_text
from claimcheck.evidence.importing.walking import files_in

_SAMPLE = 200
"""Rows looked at: enough to see what a column holds, read in no time."""

# What columns are usually called, most telling first.
_SYNONYMS: dict[str, tuple[str, ...]] = {
    "model": ("model", "model name", "model_name", "model id", "model_id", "system", "name", "llm", "modell"),
    "benchmark": (
        "benchmark",
        "benchmark name",
        "task",
        "dataset",
        "eval",
        "evaluation",
        "test",
        "suite",
        "aufgabe",
    ),
    "score": ("score", "value", "result", "accuracy", "acc", "performance", "ergebnis", "wert", "punktzahl"),
    "metric": ("metric", "metric name", "measure"),
    "n_items": ("n", "n_items", "num_samples", "samples", "items", "questions", "n_samples"),
    "standard_error": ("stderr", "standard error", "std err", "se", "standard_error"),
    "interval_low": ("ci low", "ci_low", "lower", "interval_low", "low"),
    "interval_high": ("ci high", "ci_high", "upper", "interval_high", "high"),
    "shots": ("shots", "shot", "n-shot", "num_fewshot", "n_shot", "few-shot"),
    "setting": ("setting", "settings", "config", "configuration", "notes", "einstellung", "anmerkung"),
    "date": ("date", "run date", "published", "evaluated", "evaluation date", "date added", "datum"),
    "url": ("url", "link", "source link", "source_url", "address", "adresse"),
    "evaluator": ("evaluator", "source", "evaluated by", "organization", "run by", "reported by", "quelle"),
}

# A figure and nothing else, but for a spread behind it: not a date ("2026-05-01"), not a setting ("5-shot").
_FIGURE = re.compile(r"[-+−<>~]?\s*\d[\d.,]*(?:[eE][-+]?\d+)?\s*%?(?:\s*(?:±|\+/-|\().*)?|[-+]?\.\d+")

_NOT_BENCHMARKS = re.compile(
    r"rank|cost|price|latency|param|size|date|released?|tokens?|licen[cs]e|url|link|votes|speed|seconds|index$|^id$|^#|n_",
    re.IGNORECASE,
)


def guess(path: Path) -> Mapping:
    """The likeliest mapping of a table, for a person to confirm.

    Raises:
        ImportRefused: when the file is not a readable table.
    """
    table = read_table(next(files_in(path)))
    return guess_columns(table.columns, [row for _, row in islice(table.rows, _SAMPLE)])


def guess_columns(columns: tuple[str, ...], rows: list[dict[str, str]]) -> Mapping:
    """The likeliest mapping of a header and some rows."""
    by_lower = {column.strip().lower(): column for column in reversed(columns)}
    found = {
        name: next((by_lower[synonym] for synonym in synonyms if synonym in by_lower), "")
        for name, synonyms in _SYNONYMS.items()
    }
    model = found["model"] or next((c for c in columns if not _is_numeric(c, rows)), "")
    scale = NOT_STATED_SCALE
    if found["score"] and (found["benchmark"] or not _score_columns(columns, rows, found)):
        scale = _scale_of([found["score"]], rows)
        return replace(Mapping(**{**found, "model": model}), scale=scale)  # type: ignore[arg-type]
    scores = _score_columns(columns, rows, {**found, "score": ""})
    kept = {name: found[name] for name in ("shots", "setting", "date", "url", "evaluator")}
    return Mapping(model=model, scores=scores, scale=_scale_of(list(scores), rows), **kept)  # type: ignore[arg-type]


def _score_columns(
    columns: tuple[str, ...], rows: list[dict[str, str]], found: dict[str, str]
) -> tuple[str, ...]:
    taken = {name for name in found.values() if name}
    return tuple(
        column
        for column in columns
        if column not in taken and not _NOT_BENCHMARKS.search(column) and _is_numeric(column, rows)
    )


def _is_numeric(column: str, rows: list[dict[str, str]]) -> bool:
    cells = [score_text(row.get(column, "")) for row in rows]
    filled = [cell for cell in cells if cell]
    return bool(filled) and all(_FIGURE.fullmatch(cell) for cell in filled)


def _scale_of(columns: list[str], rows: list[dict[str, str]]) -> str:
    """Per cent where the cells or the column's name say so."""
    cells = [score_text(row.get(column, "")) for column in columns for row in rows]
    filled = [cell for cell in cells if cell]
    named = bool(columns) and all("%" in column for column in columns)
    return "percent" if named or (filled and all("%" in cell for cell in filled)) else NOT_STATED_SCALE
