"""The registry: what the names of benchmarks and models mean. `load_registry()` is its door."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from claimcheck.records.benchmark import Ambiguity, Benchmark
from claimcheck.records.model import Match, Model
from claimcheck.registry.benchmarks import BenchmarkIndex, load_benchmarks
from claimcheck.registry.explain import explained
from claimcheck.registry.families import reporting_family
from claimcheck.registry.mentions import Mention
from claimcheck.registry.model_spotting import ModelSpotter, looks_like_model
from claimcheck.registry.models import ModelIndex, load_models

__all__ = ["Mention", "Registry", "load_registry"]

_REMEMBERED = 1 << 16


class Registry:
    """What names mean. Immutable; all methods may be called from several threads."""

    def __init__(self, benchmarks: BenchmarkIndex, models: ModelIndex) -> None:
        self._benchmarks = benchmarks
        self._models = models
        self._model_spotter = ModelSpotter()
        self._resolved_model = lru_cache(_REMEMBERED)(models.resolve)
        self._resolved_benchmark = lru_cache(_REMEMBERED)(benchmarks.resolve)

    @property
    def benchmarks(self) -> Mapping[str, Benchmark]:
        """All benchmarks by identity."""
        return self._benchmarks

    @property
    def models(self) -> Mapping[str, Model]:
        """All listed models by identity."""
        return self._models

    def benchmark(self, benchmark_id: str) -> Benchmark | None:
        """What is known of a benchmark, or None."""
        return self._benchmarks.get(benchmark_id)

    def model(self, model_id: str) -> Model | None:
        """What is known of a model, or None where it is not listed."""
        return self._models.get(model_id)

    def resolve_benchmark(self, text: str, *, context: str = "", metric: str = "") -> Match | None:
        """The benchmark that a printed name stands for; None where it is unknown.

        `context` is text near the name (caption, heading, footnotes) and may decide between several;
        `metric` is the printed metric.
        """
        return self._resolved_benchmark(text, context, metric)

    def resolve_model(
        self, text: str, *, published: str = "", context: str = "", source: str = ""
    ) -> Match | None:
        """The model that a printed name stands for; None where nothing can be told from it.

        `published` is the ISO day of the document: later versions are then no candidates. `source` is the name
        of an evidence source, whose own habits of naming are known; a name given with a source is taken for a
        model's name whatever its form. A model that no list knows gets the identity that its name's parts spell.
        """
        if not source and not self._is_name(text):
            return None
        return self._resolved_model(text, published, source)

    def _is_name(self, text: str) -> bool:
        if looks_like_model(text):
            return True
        match = self._resolved_model(text)
        return match is not None and match.id in self._models

    def find_benchmarks(self, text: str) -> list[Mention]:
        """Known benchmarks named in running text, in order, without overlap."""
        return self._benchmarks.find(text)

    def find_models(self, text: str) -> list[Mention]:
        """Models named in running text, in order, without overlap: known ones, and new ones of known brands."""
        return self._model_spotter.find(text)

    def looks_like_model(self, text: str) -> bool:
        """Whether a label has the form of a model's name, known or not."""
        return looks_like_model(text)

    def ambiguity(self, text: str) -> Ambiguity | None:
        """What a benchmark's name can mean, how to tell and what to ask; None where it means one thing."""
        return self._benchmarks.ambiguity(text)

    def snapshots(self, model_id: str) -> tuple[str, ...]:
        """The dated versions that an undated model's name could mean, oldest first."""
        return self._models.snapshots(model_id)

    def family(self, benchmark_id: str) -> str:
        """The column of the reporting matrix that a benchmark belongs to, or "" (see `families`)."""
        benchmark = self.benchmark(benchmark_id)
        return reporting_family(benchmark) if benchmark else ""

    def explain(self, name: str) -> str:
        """What a name means and why, as text for a person."""
        return explained(self, name)


@cache
def load_registry() -> Registry:
    """The bundled registry, read once."""
    return Registry(load_benchmarks(), load_models())
