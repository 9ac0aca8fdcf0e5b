"""LEAK-01 exposure by dates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from claimcheck.checks.base import Check, Dossier
from claimcheck.checks.dossier.groups import figures
from claimcheck.checks.words import listed
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Finding, Question, Severity
from claimcheck.statistics.exposure import exposure


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


def _vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    window = inputs.get("window")
    dates = (window[0], window[1]) if window and all(window) else None
    result = exposure(inputs.get("public"), inputs.get("cutoff"), dates)
    return {"label": result.label, "days_public_before_cutoff": result.days}


LEAK_01 = Check(
    id="LEAK-01", title="Could the model have seen the answers?", question=Question.WHAT_IT_MEASURES, severity=Severity.NEEDS_CONTEXT,
    run=_exposure, vector=_vector, rests_on_figures=False,
)  # fmt: skip
CHECKS = (LEAK_01,)
