"""Claims of several documents side by side: benchmarks in rows, announced models in columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.records.claim import Claim
from claimcheck.records.profile import Profile
from claimcheck.records.review import Review
from claimcheck.registry.registry import Registry


@dataclass(frozen=True, kw_only=True)
class Column:
    """One announced model of one document."""

    document: str
    model: str


@dataclass(frozen=True, kw_only=True)
class Row:
    """One benchmark (or one requirement): the claims for each column, empty where there is none.

    `differing` names the setting fields that differ between the claims of the row.
    """

    label: str
    cells: tuple[tuple[Claim, ...], ...]
    differing: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """A table of claims."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


def compare_claims(reviews: Sequence[Review]) -> Comparison:
    """Benchmarks × announced models; benchmarks that more columns report come first."""
    columns, claims = _columns(reviews)
    labels: dict[str, str] = {}
    cells: dict[str, list[list[Claim]]] = {}
    for index, column in enumerate(claims):
        for claim in column:
            key = (
                claim.benchmark.id
                if claim.benchmark and claim.benchmark.id
                else claim.benchmark_text.casefold()
            )
            labels.setdefault(
                key, claim.benchmark.label if claim.benchmark and claim.benchmark.id else claim.benchmark_text
            )
            cells.setdefault(key, [[] for _ in columns])[index].append(claim)
    rows = [_row(labels[key], row) for key, row in cells.items()]
    rows.sort(key=lambda row: (-sum(bool(cell) for cell in row.cells), row.label.casefold()))
    return Comparison(columns=columns, rows=tuple(rows))


def compare_requirements(reviews: Sequence[Review], profile: Profile, registry: Registry) -> Comparison:
    """The reader's tasks × announced models: the claims on benchmarks that test each task."""
    columns, claims = _columns(reviews)
    rows = []
    for use_case in profile.use_cases:
        cells = [[claim for claim in column if use_case in _use_cases(claim, registry)] for column in claims]
        rows.append(_row(use_case.replace("-", " "), cells))
    return Comparison(columns=columns, rows=tuple(rows))


def _use_cases(claim: Claim, registry: Registry) -> tuple[str, ...]:
    benchmark = registry.benchmark(claim.benchmark.id) if claim.benchmark else None
    return benchmark.use_cases if benchmark else ()


def _columns(reviews: Sequence[Review]) -> tuple[tuple[Column, ...], list[list[Claim]]]:
    columns: list[Column] = []
    claims: list[list[Claim]] = []
    for review in reviews:
        by_model: dict[str, list[Claim]] = {}
        for claim in review.claims:
            if claim.announced:
                by_model.setdefault(claim.model_text, []).append(claim)
        for model, own in by_model.items():
            columns.append(Column(document=review.document.title or review.document.origin, model=model))
            claims.append(own)
    return tuple(columns), claims


def _row(label: str, cells: list[list[Claim]]) -> Row:
    shown = [claim for cell in cells for claim in cell]
    differing = {name for claim in shown[1:] for name in shown[0].setting.differences(claim.setting)}
    return Row(label=label, cells=tuple(tuple(cell) for cell in cells), differing=tuple(sorted(differing)))
