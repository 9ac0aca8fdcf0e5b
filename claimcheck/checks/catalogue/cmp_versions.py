"""CMP-05 versions and windows that differ within a row."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimcheck.checks.base import Check, Dossier, sure
from claimcheck.checks.dossier.notes import note_on_part
from claimcheck.checks.dossier.rows import rows
from claimcheck.checks.words import (
    benchmark_name,
    listed,
    model_name,
)
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Finding, Question, Severity


def _mixed_parts(dossier: Dossier) -> Iterable[Finding]:
    """Rows in which a note says of some figures only that they are on a part of the test."""
    for row in dossier.part(rows):
        notes = {claim.id: note_on_part(dossier, claim) for claim in row.claims}
        marked = [claim for claim in row.claims if notes[claim.id] and sure(claim)]
        rest = [claim for claim in row.claims if not notes[claim.id] and sure(claim)]
        if marked and rest and row.own:
            yield CMP_05.finding(
                f"{benchmark_name(marked[0])}: the figures of {listed(map(model_name, marked))} carry the note "
                f"“{notes[marked[0].id]}”, those of {listed(map(model_name, rest))} do not.",
                [*marked, *rest],
                ask=f"What are all figures on {benchmark_name(marked[0])} on the same questions?",
            )


def _versions(dossier: Dossier) -> Iterable[Finding]:
    mixed = list(_mixed_parts(dossier))
    yield from mixed
    found = bool(mixed)
    for row in dossier.part(rows):
        stated = {c.setting.version: c for c in row.claims if c.setting.version and sure(c)}
        if len(stated) > 1 and row.table is not None:
            found = True
            first, second = list(stated.values())[:2]
            yield CMP_05.finding(
                f"{benchmark_name(first)}: {model_name(first)} is given for {first.setting.version}, "
                f"{model_name(second)} for {second.setting.version}. Scores on different versions are not comparable.",
                [first, second],
                ask=f"What are both figures on the same version of {benchmark_name(first)}?",
            )
    windowed: dict[str, list[Claim]] = {}
    for claim in dossier.announced:
        benchmark = dossier.benchmark(claim)
        if (
            benchmark
            and benchmark.refreshed == "periodic"
            and not claim.setting.version
            and not claim.setting.split
        ):
            windowed.setdefault(benchmark.id, []).append(claim)
    for claims in windowed.values():
        if re.search(r"\d{4}[-/]\d|\bv\d", " ".join(c.benchmark_text + c.setting.text for c in claims)):
            continue
        found = True
        name = benchmark_name(claims[0])
        yield CMP_05.ask(
            f"{name} gets new questions over time; we did not find which version or date window was used.",
            f"Which version or date window of {name} was used, for all models alike?",
            claims,
        )
    if not found:
        yield CMP_05.nothing(
            "No row names different versions, and no test with changing questions lacks its version."
        )


CMP_05 = Check(
    id="CMP-05",
    title="Versions and windows",
    question=Question.WHAT_IS_MISSING,
    severity=Severity.NEEDS_CONTEXT,
    run=_versions,
)
CHECKS = (CMP_05,)
