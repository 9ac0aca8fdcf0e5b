"""NUM-06 simple logic between figures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Any

from claimcheck.checks.base import Check, Dossier
from claimcheck.checks.dossier.groups import figures
from claimcheck.checks.dossier.simple_logic import all_cases, crossed, odd_outcomes, sum_of
from claimcheck.checks.words import (
    benchmark_name,
    figure,
    model_name,
    points,
    quoted,
)
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Finding, Question, Severity
from claimcheck.statistics.rounding import printed

_PASS = re.compile(r"pass\s?@\s?(\d+)", re.IGNORECASE)


def _logic(dossier: Dossier) -> Iterable[Finding]:
    """pass@k must not fall as k grows, EM not pass F1, top-1 not top-5; wins, ties and losses are all cases."""
    yield from _crossing(dossier)
    series: dict[tuple[str, str], dict[int, Claim]] = {}
    for claim in dossier.claims:
        match = _PASS.search(claim.setting.aggregate or claim.metric_text)
        if match and claim.quantity.unit == "%":
            series.setdefault((claim.model_text, benchmark_name(claim)), {})[int(match[1])] = claim
    compared = [found for found in series.values() if len(found) > 1]
    for found in compared:
        for low, high in _falling({k: claim.quantity.text for k, claim in found.items()}):
            a, b = found[low], found[high]
            if a.setting.differences(b.setting) not in ((), ("aggregate",)):
                continue
            yield NUM_06.ask(
                f"{model_name(a)} on {benchmark_name(a)}: pass@{high} {figure(b)} is below pass@{low} {figure(a)}. For "
                "the same samples, more tries cannot solve fewer problems.",
                f"Do pass@{low} and pass@{high} on {benchmark_name(a)} come from the same samples?",
                [a, b],
                explanations=("The two figures may come from different settings or samples.",),
            )
    claims = [claim for found in compared for claim in found.values()]
    text = (
        f"{figures(claims)} with several pass@k compared."
        if claims
        else "No model has several pass@k on one test."
    )
    yield NUM_06.nothing(text)


def _crossing(dossier: Dossier) -> Iterable[Finding]:
    for found in crossed(dossier):
        a, b = found.lower, found.upper
        yield NUM_06.ask(
            f"{model_name(a)} on {benchmark_name(a)}: {a.metric_text} {figure(a)} is above {b.metric_text} {figure(b)}, but "
            f"{found.why}.",
            f"Do {a.metric_text} and {b.metric_text} on {benchmark_name(a)} come from the same answers?",
            [a, b],
            explanations=("The two figures may come from different settings or be exchanged.",),
        )
    for odd in odd_outcomes(dossier):
        yield NUM_06.ask(
            f"The document says {quoted(odd.sentence)}. The three shares add up to {points(odd.total)}%.",
            "What are the shares of wins, ties and losses, and of which cases?",
            quote=odd.sentence,
            page=odd.page,
            explanations=("Some cases may be counted elsewhere.",),
        )


def _falling(scores: Mapping[int, str]) -> list[tuple[int, int]]:
    ordered = sorted(scores)
    return [(a, b) for a, b in pairwise(ordered) if printed(scores[b]).high < printed(scores[a]).low]


def _logic_vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    if inputs.get("kind") == "sum_to_100":
        return _sum_to_100([part for part in inputs.get("parts") or () if part is not None])
    if "scores" in inputs:
        scores = {
            int(re.sub(r"\D", "", str(key))): str(s) for key, s in inputs["scores"].items() if s is not None
        }
        falling = _falling(scores)
        return {"violations": [list(pair) for pair in falling], "consistent": not falling}
    if "parts" in inputs and ("total" in inputs or "overall" in inputs):
        parts = [printed(part) for part in inputs["parts"]]
        total = printed(inputs.get("total", inputs.get("overall")))
        inside = total.high >= min(p.low for p in parts) and total.low <= max(p.high for p in parts)
        return {"consistent": inside}
    lower, upper = _ordered_pair(inputs)
    if lower is None or upper is None:
        return {"consistent": None, "label": "cannot_tell"}
    return {"consistent": printed(lower).low <= printed(upper).high}


def _ordered_pair(inputs: Mapping[str, Any]) -> tuple[object, object]:
    """The lesser and the greater of two figures that must not cross."""
    given = {re.sub(r"[^a-z0-9]", "", key.casefold()): value for key, value in inputs.items()}
    for lower, upper in (("exactmatch", "f1"), ("em", "f1"), ("top1", "top5"), ("pass1", "passk")):
        if lower in given and upper in given:
            return given[lower], given[upper]
    return None, None


def _sum_to_100(parts: Sequence[object]) -> Mapping[str, Any]:
    read = [printed(part) for part in parts]
    slack = sum((part.half_unit for part in read), Fraction(0))
    return {"sum": float(sum_of(read)), "tolerance": float(slack), "consistent": all_cases(read)}


NUM_06 = Check(
    id="NUM-06",
    title="Simple logic",
    question=Question.WHAT_IS_MISSING,
    severity=Severity.DETAIL,
    run=_logic,
    vector=_logic_vector,
)
CHECKS = (NUM_06,)
