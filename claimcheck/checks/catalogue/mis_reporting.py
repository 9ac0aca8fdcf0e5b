"""MIS-01 what should be stated for a score and was not found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from claimcheck.checks.base import Check, Dossier, is_average
from claimcheck.checks.dossier.patterns import REPORTING, names_found
from claimcheck.checks.dossier.reporting import FAMILY_NAMES, FIELD_NAMES, Reported, Reporting
from claimcheck.checks.dossier.said import other_language
from claimcheck.checks.words import benchmark_name, capitalised, listed
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Finding, Question, Severity

_FURTHER = re.compile(
    r"arxiv\.org|\.pdf$|(?:system|model)[-_]?card|technical[-_]?report|appendix|paper", re.IGNORECASE
)
_MOST_LINKS = 2

Member = tuple[Claim, Reported]


def _not_found(dossier: Dossier) -> Iterable[Finding]:
    """One question for all families of tests that lack the same; a plain count per score, never a grade."""
    if foreign := other_language(dossier):
        yield MIS_01.cannot_tell(
            f"Our search for what should be stated knows English words only; the document is in {foreign}."
        )
        return
    reporting = dossier.part(Reporting)
    families: dict[str, list[Member]] = {}
    for claim in dossier.announced or dossier.claims:
        if is_average(claim):
            continue
        reported = reporting.of(claim)
        families.setdefault(reported.family, []).append((claim, reported))
    alike: dict[tuple[str, ...], list[Member]] = {}
    for family in FAMILY_NAMES:
        members = families.get(family, [])
        if members:
            alike.setdefault(_missing_in(members), []).extend(members)
    for names, members in alike.items():
        yield _told(dossier, names, members)


def _missing_in(members: Sequence[Member]) -> tuple[str, ...]:
    """Fields that were not found for one score or more, in the order of the matrix."""
    lost = {name for _, reported in members for name in reported.missing}
    return tuple(name for name in FIELD_NAMES if name in lost)


def _told(dossier: Dossier, names: Sequence[str], members: Sequence[Member]) -> Finding:
    claims = [claim for claim, _ in members]
    tests = listed(map(benchmark_name, claims), shown=5)
    families = listed(FAMILY_NAMES[family] for family in dict.fromkeys(r.family for _, r in members))
    head = f"{capitalised(families)} ({tests})"
    working = {"scores": {claim.id: _stated(reported) for claim, reported in members}}
    if not names:
        return MIS_01.nothing(f"{head}: every expected statement was found.", claims, working=working)
    lost = "; ".join(_with_share(name, members) for name in names)
    return MIS_01.ask(
        f"{head}: {_counts(members)} expected statements were found for each score. We did not find: {lost}.",
        f"Can you state for {tests}: {'; '.join(FIELD_NAMES[name] for name in names)}?",
        claims,
        working=working,
        explanations=_elsewhere(dossier.document.links),
    )


def _with_share(name: str, members: Sequence[Member]) -> str:
    """A field that was not found, and for how many of the scores where that is not all."""
    number = sum(name in reported.missing for _, reported in members)
    return FIELD_NAMES[name] + ("" if number == len(members) else f", at {number} of {len(members)} scores")


def _counts(members: Sequence[Member]) -> str:
    found = sorted({(reported.found, len(reported.expected)) for _, reported in members})
    if len(found) == 1:
        return f"{found[0][0]} of {found[0][1]}"
    return f"between {found[0][0]} of {found[0][1]} and {found[-1][0]} of {found[-1][1]}"


def _stated(reported: Reported) -> dict[str, object]:
    return {
        "found": reported.found,
        "expected": len(reported.expected),
        "where": {name: scope.value for name, scope in reported.expected.items()},
    }


def _elsewhere(links: Sequence[str]) -> tuple[str, ...]:
    """A linked page that was not read may state it."""
    further = [link for link in dict.fromkeys(links) if _FURTHER.search(link)][:_MOST_LINKS]
    return tuple(f"It may be stated at {link}, which was not read." for link in further)


def _vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    return {"fields": list(names_found(REPORTING, inputs.get("text") or ""))}


MIS_01 = Check(
    id="MIS-01",
    title="What should be stated and was not found",
    question=Question.WHAT_IS_MISSING,
    severity=Severity.NEEDS_CONTEXT,
    run=_not_found,
    vector=_vector,
    rests_on_figures=False,
)
CHECKS = (MIS_01,)
