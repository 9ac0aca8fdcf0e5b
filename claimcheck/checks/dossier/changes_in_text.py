"""Worded changes: "improves by 5 points", "50 % better", "from 33.4 % to 49.0 %"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimcheck.checks.base import Dossier
from claimcheck.records.claim import Claim, Statement, StatementKind
from claimcheck.statistics.rounding import Printed, printed, printed_decimal

_FIGURE = r"(?P<claim>\d+(?:\.\d+)?)"
_PERCENT = re.compile(
    rf"(?P<q>nearly|almost|about|around|roughly|over|more than|at least|up to)?\s*{_FIGURE}\s?(?:%|percent|per cent)\s+"
    r"(?P<word>better|higher|more accurate|improvement|increase|gain|fewer|lower|reduction|less)\b"
    r"|\b(?:improv|increas|reduc|cut|boost|rais|outperform|exceed|surpass)\w*\b[^.]{0,60}?\bby\s+"
    rf"(?P<q2>nearly|almost|about|around|roughly|over|more than|at least|up to)?\s*(?P<claim2>\d+(?:\.\d+)?)\s?"
    r"(?:%|percent|per cent)(?!\w| points?| percentage)",
    re.IGNORECASE,
)
_POINTS = re.compile(
    rf"(?P<q>nearly|almost|about|around|roughly|over|more than|at least|up to)?\s*{_FIGURE}\s?%?\s?"
    r"(?:percentage points?|points?|pp|pts)\b",
    re.IGNORECASE,
)
_FROM_TO = re.compile(
    r"\bfrom\s+(?P<a>\d+(?:\.\d+)?)\s?%?\s+(?:up |down )?to\s+(?P<b>\d+(?:\.\d+)?)\s?%?", re.IGNORECASE
)
_DOWN = re.compile(r"\b(?:fewer|lower|reduc\w*|less|cut\w*|decreas\w*|drop\w*|declin\w*)\b", re.IGNORECASE)
_QUALIFIERS = {
    **dict.fromkeys(("nearly", "almost"), "nearly"),
    **dict.fromkeys(("about", "around", "roughly"), "about"),
    **dict.fromkeys(("over", "more than", "at least"), "over"),
}


@dataclass(frozen=True, slots=True)
class Worded:
    """A change as a sentence words it; `before` and `after` where the sentence prints both itself."""

    claim: Printed
    unit: str
    qualifier: str
    quote: str
    down: bool
    before: Printed | None = None
    after: Printed | None = None


def worded_changes(text: str) -> tuple[Worded, ...]:
    """The changes a sentence claims; "up to" figures are left to their own check."""
    ends = _FROM_TO.search(text)
    before, after = (printed(ends["a"]), printed(ends["b"])) if ends else (None, None)
    down = bool(_DOWN.search(text))
    found = []
    for pattern, unit in ((_PERCENT, "percent"), (_POINTS, "points")):
        for match in pattern.finditer(text):
            groups = match.groupdict()
            number = groups.get("claim") or groups.get("claim2")
            word = (groups.get("q") or groups.get("q2") or "").casefold()
            if number is None or word == "up to":
                continue
            qualifier = _QUALIFIERS.get(word, "exact")
            found.append(Worded(printed(number), unit, qualifier, match.group().strip(), down, before, after))
    return tuple(found)


def change_statements(dossier: Dossier) -> tuple[tuple[Statement, Worded], ...]:
    """Every change that the document's sentences claim."""
    return tuple(
        (statement, worded)
        for statement in dossier.statements
        if statement.kind is StatementKind.CHANGE
        for worded in worded_changes(statement.text)
    )


def figures_on(dossier: Dossier, statement: Statement) -> tuple[Claim, ...]:
    """Figures of the benchmarks a statement names, for the models it names (all where it names none)."""
    if not statement.benchmarks:
        return ()
    tests = {name.casefold() for name in statement.benchmarks}
    models = {name.casefold() for name in statement.models}
    return tuple(
        claim
        for claim in dossier.claims
        if _names(claim) & tests and (not models or claim.model_text.casefold() in models)
    )


def _names(claim: Claim) -> set[str]:
    label = claim.benchmark.label.casefold() if claim.benchmark else ""
    return {claim.benchmark_text.casefold(), label}


def figure_of(claim: Claim) -> Printed:
    """A claim's figure for arithmetic on what is printed."""
    return printed_decimal(claim.quantity.value, claim.quantity.decimals)
