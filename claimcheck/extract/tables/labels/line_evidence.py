"""How strongly a line of labels speaks for models and for benchmarks."""

from __future__ import annotations

import re
from collections.abc import Callable

from claimcheck.extract.late import late
from claimcheck.extract.tables.headers import is_benchmark_corner, is_metric_corner, is_model_corner
from claimcheck.extract.tables.labels.line import Kind, Line
from claimcheck.extract.tables.names import Names

CLEAR = 0.5  # an axis whose labels are tests more often than not
KNOWN = 0.8  # an axis whose labels the registry knows as tests
# Corner words for what a model is built on; the method beside it is the model.
_PART_OF_MODEL = late(
    r"^\W*(?:backbone|architecture|base|encoder|decoder|llm|language model|vision|init|pre-?train)", re.I
)


def is_part_of_model(title: str) -> bool:
    """Whether a corner word says what models are built on: "Backbone", "Vision encoder"."""
    return bool(_PART_OF_MODEL.match(title))


def says_model(line: Line) -> bool:
    """Whether a label column says that models stand in it, and not what they are built on."""
    titled = line.kind == Kind.LABEL and is_model_corner(line.title)
    return titled and not is_part_of_model(line.title)


def mean_of(judge: Callable[[str], float], line: Line) -> float:
    """The mean of a judgement over a line's distinct labels, 0 where it has none."""
    return sum(map(judge, line.texts)) / len(line.texts) if line.texts else 0.0


def model_evidence(line: Line, names: Names) -> float:
    """How much a line looks like models, 0 to about 1.5: the mean of its labels and its corner word."""
    if not line.texts or line.cost_share == 1.0 or is_metric_corner(line.title):
        return 0.0
    mean = mean_of(names.model, line)
    if line.kind == Kind.LABEL and is_model_corner(line.title):
        mean += 0.0 if _PART_OF_MODEL.match(line.title) else 0.6
    elif line.kind == Kind.LABEL and is_benchmark_corner(line.title):
        mean -= 0.5
    return max(mean, 0.0)


def benchmark_evidence(line: Line, names: Names) -> float:
    """How much a line looks like benchmarks, 0 to about 1.5."""
    if not line.texts or line.cost_share == 1.0 or is_metric_corner(line.title):
        return 0.0
    mean = mean_of(names.benchmark, line)
    if line.kind == Kind.LABEL and is_benchmark_corner(line.title):
        mean += 0.6
    return mean
