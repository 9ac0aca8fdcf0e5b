"""Composes the printed name of the model and of the benchmark at each position of an axis."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claimcheck.extract.late import late
from claimcheck.extract.quantities import is_nothing
from claimcheck.extract.settings import is_setting, without_setting
from claimcheck.extract.tables.axes import Axis, Role, is_part_of_model
from claimcheck.extract.tables.headers import (
    bare,
    is_average,
    is_bare_size,
    is_change,
    is_cost,
    is_group_word,
    is_metric,
    split_metric,
)
from claimcheck.extract.tables.kinds import without_kinds_of_tests
from claimcheck.extract.tables.lines import Kind, Line
from claimcheck.extract.tables.names import Names, compact, names_itself, without_citation
from claimcheck.extract.tables.notes import marks_in, without_marks

# A split printed under the benchmark it belongs to: "test-clean", "val2017", "dev-m".
_SPLIT = late(r"^(?:test|dev|val|valid|validation|train)(?:[-_ ]?\w{0,8})$", re.I)


# Whose the model is, in brackets behind its name; the words stay in the label for the role.
_OURS_BEHIND = late(r"(?<=\S)\s*[(\[]\s*(?:ours?|our model|this work|本文|我们的)\s*[)\]]\W*$", re.I)
# What a variant of a model has besides: "(+ PubMed)", "w/ SFT".
_ADDED = late(r"^\(?\s*(?:[+–−-]\s|w/o?\b|with(?:out)?\b)", re.I)
_WITH = late(r"^w/\s?\w", re.I)
_TICKED = late(r"^(?:✓|✔|✅|☑|:white_check_mark:|:heavy_check_mark:|yes|true)\W*$", re.I)
_CROSSED = late(r"^(?:✗|✘|❌|×|:x:|:cross_mark:|no|false|-)\W*$", re.I)


# The words of links to weights and logs, which tell no models apart.
_LINK = (
    r"(?:github|baidu|google ?drive|drive|onedrive|hf(?: link)?|huggingface|modelscope|config|log|ckpt"
    r"|weights?|checkpoint|code|paper|model ?card|download|link|model|repo)"
)
_ANY_RESULT = late(r"(?i:scores?|errors?|(?:error )?rates?|results?|performance)|Test")
# A remark behind a test's citation: "HumanEval [43] Python coding tasks".
_REMARK_BEHIND = late(r"(?<=\S)\s*\[\d{1,3}(?:, ?\d{1,3})*\](?:\s+[A-Z][a-z]+(?:[\s-]\S+){2,})?$")
_NUMBER_FORMAT = late(r"(?:bf|fp|int|nf|float|bfloat)[-_ ]?\d+$", re.I)  # under "Precision"
_NEVER_NAMES = late(
    r"flops|macs|sche?d|licen[sc]e|date|speed|fps|latency|memory|time|throughput|epoch|iteration", re.I
)
_LINKS = late(rf"^\W*{_LINK}(?:\W+{_LINK})*\W*$", re.I)
_LINKS_BEHIND = late(rf"(?<=\S)\s*[(\[|]\W*{_LINK}(?:\W+{_LINK})*\W*$", re.I)


@dataclass(frozen=True)
class Label:
    """What an axis says at one position.

    `model` and `benchmark` are names as printed ("" where the axis gives none), `metric` the printed
    metric, `words` every text of the position (for settings and evaluators), `marks` the footnote marks
    printed in them, `known` whether the
    benchmark is a known one, `scored` False where the line holds costs or differences.
    """

    model: str = ""
    benchmark: str = ""
    metric: str = ""
    words: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    known: bool = False
    average: bool = False
    scored: bool = True


def labels_of(axis: Axis, positions: Sequence[int], names: Names, *, holds_models: bool) -> dict[int, Label]:
    """The label of every position of an axis."""
    models = _model_names(axis, positions) if axis.of(Role.MODEL) else {}
    axis = without_kinds_of_tests(axis, positions)
    levels = {
        p: [
            u
            for t in _benchmark_levels(axis, p, names, holds_models=holds_models)
            if not is_metric(u := names.unglued(t))
        ]
        for p in positions
    }
    metrics = {p: _metric_text(axis, p, names) for p in positions}
    benchmarks = _told_apart(axis, _benchmark_names(levels, metrics, names), metrics)
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
            scored=_is_scored(axis, p, names),
        )
    return labels


def _with_title(line: Line, position: int) -> str:
    """A label with the corner word that gives it sense: "5" under "Shots" is "Shots: 5"."""
    text = line.text(position)
    if text and line.title and re.fullmatch(r"[\d.,]+[kK]?|✓|✔|✗|×|yes|no|on|off|true|false", text, re.I):
        return f"{bare(line.title)}: {text}"
    return text


def _is_scored(axis: Axis, position: int, names: Names) -> bool:
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
    texts = [t for t in texts if not names.knows_benchmark(t) and not _LINKS.match(t)]
    if axis.of(Role.MODEL):
        inner = axis.of(Role.MODEL)[-1].text(position)
        unknown = [inner] if inner and names.model(inner) < 0.5 else []
        texts += [t for t in unknown if not texts or is_change(t)]
    return not any(is_cost(t) or is_change(t) for t in texts)


def _model_names(axis: Axis, positions: Sequence[int]) -> dict[int, str]:
    """Model names, with outer or attribute levels added where the name alone does not name one model."""
    main = axis.of(Role.MODEL)[-1]
    others = [
        line
        for line, role in axis.lines
        if line is not main
        and (role in (Role.MODEL, Role.GROUP) or (role == Role.COST and not _NEVER_NAMES.search(line.title)))
    ]
    printed = [x for x in others if x.kind != Kind.SECTION]
    outer = [x for x in printed if x.kind == main.kind and x.index < main.index]
    behind = sorted((x for x in printed if x not in outer), key=lambda x: x in axis.of(Role.COST))
    headers = [x for x in printed if x.kind == main.kind == Kind.HEADER]
    own = {p: main.text(p) or next((t for x in headers if (t := x.text(p))), "") for p in positions}
    names = {p: _without_metric(clean_name(own[p])) for p in positions}
    for p in positions:
        if names[p] and (not names_itself(names[p]) or _WITH.match(names[p])):
            above = [clean_name(t) for x in outer if (t := x.text(p)) and not is_group_word(t)]
            sections = [
                x.text(p) for x in others if x.kind == Kind.SECTION and names_itself(x.text(p) or "7B")
            ]
            lead = above[-1:] or [clean_name(s) for s in sections[-1:] if not is_group_word(s)]
            names[p] = " ".join([*lead, names[p]])
    for line in (*reversed(outer), *behind):
        sizes = [t for p in positions if not is_nothing(t := line.text(p))]
        of_size = bool(sizes) and all(map(is_bare_size, sizes))
        parts = line.kind == Kind.LABEL and (is_part_of_model(line.title) or _under_one_head(main, line))
        clashes = _clashing(names, positions, line if parts else main, each_line=of_size)
        clashes |= _variants(main, line, positions)
        if not clashes:
            continue
        wide = of_size and len(sizes) == len(positions)
        names = _joined(names, set(positions) if wide else clashes, line, before=line in outer)
    return names


def _clashing(
    names: dict[int, str], positions: Sequence[int], main: Line, *, each_line: bool = False
) -> set[int]:
    """Positions whose name stands in several different cells, or with `each_line` on several lines."""
    cells: dict[str, set[int]] = {}
    for p in positions:
        if names[p]:
            cells.setdefault(names[p], set()).add(p if each_line else id(main.cells.get(p)))
    return {p for p in positions if len(cells.get(names[p], ())) > 1}


def _under_one_head(main: Line, line: Line) -> bool:
    """Whether two label columns stand under one corner word, so that both name: "Model", "BERT | base"."""
    return main.kind == line.kind and bool(main.title) and main.title == line.title


def _variants(main: Line, line: Line, positions: Sequence[int]) -> set[int]:
    """Positions under one name that a line below tells apart by size or make: "base", "(+ PubMed)"."""
    if line.kind != Kind.HEADER or line.index < main.index:
        return set()
    own = [p for p in positions if p in line.cells and line.cells[p] is not main.cells.get(p)]
    groups: dict[int, list[int]] = {}
    for p in own:
        groups.setdefault(id(main.cells.get(p)), []).append(p)
    return {
        p
        for group in groups.values()
        if len(group) > 1 and all(_makes_variant(line.text(p)) for p in group)
        for p in group
    }


def _makes_variant(text: str) -> bool:
    return not names_itself(text) or bool(_ADDED.match(text))


def _joined(names: dict[int, str], clashes: set[int], line: Line, *, before: bool) -> dict[int, str]:
    """Names with a further level, if that level tells clashing names apart and names nothing else."""
    texts = {p: _level(line, p) for p in clashes}
    if not _tells_apart(texts, names) or any(is_metric(t) or is_setting(t) for t in texts.values() if t):
        return names
    return {p: " ".join(_order(n, texts.get(p, ""), before)) if p in texts else n for p, n in names.items()}


def _tells_apart(texts: dict[int, str], names: dict[int, str]) -> bool:
    """Whether a level differs between positions of the same name."""
    by_name: dict[str, set[str]] = {}
    for p, text in texts.items():
        by_name.setdefault(names[p], set()).add(text)
    return any(len(found) > 1 for found in by_name.values())


def _level(line: Line, position: int) -> str:
    """A level's text; of a line of ticks and crosses its title where ticked ("with registers")."""
    text = line.text(position)
    if _TICKED.match(text):
        return clean_name(line.title)
    nothing = _CROSSED.match(text) or _LINKS.match(text) or is_nothing(text)
    return "" if nothing else clean_name(text)


def _order(name: str, level: str, before: bool) -> Iterable[str]:
    if not level or compact(level) in compact(name):
        return [name]
    return [level, name] if before else [name, level]


def _without_metric(name: str) -> str:
    """A model's name without a metric printed behind it: "Whisper WER" is "Whisper"."""
    stem, metric = split_metric(name)
    return stem if stem and metric and name.endswith(metric) and not metric.startswith("(") else name


# "GLM-9得分": what its column holds, glued to a name.
_SCORES_BEHIND = late(
    r"(?<=[A-Za-z0-9)])\s?(?:的?(?:得分|表现|成绩|分数|结果)|の?(?:スコア|得点|結果)|\s?점수)$"
)


def clean_name(text: str) -> str:
    """A name as printed, without citation, links, "(ours)", arrows, footnote marks and line-break hyphens."""
    text = _LINKS_BEHIND.sub("", without_citation(re.sub(r"(?<=\w)- (?=[A-Z\d])", "-", bare(text))))
    text = re.sub(r"(?<=[\dBMK]) param(?:eter)?s?$", "", _OURS_BEHIND.sub("", text), flags=re.I)
    text = _SCORES_BEHIND.sub("", text)
    return without_marks(text) or text


def _benchmark_levels(axis: Axis, position: int, names: Names, *, holds_models: bool) -> list[str]:
    """Texts of the benchmark levels at a position, outermost first, metrics taken out."""
    roles = (Role.BENCHMARK,) if holds_models else (Role.BENCHMARK, Role.GROUP)
    texts = [t for line in axis.of(*roles) if (t := line.text(position)) and line.kind != Kind.ATTRIBUTE]
    stems = [_test_name(without_marks(t), names) for t in texts]
    return [n for n in stems if n]


def _test_name(text: str, names: Names) -> str:
    """A header without its metric; "Score", "Test" stay with plain words: "Fact Score"."""
    text = _REMARK_BEHIND.sub("", text)
    stem, metric = split_metric(text)
    if metric and not names_itself(stem or text):
        return bare(text)  # "Large valid"
    plain = re.fullmatch(r"[A-Z]?[a-z]+(?: [A-Z]?[a-z]+)*", stem) and _ANY_RESULT.fullmatch(metric)
    return bare(text) if plain and not names.knows_benchmark(stem) else stem


def _metric_text(axis: Axis, position: int, names: Names) -> str:
    """The printed metric at a position: its metric line, or the metric printed with its benchmark."""
    own = [bare(t) for line in axis.of(Role.METRIC) if (t := line.text(position)) and t.strip("-–— ")]
    own += [
        f"{t} {bare(line.title)}"
        for line in axis.of(Role.GROUP)
        if line.kind == Kind.LABEL
        and is_metric(line.title)
        and (t := line.text(position))
        and not _NUMBER_FORMAT.match(t)
    ]
    own += [bare(t) for line in axis.of(Role.SETTING) if "@" in (t := line.text(position)) or "^" in t]
    beside = [
        split_metric(t)[1] or _glued(t, names)
        for line in axis.of(Role.BENCHMARK)
        if (t := line.text(position))
    ]
    found = [_without_shots(t) for t in (*beside, *own) if t and not is_setting_only(t)]
    return " ".join(dict.fromkeys(t for t in found if t))


def _glued(text: str, names: Names) -> str:
    """A metric and the split that was printed as its subscript: "AP50test" is "AP50 test"."""
    apart = names.unglued(text)
    return apart if is_metric(apart) else ""


def _without_shots(metric: str) -> str:
    """A metric without the shots and prompting printed with it: "5-shot EM" is "EM"."""
    if "@" in metric or "^" in metric:
        return re.sub(r"[\s,-]*\bCoT\b|\s*\d+-shots?\b", "", metric, flags=re.I).strip(" ,") or metric
    return without_setting(metric) or metric


def is_setting_only(text: str) -> bool:
    """Whether a text states a setting that is no metric at the same time ("5-shot", not "pass@1")."""
    return is_setting(text) and "@" not in text and "^" not in text


def _benchmark_names(levels: dict[int, list[str]], metrics: dict[int, str], names: Names) -> dict[int, str]:
    """The shortest run of levels that names the benchmark: the inner one, with outer ones where needed."""
    chosen = {p: _shortest(texts, names) for p, texts in levels.items()}
    keys: dict[tuple[str, str], set[tuple[str, ...]]] = {}
    for p, texts in levels.items():
        keys.setdefault((chosen[p], metrics[p]), set()).add(tuple(texts))
    clashing = {key for key, paths in keys.items() if len(paths) > 1}

    def needs_outer(p: int) -> bool:
        if (chosen[p], metrics[p]) in clashing:
            return True
        return bool(clashing) and len(levels[p]) > 1 and not names.knows_benchmark(levels[p][-1])

    return {p: " ".join(dict.fromkeys(t)) if needs_outer(p) else chosen[p] for p, t in levels.items()}


def _told_apart(axis: Axis, found: dict[int, str], metrics: dict[int, str]) -> dict[int, str]:
    """Names of tests; a split stays in them where only it tells two apart ("LS test-clean")."""
    lines = axis.of(Role.BENCHMARK)
    printed = {p: bare(lines[-1].text(p)) for p in found} if len(lines) == 1 else {}
    same: dict[tuple[str, str], set[str]] = {}
    for p, text in printed.items():
        same.setdefault((found[p], metrics[p]), set()).add(text)
    return {
        p: printed[p] if name and len(same.get((name, metrics[p]), ())) > 1 else name
        for p, name in found.items()
    }


def _shortest(texts: list[str], names: Names) -> str:
    if not texts:
        return ""
    inner = texts[-1]
    if names.knows_benchmark(inner) and not _SPLIT.match(inner):
        return inner
    known = next((t for t in reversed(texts[:-1]) if names.knows_benchmark(t) and not is_group_word(t)), "")
    return f"{known} {inner}" if known else inner
