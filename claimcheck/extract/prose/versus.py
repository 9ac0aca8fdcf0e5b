"""Whose the two figures of a comparison are: "outperforms Z on X (88.7% vs. 86.4%)", "by 41.3% to 35.7%"."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

from claimcheck.extract.late import late
from claimcheck.extract.prose.figures import Figure, FigureRole
from claimcheck.extract.prose.names.mention import Mention, MentionKind, stands_against

_VERSUS = late(
    r"\s?(?:[A-Z]\w{1,5})?[对對]\s?|\s?(?:vs\.?|versus|against|compared (?:to|with)|gegenüber|contre"
    r"|frente a)\s"
)
_BY_TO = late(r"\bby\s$")
_BEATING = late(
    r"outperform|beat(?:s|en|ing)?\b|surpass|exceed|improv|übertr[ie]ff|dépass|supera", re.IGNORECASE
)
_BRACKET = late(r"\s?\(\s?$")


def sides_of(text: str, figures: tuple[Figure, ...], mentions: tuple[Mention, ...]) -> dict[Figure, Mention]:
    """The party of each figure that stands in such a comparison; empty where no rival is named.

    The first figure is the subject's, the second the rival's, unless the gain printed in front of the
    bracket says the reverse: "by +0.9% (90.2% vs. 91.1%)".
    """
    sides: dict[Figure, Mention] = {}
    behind: Mention | None = None
    for first, second in compared_pairs(text, figures):
        behind = _rival_behind(text, second, mentions) or behind
        rival = behind or _rival(text, first, mentions)
        if rival is None:
            continue
        subject = _subject(text, first, rival, mentions)
        if _is_reversed(text, first, second, figures):
            first, second = second, first
        sides[second] = rival
        if subject is not None:
            sides[first] = subject
    return sides


def compared_pairs(text: str, figures: tuple[Figure, ...]) -> list[tuple[Figure, Figure]]:
    """Figures that only a "versus" stands between."""
    return [(first, second) for first, second in pairwise(figures) if _compares(text, first, second)]


def _compares(text: str, first: Figure, second: Figure) -> bool:
    gap = text[first.end : second.start]
    return bool(_VERSUS.fullmatch(gap)) or (gap == " to " and bool(_BY_TO.search(text, 0, first.start)))


def _rival(text: str, first: Figure, mentions: tuple[Mention, ...]) -> Mention | None:
    """The last party before the figures that is beaten: after a verb of beating, or behind "compared to"."""
    parties = [m for m in mentions if m.kind in (MentionKind.MODEL, MentionKind.OTHER_PARTY) and not m.own]
    for party in reversed([m for m in parties if m.end <= first.start]):
        if stands_against(party, text):
            return party
        verb = _BEATING.search(text, 0, party.start)
        if verb and any(m.end <= verb.start() for m in mentions if m.kind is MentionKind.MODEL):
            return party
    return None


_FOR = late(
    r"\s(?:(?:for|by|from|pour|für|von|para|de)\s(?:the\s)?"
    r"(?:(?:next|second|closest|nearest|strongest|previous|prior|best|leading)[\s-][\w\s-]{0,30},\s)?)?"
)


def _rival_behind(text: str, second: Figure, mentions: tuple[Mention, ...]) -> Mention | None:
    """The system named right behind the second figure: "68% against 65% for Z"."""
    named = (m for m in mentions if m.kind is MentionKind.MODEL and not m.own and m.start > second.end)
    return next((m for m in named if _FOR.fullmatch(text, second.end, m.start)), None)


def _subject(text: str, first: Figure, rival: Mention, mentions: tuple[Mention, ...]) -> Mention | None:
    """The system that is compared with the rival: the last one named before the figures that beats."""
    systems = [m for m in mentions if m.kind is MentionKind.MODEL and m is not rival and m.end <= first.start]
    systems = [m for m in systems if not stands_against(m, text) and m.text != rival.text]
    systems = [m for m in systems if not _HAS_FIGURE.search(text, 0, m.start)]
    before = [m for m in systems if m.end <= rival.start]
    return next(reversed(before or systems), None)


# "32.2% for the smaller Z": a system with a figure of its own.
_HAS_FIGURE = late(r"\d\s?[%％]?\s(?:for|by|from)\s(?:the\s)?(?:[\w-]+\s){0,2}$")


def _is_reversed(text: str, first: Figure, second: Figure, figures: tuple[Figure, ...]) -> bool:
    """Whether the gain in front of the bracket is what the second figure has more than the first."""
    bracket = _BRACKET.search(text, 0, first.start)
    if bracket is None:
        return False
    gains = [f for f in figures if f.role is FigureRole.CHANGE and f.end == bracket.start()]
    more = second.quantity.value - first.quantity.value
    return any(abs(abs(gain.quantity.value) - more) <= Decimal("0.11") for gain in gains)
