"""NUM-01 per cent or points, CON-04 text against table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import permutations
from typing import Any

from claimcheck.checks.base import Check, Dossier, sure
from claimcheck.checks.dossier.changes_in_text import Worded, change_statements, figure_of, figures_on
from claimcheck.checks.words import benchmark_name, claims_line, count, listed, points
from claimcheck.records.claim import Claim, Statement
from claimcheck.records.finding import Finding, Question, Severity
from claimcheck.statistics.changes import Change, change
from claimcheck.statistics.rounding import Printed, printed

_READINGS = {
    "points": "as points",
    "relative": "as per cent of the old figure",
    "error_reduction": "as fewer errors",
}
_UNITS = {
    **dict.fromkeys(("percent", "%", "per cent", "relative"), "percent"),
    **dict.fromkeys(("points", "point", "pp", "percentage points", "percentage_points"), "points"),
}
_MORE_QUALIFIERS = {
    **dict.fromkeys(("almost", "just under"), "nearly"),
    **dict.fromkeys(("around", "roughly", "approximately", "~"), "about"),
    **dict.fromkeys(("more than", "at least", "more_than", ">"), "over"),
}


def _percent_or_points(dossier: Dossier) -> Iterable[Finding]:
    """Changes whose figures before and after stand in the same sentence."""
    looked = 0
    for statement, worded in change_statements(dossier):
        if worded.before is None or worded.after is None:
            continue
        looked += 1
        result = _change(worded, worded.before, worded.after)
        if result.label == "no_match":
            yield _ask(NUM_01, statement, worded, _two(worded.before, worded.after), result)
        elif result.label == "matches_other_unit" or (
            "relative" not in result.matches and worded.unit == "percent"
        ):
            yield _unit_finding(statement, worded, result)
    yield NUM_01.nothing(f"{count(looked, 'sentence')} with a change and both of its figures compared.")


def _unit_finding(statement: Statement, worded: Worded, result: Change) -> Finding:
    readings = listed((_READINGS[name] for name in result.matches), word="or")
    fewer = "" if result.error_reduction is None else f" or {points(result.error_reduction)}% fewer errors"
    return NUM_01.finding(
        f"“{worded.quote}” fits only {readings}. From {_two(worded.before, worded.after)} is a change of "
        f"{points(result.points, worded.before.decimals if worded.before else 1)} points, {_relative(result)}% of the old "
        f"figure{fewer}.",
        severity=_severity(statement),
        statement=statement,
        explanations=(
            "Per cent and points are often used for each other.",
            "Fewer errors is one usual reading.",
        ),
        working=_outputs(result),
    )


def _text_against_table(dossier: Dossier) -> Iterable[Finding]:
    """Changes on a named benchmark against the document's own figures for it."""
    looked = 0
    for statement, worded in change_statements(dossier):
        if worded.before is not None:
            continue
        figures = [c for c in figures_on(dossier, statement) if sure(c) and not c.quantity.comparator]
        if len({benchmark_name(c) for c in figures}) != 1 or len(figures) < 2:
            continue
        if worded.unit == "percent" and any(c.quantity.unit != "%" for c in figures):
            continue
        looked += 1
        pairs = [p for p in permutations(figures, 2) if p[0].model_text != p[1].model_text]
        results = [_change(worded, figure_of(a), figure_of(b)) for a, b in pairs]
        if not results or any(result.label != "no_match" for result in results):
            continue
        if statement.models and len(statement.models) == 2 and len(figures) == 2 and len(pairs) == 2:
            yield _contradicted(statement, worded, figures, results)
        else:
            yield _ask(CON_04, statement, worded, claims_line(figures), results[0], figures)
    yield CON_04.nothing(f"{count(looked, 'sentence')} with a change compared with the document's figures.")


def _contradicted(
    statement: Statement, worded: Worded, figures: list[Claim], results: list[Change]
) -> Finding:
    biggest = max(results, key=lambda result: result.points)
    return CON_04.finding(
        f"The text says “{worded.quote}”. The figures it can refer to are {claims_line(figures)}: "
        f"{points(biggest.points, 2)} points, {_relative(biggest)}% of the lower value.",
        figures,
        statement=statement,
        ask=f"Which two figures is “{worded.quote}” based on?",
        explanations=(
            "The sentence may refer to other models or an earlier version.",
            "It may be a typing slip.",
        ),
        working=_outputs(biggest),
    )


def _ask(
    check: Check,
    statement: Statement,
    worded: Worded,
    base: str,
    result: Change,
    figures: Iterable[Claim] = (),
) -> Finding:
    return check.ask(
        f"The text says “{worded.quote}”. From the figures found ({base}) we did not find a pair with that change, in "
        "points, in per cent or as fewer errors.",
        f"Which two figures is “{worded.quote}” based on?",
        figures,
        severity=_severity(statement),
        statement=statement,
        working=_outputs(result),
    )


def _severity(statement: Statement) -> Severity:
    return Severity.CHANGES_THE_HEADLINE if statement.in_summary else Severity.NEEDS_CONTEXT


def _two(before: Printed | None, after: Printed | None) -> str:
    return " to ".join(points(p.value, p.decimals) for p in (before, after) if p)


def _relative(result: Change) -> str:
    return "?" if result.relative is None else points(result.relative)


def _change(worded: Worded, before: Printed, after: Printed) -> Change:
    """A decrease is read in its own direction: "30% fewer" from 10 to 7 is 3 from 7 to 10, of the old 10."""
    if not worded.down or after.value >= before.value:
        return change(before, after, worded.claim, worded.unit, worded.qualifier)
    negative = Printed(-worded.claim.digits, worded.claim.decimals)
    return change(before, after, negative, worded.unit, worded.qualifier)


def _outputs(result: Change) -> dict[str, object]:
    return {
        "points": float(result.points),
        "relative_pct": None if result.relative is None else float(result.relative),
        "error_reduction_pct": None if result.error_reduction is None else float(result.error_reduction),
        "matches": list(result.matches),
        "label": result.label,
    }


def _vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    unit = _UNITS.get(str(inputs.get("unit") or "percent").casefold(), "percent")
    qualifier = str(inputs.get("qualifier") or "exact").casefold()
    qualifier = _MORE_QUALIFIERS.get(qualifier, qualifier)
    if inputs.get("before") is None or inputs.get("after") is None or inputs.get("claim") is None:
        return {"label": "cannot_tell", "matches": []}
    return _outputs(
        change(printed(inputs["before"]), printed(inputs["after"]), printed(inputs["claim"]), unit, qualifier)
    )


NUM_01 = Check(
    id="NUM-01",
    title="Per cent or points?",
    question=Question.WHAT_IS_MISSING,
    severity=Severity.NEEDS_CONTEXT,
    run=_percent_or_points,
    vector=_vector,
)
CON_04 = Check(
    id="CON-04",
    title="Text against table",
    question=Question.WHAT_IS_MISSING,
    severity=Severity.NEEDS_CONTEXT,
    run=_text_against_table,
    vector=_vector,
)
CHECKS = (CON_04, NUM_01)
