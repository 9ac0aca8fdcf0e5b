"""WRD-01 state of the art and best, WRD-02 human-level, WRD-03 first and only.

The catalogue's WRD-01 has seven bullets with different evidence and different questions, so each is a check of
its own that can be switched off alone: WRD-01 to WRD-03 here, WRD-04 to WRD-07 in `wrd_numbers.py`. Files of
test vectors keep the id WRD-01 for all patterns of the group.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from claimcheck.checks.base import Check, Dossier
from claimcheck.checks.patterns import WORDS, names_affirmed
from claimcheck.checks.public_results import best_before, known_before
from claimcheck.checks.said import Said, figures_named, in_summary_first, said, silence
from claimcheck.checks.words import (
    benchmark_name,
    count,
    figure,
    listed,
    model_name,
    outside_result,
    quoted,
    reference,
)
from claimcheck.records.claim import Claim, StatementKind
from claimcheck.records.finding import Finding, Question, Severity

_PRAISE = (StatementKind.SUPERLATIVE, StatementKind.RANKING)
_REASONS = (
    "The words may refer to one class of models, such as open or small ones.",
    "Settings may differ.",
    "Our index is not complete.",
)
_WORLDS_FIRST = r"\bworld['’]?s first\b"
_FIRST = re.compile(
    r"\b(?:is|are|was|as|be|becom\w+|became|remains?|makes? it)\s+(?:also\s+|still\s+)?(?:the\s+|our\s+)?"
    r"(?:world['’]s\s+|very\s+)?(?:first|only)\b"
    r"|\bworld['’]?s first\b"
    r"|\bthe\s+(?:world['’]s\s+)?(?:first|only)\s+(?:[\w-]+\s+){0,4}?(?:models?|systems?|AI|LLM)\s+(?:to|that)\b",
    re.IGNORECASE,
)
_OF_ANYTHING = ("breakthrough", "unprecedented")
_PERFORMANCE = r"(?:performance|accuracy|results?|levels?|speed|quality|capabilit\w+|scores?)"
_POINTS_AT_RESULTS = re.compile(
    r"\b\d+ (?:out )?of (?:the )?\d+\b|\bfrom \d|\bsee \w+|\b(?:table|figure|section) \d"
    r"|\bon (?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b",
    re.IGNORECASE,
)
"""A sentence that says on which results it rests needs no question about them."""

_OURS = re.compile(r"\b(?:we|our|it|its|this model)\b", re.IGNORECASE)
_COUNTED = re.compile(r"\d\s?% (?:of )?(?:the )?(?:human|participants|people)", re.IGNORECASE)
_THRESHOLD = re.compile(r"(?<![\w.])(\d{1,3}(?:\.\d+)?)\s?(?:%|percent|per cent)")


def _best(dossier: Dossier) -> Iterable[Finding]:
    """Superlatives with a named test are looked up on the document's date; the others lack a test to look up."""
    found = [
        one
        for one in said(dossier, WORDS["superlative"], _PRAISE)
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
    place: dict[str, Any] = {"quote": one.statement.text, "page": one.statement.place.page}
    if len(published) < 7:
        return WRD_01.cannot_tell(
            f"{quoted(one.statement.text)}: the document's date is not known, so what was public on {test} before it "
            "cannot be told.", [claim], **place,
        )  # fmt: skip
    above = best_before(dossier, claim, published)
    if above:
        lines = listed((outside_result(e) for e in above), shown=3)
        shown = "" if claim.quantity.text in one.statement.text else f", with {figure(claim)} on {test}"
        return WRD_01.finding(
            f"The document says {quoted(one.statement.text)}{shown}. On {published} our index lists higher results on "
            f"{test}: {lines}.",
            [claim],
            ask=f"On which date and against which models is {figure(claim)} on {test} “{one.words}”?",
            severity=_severity([one]),
            explanations=_REASONS,
            evidence=tuple(reference(e) for e in above[:3]),
            **place,
        )
    if known_before(dossier, claim, published):
        return WRD_01.nothing(
            f"“{one.words}” on {test}: our index has no result above {figure(claim)} that was public on {published}.",
            [claim],
            **place,
        )
    return WRD_01.cannot_tell(
        f"“{one.words}” on {test}: our index has no dated result on this test.", [claim], **place
    )


def _ask_test(found: Sequence[Said]) -> Finding:
    kinds = {one.words for one in found}
    words = listed((f"“{one.words}”" for one in found), shown=4)
    return WRD_01.ask(
        f"{words} {'stands' if len(kinds) == 1 else 'stand'} in {count(len(found), 'sentence')} that "
        f"{'names' if len(found) == 1 else 'name'} no test with a figure of the announced model, for example "
        f"{quoted(found[0].statement.text)}.",
        f"On which tests, on which date and against which models do these words hold: {words}?",
        severity=_severity(found),
        quote=found[0].statement.text,
        page=found[0].statement.place.page,
    )


def _human(dossier: Dossier) -> Iterable[Finding]:
    """Which people, how many, same questions, same time and tools (after the human-baseline checklist)."""
    found = [
        one
        for one in in_summary_first(said(dossier, WORDS["human_claim"], _PRAISE))
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
        severity=_severity(found),
        quote=found[0].statement.text,
        page=found[0].statement.place.page,
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


def _first(dossier: Dossier) -> Iterable[Finding]:
    """A stated first is looked up where it names a test and a level; else it is asked about."""
    found = [
        one
        for one in said(dossier, f"{_WORLDS_FIRST}|{WORDS['first']}", (*_PRAISE, StatementKind.CHANGE))
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
            severity=_severity(open_),
            quote=open_[0].statement.text,
            page=open_[0].statement.place.page,
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
    place: dict[str, Any] = {"quote": one.statement.text, "page": one.statement.place.page}
    earlier = best_before(dossier, claim, published, at_least=reached)
    test = benchmark_name(claim)
    if earlier:
        lines = listed((outside_result(e) for e in earlier), shown=3)
        return WRD_03.finding(
            f"The document says {quoted(one.statement.text)}. Our index lists {level[1]}% or more on {test} before "
            f"{published}: {lines}.",
            [claim],
            ask=f"In which sense was {model_name(claim)} the first at {level[1]}% on {test}?",
            severity=_severity([one]),
            explanations=_REASONS,
            evidence=tuple(reference(e) for e in earlier[:3]),
            **place,
        )
    if known_before(dossier, claim, published):
        return WRD_03.nothing(
            f"“{one.words}”: our index has no earlier result of {level[1]}% or more on {test}.",
            [claim],
            **place,
        )
    return None


def _severity(found: Iterable[Said]) -> Severity:
    inside = any(one.statement.in_summary for one in found)
    return Severity.NEEDS_CONTEXT if inside else Severity.DETAIL


def _vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    return {"fields": list(names_affirmed(WORDS, inputs.get("text") or ""))}


_Q4 = Question.WHAT_IS_MISSING
WRD_01 = Check(
    id="WRD-01",
    title="State of the art, best, most capable",
    question=_Q4,
    severity=Severity.NEEDS_CONTEXT,
    run=_best,
    vector=_vector,
)
WRD_02 = Check(
    id="WRD-02",
    title="Human-level, PhD-level, better than experts",
    question=_Q4,
    severity=Severity.NEEDS_CONTEXT,
    run=_human,
)
WRD_03 = Check(id="WRD-03", title="First, only", question=_Q4, severity=Severity.NEEDS_CONTEXT, run=_first)
CHECKS = (WRD_01, WRD_02, WRD_03)
