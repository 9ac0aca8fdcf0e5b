"""How far a system is from being the one a figure was measured on, by the words between them."""

from __future__ import annotations

import re

from claimcheck.extract.cues import AGAINST
from claimcheck.extract.late import late
from claimcheck.extract.prose.costs import BRACKET_OPEN, FAR, IS, other_measure
from claimcheck.extract.prose.figures import Figure, FigureRole
from claimcheck.extract.prose.names.mention import (
    Mention,
    MentionKind,
    against_word,
    is_passed_in_japanese,
    names_score,
    stands_against,
)
from claimcheck.extract.prose.parts import Parts

_OF_PARTY = late(
    r"[\s)%％]*(?:[\w’'@.-]+\s){0,4}?(?:for|by|from|of|with|in|für|von|bei|par|pour|di|de|del"
    r"|para)\s(?:the\s|an?\s|der\s|dem\s)?(?:[\w’'+-]+\s){0,2}[\"“*_(]*$",
    re.IGNORECASE,
)
_HAS = late(r"\s?的\s?$|['’]s?\s(?:[\w-]+\s){0,6}?(?:\(|of\s|at\s|is\s|was\s)?[~≈><≥≤]*$")


_BEATING = late(
    r"outperform|beat|surpass|exceed|improv|top|best|match|übertr|dépass|supera|超过|优于|高于|上回|超え|凌駕",
    re.IGNORECASE,
)
# "X paired with Z, which solved 85%": the two together.
_A_PART = late(
    r"(?:paired|combined|coupled|together) with|combining|powered by|built on|on top of", re.IGNORECASE
)
# "an advantage over Z, with a 42.8% win rate": the subject's.
_OF_SUBJECT = late(r"(?:over|than|ahead of|trailing|unlike|beat\w*),\s(?:with|at)\s", re.IGNORECASE)
_OF_YARDSTICK = late(r"\s(?:of|von|de)\s$|\s?の|（|[\s,]*(?:which|who|\(|['’]s|:|的)")
_OF_FOLLOWER = late(r"[\s,]*(?:at\s|with\s|on\s|mit\s|bei\s|avec\s|à\s|con\s|which|who|\(|['’]s|:|的)")


def party_cost(figure: Figure, name: Mention, parts: Parts) -> float:
    """How far a system is from being the one a figure was measured on."""
    if name.start >= figure.end:
        return _party_behind_cost(figure, name, parts)
    if _HAS_OWN_FIGURE.match(parts.text, name.end) and _in_closed_bracket(parts.text, name, figure.start):
        return FAR
    gap = parts.text[name.end : figure.start]
    between = [
        m
        for m in parts.of(MentionKind.MODEL, MentionKind.OTHER_PARTY)
        if name.end <= m.start < figure.start
        and not _in_closed_bracket(parts.text, m, figure.start)
        and not stands_against(m, parts.text)
    ]
    crossed = sum(name.end <= f.start < figure.start for f in parts.figures)
    scored = [
        f for f in parts.figures if name.end <= f.start < figure.start and f.role is not FigureRole.OTHER
    ]
    if not between and (near := _beside_cost(gap, scored=bool(scored))):
        return near
    if _FIGURE_FOR.search(parts.text, max(0, name.start - 24), name.start):
        return FAR
    if gap.startswith(" to ") and any(
        f.role is FigureRole.FORMER and f.end <= name.start for f in parts.figures
    ):
        return FAR  # "from 9% with Z to 4%"
    if name.kind is MentionKind.OTHER_PARTY and (_raised(name, gap, parts.text) or gap.startswith(" to ")):
        return FAR
    if name.kind is MentionKind.OTHER_PARTY and not crossed and _OF_RECORD.fullmatch(gap):
        return 0.4
    cost = 1.0 + len(gap.split()) / 25 + 1.2 * len(between)
    passed = "上回" if is_passed_in_japanese(name, parts.text) else ""
    if word := against_word(name, parts.text) or passed:
        own = _OF_YARDSTICK if _BEATING.match(word) else _OF_FOLLOWER
        is_own = not crossed and own.match(gap) and not (_A_PART.match(word) or _OF_SUBJECT.match(word + gap))
        cost += 0.2 if is_own else 2.5
    if not names_score(gap):
        cost += 0.6
    if re.search(r"[;；]", gap):
        cost += 1.5
    if name.own:
        cost += 0.1
    return cost


def _beside_cost(gap: str, *, scored: bool) -> float:
    """What a name right in front of a figure costs, 0 where words stand between or a score (`scored`)."""
    if not scored and ((BRACKET_OPEN.match(gap) and len(gap) < 30) or IS.match(gap) or _HAS.match(gap)):
        return 0.4
    if not gap.strip():
        return 0.5
    return 0.6 if not scored and _RELATIVE.fullmatch(gap) else 0.0


# "beats Z, which scores 96.4%": the figure is Z's own.
_RELATIVE = late(
    r"(?:\s(?:on|in)\s(?:the\s)?[^,;.]{1,30})?,?\s(?:which|who|that)\s(?:only\s|itself\s)?"
    r"(?:scor|achiev|reach|obtain|attain|regist|record|post|g[eo]t|manag|has\b|had\b"
    r"|h[io]t)\w*\s(?:an?\s|about\s|only\s)?"
)
_RAISING = late(
    r"\b(?:improv|push|advanc|rais|extend|lift|mov|bring|increas|set)\w*\s(?:\w+\s){0,3}$", re.IGNORECASE
)


def _raised(name: Mention, gap: str, text: str) -> bool:
    """Whether a record is what is raised to the figure: "we improve the state of the art … to 0.99"."""
    return bool(_RAISING.search(text, 0, name.start)) and bool(re.search(r"\bto\b", gap))


# "the previous record of 90.5%", "most models only reach 2%".
_OF_RECORD = late(
    r"\s(?:score\s|[A-Z]{2,6}\s)?(?:of|at|was|is|(?:solo\s|only\s|barely\s)?(?:alcanzan?"
    r"|reach(?:es)?|achieve|score))\s(?:an?\s|un\s|about\s|around\s)?"
)
# "96.1% for Z": the name's own figure stands before it.
_FIGURE_FOR = late(r"\d\s?[%％]?\s(?:for|by|from)\s(?:the\s)?$")
# "(Z: 84.2%)", "Z's 84.2%": the name's own figure follows.
_HAS_OWN_FIGURE = late(r"\s?(?:[:=]|['’]s?|\()\s?[~≈]?\d+[.,]?\d*|\s\d+(?:[.,]\d+)?\s?[%％]")


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
        or other_measure(gap, figure, name, parts)
    ):
        return FAR
    if re.fullmatch(r"[\s%％]*[(（\[]\s*(?:\w+\s)?|分?[,，]?由", gap):
        return 0.7
    if not re.search(r"[,;:]", gap) and _OF_PARTY.match(gap) and not AGAINST.search(gap):
        return 0.8 if len(gap.split()) <= 5 else 1.3
    if stands_against(name, parts.text):
        return FAR
    fronted = not any(m.end <= figure.start for m in parts.of(MentionKind.MODEL))
    if (
        fronted
        and re.fullmatch(r"[^.;:]*?[,，]\s?(?:(?:the|our|o|a|le|la|el|il|der|die|das)\s)?", gap)
        and len(gap.split()) <= 16
    ):
        return 1.8
    return 4.0 if fronted and not name.own else FAR


# "87.5% in the current version": the announced one, not another.
_CURRENT = late(r"\bcurrent (?:version|model|release|generation)\b", re.IGNORECASE)


def _in_closed_bracket(text: str, name: Mention, until: int) -> bool:
    """Whether a name stands in a bracket that closes before a place."""
    opened = text.rfind("(", 0, name.start)
    if opened < 0 or ")" in text[opened : name.start]:
        return False
    closed = text.find(")", name.end, until)
    return closed >= 0
