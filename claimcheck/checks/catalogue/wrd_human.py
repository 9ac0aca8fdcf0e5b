"""WRD-02 comparison with people."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimcheck.checks.base import Check, Dossier
from claimcheck.checks.dossier.patterns import WORDS
from claimcheck.checks.dossier.said import (
    PRAISE,
    figures_named,
    in_summary_first,
    said,
    severity_of,
    silence,
)
from claimcheck.checks.words import (
    listed,
    quoted,
)
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Finding, Question, Severity

_OURS = re.compile(r"\b(?:we|our|it|its|this model)\b", re.IGNORECASE)
_COUNTED = re.compile(r"\d\s?% (?:of )?(?:the )?(?:human|participants|people)", re.IGNORECASE)


def _human(dossier: Dossier) -> Iterable[Finding]:
    """Which people, how many, same questions, same time and tools (after the human-baseline checklist)."""
    found = [
        one
        for one in in_summary_first(said(dossier, WORDS["human_claim"], PRAISE))
        if not _COUNTED.search(one.statement.text)
        and (one.statement.models or _OURS.search(one.statement.text))
    ]
    if not found:
        yield silence(WRD_02, dossier, "We did not find a sentence that compares the model with people.")
        return
    words = listed((f"“{one.words}”" for one in found), shown=4)
    claims = [claim for one in found for claim in figures_named(dossier, one.statement)]
    level = (
        " A test written at that level is not a test against such people."
        if any("level" in one.words.casefold() for one in found)
        else ""
    )
    yield WRD_02.ask(
        f"The document says {words}, for example {quoted(found[0].statement.text)}.{level}{_references(dossier, claims)}",
        f"For {words}: which people were compared, how many, on the same questions, and with the same time and tools?",
        claims,
        severity=severity_of(found),
        statement=found[0].statement,
        explanations=("The comparison may be described in a paper or appendix.",),
    )


def _references(dossier: Dossier, claims: Iterable[Claim]) -> str:
    """The register's human results on the named tests."""
    lines = []
    for claim in claims:
        test = dossier.benchmark(claim)
        if test and test.human_baseline is not None:
            note = f" ({test.human_baseline_note.rstrip('.')})" if test.human_baseline_note else ""
            lines.append(f"{test.name} {test.human_baseline.normalize():f}{note}")
    return f" Human references in our register: {listed(lines, shown=3)}." if lines else ""


WRD_02 = Check(
    id="WRD-02",
    title="Human-level, PhD-level, better than experts",
    question=Question.WHAT_IS_MISSING,
    severity=Severity.NEEDS_CONTEXT,
    run=_human,
)
CHECKS = (WRD_02,)
