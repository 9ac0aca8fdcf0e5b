"""A name in a sentence, and what the words around it make of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from claimcheck.extract.cues import AGAINST, SCORING_VERB, STRONG_METRIC, WEAK_METRIC
from claimcheck.extract.late import late

_AFTER_AGAINST = late(
    r"\s*(?:both\s|all\s|the\s|its\s|our\s|an?\s)*(?:[\w’'.&-]+[,\s]+){0,4}(?:and\s(?:[\w.-]+['’]s\s)?)?"
)
# "XをベースにYを開発": X is what Y is made of.
_BUILT_ON_CJK = late(r"\s?(?:を(?:ベース|もと|基)|ベースの)")
# "超越国际一流模型GPT-4系列模型和X": all that the clause names is beaten.
_BEATEN_CJK = late(
    r"(?:超越|超过|優於|优于|高于|击败|战胜|領先於|领先于)(?![^，。,;；]{0,8}\d)[^，。,;；]{0,40}$"
)
# "与X配合", "Xより高い"
_BEATEN_JA = late(r"(?![はが])[^、。]{0,40}?を(?:大きく|大幅に|わずかに)?(?:上回|超え|凌駕|しの)")
_BESIDE_CJK = late(r"\s?(?:配合|结合|搭配|一起|より)")
_BRACKETED = late(r"\([^()]*\)\s?")
# "Compared to Z, X scores …": the comma ends what X is compared with.
_FRONTED = late(
    r"\W*(?:(?:after|by|through|when)\s(?:\w+\s){0,2})?(?:fine-?tuning|compared (?:to|with)"
    r"|unlike|relative to|using|based on|built on|im Vergleich zu"
    r"|verglichen mit|par rapport à|comparado con)\b",
    re.IGNORECASE,
)
# "(e.g., X achieves 69% …)": an example that is the subject of its own sentence.
_EXAMPLE = late(r"e\.g\.,?|including|such as|like", re.IGNORECASE)
_SCORES = late(r"\s(?:achieves?|achieved|scores?|scored|reach(?:es|ed)|obtain(?:s|ed)|attain(?:s|ed))\b")


class MentionKind(StrEnum):
    """What is named."""

    MODEL = "model"
    BENCHMARK = "benchmark"
    METRIC = "metric"
    OTHER_PARTY = "other-party"


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a sentence: ``text[start:end]``.

    `sure` is False where only the words around it say what it is; `own` marks "our model", "we", "it".
    """

    start: int
    end: int
    text: str
    kind: MentionKind
    sure: bool = True
    own: bool = False


def names_score(text: str) -> bool:
    """Whether a stretch between a name and a figure speaks of a score or of scoring."""
    return bool(SCORING_VERB.search(text) or STRONG_METRIC.search(text) or WEAK_METRIC.search(text))


def stands_against(name: Mention, text: str) -> bool:
    """Whether a system is only what another is compared with: "outperforming Z", "built on Z"."""
    return bool(against_word(name, text))


@lru_cache(maxsize=2048)
def against_word(name: Mention, text: str) -> str:
    """The words that make a system a yardstick ("outperforming", "followed by"), or ""."""
    if base := _BUILT_ON_CJK.match(text, name.end):
        return base.group()
    if beside := _BESIDE_CJK.match(text, name.end):
        return beside.group()
    if beaten := _BEATEN_CJK.search(text, 0, name.start):
        return beaten.group()
    before = _BRACKETED.sub("", text[max(0, name.start - 80) : name.start])[-50:]
    hits = list(AGAINST.finditer(before))
    if not hits or not _AFTER_AGAINST.fullmatch(before[hits[-1].end() :]):
        return ""
    word, stretch = hits[-1].group(), before[hits[-1].end() :]
    if re.search(r",|\sand\s", stretch) and _SCORES.match(text, name.end):
        return ""
    if _FRONTED.match(text) and "," in before[hits[-1].end() :] and name.start < 90:
        return ""
    return "" if _EXAMPLE.fullmatch(word) and _SCORES.match(text, name.end) else word


def is_passed_in_japanese(name: Mention, text: str) -> bool:
    """Whether the verb behind says that a system was passed: "X（32.0%）やYを大幅に上回った"."""
    return bool(_BEATEN_JA.match(text, name.end))
