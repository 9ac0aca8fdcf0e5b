"""Reads the registry's CSV files into records."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from claimcheck.records.benchmark import Ambiguity, Benchmark
from claimcheck.records.model import Model
from claimcheck.resources import resource

_YES_NO = {"yes": True, "no": False}


class ModelRow(NamedTuple):
    """A line of models.csv, kept as text until somebody asks for the model."""

    id: str
    label: str
    maker: str
    family: str
    released: str
    knowledge_cutoff: str
    open_weights: str
    source: str

    def model(self, aliases: tuple[str, ...]) -> Model:
        """The record."""
        return Model(
            id=self.id,
            label=self.label,
            maker=self.maker,
            family=self.family,
            released=self.released,
            knowledge_cutoff=self.knowledge_cutoff,
            open_weights=_YES_NO.get(self.open_weights),
            aliases=aliases,
            source=self.source,
        )


class AliasRow(NamedTuple):
    """A line of model_aliases.csv: a spelling, how it reads by its parts, and the model it stands for."""

    spelling: str
    key: str
    id: str
    source: str


class HomonymRow(NamedTuple):
    """A line of model_homonyms.csv: what a name stands for in one source."""

    spelling: str
    source: str
    id: str


class AmbiguityRow(NamedTuple):
    """A line of ambiguities.csv.

    `kind` is "several" where the name commonly stands for different sets of questions, "setting" where it
    names one set and only the way of running differs. `likeliest` is the usual meaning, "" where none is.
    """

    surface: str
    candidates: str
    kind: str
    likeliest: str
    how_to_tell: str
    what_to_ask: str

    def ambiguity(self) -> Ambiguity:
        """The record."""
        return Ambiguity(
            surface=self.surface,
            candidates=tuple(self.candidates.split("|")),
            how_to_tell=self.how_to_tell,
            what_to_ask=self.what_to_ask,
        )


def rows(name: str) -> Iterator[list[str]]:
    """The lines of a bundled CSV file without its header."""
    with resource(name).open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        next(reader, None)
        yield from reader


def read_benchmarks() -> list[Benchmark]:
    """All benchmarks in the file's order."""
    with resource("benchmarks.csv").open(encoding="utf-8", newline="") as file:
        return [_benchmark(row) for row in csv.DictReader(file)]


def _benchmark(row: dict[str, str]) -> Benchmark:
    return Benchmark(
        id=row["id"],
        name=row["name"],
        aliases=_several(row["aliases"]),
        parent_id=row["parent_id"],
        area=row["area"],
        areas=_several(row["areas"]),
        task_format=row["task_format"],
        choices=_whole(row["choices"]),
        primary_metric=row["primary_metric"],
        other_metrics=_several(row["other_metrics"]),
        score_unit=row["score_unit"],
        higher_is_better=_YES_NO.get(row["higher_is_better"]),
        n_items=_whole(row["n_items"]),
        n_items_note=row["n_items_note"],
        n_clusters=_whole(row["n_clusters"]),
        scoring=row["scoring"],
        aggregation=row["aggregation"],
        fixed_n=row["fixed_n"] == "yes",
        chance_level=_decimal(row["chance_level"]),
        human_baseline=_decimal(row["human_baseline"]),
        human_baseline_note=row["human_baseline_note"],
        label_error_rate=_decimal(row["label_error_rate"]),
        released=row["released"],
        answers_public_since=row["answers_public_since"],
        creator=row["creator"],
        answers_public=row["answers_public"],
        private_test_set=row["private_test_set"],
        refreshed=row["refreshed"],
        has_canary=row["has_canary"],
        standard_settings=row["standard_settings"],
        measures=row["measures"],
        does_not_measure=row["does_not_measure"],
        use_cases=_several(row["use_cases"]),
        languages=_several(row["languages"]),
        homepage=row["homepage"],
        paper_url=row["paper_url"],
        read_at=row["read_at"],
        notes=row["notes"],
    )


def _several(text: str) -> tuple[str, ...]:
    return tuple(text.split("|")) if text else ()


def _whole(text: str) -> int | None:
    return int(text) if text else None


def _decimal(text: str) -> Decimal | None:
    return Decimal(text) if text else None
