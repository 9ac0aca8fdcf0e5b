"""Ties each score of a sentence to the benchmark and the system it is for, by the words between them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeVar

from claimcheck.extract.cues import AGAINST, LIST_GAP, PREPOSITION, RESPECTIVELY, STRONG_METRIC, TEST_NOUN
from claimcheck.extract.prose_figures import Figure, FigureRole
from claimcheck.extract.prose_names import Mention, MentionKind, against_word, names_score, stands_against
from claimcheck.extract.prose_versus import compared_pairs, sides_of

# Costs of a tie: up to SURE by the grammar, up to GUESS by nearness, above it none at all.
SURE, GUESS = 2.0, 5.0
_FAR = 99.0
_Item = TypeVar("_Item", Figure, Mention)


@dataclass(frozen=True, slots=True)
class Tie:
    """A figure with what it is tied to; a cost above `SURE` is a guess."""

    figure: Figure
    benchmark: Mention | None
    benchmark_cost: float
    model: Mention | None
    model_cost: float
    metric: Mention | None


@dataclass(frozen=True, slots=True)
class Parts:
    """A sentence with its figures and names, each list in order of place."""

    text: str
    figures: tuple[Figure, ...]
    mentions: tuple[Mention, ...]

    def of(self, *kinds: MentionKind) -> list[Mention]:
        """The mentions of some kinds."""
        return [m for m in self.mentions if m.kind in kinds]


def tie(parts: Parts) -> list[Tie]:
    """Every score of a sentence with its benchmark, system and measure."""
    parts = replace(parts, figures=tuple(_as_in_list(parts)))
    sides = sides_of(parts.text, parts.figures, parts.mentions)
    benchmarks = parts.of(MentionKind.BENCHMARK)
    parties = parts.of(MentionKind.MODEL, MentionKind.OTHER_PARTY)
    metrics = parts.of(MentionKind.METRIC)
    by_list = {
        kind: _in_lists(parts, names) for kind, names in (("b", benchmarks), ("p", parties), ("m", metrics))
    }
    anchors = _anchors(parts)
    partners = {second: first for first, second in compared_pairs(parts.text, parts.figures)}
    ties: list[Tie] = []
    for figure in parts.figures:
        if figure.role not in (FigureRole.SCORE, FigureRole.BARE, FigureRole.FORMER):
            continue
        benchmark, benchmark_cost = _nearest(
            figure, benchmarks, parts, anchors, by_list["b"], _benchmark_cost
        )
        party, party_cost = _nearest(figure, parties, parts, anchors, by_list["p"], _party_cost)
        if figure in sides:
            party, party_cost = sides[figure], 0.8
        metric = by_list["m"].get(figure) or _metric_of(figure, metrics, parts)
        if _same_yardstick(ties, figure, parts.text):
            party, party_cost = ties[-1].model, ties[-1].model_cost
        if (partner := partners.get(figure)) is not None and ties and ties[-1].figure == partner:
            benchmark, benchmark_cost = ties[-1].benchmark, ties[-1].benchmark_cost
        ties.append(Tie(figure, benchmark, benchmark_cost, party, party_cost, metric))
    return ties


_NEXT_MEASURE = re.compile(
    rf"[%％]?(?:,|\sand|,\sand)\s(?:an?\s)?(?:{STRONG_METRIC.pattern})\s(?:score\s)?of\s"
)


def _same_yardstick(ties: list[Tie], figure: Figure, text: str) -> bool:
    """Whether a figure goes on with the yardstick before it: "the best IS of 52.5 and FID of 18.6"."""
    if not ties or ties[-1].model is None or ties[-1].model.kind is not MentionKind.OTHER_PARTY:
        return False
    return bool(_NEXT_MEASURE.fullmatch(text[ties[-1].figure.end : figure.start]))


def _in_lists(parts: Parts, names: list[Mention]) -> dict[Figure, Mention]:
    """Figures and names that stand in two lists of the same length: "85.7 and 80.3 on X and Y"."""
    paired: dict[Figure, Mention] = {}
    told = bool(RESPECTIVELY.search(parts.text))
    name_runs = [run for run in _runs(parts.text, names) if len(run) > 1]
    for figures in _runs(parts.text, list(parts.figures)):
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
_ASIDE = re.compile(rf"\([^()]*\)|(?-i:{_MAKER})|%|％|分|点|{STRONG_METRIC.pattern}", re.IGNORECASE)


def _is_list_gap(gap: str) -> bool:
    return len(gap) < 60 and bool(LIST_GAP.fullmatch(_ASIDE.sub("", gap)))


def _adjoins(parts: Parts, figures: list[Figure], run: list[Mention]) -> bool:
    """Whether nothing but a preposition, a verb or a measure stands between the two lists."""
    if run[0].start >= figures[-1].end:
        gap = parts.text[figures[-1].end : run[0].start]
        return len(gap.split()) <= 5 and not re.search(r"[,;:]", gap) and bool(PREPOSITION.search(gap))
    gap = parts.text[run[-1].end : figures[0].start]
    return len(gap.split()) <= 8 and not re.search(r"[;(]", gap)


def _as_in_list(parts: Parts) -> list[Figure]:
    """The figures, those of a list with the role of its last: "4.5% and 7.0% improvement" are two changes."""
    changed: list[Figure] = []
    for run in _runs(parts.text, list(parts.figures)):
        last = run[-1].role
        shared = last if last in (FigureRole.CHANGE, FigureRole.OTHER) and len(run) > 1 else None
        if any(_APPOSED.fullmatch(parts.text, a.end, b.start) for a, b in pairwise(run)):
            shared = None
        changed += [replace(f, role=shared) if shared else f for f in run]
    return [_reached(before, figure) for before, figure in zip([None, *changed], changed, strict=False)]


# "38.3%, a 10.5% increase": the second says something of the first.
_APPOSED = re.compile(r"(?:,|,?\sand)\s(?:an?|ein|eine|une?|una)\s")


def _reached(before: Figure | None, figure: Figure) -> Figure:
    """A bare figure behind the first of "from 31.2 to 34.7" is a score, points behind a gain a gain."""
    in_points = before is not None and figure.quantity.unit == before.quantity.unit == "points"
    if in_points and before is not None and before.role is FigureRole.CHANGE:
        return replace(figure, role=FigureRole.CHANGE)
    former = before is not None and before.role is FigureRole.FORMER
    if former and figure.role is FigureRole.BARE and figure.quantity.decimals > 0:
        return replace(figure, role=FigureRole.SCORE)
    return figure


def _anchors(parts: Parts) -> dict[Figure, Figure]:
    """For each figure of a list, the figure's stretch widened to the list: "91.0 EM and 94.5 F1 on SQuAD"."""
    anchors = {}
    for run in _runs(parts.text, list(parts.figures)):
        for figure in run if len(run) > 1 else ():
            anchors[figure] = replace(figure, start=run[0].start, end=run[-1].end)
    return anchors


def _nearest(
    figure: Figure,
    names: list[Mention],
    parts: Parts,
    anchors: dict[Figure, Figure],
    listed: dict[Figure, Mention],
    cost: Callable[[Figure, Mention, Parts], float],
) -> tuple[Mention | None, float]:
    """The cheapest name for a figure, taken alone or as one of its list."""
    if figure in listed:
        return listed[figure], 0.5
    stretches = {figure, anchors.get(figure, figure)}
    priced = [(min(cost(f, name, parts) for f in stretches), name) for name in names]
    priced = [pair for pair in priced if pair[0] <= GUESS]
    if not priced and cost is _benchmark_cost and len({n.text for n in names}) == 1:
        return names[0], GUESS
    if not priced:
        return None, _FAR
    best = min(priced, key=lambda pair: (pair[0], abs(pair[1].start - figure.start)))
    return best[1], best[0]


_CLAUSE_END = re.compile(
    r"[;；。]|,\s(?:while|whereas|but|and (?:the|it|its|we)\b|which|where|making|with)|\bwhile\b|\bwhereas\b"
)
_JOIN_BEHIND = re.compile(
    rf"[\s)%％]*(?:[\w’'@.-]+\s){{0,8}}?{PREPOSITION.pattern}\s?(?:[\w’'-]+[\s-]){{0,5}}[\"“'‘*_]*$",
    re.IGNORECASE,
)
_BRACKET_OPEN = re.compile(r"[\s*_]*[(\[（]\s*(?:[^()\[\]]*[\s:,;=])?[~≈><≥≤]*$")
_IS = re.compile(
    rf"[\s*_\"”’)]*(?:\([^()]*\)\s?)?(?:{TEST_NOUN.pattern})?[\s*_]*[:=：–—|-]+[\s*_]*[~≈><≥≤]*$",
    re.IGNORECASE,
)
_IN_CJK = re.compile(r"\s?(?:の平均|平均)?(?:では|で|において|上|中)?(?:约|約|平均)?\s?")
_FRONTED = re.compile(
    r"(?:^|[;,:(.；，]\s?)(?:and\s)?(?:(?:on|for|in|auf|sur|en)\s|在\s?)(?:the\s)?$", re.IGNORECASE
)


# "On X it obtains a Dice of …".
_SHORT_SUBJECT = re.compile(
    r",?\s(?:its|the)\s(?:[\w-]+\s){1,3}(?:is|was|reache[sd]|of)\s$|"
    r",?\s(?:it|we|the model|our model)\s(?:\w+\s){1,2}(?:an?\s)?(?:[\w-]+\s){0,3}(?:of\s)?$"
)
_EXAMPLE = re.compile(r"\b(?:like|such as|e\.g\.,?|including|unlike)\s(?:the\s)?$", re.IGNORECASE)


def _benchmark_cost(figure: Figure, name: Mention, parts: Parts) -> float:
    """How far a benchmark is from being the one a figure is for: 0 is certain."""
    guessed = 0.0 if name.sure else 0.3
    if _EXAMPLE.search(parts.text[max(0, name.start - 14) : name.start]):
        guessed += 1.5
    if name.start >= figure.end:
        return guessed + _behind_cost(figure, name, parts)
    gap = parts.text[name.end : figure.start]
    between = [m for m in parts.of(MentionKind.BENCHMARK) if name.end <= m.start < figure.start]
    crossed = sum(name.end <= f.start < figure.start for f in parts.figures)
    if not between and _BRACKET_OPEN.match(gap):
        return guessed + 0.3
    if not between and _IN_CJK.fullmatch(gap):
        return guessed + 0.4
    if not between and (_IS.match(gap) or not gap.strip(" *_|\t")):
        return guessed + 0.4
    if (
        not between
        and (gap.strip() in ("", ",", "，", "，") or _SHORT_SUBJECT.match(gap))
        and _FRONTED.search(parts.text[max(0, name.start - 16) : name.start])
    ):
        return guessed + 0.6
    cost = 1.5 + len(gap.split()) / 15 + 1.2 * len(between) + 0.4 * crossed
    if names_score(gap):
        cost -= 0.3
    if _CLAUSE_END.search(gap):
        cost += 1.0
    return guessed + cost


def _behind_cost(figure: Figure, name: Mention, parts: Parts) -> float:
    gap = parts.text[figure.end : name.start]
    aside = _ASIDE_FIGURE.match(parts.text, figure.end)
    passed = aside.end() if aside else figure.end
    if any(passed <= f.start < name.start for f in parts.figures if f.role is not FigureRole.OTHER):
        same_clause = not re.search(r"[,;()]", gap) and len(gap.split()) < 14
        return 2.2 if same_clause and PREPOSITION.search(gap) else _FAR
    if re.fullmatch(r"[\s*_]*(?:[(（\[]\s*)?[*_]*(?:on\s)?", gap):
        return 0.8
    if re.search(r"[;:。.!?]\s", gap):
        return _FAR
    others = sum(figure.end <= m.start < name.start for m in parts.of(MentionKind.BENCHMARK))
    others += _other_measure(gap, figure, name, parts)
    penalty = (
        1.0 * others + (0.8 if "," in gap or "(" in gap else 0.0) + (2.5 if AGAINST.search(gap) else 0.0)
    )
    if _JOIN_BEHIND.match(gap):
        return 0.9 + len(gap.split()) / 15 + penalty
    if len(gap.split()) <= 3 and not penalty:
        return 1.6
    return 3.0 + len(gap.split()) / 10 + penalty


def _other_measure(gap: str, figure: Figure, name: Mention, parts: Parts) -> bool:
    """Whether a new measure starts before a name: "… 42.3% and the mIoU for X on Y from …"."""
    between = any(figure.end < m.start < name.start for m in parts.of(MentionKind.METRIC))
    return between and bool(re.search(r"\b(?:and|while|et|und|y)\b", gap))


# "43.5% AP (65.7% AP50) for X": the bracket does not part the figure from its test.
_ASIDE_FIGURE = re.compile(r"\s?[\w@]{1,10}\s\([^()]{1,24}\)")
_OF_PARTY = re.compile(
    r"[\s)%％]*(?:[\w’'@.-]+\s){0,4}?(?:for|by|from|of|with|in|für|von|bei|par|pour|de|del"
    r"|para)\s(?:the\s|an?\s|der\s|dem\s)?(?:[\w’'-]+\s){0,2}[\"“*_]*$",
    re.IGNORECASE,
)
_HAS = re.compile(r"\s?的\s?$|['’]s?\s(?:[\w-]+\s){0,6}?(?:\(|of\s|at\s|is\s|was\s)?[~≈><≥≤]*$")


_BEATING = re.compile(
    r"outperform|beat|surpass|exceed|improv|top|best|match|übertr|dépass|supera|超过|优于|高于", re.IGNORECASE
)
_OF_YARDSTICK = re.compile(r"[\s,]*(?:which|who|\(|['’]s|:|的)")
_OF_FOLLOWER = re.compile(r"[\s,]*(?:at\s|with\s|on\s|mit\s|bei\s|avec\s|à\s|con\s|which|who|\(|['’]s|:|的)")


def _party_cost(figure: Figure, name: Mention, parts: Parts) -> float:
    """How far a system is from being the one a figure was measured on."""
    if name.start >= figure.end:
        return _party_behind_cost(figure, name, parts)
    if _HAS_OWN_FIGURE.match(parts.text, name.end) and _in_closed_bracket(parts.text, name, figure.start):
        return _FAR
    gap = parts.text[name.end : figure.start]
    between = [
        m
        for m in parts.of(MentionKind.MODEL, MentionKind.OTHER_PARTY)
        if name.end <= m.start < figure.start
        and not _in_closed_bracket(parts.text, m, figure.start)
        and not stands_against(m, parts.text)
    ]
    crossed = sum(name.end <= f.start < figure.start for f in parts.figures)
    if (
        not between
        and not crossed
        and ((_BRACKET_OPEN.match(gap) and len(gap) < 30) or _IS.match(gap) or _HAS.match(gap))
    ):
        return 0.4
    if not between and not gap.strip():
        return 0.5
    if _FIGURE_FOR.search(parts.text, max(0, name.start - 24), name.start):
        return _FAR
    if name.kind is MentionKind.OTHER_PARTY and (_raised(name, gap, parts.text) or gap.startswith(" to ")):
        return _FAR
    if name.kind is MentionKind.OTHER_PARTY and not crossed and _OF_RECORD.fullmatch(gap):
        return 0.4
    cost = 1.0 + len(gap.split()) / 25 + 1.2 * len(between)
    if word := against_word(name, parts.text):
        own = _OF_YARDSTICK if _BEATING.match(word) else _OF_FOLLOWER
        cost += 2.5 if crossed or not own.match(gap) else 0.2
    if not names_score(gap):
        cost += 0.6
    if re.search(r"[;；]", gap):
        cost += 1.5
    if name.own:
        cost += 0.1
    return cost


_RAISING = re.compile(
    r"\b(?:improv|push|advanc|rais|extend|lift|mov|bring|increas|set)\w*\s(?:\w+\s){0,3}$", re.IGNORECASE
)


def _raised(name: Mention, gap: str, text: str) -> bool:
    """Whether a record is what is raised to the figure: "we improve the state of the art … to 0.99"."""
    return bool(_RAISING.search(text, 0, name.start)) and bool(re.search(r"\bto\b", gap))


# "the previous record of 90.5%", "most models only reach 2%".
_OF_RECORD = re.compile(
    r"\s(?:score\s|[A-Z]{2,6}\s)?(?:of|at|was|is|(?:solo\s|only\s|barely\s)?(?:alcanzan?|reach(?:es)?|achieve|score))\s(?:an?\s|un\s|about\s|around\s)?"
)
# "96.1% for Z": the name's own figure stands before it.
_FIGURE_FOR = re.compile(r"\d\s?[%％]?\s(?:for|by|from)\s(?:the\s)?$")
# "(Z: 84.2%)", "Z's 84.2%": the name's own figure follows.
_HAS_OWN_FIGURE = re.compile(r"\s?(?:[:=]|['’]s?|\()\s?[~≈]?\d+[.,]?\d*")


def _party_behind_cost(figure: Figure, name: Mention, parts: Parts) -> float:
    gap = parts.text[figure.end : name.start]
    crossed = any(figure.end <= f.start < name.start for f in parts.figures)
    others = any(
        figure.end <= m.start < name.start for m in parts.of(MentionKind.MODEL, MentionKind.OTHER_PARTY)
    )
    if (
        crossed
        or others
        or (name.kind is MentionKind.OTHER_PARTY and _CURRENT.search(name.text))
        or _HAS_OWN_FIGURE.match(parts.text, name.end)
        or _other_measure(gap, figure, name, parts)
    ):
        return _FAR
    if re.fullmatch(r"[\s%％]*[(（\[]\s*(?:\w+\s)?", gap):
        return 0.7
    if not re.search(r"[,;:]", gap) and _OF_PARTY.match(gap) and not AGAINST.search(gap):
        return 0.8 if len(gap.split()) <= 4 else 1.3
    if stands_against(name, parts.text):
        return _FAR
    fronted = not any(m.end <= figure.start for m in parts.of(MentionKind.MODEL))
    if fronted and re.fullmatch(r"[^.;:]*?[,，]\s?(?:the\s|our\s)?", gap) and len(gap.split()) <= 16:
        return 1.8
    return 4.0 if fronted and not name.own else _FAR


# "87.5% in the current version": the announced one, not another.
_CURRENT = re.compile(r"\bcurrent (?:version|model|release|generation)\b", re.IGNORECASE)


def _in_closed_bracket(text: str, name: Mention, until: int) -> bool:
    """Whether a name stands in a bracket that closes before a place."""
    opened = text.rfind("(", 0, name.start)
    if opened < 0 or ")" in text[opened : name.start]:
        return False
    closed = text.find(")", name.end, until)
    return closed >= 0


# Behind these a measure named before no longer holds: "pass@1 of 71.0%, and with majority voting 86.7%".
_OTHER_THOUGHT = re.compile(r"[;；]|\d[^,]*,\s(?:and\s)?(?:with|using|under|after|when|while|whereas)\b")


def _metric_of(figure: Figure, metrics: list[Mention], parts: Parts) -> Mention | None:
    """The measure of a figure: right behind it, else the nearest before it, else the nearest at all."""
    behind = [
        m
        for m in metrics
        if 0 <= m.start - figure.end <= 25 and not re.search(r"[,;(]\s", parts.text[figure.end : m.start])
    ]
    before = [
        m
        for m in metrics
        if m.end <= figure.start and not _OTHER_THOUGHT.search(parts.text[m.end : figure.start])
    ]
    if behind and not (before and not re.search(r"[,\d]", parts.text[before[-1].end : figure.start])):
        return behind[0]
    if before:
        return before[-1]
    return behind[0] if behind else metrics[0] if len(metrics) == 1 else None
