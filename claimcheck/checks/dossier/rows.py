"""Claims that a document sets side by side: one benchmark, one metric, several models."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from claimcheck.checks.base import Dossier
from claimcheck.records.claim import Claim, SourceKind
from claimcheck.records.document import Document

_LOWER = re.compile(
    r"error|\b[wc]er\b|perplexity|\bppl\b|↓|lower is better|edit distances?|(?-i:[a-z]Edit\b)"
    r"|\b(?:ned|fid|fvd|kid|lpips|mae|rmse|mse|der|eer|min-?dcf|epe|mpjpe|chamfer|brier|ece|(?:abs|sq)[-_ .]?rel|rel)\b",
    re.IGNORECASE,
)
_HIGHER = re.compile(r"↑|accuracy|\bacc\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Row:
    """The figures of several models on one benchmark, from one line of `table` or (`None`) one sentence."""

    claims: tuple[Claim, ...]
    table: int | None = None

    @property
    def own(self) -> tuple[Claim, ...]:
        """Figures of the announced models."""
        return tuple(claim for claim in self.claims if claim.announced)

    @property
    def rivals(self) -> tuple[Claim, ...]:
        """Figures of other models."""
        return tuple(claim for claim in self.claims if not claim.announced)


@dataclass(frozen=True, slots=True)
class Pair:
    """The best figure of the announced models and the best of the others, in one row."""

    own: Claim
    rival: Claim


def rows(dossier: Dossier) -> tuple[Row, ...]:
    """All lines of tables and sentences that give two or more models' figures on one benchmark."""
    groups: dict[tuple[Line, str, str], list[Claim]] = {}
    axes = {c.cell.table: c.cell.model_axis for c in dossier.claims if c.cell and c.cell.model_axis}
    for claim in dossier.claims:
        for line in (_line(claim), *_repeated(dossier.document, axes, claim)):
            if line is not None:
                groups.setdefault((line, _benchmark(claim), claim.metric_text.casefold()), []).append(claim)
    found = [Row(tuple(group), line.table) for (line, _, _), group in groups.items()]
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


def direction_of(dossier: Dossier, row: Row) -> bool | None:
    """Whether more is better in a row; None: not known."""
    return higher_is_better(dossier, row.claims[0])


@dataclass(frozen=True, slots=True)
class Line:
    """What holds figures side by side: a row or column of a table, or a sentence (`text`, on page `number`)."""

    table: int | None
    number: int | None
    text: str = ""


def _line(claim: Claim) -> Line | None:
    cell = claim.cell
    if cell is None:
        is_sentence = claim.kind is SourceKind.PROSE and claim.place.quote
        return Line(None, claim.place.page, claim.place.quote) if is_sentence else None
    if cell.model_axis == "column":
        return Line(cell.table, cell.row)
    return Line(cell.table, cell.column) if cell.model_axis == "row" else None


def _repeated(document: Document, axes: Mapping[int, str], claim: Claim) -> Iterator[Line]:
    """The lines of other tables that print a claim's figure again."""
    for place in claim.occurrences:
        for index, table in enumerate(document.tables):
            if not table.label or table.label != place.where or axes.get(index, "") == "":
                continue
            cells = [cell for cell in table.cells if cell.text.strip() == claim.quantity.text]
            if len(cells) > 1 and place.box is not None:
                cells = [cell for cell in cells if cell.box and cell.box.overlaps(place.box)]
            if len(cells) == 1:
                cell = cells[0]
                yield Line(index, cell.row if axes[index] == "column" else cell.column)


def _benchmark(claim: Claim) -> str:
    match = claim.benchmark
    return match.id if match and match.id else claim.benchmark_text.casefold()
