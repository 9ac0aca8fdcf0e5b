"""The registry: what the names of benchmarks and models mean. `load_registry()` is its door."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from claimcheck.records.benchmark import Ambiguity, Benchmark
from claimcheck.records.model import Confidence, Match, Model, decided
from claimcheck.registry.benchmarks import BenchmarkIndex, load_benchmarks
from claimcheck.registry.explain import explained
from claimcheck.registry.families import reporting_family
from claimcheck.registry.mentions import Mention
from claimcheck.registry.model_form import looks_like_model
from claimcheck.registry.model_spotting import ModelSpotter
from claimcheck.registry.models import ModelIndex, load_models
from claimcheck.registry.searching import search
from claimcheck.registry.spelling import compact

__all__ = ["Mention", "Registry", "load_registry"]

_REMEMBERED = 1 << 16
_LONGEST_NAME = 300
_ANY_LIST = "a list of models"
_CHOSEN = "you decided that this name means this"


class Registry:
    """What names mean. Immutable; all methods may be called from several threads.

    Args:
        benchmarks: All benchmarks.
        models: All listed models.
        choices: What a person decided that a name means: printed name to an id.
    """

    def __init__(
        self, benchmarks: BenchmarkIndex, models: ModelIndex, choices: Mapping[str, str] | None = None
    ) -> None:
        self._benchmarks = benchmarks
        self._models = models
        self._choices = {compact(name): identity for name, identity in (choices or {}).items()}
        self._model_spotter = ModelSpotter()
        self._resolved_model = lru_cache(_REMEMBERED)(self._resolve_model)
        self._resolved_benchmark = lru_cache(_REMEMBERED)(self._resolve_benchmark)

    def with_choices(self, choices: Mapping[str, str]) -> Registry:
        """This registry with a person's choices, which go before everything else."""
        return Registry(self._benchmarks, self._models, choices) if choices else self

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
        if len(text) > _LONGEST_NAME:
            return None
        return self._resolved_benchmark(text, context, metric)

    def _resolve_benchmark(self, text: str, context: str, metric: str) -> Match | None:
        chosen = self._benchmarks.get(self._chosen(text))
        if chosen is not None:
            return Match(id=chosen.id, label=chosen.name, confidence=Confidence.EXACT, reason=_CHOSEN)
        return self._benchmarks.resolve(text, context, metric)

    def resolve_model(
        self, text: str, *, published: str = "", context: str = "", source: str = ""
    ) -> Match | None:
        """The model that a printed name stands for; None where nothing can be told from it.

        `published` is the ISO day of the document: later versions are then no candidates. `context` is text
        near the name, which may give its date. `source` is the name of an evidence source, whose own habits
        of naming are known; a name given with a source is taken for a model's name whatever its form. A model
        that no list knows gets the identity that the parts of its name spell; `model` knows nothing of it.
        """
        if len(text) > _LONGEST_NAME or (not source and not self._is_name(text)):
            return None
        return self._resolved_model(text, published, context, source)

    def resolve_listed_model(self, text: str) -> Match | None:
        """What a name in a list of models stands for, whatever its form; None where it has no letters."""
        return self._resolved_model(text[:_LONGEST_NAME], "", "", _ANY_LIST)

    def _resolve_model(self, text: str, published: str, context: str, source: str) -> Match | None:
        chosen = self._models.get(self._chosen(text))
        if chosen is not None:
            return Match(id=chosen.id, label=chosen.label, confidence=Confidence.EXACT, reason=_CHOSEN)
        return self._models.resolve(text, published, context, source)

    def _chosen(self, text: str) -> str:
        """The id that a person chose for a name, "" where nobody did."""
        return self._choices.get(compact(text), "") if self._choices else ""

    def _is_name(self, text: str) -> bool:
        if looks_like_model(text) or self._chosen(text):
            return True
        match = self._resolved_model(text, "", "", "")
        return match is not None and match.id in self._models

    def search(self, text: str, *, limit: int = 20) -> list[tuple[str, str, str]]:
        """Benchmarks and models whose names contain or resemble a text: kind, id, name; best first."""
        return search(text, self._benchmarks, self._models, limit)

    def find_benchmarks(self, text: str) -> list[Mention]:
        """Known benchmarks named in running text, in order, without overlap."""
        return self._benchmarks.find(text)

    def find_models(self, text: str) -> list[Mention]:
        """Models named in running text, without overlap: known ones and new ones of known brands."""
        return self._model_spotter.find(text)

    def looks_like_model(self, text: str) -> bool:
        """Whether a label has the form of a model's name, known or not."""
        return looks_like_model(text)

    def ambiguity(self, text: str) -> Ambiguity | None:
        """What a benchmark's name can mean, how to tell and what to ask; None where it means one thing."""
        return self._benchmarks.ambiguity(text[:_LONGEST_NAME])

    def snapshots(self, model_id: str) -> tuple[str, ...]:
        """The dated versions that an undated model's name could mean, oldest first."""
        return self._models.snapshots(model_id)

    def identities(self, match: Match | None) -> tuple[str, ...]:
        """The ids under which results of a model stand; () where its name does not decide.

        A name without a date that can mean one dated version only stands for that too.
        """
        if not decided(match):
            return ()
        dated = set(self.snapshots(match.id))
        versions = [other.id for other in match.alternatives if other.id in dated]
        if len(versions) == 1 and self._models.is_first_version(match.id, versions[0]):
            return (match.id, versions[0])
        return (match.id,)

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
