"""CHT-01 where the axis starts, CHT-02 bars against their labels, CHT-03 no axis, unit or labels.

Only charts drawn as vector shapes are measured. What is a raster picture stays "cannot tell".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from claimcheck.checks.base import Check, Dossier
from claimcheck.checks.dossier.bar_charts import Axis, DrawnBar, Scale, axes
from claimcheck.checks.words import count, listed, points
from claimcheck.records.document import Figure
from claimcheck.records.finding import Finding, Question, Severity
from claimcheck.statistics.bars import APART, BarFit, fit_bars, least_baseline, off_line

_CONFIRMED = 0.05
_UNIT = re.compile(
    r"%|\$|€|accurac|\bscores?\b|\brates?\b|pass@|\belo\b|rating|\bpoints?\b|per ?cent|percent|\bms\b|seconds?|tokens?|\bF1\b"
    r"|BLEU|wins?\b|hours?|minutes?|\bcost|\bprice|exact match|\bEM\b|\bloss\b|perplexity|performance|latency|throughput|speed",
    re.IGNORECASE,
)
_LEAST_BARS = 3


def _baseline(dossier: Dossier) -> Iterable[Finding]:
    """Where the line through heights and numbers meets no height, there the axis starts."""
    measured = 0
    for axis in dossier.part(_axes):
        fit = axis.fit()
        if axis.stacked:
            continue
        if fit.baseline is not None:
            measured += 1
            if fit.label == "axis_truncated" and _surely_above_zero(axis):
                yield _starts_at(axis, fit)
        elif not axis.labelled and axis.is_plain and len(axis.bars) >= _LEAST_BARS and axis.scale:
            measured += axis.scale.even
            yield from _starts_by_scale(axis, axis.scale)
    if measured:
        yield CHT_01.nothing(f"{count(measured, 'bar axis', 'bar axes')} measured from the drawn shapes.")
    yield from _not_measured(dossier, measured)


def _axes(dossier: Dossier) -> tuple[Axis, ...]:
    return axes(dossier.document)


def _surely_above_zero(axis: Axis) -> bool:
    """Whether the start lies above zero for every reading of rounded numbers and drawn heights."""
    low, high = _extremes(axis)
    if low.label is None or high.label is None:
        return False
    start = least_baseline(
        (low.height, float(low.label.value), float(low.label.half_unit)),
        (high.height, float(high.label.value), float(high.label.half_unit)),
    )
    return start is not None and start > APART * float(low.label.value)


def _extremes(axis: Axis) -> tuple[DrawnBar, DrawnBar]:
    ordered = sorted(axis.labelled, key=lambda bar: bar.height)
    return ordered[0], ordered[-1]


def _starts_at(axis: Axis, fit: BarFit) -> Finding:
    low, high = _extremes(axis)
    a, b = (float(bar.label.value) if bar.label else 0.0 for bar in (low, high))
    start = float(fit.baseline or 0)
    text = (
        f"{_name(axis.figure)}: the bars start at about {points(start)}, not at 0. The bar for {high.text} is drawn "
        f"{points(high.height / low.height)} times as {'long' if axis.lying else 'tall'} as the bar for {low.text}; the "
        f"figures differ by {points((b - a) / a * 100)}%."
    )
    more: dict[str, Any] = {
        "quote": high.text,
        "page": axis.figure.page,
        "explanations": ("A shortened axis can make small differences readable.",),
        "working": _outputs(fit) | {"bars": [[bar.height, bar.text] for bar in axis.labelled]},
    }
    if axis.scale is None:
        return CHT_01.finding(text, **more)
    if abs(axis.scale.start - start) <= _CONFIRMED * abs(a):
        return CHT_01.finding(f"{text} The numbers at the axis agree.", **more)
    return CHT_01.ask(
        f"{text} The numbers at the axis point to a start at {points(axis.scale.start)}; please compare with the original.",
        f"At which value do the bars of {_name(axis.figure)} start?",
        **more,
    )


def _starts_by_scale(axis: Axis, scale: Scale) -> Iterable[Finding]:
    """Bars without numbers of their own, against evenly spaced numbers at the axis."""
    heights = [bar.height for bar in axis.bars]
    low, high = (scale.start + height * scale.per_point for height in (min(heights), max(heights)))
    if not scale.even or scale.start <= APART * low:
        return
    yield CHT_01.finding(
        f"{_one_of(axis.figure)}: by the numbers at the axis, the bars start at about "
        f"{points(scale.start)}, not at 0. Of the {len(heights)} bars read there, the "
        f"{'longest' if axis.lying else 'tallest'} is drawn {points(max(heights) / min(heights))} times the size of the "
        f"{'shortest' if axis.lying else 'lowest'}; by the axis their figures differ by {points((high - low) / low * 100)}%.",
        quote=axis.figure.caption,
        page=axis.figure.page,
        explanations=("A shortened axis can make small differences readable.",),
        working={
            "baseline_value": scale.start,
            "heights": heights,
            "points_of_height_worth": scale.per_point,
        },
    )


def _not_measured(dossier: Dossier, measured: int) -> Iterable[Finding]:
    raster = [figure for figure in dossier.document.figures if not figure.vector]
    if raster:
        pages = listed((f"page {f.page}" for f in raster if f.page), shown=6)
        where = f" ({pages})" if pages else ""
        yield CHT_01.cannot_tell(
            f"{count(len(raster), 'picture')}{where} cannot be measured: whether one is a chart, and where its axis starts, "
            "is for the reader to look at."
        )
    stacked = sum(axis.stacked for axis in dossier.part(_axes))
    if stacked:
        yield CHT_01.cannot_tell(f"{count(stacked, 'chart')} with stacked bars cannot be measured.")
    if not raster and not measured and not stacked:
        yield CHT_01.nothing("We did not find a bar chart with numbers at its bars.")


def _disagreeing(dossier: Dossier) -> Iterable[Finding]:
    """A larger number on a shorter bar, different numbers on equal bars, or heights off the straight line."""
    compared = 0
    for axis in dossier.part(_axes):
        if axis.stacked or len(axis.labelled) < 2:
            continue
        compared += 1
        fit = axis.fit()
        if fit.order_violations or fit.equal_bars:
            yield _contradiction(axis, fit)
        elif fit.label == "labels_and_bars_disagree" and _off_line(axis):
            yield _not_straight(axis, fit)
    yield CHT_02.nothing(f"{count(compared, 'bar chart')} compared with the numbers at the bars.")


def _off_line(axis: Axis) -> bool:
    half_unit = max(float(bar.label.half_unit) for bar in axis.labelled if bar.label)
    return off_line([(bar.height, float(bar.label.value)) for bar in axis.labelled if bar.label], half_unit)


def _contradiction(axis: Axis, fit: BarFit) -> Finding:
    bars, size = axis.labelled, "long" if axis.lying else "tall"
    lines = [
        f"the bar for {bars[shorter].text} is {size}er than the bar for {bars[larger].text}"
        for larger, shorter in fit.order_violations
    ]
    lines += [f"the bars for {bars[i].text} and {bars[j].text} are equally {size}" for i, j in fit.equal_bars]
    return CHT_02.finding(
        f"In {_name(axis.figure, inside=True)}, {listed(lines, shown=3)}.",
        ask=f"Which is meant in {_name(axis.figure, inside=True)}, the numbers or the bars?",
        quote=bars[(fit.order_violations or fit.equal_bars)[0][0]].text,
        page=axis.figure.page,
        explanations=("The chart may have been corrected since.", "The bars may belong to two axes."),
        working=_outputs(fit) | {"bars": [[bar.height, bar.text] for bar in bars]},
    )


def _not_straight(axis: Axis, fit: BarFit) -> Finding:
    return CHT_02.ask(
        f"In {_name(axis.figure, inside=True)}, the heights of the bars do not follow their numbers on a straight line.",
        f"Which scale do the bars of {_name(axis.figure, inside=True)} have?",
        severity=Severity.DETAIL,
        quote=axis.labelled[0].text,
        page=axis.figure.page,
        explanations=("The axis may be logarithmic or broken.", "The bars may belong to several axes."),
        working=_outputs(fit),
    )


def _bare(dossier: Dossier) -> Iterable[Finding]:
    """Bar charts with no numbers at bars or axis, or whose numbers have no unit; one question a figure."""
    charts: dict[tuple[int | None, str], list[Axis]] = {}
    for axis in dossier.part(_axes):
        if len(axis.bars) >= _LEAST_BARS and axis.is_plain and (axis.figure.label or axis.figure.caption):
            charts.setdefault((axis.figure.page, axis.figure.label), []).append(axis)
    for parts in charts.values():
        lacking = _lacking(parts)
        if lacking:
            figure = parts[0].figure
            yield CHT_03.ask(
                f"{_name(figure)}: we found {lacking}.",
                f"What do the bars of {_name(figure, inside=True)} measure, and on which scale?",
                quote=figure.caption,
                page=figure.page,
                explanations=("The text beside the chart may say it.",),
            )
    yield CHT_03.nothing(f"{count(len(charts), 'bar chart')} looked at for numbers and a unit.")


def _lacking(parts: Sequence[Axis]) -> str:
    figure = parts[0].figure
    if not any(axis.labelled or axis.scale for axis in parts):
        return "no number at its bars or at an axis"
    words = " ".join([figure.caption, *(text.text for text in figure.texts)])
    return "" if _UNIT.search(words) else "no unit or name of what its numbers measure"


def _name(figure: Figure, *, inside: bool = False) -> str:
    """The chart in words, at the start of a sentence or inside one."""
    if figure.label:
        return figure.label
    where = f" on page {figure.page}" if figure.page else ""
    return f"{'the' if inside else 'The'} chart{where}"


def _one_of(figure: Figure) -> str:
    """A chart by its page, as several may share one caption's place."""
    return f"A chart on page {figure.page}" if figure.page else _name(figure)


def _outputs(fit: BarFit) -> dict[str, object]:
    return {
        "order_violations": [list(pair) for pair in fit.order_violations],
        "baseline_value": fit.baseline,
        "r2": fit.r2,
        "exaggeration": fit.exaggeration,
        "label": fit.label,
    }


def _vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    bars = [(float(h), float(v)) for h, v in inputs.get("bars") or () if h is not None and v is not None]
    return _outputs(fit_bars(bars))


_Q4 = Question.WHAT_IS_MISSING
CHT_01 = Check(
    id="CHT-01",
    title="Where does the axis start?",
    question=_Q4,
    severity=Severity.NEEDS_CONTEXT,
    run=_baseline,
    vector=_vector,
)
CHT_02 = Check(
    id="CHT-02",
    title="Bars against their labels",
    question=_Q4,
    severity=Severity.CHANGES_THE_HEADLINE,
    run=_disagreeing,
    vector=_vector,
)
CHT_03 = Check(
    id="CHT-03", title="No axis, no unit, no labels", question=_Q4, severity=Severity.DETAIL, run=_bare
)
CHECKS = (CHT_01, CHT_02, CHT_03)
