"""Who ran it, and has anybody else?"""

from __future__ import annotations

from claimcheck.checks.base import Dossier
from claimcheck.checks.dossier.neighbours import independent, measured_by, nobody_else
from claimcheck.records.claim import Claim, Relation
from claimcheck.records.model import decided
from claimcheck.records.review import Answer, AnswerState


def answer(dossier: Dossier, claim: Claim) -> Answer:
    """The tester as far as the document says, and what the index adds."""
    state, who = _tester(claim)
    return Answer(state=state, text=f"{who} {_outside(dossier, claim)}".strip())


def _tester(claim: Claim) -> tuple[AnswerState, str]:
    evaluator = claim.evaluator
    name = f" ({evaluator.name})" if evaluator.name else ""
    quoted = any(mark in evaluator.basis for mark in '“"«„')
    match evaluator.relation:
        case Relation.VENDOR if quoted:
            return AnswerState.ANSWERED, f"The document says the company itself ran it{name}."
        case Relation.VENDOR:
            return (
                AnswerState.PARTLY,
                f"It appears to be the company itself{name}; the document does not say so here.",
            )
        case Relation.THIRD_PARTY:
            return AnswerState.ANSWERED, f"The document names a third party{name}."
        case Relation.CITED:
            return (
                AnswerState.PARTLY,
                f"The figure appears to be quoted from elsewhere{name}, not measured here.",
            )
        case _:
            return AnswerState.MISSING, "The document does not say who ran this test."


def _outside(dossier: Dossier, claim: Claim) -> str:
    if not decided(claim.benchmark):
        return ""
    if not decided(claim.model):
        return "Without a model that our register knows, outside results cannot be looked up."
    results = independent(dossier, claim)
    return f"{measured_by(results)}." if results else nobody_else(dossier, claim)
