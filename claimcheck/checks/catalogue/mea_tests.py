"""MEA-01 what is being measured."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from claimcheck.checks.base import Check, Dossier
from claimcheck.checks.dossier.groups import figures, figures_by_test
from claimcheck.checks.words import count
from claimcheck.records.benchmark import Benchmark
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Finding, Question, Severity


def _measures(dossier: Dossier) -> Iterable[Finding]:
    unknown = [c for c in dossier.announced or dossier.claims if dossier.benchmark(c) is None]
    described = {
        benchmark: claims
        for benchmark_id, claims in figures_by_test(dossier).items()
        if (benchmark := dossier.benchmark_by_id(benchmark_id)) and benchmark.measures
    }
    if described:
        yield _most_reported(described)
    if unknown:
        yield MEA_01.cannot_tell(f"{figures(unknown)}: our register does not describe the test.", unknown)


def _most_reported(described: Mapping[Benchmark, Sequence[Claim]]) -> Finding:
    """One finding a document: the test with most figures in words; the others' words stand at their claims."""
    first = max(described, key=lambda benchmark: len(described[benchmark]))
    claims = [claim for group in described.values() for claim in group]
    more = len(described) - 1
    others = (
        f" {count(more, 'more test')} {'is' if more == 1 else 'are'} described at {'its' if more == 1 else 'their'} figures."
        if more
        else ""
    )
    return MEA_01.finding(
        f"{_described(first)}{others}", claims, working={b.id: _described(b) for b in described}
    )


def _described(benchmark: Benchmark) -> str:
    size = f"{benchmark.n_items:,} items. " if benchmark.n_items else ""
    parts = [f"{benchmark.name}: {size}{benchmark.measures.strip().rstrip('.')}."]
    if benchmark.chance_level is not None and benchmark.chance_level >= 1:
        parts.append(f"Guessing would give about {benchmark.chance_level.normalize():f}%.")
    if benchmark.human_baseline is not None and benchmark.human_baseline_note:
        note = benchmark.human_baseline_note.rstrip(".")
        parts.append(f"Human reference: {benchmark.human_baseline.normalize():f} ({note}).")
    if benchmark.does_not_measure:
        parts.append(f"Not measured: {benchmark.does_not_measure.strip().rstrip('.')}.")
    return " ".join(parts)


MEA_01 = Check(
    id="MEA-01",
    title="What is being measured",
    question=Question.WHAT_IT_MEASURES,
    severity=Severity.DETAIL,
    run=_measures,
    rests_on_figures=False,
)
CHECKS = (MEA_01,)
