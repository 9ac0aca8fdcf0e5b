"""Which of the 17 areas of a portfolio the announced model has figures in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from claimcheck.checks.base import Dossier, is_average
from claimcheck.records.benchmark import Benchmark
from claimcheck.records.review import Coverage

AREAS = {
    "knowledge": "knowledge",
    "reasoning_maths": "reasoning and maths",
    "coding": "coding",
    "agentic_long_horizon": "long agent tasks",
    "long_context": "long context",
    "multimodal": "images, audio and video",
    "multilingual": "other languages",
    "factuality_hallucination": "factual accuracy",
    "calibration_abstention": "knowing when it does not know",
    "instruction_following": "following instructions",
    "human_preference": "people's preference",
    "safety_refusal": "safety and refusal",
    "adversarial_robustness": "resistance to attacks",
    "bias_fairness": "bias and fairness",
    "private_or_fresh_test": "private or fresh tests",
    "cost_latency": "cost and speed",
    "domain_professional": "professional domains",
}

_OF_REGISTER = {
    "reasoning-maths": "reasoning_maths",
    "agents": "agentic_long_horizon",
    "long-context": "long_context",
    "images-audio-video": "multimodal",
    "other-languages": "multilingual",
    "factual-accuracy": "factuality_hallucination",
    "calibration": "calibration_abstention",
    "abstention": "calibration_abstention",
    "instructions": "instruction_following",
    "preference": "human_preference",
    "safety-refusal": "safety_refusal",
    "robustness": "adversarial_robustness",
    "manipulation": "adversarial_robustness",
    "bias-fairness": "bias_fairness",
    "private-fresh": "private_or_fresh_test",
    "cost-speed": "cost_latency",
    "professional": "domain_professional",
}
"""The register's spellings of the areas."""

_BY_NAME = {
    "adversarial_robustness": (
        "harmbench",
        "jailbreak",
        "advbench",
        "strongreject",
        "agentdojo",
        "cyberseceval",
    ),
    "bias_fairness": ("bbq", "winobias", "winogender", "crows", "stereoset", "bold", "discrim"),
    "calibration_abstention": ("simpleqa", "abstention", "aa-omniscience"),
}


def areas_of(benchmark: Benchmark) -> tuple[str, ...]:
    """The areas of a benchmark, in the portfolio's own keys."""
    found = [_OF_REGISTER.get(area, area) for area in benchmark.areas]
    if benchmark.task_format == "agent-environment":
        found.append("agentic_long_horizon")
    found += [area for area, starts in _BY_NAME.items() if benchmark.id.startswith(starts)]
    return tuple(dict.fromkeys(found))


@dataclass(frozen=True, slots=True)
class Placed:
    """Areas that some benchmarks cover, the other areas, and benchmarks that could not be placed."""

    covered: Mapping[str, int]
    not_covered: tuple[str, ...]
    unknown: tuple[str, ...]


def placed(benchmarks: Iterable[tuple[str, tuple[str, ...] | None]]) -> Placed:
    """Count benchmarks per area.

    Args:
        benchmarks: Names with their areas, None where the register does not know the benchmark.
    """
    counts = dict.fromkeys(AREAS, 0)
    unknown: list[str] = []
    for name, areas in benchmarks:
        known = [area for area in areas or () if area in AREAS]
        for area in known:
            counts[area] += 1
        if not known:
            unknown.append(name)
    return Placed(
        covered={area: number for area, number in counts.items() if number},
        not_covered=tuple(area for area, number in counts.items() if not number),
        unknown=tuple(dict.fromkeys(unknown)),
    )


def known_tests(dossier: Dossier) -> tuple[Benchmark, ...]:
    """The tests of the announced model that the register knows; of all claims where no model is announced."""
    ids = {c.benchmark.id for c in dossier.announced or dossier.claims if c.benchmark and c.benchmark.id}
    return tuple(b for b in map(dossier.benchmark_by_id, sorted(ids)) if b is not None)


def coverage(dossier: Dossier) -> Coverage:
    """The areas of the announced model's benchmarks; of all claims where no model is announced."""
    seen: dict[str, tuple[str, ...] | None] = {}
    for claim in dossier.announced or dossier.claims:
        if is_average(claim):
            continue
        match = claim.benchmark
        benchmark = dossier.benchmark_by_id(match.id) if match and match.id else None
        name = benchmark.name if benchmark else claim.benchmark_text
        seen.setdefault(name, areas_of(benchmark) if benchmark else None)
    result = placed(seen.items())
    return Coverage(
        areas={area: result.covered.get(area, 0) for area in AREAS},
        not_covered=result.not_covered,
        not_placed=result.unknown,
    )
