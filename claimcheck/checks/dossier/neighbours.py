"""Outside results for a claim: the same model and test, or else what lies nearest."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from claimcheck.checks.base import Dossier
from claimcheck.checks.dossier.items import part_named
from claimcheck.checks.dossier.stages import is_another_version
from claimcheck.checks.words import count, listed, outside_score
from claimcheck.records.claim import Claim
from claimcheck.records.evidence import EvaluatorRelation, Evidence
from claimcheck.records.model import Model, decided

OUTSIDE = frozenset(
    {
        *(EvaluatorRelation.THIRD_PARTY, EvaluatorRelation.SUBMITTER_VERIFIED),
        *(EvaluatorRelation.CROWD, EvaluatorRelation.OWN),
    }
)
"""Relations that count as a result from outside the company."""

_UNCHECKED = re.compile(r"partial run|flagged", re.IGNORECASE)


def independent(dossier: Dossier, claim: Claim) -> tuple[Evidence, ...]:
    """Results of others for exactly this model and test, newest first, one a tester; marked partial runs left out."""
    if part_named(dossier, claim) or is_another_version(dossier, claim):
        return ()
    found = dossier.results(claim)
    return _one_a_tester(claim, [e for e in found if e.relation in OUTSIDE and not _UNCHECKED.search(e.note)])


def _one_a_tester(claim: Claim, results: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Of several results of one tester, the one whose setting fits best, then the nearest figure.

    Testers publish one model under several settings (one try and two); only the fitting one can be compared.
    A figure that a second source repeats counts once.
    """
    chosen: dict[str, Evidence] = {}
    for evidence in sorted(results, key=lambda e: _distance(claim, e)):
        chosen.setdefault(evidence.tester, evidence)
    once: dict[str, Evidence] = {}
    for evidence in chosen.values():
        once.setdefault(outside_score(evidence), evidence)
    kept = list(once.values())
    return tuple(e for e in results if e in kept)


def _distance(claim: Claim, evidence: Evidence) -> tuple[int, Decimal]:
    own, other = claim.quantity.per_cent, evidence.per_cent
    gap = abs(own - other) if own is not None and other is not None else Decimal(0)
    return len(claim.setting.differences(evidence.setting)), gap


@dataclass(frozen=True, slots=True)
class Nearest:
    """What the index has instead: other versions of the model on this test, other models on it."""

    siblings: tuple[Evidence, ...]
    others: tuple[Evidence, ...]


def nearest(dossier: Dossier, claim: Claim) -> Nearest:
    """Results on the same test by models of the same family, and by other models, best first."""
    match = claim.benchmark
    if not decided(match) or match is None:
        return Nearest((), ())
    on = [e for e in dossier.outside.on(match.id) if e.relation in OUTSIDE]
    family = _family(dossier, claim)
    siblings = tuple(e for e in on if family and _same_family(dossier, e, family))
    others = tuple(e for e in on if e not in siblings)
    return Nearest(siblings, others)


def nobody_measured(dossier: Dossier, what: str) -> str:
    """The honest sentence for figures without any outside result."""
    as_of = dossier.outside.snapshot.as_of
    when = f" (as of {as_of})" if as_of else ""
    return f"Nobody else in the index{when} has measured {what}."


def nobody_else(dossier: Dossier, claim: Claim) -> str:
    """That nobody else has measured a figure, with what lies nearest."""
    sentence = nobody_measured(dossier, "this")
    near = nearest(dossier, claim)
    if near.siblings:
        shown = listed((f"{e.model_text} {outside_score(e)}" for e in near.siblings), shown=2)
        return f"{sentence} Nearest: {shown}, of the same family."
    if near.others:
        shown = listed((f"{e.model_text} {outside_score(e)}" for e in near.others), shown=2)
        return f"{sentence} On the same test it lists {shown}."
    return f"{sentence} It lists no outside result on this test at all."


def measured_by(results: tuple[Evidence, ...]) -> str:
    """Outside results in words: "2 outside results in the index: 68.8 (Vals AI, 2025-08), 70.1 (…)"."""
    shown = listed(
        (f"{outside_score(e)} ({', '.join(p for p in (e.tester, e.date) if p)})" for e in results),
        shown=3,
    )
    return f"{count(len(results), 'outside result')} in the index: {shown}"


def _family(dossier: Dossier, claim: Claim) -> str:
    model = dossier.model(claim)
    return model.family if model else ""


def _same_family(dossier: Dossier, evidence: Evidence, family: str) -> bool:
    model: Model | None = dossier.registry.model(evidence.model_id) if evidence.model_id else None
    return model is not None and model.family == family
