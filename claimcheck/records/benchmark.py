"""What the registry knows of a benchmark."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Benchmark:
    """One benchmark, or one variant that is scored on its own.

    None or "" means "not read", never zero or "none exists". Per cent fields are 0 to 100.
    `scoring` is "binary", "partial", "judge", "preference" or "continuous"; `aggregation` "micro" or "macro";
    both are "" where the registry does not know. `fixed_n` says that a score is always over `n_items`.
    `answers_public_since` is a date, or "2023-05/2025-01" where questions became public from then to then.
    `n_clusters` counts the groups of questions that belong together.
    `area` is one of 20 kinds of test; `areas` are those of the 17 areas of a portfolio that it covers
    (`resources/areas.csv`); `use_cases` come from `resources/use_cases.csv`.
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    parent_id: str = ""
    area: str = ""
    areas: tuple[str, ...] = ()
    task_format: str = ""
    choices: int | None = None
    primary_metric: str = ""
    other_metrics: tuple[str, ...] = ()
    score_unit: str = ""
    higher_is_better: bool | None = None
    n_items: int | None = None
    n_items_note: str = ""
    n_clusters: int | None = None
    scoring: str = ""
    aggregation: str = ""
    fixed_n: bool = False
    chance_level: Decimal | None = None
    human_baseline: Decimal | None = None
    human_baseline_note: str = ""
    label_error_rate: Decimal | None = None
    released: str = ""
    answers_public_since: str = ""
    creator: str = ""
    answers_public: str = ""
    private_test_set: str = ""
    refreshed: str = ""
    has_canary: str = ""
    standard_settings: str = ""
    measures: str = ""
    does_not_measure: str = ""
    use_cases: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    homepage: str = ""
    paper_url: str = ""
    read_at: str = ""
    notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ambiguity:
    """A name that can mean several benchmarks: how to tell, and what to ask the author."""

    surface: str
    candidates: tuple[str, ...]
    how_to_tell: str
    what_to_ask: str
