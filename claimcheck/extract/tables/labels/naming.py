"""What an axis says at each of its positions: model, benchmark and metric, and whether scores stand there."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from claimcheck.extract.tables.headers import (
    bare,
    is_average,
    is_change,
    is_cost,
    is_counted,
    is_group_word,
    is_metric,
)
from claimcheck.extract.tables.labels.axis import Axis, Role
from claimcheck.extract.tables.labels.benchmark_names import (
    benchmark_levels,
    benchmark_names,
    metric_text,
    told_apart,
)
from claimcheck.extract.tables.labels.kinds import without_kinds_of_tests
from claimcheck.extract.tables.labels.line import Kind, Line
from claimcheck.extract.tables.labels.model_names import LINKS, model_names
from claimcheck.extract.tables.names import Names
from claimcheck.extract.tables.notes import marks_in


@dataclass(frozen=True)
class Label:
    """What an axis says at one position.

    `model` and `benchmark` are names as printed ("" where the axis gives none), `metric` the printed
    metric, `words` every text of the position (for settings and evaluators), `marks` the footnote marks
    printed in them, `known` whether the benchmark is a known one, `average` whether it is an average of
    several, `scored` False where the line holds costs or differences.
    """

    model: str = ""
    benchmark: str = ""
    metric: str = ""
    words: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    known: bool = False
    average: bool = False
    scored: bool = True


def labels_of(
    axis: Axis,
    positions: Sequence[int],
    names: Names,
    *,
    holds_models: bool,
    is_whole: Callable[[int], bool] = lambda _: True,
) -> dict[int, Label]:
    """The label of every position of an axis; `is_whole` tells whether a position's figures can be counts."""
    models = model_names(axis, positions) if axis.of(Role.MODEL) else {}
    axis = without_kinds_of_tests(axis, positions)
    levels = {
        p: [
            u
            for t in benchmark_levels(axis, p, names, holds_models=holds_models)
            if not is_metric(u := names.unglued(t))
        ]
        for p in positions
    }
    metrics = {p: metric_text(axis, p, names) for p in positions}
    benchmarks = told_apart(axis, benchmark_names(levels, metrics, names), metrics)
    labels = {}
    for p in positions:
        words = tuple(
            dict.fromkeys(names.unglued(t) for line, _ in axis.lines if (t := _with_title(line, p)))
        )
        benchmark = benchmarks.get(p, "")
        labels[p] = Label(
            model=models.get(p, ""),
            benchmark=benchmark,
            metric=metrics[p],
            words=words,
            marks=tuple(
                m
                for line, _ in axis.lines
                if (cell := line.cells.get(p))
                for m in (*cell.marks, *marks_in(cell.text))
            ),
            known=any(names.knows_benchmark(t) for t in levels[p]),
            average=any(is_average(t) for t in levels[p]),
            scored=_is_scored(axis, p, names, is_whole),
        )
    return labels


def _with_title(line: Line, position: int) -> str:
    """A label with the corner word that gives it sense: "5" under "Shots" is "Shots: 5"."""
    text = line.text(position)
    if text and line.title and re.fullmatch(r"[\d.,]+[kK]?|✓|✔|✗|×|yes|no|on|off|true|false", text, re.I):
        return f"{bare(line.title)}: {text}"
    return text


def _is_letter(label: str) -> bool:
    """Whether a label is one capital letter, as configurations are called: "B"."""
    return len(label) == 1 and "A" <= label <= "Z"


def _is_scored(axis: Axis, position: int, names: Names, is_whole: Callable[[int], bool]) -> bool:
    with_models = bool(axis.of(Role.MODEL))
    said = axis.of(Role.GROUP) if with_models else ()
    texts = [
        t
        for line in axis.of(Role.BENCHMARK, Role.METRIC, Role.GROUP)
        if (t := line.text(position))
        # "Pre-training" over models made so, "Open weights", "Open" under "Source": said of models
        and not (line.kind == Kind.SECTION and (with_models or is_group_word(t)))
        and not (line.kind == Kind.LABEL and line in said)
    ]
    texts = [t for t in texts if not names.knows_benchmark(t) and not LINKS.match(t)]
    if axis.of(Role.MODEL):
        inner = axis.of(Role.MODEL)[-1].text(position)
        unknown = [inner] if inner and names.model(inner) < 0.5 else []
        texts += [t for t in unknown if not _is_letter(t) and (not texts or is_change(t))]
    costs = [t for t in texts if is_cost(t)]
    if costs and all(map(is_counted, costs)) and not is_whole(position):
        costs = []
    return not costs and not any(map(is_change, texts))
