"""Cells of two results, one in brackets, where the text says what stands there: "reproduced (reported)"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from claimcheck.extract.late import late
from claimcheck.extract.tables.scope import Surroundings
from claimcheck.records.claim import Relation

# "in the format of "reproduced_results (reported_results)"".
_FORMAT = late(
    r"\b(?:formats?|forms?|style|notation|shown|given|presented|listed|written|formatted)\b[^.;()]{0,30}?"
    r"[“\"'‘`](?P<first>[\w -]{3,40}?)\s?\((?P<inside>[\w -]{3,40})\)[”\"'’`]",
    re.IGNORECASE,
)
_INSIDE = late(
    r"\b(?:numbers?|values?|results?|scores?|figures?|those|ones|data)\b[^.;]{0,20}?\b(?:in|within|inside)\s(?:the\s)?"
    r"(?:parenthes[ie]s|brackets)\s(?P<inside>[^.;]{3,120})"
    r"|括号[内中里]的?(?:数字|数据|结果|分数|数值|成绩)?(?P<zh>[^。；;]{2,60})",
    re.IGNORECASE,
)
_BY_OTHERS = late(
    r"report(?:ed|s)\b|report(?:ed)?_|\bofficial|\bpapers?\b|\bpublished|\boriginal|\bleaderboards?\b|\bcited\b|报告|官方|论文|公布|原文",
    re.IGNORECASE,
)
_BY_US = late(r"reproduc|re-?run|re-?evaluat|\bour(?:s|\b)|measured|\bself|复现|自测|我们", re.IGNORECASE)
_SPEAKS = late(r"\(|brackets|parenthes|括号", re.IGNORECASE)
_NUMBER = r"[-+−]?\d+(?:[.,]\d+)?\s?[%％]?"
_TWO = late(rf"^(?P<first>{_NUMBER})?\s*[(（]\s*(?P<inside>{_NUMBER})\s*[)）]$")


@dataclass(frozen=True)
class Source:
    """Who ran a figure, by the words that say what stands where in the cell."""

    relation: Relation
    text: str


@dataclass(frozen=True)
class Brackets:
    """What figures in brackets are, and those before them where that is said."""

    inside: Source
    first: Source | None

    def split(self, text: str) -> list[tuple[str, Source | None]]:
        """The figures of a cell's text as printed, each with its source; none where it holds no brackets."""
        hit = _TWO.match(text.strip())
        if hit is None:
            return []
        first = [(hit["first"], self.first)] if hit["first"] else []
        return [*first, (hit["inside"], self.inside)]


def brackets_of(around: Surroundings) -> Brackets | None:
    """What the text around a table says of figures in brackets, if it says that others reported them."""
    for text in _sentences((around.caption, around.lead, *around.footnotes, *around.after, *around.before)):
        if hit := _FORMAT.search(text):
            inside, first = hit["inside"], hit["first"]
        elif hit := _INSIDE.search(text):
            inside, first = hit["inside"] or hit["zh"], ""
        else:
            continue
        if _BY_OTHERS.search(inside):
            return Brackets(
                Source(Relation.CITED, text),
                Source(Relation.VENDOR, text) if _BY_US.search(first) else None,
            )
    return None


def _sentences(texts: Iterable[str]) -> Iterable[str]:
    spoken = (text for text in texts if _SPEAKS.search(text))
    return (s for text in spoken for s in re.split(r"(?<=[.!?])\s+|(?<=[。！？])|\n", text))
