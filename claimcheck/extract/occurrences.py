"""One claim for a figure that is printed in several places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from claimcheck.extract.directions import translated
from claimcheck.extract.roles import tokens_of
from claimcheck.extract.tables.headers import split_metric
from claimcheck.extract.tables.names import compact
from claimcheck.records.claim import Claim, Relation, SourceKind
from claimcheck.records.document import Block, Document, Figure, Place, Table

_ROUND = 100  # whole numbers up to here are shared by chance
_COMPLETENESS = {SourceKind.TABLE: 0, SourceKind.PROSE: 1, SourceKind.CHART: 2, SourceKind.IMAGE: 3}
# Words that prose uses for any share of right answers; they do not tell two results apart.
_GENERAL_METRICS = {
    "",
    "accuracy",
    "acc",
    "score",
    "scores",
    "performance",
    "result",
    "results",
    "points",
    "percent",
}


def merged(claims: Sequence[Claim], document: Document) -> tuple[Claim, ...]:
    """Repeats of a claim become occurrences of its most complete place; ids c1, c2 … in reading order.

    Two claims are one where figure, model and benchmark agree, and neither metric nor setting tells them
    apart. A table's claim is the more complete; what the others add (an evaluator, a setting) is kept.
    """
    kept: list[Claim] = []
    places: list[dict[Place, None]] = []
    by_figure: dict[tuple[Decimal, str], dict[int, None]] = {}
    for claim in sorted(claims, key=lambda c: _COMPLETENESS[c.kind]):
        names = _names(claim)
        twin = next((i for n in names for i in by_figure.get(n, ()) if _same(kept[i], claim)), None)
        if twin is None:
            kept.append(claim)
            places.append(dict.fromkeys(claim.occurrences))
            twin = len(kept) - 1
        else:
            kept[twin] = _joined(kept[twin], claim)
            places[twin].update(dict.fromkeys((claim.place, *claim.occurrences)))
        for name in names:
            by_figure.setdefault(name, {})[twin] = None
    order = _Order(document)
    placed = [
        replace(claim, occurrences=tuple(p for p in own if p != claim.place))
        for claim, own in zip(kept, places, strict=True)
    ]
    return tuple(replace(c, id=f"c{n}") for n, c in enumerate(sorted(placed, key=order.of), start=1))


def _names(claim: Claim) -> list[tuple[Decimal, str]]:
    """The keys under which a claim is looked up: its figure with its model's name, id and first word."""
    tokens = tokens_of(claim.model_text)
    models = {compact(claim.model_text), claim.model.id if claim.model else "", *tokens[:1]} - {""}
    return [(claim.quantity.value, model) for model in sorted(models)]


def _same(one: Claim, other: Claim) -> bool:
    if not _same_model(one, other) or not _same_benchmark(one, other):
        return False
    if other.kind != SourceKind.TABLE and one.kind != other.kind and _is_particular(other):
        return True  # prose repeats a table's figure; what it says of metric and setting is looser
    return _same_metric(one, other) and not one.setting.differences(other.setting)


def _same_model(one: Claim, other: Claim) -> bool:
    """One name, one known model, or both the announced model, one of them with a variant's addition."""
    if compact(one.model_text) == compact(other.model_text):
        return True
    if one.model and other.model and one.model.id and one.model.id == other.model.id:
        return True
    mine, theirs = tokens_of(one.model_text), tokens_of(other.model_text)
    shorter = min(len(mine), len(theirs))
    related = shorter > 0 and mine[:shorter] == theirs[:shorter]
    return related and one.announced and other.announced and other.kind != SourceKind.TABLE


def _is_particular(claim: Claim) -> bool:
    """Whether a figure is printed so exactly that two results of one model on one test hardly share it."""
    return claim.quantity.decimals > 0 or abs(claim.quantity.value) > _ROUND


def _same_benchmark(one: Claim, other: Claim) -> bool:
    if compact(one.benchmark_text) == compact(other.benchmark_text):
        return True
    if compact(split_metric(one.benchmark_text)[0]) == compact(split_metric(other.benchmark_text)[0]) != "":
        return True
    if other.kind == SourceKind.TABLE:
        return False
    if (pair := translated(one.benchmark_text)) and pair == translated(other.benchmark_text):
        return True
    ids = {b.id for b in (one.benchmark, other.benchmark) if b and b.id}
    if one.benchmark and other.benchmark and one.benchmark.id == other.benchmark.id and ids:
        return True
    shorter, longer = sorted((compact(one.benchmark_text), compact(other.benchmark_text)), key=len)
    return len(shorter) > 3 and longer.startswith(shorter)


def _same_metric(one: Claim, other: Claim) -> bool:
    """Metrics agree, or one is a general word of prose for the table's metric."""
    mine, theirs = compact(one.metric_text), compact(other.metric_text)
    if mine == theirs or not mine or not theirs:
        return True
    if other.kind != SourceKind.TABLE and (mine.startswith(theirs) or theirs.startswith(mine)):
        return True
    return other.kind != SourceKind.TABLE and bool({mine, theirs} & _GENERAL_METRICS)


def _joined(kept: Claim, repeat: Claim) -> Claim:
    evaluator = kept.evaluator
    told = kept.kind == SourceKind.PROSE and repeat.evaluator.relation == Relation.THIRD_PARTY
    if evaluator.relation == Relation.NOT_STATED or (told and evaluator.relation == Relation.VENDOR):
        evaluator = repeat.evaluator
    return replace(
        kept,
        setting=kept.setting.or_else(repeat.setting),
        evaluator=evaluator,
        announced=kept.announced or repeat.announced,
    )


class _Order:
    """Where claims stand in the document's reading order."""

    def __init__(self, document: Document) -> None:
        self._tables = document.tables
        self._parts = [(part, _printed(part)) for part in document.body]
        self._quotes: dict[tuple[str, int | None], int] = {}

    def of(self, claim: Claim) -> tuple[int, int, int]:
        """A key that sorts claims as the document prints them."""
        if claim.cell is not None:
            return self._tables[claim.cell.table].order, claim.cell.row, claim.cell.column
        return self._order_of(claim.place), 0, 0

    def _order_of(self, place: Place) -> int:
        key = (place.quote, place.page)
        if key not in self._quotes:
            fits = (p.order for p, text in self._parts if place.quote in text and _on_page(p, place.page))
            self._quotes[key] = next(fits, 10**9)
        return self._quotes[key]


def _printed(part: Block | Table | Figure) -> str:
    match part:
        case Block():
            return part.text
        case Table():
            return part.caption
        case Figure():
            return " ".join((part.caption, *(t.text for t in part.texts)))


def _on_page(part: Block | Table | Figure, page: int | None) -> bool:
    return page is None or part.page is None or part.page <= page
