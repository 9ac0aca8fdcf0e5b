"""LEAK-01 exposure by dates, LEAK-02 published reports."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from claimcheck.checks.base import Check, Dossier
from claimcheck.checks.groups import figures
from claimcheck.checks.words import benchmark_name, count, listed, model_name
from claimcheck.records.claim import Claim
from claimcheck.records.evidence import ContaminationReport
from claimcheck.records.finding import Finding, Question, Reference, Severity
from claimcheck.statistics.exposure import exposure

_LEAK_KINDS = frozenset(
    {
        *("training-overlap", "memorization-probe", "rephrase-gap", "fresh-variant-gap", "time-cutoff-drop"),
        "vendor-self-report",
    }
)
"""Kinds of evidence about leakage; label errors, saturation and leaderboard reports are something else."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A figure whose test and model have dates; `days` is how long the answers were public before the cut-off."""

    claim: Claim
    model: str
    test: str
    label: str
    days: int | None


def _exposure(dossier: Dossier) -> Iterable[Finding]:
    dated, lacking = _dated(dossier)
    for label in dict.fromkeys(one.label for one in dated):
        for group in _with_same_tests([one for one in dated if one.label == label]):
            yield _told(label, group)
    if lacking:
        yield LEAK_01.cannot_tell(
            f"For {figures(lacking)} the day the answers became public or the model's training cut-off is not known.",
            lacking,
        )


def _dated(dossier: Dossier) -> tuple[list[Dated], list[Claim]]:
    """Figures with both dates known, and those without; private tests are in neither."""
    dated: list[Dated] = []
    lacking: list[Claim] = []
    for claim in dossier.announced or dossier.claims:
        benchmark, model = dossier.benchmark(claim), dossier.model(claim)
        public = benchmark.answers_public_since or "" if benchmark else ""
        # A list that gives the day of release as the cut-off does not know the cut-off.
        cut_off = "" if model is None or model.knowledge_cutoff == model.released else model.knowledge_cutoff
        if benchmark is None or model is None or not cut_off or not public:
            lacking.append(claim)
        elif benchmark.private_test_set != "yes":
            first, _, last = public.partition("/")
            result = exposure(first, cut_off, (first, last) if last else None)
            words = f"{model.label} ({cut_off})"
            when = f"{first} to {last}" if last else public
            dated.append(Dated(claim, words, f"{benchmark.name} ({when})", result.label, result.days))
    return dated, lacking


def _with_same_tests(dated: Iterable[Dated]) -> Iterable[list[Dated]]:
    """The figures of all models that have the same tests, together."""
    by_model: dict[str, list[Dated]] = {}
    for one in dated:
        by_model.setdefault(one.model, []).append(one)
    groups: dict[frozenset[str], list[Dated]] = {}
    for group in by_model.values():
        groups.setdefault(frozenset(one.test for one in group), []).extend(group)
    return groups.values()


def _told(label: str, group: Sequence[Dated]) -> Finding:
    tests, models = (
        listed((one.test for one in group), shown=6),
        listed((one.model for one in group), shown=4),
    )
    claims = [one.claim for one in group]
    working = {"days_public_before_cutoff": {one.claim.id: one.days for one in group}}
    dates = f"the stated end of the training data of {models}"
    if label == "exposure_possible":
        return LEAK_01.finding(
            f"Questions and answers of {tests} were public before {dates}. That makes it possible that the model saw "
            "them; it does not show that it did.",
            claims,
            ask="Was the data of these tests removed from training, and how was that checked?",
            explanations=(
                "Makers often filter known tests out.",
                "Being public is not the same as being used.",
            ),
            working=working,
        )
    if label == "partly_exposed":
        return LEAK_01.finding(
            f"A part of the questions and answers of {tests} was public before {dates}, and a part only after it. That "
            "makes it possible that the model saw the first part; it does not show that it did.",
            claims,
            ask="From when to when are the questions that were scored?",
            explanations=("Documents often score only a later part of such a test.",),
            working=working,
        )
    if label == "not_by_dates":
        return LEAK_01.nothing(
            f"By the dates, the answers of {tests} became public after {dates}. Later training stages can be newer.",
            claims,
            working=working,
        )
    return LEAK_01.cannot_tell(f"The dates of {tests} and {dates} are not exact enough.", claims)


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
    yield from _on_this_model(tests, reported)
    others = {key: _elsewhere(tests[key], reports) for key, reports in reported.items()}
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


def _is_on(report: ContaminationReport, claims: Sequence[Claim]) -> bool:
    return bool(report.model_id) and any(c.model and c.model.id == report.model_id for c in claims)


def _elsewhere(claims: Sequence[Claim], reports: Sequence[ContaminationReport]) -> list[ContaminationReport]:
    return [report for report in reports if not _is_on(report, claims)]


def _on_this_model(
    tests: Mapping[str, list[Claim]], reported: Mapping[str, list[ContaminationReport]]
) -> Iterable[Finding]:
    """One finding for each test with a report on a model that has a figure on it."""
    for key, reports in reported.items():
        same = [report for report in reports if _is_on(report, tests[key])]
        if not same:
            continue
        ids = {report.model_id for report in same}
        claims = [c for c in tests[key] if c.model and c.model.id in ids]
        yield LEAK_02.finding(
            f"{benchmark_name(claims[0])}: {count(len(same), 'published report')} on leakage in our index "
            f"{'is' if len(same) == 1 else 'are'} on {listed((model_name(c) for c in claims), shown=3)}. "
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


def _vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    window = inputs.get("window")
    dates = (window[0], window[1]) if window and all(window) else None
    result = exposure(inputs.get("public"), inputs.get("cutoff"), dates)
    return {"label": result.label, "days_public_before_cutoff": result.days}


_Q3 = Question.WHAT_IT_MEASURES
LEAK_01 = Check(
    id="LEAK-01", title="Could the model have seen the answers?", question=_Q3, severity=Severity.NEEDS_CONTEXT,
    run=_exposure, vector=_vector, rests_on_figures=False,
)  # fmt: skip
LEAK_02 = Check(
    id="LEAK-02",
    title="Published reports on leakage",
    question=_Q3,
    severity=Severity.NEEDS_CONTEXT,
    run=_reports,
    rests_on_figures=False,
)
CHECKS = (LEAK_01, LEAK_02)
