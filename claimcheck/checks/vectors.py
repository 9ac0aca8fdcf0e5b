"""Runs files of test vectors: check_id, inputs (JSON), expected (JSON), note."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claimcheck.checks.base import Check
from claimcheck.checks.run import all_checks
from claimcheck.errors import UserError

TOLERANCE = 1e-3
_POINTS_TOLERANCE = 0.01
_SETS = frozenset(
    {
        *(
            "fields",
            "matches",
            "best",
            "losses",
            "ties",
            "blank",
            "covered",
            "not_covered",
            "unknown_benchmarks",
        ),
        *(
            "bold_not_best",
            "best_not_bold",
            "tied_with",
            "on_grid",
            "off_grid",
            "unexplained",
            "unused",
            "different",
        ),
        *(
            "unknown_for_one",
            "fits_one_run_of",
            "does_not_fit",
            "stronger_than_best_shown",
            "above_own_score",
        ),
        *("order_violations", "violations"),
    }
)
"""Lists whose order carries no meaning, nor that of pairs in them."""

_MAGNITUDES = frozenset({"z", "z_unpaired", "lead_items"})
"""The catalogue leaves their sign open; the difference beside them carries it."""

_NOTHING: tuple[Any, ...] = (None, [], ())


@dataclass(frozen=True, slots=True)
class Outcome:
    """One row: its line number, check, and what differs ("" where nothing does)."""

    line: int
    check: str
    difference: str

    @property
    def passed(self) -> bool:
        """Whether all expected values came out."""
        return not self.difference


def run_vectors(path: Path) -> Iterator[Outcome]:
    """Compute every row of a file and compare it with what is expected.

    Raises:
        UserError: when the file cannot be read as such a table.
    """
    checks = {check.id: check for check in all_checks()}
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise UserError(
            f"{path} cannot be read as a CSV file.", next_step="Check its name and format."
        ) from error
    if rows and not {"check_id", "inputs", "expected"} <= rows[0].keys():
        raise UserError(f"{path} has no columns check_id, inputs and expected.")
    for line, row in enumerate(rows, start=2):
        yield Outcome(line, row["check_id"] or "", _difference(checks, row))


def _difference(checks: Mapping[str, Check], row: Mapping[str, str]) -> str:
    check = checks.get((row["check_id"] or "").strip())
    if check is None or check.vector is None:
        return "there is no formula of that id"
    try:
        inputs, expected = json.loads(row["inputs"]), json.loads(row["expected"])
    except (TypeError, json.JSONDecodeError):
        return "inputs or expected are not JSON"
    try:
        result = check.vector(inputs)
    except (KeyError, TypeError, ValueError, ArithmeticError, AttributeError) as error:
        return f"the formula could not be computed ({type(error).__name__}: {error})"
    return "; ".join(
        f"{key}: {result.get(key)!r} instead of {value!r}"
        for key, value in expected.items()
        if not same(value, result.get(key), key)
    )


def same(expected: Any, value: Any, key: str = "") -> bool:
    """Whether a value is the expected one: numbers within 0.001 (0.01 for points), some lists as sets."""
    if expected is None or value is None:
        return bool(expected in _NOTHING and value in _NOTHING)
    if isinstance(expected, bool) or isinstance(value, bool):
        return expected is value
    if isinstance(expected, int | float) and isinstance(value, int | float):
        slack = _POINTS_TOLERANCE if key.endswith("_pp") else TOLERANCE
        if key in _MAGNITUDES:
            expected, value = abs(expected), abs(value)
        return bool(abs(expected - value) <= slack)
    if isinstance(expected, list) and isinstance(value, list | tuple):
        if key in _SETS:
            return sorted(map(_unordered, expected)) == sorted(map(_unordered, value))
        return len(expected) == len(value) and all(
            same(a, b, key) for a, b in zip(expected, value, strict=True)
        )
    if isinstance(expected, dict) and isinstance(value, Mapping):
        return set(expected) == set(value) and all(same(v, value[k], k) for k, v in expected.items())
    return bool(expected == value)


def _unordered(value: Any) -> str:
    return str(sorted(value, key=str)) if isinstance(value, list | tuple) else str(value)
