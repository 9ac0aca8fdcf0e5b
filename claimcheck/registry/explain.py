"""Says in words what a name means, why, and what else it could mean."""

from __future__ import annotations

from typing import Protocol

from claimcheck.records.benchmark import Ambiguity, Benchmark
from claimcheck.records.model import Match, Model


class Names(Protocol):
    """What is asked of the registry."""

    def resolve_benchmark(self, text: str) -> Match | None:
        """What a benchmark's name means."""

    def resolve_model(self, text: str) -> Match | None:
        """What a model's name means."""

    def benchmark(self, benchmark_id: str) -> Benchmark | None:
        """What is known of a benchmark."""

    def model(self, model_id: str) -> Model | None:
        """What is known of a model."""

    def ambiguity(self, text: str) -> Ambiguity | None:
        """What a name can mean."""


def explained(registry: Names, name: str) -> str:
    """Both readings of a name, as lines of text; says so where the registry knows nothing."""
    parts = [*_benchmark_part(registry, name), *_model_part(registry, name)]
    if not parts:
        return f"“{name}” is not in the registry, neither as a benchmark nor as a model."
    return "\n".join(parts)


def _benchmark_part(registry: Names, name: str) -> list[str]:
    match = registry.resolve_benchmark(name)
    if match is None:
        return []
    lines = [f"Benchmark: {match.label} ({match.id})", *_how(match)]
    benchmark = registry.benchmark(match.id)
    if benchmark:
        lines += _benchmark_facts(benchmark)
    ambiguity = registry.ambiguity(name)
    if ambiguity:
        lines += [f"  How to tell: {ambiguity.how_to_tell}", f"  Question to ask: {ambiguity.what_to_ask}"]
    return [*lines, ""]


def _how(match: Match) -> list[str]:
    lines = [f"  Match: {match.confidence.value}; {match.reason}"]
    if match.alternatives:
        word = "Could also mean" if match.ambiguous else "Related"
        lines.append(f"  {word}: {'; '.join(f'{c.label} ({c.id})' for c in match.alternatives)}")
    return lines


def _benchmark_facts(benchmark: Benchmark) -> list[str]:
    facts = (
        ("Also written", ", ".join(benchmark.aliases)),
        ("Measures", benchmark.measures),
        ("Does not measure", benchmark.does_not_measure),
        ("Questions", _items(benchmark)),
        (
            "Scored",
            ", ".join(filter(None, (benchmark.scoring, benchmark.aggregation, benchmark.primary_metric))),
        ),
        ("Blind guessing gives", f"{benchmark.chance_level} %" if benchmark.chance_level is not None else ""),
        ("People score", _people(benchmark)),
        ("Released", benchmark.released),
        (
            "Answers public",
            " since ".join(
                filter(None, (benchmark.answers_public, benchmark.answers_public_since.replace("/", " to ")))
            ),
        ),
        ("By", benchmark.creator),
        ("State with a score", benchmark.standard_settings),
        ("Good to know", benchmark.notes),
        ("Paper", benchmark.paper_url),
        ("Home page", benchmark.homepage),
    )
    return [f"  {word}: {value}" for word, value in facts if value]


def _items(benchmark: Benchmark) -> str:
    count = f"{benchmark.n_items:,}" if benchmark.n_items is not None else ""
    return "; ".join(filter(None, (count, benchmark.n_items_note)))


def _people(benchmark: Benchmark) -> str:
    if benchmark.human_baseline is None:
        return ""
    return "; ".join(filter(None, (str(benchmark.human_baseline), benchmark.human_baseline_note)))


def _model_part(registry: Names, name: str) -> list[str]:
    match = registry.resolve_model(name)
    if match is None:
        return []
    lines = [f"Model: {match.label} ({match.id})" if match.id else "Model:", *_how(match)]
    model = registry.model(match.id)
    return [*lines, *(_model_facts(model) if model else [])]


def _model_facts(model: Model) -> list[str]:
    weights = {True: "open", False: "not open", None: ""}[model.open_weights]
    facts = (
        ("Made by", model.maker),
        ("Family", model.family),
        ("Released", model.released),
        ("Knowledge cut-off", model.knowledge_cutoff),
        ("Weights", weights),
        ("Also written", ", ".join(model.aliases)),
        ("Source of these facts", model.source.replace("|", ", ")),
    )
    return [f"  {word}: {value}" for word, value in facts if value]
