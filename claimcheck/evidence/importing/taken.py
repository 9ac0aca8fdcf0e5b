"""What an importer takes from a file: results as their source states them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import msgspec

from claimcheck.errors import ImportRefused
from claimcheck.evidence.importing.source_file import SourceFile
from claimcheck.evidence.rows import printed_value
from claimcheck.evidence.sources import source_named
from claimcheck.records.evidence import ContaminationReport, EvaluatorRelation, Evidence
from claimcheck.records.setting import NOT_STATED, Setting

_NO_VALUE = frozenset(
    {"", "-", "--", "–", "—", "n/a", "na", "nan", "none", "null", "inf", "-inf", "infinity"}
)


class Result(msgspec.Struct, frozen=True, kw_only=True):
    """One result before it is in the index: the fields of `Evidence` that its source states.

    A struct, because an import makes a million of them: a frozen dataclass takes four times as long.
    """

    model_text: str
    benchmark_text: str
    score_text: str
    value: Decimal
    scale: str
    metric: str = ""
    aggregation: str = ""
    n_items: int | None = None
    standard_error: float | None = None
    interval_low: float | None = None
    interval_high: float | None = None
    setting: Setting = NOT_STATED
    evaluator: str = ""
    relation: EvaluatorRelation = EvaluatorRelation.UNKNOWN
    date: str = ""
    date_kind: str = ""
    source: str = ""
    record: str = ""
    url: str = ""
    higher_is_better: bool | None = None
    note: str = ""

    def evidence(self) -> Evidence:
        """The record as the index will give it, as far as it is known before."""
        return Evidence(id=0, **msgspec.structs.asdict(self))


@dataclass(frozen=True, slots=True)
class RanBy:
    """Who ran the results of files that do not say so, as the person says who imports them."""

    relation: EvaluatorRelation
    evaluator: str = ""

    def of(self, row: Result) -> Result:
        """A result as it is, or with its tester where its file leaves open who that was."""
        if row.relation is not EvaluatorRelation.UNKNOWN:
            return row
        return msgspec.structs.replace(
            row,
            relation=self.relation,
            evaluator=row.evaluator or self.evaluator,
            record=f"{row.record}; who ran it was said at the import",
        )

    def __str__(self) -> str:
        """As it is kept with the file: "own" or "third-party: Some Lab"."""
        return f"{self.relation.value}: {self.evaluator}" if self.evaluator else self.relation.value


@dataclass(frozen=True, kw_only=True)
class Taken:
    """What an importer takes from a file.

    `key` names the content within the source without its date: what comes later with the same key supersedes
    it; "" means the file's own name. `as_of` is the date the content speaks for. `source` is the source's
    name where it is not the importer's. `nothing` says why a known file holds no results.
    """

    rows: Iterable[Result | ContaminationReport] = ()
    key: str = ""
    as_of: str = ""
    retrieved: str = ""
    source: str = ""
    nothing: str = ""


def score_text(value: object) -> str:
    """A score as printed; "" for what stands where no score is (N/A, null, NaN, True)."""
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, Decimal):
        return format(value, "f") if value.is_finite() else ""
    text = (value if isinstance(value, str) else str(value)).strip(" *\t\r\n")
    return "" if text.lower() in _NO_VALUE else text


def number(value: object) -> float | None:
    """A number beside a score (standard error, interval bound); None where there is none."""
    text = score_text(value)
    parsed = printed_value(text) if text else None
    return None if parsed is None else float(parsed)


def whole(value: object) -> int | None:
    """A count; None where there is none or it is not a whole number."""
    size = number(value)
    return int(size) if size is not None and size == int(size) else None


def result(
    file: SourceFile,
    source: str,
    *,
    model: str,
    benchmark: str,
    score: object,
    scale: str,
    record: str = "",
    setting: Setting = NOT_STATED,
    evaluator: str | None = None,
    relation: EvaluatorRelation | None = None,
    **more: Any,
) -> tuple[Result, ...]:
    """One row, or none where the cell holds no score; what is not given comes from the source.

    Raises:
        ImportRefused: when the cell holds something that is not a number, or a name is missing.
    """
    text = score_text(score)
    if not text:
        return ()
    value = printed_value(text)
    place = record or file.place
    if value is None:
        raise ImportRefused(f"{file.name}: '{text[:40]}' in {place} is not a score.")
    if not model.strip() or not benchmark.strip():
        raise ImportRefused(f"{file.name}: {place} names no {'benchmark' if model.strip() else 'model'}.")
    if evaluator is None or relation is None:
        about = source_named(source)
        evaluator = about.evaluator if evaluator is None else evaluator
        relation = about.relation if relation is None else relation
    row = Result(
        model_text=model.strip(),
        benchmark_text=benchmark.strip(),
        score_text=text,
        value=value,
        scale=scale,
        record=place,
        setting=setting,
        evaluator=evaluator,
        relation=relation,
        source=source,
        **more,
    )
    return (row,)
