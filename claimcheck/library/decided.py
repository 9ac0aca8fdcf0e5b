"""A review as the person decided: corrected, added and removed claims, set-aside findings, notes.

What reads a corrected figure or setting is imported with the first correction: the window starts without it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

import msgspec

from claimcheck.library.keys import claim_key, finding_key
from claimcheck.records.claim import Claim, Evaluator, Reading, Relation
from claimcheck.records.decision import Decision, DecisionKind
from claimcheck.records.quantity import Quantity
from claimcheck.records.review import Review


@dataclass(frozen=True, kw_only=True)
class Decided:
    """What the decisions say of one review. Keys of `notes` are claim keys, "" for the document."""

    dismissed: dict[str, str]
    compared: frozenset[str]
    reviewed: frozenset[str]
    notes: dict[str, str]


def decided(decisions: Iterable[Decision]) -> Decided:
    """Sort decisions by what they speak of; later ones win."""
    dismissed: dict[str, str] = {}
    notes: dict[str, str] = {}
    compared: set[str] = set()
    reviewed: set[str] = set()
    for decision in decisions:
        match decision.kind:
            case DecisionKind.DISMISS:
                dismissed[decision.finding] = decision.reason
            case DecisionKind.NOTE:
                notes[decision.claim] = decision.value
            case DecisionKind.COMPARED:
                compared.add(decision.finding)
            case DecisionKind.REVIEWED:
                reviewed.add(decision.claim)
    return Decided(
        dismissed=dismissed, compared=frozenset(compared), reviewed=frozenset(reviewed), notes=notes
    )


def corrected_reading(review: Review, decisions: Iterable[Decision]) -> Reading:
    """The reading with the person's corrections, to be checked again.

    Corrected names lose their match, so that the registry is asked again.
    """
    claims = {claim_key(claim): claim for claim in review.claims}
    for decision in decisions:
        if decision.kind is DecisionKind.REMOVE:
            claims.pop(decision.claim, None)
        elif decision.kind is DecisionKind.ADD:
            claims[decision.claim] = added_claim(decision.value)
        elif decision.kind is DecisionKind.CORRECT and decision.claim in claims:
            claims[decision.claim] = corrected(claims[decision.claim], decision.field, decision.value)
    return Reading(
        announced_models=review.announced_models,
        claims=tuple(claims.values()),
        statements=review.statements,
        announced_because=review.announced_because,
    )


def corrected(claim: Claim, field: str, value: str) -> Claim:
    """The claim with one field as the person reads it; an unknown field changes nothing."""
    change = _CORRECTIONS.get(field)
    return claim if change is None else replace(change(claim, value), doubt="")


def claim_as_text(claim: Claim) -> str:
    """A claim as a decision keeps it."""
    return msgspec.json.encode(claim).decode()


def added_claim(text: str) -> Claim:
    """The claim a decision keeps.

    Raises:
        ValueError: when the text is no claim.
    """
    return msgspec.json.decode(text, type=Claim)


def without_dismissed(review: Review, dismissed: Iterable[str]) -> Review:
    """The review without the findings that the person set aside."""
    keys = set(dismissed)
    if not keys:
        return review
    gone = {finding.id for finding in review.findings if finding_key(finding, review) in keys}
    summary = replace(
        review.summary,
        change_the_story=tuple(i for i in review.summary.change_the_story if i not in gone),
    )
    return replace(review, findings=tuple(f for f in review.findings if f.id not in gone), summary=summary)


def quantity_from(text: str, like: Quantity) -> Quantity:
    """A corrected figure, with the unit of the old one where none is typed.

    Raises:
        ValueError: when the text holds no number.
    """
    from claimcheck.extract.tables.figures import cell_quantities

    found = cell_quantities(text)
    if not found:
        raise ValueError(text)
    return replace(found[0], unit=found[0].unit or like.unit)


def _set_score(claim: Claim, value: str) -> Claim:
    return replace(claim, quantity=quantity_from(value, claim.quantity))


def _set_setting(claim: Claim, value: str) -> Claim:
    from claimcheck.extract.settings import parse_setting

    return replace(claim, setting=parse_setting(value))


def _set_evaluator(claim: Claim, value: str) -> Claim:
    evaluator = Evaluator(
        relation=Relation(value), name=claim.evaluator.name, basis="corrected by the reader"
    )
    return replace(claim, evaluator=evaluator)


_CORRECTIONS: dict[str, Callable[[Claim, str], Claim]] = {
    "model": lambda claim, value: replace(claim, model_text=value, model=None),
    "benchmark": lambda claim, value: replace(claim, benchmark_text=value, benchmark=None),
    "metric": lambda claim, value: replace(claim, metric_text=value),
    "setting": _set_setting,
    "announced": lambda claim, value: replace(claim, announced=value == "yes"),
    "score": _set_score,
    "evaluator": _set_evaluator,
}
