"""CON-07 sentences about a place in a ranking."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from claimcheck.checks.base import Check, Dossier
from claimcheck.checks.dossier.rows import best, direction_of, rows
from claimcheck.checks.words import benchmark_name, count, figure, model_name, shortened
from claimcheck.records.claim import StatementKind
from claimcheck.records.finding import Finding, Question, Severity

_RANK = re.compile(
    r"\b(?:(?P<first>first|no\. ?1|number one|#1|top spot)|(?P<second>second|#2)|(?P<third>third|#3)|top[- ](?P<top>\d+))\s+"
    r"(?:place|rank|position|overall)?\b",
    re.IGNORECASE,
)


def _ranks(dossier: Dossier) -> Iterable[Finding]:
    looked = 0
    for statement in dossier.statements:
        match = _RANK.search(statement.text)
        if statement.kind is not StatementKind.RANKING or not match or len(statement.benchmarks) != 1:
            continue
        stated = _stated_rank(match)
        group = [r for r in dossier.part(rows) if benchmark_name(r.claims[0]) in statement.benchmarks
                 or r.claims[0].benchmark_text in statement.benchmarks]  # fmt: skip
        if len(group) != 1 or not group[0].own or direction_of(dossier, group[0]) is None:
            continue
        looked += 1
        row = group[0]
        higher = direction_of(dossier, row) is not False
        own = best(row.own, higher)
        if own is None:
            continue
        result = rank({c.id: float(c.quantity.value) for c in row.claims}, own.id, higher)
        if result["rank"] > stated:
            yield CON_07.ask(
                f"The sentence says “{shortened(statement.text)}”. In the document's own row on {benchmark_name(own)}, "
                f"{model_name(own)} ({figure(own)}) stands at place {result['rank']} of {len(row.claims)}.",
                "In which list, and on which date, does this place hold?",
                [own],
                statement=statement,
                working=result,
            )
    yield CON_07.nothing(f"{count(looked, 'sentence')} about a place compared with the document's own rows.")


def _stated_rank(match: re.Match[str]) -> int:
    if match["top"]:
        return int(match["top"])
    return 1 if match["first"] else 2 if match["second"] else 3


def rank(scores: Mapping[str, float], model: str, higher: bool) -> dict[str, Any]:
    """Competition rank: one more than the number of better scores; ties are joint."""
    own = scores[model]
    better = [name for name, s in scores.items() if (s > own if higher else s < own)]
    tied = [name for name, s in scores.items() if name != model and s == own]
    return {"rank": len(better) + 1, "tied_with": tied}


def _rank_vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    scores = {name: float(s) for name, s in (inputs.get("scores") or {}).items() if s is not None}
    if inputs.get("model") not in scores:
        return {"rank": None, "tied_with": [], "label": "cannot_tell"}
    return rank(scores, inputs["model"], inputs.get("higher_is_better", True) is not False)


CON_07 = Check(
    id="CON-07",
    title="Rank claims",
    question=Question.WHAT_IS_MISSING,
    severity=Severity.NEEDS_CONTEXT,
    run=_ranks,
    vector=_rank_vector,
)
CHECKS = (CON_07,)
