"""Claims of several documents side by side: benchmarks in rows, announced models in columns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from claimcheck.checks.relevance import Nearness, relevance
from claimcheck.records.benchmark import Benchmark
from claimcheck.records.claim import Claim
from claimcheck.records.profile import Profile
from claimcheck.records.review import Review
from claimcheck.registry.registry import Registry

Judge = Callable[[Benchmark], Nearness]

_MEDIA = {"vision": "image", "classic-vision": "image", "video": "video", "audio": "audio", "speech": "audio"}


@dataclass(frozen=True, kw_only=True)
class Column:
    """One announced model of one document."""

    document: str
    model: str


@dataclass(frozen=True, kw_only=True)
class Row:
    """One benchmark (or one requirement): the claims for each column, empty where there is none.

    `differing` names the setting fields that differ between the claims of the row. For a requirement, `key`
    says what is required ("use:document-qa", "language:de", "area:safety") and `nearness` how near each
    claim's test is to it.
    """

    label: str
    cells: tuple[tuple[Claim, ...], ...]
    differing: tuple[str, ...]
    key: str = ""
    nearness: tuple[tuple[Nearness, ...], ...] = ()

    @property
    def reported(self) -> int:
        """How many columns have a claim."""
        return sum(bool(cell) for cell in self.cells)


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
            match = claim.benchmark if claim.benchmark and claim.benchmark.id else None
            key = match.id if match else claim.benchmark_text.casefold()
            labels.setdefault(key, match.label if match else claim.benchmark_text)
            cells.setdefault(key, [[] for _ in columns])[index].append(claim)
    rows = [_row(labels[key], row) for key, row in cells.items()]
    rows.sort(key=lambda row: (-sum(bool(cell) for cell in row.cells), row.label.casefold()))
    return Comparison(columns=columns, rows=tuple(rows))


def compare_requirements(reviews: Sequence[Review], profile: Profile, registry: Registry) -> Comparison:
    """What the reader requires × announced models: the claims on benchmarks that test it.

    Requirements are the tasks, languages, media, tools and length of the profile, and always safety.
    """
    columns, claims = _columns(reviews)
    rows = []
    for key, judge in _requirements(profile):
        judged = [[(c, judge(b)) for c in column if (b := _benchmark(c, registry))] for column in claims]
        near = [[(c, n) for c, n in cell if n is not Nearness.UNRELATED] for cell in judged]
        row = _row(key.partition(":")[2].replace("-", " "), [[c for c, _ in cell] for cell in near])
        nearness = tuple(tuple(n for _, n in cell) for cell in near)
        rows.append(replace(row, key=key, nearness=nearness))
    return Comparison(columns=columns, rows=tuple(rows))


def _requirements(profile: Profile) -> Iterator[tuple[str, Judge]]:
    for use in profile.use_cases:
        yield f"use:{use}", partial(_in_use, use, profile)
    for code in profile.languages:
        yield f"language:{code}", partial(_in_language, code)
    for medium in profile.modalities:
        if medium != "text":
            yield f"medium:{medium}", partial(_in_medium, medium)
    if profile.tools:
        yield "tools:tools", lambda b: _if(b.task_format == "agent-environment")
    if profile.long_documents:
        yield "area:long-context", lambda b: _if(b.area == "long-context" or "long_context" in b.areas)
    yield "area:safety", lambda b: _if(b.area == "safety" or "safety_refusal" in b.areas)


def _in_use(use: str, profile: Profile, benchmark: Benchmark) -> Nearness:
    return relevance(benchmark, use, profile).nearness


def _in_medium(medium: str, benchmark: Benchmark) -> Nearness:
    return _if(_MEDIA.get(benchmark.area) == medium)


def _in_language(code: str, benchmark: Benchmark) -> Nearness:
    """Close where all of its questions are in the language, partly where it is one of several."""
    if code not in benchmark.languages:
        return Nearness.UNRELATED
    return Nearness.CLOSE if len(benchmark.languages) == 1 else Nearness.PARTLY


def _if(holds: bool) -> Nearness:
    return Nearness.CLOSE if holds else Nearness.UNRELATED


def _benchmark(claim: Claim, registry: Registry) -> Benchmark | None:
    return registry.benchmark(claim.benchmark.id) if claim.benchmark else None


def _columns(reviews: Sequence[Review]) -> tuple[tuple[Column, ...], list[list[Claim]]]:
    columns: list[Column] = []
    claims: list[list[Claim]] = []
    for review in reviews:
        by_model: dict[str, list[Claim]] = {}
        for claim in review.claims:
            if claim.announced:
                by_model.setdefault(claim.model_text, []).append(claim)
        if not by_model:  # a document without figures of its own is compared too: it reports nothing
            by_model[", ".join(review.announced_models[:1])] = []
        for model, own in by_model.items():
            columns.append(Column(document=review.document.title or review.document.origin, model=model))
            claims.append(own)
    return tuple(columns), claims


def _row(label: str, cells: list[list[Claim]]) -> Row:
    shown = [claim for cell in cells for claim in cell]
    differing = {name for claim in shown[1:] for name in shown[0].setting.differences(claim.setting)}
    return Row(label=label, cells=tuple(tuple(cell) for cell in cells), differing=tuple(sorted(differing)))
