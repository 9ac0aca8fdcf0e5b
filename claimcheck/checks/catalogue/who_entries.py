"""WHO-05 entry conditions of a leaderboard."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.checks.base import Check, Dossier
from claimcheck.checks.dossier.groups import is_vote_rating
from claimcheck.checks.words import benchmark_name, listed, points
from claimcheck.records.finding import Finding, Question, Reference, Severity
from claimcheck.statistics.ratings import best_of

_STANDARD_ERROR_AT_3000 = 6.0
"""Elo points; one rating from about 3,000 votes (347/√votes)."""

_DISPUTE = (
    Reference(title="The Leaderboard Illusion (2025)", url="https://arxiv.org/abs/2504.20879"),
    Reference(title="The operator's answer", url="https://blog.lmarena.ai/blog/2025/our-response/"),
)


def _entries(dossier: Dossier) -> Iterable[Finding]:
    votes = [claim for claim in dossier.announced if is_vote_rating(dossier, claim)]
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


WHO_05 = Check(
    id="WHO-05",
    title="Leaderboard entry conditions",
    question=Question.WHO_RAN_IT,
    severity=Severity.DETAIL,
    run=_entries,
)
CHECKS = (WHO_05,)
