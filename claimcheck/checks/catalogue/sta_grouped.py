"""STA-04 questions that belong together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from claimcheck.checks.base import Check, Dossier
from claimcheck.checks.dossier.groups import by_test
from claimcheck.checks.words import figure, points
from claimcheck.records.finding import Finding, Question, Severity
from claimcheck.statistics.proportions import wilson
from claimcheck.statistics.repeats import grouped


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


def _grouped_outputs(p: float, n: int, clusters: int) -> dict[str, object]:
    result = grouped(p, n, clusters)
    return {
        "wilson_items": list(result.by_items),
        "wilson_clusters": list(result.by_clusters),
        "deff_max": result.design_effect_max,
        "se_ratio_max": result.se_ratio_max,
    }


def _groups_vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    p, n, clusters = inputs.get("p"), inputs.get("n"), inputs.get("clusters")
    if p is None or not n:
        return {"label": "cannot_tell"}
    if not clusters:
        return {"wilson_items": list(wilson(p, n)), "label": "cannot_tell"}
    return _grouped_outputs(p, n, clusters)


STA_04 = Check(
    id="STA-04", title="Questions that belong together", question=Question.WHAT_IT_MEASURES, severity=Severity.DETAIL, run=_groups,
    vector=_groups_vector,
)  # fmt: skip
CHECKS = (STA_04,)
