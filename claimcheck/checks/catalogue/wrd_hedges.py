"""WRD-07 words of reservation."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimcheck.checks.base import Check, Dossier
from claimcheck.checks.dossier.patterns import HEDGES, affirmed
from claimcheck.checks.dossier.said import (
    ANY_WORDED,
    OTHERS_WORK,
    own_statements,
    said,
    silence,
)
from claimcheck.checks.words import count, listed, quoted
from claimcheck.extract.sentences import Sentence, sentences_of
from claimcheck.records.document import BlockKind
from claimcheck.records.finding import Finding, Question, Severity

_ABOUT_RESULTS = re.compile(
    r"\b(?:results?|evaluat\w+|tests?|benchmarks?|performance|scores?|accuracy)\b", re.IGNORECASE
)


def _hedges(dossier: Dossier) -> Iterable[Finding]:
    """Reservations about results, shown as quotes without a judgement."""
    ranked = [one.statement.text for one in said(dossier, HEDGES, ANY_WORDED)]
    others = [s.text for s in _sentences(dossier) if affirmed(HEDGES, s.text)]
    found = [text for text in dict.fromkeys([*ranked, *others]) if _ABOUT_RESULTS.search(text)]
    if not found:
        yield silence(WRD_07, dossier, "We did not find words of reservation about the results.")
        return
    page = next((s.place.page for s in dossier.part(own_statements) if s.text == found[0]), None)
    yield WRD_07.finding(
        f"{count(len(found), 'sentence')} with words of reservation or of approximate equality: "
        f"{listed(map(quoted, found), shown=2)}.",
        quote=found[0],
        page=page,
    )


def _sentences(dossier: Dossier) -> tuple[Sentence, ...]:
    """The document's own sentences, where it announces a model."""
    if not dossier.announced:
        return ()
    return tuple(
        sentence
        for sentence in sentences_of(dossier.document)
        if sentence.block.kind is not BlockKind.QUOTATION and not OTHERS_WORK.search(sentence.where)
    )


WRD_07 = Check(
    id="WRD-07", title="Hedges", question=Question.WHAT_IS_MISSING, severity=Severity.DETAIL, run=_hedges
)
CHECKS = (WRD_07,)
