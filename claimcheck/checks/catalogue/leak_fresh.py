"""LEAK-03 an old test against a fresh look-alike."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from claimcheck.checks.base import Check, Dossier, sure
from claimcheck.checks.dossier.items import Items, items
from claimcheck.checks.words import count, figure, model_name, points
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Finding, Question, Severity
from claimcheck.statistics.differences import gap_label, newcombe

PAIRS = (
    *(
        ("gsm8k", "gsm1k"),
        ("aime-2024", "aime-2025"),
        ("aime-2025", "aime-2026"),
        ("hmmt-feb-2025", "hmmt-feb-2026"),
    ),
    *(("livecodebench-v4", "livecodebench-v6"), ("mmlu", "mmlu-cf"), ("imagenet-1k", "imagenetv2")),
)
"""Old tests with a newer one of the same kind."""


def _fresh(dossier: Dossier) -> Iterable[Finding]:
    by_key: dict[tuple[str, str], tuple[Claim, Items]] = {}
    for claim in filter(sure, dossier.claims):
        known = items(dossier, claim)
        if not isinstance(known, str):
            by_key.setdefault((claim.model_text, known.benchmark.id), (claim, known))
    compared = 0
    for (model, old_id), (claim, old) in by_key.items():
        for fresh_id in (new for first, new in PAIRS if first == old_id):
            other = by_key.get((model, fresh_id))
            if other is None or not claim.announced or claim.setting.differences(other[0].setting):
                continue
            compared += 1
            fresh = other[1]
            result = compare_fresh(old.p, old.n, fresh.p, fresh.n)
            if result["label"] == "fresh_lower":
                yield LEAK_03.finding(
                    f"{model_name(claim)}: {figure(other[0])} on {fresh.benchmark.name} instead of {figure(claim)} on "
                    f"{old.benchmark.name}, a drop of {points((old.p - fresh.p) * 100)} points on newer questions of the same "
                    "kind. Possible reasons: the old questions were known, or the new ones are harder.",
                    [claim, other[0]],
                    ask="How was it checked that the older questions were not in the training data?",
                    explanations=("The newer questions may be harder.", "Other models may drop as much."),
                    working=result,
                )
    yield LEAK_03.nothing(f"{count(compared, 'pair')} of an older and a newer test of one kind compared.")


def compare_fresh(old_p: float, old_n: int, fresh_p: float, fresh_n: int) -> dict[str, object]:
    """The drop from the old to the fresh test; different questions, so the unpaired interval is right."""
    interval = newcombe(old_p, old_n, fresh_p, fresh_n)
    return {
        "gap_pp": (old_p - fresh_p) * 100,
        "newcombe95_pp": [interval.low * 100, interval.high * 100],
        "label": gap_label(interval, above="fresh_lower", below="fresh_higher", else_="no_clear_drop"),
    }


def _fresh_vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    if (
        inputs.get("old_p") is None
        or inputs.get("fresh_p") is None
        or not inputs.get("old_n")
        or not inputs.get("fresh_n")
    ):
        return {"label": "cannot_tell"}
    return compare_fresh(inputs["old_p"], inputs["old_n"], inputs["fresh_p"], inputs["fresh_n"])


LEAK_03 = Check(
    id="LEAK-03", title="Old test against fresh look-alike", question=Question.WHAT_IT_MEASURES, severity=Severity.NEEDS_CONTEXT, run=_fresh,
    vector=_fresh_vector,
)  # fmt: skip
CHECKS = (LEAK_03,)
