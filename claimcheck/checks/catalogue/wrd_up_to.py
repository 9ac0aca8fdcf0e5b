"""WRD-04 up to: what the best of several figures leaves out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from claimcheck.checks.base import Check, Dossier, sure
from claimcheck.checks.dossier.changes_in_text import figure_of
from claimcheck.checks.dossier.patterns import WORDS
from claimcheck.checks.dossier.rows import best, direction_of, rows
from claimcheck.checks.dossier.said import (
    ANY_WORDED,
    Said,
    in_summary_first,
    said,
    severity_of,
    silence,
)
from claimcheck.checks.words import benchmark_name, listed, points, quoted
from claimcheck.records.claim import Claim, Statement
from claimcheck.records.finding import Finding, Question, Severity
from claimcheck.statistics.changes import change
from claimcheck.statistics.rounding import printed

_UP_TO = re.compile(
    r"\bup to\s+(?:an? )?(?P<x>\d+(?:\.\d+)?)\s?(?P<unit>%|percent\b|per cent\b|points?\b|percentage points?\b|pp\b|x\b|×|times\b|-?fold)",
    re.IGNORECASE,
)
_OF_A_SCORE = re.compile(
    r"\s*(?:top-?[15]|accura|precision|recall|pass@|f1|success|resolved|correct|win[- ]?rate|of (?:the )?(?:questions|tasks|problems))",
    re.IGNORECASE,
)
"""Behind the figure: it is a score that is reached, not a change."""

_READINGS = {
    "points": "in points",
    "relative": "in per cent of the other figure",
    "error_reduction": "in per cent fewer errors",
}


@dataclass(frozen=True, slots=True)
class Gains:
    """Leads of one model over another, row by row, in one reading; `rows` are the claims compared."""

    reading: str
    values: tuple[float, ...]
    rows: tuple[tuple[Claim, Claim], ...]


def _up_to(dossier: Dossier) -> Iterable[Finding]:
    """Is the figure the best row? The median and the least row of the table say what "up to" leaves out."""
    found = said(dossier, WORDS["up_to"], ANY_WORDED)
    for one in in_summary_first(found):
        match = _UP_TO.search(one.statement.text)
        if match is None or _OF_A_SCORE.match(one.statement.text, match.end()):
            continue
        gains = _fitting_gains(dossier, one.statement, match["x"], match["unit"])
        yield _largest_of(one, match.group(), gains) if gains else _ask_rows(one, match.group())
    if not found:
        yield silence(WRD_04, dossier, "We did not find a change that is given as “up to” a figure.")


def _largest_of(one: Said, words: str, gains: Gains) -> Finding:
    low, middle = min(gains.values), median(gains.values)
    unit = "points" if gains.reading == "points" else "%"
    return WRD_04.finding(
        f"“{words}” is the largest of {len(gains.values)} figures; the median is {_value(middle, unit)} and the least "
        f"{_value(low, unit)}, {_READINGS[gains.reading]} ({listed((benchmark_name(a) for a, _ in gains.rows), shown=5)}).",
        [claim for both in gains.rows for claim in both],
        severity=severity_of([one]),
        statement=one.statement,
        explanations=("The sentence may refer to other rows or models.",),
        working={"reading": gains.reading, "values": [round(value, 2) for value in gains.values]},
    )


def _value(value: float, unit: str) -> str:
    return f"{points(value)}{'%' if unit == '%' else ' points'}"


def _ask_rows(one: Said, words: str) -> Finding:
    return WRD_04.ask(
        f"The document says {quoted(one.statement.text)}. From its own figures we did not find the rows behind “{words}”.",
        f"Over which cases does “{words}” range, and what are the median and the least figure?",
        severity=severity_of([one]),
        statement=one.statement,
    )


def _fitting_gains(dossier: Dossier, statement: Statement, x: str, unit: str) -> Gains | None:
    """The leads whose largest is the stated figure, over one rival and in one reading."""
    readings: tuple[str, ...] = (
        ("points",) if unit.casefold().startswith(("point", "pp", "percentage")) else ()
    )
    readings = readings or (
        ("relative", "error_reduction", "points") if unit.casefold() in ("%", "percent", "per cent") else ()
    )
    for pairs in _pairs(dossier, statement).values():
        for reading in readings:
            gains = _gains(pairs, x, reading)
            if gains:
                return gains
    return None


def _pairs(dossier: Dossier, statement: Statement) -> dict[str, list[tuple[Claim, Claim]]]:
    """The announced model's figure and each other model's, row by row; named models only where some are named."""
    named = {name.casefold() for name in statement.models}
    others = {c.model_text for row in dossier.part(rows) for c in row.rivals}
    wanted = {name for name in others if name.casefold() in named} or others
    pairs: dict[str, list[tuple[Claim, Claim]]] = {}
    for row in dossier.part(rows):
        own = best(row.own, direction_of(dossier, row))
        for rival in row.rivals:
            if (
                own
                and rival.model_text in wanted
                and sure(own)
                and sure(rival)
                and own.quantity.unit == rival.quantity.unit
            ):
                pairs.setdefault(rival.model_text, []).append((own, rival))
    return {name: group for name, group in pairs.items() if len(group) > 1}


def _gains(pairs: Sequence[tuple[Claim, Claim]], x: str, reading: str) -> Gains | None:
    results = [change(figure_of(rival), figure_of(own), printed(x), "percent") for own, rival in pairs]
    values = [getattr(result, reading) for result in results]
    if None in values:
        return None
    largest = results[values.index(max(values))]
    return Gains(reading, tuple(map(float, values)), tuple(pairs)) if reading in largest.matches else None


WRD_04 = Check(
    id="WRD-04", title="Up to", question=Question.WHAT_IS_MISSING, severity=Severity.NEEDS_CONTEXT, run=_up_to
)
CHECKS = (WRD_04,)
