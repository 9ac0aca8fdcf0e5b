"""Claims that a document sets side by side: one benchmark, one metric, several models."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from claimcheck.checks.base import Dossier
from claimcheck.records.claim import Claim, SourceKind


_LOWER = re.compile(
    r"error|\b[wc]er\b|perplexity|\bppl\b|↓|lower is better|edit(?: distances?)?\b|\b(?:ned|fid|mae|rmse|mse|der)\b",
    re.IGNORECASE,
)
_HIGHER = re.compile(r"↑|accuracy|\bacc\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Row:
    """The figures of several models on one benchmark, from one table line or one sentence."""

    claims: tuple[Claim, ...]

    @property
    def own(self) -> tuple[Claim, ...]:
        """Figures of the announced models."""
        return tuple(claim for claim in self.claims if claim.announced)

    @property
    def rivals(self) -> tuple[Claim, ...]:
        """Figures of other models."""
        return tuple(claim for claim in self.claims if not claim.announced)

    @property
    def table(self) -> int | None:
        """Index of the table, None for a sentence."""
        cell = self.claims[0].cell
        return cell.table if cell else None


@dataclass(frozen=True, slots=True)
class Pair:
    """The best figure of the announced models and the best of the others, in one row."""

    own: Claim
    rival: Claim


def rows(dossier: Dossier) -> tuple[Row, ...]:
    """All lines of tables and sentences that give two or more models' figures on one benchmark."""
    groups: dict[object, list[Claim]] = {}
    for claim in dossier.claims:
        key = _line(claim)
        if key is not None:
            groups.setdefault((key, _benchmark(claim), claim.metric_text.casefold()), []).append(claim)
    found = [Row(tuple(group)) for group in groups.values()]
    return tuple(row for row in found if len({claim.model_text for claim in row.claims}) > 1)


def pair(row: Row, *, higher_is_better: bool | None) -> Pair | None:
    """The row's best own and best rival figure; None where one side is missing or units differ."""
    if len({claim.quantity.unit for claim in row.claims}) > 1:
        return None
    own, rival = best(row.own, higher_is_better), best(row.rivals, higher_is_better)
    return Pair(own, rival) if own and rival else None


def best(claims: Iterable[Claim], higher_is_better: bool | None) -> Claim | None:
    """The best figure; the first of equals."""
    ordered = list(claims)
    if not ordered:
        return None
    sign = -1 if higher_is_better is False else 1
    return max(ordered, key=lambda claim: sign * claim.quantity.value)


def higher_is_better(dossier: Dossier, claim: Claim) -> bool | None:
    """The direction of a claim's figure, from its metric's name or the registry; None: not known."""
    metric = f"{claim.benchmark_text} {claim.metric_text}"
    if _LOWER.search(metric):
        return False
    if _HIGHER.search(claim.metric_text):
        return True
    benchmark = dossier.benchmark(claim)
    if benchmark is None:
        return None
    if claim.metric_text and benchmark.higher_is_better is False:
        return None
    return benchmark.higher_is_better


def _line(claim: Claim) -> tuple[object, ...] | None:
    cell = claim.cell
    if cell is None:
        if claim.kind is SourceKind.PROSE and claim.place.quote:
            return ("sentence", claim.place.page, claim.place.quote)
        return None
    if cell.model_axis == "column":
        return ("row", cell.table, cell.row)
    return ("column", cell.table, cell.column) if cell.model_axis == "row" else None


def _benchmark(claim: Claim) -> str:
    match = claim.benchmark
    return match.id if match and match.id else claim.benchmark_text.casefold()
