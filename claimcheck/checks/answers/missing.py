"""What is missing at this figure?"""

from __future__ import annotations

from claimcheck.checks.base import Dossier, is_average
from claimcheck.checks.dossier.reporting import FIELD_NAMES, Reporting
from claimcheck.checks.words import listed
from claimcheck.records.claim import Claim
from claimcheck.records.review import Answer, AnswerState


def answer(dossier: Dossier, claim: Claim) -> Answer:
    """How many of the expected statements were found for this figure, and which were not."""
    if is_average(claim):
        return Answer(
            state=AnswerState.CANNOT_TELL,
            text="This is an average over several tests; what should be stated is looked for at each of them.",
        )
    reported = dossier.part(Reporting).of(claim)
    total = len(reported.expected)
    if not reported.missing:
        return Answer(state=AnswerState.ANSWERED, text=f"All {total} expected statements were found.")
    names = listed((FIELD_NAMES[name] for name in reported.missing), shown=6)
    state = AnswerState.PARTLY if reported.found * 2 >= total else AnswerState.MISSING
    return Answer(
        state=state, text=f"{reported.found} of {total} expected statements found. We did not find: {names}."
    )
