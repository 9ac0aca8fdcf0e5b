"""SAT-01 whether a test is used up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from claimcheck.checks.base import Check, Dossier
from claimcheck.checks.dossier.groups import figures, figures_by_test
from claimcheck.checks.dossier.plain_tests import counts_all_alike
from claimcheck.checks.words import count, listed, points, reference, rows_of
from claimcheck.records.benchmark import Benchmark
from claimcheck.records.claim import Claim
from claimcheck.records.evidence import Evidence
from claimcheck.records.finding import Finding, Question, Severity
from claimcheck.statistics.saturation import saturation

LEADERS = 5
LEAST_DEVELOPERS = 3
_ESTIMATE_SLACK = 0.05


@dataclass(frozen=True, slots=True)
class Led:
    """A test with its five best known results and what they say of the room that is left."""

    benchmark: Benchmark
    n: int
    claims: tuple[Claim, ...]
    leaders: tuple[Evidence, ...]
    result: Mapping[str, Any]

    @property
    def near_ceiling(self) -> bool:
        """Whether hardly any question is left to gain."""
        return str(self.result["label"]).startswith("near_ceiling")


def _used_up(dossier: Dossier) -> Iterable[Finding]:
    led, lacking = _led(dossier)
    near = [test for test in led if test.near_ceiling]
    if near:
        yield _near_ceiling(near)
    if open_ := [test for test in led if not test.near_ceiling]:
        lines = listed((f"{test.benchmark.name} (best {_percent(test, 0)})" for test in open_), shown=6)
        yield SAT_01.nothing(
            f"By the five best results known to our index there is room left to gain on {lines}.",
            _claims(open_),
            working=_working(open_),
        )
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


def _led(dossier: Dossier) -> tuple[list[Led], list[Claim]]:
    """The tests whose leaders are known, and the figures on the others."""
    led: list[Led] = []
    lacking: list[Claim] = []
    for benchmark_id, claims in figures_by_test(dossier).items():
        benchmark = dossier.benchmark_by_id(benchmark_id)
        leaders = _leaders(dossier, benchmark) if benchmark else []
        if benchmark is None or not benchmark.n_items or len(leaders) < LEADERS:
            lacking += claims
            continue
        result = _room(benchmark, leaders, benchmark.n_items)
        led.append(Led(benchmark, benchmark.n_items, tuple(claims), tuple(leaders), result))
    return led, lacking


def _room(benchmark: Benchmark, leaders: Sequence[Evidence], n: int) -> dict[str, Any]:
    scores = [float(e.per_cent or 0) / 100 for e in leaders]
    chance, faulty = float(benchmark.chance_level or 0) / 100, float(benchmark.label_error_rate or 0) / 100
    # Results far above what the faulty questions would allow speak against the estimate, not for a ceiling.
    if scores[0] > 1 - faulty + _ESTIMATE_SLACK:
        faulty = 0.0
    return _outputs(scores, n, chance, faulty, LEADERS) | {"faulty": faulty}


def _near_ceiling(near: Sequence[Led]) -> Finding:
    lines = rows_of(map(_line, near), shown=6)
    return SAT_01.finding(
        f"Little room is left to gain, by the five best results known to our index: {lines}.",
        _claims(near),
        explanations=("The index is not complete, and its results have different settings.",),
        working=_working(near),
        evidence=tuple(reference(test.leaders[0]) for test in near),
    )


def _line(test: Led) -> str:
    faulty = float(test.result["faulty"])
    left = float(test.result["headroom_items"])
    if left < 0:
        words = f"fewer of its {test.n:,} questions are left than are estimated to be faulty, {points(faulty * 100)}%"
    else:
        number = f"about {round(left):,}" if left >= 1 else "less than one"
        words = f"{number} of {count(test.n, 'question')} left"
        words += f", {points(faulty * 100)}% estimated to be faulty" if faulty else ""
    return f"{test.benchmark.name} ({_percent(test, 0)} to {_percent(test, -1)}; {words})"


def _percent(test: Led, place: int) -> str:
    return points(float(test.leaders[place].per_cent or 0))


def _claims(tests: Sequence[Led]) -> list[Claim]:
    return [claim for test in tests for claim in test.claims]


def _working(tests: Sequence[Led]) -> dict[str, object]:
    return {test.benchmark.id: dict(test.result) for test in tests}


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
    rests_on_figures=False,
)
CHECKS = (SAT_01,)
