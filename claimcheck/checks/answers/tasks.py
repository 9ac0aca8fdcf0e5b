"""How relevant is the figure for the reader's own tasks?"""

from __future__ import annotations

from claimcheck.checks.base import Dossier
from claimcheck.checks.relevance import USES, Nearness, best_for
from claimcheck.checks.words import listed
from claimcheck.records.claim import Claim
from claimcheck.records.review import Answer, AnswerState

_STATES = {
    Nearness.CLOSE: AnswerState.ANSWERED,
    Nearness.PARTLY: AnswerState.PARTLY,
    Nearness.UNRELATED: AnswerState.MISSING,
}
_WORDS = {
    Nearness.CLOSE: "Close to your tasks",
    Nearness.PARTLY: "Partly about your tasks",
    Nearness.UNRELATED: "Not about your tasks",
}


def answer(dossier: Dossier, claim: Claim) -> Answer:
    """How near the test is to the profile's tasks; without a profile, what it is about."""
    match = claim.benchmark
    benchmark = dossier.benchmark_by_id(match.id) if match and match.id else None
    if benchmark is None:
        return Answer(
            state=AnswerState.CANNOT_TELL, text="Our register does not say what this test is about."
        )
    if dossier.profile is None or not dossier.profile.use_cases:
        return Answer(state=AnswerState.CANNOT_TELL, text=_without_profile(benchmark.use_cases))
    judged = best_for(benchmark, dossier.profile)
    return Answer(state=_STATES[judged.nearness], text=f"{_WORDS[judged.nearness]}: {judged.reason}.")


def _without_profile(uses: tuple[str, ...]) -> str:
    about = listed(USES.get(use, use) for use in uses)
    known = f"The test bears on {about}. " if about else ""
    return f"{known}Choose your tasks to see how near it is to them."
