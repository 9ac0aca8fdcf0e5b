"""NUM-04 count against percentage, NUM-05 range and chance, NUM-06 simple logic."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Any

from claimcheck.checks.base import Check, Dossier, sure
from claimcheck.checks.groups import figures
from claimcheck.checks.items import items
from claimcheck.checks.simple_logic import all_cases, crossed, odd_outcomes, sum_of
from claimcheck.checks.words import (
    benchmark_name,
    claims_line,
    count,
    figure,
    model_name,
    points,
    quoted,
    rows_of,
)
from claimcheck.records.claim import Claim
from claimcheck.records.document import Block, BlockKind
from claimcheck.records.finding import Finding, Question, Severity
from claimcheck.statistics.grid import count_matches
from claimcheck.statistics.proportions import wilson
from claimcheck.statistics.rounding import printed

_COUNT = re.compile(
    r"(?<![\d.,/])(?P<k>\d{1,6})\s*(?:/|of|out of)\s*(?:the |all )?(?P<n>\d{1,6})(?![\d.,/])"
    r"(?:\s+\w+){0,3}\s*[(\[]\s*(?P<s>\d{1,3}(?:\.\d{1,3})?)\s?%\s*[)\]]",
    re.IGNORECASE,
)
_PASS = re.compile(r"pass\s?@\s?(\d+)", re.IGNORECASE)


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


def _count_outputs(k: int, n: int, score: object) -> dict[str, object]:
    return {"true_pct": 100 * k / n, "consistent": count_matches(k, n, printed(score))}


def _count_vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    k, n, score = inputs.get("k"), inputs.get("n"), inputs.get("score")
    if k is None or not n or score is None:
        return {"consistent": None, "label": "cannot_tell"}
    return _count_outputs(k, n, score)


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


_Q4, _DETAIL = Question.WHAT_IS_MISSING, Severity.DETAIL
NUM_04 = Check(
    id="NUM-04", title="Count against percentage", question=_Q4, severity=Severity.NEEDS_CONTEXT, run=_counts,
    vector=_count_vector,
)  # fmt: skip
NUM_05 = Check(
    id="NUM-05", title="Range and chance", question=_Q4, severity=_DETAIL, run=_chance, vector=_chance_vector
)
NUM_06 = Check(
    id="NUM-06", title="Simple logic", question=_Q4, severity=_DETAIL, run=_logic, vector=_logic_vector
)
CHECKS = (NUM_04, NUM_05, NUM_06)
