"""How far a benchmark is from being the one a figure is for, by the words between them."""

from __future__ import annotations

import re

from claimcheck.extract.cues import AGAINST, PREPOSITION
from claimcheck.extract.late import late
from claimcheck.extract.prose.costs import BRACKET_OPEN, FAR, IS, other_measure
from claimcheck.extract.prose.figures import Figure, FigureRole
from claimcheck.extract.prose.names.mention import Mention, MentionKind, names_score
from claimcheck.extract.prose.parts import Parts

_CLAUSE_END = late(
    r"[;；。]|,\s(?:while|whereas|but|and (?:the|it|its|we)\b|which|where|making|with)|\bwhile\b|\bwhereas\b"
)
_JOIN_BEHIND = late(
    rf"[\s)%％]*(?:[\w’'@.-]+\s){{0,8}}?{PREPOSITION.pattern}\s?(?:[\w’'-]+[\s-]){{0,5}}[\"“'‘*_]*$",
    re.IGNORECASE,
)
_IN_CJK = late(r"\s?(?:の平均|平均)?(?:では|で|において|上|中)?(?:约|約|平均)?\s?")
_FRONTED = late(
    r"(?:^|[;,:(.；，]\s?)(?:and\s)?(?:(?:on|for|in|auf|sur|en)\s|在\s?)(?:the\s)?$", re.IGNORECASE
)


# "On X it obtains a Dice of …".
_SHORT_SUBJECT = late(
    r",?\s(?:its|the)\s(?:[\w-]+\s){1,3}(?:is|was|reache[sd]|of)\s$|"
    r",?\s(?:it|we|the model|our model)\s(?:\w+\s){1,2}(?:an?\s)?(?:[\w-]+\s){0,3}(?:of\s)?$"
)
_EXAMPLE = late(r"\b(?:like|such as|e\.g\.,?|including|unlike)\s(?:the\s)?$", re.IGNORECASE)


def benchmark_cost(figure: Figure, name: Mention, parts: Parts) -> float:
    """How far a benchmark is from being the one a figure is for: 0 is certain."""
    guessed = 0.0 if name.sure else 0.3
    if _EXAMPLE.search(parts.text[max(0, name.start - 14) : name.start]):
        guessed += 1.5
    if name.start >= figure.end:
        return guessed + _behind_cost(figure, name, parts)
    gap = parts.text[name.end : figure.start]
    between = [m for m in parts.of(MentionKind.BENCHMARK) if name.end <= m.start < figure.start]
    crossed = sum(name.end <= f.start < figure.start for f in parts.figures)
    if not between and BRACKET_OPEN.match(gap):
        return guessed + 0.3
    if not between and _IN_CJK.fullmatch(gap):
        return guessed + 0.4
    if not between and (IS.match(gap) or not gap.strip(" *_|\t")):
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


# "43.5% AP (65.7% AP50) for X": the bracket does not part the figure from its test.
_ASIDE_FIGURE = late(r"\s?[\w@]{1,10}\s\([^()]{1,24}\)")


# "and X from 81.1 to 82.4": its figures follow.
_MOVED = late(r"\sfrom\s\d")


def _behind_cost(figure: Figure, name: Mention, parts: Parts) -> float:
    gap = parts.text[figure.end : name.start]
    aside = _ASIDE_FIGURE.match(parts.text, figure.end)
    passed = aside.end() if aside else figure.end
    if any(passed <= f.start < name.start for f in parts.figures if f.role is not FigureRole.OTHER):
        same_clause = not re.search(r"[,;()]", gap) and len(gap.split()) < 14
        return 2.2 if same_clause and PREPOSITION.search(gap) else FAR
    if re.fullmatch(r"[\s*_]*(?:[(（\[]\s*)?[*_]*(?:on\s)?", gap):
        return 0.8
    if re.search(r"[;:。.!?]\s", gap) or (not PREPOSITION.search(gap) and _MOVED.match(parts.text, name.end)):
        return FAR
    others = sum(figure.end <= m.start < name.start for m in parts.of(MentionKind.BENCHMARK))
    others += other_measure(gap, figure, name, parts)
    penalty = (
        1.0 * others + (0.8 if "," in gap or "(" in gap else 0.0) + (2.5 if AGAINST.search(gap) else 0.0)
    )
    if _JOIN_BEHIND.match(gap):
        return 0.9 + len(gap.split()) / 15 + penalty
    if len(gap.split()) <= 3 and not penalty:
        return 1.6
    return 3.0 + len(gap.split()) / 10 + penalty
