"""Results of the index that were public before a document, against its figures and its superlatives."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from claimcheck.checks.base import Dossier
from claimcheck.checks.dossier.said import Said, severity_of
from claimcheck.checks.words import listed, outside_result, reference
from claimcheck.records.claim import Claim
from claimcheck.records.evidence import EvaluatorRelation, Evidence
from claimcheck.records.model import decided
from claimcheck.statistics.exposure import span

TRUSTED = frozenset(
    {EvaluatorRelation.VENDOR, EvaluatorRelation.THIRD_PARTY, EvaluatorRelation.SUBMITTER_VERIFIED}
)
_REASONS = (
    "The words may refer to one class of models, such as open or small ones.",
    "Settings may differ.",
    "Our index is not complete.",
)
"""Why a superlative and a higher earlier result can both be right."""


def known_before(dossier: Dossier, claim: Claim, published: str) -> tuple[Evidence, ...]:
    """Per cent results of other models on a claim's test, dated before a day, best first."""
    if not decided(claim.benchmark) or claim.benchmark is None:
        return ()
    limit = span(published).first
    own = claim.model.id if claim.model else ""
    return tuple(
        e
        for e in dossier.outside.on(claim.benchmark.id)
        if e.relation in TRUSTED
        and e.per_cent is not None
        and not e.note
        and e.model_id
        and e.model_id != own
        and e.date_kind != "retrieved"
        and len(e.date) >= 7
        and span(e.date).last < limit
        and not claim.setting.differences(e.setting)
    )


def best_before(
    dossier: Dossier, claim: Claim, published: str, *, at_least: float | None = None
) -> tuple[Evidence, ...]:
    """Earlier results above a claim's figure, or at or above a level in per cent; the best of each model."""
    own = claim.quantity.per_cent
    best: dict[str, Evidence] = {}
    for e in known_before(dossier, claim, published):
        value = float(e.per_cent or 0)
        above = value >= at_least if at_least is not None else own is not None and value > float(own)
        if above:
            best.setdefault(e.model_id, e)
    return tuple(sorted(best.values(), key=lambda e: -(e.per_cent or 0)))


def results_line(earlier: Sequence[Evidence]) -> str:
    """Earlier results as a sentence lists them, the first three by name."""
    return listed((outside_result(e) for e in earlier), shown=3)


def set_against(one: Said, earlier: Sequence[Evidence]) -> dict[str, Any]:
    """What a finding shows beside its text where earlier results speak against a sentence."""
    return {
        "severity": severity_of([one]),
        "explanations": _REASONS,
        "evidence": tuple(reference(e) for e in earlier[:3]),
        "statement": one.statement,
    }


def same_metric(claim: Claim, evidence: Evidence) -> bool:
    """Whether a figure and a result may be in the same metric: by name, by one inside the other, or not said."""
    a, b = claim.metric_text.casefold(), evidence.metric.casefold()
    return (
        not a
        or not b
        or a in b
        or b in a
        or {a, b} <= {"acc", "accuracy", "em", "exact match", "pass@1", "score"}
    )
