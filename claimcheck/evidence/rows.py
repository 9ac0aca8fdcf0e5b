"""Between rows of the index and records: one place that knows both."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal, InvalidOperation
from operator import attrgetter
from typing import Any

from claimcheck.records.evidence import ContaminationReport, EvaluatorRelation, Evidence, Tie
from claimcheck.records.setting import Setting

SELECT_RESULT = """
SELECT r.id, m.name, m.model_id, b.name, b.benchmark_id, r.score_text, u.scale, u.metric, u.aggregation,
       u.higher_is_better, r.n_items, r.standard_error, r.interval_low, r.interval_high, r.setting,
       e.name, e.relation, r.date, r.date_kind, s.name, f.name, r.record,
       CASE WHEN r.url = '' THEN f.url ELSE r.url END, f.licence, f.retrieved, r.note
"""

JOIN_DETAILS = """
JOIN measures u ON u.id = r.measure
JOIN evaluators e ON e.id = r.evaluator
JOIN files f ON f.id = r.file
JOIN sources s ON s.id = f.source
"""

_NUMBER = re.compile(r"[-+−]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:[eE][-+]?\d+)?")


def printed_value(text: str) -> Decimal | None:
    """The number a printed score denotes ("77.47%", "3.3 %", "1,417", "07.6"), on its own scale.

    None where the text does not begin with a finite number. What the number means is said by the row's scale.
    """
    match = _NUMBER.match(text.lstrip())
    digits = match.group() if match else ""
    if "," in digits or "−" in digits:
        digits = digits.replace(",", "").replace("−", "-")
    try:
        value = Decimal(digits)
    except InvalidOperation:
        return None
    return value if value.is_finite() else None


def merit(value: Decimal, scale: str, higher_is_better: bool | None) -> float:
    """A number that is greater for a better score: per cent where possible, minus where less is better."""
    size = float(value * 100 if scale == "ratio" else value)
    return -size if higher_is_better is False else size


def truth(value: int | None) -> bool | None:
    """SQLite's 0, 1 or NULL as a bool or None."""
    return None if value is None else bool(value)


SETTING_COLUMNS = (
    "shots",
    "cot",
    "aggregate",
    "samples",
    "thinking",
    "effort",
    "tools",
    "split",
    "judge",
    "harness",
    "version",
    "text",
)


MEASURE_COLUMNS = ("metric", "aggregation", "scale", "higher_is_better")

MEASURED_FIELDS = (
    "scale",
    "metric",
    "aggregation",
    "higher_is_better",
    "n_items",
    "standard_error",
    "interval_low",
    "interval_high",
)
"""What a score is measured in and how sure it is: the same run of fields in every list of them."""

ORIGIN_FIELDS = (
    "source",
    "source_file",
    "record",
    "url",
    "licence",
    "retrieved",
    "note",
)
"""Where a result comes from, likewise."""

RESULT_FIELDS = (
    "id",
    "model_text",
    "model_id",
    "benchmark_text",
    "benchmark_id",
    "score_text",
    *MEASURED_FIELDS,
    "setting",
    "evaluator",
    "relation",
    "date",
    "date_kind",
    *ORIGIN_FIELDS,
)


def setting_of(row: Sequence[Any]) -> Setting:
    """A setting from its columns, in the order of SETTING_COLUMNS."""
    values = dict(zip(SETTING_COLUMNS, row, strict=True))
    for name in ("cot", "thinking", "tools"):
        values[name] = truth(values[name])
    return Setting(**values)


setting_values: Callable[[Setting], tuple[object, ...]] = attrgetter(*SETTING_COLUMNS)
"""The columns of a setting."""


def evidence_of(row: Sequence[Any], setting: Setting) -> Evidence:
    """A record from a row of SELECT_RESULT and its setting."""
    values = dict(zip(RESULT_FIELDS, row, strict=True))
    values["value"] = printed_value(values["score_text"]) or Decimal(0)
    values["higher_is_better"] = truth(values["higher_is_better"])
    values["relation"] = EvaluatorRelation(values["relation"])
    values["setting"] = setting
    return Evidence(**values)


REPORT_COLUMNS = (
    "id",
    "benchmark_text",
    "affected",
    "affected_kind",
    "evidence_kind",
    "finding",
    "found",
    "benchmark_id",
    "model_id",
    "split",
    "magnitude",
    "magnitude_unit",
    "original_score",
    "variant_score",
    "strength",
    "reporter",
    "reporter_is_vendor",
    "year",
    "title",
    "url",
    "read_at",
)


def reports_of(rows: Iterable[Sequence[Any]]) -> tuple[ContaminationReport, ...]:
    """Reports from rows of REPORT_COLUMNS."""
    reports = []
    for row in rows:
        values = dict(zip(REPORT_COLUMNS, row, strict=True))
        values["found"] = bool(values["found"])
        values["reporter_is_vendor"] = truth(values["reporter_is_vendor"])
        reports.append(ContaminationReport(**values))
    return tuple(reports)


TIE_COLUMNS = ("benchmark_id", "vendor", "kind", "detail", "date", "url")


def ties_of(rows: Iterable[Sequence[Any]]) -> tuple[Tie, ...]:
    """Ties from rows of TIE_COLUMNS."""
    return tuple(Tie(**dict(zip(TIE_COLUMNS, row, strict=True))) for row in rows)
