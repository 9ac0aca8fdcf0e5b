"""STA-09 what one question is worth."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from claimcheck.checks.base import Check, Dossier
from claimcheck.checks.dossier.groups import by_test, lacking
from claimcheck.checks.words import count, listed, points
from claimcheck.records.finding import Finding, Question, Severity
from claimcheck.statistics.differences import MAX_LEAD_NEVER_CLEAR

_SMALLEST_STEP = 20_000
"""Above so many questions, one is worth less than 0.005 points."""


def _steps(dossier: Dossier) -> Iterable[Finding]:
    """What one question is worth, test by test, in one finding."""
    known, unknown = by_test(dossier, dossier.announced or dossier.claims)
    if known:
        ordered = sorted(known, key=lambda group: group.n)
        lines = [f"{group.name} {_step(group.n)} ({group.n:,})" for group in ordered]
        claims = [claim for group in ordered for claim, _ in group.members]
        yield STA_09.finding(
            f"What one question is worth, in points: {listed(lines, shown=8)}. A lead of "
            f"{count(MAX_LEAD_NEVER_CLEAR, 'question')} or fewer in one run can never be told from chance.",
            claims,
            working={"one_item_points": {group.name: round(100 / group.n, 4) for group in ordered}},
        )
    yield from lacking(STA_09, unknown, "What one question is worth is not known for {figures}: {reason}.")


def _step(questions: int) -> str:
    return points(100 / questions, 2) if questions <= _SMALLEST_STEP else "under 0.01"


def _step_vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    n, lead = inputs.get("n"), MAX_LEAD_NEVER_CLEAR + 1
    if not n:
        return {"label": "cannot_tell"}
    return {
        "one_item_pp": 100 / n,
        "min_lead_any_pairing_items": lead,
        "min_lead_any_pairing_pp": 100 * lead / n,
    }


STA_09 = Check(
    id="STA-09",
    title="Size of one question",
    question=Question.WHAT_IT_MEASURES,
    severity=Severity.DETAIL,
    run=_steps,
    vector=_step_vector,
    rests_on_figures=False,
)
CHECKS = (STA_09,)
