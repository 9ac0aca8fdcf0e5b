"""Figures and names that stand in lists: "85.7 and 80.3 on X and Y, respectively"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TypeVar

from claimcheck.extract.cues import AGAINST, LIST_GAP, PREPOSITION, RESPECTIVELY, STRONG_METRIC
from claimcheck.extract.late import late
from claimcheck.extract.prose.figures import Figure, FigureRole
from claimcheck.extract.prose.names.mention import Mention, MentionKind
from claimcheck.extract.prose.parts import Parts

_Item = TypeVar("_Item", Figure, Mention)


def in_lists(parts: Parts, names: list[Mention]) -> dict[Figure, Mention]:
    """Figures and names that stand in two lists of the same length: "85.7 and 80.3 on X and Y"."""
    paired: dict[Figure, Mention] = {}
    told = bool(RESPECTIVELY.search(parts.text))
    name_runs = [run for run in _runs(parts.text, names) if len(run) > 1]
    name_runs = [run for run in name_runs if not any(_WITH_FIGURE.match(parts.text, n.end) for n in run)]
    for figures in _runs(parts.text, [f for f in parts.figures if not _is_aside(f, parts.text)]):
        if len(figures) < 2:
            continue
        fitting = [run for run in name_runs if len(run) == len(figures)]
        fitting = [run for run in fitting if told or _adjoins(parts, figures, run)]
        if not fitting and (order := _named_before(parts, figures, names)):
            paired.update(zip(figures, order, strict=True))
        if fitting:
            run = min(
                fitting,
                key=lambda r: min(abs(r[0].start - figures[-1].end), abs(figures[0].start - r[-1].end)),
            )
            paired.update(zip(figures, run, strict=True))
    return paired


# "X (36.7% WER, 0.409 SIM) and Y (42.0% WER)": each name has its own figures.
_WITH_FIGURE = late(r"\s?\([^()]*\d\.\d")


def _is_aside(figure: Figure, text: str) -> bool:
    """Whether a figure is a part of a fraction that only explains a score: "44% (44/100), 42% (42/100)"."""
    return figure.role is not FigureRole.SCORE and (
        text[figure.start - 1 : figure.start] == "/" or text[figure.end : figure.end + 1] == "/"
    )


def pairs_on_list(
    parts: Parts, pairs: list[tuple[Figure, Figure]], names: list[Mention]
) -> dict[Figure, Mention]:
    """The first figures of "68% against 65% for Z, and 16% against 10%" on the tests listed before them."""
    if len(pairs) < 2 or not RESPECTIVELY.search(parts.text):
        return {}
    start = pairs[0][0].start
    runs = [r for r in _runs(parts.text, [n for n in names if n.end <= start]) if len(r) == len(pairs)]
    return dict(zip((first for first, _ in pairs), runs[-1], strict=True)) if runs else {}


def _named_before(parts: Parts, figures: list[Figure], names: list[Mention]) -> list[Mention]:
    """As many tests as figures stand before a bracket: "2.1% on X, 4.3% on Y, against Z (2.4% and 4.8%)"."""
    start = parts.text.rfind("(", 0, figures[0].start)
    if start < 0 or ")" in parts.text[start : figures[-1].end]:
        gap = parts.text[max(0, figures[0].start - 24) : figures[0].start]
        hits = list(AGAINST.finditer(gap))
        if not hits or len(gap[hits[-1].end() :].split()) > 2:
            return []
        start = figures[0].start
    before = list({m.text: m for m in names if m.end <= start and m.kind is MentionKind.BENCHMARK}.values())
    return before if len(before) == len(figures) else []


def list_of(figure: Figure, parts: Parts) -> list[Figure]:
    """The list of figures that a figure stands in, itself where it stands alone."""
    return next((r for r in _runs(parts.text, list(parts.figures)) if figure in r), [figure])


def rank_in_list(figure: Figure, parts: Parts) -> tuple[int, int]:
    """A figure's place in its list, from 0, and the list's length."""
    run = list_of(figure, parts)
    return run.index(figure), len(run)


def _runs(text: str, items: list[_Item]) -> list[list[_Item]]:
    """Maximal lists of items that only list signs and small words separate."""
    runs: list[list[_Item]] = []
    for item in items:
        if runs and _is_list_gap(text[runs[-1][-1].end : item.start]):
            runs[-1].append(item)
        else:
            runs.append([item])
    return runs


_MAKER = r"(?:[A-Z]\w+['’]s|OpenAI|Google|Anthropic|Meta|谷歌|阿里)\s?"
_ASIDE = late(rf"\([^()]*\)|(?-i:{_MAKER})|%|％|分|点|점|{STRONG_METRIC.pattern}", re.IGNORECASE)


def _is_list_gap(gap: str) -> bool:
    return len(gap) < 60 and bool(LIST_GAP.fullmatch(_ASIDE.sub("", gap)))


def _adjoins(parts: Parts, figures: list[Figure], run: list[Mention]) -> bool:
    """Whether nothing but a preposition, a verb or a measure stands between the two lists."""
    if run[0].start >= figures[-1].end:
        gap = parts.text[figures[-1].end : run[0].start]
        return len(gap.split()) <= 5 and not re.search(r"[,;:]", gap) and bool(PREPOSITION.search(gap))
    gap = parts.text[run[-1].end : figures[0].start]
    return len(gap.split()) <= 8 and not re.search(r"[;(]", gap)


def as_in_list(parts: Parts) -> list[Figure]:
    """The figures, those of a list with the role of its last: "4.5% and 7.0% improvement" are two changes."""
    changed: list[Figure] = []
    figures = _beside_tests(parts) if parts.of(MentionKind.BENCHMARK) else list(parts.figures)
    for run in _runs(parts.text, figures):
        last = run[-1].role
        if run[0].role is FigureRole.CHANGE and parts.text.endswith("by ", 0, run[0].start):
            last = FigureRole.CHANGE
        shared = last if last in (FigureRole.CHANGE, FigureRole.OTHER) and len(run) > 1 else None
        gaps = [(a.end, b.start) for a, b in pairwise(run)]
        if any(
            _APPOSED.fullmatch(parts.text, *gap) or STRONG_METRIC.search(parts.text, *gap) for gap in gaps
        ):
            shared = None
        changed += [replace(f, role=shared) if shared and not _is_told(f, parts.text) else f for f in run]
    told: list[Figure] = []
    for figure in changed:
        told.append(_reached(told[-1] if told else None, figure, parts.text))
    return told


# "a recall@5 of 84.7%, 23.4% better than Z"
_OF_MEASURE = late(rf"(?:{STRONG_METRIC.pattern})\s(?:score\s)?of\s(?:about\s)?$")


def _is_told(figure: Figure, text: str) -> bool:
    """Whether a measure right in front says that a figure is its value, whatever the list goes on with."""
    is_score = figure.role is FigureRole.SCORE
    return is_score and bool(_OF_MEASURE.search(text, max(0, figure.start - 60), figure.start))


def _beside_tests(parts: Parts) -> list[Figure]:
    """The figures; several decimals, each right beside its test, are scores.

    So in "art (47.1), law (67.3)" and in "50.7 MMLU, 58.1 IFEval".
    """
    tests = {m.start for m in parts.of(MentionKind.BENCHMARK)}
    alone = {
        f
        for f in parts.figures
        if f.role is FigureRole.BARE
        and f.quantity.decimals
        and (f.end + 1 in tests or _IN_BRACKETS.match(parts.text, f.start - 1))
    }
    return [replace(f, role=FigureRole.SCORE) if f in alone and len(alone) > 1 else f for f in parts.figures]


_IN_BRACKETS = late(r"\([\d.,]+\)")
# "38.3%, a 10.5% increase": the second says something of the first.
_APPOSED = late(r"(?:,|,?\sand)\s(?:an?|ein|eine|une?|una)\s")


# "improvements of 4% on X, 9% on Y and 14% on Z": all are gains.
_ON_ONE_AND = late(r"\s(?:on|for|in)\s(?:[\w.-]+\s){0,3}[\w.-]+(?:,\sand|,|\sand)\s")


def _goes_on(before: Figure, figure: Figure, text: str) -> bool:
    """Whether a figure is the next of a list of gains, each with its test behind it."""
    if before.quantity.unit != figure.quantity.unit:
        return False
    return bool(_ON_ONE_AND.fullmatch(text, before.end, figure.start)) and bool(
        re.match(r"\s(?:on|for|in)\s", text[figure.end :])
    )


def _reached(before: Figure | None, figure: Figure, text: str) -> Figure:
    """A bare figure behind the first of "from 31.2 to 34.7" is a score, points behind a gain a gain."""
    in_points = before is not None and figure.quantity.unit == before.quantity.unit == "points"
    if in_points and before is not None and before.role is FigureRole.CHANGE:
        return replace(figure, role=FigureRole.CHANGE)
    if before is not None and before.role is FigureRole.CHANGE and _goes_on(before, figure, text):
        return replace(figure, role=FigureRole.CHANGE)
    former = before is not None and before.role is FigureRole.FORMER
    if former and figure.role is FigureRole.BARE and figure.quantity.decimals > 0:
        return replace(figure, role=FigureRole.SCORE)
    return figure


def anchors_of(parts: Parts) -> dict[Figure, Figure]:
    """For each figure of a list, the figure's stretch widened to the list: "91.0 EM and 94.5 F1 on SQuAD"."""
    anchors = {}
    for run in _runs(parts.text, list(parts.figures)):
        for figure in run if len(run) > 1 else ():
            anchors[figure] = replace(figure, start=run[0].start, end=run[-1].end)
    return anchors
