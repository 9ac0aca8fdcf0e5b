"""CMP-01 a rival's number that is lower than elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from statistics import median
from typing import Any

from claimcheck.checks.base import Check, Dossier
from claimcheck.checks.dossier.items import items, part_named
from claimcheck.checks.dossier.public_results import TRUSTED, same_metric
from claimcheck.checks.dossier.rows import direction_of, pair, rows
from claimcheck.checks.dossier.stages import is_another_version
from claimcheck.checks.words import (
    benchmark_name,
    count,
    figure,
    listed,
    model_name,
    outside_score,
    reference,
)
from claimcheck.records.claim import Claim
from claimcheck.records.evidence import Evidence
from claimcheck.records.finding import Finding, Question, Severity
from claimcheck.statistics.proportions import wilson

LEAST_TOLERANCE = 1.0
"""Points; set-up alone moves scores by several points, so this is deliberately wide."""

_DIFFERENCES = ("prompts or tools", "the version of the model or the test", "the date of the run")


def lower_than(doc: float, own: float | None, refs: Sequence[float], n: int | None) -> dict[str, Any]:
    """Compare a rival's figure (per cent) with other published ones; tolerance is wide on purpose."""
    if not refs:
        return {"label": "cannot_tell"}
    half = wilson(min(1.0, max(0.0, doc / 100)), n).half_width * 100 if n else 0.0
    slack = max(LEAST_TOLERANCE, half)
    low, high = min(refs) - doc, max(refs) - doc
    label = (
        "lower_than_all_references"
        if low > slack
        else "lower_than_some_references"
        if high > slack
        else "in_line"
    )
    changes = None if own is None else (own > doc) != (own > median(refs))
    return {
        "gap_to_lowest": low,
        "gap_to_highest": high,
        "tolerance": slack,
        "label": label,
        "order_changes_with_median_reference": changes,
    }


def _lower(dossier: Dossier) -> Iterable[Finding]:
    compared = 0
    seen: set[tuple[str, str, str]] = set()
    for row in dossier.part(rows):
        direction = direction_of(dossier, row)
        both = pair(row, higher_is_better=direction)
        if both is None or direction is not True:
            continue
        for rival in row.rivals:
            refs = _references(dossier, rival)
            key = (rival.model_text, benchmark_name(rival), rival.quantity.text)
            if not refs or key in seen:
                continue
            seen.add(key)
            compared += 1
            finding = _compared(dossier, rival, both.own, refs)
            if finding:
                yield finding
    yield CMP_01.nothing(
        f"{count(compared, 'figure')} of rivals compared with other published ones in the index."
    )


def _compared(dossier: Dossier, rival: Claim, own: Claim, refs: Sequence[Evidence]) -> Finding | None:
    known = items(dossier, rival)
    doc, mine = rival.quantity.per_cent, own.quantity.per_cent
    if doc is None or mine is None:
        return None
    n = None if isinstance(known, str) else known.n
    result = lower_than(float(doc), float(mine), [float(e.per_cent or 0) for e in refs], n)
    if result["label"] != "lower_than_all_references" or len(refs) < 2:
        return None
    changes = result["order_changes_with_median_reference"]
    given = listed(
        (f"{outside_score(e)} ({e.evaluator or e.source}{', ' + e.date if e.date else ''})" for e in refs),
        shown=3,
    )
    return CMP_01.ask(
        f"The document gives {model_name(rival)} {figure(rival)} on {benchmark_name(rival)}. Elsewhere, for a model of the "
        f"same name, the index lists {given}. With the median of these the order against {model_name(own)} would "
        f"{'change' if changes else 'stay'}.",
        f"Why was {figure(rival)} used for {model_name(rival)} on {benchmark_name(rival)}, and with which settings was it "
        "run?",
        [rival, own],
        severity=Severity.CHANGES_THE_HEADLINE if changes and _same_settings(rival, refs) else Severity.NEEDS_CONTEXT,
        explanations=tuple(f"A different {d} can explain it." for d in _DIFFERENCES),
        working=result,
        evidence=tuple(reference(e) for e in refs[:5]),
    )  # fmt: skip


def _same_settings(claim: Claim, refs: Sequence[Evidence]) -> bool:
    return all(e.setting.stated() and not claim.setting.differences(e.setting) for e in refs)


def _references(dossier: Dossier, claim: Claim) -> list[Evidence]:
    """Other published per cent results for exactly this model and test, at settings that do not differ."""
    if part_named(dossier, claim) or is_another_version(dossier, claim):
        return []
    found = dossier.results(claim)
    usable = [
        e
        for e in found
        if e.relation in TRUSTED and e.per_cent is not None and not e.note
        and not claim.setting.differences(e.setting) and same_metric(claim, e)
    ]  # fmt: skip
    one_each: dict[str, Evidence] = {}
    for evidence in usable:
        one_each.setdefault(evidence.evaluator or evidence.source, evidence)
    return list(one_each.values())


def _lower_vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    refs = [float(ref) for ref in inputs.get("refs") or () if ref is not None]
    if inputs.get("doc") is None:
        return {"label": "cannot_tell"}
    return lower_than(float(inputs["doc"]), inputs.get("own"), refs, inputs.get("n"))


CMP_01 = Check(
    id="CMP-01",
    title="Rival's number lower than elsewhere",
    question=Question.WHAT_IS_MISSING,
    severity=Severity.NEEDS_CONTEXT,
    run=_lower,
    vector=_lower_vector,
)
CHECKS = (CMP_01,)
