"""WRD-05 comparisons without a number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from claimcheck.checks.base import Check, Dossier
from claimcheck.checks.dossier.patterns import WORDS
from claimcheck.checks.dossier.said import (
    in_summary_first,
    said,
    severity_of,
    silence,
)
from claimcheck.checks.words import count, quoted
from claimcheck.extract.sentences import Sentence, sentences_of
from claimcheck.records.claim import Statement, StatementKind
from claimcheck.records.finding import Finding, Question, Severity

_NEAR = 2
_FIGURE = re.compile(
    r"(?<![\w.$€£-])\d+(?:\.\d+)?\s?(?:%|x\b|×|times\b|points?\b|percent\b|per cent\b)|(?<![\w.-])\d+\.\d+(?![\w.-])"
)
_QUALITY = re.compile(r"outperform|surpass|beat|exceed|better|smarter|stronger", re.IGNORECASE)
_RUBRIC = re.compile(r"\bwhether\b|\bworse than\b|\bthreshold", re.IGNORECASE)
"""Words of a sentence that says how answers are judged, not which model is better."""

_LINK = re.compile(
    r"https?://|\b(?:Tables?|Figures?|Figs?\.|Sections?|Appendix|Charts?)\s+[A-Z\d]", re.IGNORECASE
)


def _letters(name: str) -> str:
    return re.sub(r"[\W_]+", "", name.casefold())


def _without_number(dossier: Dossier) -> Iterable[Finding]:
    """Comparisons with no figure, test or link in the two sentences before and behind."""
    found = said(dossier, WORDS["comparative"], (StatementKind.RANKING,))
    sentences = sentences_of(dossier.document) if found else []
    places: dict[str, int] = {}
    for number, sentence in enumerate(sentences):
        places.setdefault(sentence.text, number)
    shown = {_letters(claim.model_text) for claim in dossier.claims if not claim.announced}
    bare = [
        one
        for one in found
        if one.statement.models
        and _QUALITY.search(one.words)
        and not _RUBRIC.search(one.statement.text)
        and not one.statement.benchmarks
        and not shown & {_letters(name) for name in one.statement.models}
        and not _supported(dossier, one.statement, sentences, places)
    ]
    if bare:
        first = in_summary_first(bare)[0]
        yield WRD_05.ask(
            f"{count(len(bare), 'sentence')} with a comparison and no figure, test or link within two sentences, for example "
            f"{quoted(first.statement.text)}.",
            f"By how much, on which tests and against which versions: {quoted(first.statement.text)}?",
            severity=severity_of(bare),
            statement=first.statement,
        )
    else:
        yield silence(
            WRD_05,
            dossier,
            f"{count(len(found), 'comparison')} in words; each has a figure, a test or a link near it.",
        )


def _supported(
    dossier: Dossier, statement: Statement, sentences: Sequence[Sentence], places: dict[str, int]
) -> bool:
    number = places.get(statement.text)
    if number is None:
        return True
    near = " ".join(s.text for s in sentences[max(0, number - _NEAR) : number + _NEAR + 1])
    return bool(_FIGURE.search(near) or _LINK.search(near) or dossier.registry.find_benchmarks(near))


WRD_05 = Check(
    id="WRD-05",
    title="Comparison without a number",
    question=Question.WHAT_IS_MISSING,
    severity=Severity.NEEDS_CONTEXT,
    run=_without_number,
)
CHECKS = (WRD_05,)
