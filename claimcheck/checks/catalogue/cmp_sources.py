"""CMP-06 own figures beside quoted ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from claimcheck.checks.base import Check, Dossier
from claimcheck.checks.dossier.rows import rows
from claimcheck.checks.words import (
    count,
    listed,
    model_name,
)
from claimcheck.records.claim import Relation
from claimcheck.records.finding import Finding, Question, Severity


def _mixed_sources(dossier: Dossier) -> Iterable[Finding]:
    rivals = [c for row in dossier.part(rows) if row.own for c in row.rivals]
    unique = list({c.id: c for c in rivals}.values())
    relations = Counter(c.evaluator.relation for c in unique)
    if not unique:
        yield CMP_06.nothing("No rival's figure stands beside one of the announced model.")
    elif 0 < relations[Relation.CITED] < len(unique):
        cited = [c for c in unique if c.evaluator.relation is Relation.CITED]
        yield CMP_06.finding(
            f"Of {count(len(unique), 'figure')} of other models, {relations[Relation.CITED]} "
            f"{'is' if len(cited) == 1 else 'are'} quoted from elsewhere "
            f"({listed((model_name(c) for c in cited), shown=4)}); for the rest we found no other source.",
            cited,
            ask="Which of the other models' figures were measured with the same set-up as the announced model's?",
            explanations=("Quoting a maker's own figure is a usual practice.",),
            working={"cited": relations[Relation.CITED], "rival_figures": len(unique)},
        )
    else:
        word = "all" if relations[Relation.CITED] else "none"
        yield CMP_06.nothing(
            f"Of {count(len(unique), 'figure')} of rivals, {word} are stated to be quoted.", unique[:1]
        )


CMP_06 = Check(
    id="CMP-06",
    title="Mixed sources",
    question=Question.WHAT_IS_MISSING,
    severity=Severity.NEEDS_CONTEXT,
    run=_mixed_sources,
    rests_on_figures=False,
)
CHECKS = (CMP_06,)
