"""WHO-01 who produced each number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from claimcheck.checks.base import Check, Dossier
from claimcheck.checks.dossier.groups import figures
from claimcheck.checks.dossier.patterns import TESTER, names_found
from claimcheck.checks.words import (
    count,
)
from claimcheck.records.claim import Relation
from claimcheck.records.finding import Finding, Question, Severity

_WORTH_ASKING = 0.1
"""Share of figures without a tester below which the rest of the document tells."""


def _producers(dossier: Dossier) -> Iterable[Finding]:
    own = dossier.announced or dossier.claims
    relations = Counter(claim.evaluator.relation for claim in own)
    total = len(own)
    unstated = [claim for claim in own if claim.evaluator.relation is Relation.NOT_STATED]
    outside = [claim for claim in own if claim.evaluator.relation is Relation.THIRD_PARTY]
    vendor = [claim for claim in own if claim.evaluator.relation is Relation.VENDOR]
    if vendor or outside:
        inferred = [c for c in vendor if "“" not in c.evaluator.basis and '"' not in c.evaluator.basis]
        about = " about the announced model" if dossier.announced else ""
        word = ("appears to come" if len(vendor) == 1 else "appear to come") if inferred else "come"
        yield WHO_01.finding(
            f"{len(vendor)} of {count(total, 'figure')}{about} {word} from the document's own "
            f"authors; {_number(len(outside))} an outside tester, {relations[Relation.CITED]} "
            f"{'is' if relations[Relation.CITED] == 1 else 'are'} quoted from elsewhere.",
            own,
            severity=Severity.DETAIL,
            working={relation.value: number for relation, number in relations.items()},
        )
    if unstated and len(unstated) >= _WORTH_ASKING * total:
        yield WHO_01.ask(
            f"For {figures(unstated)} the document does not say who ran the test.",
            "Who ran these tests?",
            unstated,
        )


def _number(named: int) -> str:
    return f"{named} names" if named == 1 else f"{named} name"


WHO_01 = Check(
    id="WHO-01", title="Who produced each number", question=Question.WHO_RAN_IT, severity=Severity.NEEDS_CONTEXT, run=_producers,
    vector=lambda inputs: {"fields": list(names_found(TESTER, inputs.get("text") or ""))}, rests_on_figures=False,
)  # fmt: skip
CHECKS = (WHO_01,)
