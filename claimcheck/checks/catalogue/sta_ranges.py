"""STA-01 range around a score, STA-09 size of one question."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from claimcheck.checks.base import Check, Dossier
from claimcheck.checks.groups import Group, by_test, lacking
from claimcheck.checks.words import count, figure, listed, model_name, points, share
from claimcheck.records.finding import Finding, Question, Severity
from claimcheck.statistics.differences import MAX_LEAD_NEVER_CLEAR
from claimcheck.statistics.proportions import clopper_pearson, flat_prior, wald, wilson

WIDE = 0.03


def _ranges(dossier: Dossier) -> Iterable[Finding]:
    """One finding a test: with other questions of the same kind, what would be as compatible."""
    known, unknown = by_test(dossier, dossier.announced or dossier.claims)
    for group in known:
        yield _range_of(group)
    yield from lacking(STA_01, unknown, "The range around {figures} cannot be computed: {reason}.")


def _range_of(group: Group) -> Finding:
    ranges = [(claim, known, wilson(known.p, known.n)) for claim, known in group.members]
    lines = [
        f"{model_name(claim)} {figure(claim)}: {share(low)} to {share(high)}"
        for claim, _, (low, high) in ranges
    ]
    widest = max(interval.half_width for _, _, interval in ranges)
    return STA_01.finding(
        f"{group.name} has {count(group.n, 'question')}. With other questions of the same kind, these results would "
        f"be just as compatible: {listed(lines, shown=3)}.",
        [claim for claim, _ in group.members],
        severity=Severity.NEEDS_CONTEXT if widest >= WIDE else Severity.DETAIL,
        working={
            "n": group.n,
            "wilson95": {
                claim.id: [round(low * 100, 2), round(high * 100, 2)] for claim, _, (low, high) in ranges
            },
            "formula": "Wilson score interval, z = 1.959964",
        },
    )


def _steps(dossier: Dossier) -> Iterable[Finding]:
    """What one question is worth, test by test, in one finding."""
    known, unknown = by_test(dossier, dossier.announced or dossier.claims)
    if known:
        ordered = sorted(known, key=lambda group: group.n)
        lines = [f"{group.name} {points(100 / group.n, 2)} ({group.n:,})" for group in ordered]
        claims = [claim for group in ordered for claim, _ in group.members]
        yield STA_09.finding(
            f"What one question is worth, in points: {listed(lines, shown=8)}. A lead of "
            f"{count(MAX_LEAD_NEVER_CLEAR, 'question')} or fewer in one run can never be told from chance.",
            claims,
            working={"one_item_points": {group.name: round(100 / group.n, 4) for group in ordered}},
        )
    yield from lacking(STA_09, unknown, "What one question is worth is not known for {figures}: {reason}.")


def _range_vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    n, k = inputs["n"], inputs.get("k")
    if not n:
        return {"wilson": None, "wald": None, "clopper_pearson": None, "beta11": None}
    p = inputs["p"] if inputs.get("p") is not None else k / n
    result: dict[str, Any] = {"wilson": wilson(p, n), "wald": wald(p, n)}
    if k is not None:
        result |= {"clopper_pearson": clopper_pearson(k, n), "beta11": flat_prior(k, n)}
    return result


def _step_vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    lead = MAX_LEAD_NEVER_CLEAR + 1
    return {
        "one_item_pp": 100 / inputs["n"],
        "min_lead_any_pairing_items": lead,
        "min_lead_any_pairing_pp": 100 * lead / inputs["n"],
    }


STA_01 = Check(
    id="STA-01",
    title="Range around a score",
    question=Question.WHAT_IT_MEASURES,
    severity=Severity.DETAIL,
    run=_ranges,
    vector=_range_vector,
)
STA_09 = Check(
    id="STA-09",
    title="Size of one question",
    question=Question.WHAT_IT_MEASURES,
    severity=Severity.DETAIL,
    run=_steps,
    vector=_step_vector,
)
CHECKS = (STA_01, STA_09)
