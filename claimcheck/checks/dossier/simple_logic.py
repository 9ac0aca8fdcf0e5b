"""Figures that cannot lie as they do, whatever the model: an exact match counts for F1, shares of all cases are all cases."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from claimcheck.checks.base import Dossier, sure
from claimcheck.checks.dossier.changes_in_text import figure_of
from claimcheck.checks.words import benchmark_name
from claimcheck.records.claim import Claim
from claimcheck.records.document import BlockKind
from claimcheck.statistics.rounding import Printed, printed

_ORDERED = (
    ("em", "f1", "every exact match counts fully for F1"),
    ("exactmatch", "f1", "every exact match counts fully for F1"),
    ("top1", "top5", "the first guess is among the first five"),
)
_SHARE = re.compile(
    r"(\d{1,3}(?:\.\d+)?)\s?%\s+(?:of\s+)?(?:\w+\s+)?(wins?|won|ties?|tied|draws?|loss(?:es)?|lost)\b",
    re.IGNORECASE,
)
_OUTCOMES = {"w": "win", "t": "tie", "d": "tie", "l": "loss"}
_SENTENCE = re.compile(r"(?<=[.!?])\s+")


@dataclass(frozen=True, slots=True)
class Crossed:
    """Two figures of one model on one test, the one that must not be larger first, and why."""

    lower: Claim
    upper: Claim
    why: str


def crossed(dossier: Dossier) -> Iterator[Crossed]:
    """Pairs of metrics whose order is the other way round by more than rounding."""
    groups: dict[tuple[str, str, str], dict[str, Claim]] = {}
    for claim in dossier.claims:
        if sure(claim):
            key = (claim.model_text, benchmark_name(claim), claim.quantity.unit)
            groups.setdefault(key, {}).setdefault(_metric(claim), claim)
    for found in groups.values():
        for low, high, why in _ORDERED:
            lower, upper = found.get(low), found.get(high)
            if lower is None or upper is None or lower.setting.differences(upper.setting):
                continue
            if figure_of(lower).low > figure_of(upper).high:
                yield Crossed(lower, upper, why)


def _metric(claim: Claim) -> str:
    return re.sub(r"[^a-z0-9]", "", claim.metric_text.casefold())


@dataclass(frozen=True, slots=True)
class Outcomes:
    """Shares of wins, ties and losses in one sentence, and their sum."""

    sentence: str
    page: int | None
    total: Fraction


def odd_outcomes(dossier: Dossier) -> Iterator[Outcomes]:
    """Sentences whose shares of wins, ties and losses are not all cases within rounding."""
    for block in dossier.document.blocks:
        if block.kind in (BlockKind.FURNITURE, BlockKind.CODE) or "%" not in block.text:
            continue
        for sentence in _SENTENCE.split(block.text):
            shares = {_OUTCOMES[m[2][0].casefold()]: printed(m[1]) for m in _SHARE.finditer(sentence)}
            if len(shares) == 3 and not all_cases(list(shares.values())):
                yield Outcomes(sentence.strip(), block.page, sum_of(list(shares.values())))


def sum_of(parts: list[Printed]) -> Fraction:
    """The sum of printed figures."""
    return sum((part.value for part in parts), Fraction(0))


def all_cases(parts: list[Printed]) -> bool:
    """Whether printed per cent shares can be 100 together; each may be rounded by half of its last place."""
    slack = sum((part.half_unit for part in parts), Fraction(0))
    return abs(sum_of(parts) - 100) <= slack
