"""Composes the printed names of the benchmark and its metric at each position of an axis."""

from __future__ import annotations

import re

from claimcheck.extract.late import late
from claimcheck.extract.settings import is_setting, without_setting
from claimcheck.extract.tables.headers import bare, is_group_word, is_metric, split_metric
from claimcheck.extract.tables.labels.axis import Axis, Role
from claimcheck.extract.tables.labels.line import Kind
from claimcheck.extract.tables.names import Names, names_itself
from claimcheck.extract.tables.notes import without_marks

# A split printed under the benchmark it belongs to: "test-clean", "val2017", "dev-m".
_SPLIT = late(r"^(?:test|dev|val|valid|validation|train|karp(?:athy)?)\.?(?:[-_ ]?\w{0,8})$", re.I)
_ANY_RESULT = late(r"(?i:scores?|errors?|(?:error )?rates?|results?|performance)|Test")
# A remark behind a test's citation: "HumanEval [43] Python coding tasks".
_REMARK_BEHIND = late(r"(?<=\S)\s*\[\d{1,3}(?:, ?\d{1,3})*\](?:\s+[A-Z][a-z]+(?:[\s-]\S+){2,})?$")
_NUMBER_FORMAT = late(r"(?:bf|fp|int|nf|float|bfloat)[-_ ]?\d+$", re.I)  # under "Precision"


def benchmark_levels(axis: Axis, position: int, names: Names, *, holds_models: bool) -> list[str]:
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


def metric_text(axis: Axis, position: int, names: Names) -> str:
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


def benchmark_names(levels: dict[int, list[str]], metrics: dict[int, str], names: Names) -> dict[int, str]:
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


def told_apart(axis: Axis, found: dict[int, str], metrics: dict[int, str]) -> dict[int, str]:
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
    if len(texts) > 1 and _SPLIT.match(inner):
        return f"{texts[-2]} {inner}"
    known = next((t for t in reversed(texts[:-1]) if names.knows_benchmark(t) and not is_group_word(t)), "")
    return f"{known} {inner}" if known else inner
