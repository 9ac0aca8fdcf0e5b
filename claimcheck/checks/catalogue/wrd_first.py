"""WRD-03 first, only."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimcheck.checks.base import Check, Dossier
from claimcheck.checks.dossier.patterns import WORDS
from claimcheck.checks.dossier.public_results import best_before, known_before, results_line, set_against
from claimcheck.checks.dossier.said import (
    PRAISE,
    Said,
    figures_named,
    in_summary_first,
    said,
    severity_of,
    silence,
)
from claimcheck.checks.words import (
    benchmark_name,
    count,
    listed,
    model_name,
    quoted,
)
from claimcheck.records.claim import StatementKind
from claimcheck.records.finding import Finding, Question, Severity

_WORLDS_FIRST = r"\bworld['’]?s first\b"
_FIRST = re.compile(
    r"\b(?:is|are|was|as|be|becom\w+|became|remains?|makes? it)\s+(?:also\s+|still\s+)?(?:the\s+|our\s+)?"
    r"(?:world['’]s\s+|very\s+)?(?:first|only)\b"
    r"|\bworld['’]?s first\b"
    r"|\bthe\s+(?:world['’]s\s+)?(?:first|only)\s+(?:[\w-]+\s+){0,4}?(?:models?|systems?|AI|LLM)\s+(?:to|that)\b",
    re.IGNORECASE,
)
_THRESHOLD = re.compile(r"(?<![\w.])(\d{1,3}(?:\.\d+)?)\s?(?:%|percent|per cent)")


def _first(dossier: Dossier) -> Iterable[Finding]:
    """A stated first is looked up where it names a test and a level; else it is asked about."""
    found = [
        one
        for one in said(dossier, f"{_WORLDS_FIRST}|{WORDS['first']}", (*PRAISE, StatementKind.CHANGE))
        if _FIRST.search(one.statement.text)
    ]
    open_: list[Said] = []
    for one in in_summary_first(found):
        finding = _looked_up_first(dossier, one)
        if finding:
            yield finding
        else:
            open_.append(one)
    if open_:
        yield WRD_03.ask(
            f"{count(len(open_), 'sentence')} about being the first or only one, for example "
            f"{quoted(open_[0].statement.text)}.",
            "Which other models were looked at, and on which date, for the words "
            f"{listed(f'“{one.words}”' for one in open_)}?",
            severity=severity_of(open_),
            statement=open_[0].statement,
        )
    if not found:
        yield silence(
            WRD_03, dossier, "We did not find a sentence that calls the model the first or the only one."
        )


def _looked_up_first(dossier: Dossier, one: Said) -> Finding | None:
    """An earlier result at or above the level that a sentence names; None where it cannot be looked up."""
    named = figures_named(dossier, one.statement)
    level = _THRESHOLD.search(one.statement.text)
    published = dossier.document.published
    if not level or len({claim.benchmark_text for claim in named}) != 1 or len(published) < 7:
        return None
    claim, reached = named[0], float(level[1])
    earlier = best_before(dossier, claim, published, at_least=reached)
    test = benchmark_name(claim)
    if earlier:
        return WRD_03.finding(
            f"The document says {quoted(one.statement.text)}. Our index lists {level[1]}% or more on {test} before "
            f"{published}: {results_line(earlier)}.",
            [claim],
            ask=f"In which sense was {model_name(claim)} the first at {level[1]}% on {test}?",
            **set_against(one, earlier),
        )
    if known_before(dossier, claim, published):
        return WRD_03.nothing(
            f"“{one.words}”: our index has no earlier result of {level[1]}% or more on {test}.",
            [claim],
            statement=one.statement,
        )
    return None


WRD_03 = Check(
    id="WRD-03",
    title="First, only",
    question=Question.WHAT_IS_MISSING,
    severity=Severity.NEEDS_CONTEXT,
    run=_first,
)
CHECKS = (WRD_03,)
