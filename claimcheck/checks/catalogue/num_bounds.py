"""NUM-05 range and chance level."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from claimcheck.checks.base import Check, Dossier, sure
from claimcheck.checks.dossier.items import items
from claimcheck.checks.words import (
    claims_line,
    count,
    rows_of,
)
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Finding, Question, Severity
from claimcheck.statistics.proportions import wilson


def _chance(dossier: Dossier) -> Iterable[Finding]:
    near: dict[str, list[Claim]] = {}
    compared = 0
    for claim in filter(sure, dossier.announced or dossier.claims):
        benchmark, known = dossier.benchmark(claim), items(dossier, claim)
        if benchmark is None or isinstance(known, str) or benchmark.chance_level is None:
            continue
        compared += 1
        chance = float(benchmark.chance_level) / 100
        interval = wilson(known.p, known.n)
        if chance >= 0.02 and (known.p < chance or interval.low <= chance <= interval.high):
            near.setdefault(benchmark.id, []).append(claim)
    if near:
        yield _like_guessing(dossier, near)
    yield NUM_05.nothing(f"{count(compared, 'figure')} compared with what guessing would give.")


def _like_guessing(dossier: Dossier, near: Mapping[str, Sequence[Claim]]) -> Finding:
    chances = {key: (b.name, b.chance_level) for key in near if (b := dossier.benchmark_by_id(key))}
    lines = rows_of(
        (
            f"{name} (guessing gives about {float(chance or 0):g}%), {claims_line(near[key])}"
            for key, (name, chance) in chances.items()
        ),
        shown=4,
    )
    return NUM_05.finding(
        f"These figures are about what guessing would give, or below: {lines}.",
        [claim for claims in near.values() for claim in claims],
        explanations=(
            "Strict answer formats can push scores below chance.",
            "Chance may differ per item.",
        ),
        working={"chance": {key: float(chance or 0) for key, (_, chance) in chances.items()}},
    )


def _chance_vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    p, n, chance = inputs.get("p"), inputs.get("n"), inputs.get("chance")
    if p is None:
        return {"label": "cannot_tell"}
    if not 0 <= p <= 1:
        return {"out_of_range": True, "label": "out_of_range"}
    if chance is None:
        return {"out_of_range": False, "label": "cannot_tell"}
    low, high = wilson(p, n) if n else (None, None)
    return {
        "out_of_range": False,
        "below_chance": p < chance,
        "chance_inside_interval": None if low is None or high is None else low <= chance <= high,
        "chance_corrected": None if chance == 1 else (p - chance) / (1 - chance),
    }


NUM_05 = Check(
    id="NUM-05",
    title="Range and chance",
    question=Question.WHAT_IS_MISSING,
    severity=Severity.DETAIL,
    run=_chance,
    vector=_chance_vector,
)
CHECKS = (NUM_05,)
