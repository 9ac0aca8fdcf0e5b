"""Claims printed as numbers in a vector chart: bars with value labels, categories and a legend."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.extract.charts.bars import Labelled, read_bars
from claimcheck.extract.context import Context
from claimcheck.extract.prose.names.lexicon import Lexicon
from claimcheck.extract.prose.names.mention import MentionKind
from claimcheck.extract.prose.names.mentions import mentions_in
from claimcheck.extract.roles import is_announced
from claimcheck.extract.settings import parse_setting, without_setting
from claimcheck.records.claim import Claim, Evaluator, Relation, SourceKind
from claimcheck.records.document import Document, Figure, Place

_DOUBT = "The figure stands in a chart; which system and test it is for was read from positions."


def claims_in_figures(document: Document, context: Context) -> list[Claim]:
    """Every figure printed at a bar whose system and test the chart names."""
    lexicon = Lexicon(context)
    bars = [(figure, bar) for figure in document.figures for bar in _named_bars(figure, lexicon)]
    return [_claim(f"g{number}", bar, figure, context) for number, (figure, bar) in enumerate(bars, start=1)]


def _named_bars(figure: Figure, lexicon: Lexicon) -> list[Labelled]:
    """The bars of a chart, turned so that `series` is the system and `category` the test; else none."""
    bars = read_bars(figure)
    if not bars:
        return []
    series_are_models = _share_of(MentionKind.MODEL, {b.series for b in bars if b.series}, lexicon)
    categories_are_models = _share_of(MentionKind.MODEL, {b.category for b in bars}, lexicon)
    series_are_tests = _share_of(MentionKind.BENCHMARK, {b.series for b in bars if b.series}, lexicon)
    categories_are_tests = _share_of(MentionKind.BENCHMARK, {b.category for b in bars}, lexicon)
    if series_are_models and categories_are_tests and series_are_models + categories_are_tests >= 1.0:
        return bars
    if categories_are_models and series_are_tests and categories_are_models + series_are_tests >= 1.0:
        return [bar.turned() for bar in bars]
    if (
        categories_are_models >= 0.5
        and not any(b.series for b in bars)
        and (test := _sole_test(figure, lexicon))
    ):
        return [replace(bar, series=bar.category, category=test) for bar in bars]
    return []


def _sole_test(figure: Figure, lexicon: Lexicon) -> str:
    """The one test that a chart's caption names, or ""."""
    mentions = mentions_in(figure.caption, lexicon)
    tests = {m.text for m in mentions if m.kind is MentionKind.BENCHMARK and m.sure}
    return tests.pop() if len(tests) == 1 else ""


def _share_of(kind: MentionKind, names: set[str], lexicon: Lexicon) -> float:
    """Which share of some labels names systems, or tests."""
    if not names:
        return 0.0
    return sum(any(m.kind is kind and not m.own for m in mentions_in(n, lexicon)) for n in names) / len(names)


def _claim(identity: str, bar: Labelled, figure: Figure, context: Context) -> Claim:
    announced = is_announced(bar.series, context.announced)
    metric = _bracket(bar.category)
    return Claim(
        id=identity,
        model_text=bar.series,
        benchmark_text=_without_bracket(bar.category),
        quantity=bar.value,
        kind=SourceKind.CHART,
        place=Place(page=figure.page, box=bar.box, where=figure.label or "Figure", quote=bar.text),
        metric_text=metric,
        setting=parse_setting(f"{bar.category} {bar.series}"),
        announced=announced,
        evaluator=Evaluator(
            relation=Relation.VENDOR,
            name=context.vendor,
            basis="The document prints this figure for its own model and names nobody else.",
        )
        if announced
        else Evaluator(),
        doubt=_DOUBT,
    )


def _bracket(label: str) -> str:
    return label[label.find("(") + 1 : label.rfind(")")] if label.endswith(")") and "(" in label else ""


def _without_bracket(label: str) -> str:
    bare = without_setting(label)
    if _bracket(bare) and bare.find("(") > 1:
        bare = bare[: bare.find("(")]
    return bare.strip() or label
