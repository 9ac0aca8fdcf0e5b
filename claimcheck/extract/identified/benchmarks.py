"""Which benchmarks the printed names of claims mean, by the name and the words beside it."""

from __future__ import annotations

from claimcheck.extract.brackets import without_brackets
from claimcheck.records.claim import Claim
from claimcheck.records.model import Match
from claimcheck.registry.registry import Registry


class BenchmarksNamed:
    """Resolves each printed benchmark, with its metric and setting, once."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry
        self._found: dict[tuple[str, str], Match | None] = {}

    def meaning(self, claim: Claim) -> Match | None:
        """What a claim's benchmark means; None where the registry does not know it."""
        context = " ".join((claim.metric_text, claim.setting.text))
        key = (claim.benchmark_text, context)
        if key not in self._found:
            self._found[key] = self._meaning(*key)
        return self._found[key]

    def _meaning(self, text: str, context: str) -> Match | None:
        for name in dict.fromkeys((text, without_brackets(text))):
            match = self._registry.resolve_benchmark(name, context=context) if name else None
            if match is not None:
                return match
        mentions = self._registry.find_benchmarks(text)
        if not mentions:
            return None
        longest = max(mentions, key=lambda m: len(m.text))
        return self._registry.resolve_benchmark(longest.text, context=f"{text} {context}")
