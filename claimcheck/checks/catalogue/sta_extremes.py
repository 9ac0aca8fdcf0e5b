"""STA-08 none or all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from claimcheck.checks.base import Check, Dossier
from claimcheck.checks.dossier.groups import by_test
from claimcheck.checks.words import count, model_name, share
from claimcheck.records.finding import Finding, Question, Severity
from claimcheck.statistics.proportions import at_least, at_most


def _none_or_all(dossier: Dossier) -> Iterable[Finding]:
    known, _ = by_test(dossier, dossier.announced or dossier.claims)
    found = False
    for group in known:
        for claim, item in group.members:
            if item.p not in (0.0, 1.0) or item.runs > 1 or claim.quantity.decimals == 0:
                continue
            found = True
            limit = at_most(0, item.n)
            word = "No success" if item.p == 0 else "No failure"
            yield STA_08.finding(
                f"{word} in {count(item.n, 'try', 'tries')} ({group.name}, {model_name(claim)}) still allows a rate of "
                f"up to {share(limit)}%, for tries of the same kind.",
                [claim],
                severity=Severity.NEEDS_CONTEXT,
                working={"n": item.n, "one_sided95_upper": limit, "rule_of_three": 3 / item.n},
            )
    if not found:
        yield STA_08.nothing("No figure on a test of known size is exactly none or all.")


def _none_or_all_vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    k, n = inputs.get("k"), inputs.get("n")
    if k is None or not n:
        return {"label": "cannot_tell"}
    return {
        "one_sided95_upper": at_most(k, n),
        "one_sided95_lower": at_least(k, n),
        "rule_of_three": 3 / n,
    }


STA_08 = Check(
    id="STA-08", title="None or all", question=Question.WHAT_IT_MEASURES, severity=Severity.NEEDS_CONTEXT, run=_none_or_all,
    vector=_none_or_all_vector,
)  # fmt: skip
CHECKS = (STA_08,)
