"""STA-03 average over runs, STA-04 grouped questions, STA-07 what a ± means, STA-08 none or all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from claimcheck.checks.base import Check, Dossier
from claimcheck.checks.groups import Group, by_test
from claimcheck.checks.items import Items
from claimcheck.checks.patterns import compiled
from claimcheck.checks.reporting import Reporting
from claimcheck.checks.words import count, figure, listed, model_name, points, rows_of, share
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Finding, Question, Severity
from claimcheck.statistics.proportions import Z95, at_least, at_most, standard_error, wilson
from claimcheck.statistics.repeats import averaged, grouped, meaning_of_plus_minus

_EXPLAINED = (
    r"±[^.]{0,80}(?:standard (?:error|deviation)|confidence|95\s?%|interval)"
    r"|(?:standard (?:errors?|deviations?)|confidence intervals?|95\s?% CI)[^.]{0,80}(?:±|reported|shown|in brackets)"
)
_FIRST_NUMBER = re.compile(r"\d+(?:\.\d+)?")


def _averages(dossier: Dossier) -> Iterable[Finding]:
    """Figures that are stated to be averages over several runs."""
    known, _ = by_test(dossier, dossier.announced or dossier.claims)
    members = [(group, claim, item) for group in known for claim, item in group.members if item.runs > 1]
    if members:
        lines = {group.name: _average_line(group, claim, item) for group, claim, item in reversed(members)}
        yield STA_03.finding(
            "Averaging over runs steadies a figure against luck in one run; it does not add questions. "
            f"{rows_of(reversed(lines.values()), shown=4)}.",
            [claim for _, claim, _ in members],
            working={claim.id: _averaged_outputs(item.p, item.n, item.runs) for _, claim, item in members},
        )
    else:
        yield STA_03.nothing(
            "No figure on a test of known size is stated to be an average over several runs."
        )


def _average_line(group: Group, claim: Claim, item: Items) -> str:
    result = averaged(item.p, item.n, item.runs)
    low, high = result.other_questions
    return (
        f"{group.name}: {count(item.n, 'question')}, {item.runs} tries each, {model_name(claim)} {figure(claim)}, other "
        f"questions of the kind could give {share(low)} to {share(high)}, a repeat of the test ±"
        f"{points(result.repeat_half95 * 100)} at most"
    )


def _groups(dossier: Dossier) -> Iterable[Finding]:
    known, _ = by_test(dossier, dossier.announced or dossier.claims)
    clustered = [(g, g.members[0][1].benchmark.n_clusters) for g in known]
    some = False
    for group, clusters in clustered:
        if not clusters:
            continue
        some = True
        claim, item = group.members[0]
        result = grouped(item.p, item.n, clusters)
        yield STA_04.finding(
            f"The {group.n:,} questions of {group.name} belong to {clusters:,} groups. For {figure(claim)}, chance in "
            f"the choice of questions is ±{points(result.by_items.half_width * 100)} points, or at most "
            f"±{points(result.by_clusters.half_width * 100)} if answers within a group were all alike.",
            [claim],
            working=_grouped_outputs(item.p, item.n, clusters),
        )
    if not some:
        yield STA_04.cannot_tell(
            "Our register does not say for these tests whether questions belong together."
        )


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


def _none_or_all(dossier: Dossier) -> Iterable[Finding]:
    known, _ = by_test(dossier, dossier.announced or dossier.claims)
    found = False
    for group in known:
        for claim, item in group.members:
            if item.p not in (0.0, 1.0) or item.runs > 1 or claim.quantity.decimals == 0:
                continue
            found = True
            limit = at_most(0, item.n)
            word = "No success" if item.p == 0 else "No failure"
            yield STA_08.finding(
                f"{word} in {count(item.n, 'try', 'tries')} ({group.name}, {model_name(claim)}) still allows a rate of "
                f"up to {share(limit)}%, for tries of the same kind.",
                [claim],
                severity=Severity.NEEDS_CONTEXT,
                working={"n": item.n, "one_sided95_upper": limit, "rule_of_three": 3 / item.n},
            )
    if not found:
        yield STA_08.nothing("No figure on a test of known size is exactly none or all.")


def _averaged_outputs(p: float, n: int, m: int) -> dict[str, object]:
    result = averaged(p, n, m)
    return {
        "wilson_items": list(result.other_questions),
        "se_max_pp": result.se_max * 100,
        "se_min_pp": result.se_min * 100,
        "rerun_half95_max_pp": result.repeat_half95 * 100,
        "naive_wilson_nm": list(result.if_all_were_questions),
    }


def _grouped_outputs(p: float, n: int, clusters: int) -> dict[str, object]:
    result = grouped(p, n, clusters)
    return {
        "wilson_items": list(result.by_items),
        "wilson_clusters": list(result.by_clusters),
        "deff_max": result.design_effect_max,
        "se_ratio_max": result.se_ratio_max,
    }


def _plus_minus_outputs(p: float, n: int, plus_minus: float) -> dict[str, object]:
    error = standard_error(p, n) * 100
    return {"se_pp": error, "half95_pp": Z95 * error, "label": meaning_of_plus_minus(p, n, plus_minus / 100)}


def _runs_vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    p, n = inputs.get("p"), inputs.get("n")
    if p is None or not n:
        return {"label": "cannot_tell"}
    return _averaged_outputs(p, n, inputs.get("m") or 1)


def _groups_vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    p, n, clusters = inputs.get("p"), inputs.get("n"), inputs.get("clusters")
    if p is None or not n:
        return {"label": "cannot_tell"}
    if not clusters:
        return {"wilson_items": list(wilson(p, n)), "label": "cannot_tell"}
    return _grouped_outputs(p, n, clusters)


def _plus_minus_vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    p, n, plus_minus = inputs.get("p"), inputs.get("n"), inputs.get("plus_minus_pp")
    if p is None or not n or plus_minus is None:
        return {"label": "cannot_tell"}
    return _plus_minus_outputs(p, n, plus_minus)


def _none_or_all_vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    k, n = inputs.get("k"), inputs.get("n")
    if k is None or not n:
        return {"label": "cannot_tell"}
    return {
        "one_sided95_upper": at_most(k, n),
        "one_sided95_lower": at_least(k, n),
        "rule_of_three": 3 / n,
    }


_Q3, _DETAIL = Question.WHAT_IT_MEASURES, Severity.DETAIL
STA_03 = Check(
    id="STA-03",
    title="Average over several runs",
    question=_Q3,
    severity=_DETAIL,
    run=_averages,
    vector=_runs_vector,
)
STA_04 = Check(
    id="STA-04", title="Questions that belong together", question=_Q3, severity=_DETAIL, run=_groups,
    vector=_groups_vector,
)  # fmt: skip
STA_07 = Check(
    id="STA-07", title="What does the ± mean?", question=_Q3, severity=_DETAIL, run=_plus_minus,
    vector=_plus_minus_vector,
)  # fmt: skip
STA_08 = Check(
    id="STA-08", title="None or all", question=_Q3, severity=Severity.NEEDS_CONTEXT, run=_none_or_all,
    vector=_none_or_all_vector,
)  # fmt: skip
CHECKS = (STA_03, STA_04, STA_07, STA_08)
