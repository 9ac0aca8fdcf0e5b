"""STA-06 arena and Elo gaps, WHO-05 leaderboard entry conditions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from claimcheck.checks.base import Check, Dossier, sure
from claimcheck.checks.rows import pair, rows
from claimcheck.checks.words import benchmark_name, figure, listed, model_name, points
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Finding, Question, Reference, Severity
from claimcheck.statistics.ratings import best_of, rating_gap, win_rate

_STANDARD_ERROR_AT_3000 = 6.0
"""Elo points; one rating from about 3,000 votes (347/√votes)."""

_DISPUTE = (
    Reference(title="The Leaderboard Illusion (2025)", url="https://arxiv.org/abs/2504.20879"),
    Reference(title="The operator's answer", url="https://blog.lmarena.ai/blog/2025/our-response/"),
)


def _is_vote_rating(dossier: Dossier, claim: Claim) -> bool:
    """Whether a figure is a rating from people's votes; contest ratings such as Codeforces' are not."""
    benchmark = dossier.benchmark(claim)
    return (
        benchmark is not None
        and (benchmark.scoring == "preference" or benchmark.task_format == "human-vote")
        and claim.quantity.unit != "%"
        and claim.quantity.value > 400
    )


def _gaps(dossier: Dossier) -> Iterable[Finding]:
    found = False
    for row in dossier.part(rows):
        both = pair(row, higher_is_better=True)
        if (
            both is None
            or not _is_vote_rating(dossier, both.own)
            or not (sure(both.own) and sure(both.rival))
        ):
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


def _entries(dossier: Dossier) -> Iterable[Finding]:
    votes = [claim for claim in dossier.announced if _is_vote_rating(dossier, claim)]
    if not votes:
        yield WHO_05.nothing("No figure of the announced model is a rating from people's votes.")
        return
    gains = listed(
        f"{points(best_of(k) * _STANDARD_ERROR_AT_3000, 0)} for the best of {k}" for k in (3, 10, 27)
    )
    yield WHO_05.ask(
        f"Ratings on {benchmark_name(votes[0])} come from votes of its users. Companies may test several variants "
        f"before release; by chance alone that can raise the best one's rating (points, at 3,000 votes: {gains}).",
        "How many variants were tested, and are the votes from after the release?",
        votes,
        explanations=("The operator disputes parts of this criticism and adds fresh votes after release.",),
        evidence=_DISPUTE,
    )


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
WHO_05 = Check(
    id="WHO-05",
    title="Leaderboard entry conditions",
    question=Question.WHO_RAN_IT,
    severity=Severity.DETAIL,
    run=_entries,
)
CHECKS = (STA_06, WHO_05)
