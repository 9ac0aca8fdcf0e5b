"""A claim: a printed figure for how well a named model does on a named benchmark."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from claimcheck.records.document import Place
from claimcheck.records.model import Match
from claimcheck.records.quantity import Quantity
from claimcheck.records.setting import NOT_STATED, Setting

_LONGEST_METRIC = 30  # characters; longer ones are whole headers


class Relation(StrEnum):
    """Who ran a test, seen from the model's maker."""

    VENDOR = "vendor"
    THIRD_PARTY = "third-party"
    CITED = "cited"
    NOT_STATED = "not-stated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluator:
    """Who ran the test; `basis` says why we think so, with the quote."""

    relation: Relation = Relation.NOT_STATED
    name: str = ""
    basis: str = ""


class SourceKind(StrEnum):
    """What the figure was read from; `image` means OCR and is never the base of a finding."""

    TABLE = "table"
    PROSE = "prose"
    CHART = "chart"
    IMAGE = "image"


@dataclass(frozen=True, slots=True, kw_only=True)
class CellPlace:
    """The grid place a claim was read from: index into `Document.tables`, row and column from 0.

    `model_axis` is "row" where the models stand in the rows (one benchmark a column), "column" where
    they stand in the columns (one benchmark a row), "" where neither is clear.
    """

    table: int
    row: int
    column: int
    model_axis: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A claim as read, and as identified against the registry (`model`, `benchmark`; None: unknown).

    `model_text`, `benchmark_text`, `metric_text` are what the document prints, header levels joined by
    one space. `doubt` is "" for a sure reading, else one sentence on what the reading rests on.
    """

    id: str
    model_text: str
    benchmark_text: str
    quantity: Quantity
    kind: SourceKind
    place: Place
    metric_text: str = ""
    setting: Setting = NOT_STATED
    announced: bool = False
    evaluator: Evaluator = Evaluator()
    occurrences: tuple[Place, ...] = ()
    cell: CellPlace | None = None
    bold: bool = False
    marks: tuple[str, ...] = ()
    average_of_several: bool = False
    doubt: str = ""
    model: Match | None = None
    benchmark: Match | None = None

    @property
    def metric_apart(self) -> str:
        """The metric, where neither the benchmark's name nor the unit tells it; "" for a long header."""
        told = self.metric_text.casefold() in self.benchmark_text.casefold() or not self.quantity.is_plain
        return (
            ""
            if told or self.metric_text == "%" or len(self.metric_text) > _LONGEST_METRIC
            else self.metric_text
        )


class StatementKind(StrEnum):
    """A sentence about results that is not one figure for one model on one benchmark."""

    RANKING = "ranking"  # "outperforms Z on all benchmarks", "first on X"
    CHANGE = "change"  # "improves by 5 points", "30 % better", "from 33.4 % to 49.0 %"
    SUPERLATIVE = "superlative"  # "state of the art", "human-level"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A worded ranking, change or superlative, with the sentence it stands in."""

    id: str
    kind: StatementKind
    text: str
    place: Place
    order: int = 0
    models: tuple[str, ...] = ()
    benchmarks: tuple[str, ...] = ()
    in_summary: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that the extraction found in a document.

    `announced_because` says in clauses what speaks for an announced model being the document's own.
    """

    announced_models: tuple[str, ...]
    claims: tuple[Claim, ...]
    statements: tuple[Statement, ...] = ()
    warnings: tuple[str, ...] = ()
    announced_because: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
