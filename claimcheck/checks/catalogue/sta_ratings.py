"""STA-06 gaps between arena and Elo ratings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from claimcheck.checks.base import Check, Dossier, sure
from claimcheck.checks.dossier.groups import is_vote_rating
from claimcheck.checks.dossier.rows import pair, rows
from claimcheck.checks.words import benchmark_name, figure, model_name, points
from claimcheck.records.finding import Finding, Question, Severity
from claimcheck.statistics.ratings import rating_gap, win_rate


def _gaps(dossier: Dossier) -> Iterable[Finding]:
    found = False
    for row in dossier.part(rows):
        both = pair(row, higher_is_better=True)
        if both is None or not is_vote_rating(dossier, both.own) or not (sure(both.own) and sure(both.rival)):
            continue
        found = True
        gap = float(both.own.quantity.value - both.rival.quantity.value)
        yield STA_06.finding(
            f"{benchmark_name(both.own)}: {model_name(both.own)} {figure(both.own)} v {model_name(both.rival)} "
            f"{figure(both.rival)}. {points(abs(gap), 0)} points mean that the higher one would be preferred in about "
            f"{points(win_rate(abs(gap)) * 100, 0)} of 100 direct votes.",
            [both.own, both.rival],
            ask="On which list, date and category are these ratings, and what are their 95% intervals?",
            explanations=("Ratings of one list are estimated together; ties and style control change them.",),
            working={"diff": gap, "win_rate": win_rate(gap)},
        )
    if not found:
        yield STA_06.nothing("No two ratings from people's votes stand side by side.")


def _gap_vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    a, b = inputs.get("a"), inputs.get("b")
    if a is None or b is None:
        return {"label": "cannot_tell"}
    result: dict[str, Any] = {"diff": a - b, "win_rate": win_rate(a - b)}
    bounds_a, bounds_b = inputs.get("ci_a"), inputs.get("ci_b")
    if bounds_a and bounds_b and None not in (*bounds_a, *bounds_b):
        gap = rating_gap(a, b, tuple(bounds_a), tuple(bounds_b))
        result |= {
            "z": gap.z,
            "diff95": [gap.low, gap.high],
            "intervals_overlap": gap.intervals_overlap,
            "label": gap.label,
        }
    return result


STA_06 = Check(
    id="STA-06",
    title="Arena and Elo gaps",
    question=Question.WHAT_IT_MEASURES,
    severity=Severity.NEEDS_CONTEXT,
    run=_gaps,
    vector=_gap_vector,
)
CHECKS = (STA_06,)
