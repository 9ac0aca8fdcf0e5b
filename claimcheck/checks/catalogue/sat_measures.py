"""SAT-01 is the test used up, MEA-01 what is being measured."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from claimcheck.checks.base import Check, Dossier
from claimcheck.checks.groups import figures
from claimcheck.checks.plain_tests import counts_all_alike
from claimcheck.checks.words import count, points, reference
from claimcheck.records.benchmark import Benchmark
from claimcheck.records.claim import Claim
from claimcheck.records.evidence import Evidence
from claimcheck.records.finding import Finding, Question, Severity
from claimcheck.statistics.proportions import Z95
from claimcheck.statistics.saturation import saturation

LEADERS = 5
LEAST_DEVELOPERS = 3


def _tests(dossier: Dossier) -> dict[str, list[Claim]]:
    tests: dict[str, list[Claim]] = {}
    for claim in dossier.announced or dossier.claims:
        if dossier.benchmark(claim) and claim.benchmark:
            tests.setdefault(claim.benchmark.id, []).append(claim)
    return tests


def _used_up(dossier: Dossier) -> Iterable[Finding]:
    lacking: list[Claim] = []
    for benchmark_id, claims in _tests(dossier).items():
        benchmark = dossier.benchmark_by_id(benchmark_id)
        leaders = _leaders(dossier, benchmark) if benchmark else []
        if benchmark is None or not benchmark.n_items or len(leaders) < LEADERS:
            lacking += claims
            continue
        yield _told(benchmark, claims, leaders, benchmark.n_items)
    if lacking:
        yield SAT_01.cannot_tell(
            f"{figures(lacking)}: the index has fewer than {LEADERS} dated results of {LEAST_DEVELOPERS} developers on a plain "
            "share of right answers.",
            lacking,
        )


def _leaders(dossier: Dossier, benchmark: Benchmark) -> list[Evidence]:
    """The five best dated results, one a model, if three developers are among them."""
    if benchmark.scoring != "binary" or not counts_all_alike(benchmark):
        return []
    best: dict[str, Evidence] = {}
    for e in dossier.outside.on(benchmark.id):
        if e.per_cent is not None and 0 <= e.per_cent <= 100 and e.model_id and e.date and not e.note:
            best.setdefault(e.model_id, e)
    top = list(best.values())[:LEADERS]
    makers = {e.model_id.partition("/")[0] for e in best.values()}
    return top if len(top) == LEADERS and len(makers) >= LEAST_DEVELOPERS else []


def _told(benchmark: Benchmark, claims: list[Claim], leaders: list[Evidence], n: int) -> Finding:
    scores = [float(e.per_cent or 0) / 100 for e in leaders]
    chance, faulty = float(benchmark.chance_level or 0) / 100, float(benchmark.label_error_rate or 0) / 100
    result = _outputs(scores, n, chance, faulty, LEADERS)
    spread = points(float(result["spread_pp"]))
    within = " On so many questions that is within sampling error." if float(result["R"] or Z95) < Z95 else ""
    faults = f" About {points(faulty * 100)}% of its questions are estimated to be faulty." if faulty else ""
    headroom = float(result["headroom_items"])
    left = (
        f" About {count(round(headroom), 'question')} are left to gain."
        if headroom > 0
        else " The best result lies above what the share of faulty questions would allow."
    )
    near = str(result["label"]).startswith("near_ceiling")
    text = (
        f"{benchmark.name}: the five best results known to our index lie within {spread} points "
        f"({points(scores[0] * 100)} to {points(scores[-1] * 100)}, {count(n, 'question')}).{within}{faults}{left}"
    )
    return SAT_01.finding(
        text,
        claims,
        severity=Severity.NEEDS_CONTEXT if near else Severity.DETAIL,
        explanations=("The index is not complete, and its results have different settings.",),
        working=result,
        evidence=tuple(reference(e) for e in leaders),
    )


def _outputs(scores: list[float], n: int, chance: float, faulty: float, k: int) -> dict[str, Any]:
    result = saturation(scores, n, chance=chance, label_error=faulty, k=k)
    return {
        "top": result.top,
        "kth": result.kth,
        "spread_pp": (result.top - result.kth) * 100,
        "R": result.ratio,
        "S_index_sqrt_n": result.published_index,
        "chance_corrected_top": result.chance_corrected_top,
        "ceiling_corrected_top": result.ceiling_corrected_top,
        "headroom_items": result.headroom_items,
        "label": result.label,
    }


def _measures(dossier: Dossier) -> Iterable[Finding]:
    unknown = [c for c in dossier.announced or dossier.claims if dossier.benchmark(c) is None]
    for benchmark_id, claims in _tests(dossier).items():
        benchmark = dossier.benchmark_by_id(benchmark_id)
        if benchmark and benchmark.measures:
            yield MEA_01.finding(_described(benchmark), claims, working={"read_at": benchmark.read_at})
    if unknown:
        yield MEA_01.cannot_tell(f"{figures(unknown)}: our register does not describe the test.", unknown)


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


def _saturation_vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    scores = [s for s in inputs.get("scores") or () if s is not None]
    k, n = inputs.get("k") or LEADERS, inputs.get("n")
    if len(scores) < k or not n:
        return {"label": "cannot_tell"}
    return _outputs(scores, n, inputs.get("chance") or 0.0, inputs.get("label_error") or 0.0, k)


SAT_01 = Check(
    id="SAT-01",
    title="Is the test used up?",
    question=Question.WHAT_IT_MEASURES,
    severity=Severity.NEEDS_CONTEXT,
    run=_used_up,
    vector=_saturation_vector,
)
MEA_01 = Check(
    id="MEA-01",
    title="What is being measured",
    question=Question.WHAT_IT_MEASURES,
    severity=Severity.DETAIL,
    run=_measures,
)
CHECKS = (MEA_01, SAT_01)
