"""Which printed figures of a sentence can be scores."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from claimcheck.extract.cues import strong_metrics
from claimcheck.extract.late import late
from claimcheck.extract.prose.other_numbers import is_no_score
from claimcheck.extract.quantities import find_quantities
from claimcheck.records.quantity import Quantity


class FigureRole(StrEnum):
    """What a figure is as far as the words around it say."""

    SCORE = "score"  # "79.8%", "an F1 of 93.2"
    BARE = "bare"  # a number without unit or measure: a score only where it is tied to a benchmark
    CHANGE = "change"  # "by 5 points", "30% better"
    FORMER = "former"  # the first of "from 33.4% to 49.0%"
    OTHER = "other"  # a price, size, date, share of people …


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a sentence with its role; `start` and `end` include the printed unit."""

    start: int
    end: int
    quantity: Quantity
    role: FigureRole


_DEGREE = (
    r"better|cliff|above|below|ahead|behind|short of|higher|lower|worse|more|less|fewer|faster|slower"
    r"|cheaper|smaller"
    r"|larger|greater|longer|shorter|increase[sd]?|decrease[sd]?|improvements?|reductions?|gains?"
    r"|boosts?"
    r"|drops?|declines?|growth|rise|uplift|lift|jump|savings?|speed-?up|discount|difference|gap"
    r"|margin|lead|advantage|error reduction|improved|reduced|points? (?:better|higher|lower|more"
    r"|ahead|above|below|improvement|gain|increase|lead|drop)"
    r"|höher|besser|niedriger|weniger|mehr|Verbesserung|Steigerung|de plus|de moins|supérieure?"
    r"|d[’']amélioration|más|menos|de mejora|jobb|több|kevesebb|javulás"
    r"|的?提升|的?提高|的?改进|向上|改善|高い|低い"
)

_REDUCED = late(r"\b(?:rédui\w+|reduc\w+|reduj\w+)\s[^,;.\d]{0,70}\s(?:de|en)\s(?:plus de\s|más de\s|un\s)?$")

_CHANGE_BEHIND = late(
    rf"\s?(?:\(?(?:absolute|relative|percentage)\)?\s)?-?(?:points?\s|pts?\s|%\s)?(?:(?!on\b|for\b|in\b"
    rf"|of\b|and\b|at\b|vs\b|with\b|while\b|to\b)[\w@-]+\s){{0,3}}?(?:self-)?(?:{_DEGREE})(?!\w)"
    rf"|\s?(?:absolute|relative)(?=\s?[.,;)]|\s*$)|\s?(?:的?提升|的?提高|的?改进|向上|改善)|\s?分?的?(?:差距|优势|附近)",
    re.IGNORECASE,
)

_CHANGE_BEFORE = late(
    r"(?:\bby|\bplus|[+]|\bgains?(?: of)?|\bimprovements?(?: of)?|\bincreases?(?: of)?"
    r"|\bboosts?(?: of)?|\bdrops?(?: of)?|\breductions?(?: of)?|\bdeclines?(?: of)?"
    r"|\bmargins?(?: of)?|\bgaps?(?: of)?|\b\w+er\s(?:\w+\s){1,2}\(up to"
    r"|\blead(?: of)?|\bdifferences?(?: of)?|\brise of|\bjump of|\bwithin|\badds?|\blos(?:es?|ing)"
    r"|\bgain(?:s|ed|ing)|\bum|\bde plus de|\ben un|\b[Vv]erbesserung (?:um|von)"
    r"|提升了?|提高了?|下降了?|降低了?"
    r"|增加了?|高出了?|领先了?|超出了?|(?:差距|分差|领先|高出)[^，。,;；%％]{0,14})"
    r"\s*(?:of\s|an average of\s|up to\s|over\s|about\s|around\s|nearly\s|almost\s|more than\s|roughly\s"
    r"|at least\s|as much as\s|approximately\s|an?\s|additional\s|absolute\s|relative\s|another\s|~"
    r"|≈)*[+~≈]?$",
    re.IGNORECASE,
)

_FORMER_BEFORE = late(
    r"(?:\bfrom|\bvon|\bdesde|\bdu?|\bde|从|由)\s(?:an?\s|the\s|about\s|around\s|just\s|only\s"
    r"|roughly\s|~)*$|[从由]\s?$",
    re.IGNORECASE,
)

_FORMER_BEHIND = late(
    r"[^.;,]{0,60}?(?:\bto\b|\bauf\b|\bà\b|\ba\b|→|到|至|提升|提高)\s*(?:an?\s|about\s|over\s|nearly\s"
    r"|a record\s|~)*\d",
    re.IGNORECASE,
)

_POINTS_OF_PER_CENT = late(
    r"percentage[ -]points?|\bpp\b|Prozentpunkt|százalékpont|百分点|ポイント", re.IGNORECASE
)

_BRACKETED = late(r"\([^()]*\)")

_ARROW_BEHIND = late(r"\s*(?:→|->|⟶|=>)\s*\d")

_METRIC_CLOSE = 30

# "26.6% over GPT-4.5": a gain.
_OVER_RIVAL = late(r"\s(?:absolute\s|relative\s)?over\s(?:the\s)?[A-Z]")

# "outperforming X on Y by 41.3% to 35.7%": both figures are scores.
_BY_TO = late(r"\bby \d{1,3}(?:\.\d+)?\s?%\s(?:to|versus|vs\.?)\s\d{1,3}(?:\.\d+)?\s?%")

_BEATING = late(r"outperform|beat|surpass|exceed", re.IGNORECASE)

# "68.25分", "79.8점": marks, not minutes or shares.
_MARKS_BEHIND = late(r"\s?(?:分(?![钟鐘之布类類析为為成别別])|점(?![유포대]))")

# "dropped 4.4 points", "rose 19%": a verb of change right before the figure, no "to" between.
_MOVED = late(
    r"\b(?:dropped|dropping|fell|falling|slid|slipped|lost|gained|rose|rising|climbed|jumped"
    r"|surged|soared|declined|grew|plunged|shed)"
    r"\s(?:by\s)?(?:an?\s)?(?:about\s|nearly\s|roughly\s|over\s|more than\s|almost\s|only\s|just\s)?$",
    re.IGNORECASE,
)


# "(ΔAUC 0.061 at X; 0.038 at Y)"
_DELTA = late(r"[Δ∆]\s?[A-Za-z][^()]*$")
# "the gap on X shrank from 17.5 points to 0.3"
_GAP_MOVED = late(
    r"\b(?:gap|difference|margin|distance)\b(?:[^.;]|\.(?=\d)){0,140}\b(?:from|to)\s(?:just\s|only\s)?$"
)
# "wins 76% of the time", "identified the disease correctly 87% of the time"
_RIGHT = late(
    r"\b(?:win|won|wins|winning|succeed|solv|correct|accurate|identif|distinguish|answer|prefer|cho[os]+en?|select"
    r"|right|complet)\w*\s(?:[\w-]+\s){0,12}$"
)
# "2) X: 55.0", "3. X": the number of the line.
_NUMBERING = late(r"\W*\d{1,2}[.)]$")
# "3.1 Results on X": the number of a section.
_SECTION = late(r"(?:\d|1\d)\.\d\s[A-Z]$")


def figures_in(text: str, *, decimal_comma: bool | None = None) -> list[Figure]:
    """Every free-standing figure of a sentence, with its role."""
    found = find_quantities(text, decimal_comma=decimal_comma)
    metrics = [(hit.start(), hit.end()) for hit in strong_metrics(text)] if found else []
    return [_with_role(text, _without_bullet(text, f.start, f.end, f.quantity), metrics) for f in found]


# "+61.4% OSWorld": a plus as the bullet of a list of strengths.
_PLUS_BULLET = late(r"[\s*•·–-]*\+\d+(?:\.\d+)?\s?%\s(?=[A-Zτ])")


def _without_bullet(text: str, start: int, end: int, quantity: Quantity) -> Figure:
    """A figure, without the plus in front of it where that is only the sign of its line."""
    if quantity.text.startswith("+") and _PLUS_BULLET.match(text) and not text[:start].strip(" *•·–-"):
        return Figure(start + 1, end, replace(quantity, text=quantity.text[1:]), FigureRole.BARE)
    return Figure(start, end, quantity, FigureRole.BARE)


def _with_role(text: str, figure: Figure, metrics: list[tuple[int, int]]) -> Figure:
    before = _role(text, figure.start, figure.end, figure.quantity, metrics)
    if before is FigureRole.CHANGE and _PLUS_BULLET.match(text) and figure.quantity.text[0].isdigit():
        is_first = not any(ch.isdigit() for ch in text[: figure.start])
        return replace(figure, role=FigureRole.SCORE if is_first else before)
    return replace(figure, role=before)


def _role(text: str, start: int, end: int, quantity: Quantity, metrics: list[tuple[int, int]]) -> FigureRole:
    before, behind = text[max(0, start - 48) : start], text[end : end + 90]
    if behind.startswith(" of the time") and _RIGHT.search(text, max(0, start - 120), start):
        return FigureRole.SCORE
    numbers = _NUMBERING.match(text, 0, end + 1) or _SECTION.match(text, 0, end + 2)
    if numbers or is_no_score(before, behind, quantity):
        return FigureRole.OTHER
    if _BY_TO.search(before + text[start:end] + behind[:24]) and _BEATING.search(text[:start]):
        return FigureRole.SCORE
    if _POINTS_OF_PER_CENT.search(text, start, end):
        return FigureRole.CHANGE
    if (
        _OVER_RIVAL.match(behind)
        or _MOVED.search(before)
        or _GAP_MOVED.search(text, max(0, start - 160), start)
        or _DELTA.search(before)
        or _CHANGE_BEFORE.search(before)
        or _REDUCED.search(text[max(0, start - 100) : start])
        or _CHANGE_BEHIND.match(behind)
        or quantity.text[:1] in "+−-"
    ):
        return FigureRole.CHANGE
    if _ARROW_BEHIND.match(behind) or (
        _FORMER_BEFORE.search(before) and _FORMER_BEHIND.match(_BRACKETED.sub("", behind))
    ):
        return FigureRole.FORMER
    if (quantity.unit and quantity.unit != "points") or _MARKS_BEHIND.match(behind):
        return FigureRole.SCORE
    near = any(
        m_start - end <= _METRIC_CLOSE and start - m_end <= _METRIC_CLOSE for m_start, m_end in metrics
    )
    return FigureRole.SCORE if near else FigureRole.BARE
