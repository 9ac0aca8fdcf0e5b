"""Outside results for a claim: the same model and test, or else what lies nearest."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimcheck.checks.base import Dossier, decided
from claimcheck.checks.words import count, listed
from claimcheck.records.claim import Claim
from claimcheck.records.evidence import EvaluatorRelation, Evidence
from claimcheck.records.model import Model

OUTSIDE = frozenset(
    {
        *(EvaluatorRelation.THIRD_PARTY, EvaluatorRelation.SUBMITTER_VERIFIED),
        EvaluatorRelation.CROWD,
    }
)
"""Relations that count as a result from outside the company."""

_UNCHECKED = re.compile(r"partial run|flagged", re.IGNORECASE)


def independent(dossier: Dossier, claim: Claim) -> tuple[Evidence, ...]:
    """Results of others for exactly this model and test, newest first; marked partial runs left out."""
    if claim.model is None or claim.benchmark is None:
        return ()
    if not decided(claim.model) or not decided(claim.benchmark):
        return ()
    found = dossier.outside.results(claim.model.id, claim.benchmark.id)
    return tuple(e for e in found if e.relation in OUTSIDE and not _UNCHECKED.search(e.note))


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


def nobody_else(dossier: Dossier, claim: Claim) -> str:
    """The honest sentence for a figure without any outside result, with what lies nearest."""
    as_of = dossier.outside.snapshot.as_of
    when = f" (as of {as_of})" if as_of else ""
    sentence = f"Nobody else in the index{when} has measured this."
    near = nearest(dossier, claim)
    if near.siblings:
        shown = listed((f"{e.model_text} {e.score_text}" for e in near.siblings), shown=2)
        return f"{sentence} Nearest: {shown}, of the same family."
    if near.others:
        shown = listed((f"{e.model_text} {e.score_text}" for e in near.others), shown=2)
        return f"{sentence} On the same test it lists {shown}."
    return f"{sentence} It lists no outside result on this test at all."


def measured_by(results: tuple[Evidence, ...]) -> str:
    """Outside results in words: "2 outside results in the index: 68.8 (Vals AI, 2025-08), 70.1 (…)"."""
    shown = listed(
        (f"{e.score_text} ({', '.join(p for p in (e.evaluator or e.source, e.date) if p)})" for e in results),
        shown=3,
    )
    return f"{count(len(results), 'outside result')} in the index: {shown}"


def _family(dossier: Dossier, claim: Claim) -> str:
    model = dossier.model(claim)
    return model.family if model else ""


def _same_family(dossier: Dossier, evidence: Evidence, family: str) -> bool:
    model: Model | None = dossier.registry.model(evidence.model_id) if evidence.model_id else None
    return model is not None and model.family == family
