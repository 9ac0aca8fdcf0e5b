"""Claims put together, so that one finding speaks of many figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from claimcheck.checks.base import Check, Dossier, sure
from claimcheck.checks.dossier.items import Items, items
from claimcheck.checks.words import benchmark_name, count, listed, rows_of
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Finding


@dataclass(frozen=True, slots=True)
class Group:
    """Figures on one test of `n` right/wrong questions."""

    name: str
    n: int
    members: tuple[tuple[Claim, Items], ...]

    @property
    def best(self) -> tuple[Claim, Items]:
        """The highest figure, which stands for the test in a sentence."""
        return max(self.members, key=lambda member: member[1].p)


Unknown = tuple[Claim, str]
"""A claim, and what is lacking to compute with it."""

_UNSURE = "the figure, its row or its column was not read with certainty"


def by_test(dossier: Dossier, claims: Iterable[Claim]) -> tuple[tuple[Group, ...], tuple[Unknown, ...]]:
    """Figures by test, and those whose questions are not known, each with the reason."""
    found: dict[str, list[tuple[Claim, Items]]] = {}
    unknown: list[Unknown] = []
    for claim in claims:
        known = items(dossier, claim) if sure(claim) else _UNSURE
        if isinstance(known, str):
            unknown.append((claim, known))
        else:
            found.setdefault(known.benchmark.id, []).append((claim, known))
    groups = tuple(
        Group(members[0][1].benchmark.name, members[0][1].n, tuple(members)) for members in found.values()
    )
    return groups, tuple(unknown)


def lacking(check: Check, unknown: Sequence[Unknown], template: str) -> Iterator[Finding]:
    """One "cannot tell" with all reasons. The template holds {figures} and {reason}."""
    if not unknown:
        return
    reasons = Counter(reason for _, reason in unknown)
    told = (
        f"{reason} ({number})" if len(reasons) > 1 else reason for reason, number in reasons.most_common()
    )
    claims = [claim for claim, _ in unknown]
    yield check.cannot_tell(template.format(figures=figures(claims), reason=rows_of(told, shown=4)), claims)


def figures(claims: Sequence[Claim]) -> str:
    """How many figures, on which tests: "12 figures (MMLU, GPQA and 3 more)"."""
    tests = listed((benchmark_name(claim) for claim in claims), shown=3)
    return f"{count(len(claims), 'figure')} ({tests})"


def is_vote_rating(dossier: Dossier, claim: Claim) -> bool:
    """Whether a figure is a rating from people's votes; contest ratings such as Codeforces' are not."""
    benchmark = dossier.benchmark(claim)
    return (
        benchmark is not None
        and (benchmark.scoring == "preference" or benchmark.task_format == "human-vote")
        and claim.quantity.unit != "%"
        and claim.quantity.value > 400
    )


def figures_by_test(dossier: Dossier) -> dict[str, list[Claim]]:
    """The announced model's figures by the id of their test, where the register knows it; all claims where none is announced."""
    tests: dict[str, list[Claim]] = {}
    for claim in dossier.announced or dossier.claims:
        if dossier.benchmark(claim) and claim.benchmark:
            tests.setdefault(claim.benchmark.id, []).append(claim)
    return tests
