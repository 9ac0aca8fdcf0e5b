"""NUM-04 count against percentage."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from claimcheck.checks.base import Check, Dossier
from claimcheck.checks.words import (
    count,
    points,
)
from claimcheck.records.document import Block, BlockKind
from claimcheck.records.finding import Finding, Question, Severity
from claimcheck.statistics.grid import count_matches
from claimcheck.statistics.rounding import printed

_COUNT = re.compile(
    r"(?<![\d.,/])(?P<k>\d{1,6})\s*(?:/|of|out of)\s*(?:the |all )?(?P<n>\d{1,6})(?![\d.,/])"
    r"(?:\s+\w+){0,3}\s*[(\[]\s*(?P<s>\d{1,3}(?:\.\d{1,3})?)\s?%\s*[)\]]",
    re.IGNORECASE,
)


def _counts(dossier: Dossier) -> Iterable[Finding]:
    looked = 0
    for block in dossier.document.body:
        if not isinstance(block, Block) or block.kind is BlockKind.FURNITURE:
            continue
        for match in _COUNT.finditer(block.text):
            k, n, score = int(match["k"]), int(match["n"]), printed(match["s"])
            if not n > 0 or k > n:
                continue
            looked += 1
            if not count_matches(k, n, score):
                yield NUM_04.finding(
                    f"“{match.group().strip()}”: {k} of {n} is {points(100 * k / n, score.decimals + 1)}%, printed is "
                    f"{match['s']}%.",
                    quote=match.group(),
                    page=block.page,
                    ask=f"Which is meant, {k} of {n} or {match['s']}%?",
                    explanations=("The percentage may belong to another count.", "It may be a typing slip."),
                    working=_count_outputs(k, n, match["s"]),
                )
    yield NUM_04.nothing(f"{count(looked, 'count')} with a percentage compared.")


def _count_outputs(k: int, n: int, score: object) -> dict[str, object]:
    return {"true_pct": 100 * k / n, "consistent": count_matches(k, n, printed(score))}


def _count_vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    k, n, score = inputs.get("k"), inputs.get("n"), inputs.get("score")
    if k is None or not n or score is None:
        return {"consistent": None, "label": "cannot_tell"}
    return _count_outputs(k, n, score)


NUM_04 = Check(
    id="NUM-04", title="Count against percentage", question=Question.WHAT_IS_MISSING, severity=Severity.NEEDS_CONTEXT, run=_counts,
    vector=_count_vector,
)  # fmt: skip
CHECKS = (NUM_04,)
