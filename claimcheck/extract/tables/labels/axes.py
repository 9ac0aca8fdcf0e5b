"""Decides which axis of a table holds the models and which the benchmarks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimcheck.extract.late import late
from claimcheck.extract.settings import is_setting
from claimcheck.extract.tables.grid import Part
from claimcheck.extract.tables.headers import (
    is_average,
    is_benchmark_corner,
    is_change,
    is_cost,
    is_group_word,
    is_metric,
)
from claimcheck.extract.tables.labels.axis import Axes
from claimcheck.extract.tables.labels.line import Kind, Line
from claimcheck.extract.tables.labels.line_evidence import (
    CLEAR,
    KNOWN,
    benchmark_evidence,
    mean_of,
    model_evidence,
    says_model,
)
from claimcheck.extract.tables.labels.line_roles import with_roles
from claimcheck.extract.tables.labels.lines import column_lines, row_lines
from claimcheck.extract.tables.names import Names


@dataclass(frozen=True)
class _Evidence:
    """How strongly one axis speaks for models and for benchmarks or metrics."""

    model: float
    benchmark: float


def axes_of(part: Part, names: Names) -> Axes:
    """Read the axes of a part from the names on them, the corner words and the metrics."""
    rows, columns = row_lines(part), column_lines(part, names.model)
    rows = _with_names([_of_its_own(line, columns, names) for line in rows])
    of_rows, of_columns = _evidence(rows, names), _evidence(columns, names)
    as_rows = of_rows.model + of_columns.benchmark
    as_columns = of_columns.model + of_rows.benchmark
    models, sure = _choose(of_rows, of_columns, as_rows, as_columns)
    if not sure and (own := _own_axis(rows, columns, names)):
        models = own
    if not models:
        models = _unknown_models(rows, columns, of_rows, of_columns)
    return Axes(
        rows=with_roles(rows, names, holds_models=models == "row", across=columns),
        columns=with_roles(columns, names, holds_models=models == "column", across=rows),
        models=models,
        sure=sure,
    )


def _own_axis(rows: Sequence[Line], columns: Sequence[Line], names: Names) -> str:
    """The one axis with a label that is an announced model's name, or "" where neither or both have one."""

    def holds(lines: Sequence[Line]) -> bool:
        named = (x for x in lines if x.kind in (Kind.LABEL, Kind.HEADER))
        return any(names.is_announced_name(t) for x in named for t in x.texts)

    found = [axis for axis, lines in (("row", rows), ("column", columns)) if holds(lines)]
    return found[0] if len(found) == 1 else ""


def _of_its_own(line: Line, columns: Sequence[Line], names: Names) -> Line:
    """A label column without a corner word that speaks of the columns: "Task | MMLU | GSM8K" over models."""
    if line.kind != Kind.LABEL or not is_benchmark_corner(line.title):
        return line
    across = [x for x in columns if x.kind == Kind.HEADER]
    tests = max((mean_of(names.benchmark, x) for x in across), default=0.0)
    models = max((mean_of(names.model, x) for x in across), default=0.0)
    elsewhere = tests >= mean_of(names.benchmark, line) and mean_of(names.model, line) > models
    return replace(line, title="") if elsewhere else line


def _with_names(lines: list[Line]) -> list[Line]:
    """The label columns; of "Architecture | Depth", where none says "Model", the first names the models."""
    labels = [x for x in lines if x.kind == Kind.LABEL]
    if not labels or any(map(says_model, labels)) or not _ARCHITECTURE.fullmatch(labels[0].title):
        return lines
    return [replace(x, title="Model") if x is labels[0] else x for x in lines]


_ARCHITECTURE = late(r"\W*(?:model )?arch(?:itecture)?s?\W*", re.IGNORECASE)


def _choose(rows: _Evidence, columns: _Evidence, as_rows: float, as_columns: float) -> tuple[str, bool]:
    """The model axis and whether the choice is sure; "" where neither axis names models."""
    if max(rows.model, columns.model) < 0.3:
        return "", False
    models = "row" if as_rows >= as_columns else "column"
    if (rows.model if models == "row" else columns.model) < 0.3:
        models = "column" if models == "row" else "row"
    return models, abs(as_rows - as_columns) > 0.25


def _unknown_models(
    rows: Sequence[Line], columns: Sequence[Line], of_rows: _Evidence, of_columns: _Evidence
) -> str:
    """The axis of models that nobody knows: the one across from clear tests, if its labels can be names."""
    if of_columns.benchmark >= max(CLEAR, of_rows.benchmark) and _may_name_models(rows, of_columns):
        return "row"
    if of_rows.benchmark >= CLEAR and _may_name_models(columns, of_rows):
        return "column"
    return ""


def _may_name_models(lines: Sequence[Line], across: _Evidence) -> bool:
    """Whether labels that nobody knows could name systems: not metrics, settings, sizes or averages."""

    def other(text: str) -> bool:
        tests = (is_metric, is_setting, is_cost, is_average, is_change, is_group_word)
        return any(test(text) for test in tests)

    named = [x for x in lines if x.kind != Kind.ATTRIBUTE and x.texts]
    if across.benchmark < KNOWN:
        named = [x for x in named if not is_benchmark_corner(x.title)]
    return any(sum(not other(t) for t in x.texts) >= 0.6 * len(x.texts) for x in named)


def _evidence(lines: Sequence[Line], names: Names) -> _Evidence:
    model = max((model_evidence(line, names) for line in lines if line.kind != Kind.SECTION), default=0.0)
    benchmark = max((benchmark_evidence(line, names) for line in lines), default=0.0)
    metric = max((line.metric_share for line in lines if not is_cost(line.title)), default=0.0)
    return _Evidence(model, max(benchmark, 0.6 * metric))
