"""Tests whose score is a plain share of questions, where the register's own columns leave it open.

The list in `resources/plain_tests.csv` was made by judging each row of the register: `fixed_n` is yes only where
everybody scores the same questions, so that the grid test may be used.
"""

from __future__ import annotations

import csv
from functools import cache

from claimcheck.records.benchmark import Benchmark
from claimcheck.resources import resource


@cache
def _listed() -> dict[str, bool]:
    with resource("plain_tests.csv").open(encoding="utf-8", newline="") as file:
        return {row["benchmark_id"]: row["fixed_n"] == "yes" for row in csv.DictReader(file)}


def counts_all_alike(benchmark: Benchmark) -> bool:
    """Whether every question of a test counts alike (a micro average)."""
    return benchmark.aggregation == "micro" or (not benchmark.aggregation and benchmark.id in _listed())


def has_fixed_size(benchmark: Benchmark) -> bool:
    """Whether every score on a test is over the same number of questions."""
    return benchmark.fixed_n or _listed().get(benchmark.id, False)
