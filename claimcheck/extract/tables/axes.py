"""Decides which axis of a table holds the models and which the benchmarks, and what each line holds."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from claimcheck.extract.late import late
from claimcheck.extract.settings import is_setting
from claimcheck.extract.tables.grid import Part
from claimcheck.extract.tables.headers import (
    is_assignment,
    is_average,
    is_benchmark_corner,
    is_change,
    is_cost,
    is_group_word,
    is_metric,
    is_metric_corner,
    is_model_corner,
    is_weak_corner,
)
from claimcheck.extract.tables.lines import Kind, Line, column_lines, row_lines
from claimcheck.extract.tables.names import Names, names_itself

# Corner words for what a model is built on; the method beside it is the model.
_PART_OF_MODEL = late(
    r"^\W*(?:backbone|architecture|base|encoder|decoder|llm|language model|vision|init|pre-?train)", re.I
)


def is_part_of_model(title: str) -> bool:
    """Whether a corner word says what models are built on: "Backbone", "Vision encoder"."""
    return bool(_PART_OF_MODEL.match(title))


_CLEAR = 0.5  # an axis whose labels are tests more often than not
_A_SYSTEM = 0.6  # a label that cites its source may name a system
_KNOWN = 0.8  # an axis whose labels the registry knows as tests


class Role(StrEnum):
    """What a line of labels holds."""

    MODEL = "model"
    BENCHMARK = "benchmark"
    METRIC = "metric"
    SETTING = "setting"
    COST = "cost"
    GROUP = "group"


@dataclass(frozen=True)
class Axis:
    """Lines of one axis, outermost first, each with its role."""

    lines: tuple[tuple[Line, Role], ...]

    def of(self, *roles: Role) -> tuple[Line, ...]:
        """The lines with one of some roles, outermost first."""
        return tuple(line for line, role in self.lines if role in roles)


@dataclass(frozen=True)
class Axes:
    """Both axes. `models` is "row" or "column", or "" where neither axis names models.

    `sure` is False where the choice rests on little.
    """

    rows: Axis
    columns: Axis
    models: str
    sure: bool = True

    @property
    def model_axis(self) -> Axis:
        """The axis that holds the models (the rows where neither does)."""
        return self.columns if self.models == "column" else self.rows


@dataclass(frozen=True)
class _Evidence:
    """How strongly one axis speaks for models and for benchmarks or metrics."""

    model: float
    benchmark: float


def axes_of(part: Part, names: Names) -> Axes:
    """Read the axes of a part from the names on them, the corner words and the metrics."""
    rows, columns = row_lines(part), column_lines(part, names.model)
    rows = [_of_its_own(line, columns, names) for line in rows]
    of_rows, of_columns = _evidence(rows, names), _evidence(columns, names)
    as_rows = of_rows.model + of_columns.benchmark
    as_columns = of_columns.model + of_rows.benchmark
    models, sure = _choose(of_rows, of_columns, as_rows, as_columns)
    if not sure and (own := _own_axis(rows, columns, names)):
        models = own
    if not models:
        models = _unknown_models(rows, columns, of_rows, of_columns)
    return Axes(
        rows=_roles(rows, names, holds_models=models == "row", across=columns),
        columns=_roles(columns, names, holds_models=models == "column", across=rows),
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
    tests = max((_mean(names.benchmark, x) for x in across), default=0.0)
    models = max((_mean(names.model, x) for x in across), default=0.0)
    elsewhere = tests >= _mean(names.benchmark, line) and _mean(names.model, line) > models
    return replace(line, title="") if elsewhere else line


def _mean(judge: Callable[[str], float], line: Line) -> float:
    return sum(map(judge, line.texts)) / len(line.texts) if line.texts else 0.0


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
    if of_columns.benchmark >= max(_CLEAR, of_rows.benchmark) and _may_name_models(rows, of_columns):
        return "row"
    if of_rows.benchmark >= _CLEAR and _may_name_models(columns, of_rows):
        return "column"
    return ""


def _may_name_models(lines: Sequence[Line], across: _Evidence) -> bool:
    """Whether labels that nobody knows could name systems: not metrics, settings, sizes or averages."""

    def other(text: str) -> bool:
        tests = (is_metric, is_setting, is_cost, is_average, is_change, is_group_word)
        return any(test(text) for test in tests)

    named = [x for x in lines if x.kind != Kind.ATTRIBUTE and x.texts]
    if across.benchmark < _KNOWN:
        named = [x for x in named if not is_benchmark_corner(x.title)]
    return any(sum(not other(t) for t in x.texts) >= 0.6 * len(x.texts) for x in named)


def _evidence(lines: Sequence[Line], names: Names) -> _Evidence:
    model = max((model_evidence(line, names) for line in lines if line.kind != Kind.SECTION), default=0.0)
    benchmark = max((benchmark_evidence(line, names) for line in lines), default=0.0)
    metric = max((line.metric_share for line in lines if not is_cost(line.title)), default=0.0)
    return _Evidence(model, max(benchmark, 0.6 * metric))


def model_evidence(line: Line, names: Names) -> float:
    """How much a line looks like models, 0 to about 1.5: the mean of its labels and its corner word."""
    if not line.texts or line.cost_share == 1.0 or is_metric_corner(line.title):
        return 0.0
    mean = _mean(names.model, line)
    if line.kind == Kind.LABEL and is_model_corner(line.title):
        mean += 0.0 if _PART_OF_MODEL.match(line.title) else 0.6
    elif line.kind == Kind.LABEL and is_benchmark_corner(line.title):
        mean -= 0.5
    return max(mean, 0.0)


def benchmark_evidence(line: Line, names: Names) -> float:
    """How much a line looks like benchmarks, 0 to about 1.5."""
    if not line.texts or line.cost_share == 1.0 or is_metric_corner(line.title):
        return 0.0
    mean = _mean(names.benchmark, line)
    if line.kind == Kind.LABEL and is_benchmark_corner(line.title):
        mean += 0.6
    return mean


def _roles(lines: Sequence[Line], names: Names, *, holds_models: bool, across: Sequence[Line]) -> Axis:
    plain = {_key(line): _plain_role(line, names) for line in lines}
    open_lines = [x for x in lines if plain[_key(x)] is None and x.kind != Kind.ATTRIBUTE]
    main = _main(open_lines, names, holds_models=holds_models)
    found = []
    for line in lines:
        role = plain[_key(line)]
        if line.index and not holds_models and line.kind == Kind.LABEL and _are_citations(line):
            role = Role.SETTING  # whose the figure beside it is
        if role is None:
            role = _open_role(line, main, names, holds_models=holds_models)
            tells_tests = holds_models and main is not None and _repeats(line, main)
            if role == Role.GROUP and tells_tests and not _name_tests(across, names):
                role = Role.BENCHMARK
        found.append((line, role))
    return Axis(tuple(found))


_CITATION = late(r"[A-Z][\w’'-]+(?:\set\sal\.?|\s(?:and|&)\s[A-Z][\w’'-]+)?,?\s\(?(?:19|20)\d\d[a-z]?\)?")


def _are_citations(line: Line) -> bool:
    """Whether all labels of a line are nothing but citations: "Liu et al. (2017)"."""
    return bool(line.texts) and all(_CITATION.fullmatch(t) for t in line.texts)


def _name_tests(lines: Sequence[Line], names: Names) -> bool:
    """Whether a line of labels holds tests that are known by their names."""
    return any(_mean(names.benchmark, line) >= _KNOWN for line in lines)


def _repeats(outer: Line, main: Line) -> bool:
    """Whether groups of an outer line hold the same models, or share two: it then tells tests apart."""
    groups: dict[int, set[str]] = {}
    for position, cell in outer.cells.items():
        if name := main.text(position):
            groups.setdefault(id(cell), set()).add(name)
    sets = list(groups.values())
    if len(sets) < 2 or len(sets[0]) < 2:
        return False
    shared = set.intersection(*sets)
    return all(s == sets[0] for s in sets) or sum(map(names_itself, shared)) > 1


def _key(line: Line) -> int:
    return -1 - line.index if line.kind == Kind.SECTION else line.index


def _plain_role(line: Line, names: Names) -> Role | None:
    if line.cost_share == 1.0:
        return Role.COST
    assigned = sum(map(is_assignment, line.texts)) if line.kind == Kind.LABEL else 0
    if (line.setting_share >= 0.8 or assigned > _CLEAR * len(line.texts)) and not _are_systems(line, names):
        return Role.SETTING
    if line.metric_share >= 0.7:
        return Role.METRIC
    return None


def _are_systems(line: Line, names: Names) -> bool:
    """Whether systems stand under a word for settings: "Setting" over "GPT-3 Zero-Shot"."""
    named = sum(names_itself(t) and names.model(t) >= _A_SYSTEM for t in line.texts)
    return named >= _CLEAR * len(line.texts) > 0


def _main(lines: Sequence[Line], names: Names, *, holds_models: bool) -> Line | None:
    """The line that names the models or benchmarks of an axis; the innermost of equals, sections last."""
    evidence = model_evidence if holds_models else benchmark_evidence
    ranked = [
        (evidence(x, names) - (0.3 if x.kind == Kind.SECTION else 0.0), i, x) for i, x in enumerate(lines)
    ]
    if not ranked:
        return None
    if holds_models:
        if any(map(_names_models, lines)):
            ranked = [r for r in ranked if not _PART_OF_MODEL.match(r[2].title)]
        if (own := _of_own_model(lines, names)) is not None:
            return own
        best = max(score for score, _, _ in ranked)
        if any(x.kind == Kind.LABEL for _, _, x in ranked):
            return next(x for score, _, x in ranked if score >= 0.75 * best)
        return next(x for score, _, x in reversed(ranked) if score >= best - 0.05)
    printed = [x for x in lines if x.kind != Kind.SECTION]
    best_line = max(ranked, key=lambda r: (r[0], r[1]))[2]
    return best_line if evidence(best_line, names) > 0.4 or not printed else printed[-1]


def _of_own_model(lines: Sequence[Line], names: Names) -> Line | None:
    """The label column with the document's own model, where another column names other models too.

    So in "Planner | Grounding" over "GPT-4 | Plover", the figures are Plover's.
    """
    labels = [x for x in lines if x.kind == Kind.LABEL]
    own = [x for x in labels if any(map(names.is_own, x.texts))]
    return own[0] if len(own) == 1 and own[0] is not labels[0] and len(own[0].texts) > 1 else None


def _names_models(line: Line) -> bool:
    """Whether a label column says that models stand in it, and not what they are built on."""
    titled = line.kind == Kind.LABEL and is_model_corner(line.title)
    return titled and not _PART_OF_MODEL.match(line.title)


def _open_role(line: Line, main: Line | None, names: Names, *, holds_models: bool) -> Role:
    if line is main:
        return Role.MODEL if holds_models else Role.BENCHMARK
    model, benchmark = model_evidence(line, names), benchmark_evidence(line, names)
    if holds_models and is_weak_corner(line.title):
        benchmark = _mean(names.benchmark, line)
    if holds_models and line.kind == Kind.LABEL and is_model_corner(line.title):
        benchmark = 0.0  # "Pretrained model: ImageNet-1K"
    if benchmark >= 0.5 and benchmark > model and not all(is_group_word(t) for t in line.texts):
        return Role.BENCHMARK
    if not holds_models and model >= 0.7 and line.kind != Kind.ATTRIBUTE and _are_systems(line, names):
        return Role.MODEL  # not "4K", "8K" under a test
    if line.kind == Kind.ATTRIBUTE and all(is_metric(t) for t in line.texts):
        return Role.METRIC
    return Role.GROUP
