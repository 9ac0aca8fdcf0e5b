"""Accuracy on real spellings: pairs of names that are, or are not, one model."""

from __future__ import annotations

import csv
import itertools
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from claimcheck.registry.registry import load_registry

PRECISION, RECALL = 0.998, 0.97


def identity(name: str) -> str:
    match = load_registry().resolve_listed_model(name)
    return match.id if match and match.id else f"? {name}"


@pytest.mark.shared
def test_checked_spellings(shared: Path) -> None:
    with (shared / "evidence" / "alias_examples.csv").open(encoding="utf-8") as file:
        truth = defaultdict(set)
        for row in csv.DictReader(file):
            truth[row["spelling"]].add(row["canonical"])
    ids = {name: identity(name) for name in truth}
    counts: Counter[tuple[bool, bool]] = Counter()
    for one, other in itertools.combinations(truth, 2):
        counts[bool(truth[one] & truth[other]), ids[one] == ids[other]] += 1
    right, missed, merged = counts[True, True], counts[True, False], counts[False, True]
    assert right / (right + merged) >= PRECISION, merged
    assert right / (right + missed) >= RECALL, missed


@pytest.mark.shared
def test_homonyms_by_source(shared: Path) -> None:
    registry = load_registry()
    with (shared / "evidence" / "alias_homonyms.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if not row["denotes_in_that_source"].startswith("(")]
    meant = defaultdict(set)
    for row in rows:
        meant[row["spelling"], row["source"]].add(identity(row["denotes_in_that_source"]))
    for (name, source), denoted in meant.items():
        match = registry.resolve_model(name, source=source)
        assert match is not None
        if len(denoted) == 1:
            assert match.id in denoted, (name, source)
        else:
            assert match.id == "", (name, source)
            assert match.ambiguous
            assert {c.id for c in match.alternatives} == denoted
