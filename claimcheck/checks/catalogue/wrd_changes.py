"""WRD-06 per cent without saying of what."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimcheck.checks.base import Check, Dossier
from claimcheck.checks.dossier.changes_in_text import figures_on, worded_changes
from claimcheck.checks.dossier.patterns import WORDS, affirmed
from claimcheck.checks.dossier.said import (
    in_summary_first,
    said,
    severity_of,
    silence,
)
from claimcheck.checks.words import listed
from claimcheck.records.claim import Statement, StatementKind
from claimcheck.records.finding import Finding, Question, Severity

_ABOUT_QUALITY = re.compile(
    r"\b(?:accura\w+|errors?|mistakes?|performance|scores?|results?|benchmarks?|better|quality|capab\w+|hallucinat\w+)\b",
    re.IGNORECASE,
)


def _of_what(dossier: Dossier) -> Iterable[Finding]:
    """Changes in per cent whose two figures stand neither in the sentence nor in the document's tables."""
    found = [
        one
        for one in said(dossier, WORDS["percent_change"], (StatementKind.CHANGE,))
        if not affirmed(WORDS["up_to"], one.statement.text) and _without_base(dossier, one.statement)
    ]
    if not found:
        yield silence(
            WRD_06, dossier, "We did not find a change in per cent without the two figures it is formed from."
        )
        return
    first = in_summary_first(found)[0]
    words = listed((f"“{one.words}”" for one in found), shown=3)
    yield WRD_06.ask(
        f"{words}: the document does not say of what. It can mean points, per cent of the old figure or fewer errors.",
        f"For {words}: from which figure to which, and per cent of what?",
        severity=severity_of(found),
        statement=first.statement,
    )


def _without_base(dossier: Dossier, statement: Statement) -> bool:
    changes = [worded for worded in worded_changes(statement.text) if worded.unit == "percent"]
    if not _ABOUT_QUALITY.search(statement.text):
        return False
    return bool(changes) and changes[0].before is None and len(figures_on(dossier, statement)) < 2


WRD_06 = Check(
    id="WRD-06",
    title="Per cent without saying of what",
    question=Question.WHAT_IS_MISSING,
    severity=Severity.NEEDS_CONTEXT,
    run=_of_what,
)
CHECKS = (WRD_06,)
