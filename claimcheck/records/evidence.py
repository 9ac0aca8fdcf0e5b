"""Results and contamination reports from outside the document."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from claimcheck.records.setting import NOT_STATED, Setting


class EvaluatorRelation(StrEnum):
    """Who ran a result in the index, seen from the model's maker; `OWN` is the person who imported it."""

    VENDOR = "vendor"
    OWN = "own"
    THIRD_PARTY = "third-party"
    SUBMITTER_VERIFIED = "submitter-verified"
    SUBMITTER_UNVERIFIED = "submitter-unverified"
    CROWD = "crowd"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One result from a source in the index.

    `score_text` is the score as the source prints it and `scale` says what that means: "percent" (0-100),
    "ratio" (0-1), "elo", "minutes", "points" or as given. `value` is on that scale.
    `standard_error` and the interval are on the same scale. Dates are ISO as far as known.
    `model_id` and `benchmark_id` are "" where the registry does not know the name.
    `note` says what a reader of this one row must know ("partial run: 100 of 541 items").
    """

    id: int
    model_text: str
    benchmark_text: str
    score_text: str
    value: Decimal
    scale: str
    metric: str = ""
    model_id: str = ""
    benchmark_id: str = ""
    aggregation: str = ""
    n_items: int | None = None
    standard_error: float | None = None
    interval_low: float | None = None
    interval_high: float | None = None
    setting: Setting = NOT_STATED
    evaluator: str = ""
    relation: EvaluatorRelation = EvaluatorRelation.UNKNOWN
    date: str = ""
    date_kind: str = ""  # "run", "published", "retrieved"
    source: str = ""
    source_file: str = ""
    record: str = ""
    url: str = ""
    licence: str = ""
    retrieved: str = ""
    higher_is_better: bool | None = None
    note: str = ""

    @property
    def tester(self) -> str:
        """Who ran it as a sentence names them: the evaluator, else the source; one's own run is called so."""
        if self.relation is EvaluatorRelation.OWN:
            return f"{self.evaluator}, own run" if self.evaluator else "own run"
        return self.evaluator or self.source

    @property
    def per_cent(self) -> Decimal | None:
        """The score in per cent, or None where the scale is something else."""
        if self.scale == "percent":
            return self.value
        if self.scale == "ratio":
            return self.value * 100
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContaminationReport:
    """A published report on leakage, or (`found` False) a check that found nothing or stayed open."""

    id: str
    benchmark_text: str
    affected: str
    affected_kind: str
    evidence_kind: str
    finding: str
    found: bool = True
    benchmark_id: str = ""
    model_id: str = ""
    split: str = ""
    magnitude: str = ""
    magnitude_unit: str = ""
    original_score: str = ""
    variant_score: str = ""
    strength: str = ""
    reporter: str = ""
    reporter_is_vendor: bool | None = None
    year: str = ""
    title: str = ""
    url: str = ""
    read_at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """A documented tie between a benchmark and a vendor: created, commissioned, owns, funds, early access."""

    benchmark_id: str
    vendor: str
    kind: str
    detail: str
    date: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """What an index holds: a digest of its content, the newest retrieval date, and counts."""

    digest: str
    as_of: str
    results: int
    contamination_reports: int
