"""Finds benchmarks and models by a part of their names or by resemblance."""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.records.benchmark import Benchmark
from claimcheck.records.model import Model
from claimcheck.registry.spelling import compact

_NEAR_ENOUGH = 75


def search(
    text: str, benchmarks: Mapping[str, Benchmark], models: Mapping[str, Model], limit: int
) -> list[tuple[str, str, str]]:
    """(kind, id, name) of what contains the text, shortest names first, then of what resembles it."""
    key = compact(text)
    if not key:
        return []
    names = {
        **{
            ("benchmark", b.id, b.name): [compact(s) for s in (b.name, b.id, *b.aliases)]
            for b in benchmarks.values()
        },
        **{
            ("model", m.id, m.label): [compact(s) for s in (m.label, m.id, *m.aliases)]
            for m in models.values()
        },
    }
    found = [
        (min(len(s) for s in spellings if key in s), row)
        for row, spellings in names.items()
        if any(key in s for s in spellings)
    ]
    rows = [row for _, row in sorted(found)]
    if len(rows) < limit:
        from rapidfuzz import fuzz, process

        flat = {(row, n): s for row, spellings in names.items() for n, s in enumerate(spellings)}
        near = process.extract(key, flat, scorer=fuzz.ratio, score_cutoff=_NEAR_ENOUGH, limit=limit)
        rows += [place[0] for _, _, place in near]
    return list(dict.fromkeys(rows))[:limit]
