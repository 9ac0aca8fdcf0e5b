"""WHO-02 ties between tester, test and vendor."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from claimcheck.checks.base import Check, Dossier
from claimcheck.checks.words import (
    count,
)
from claimcheck.records.evidence import Tie
from claimcheck.records.finding import Finding, Question, Reference, Severity
from claimcheck.records.model import Confidence

_SIGNS = re.compile(r"[^a-z0-9]+")


def _ties(dossier: Dossier) -> Iterable[Finding]:
    """One finding for each test with documented ties to this maker, also where its short name has versions."""
    tied: dict[str, list[Tie]] = {}
    checked = 0
    for claim in dossier.announced:
        match, model = claim.benchmark, dossier.model(claim)
        if match is None or not match.id or match.confidence is Confidence.FUZZY:
            continue
        checked += 1
        maker = model.maker if model else dossier.document.publisher
        ties = [tie for tie in dossier.outside.ties(match.id) if _same_name(tie.vendor, maker)]
        if ties:
            tied.setdefault(match.id, ties)
    for benchmark_id, ties in tied.items():
        yield _tied(dossier, benchmark_id, ties)
    if not tied:
        yield WHO_02.nothing(
            f"{count(checked, 'figure')} compared with our list of ties; none is listed for this maker."
        )


def _tied(dossier: Dossier, benchmark_id: str, ties: Sequence[Tie]) -> Finding:
    benchmark = dossier.benchmark_by_id(benchmark_id)
    name = benchmark.name if benchmark else benchmark_id
    claims = [c for c in dossier.announced if c.benchmark and c.benchmark.id == benchmark_id]
    details = " ".join(f"{tie.detail.rstrip('.')}{f' ({tie.date})' if tie.date else ''}." for tie in ties)
    created = all(tie.kind == "created" for tie in ties)
    return WHO_02.finding(
        f"{name}: {details} That does not show that the score is off; it is a fact readers usually want to know.",
        claims,
        ask=f"Who had access to the questions and answers of {name}, and when?",
        severity=Severity.DETAIL if created else Severity.NEEDS_CONTEXT,
        explanations=("Makers of models also make public tests for everybody.",),
        evidence=tuple(Reference(title=tie.detail, date=tie.date, url=tie.url) for tie in ties),
    )


def _same_name(vendor: str, maker: str) -> bool:
    """Exact names only, without regard to case and signs; a tie is never inferred from a similar name."""
    a, b = _SIGNS.sub("", vendor.casefold()), _SIGNS.sub("", maker.casefold())
    return (
        bool(a)
        and bool(b)
        and (a == b or (b.startswith(a) and maker.casefold().startswith(f"{vendor.casefold()} ")))
    )


WHO_02 = Check(
    id="WHO-02",
    title="Tie between tester, test and vendor",
    question=Question.WHO_RAN_IT,
    severity=Severity.NEEDS_CONTEXT,
    run=_ties,
    rests_on_figures=False,
)
CHECKS = (WHO_02,)
