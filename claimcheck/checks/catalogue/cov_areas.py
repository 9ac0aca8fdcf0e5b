"""COV-01 areas covered and not covered."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from claimcheck.checks.base import Check, Dossier
from claimcheck.checks.coverage import AREAS, coverage, known_tests, placed
from claimcheck.checks.words import count, listed
from claimcheck.records.benchmark import Benchmark
from claimcheck.records.finding import Finding, Question, Severity

_CLOSED = frozenset({"multiple-choice", "classification", "pairwise-choice", "short-answer"})
_RENEWED = frozenset({"periodic", "dynamic"})
_SAFETY = frozenset({"safety_refusal", "adversarial_robustness", "bias_fairness"})
_CARD = re.compile(r"system[-_]?card|model[-_]?card|safety", re.IGNORECASE)


def _areas(dossier: Dossier) -> Iterable[Finding]:
    """The areas with a figure of the announced model, and those without; about the document as a whole."""
    if not dossier.claims:
        yield COV_01.nothing("No benchmark figure was found, so there is no coverage to describe.")
        return
    found = coverage(dossier)
    covered = [AREAS[area] for area, number in found.areas.items() if number]
    if not covered:
        yield COV_01.cannot_tell(
            f"{count(len(found.not_placed), 'test')} could not be placed in an area, for our register does not know what "
            f"{'it is' if len(found.not_placed) == 1 else 'they are'} about: {listed(found.not_placed, shown=6)}."
        )
        return
    missing = [AREAS[area] for area in found.not_covered]
    sentences = [
        f"Covered: {'; '.join(covered)}.",
        f"Not covered {'by the tests we know' if found.not_placed else 'in this document'}: {'; '.join(missing)}."
        if missing
        else "",
        f"Could not be placed: {listed(found.not_placed, shown=6)}." if found.not_placed else "",
        _kinds(known_tests(dossier)),
        _safety(dossier) if set(found.not_covered) >= _SAFETY and not found.not_placed else "",
    ]
    yield COV_01.finding(
        " ".join(filter(None, sentences)),
        explanations=("Other documents on the same model may cover more.", "Our register is not complete."),
        working={
            "areas": found.areas,
            "not_covered": found.not_covered,
            "not_placed": found.not_placed,
        },
    )


def _kinds(tests: Sequence[Benchmark]) -> str:
    """How many of the known tests ask for closed answers, are private or renewed, or are in English only."""
    closed = sum(b.task_format in _CLOSED for b in tests)
    fresh = sum(b.private_test_set == "yes" or b.refreshed in _RENEWED for b in tests)
    english = sum(b.languages == ("en",) for b in tests)
    total = len(tests)
    return (
        f"Of {count(total, 'known test')}, {_some(total - closed, total, 'asks', 'ask')} for open work rather than an "
        f"answer with a key, {_some(fresh, total)} private or renewed, {_some(english, total)} in English only."
    )


def _some(number: int, total: int, one: str = "is", more: str = "are") -> str:
    if number == 0:
        return f"none {one}"
    return f"all {more}" if number == total > 1 else f"{number} {one if number == 1 else more}"


def _safety(dossier: Dossier) -> str:
    card = next((link for link in dossier.document.links if _CARD.search(link) and _own(dossier, link)), "")
    where = f" (perhaps {card}, which was not read)" if card else ""
    return f"No safety results in this document; a separate system card may exist{where}."


def _own(dossier: Dossier, link: str) -> bool:
    """Whether a link names the publisher or an announced model; other makers' cards are often linked too."""
    names = " ".join([dossier.document.publisher, *dossier.announced_models[:1]]).casefold()
    return any(len(word) > 3 and word in link.casefold() for word in re.findall(r"[a-z]+", names))


def _vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    registry = inputs.get("registry") or {}
    tests = [name for name in inputs.get("benchmarks") or () if name]
    result = placed((name, tuple(registry.get(name) or ()) or None) for name in tests)
    return {
        "covered": list(result.covered),
        "not_covered": list(result.not_covered),
        "unknown_benchmarks": list(result.unknown),
    }


COV_01 = Check(
    id="COV-01",
    title="Areas covered and not covered",
    question=Question.YOUR_TASKS,
    severity=Severity.NEEDS_CONTEXT,
    run=_areas,
    vector=_vector,
    rests_on_figures=False,
)
CHECKS = (COV_01,)
