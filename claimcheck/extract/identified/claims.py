"""Identifies read claims against the registry."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from claimcheck.extract.identified.benchmarks import BenchmarksNamed
from claimcheck.extract.identified.models import ModelsNamed
from claimcheck.extract.identified.versions import Versions
from claimcheck.records.claim import Claim
from claimcheck.records.document import Document
from claimcheck.registry.registry import Registry

_HUNDRED = Decimal(100)
_HIGHEST_MARK = Decimal(5)


def identified(claims: Iterable[Claim], document: Document, registry: Registry) -> tuple[Claim, ...]:
    """The claims with model and benchmark resolved where they are not; unknown names stay None.

    Args:
        claims: Claims as read.
        document: Its date tells models of one name apart, its other words what short names mean.
        registry: What names mean.
    """
    models, benchmarks = ModelsNamed(document, registry), BenchmarksNamed(registry)
    found = [
        replace(
            claim,
            model=claim.model or models.meaning(claim.model_text),
            benchmark=claim.benchmark or benchmarks.meaning(claim),
        )
        for claim in claims
    ]
    versions = Versions(document, found, registry)
    rated = _rated_tables(found)
    return tuple(
        _with_unit(told, registry) if told.cell is None or told.cell.table not in rated else told
        for told in (replace(claim, benchmark=versions.told(claim)) for claim in found)
    )


def _rated_tables(claims: Iterable[Claim]) -> set[int]:
    """Tables in which no figure is above five: marks from one to five, not per cent."""
    largest: dict[int, Decimal] = {}
    for claim in claims:
        if claim.cell is not None:
            table = claim.cell.table
            largest[table] = max(largest.get(table, Decimal(0)), claim.quantity.value)
    return {table for table, most in largest.items() if most <= _HIGHEST_MARK}


def _with_unit(claim: Claim, registry: Registry) -> Claim:
    """A bare figure between 1 and 100 on a benchmark that is scored in per cent is in per cent."""
    quantity, match = claim.quantity, claim.benchmark
    if quantity.unit or match is None or not match.id or not 1 < quantity.value <= _HUNDRED:
        return claim
    benchmark = registry.benchmark(match.id)
    if benchmark is None or benchmark.score_unit not in {"percent", "%"}:
        return claim
    return replace(claim, quantity=replace(quantity, unit="%"))
