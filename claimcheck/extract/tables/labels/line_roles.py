"""What each line of an axis holds: models, benchmarks, metrics, settings, costs or groups."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.extract.late import late
from claimcheck.extract.tables.headers import (
    is_assignment,
    is_group_word,
    is_metric,
    is_model_corner,
    is_weak_corner,
)
from claimcheck.extract.tables.labels.axis import Axis, Role
from claimcheck.extract.tables.labels.line import Kind, Line
from claimcheck.extract.tables.labels.line_evidence import (
    CLEAR,
    KNOWN,
    benchmark_evidence,
    is_part_of_model,
    mean_of,
    model_evidence,
    says_model,
)
from claimcheck.extract.tables.names import Names, names_itself

_A_SYSTEM = 0.6  # a label that cites its source may name a system


def with_roles(lines: Sequence[Line], names: Names, *, holds_models: bool, across: Sequence[Line]) -> Axis:
    """An axis of some lines, outermost first; `across` are the lines of the other axis."""
    plain = {_key(line): _plain_role(line, names, holds_models=holds_models) for line in lines}
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
    return any(mean_of(names.benchmark, line) >= KNOWN for line in lines)


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


def _plain_role(line: Line, names: Names, *, holds_models: bool) -> Role | None:
    if line.cost_share == 1.0:
        return Role.COST
    assigned = sum(map(is_assignment, line.texts)) if line.kind == Kind.LABEL else 0
    if (line.setting_share >= 0.8 or assigned > CLEAR * len(line.texts)) and not _are_systems(line, names):
        return Role.SETTING
    if not holds_models and line.is_of_formats:
        return Role.SETTING  # beside figures of models
    if line.metric_share >= 0.7:
        return Role.METRIC
    return None


def _are_systems(line: Line, names: Names) -> bool:
    """Whether systems stand under a word for settings: "Setting" over "GPT-3 Zero-Shot"."""
    named = sum(names_itself(t) and names.model(t) >= _A_SYSTEM for t in line.texts)
    return named >= CLEAR * len(line.texts) > 0


def _main(lines: Sequence[Line], names: Names, *, holds_models: bool) -> Line | None:
    """The line that names the models or benchmarks of an axis; the innermost of equals, sections last."""
    evidence = model_evidence if holds_models else benchmark_evidence
    ranked = [
        (evidence(x, names) - (0.3 if x.kind == Kind.SECTION else 0.0), i, x) for i, x in enumerate(lines)
    ]
    if not ranked:
        return None
    if holds_models:
        if any(map(says_model, lines)):
            ranked = [r for r in ranked if not is_part_of_model(r[2].title)]
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


def _open_role(line: Line, main: Line | None, names: Names, *, holds_models: bool) -> Role:
    if line is main:
        return Role.MODEL if holds_models else Role.BENCHMARK
    model, benchmark = model_evidence(line, names), benchmark_evidence(line, names)
    if holds_models and is_weak_corner(line.title):
        benchmark = mean_of(names.benchmark, line)
    if holds_models and line.kind == Kind.LABEL and is_model_corner(line.title):
        benchmark = 0.0  # "Pretrained model: ImageNet-1K"
    if benchmark >= 0.5 and benchmark > model and not all(is_group_word(t) for t in line.texts):
        return Role.BENCHMARK
    if not holds_models and model >= 0.7 and line.kind != Kind.ATTRIBUTE and _are_systems(line, names):
        return Role.MODEL  # not "4K", "8K" under a test
    if line.kind == Kind.ATTRIBUTE and all(is_metric(t) for t in line.texts):
        return Role.METRIC
    return Role.GROUP
