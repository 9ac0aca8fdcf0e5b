"""WRD-01 state of the art, best, most capable.

The catalogue's WRD-01 has seven bullets with different evidence and different questions, so each is a check of
its own that can be switched off alone: WRD-01 to WRD-07. Files of test vectors keep the id WRD-01 for all
patterns of the group.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from claimcheck.checks.base import Check, Dossier
from claimcheck.checks.dossier.patterns import WORDS, names_affirmed
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
    figure,
    listed,
    quoted,
)
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Finding, Question, Severity

_OF_ANYTHING = ("breakthrough", "unprecedented")
_PERFORMANCE = r"(?:performance|accuracy|results?|levels?|speed|quality|capabilit\w+|scores?)"
_POINTS_AT_RESULTS = re.compile(
    r"\b\d+ (?:out )?of (?:the )?\d+\b|\bfrom \d|\bsee \w+|\b(?:table|figure|section) \d"
    r"|\bon (?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b",
    re.IGNORECASE,
)
"""A sentence that says on which results it rests needs no question about them."""


def _best(dossier: Dossier) -> Iterable[Finding]:
    """Superlatives with a named test are looked up on the document's date; the others lack a test to look up."""
    found = [
        one
        for one in said(dossier, WORDS["superlative"], PRAISE)
        if "first" not in one.words.casefold() and _praises_performance(one)
    ]
    without: list[Said] = []
    looked: dict[str, tuple[Said, Claim]] = {}
    for one in in_summary_first(found):
        named = [c for c in figures_named(dossier, one.statement) if c.quantity.per_cent is not None]
        for claim in named:
            looked.setdefault(claim.benchmark.id if claim.benchmark else "", (one, claim))
        if not named and not _POINTS_AT_RESULTS.search(one.statement.text):
            without.append(one)
    for one, claim in looked.values():
        yield _looked_up(dossier, one, claim)
    if without:
        yield _ask_test(without)
    if not found:
        yield silence(
            WRD_01, dossier, "We did not find a sentence that calls the model the best or state of the art."
        )


def _praises_performance(one: Said) -> bool:
    """Whether "breakthrough" or "unprecedented" is said of how well the model does."""
    if one.words.casefold() not in _OF_ANYTHING:
        return True
    return bool(re.search(rf"{re.escape(one.words)}\s+{_PERFORMANCE}", one.statement.text, re.IGNORECASE))


def _looked_up(dossier: Dossier, one: Said, claim: Claim) -> Finding:
    published, test = dossier.document.published, benchmark_name(claim)
    if len(published) < 7:
        return WRD_01.cannot_tell(
            f"{quoted(one.statement.text)}: the document's date is not known, so what was public on {test} before it "
            "cannot be told.",
            [claim],
            statement=one.statement,
        )
    above = best_before(dossier, claim, published)
    if above:
        shown = "" if claim.quantity.text in one.statement.text else f", with {figure(claim)} on {test}"
        return WRD_01.finding(
            f"The document says {quoted(one.statement.text)}{shown}. On {published} our index lists higher results on "
            f"{test}: {results_line(above)}.",
            [claim],
            ask=f"On which date and against which models is {figure(claim)} on {test} “{one.words}”?",
            **set_against(one, above),
        )
    if known_before(dossier, claim, published):
        return WRD_01.nothing(
            f"“{one.words}” on {test}: our index has no result above {figure(claim)} that was public on {published}.",
            [claim],
            statement=one.statement,
        )
    return WRD_01.cannot_tell(
        f"“{one.words}” on {test}: our index has no dated result on this test.",
        [claim],
        statement=one.statement,
    )


def _ask_test(found: Sequence[Said]) -> Finding:
    kinds = {one.words for one in found}
    words = listed((f"“{one.words}”" for one in found), shown=4)
    return WRD_01.ask(
        f"{words} {'stands' if len(kinds) == 1 else 'stand'} in {count(len(found), 'sentence')} that "
        f"{'names' if len(found) == 1 else 'name'} no test with a figure of the announced model, for example "
        f"{quoted(found[0].statement.text)}.",
        _question(words, [name for one in found for name in one.statement.benchmarks]),
        severity=severity_of(found),
        statement=found[0].statement,
    )


def _question(words: str, tests: Sequence[str]) -> str:
    if tests:
        return (
            f"Which figures on {listed(tests)}, on which date and against which models, stand behind {words}?"
        )
    return f"On which tests, on which date and against which models do these words hold: {words}?"


def _vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    return {"fields": list(names_affirmed(WORDS, inputs.get("text") or ""))}


WRD_01 = Check(
    id="WRD-01",
    title="State of the art, best, most capable",
    question=Question.WHAT_IS_MISSING,
    severity=Severity.NEEDS_CONTEXT,
    run=_best,
    vector=_vector,
)
CHECKS = (WRD_01,)
