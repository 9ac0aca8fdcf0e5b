"""Which of the register's tests are near to a reader's tasks, and which tasks no test is near to."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from claimcheck.checks.relevance import Nearness, Relevance, best_for, relevance
from claimcheck.records.benchmark import Benchmark
from claimcheck.records.profile import Profile

_ORDER = list(Nearness)


@dataclass(frozen=True, slots=True)
class NearTest:
    """One test and the judgement on it for a profile; `reported` is whether the document has a figure on it."""

    benchmark: Benchmark
    judged: Relevance
    reported: bool = False


@dataclass(frozen=True, slots=True)
class NearTests:
    """All tests of the register, nearest first.

    `untested` are uses of the profile that no test is close to, `unreported` those that the document reports
    no close test on.
    """

    tests: tuple[NearTest, ...]
    untested: tuple[str, ...]
    unreported: tuple[str, ...]

    def count(self, nearness: Nearness) -> int:
        """How many tests are that near."""
        return sum(test.judged.nearness is nearness for test in self.tests)


def near_tests(
    benchmarks: Iterable[Benchmark], profile: Profile, reported: Collection[str] = ()
) -> NearTests:
    """Judge every test; `reported` are the ids of those that a document has figures on."""
    all_tests = list(benchmarks)
    tests = [NearTest(b, best_for(b, profile), b.id in reported) for b in all_tests]
    tests.sort(key=lambda t: (_ORDER.index(t.judged.nearness), not t.reported, t.benchmark.name.casefold()))
    in_document = [b for b in all_tests if b.id in reported]
    return NearTests(
        tests=tuple(tests),
        untested=tuple(use for use in profile.use_cases if not _has_close(all_tests, use, profile)),
        unreported=tuple(use for use in profile.use_cases if not _has_close(in_document, use, profile)),
    )


def _has_close(benchmarks: Iterable[Benchmark], use: str, profile: Profile) -> bool:
    return any(relevance(b, use, profile).nearness is Nearness.CLOSE for b in benchmarks)
