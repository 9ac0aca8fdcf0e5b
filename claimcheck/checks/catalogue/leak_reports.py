"""LEAK-02 published reports of contamination."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from claimcheck.checks.base import Check, Dossier
from claimcheck.checks.dossier.groups import figures
from claimcheck.checks.words import benchmark_name, count, listed, model_name
from claimcheck.records.claim import Claim
from claimcheck.records.evidence import ContaminationReport
from claimcheck.records.finding import Finding, Question, Reference, Severity

_LEAK_KINDS = frozenset(
    {
        *("training-overlap", "memorization-probe", "rephrase-gap", "fresh-variant-gap", "time-cutoff-drop"),
        "vendor-self-report",
    }
)
"""Kinds of evidence about leakage; label errors, saturation and leaderboard reports are something else."""


def _reports(dossier: Dossier) -> Iterable[Finding]:
    reported: dict[str, list[ContaminationReport]] = {}
    tests = _tests(dossier)
    checked, silent = [], []
    for benchmark_id, claims in tests.items():
        reports = _leak_reports(dossier, benchmark_id)
        if reports:
            reported[benchmark_id] = reports
        elif dossier.outside.reports(benchmark_id, found=False):
            checked += claims
        else:
            silent += claims
    yield from _on_this_model(dossier, tests, reported)
    others = {
        key: [report for report in reports if not _affected(dossier, report, tests[key])]
        for key, reports in reported.items()
    }
    if others := {key: reports for key, reports in others.items() if reports}:
        yield _on_others(tests, others)
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


def _tests(dossier: Dossier) -> dict[str, list[Claim]]:
    tests: dict[str, list[Claim]] = {}
    for claim in dossier.announced or dossier.claims:
        if dossier.benchmark(claim) and claim.benchmark:
            tests.setdefault(claim.benchmark.id, []).append(claim)
    return tests


def _leak_reports(dossier: Dossier, benchmark_id: str) -> list[ContaminationReport]:
    found = dossier.outside.reports(benchmark_id, found=True)
    return [report for report in found if report.evidence_kind in _LEAK_KINDS]


def _affected(dossier: Dossier, report: ContaminationReport, claims: Iterable[Claim]) -> list[Claim]:
    """The claims about the model that a report is on."""
    return [
        claim
        for claim in claims
        if report.model_id
        and claim.model
        and report.model_id in (claim.model.id, *dossier.registry.identities(claim.model))
    ]


def _on_this_model(
    dossier: Dossier, tests: Mapping[str, list[Claim]], reported: Mapping[str, list[ContaminationReport]]
) -> Iterable[Finding]:
    """One finding for each test with a report on a model that has a figure on it."""
    for key, reports in reported.items():
        affected = {report.id: _affected(dossier, report, tests[key]) for report in reports}
        same = [report for report in reports if affected[report.id]]
        if not same:
            continue
        claims = list(dict.fromkeys(claim for report in same for claim in affected[report.id]))
        names = {claim.model.id: model_name(claim) for claim in reversed(claims) if claim.model}
        yield LEAK_02.finding(
            f"{benchmark_name(claims[0])}: {count(len(same), 'published report')} on leakage in our index "
            f"{'is' if len(same) == 1 else 'are'} on {listed(reversed(names.values()), shown=3)}. "
            f"{_sentence(same[0])}{_doubts(same)}",
            claims,
            explanations=("Overlap is not benefit.",),
            working={"reports": len(reports), "on_this_model": len(same)},
            evidence=tuple(map(_reference, same[:6])),
        )


def _on_others(
    tests: Mapping[str, list[Claim]], reported: Mapping[str, list[ContaminationReport]]
) -> Finding:
    """One finding for all tests with reports on other models or on the test itself."""
    ordered = sorted(reported, key=lambda key: -len(reported[key]))
    lines = listed((f"{benchmark_name(tests[key][0])} ({len(reported[key])})" for key in ordered), shown=6)
    all_ = [report for key in ordered for report in reported[key]]
    return LEAK_02.finding(
        f"Published reports on leakage in our index, by test: {lines}. They are on other models or on the test itself. "
        f"For example, {benchmark_name(tests[ordered[0]][0])}: "
        f"{_sentence(all_[0])}{_doubts(all_)}",
        [claim for key in ordered for claim in tests[key]],
        severity=Severity.DETAIL,
        explanations=("Overlap is not benefit.", "A report on one model says nothing of another."),
        working={"reports": {key: len(reported[key]) for key in ordered}, "on_this_model": 0},
        evidence=tuple(_reference(reported[key][0]) for key in ordered[:8]),
    )


def _sentence(report: ContaminationReport) -> str:
    return f"“{report.finding.rstrip('.')}” ({report.reporter}, {report.year})."


def _doubts(reports: Sequence[ContaminationReport]) -> str:
    number = sum(report.strength in ("disputed", "weak") for report in reports)
    if not number:
        return ""
    if len(reports) == 1:
        return " It is weak or disputed."
    return f" {number} of {len(reports)} {'is' if number == 1 else 'are'} weak or disputed."


def _reference(report: ContaminationReport) -> Reference:
    return Reference(
        title=report.title or report.finding, evaluator=report.reporter, date=report.year, url=report.url
    )


LEAK_02 = Check(
    id="LEAK-02",
    title="Published reports on leakage",
    question=Question.WHAT_IT_MEASURES,
    severity=Severity.NEEDS_CONTEXT,
    run=_reports,
    rests_on_figures=False,
)
CHECKS = (LEAK_02,)
