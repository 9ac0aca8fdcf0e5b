"""Composes the printed name of the model at each position of an axis."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from claimcheck.extract.late import late
from claimcheck.extract.settings import is_setting
from claimcheck.extract.tables.figures import is_nothing
from claimcheck.extract.tables.headers import (
    bare,
    is_bare_size,
    is_group_word,
    is_metric,
    speaks_of_evaluation,
    split_metric,
)
from claimcheck.extract.tables.labels.axis import Axis, Role
from claimcheck.extract.tables.labels.line import Kind, Line
from claimcheck.extract.tables.labels.line_evidence import is_part_of_model
from claimcheck.extract.tables.names import compact, names_itself, without_citation
from claimcheck.extract.tables.notes import without_marks

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
_NEVER_NAMES = late(
    r"flops|macs|sche?d|licen[sc]e|date|speed|fps|latency|memory|time|throughput|epoch|iteration"
    r"|^mem\b|^lr\b|learning rate|decay|batch|gpus",
    re.I,
)
LINKS = late(rf"^\W*{_LINK}(?:\W+{_LINK})*\W*$", re.I)
_LINKS_BEHIND = late(rf"(?<=\S)\s*[(\[|]\W*{_LINK}(?:\W+{_LINK})*\W*$", re.I)


def model_names(axis: Axis, positions: Sequence[int]) -> dict[int, str]:
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
    behind.sort(key=_are_sizes, reverse=True)
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
        if line in axis.of(Role.COST):
            clashes -= _on_tests_of_their_own(axis, names, positions)
        clashes |= _variants(main, line, positions)
        if not clashes:
            continue
        wide = of_size and len(sizes) == len(positions)
        names = _joined(names, set(positions) if wide else clashes, line, before=line in outer)
    return names


def _are_sizes(line: Line) -> bool:
    """Whether a line tells models apart by the words for their sizes: "XS", "S", "base"."""
    return len(line.texts) > 1 and all(map(_SIZE_WORD.fullmatch, line.texts))


_SIZE_WORD = late(
    r"(?:x{0,3}-?[sml]|\d?x{1,3}l|nano|micro|tiny|small|medium|base|large|huge|giant)", re.IGNORECASE
)


def _clashing(
    names: dict[int, str], positions: Sequence[int], main: Line, *, each_line: bool = False
) -> set[int]:
    """Positions whose name stands in several different cells, or with `each_line` on several lines."""
    cells: dict[str, set[int]] = {}
    for p in positions:
        if names[p]:
            cells.setdefault(names[p], set()).add(p if each_line else id(main.cells.get(p)))
    return {p for p in positions if len(cells.get(names[p], ())) > 1}


def _on_tests_of_their_own(axis: Axis, names: dict[int, str], positions: Sequence[int]) -> set[int]:
    """Positions that a label beside the model's names a test for, one that its namesakes do not have."""
    tests = axis.of(Role.BENCHMARK)
    keys = {p: (names[p], *(line.text(p) for line in tests)) for p in positions}
    held = Counter(keys.values())
    return {p for p, key in keys.items() if tests and held[key] == 1}


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
    nothing = _CROSSED.match(text) or LINKS.match(text) or is_nothing(text)
    return "" if nothing else clean_name(text)


def _order(name: str, level: str, before: bool) -> Iterable[str]:
    if not level or compact(level) in compact(name):
        return [name]
    return [level, name] if before else [name, level]


def _without_metric(name: str) -> str:
    """A model's name without a metric printed behind it: "Whisper WER" is "Whisper"."""
    stem, metric = split_metric(name)
    measured = speaks_of_evaluation(metric) and not metric.startswith("(")
    return stem if stem and measured and name.endswith(metric) else name


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
