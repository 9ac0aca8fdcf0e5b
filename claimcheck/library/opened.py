"""A document of the library as a person opens it: its review, what was decided, and what belongs to both."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claimcheck.library.keys import claim_key
from claimcheck.records.benchmark import Benchmark
from claimcheck.records.decision import Decision
from claimcheck.records.review import Review

if TYPE_CHECKING:
    from claimcheck.library.store import Library


@dataclass(frozen=True, kw_only=True)
class Opened:
    """One document as it was opened.

    `entry` is its number in the library, 0 while it is not kept. `benchmarks` are the registry's facts on the
    benchmarks it names by id, `keys` the keys of its claims by id, under which decisions are kept; both take
    their time and are made with the review. `reading` while this is only what has been read so far, not
    checked yet.
    """

    review: Review
    entry: int = 0
    decisions: tuple[Decision, ...] = ()
    benchmarks: dict[str, Benchmark] = field(default_factory=dict)
    keys: dict[str, str] = field(default_factory=dict)
    reading: bool = False


def opened_entry(library: Library, identity: int) -> Opened:
    """A document of the library.

    Raises:
        UnknownName: when there is no such document.
        LibraryUnavailable: when its review cannot be read.
    """
    return with_facts(library.review(identity), entry=identity, decisions=library.decisions(identity))


def with_facts(review: Review, *, entry: int, decisions: tuple[Decision, ...]) -> Opened:
    """A review with the keys of its claims and the facts on its benchmarks."""
    return Opened(
        review=review,
        entry=entry,
        decisions=decisions,
        benchmarks=benchmarks_of(review),
        keys=keys_of(review),
    )


def keys_of(review: Review) -> dict[str, str]:
    """The key of each claim by its id."""
    return {claim.id: claim_key(claim) for claim in review.claims}


def benchmarks_of(review: Review) -> dict[str, Benchmark]:
    """What the registry knows of the benchmarks that a review names, by id."""
    from claimcheck.registry.registry import load_registry

    registry = load_registry()
    ids = {claim.benchmark.id for claim in review.claims if claim.benchmark and claim.benchmark.id}
    found = ((name, registry.benchmark(name)) for name in sorted(ids))
    return {name: benchmark for name, benchmark in found if benchmark is not None}
