"""STA-07 what a ± means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from claimcheck.checks.base import Check, Dossier
from claimcheck.checks.dossier.groups import by_test
from claimcheck.checks.dossier.patterns import compiled
from claimcheck.checks.dossier.reporting import Reporting
from claimcheck.checks.words import count, listed, points
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Finding, Question, Severity
from claimcheck.statistics.proportions import Z95, standard_error
from claimcheck.statistics.repeats import meaning_of_plus_minus

_EXPLAINED = (
    r"±[^.]{0,80}(?:standard (?:error|deviation)|confidence|95\s?%|interval)"
    r"|(?:standard (?:errors?|deviations?)|confidence intervals?|95\s?% CI)[^.]{0,80}(?:±|reported|shown|in brackets)"
)
_FIRST_NUMBER = re.compile(r"\d+(?:\.\d+)?")


def _plus_minus(dossier: Dossier) -> Iterable[Finding]:
    printed = [claim for claim in dossier.claims if claim.quantity.uncertainty]
    if not printed:
        yield STA_07.nothing("No figure carries a ±.")
        return
    if compiled(_EXPLAINED).search(dossier.part(Reporting).texts.whole):
        yield STA_07.nothing("The document says what its ± covers.", printed)
        return
    known, _ = by_test(dossier, printed)
    lines = []
    for group in known:
        for claim, item in group.members[:2]:
            half = Z95 * standard_error(item.p, item.n) * 100
            lines.append(f"{group.name}: ±{claim.quantity.uncertainty} printed, chance in the choice of "
                         f"{count(item.n, 'question')} alone about ±{points(half)}")  # fmt: skip
    compare = f" {listed(lines, shown=3)}." if lines else ""
    yield STA_07.ask(
        f"{count(len(printed), 'figure')} carry a ±; we did not find what it covers.{compare}",
        "Is the ± a standard error, a 95% interval or the spread between runs?",
        printed,
        working={
            claim.id: _plus_minus_outputs(item.p, item.n, number)
            for group in known
            for claim, item in group.members
            if (number := _number(claim)) is not None
        },
    )


def _number(claim: Claim) -> float | None:
    match = _FIRST_NUMBER.search(claim.quantity.uncertainty)
    return float(match[0]) if match else None


def _plus_minus_outputs(p: float, n: int, plus_minus: float) -> dict[str, object]:
    error = standard_error(p, n) * 100
    return {"se_pp": error, "half95_pp": Z95 * error, "label": meaning_of_plus_minus(p, n, plus_minus / 100)}


def _plus_minus_vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    p, n, plus_minus = inputs.get("p"), inputs.get("n"), inputs.get("plus_minus_pp")
    if p is None or not n or plus_minus is None:
        return {"label": "cannot_tell"}
    return _plus_minus_outputs(p, n, plus_minus)


STA_07 = Check(
    id="STA-07", title="What does the ± mean?", question=Question.WHAT_IT_MEASURES, severity=Severity.DETAIL, run=_plus_minus,
    vector=_plus_minus_vector,
)  # fmt: skip
CHECKS = (STA_07,)
