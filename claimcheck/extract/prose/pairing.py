"""Ties each score of a sentence to the benchmark and the system it is for, by the words between them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from claimcheck.extract.cues import STRONG_METRIC
from claimcheck.extract.late import late
from claimcheck.extract.prose.costs import FAR, GUESS
from claimcheck.extract.prose.costs_benchmarks import benchmark_cost
from claimcheck.extract.prose.costs_systems import party_cost
from claimcheck.extract.prose.figures import Figure, FigureRole
from claimcheck.extract.prose.lists import anchors_of, as_in_list, in_lists, pairs_on_list
from claimcheck.extract.prose.names.mention import Mention, MentionKind
from claimcheck.extract.prose.parts import Parts
from claimcheck.extract.prose.versus import compared_pairs, sides_of


@dataclass(frozen=True, slots=True)
class Tie:
    """A figure with what it is tied to; a cost above `SURE` is a guess."""

    figure: Figure
    benchmark: Mention | None
    benchmark_cost: float
    model: Mention | None
    model_cost: float
    metric: Mention | None


_PAIRED = (FigureRole.SCORE, FigureRole.BARE, FigureRole.FORMER)
# What a name in a list, or the side of a comparison, costs: as good as certain.
_IN_LIST, _ON_A_SIDE = 0.5, 0.8


def tie(parts: Parts) -> list[Tie]:
    """Every score of a sentence with its benchmark, system and measure."""
    pairing = _Pairing(replace(parts, figures=tuple(as_in_list(parts))))
    ties: list[Tie] = []
    for figure in pairing.parts.figures:
        if figure.role in _PAIRED:
            ties.append(pairing.tie(figure, ties[-1] if ties else None))
    return ties


class _Pairing:
    """One sentence's lists and comparisons, found once for all its figures."""

    def __init__(self, parts: Parts) -> None:
        self.parts = parts
        self._tests = parts.of(MentionKind.BENCHMARK)
        self._parties = parts.of(MentionKind.MODEL, MentionKind.OTHER_PARTY)
        self._metrics = parts.of(MentionKind.METRIC)
        self._listed_tests = in_lists(parts, self._tests)
        self._listed_parties = in_lists(parts, self._parties)
        self._listed_metrics = in_lists(parts, self._metrics)
        self._anchors = anchors_of(parts)
        pairs = compared_pairs(parts.text, parts.figures)
        self._listed_tests |= pairs_on_list(parts, pairs, self._tests)
        self._sides = sides_of(parts.text, parts.figures, parts.mentions)
        self._partners = {second: first for first, second in pairs}

    def tie(self, figure: Figure, before: Tie | None) -> Tie:
        """A figure with its names; `before` is the tie of the figure before it."""
        test, test_cost = self._test_of(figure, before)
        party, party_cost = self._party_of(figure, before)
        metric = self._listed_metrics.get(figure) or _metric_of(figure, self._metrics, self.parts)
        return Tie(figure, test, test_cost, party, party_cost, metric)

    def _test_of(self, figure: Figure, before: Tie | None) -> tuple[Mention | None, float]:
        if before is not None and self._partners.get(figure) == before.figure:
            return before.benchmark, before.benchmark_cost
        found = self._nearest(figure, self._tests, self._listed_tests, benchmark_cost)
        if found[0] is None and len({n.text for n in self._tests}) == 1:
            return self._tests[0], GUESS
        return found

    def _party_of(self, figure: Figure, before: Tie | None) -> tuple[Mention | None, float]:
        if before is not None and _same_yardstick(before, figure, self.parts.text):
            return before.model, before.model_cost
        if figure in self._sides:
            return self._sides[figure], _ON_A_SIDE
        return self._nearest(figure, self._parties, self._listed_parties, party_cost)

    def _nearest(
        self,
        figure: Figure,
        names: list[Mention],
        listed: dict[Figure, Mention],
        cost: Callable[[Figure, Mention, Parts], float],
    ) -> tuple[Mention | None, float]:
        """The cheapest name for a figure, taken alone or as one of its list."""
        if figure in listed:
            return listed[figure], _IN_LIST
        stretches = {figure, self._anchors.get(figure, figure)}
        priced = [(min(cost(f, name, self.parts) for f in stretches), name) for name in names]
        priced = [pair for pair in priced if pair[0] <= GUESS]
        if not priced:
            return None, FAR
        best = min(priced, key=lambda pair: (pair[0], abs(pair[1].start - figure.start)))
        return best[1], best[0]


_NEXT_MEASURE = late(rf"[%％]?(?:,|\sand|,\sand)\s(?:an?\s)?(?:{STRONG_METRIC.pattern})\s(?:score\s)?of\s")


def _same_yardstick(before: Tie, figure: Figure, text: str) -> bool:
    """Whether a figure goes on with the yardstick before it: "the best IS of 52.5 and FID of 18.6"."""
    if before.model is None or before.model.kind is not MentionKind.OTHER_PARTY:
        return False
    return bool(_NEXT_MEASURE.fullmatch(text[before.figure.end : figure.start]))


# Measures that are not told in per cent.
_NO_SHARE = late(r"Elo\b|perplexity|PPL|RMSE|MAE|FID|MOS|PSNR|bpc", re.IGNORECASE)
# Behind these a measure named before no longer holds: "pass@1 of 71.0%, and with majority voting 86.7%".
_OTHER_THOUGHT = late(r"[;；]|\d[^,]*,\s(?:and\s)?(?:with|using|under|after|when|while|whereas)\b")


# "98% sensitivity and 97% specificity": the measure before has a figure of its own.
_ITS_FIGURE = late(r"\d\s?[%％]\s$")


def _metric_of(figure: Figure, metrics: list[Mention], parts: Parts) -> Mention | None:
    """The measure of a figure: right behind it, else the nearest before it, else the nearest at all."""
    if figure.quantity.unit == "%":
        metrics = [m for m in metrics if not _NO_SHARE.match(m.text)]
    behind = [
        m
        for m in metrics
        if 0 <= m.start - figure.end <= 25 and not re.search(r"[,;(]\s", parts.text[figure.end : m.start])
    ]
    before = [
        m
        for m in metrics
        if m.end <= figure.start and not _OTHER_THOUGHT.search(parts.text[m.end : figure.start])
    ]
    of_before = before and not re.search(r"[,\d]", parts.text[before[-1].end : figure.start])
    if behind and not (of_before and not _ITS_FIGURE.search(parts.text, 0, before[-1].start)):
        return behind[0]
    if before:
        return before[-1]
    return behind[0] if behind else metrics[0] if len(metrics) == 1 else None
