"""REL-01 what of the document is about the reader's own tasks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from claimcheck.checks.base import Check, Dossier
from claimcheck.checks.coverage import known_tests
from claimcheck.checks.relevance import USES, Nearness, Relevance, coverage_of_task, relevance
from claimcheck.checks.words import count, language, listed
from claimcheck.records.benchmark import Benchmark
from claimcheck.records.finding import Finding, Question, Severity
from claimcheck.records.profile import Profile
from claimcheck.statistics.proportions import wilson

_LEVELS = {
    Nearness.CLOSE: "tested directly",
    Nearness.PARTLY: "tested partly",
    Nearness.UNRELATED: "not tested in this document",
}
_TRIAL_CASES = 30
_TRIAL = (
    "Only a trial with your own material answers this; {n} cases of your own give a result to about "
    "±{low} to {high} points where half to seven in ten succeed (see “A trial of 20 to 50 cases” in the manual)."
)


def _tasks(dossier: Dossier) -> Iterable[Finding]:
    profile = dossier.profile
    if profile is None or not profile.use_cases:
        yield REL_01.cannot_tell(
            "Your tasks are not set; choose a profile to see what here is about your work."
        )
        return
    tests = known_tests(dossier)
    if not tests:
        yield REL_01.cannot_tell("Our register does not know what the tests of this document are about.")
        return
    judged = {use: _nearest(tests, use, profile) for use in profile.use_cases}
    near = {test.id: test for _, found in judged.values() for test, _ in found}
    claims = [c for c in dossier.announced or dossier.claims if c.benchmark and c.benchmark.id in near]
    yield REL_01.finding(
        f"{_told(judged)}{_gaps(tuple(near.values()), profile)} {_trial()}",
        claims,
        working={"tasks": {use: level.value for use, (level, _) in judged.items()}},
    )


Judged = tuple[Nearness, list[tuple[Benchmark, Relevance]]]
"""How near the nearest tests are to a task, and those tests."""


def _nearest(tests: Sequence[Benchmark], use: str, profile: Profile) -> Judged:
    judged = [(test, relevance(test, use, profile)) for test in tests]
    for level in (Nearness.CLOSE, Nearness.PARTLY):
        found = [(test, judgement) for test, judgement in judged if judgement.nearness is level]
        if found:
            return level, found
    return Nearness.UNRELATED, []


def _told(judged: Mapping[str, Judged]) -> str:
    """Each task with its tests: "Your task, law, is tested partly (LegalBench)."."""
    lines = [
        (USES.get(use, use), _LEVELS[level] + _tests_in(level, found))
        for use, (level, found) in judged.items()
    ]
    if len(lines) == 1:
        return f"Your task, {lines[0][0]}, is {lines[0][1]}."
    return f"Of your {count(len(lines), 'task')}: {'; '.join(f'{task}: {words}' for task, words in lines)}."


def _tests_in(level: Nearness, found: Sequence[tuple[Benchmark, Relevance]]) -> str:
    if not found:
        return ""
    reason = f"; {found[0][1].reason}" if level is Nearness.PARTLY and len(found) == 1 else ""
    return f" ({listed((test.name for test, _ in found), shown=4)}{reason})"


def _gaps(tests: Sequence[Benchmark], profile: Profile) -> str:
    """The three gaps that matter most: language, length of the work, material."""
    if not tests:
        return ""
    spoken = {code for test in tests for code in test.languages}
    foreign = [language(code) for code in profile.languages if spoken and code not in spoken]
    gaps = []
    if foreign:
        gaps.append(f"none of these tests is listed as being in {listed(foreign, word='or')}")
    if profile.long_documents and not any(test.area == "long-context" for test in tests):
        gaps.append("none is about long texts")
    public = [test for test in tests if test.private_test_set != "yes"]
    if profile.materials and public:
        gaps.append(f"their material is public, not your own ({', '.join(profile.materials)})")
    return f" Still open for you: {'; '.join(gaps)}." if gaps else ""


def _trial() -> str:
    half = [round(wilson(p, _TRIAL_CASES).half_width * 100) for p in (0.7, 0.5)]
    return _TRIAL.format(n=_TRIAL_CASES, low=half[0], high=half[1])


def _vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    registry, tested = inputs.get("registry") or {}, inputs.get("document_benchmarks") or ()
    links = {task: registry.get(task) or {} for task in inputs.get("user_tasks") or ()}
    return {
        task: coverage_of_task(link.get("direct") or (), link.get("partial") or (), tested)
        for task, link in links.items()
    }


REL_01 = Check(
    id="REL-01",
    title="Your tasks",
    question=Question.YOUR_TASKS,
    severity=Severity.NEEDS_CONTEXT,
    run=_tasks,
    vector=_vector,
    rests_on_figures=False,
)
CHECKS = (REL_01,)
