"""LEAK-01 exposure by dates, LEAK-02 published reports."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from claimcheck.checks.base import Check, Dossier
from claimcheck.checks.groups import figures
from claimcheck.checks.words import benchmark_name, count, listed
from claimcheck.records.claim import Claim
from claimcheck.records.evidence import ContaminationReport
from claimcheck.records.finding import Finding, Question, Reference, Severity
from claimcheck.statistics.exposure import Exposure, exposure

_LEAK_KINDS = frozenset(
    {
        *("training-overlap", "memorization-probe", "rephrase-gap", "fresh-variant-gap", "time-cutoff-drop"),
        "vendor-self-report",
    }
)
"""Kinds of evidence about leakage; label errors, saturation and leaderboard reports are something else."""


def _exposure(dossier: Dossier) -> Iterable[Finding]:
    groups: dict[tuple[str, str], dict[str, tuple[Claim, Exposure]]] = {}
    lacking: list[Claim] = []
    for claim in dossier.announced or dossier.claims:
        benchmark, model = dossier.benchmark(claim), dossier.model(claim)
        public = benchmark.answers_public_since or "" if benchmark else ""
        if benchmark is None or model is None or not model.knowledge_cutoff or not public:
            lacking.append(claim)
            continue
        if benchmark.private_test_set == "yes":
            continue
        result = exposure(public, model.knowledge_cutoff)
        key = (result.label, f"{model.label} (training data to {model.knowledge_cutoff})")
        groups.setdefault(key, {}).setdefault(f"{benchmark.name} (public since {public})", (claim, result))
    for (label, model_words), tests in groups.items():
        yield _told(label, model_words, tests)
    if lacking:
        yield LEAK_01.cannot_tell(
            f"For {figures(lacking)} the day the answers became public or the model's training cut-off is not known.",
            lacking,
        )


def _told(label: str, model_words: str, tests: Mapping[str, tuple[Claim, Exposure]]) -> Finding:
    names = listed(tests, shown=6)
    claims = [claim for claim, _ in tests.values()]
    days = {name: result.days for name, (_, result) in tests.items()}
    if label == "exposure_possible":
        return LEAK_01.finding(
            f"{model_words}: questions and answers were public before the stated end of the training data for {names}. That "
            "makes it possible that the model saw them; it does not show that it did.",
            claims,
            ask="Was the data of these tests removed from training, and how was that checked?",
            explanations=(
                "Makers often filter known tests out.",
                "Being public is not the same as being used.",
            ),
            working={"days_public_before_cutoff": days},
        )
    if label in ("not_by_dates", "partly_exposed"):
        return LEAK_01.nothing(
            f"{model_words}: by the stated dates, the answers became public later for {names}. Later training stages can be "
            "newer than the stated date.",
            claims,
            working={"days_public_before_cutoff": days},
        )
    return LEAK_01.cannot_tell(f"{model_words}: the dates are not exact enough for {names}.", claims)


def _reports(dossier: Dossier) -> Iterable[Finding]:
    tests: dict[str, list[Claim]] = {}
    for claim in dossier.announced or dossier.claims:
        if dossier.benchmark(claim) and claim.benchmark:
            tests.setdefault(claim.benchmark.id, []).append(claim)
    silent, checked = [], []
    for benchmark_id, claims in tests.items():
        reports = [
            r for r in dossier.outside.reports(benchmark_id, found=True) if r.evidence_kind in _LEAK_KINDS
        ]
        clear = dossier.outside.reports(benchmark_id, found=False)
        if reports:
            yield _reported(dossier, claims, reports)
        elif clear:
            checked += claims
        else:
            silent += claims
    if checked:
        yield LEAK_02.nothing(
            f"{figures(checked)}: others checked these tests and found nothing or left it open.", checked
        )
    if silent:
        as_of = dossier.outside.snapshot.as_of
        yield LEAK_02.nothing(
            f"{figures(silent)}: no report is known to our index{f' (as of {as_of})' if as_of else ''}. That is not a check.",
            silent,
        )


def _reported(dossier: Dossier, claims: list[Claim], reports: list[ContaminationReport]) -> Finding:
    own = {c.model.id for c in claims if c.model and c.model.id}
    same = [r for r in reports if r.model_id and r.model_id in own]
    ordered = [*same, *(r for r in reports if r not in same)]
    about = "this model" if same else "other models or on the test itself; none is on this model"
    lines = listed((f"{r.finding.rstrip('.')} ({r.reporter}, {r.year})" for r in ordered[:2]), shown=2)
    disputed = sum(r.strength in ("disputed", "weak") for r in reports)
    note = f" {disputed} of them are weak or disputed." if disputed else ""
    return LEAK_02.finding(
        f"{benchmark_name(claims[0])}: {count(len(reports), 'published report')} on leakage in our index, on {about}. "
        f"For example: {lines}.{note}",
        claims,
        severity=Severity.NEEDS_CONTEXT if same else Severity.DETAIL,
        explanations=("Overlap is not benefit.", "A report on one model says nothing of another."),
        working={"reports": len(reports), "on_this_model": len(same)},
        evidence=tuple(
            Reference(title=r.title or r.finding, evaluator=r.reporter, date=r.year, url=r.url)
            for r in ordered[:6]
        ),
    )


def _vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    window = inputs.get("window")
    dates = (window[0], window[1]) if window and all(window) else None
    result = exposure(inputs.get("public"), inputs.get("cutoff"), dates)
    return {"label": result.label, "days_public_before_cutoff": result.days}


_Q3 = Question.WHAT_IT_MEASURES
LEAK_01 = Check(
    id="LEAK-01", title="Could the model have seen the answers?", question=_Q3, severity=Severity.NEEDS_CONTEXT,
    run=_exposure, vector=_vector,
)  # fmt: skip
LEAK_02 = Check(
    id="LEAK-02",
    title="Published reports on leakage",
    question=_Q3,
    severity=Severity.NEEDS_CONTEXT,
    run=_reports,
)
CHECKS = (LEAK_01, LEAK_02)
