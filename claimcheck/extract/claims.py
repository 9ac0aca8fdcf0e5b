"""Identifies read claims against the registry."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from claimcheck.records.claim import Claim
from claimcheck.records.model import Match

if TYPE_CHECKING:
    from claimcheck.registry.registry import Registry


def identified(claims: Iterable[Claim], registry: Registry, *, published: str = "") -> tuple[Claim, ...]:
    """The claims with model and benchmark resolved; what the registry does not know stays None.

    Args:
        claims: Claims as read.
        registry: Resolves names.
        published: The document's date, which tells models of one name apart; "" where unknown.
    """
    identify = _Identify(registry, published)
    return tuple(
        _with_unit(
            replace(claim, model=identify.model(claim.model_text), benchmark=identify.benchmark(claim)),
            registry,
        )
        for claim in claims
    )


def _with_unit(claim: Claim, registry: Registry) -> Claim:
    """A bare figure between 1 and 100 on a benchmark that is scored in per cent is in per cent."""
    quantity, match = claim.quantity, claim.benchmark
    if quantity.unit or match is None or not match.id or not 1 < quantity.value <= _HUNDRED:
        return claim
    benchmark = registry.benchmark(match.id)
    if benchmark is None or benchmark.score_unit not in {"percent", "%"}:
        return claim
    return replace(claim, quantity=replace(quantity, unit="%"))


_HUNDRED = Decimal(100)


class _Identify:
    """Resolves each distinct name once."""

    def __init__(self, registry: Registry, published: str) -> None:
        self._registry, self._published = registry, published
        self._models: dict[str, Match | None] = {}
        self._benchmarks: dict[tuple[str, str], Match | None] = {}

    def model(self, text: str) -> Match | None:
        if text not in self._models:
            names = (text, without_brackets(text))
            matches = (self._registry.resolve_model(n, published=self._published) for n in _distinct(names))
            self._models[text] = next((m for m in matches if m is not None), None)
        return self._models[text]

    def benchmark(self, claim: Claim) -> Match | None:
        context = " ".join((claim.metric_text, claim.setting.text))
        key = (claim.benchmark_text, context)
        if key not in self._benchmarks:
            self._benchmarks[key] = self._resolve_benchmark(claim.benchmark_text, context)
        return self._benchmarks[key]

    def _resolve_benchmark(self, text: str, context: str) -> Match | None:
        for name in _distinct((text, without_brackets(text))):
            match = self._registry.resolve_benchmark(name, context=context)
            if match is not None:
                return match
        mentions = self._registry.find_benchmarks(text)
        if not mentions:
            return None
        longest = max(mentions, key=lambda m: len(m.text))
        return self._registry.resolve_benchmark(longest.text, context=f"{text} {context}")


def without_brackets(text: str) -> str:
    """A name without what stands in round brackets."""
    return " ".join(re.sub(r"\([^()]*\)", " ", text).split())


def _distinct(names: Iterable[str]) -> Iterator[str]:
    return iter(dict.fromkeys(n for n in names if n))
