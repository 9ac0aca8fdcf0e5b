"""STA-03 averages over runs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from claimcheck.checks.base import Check, Dossier
from claimcheck.checks.dossier.groups import Group, by_test
from claimcheck.checks.dossier.items import Items
from claimcheck.checks.words import count, figure, model_name, points, rows_of, share
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Finding, Question, Severity
from claimcheck.statistics.repeats import averaged


def _averages(dossier: Dossier) -> Iterable[Finding]:
    """Figures that are stated to be averages over several runs."""
    known, _ = by_test(dossier, dossier.announced or dossier.claims)
    members = [(group, claim, item) for group in known for claim, item in group.members if item.runs > 1]
    if members:
        lines = {group.name: _average_line(group, claim, item) for group, claim, item in reversed(members)}
        yield STA_03.finding(
            "Averaging over runs steadies a figure against luck in one run; it does not add questions. "
            f"{rows_of(reversed(lines.values()), shown=4)}.",
            [claim for _, claim, _ in members],
            working={claim.id: _averaged_outputs(item.p, item.n, item.runs) for _, claim, item in members},
        )
    else:
        yield STA_03.nothing(
            "No figure on a test of known size is stated to be an average over several runs."
        )


def _average_line(group: Group, claim: Claim, item: Items) -> str:
    result = averaged(item.p, item.n, item.runs)
    low, high = result.other_questions
    return (
        f"{group.name}: {count(item.n, 'question')}, {item.runs} tries each, {model_name(claim)} {figure(claim)}, other "
        f"questions of the kind could give {share(low)} to {share(high)}, a repeat of the test ±"
        f"{points(result.repeat_half95 * 100)} at most"
    )


def _averaged_outputs(p: float, n: int, m: int) -> dict[str, object]:
    result = averaged(p, n, m)
    return {
        "wilson_items": list(result.other_questions),
        "se_max_pp": result.se_max * 100,
        "se_min_pp": result.se_min * 100,
        "rerun_half95_max_pp": result.repeat_half95 * 100,
        "naive_wilson_nm": list(result.if_all_were_questions),
    }


def _runs_vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    p, n = inputs.get("p"), inputs.get("n")
    if p is None or not n:
        return {"label": "cannot_tell"}
    return _averaged_outputs(p, n, inputs.get("m") or 1)


STA_03 = Check(
    id="STA-03",
    title="Average over several runs",
    question=Question.WHAT_IT_MEASURES,
    severity=Severity.DETAIL,
    run=_averages,
    vector=_runs_vector,
)
CHECKS = (STA_03,)
