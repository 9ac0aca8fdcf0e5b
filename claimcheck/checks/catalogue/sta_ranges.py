"""STA-01 the range around a score."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from claimcheck.checks.base import Check, Dossier
from claimcheck.checks.dossier.groups import Group, by_test, lacking
from claimcheck.checks.words import count, figure, model_name, rows_of, share
from claimcheck.records.finding import Finding, Question, Severity
from claimcheck.statistics.proportions import clopper_pearson, flat_prior, wald, wilson

WIDE = 0.03


def _ranges(dossier: Dossier) -> Iterable[Finding]:
    """What would be as compatible with other questions of the same kind: wide ranges together, and narrow ones."""
    known, unknown = by_test(dossier, dossier.announced or dossier.claims)
    wide = [group for group in known if _half_width(group) >= WIDE]
    for groups, severity in (
        (wide, Severity.NEEDS_CONTEXT),
        ([group for group in known if group not in wide], Severity.DETAIL),
    ):
        if groups:
            yield _told(sorted(groups, key=lambda group: group.n), severity)
    yield from lacking(STA_01, unknown, "The range around {figures} cannot be computed: {reason}.")


def _half_width(group: Group) -> float:
    return max(wilson(known.p, known.n).half_width for _, known in group.members)


def _told(groups: Sequence[Group], severity: Severity) -> Finding:
    members = [member for group in groups for member in group.members]
    return STA_01.finding(
        "With other questions of the same kind, each of these ranges would be just as compatible with the printed "
        f"figure: {rows_of(map(_line, groups), shown=6)}.",
        [claim for claim, _ in members],
        severity=severity,
        working={
            "n": {group.name: group.n for group in groups},
            "wilson95": {
                claim.id: [round(end * 100, 2) for end in wilson(known.p, known.n)]
                for claim, known in members
            },
            "formula": "Wilson score interval, z = 1.959964",
        },
    )


def _line(group: Group) -> str:
    """The best figure of a test with its range: "AIME 2024 (30 questions), o3 91.6%: 76.1 to 97.3"."""
    claim, known = group.best
    low, high = wilson(known.p, known.n)
    return (
        f"{group.name} ({count(group.n, 'question')}), {model_name(claim)} {figure(claim)}: "
        f"{share(low)} to {share(high)}"
    )


def _range_vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    n, k = inputs.get("n"), inputs.get("k")
    if not n or (k is None and inputs.get("p") is None):
        return {"label": "cannot_tell"}
    p = inputs["p"] if k is None else k / n
    result: dict[str, Any] = {"wilson": wilson(p, n), "wald": wald(p, n)}
    if k is not None:
        result |= {"clopper_pearson": clopper_pearson(k, n), "beta11": flat_prior(k, n)}
    return result


STA_01 = Check(
    id="STA-01",
    title="Range around a score",
    question=Question.WHAT_IT_MEASURES,
    severity=Severity.DETAIL,
    run=_ranges,
    vector=_range_vector,
)
CHECKS = (STA_01,)
