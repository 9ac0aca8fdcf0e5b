"""How long all checks take on a made document with many claims, and which checks take longest.

    python tools/bench_checks.py [--claims 1000] [--rounds 3] [--profile]

The document has one table of 25 tests and as many models as needed, the announced one first; the person's own index
is asked as in the program (made on first use). The claims are read once; only the checks are timed.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import statistics
import time
from contextlib import closing

from claimcheck.checks.answers.five import answers
from claimcheck.checks.base import Dossier
from claimcheck.checks.run import all_checks, run_checks
from claimcheck.checks.summary import summary
from claimcheck.evidence.store import EvidenceStore, open_index
from claimcheck.extract.reading import read_claims
from claimcheck.ingest.asked import Asked
from claimcheck.ingest.markdown.reading import read_markdown
from claimcheck.records.claim import Reading
from claimcheck.records.document import Document
from claimcheck.registry.registry import Registry, load_registry

TESTS = (
    *("MMLU", "MMLU-Pro", "GPQA Diamond", "MATH-500", "AIME 2024", "AIME 2025", "GSM8K", "HumanEval", "MBPP"),
    *(
        "LiveCodeBench",
        "SWE-bench Verified",
        "IFEval",
        "SimpleQA",
        "DROP",
        "HellaSwag",
        "ARC-Challenge",
        "BBH",
    ),
    *("TruthfulQA", "WinoGrande", "MMMU", "MathVista", "DocVQA", "MGSM", "BFCL", "Arena-Hard"),
)
RIVALS = (
    "GPT-4o-2024-08-06",
    "Claude 3.5 Sonnet",
    "Gemini 2.5 Pro",
    "DeepSeek-R1",
    "o3-2025-04-16",
    "Qwen2.5-72B-Instruct",
)
PROSE = (
    "Meridian 2 outperforms {rival} on {test} by 2 points, a new state of the art. We ran all models 5-shot with "
    "chain-of-thought prompting. Early results show that it is competitive with {rival} in long conversations.\n\n"
)


def made_text(claims: int) -> str:
    """An announcement with at least so many claims, in one wide table and some prose."""
    models = ["Meridian 2", *RIVALS]
    models += [f"Corvid-{size}B" for size in range(1, max(0, claims // len(TESTS) - len(models)) + 1)]
    lines = ["# Introducing Meridian 2\n", "Larkspur Labs introduces Meridian 2, its language model.\n"]
    lines += [PROSE.format(rival=rival, test=test) for rival, test in zip(RIVALS * 5, TESTS, strict=False)]
    lines.append(f"| Benchmark | {' | '.join(models)} |\n|{'---|' * (len(models) + 1)}")
    for row, test in enumerate(TESTS):
        scores = (f"{60 + (7 * row + 13 * column) % 380 / 10:.1f}" for column in range(len(models)))
        lines.append(f"| {test} | {' | '.join(scores)} |")
    return "\n".join(lines)


def dossier(document: Document, reading: Reading, registry: Registry, evidence: EvidenceStore) -> Dossier:
    """A dossier on which nothing was looked up yet."""
    return Dossier(
        document=document,
        claims=reading.claims,
        statements=reading.statements,
        announced_models=reading.announced_models,
        registry=registry,
        evidence=evidence,
    )


def main() -> None:
    """Time the checks, the answers and the summary, and print the slowest checks."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--claims", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--profile", action="store_true")
    arguments = parser.parse_args()
    registry = load_registry()
    document = read_markdown(made_text(arguments.claims).encode(), Asked(origin="made.md"))
    reading = read_claims(document, registry)
    print(f"{len(reading.claims)} claims, {len(reading.statements)} statements, {len(all_checks())} checks")
    with closing(open_index()) as evidence:
        rounds = []
        for _ in range(arguments.rounds):
            made = dossier(document, reading, registry, evidence)
            started = time.process_time()
            findings = run_checks(made)
            checked = time.process_time()
            answers(made)
            summary(made, findings)
            rounds.append((checked - started, time.process_time() - checked))
        checks, rest = (statistics.median(part) for part in zip(*rounds, strict=True))
        print(
            f"checks {checks:.2f} s, answers and summary {rest:.2f} s (processor time, median of {len(rounds)})"
        )
        print(f"{len(findings)} findings")
        slow: dict[str, float] = {}
        made = dossier(document, reading, registry, evidence)
        for check in all_checks():
            started = time.process_time()
            list(check.run(made))
            slow[check.id] = time.process_time() - started
        for check_id in sorted(slow, key=lambda key: -slow[key])[:8]:
            print(f"  {check_id} {slow[check_id] * 1000:7.0f} ms")
        if arguments.profile:
            profiler = cProfile.Profile()
            profiler.runcall(run_checks, dossier(document, reading, registry, evidence))
            pstats.Stats(profiler).sort_stats("cumulative").print_stats(40)


if __name__ == "__main__":
    main()
