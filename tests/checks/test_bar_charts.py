"""Bars of a vector chart: which share an axis, where it starts, and what is no bar chart at all."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from check_cases import PLAIN
from made_dossier import bar_chart, dossier, findings
from reportlab.pdfgen.canvas import Canvas

from claimcheck.checks.dossier.bar_charts import axes_of
from claimcheck.ingest.asked import Asked
from claimcheck.ingest.pdf.reading import read_pdf
from claimcheck.records.document import Bar, Box, Figure, FigureText
from claimcheck.records.finding import Finding, Kind

FOOT = 400.0


def bar(x: float, height: float, *, fill: str = "#3366aa", foot: float = FOOT) -> Bar:
    return Bar(box=Box(x0=x, top=foot - height, x1=x + 20, bottom=foot), fill=fill)


def text(words: str, x: float, bottom: float) -> FigureText:
    return FigureText(text=words, box=Box(x0=x, top=bottom - 8, x1=x + 20, bottom=bottom))


def figure(bars: list[tuple[Bar, str]], *more: FigureText, caption: str = "Figure 1: Accuracy (%)") -> Figure:
    labels = [text(label, b.box.x0, b.box.top - 2) for b, label in bars if label]
    return Figure(
        order=900,
        label="Figure 1",
        caption=caption,
        page=1,
        bars=tuple(b for b, _ in bars),
        texts=(*labels, *more),
    )


def told(check: str, chart: Figure) -> list[Finding]:
    found = findings(check, dossier(PLAIN, figures=[chart]))
    return [f for f in found if f.kind in (Kind.FINDING, Kind.ASK)]


def panels() -> Figure:
    """Two panels side by side, each with an axis of its own: 80 and 90 from 70, 20 and 30 from 0."""
    heights = [(0, 50, "80.0"), (25, 100, "90.0"), (150, 40, "20.0"), (175, 60, "30.0")]
    return figure([(bar(x, h), label) for x, h, label in heights])


def test_panels_with_axes_of_their_own_do_not_contradict_each_other() -> None:
    parts = axes_of(panels())
    assert [len(axis.bars) for axis in parts] == [2, 2]
    assert told("CHT-02", panels()) == []
    assert ["about 70.0" in f.text for f in told("CHT-01", panels())] == [True]


def test_colours_with_axes_of_their_own_do_not_contradict_each_other() -> None:
    """Two series that alternate on two axes, as accuracy and cost do."""
    bars = [(bar(30 * i, h, fill=fill), label) for i, (h, label, fill) in enumerate(
        [(80, "80.0", "#aa0000"), (10, "200", "#0000aa"), (90, "90.0", "#aa0000"), (20, "400", "#0000aa")])]  # fmt: skip
    assert told("CHT-02", figure(bars)) == []


def test_equal_bars_for_far_numbers_are_told() -> None:
    found = told("CHT-02", bar_chart((60, "69.1"), (60, "30.8"), (80, "74.9")))
    assert "the bars for 69.1 and 30.8 are equally tall" in found[0].text


def test_heights_that_follow_a_logarithm_are_asked_about_as_a_detail() -> None:
    found = told("CHT-02", bar_chart((10, "10"), (20, "100"), (30, "1,000"), (40, "10,000")))
    assert [f.kind for f in found] == [Kind.ASK]
    assert "logarithmic" in found[0].explanations[0]


def test_rounded_numbers_alone_never_raise_a_finding() -> None:
    """90.4, 90.0 and 89.6 printed as 90: the bars differ by a point, the numbers do not say how much."""
    assert told("CHT-01", bar_chart((90.4, "90"), (90.0, "90"), (89.6, "90"))) == []
    assert told("CHT-01", bar_chart((60, "90"), (61, "91"))) == []


def test_numbers_at_the_axis_confirm_or_question_the_start() -> None:
    bars = [(bar(50, 60), "74.5"), (bar(90, 120), "80.9")]
    agreeing = [
        text(label, 10, bottom) for label, bottom in (("80", 400 - 108.2 + 4), ("70", 400 - 14.5 + 4))
    ]
    other = [
        text(label, 10, bottom) for label, bottom in (("80", 400 - 80 + 4), ("40", 400 - 40 + 4), ("0", 404))
    ]
    assert "The numbers at the axis agree." in told("CHT-01", figure(bars, *agreeing))[0].text
    asked = told("CHT-01", figure(bars, *other))[0]
    assert asked.kind is Kind.ASK
    assert "start at 0.0" in asked.text


def test_bars_without_numbers_are_measured_by_the_axis() -> None:
    bars = [(bar(50 + 40 * i, h), "") for i, h in enumerate((30, 60, 90))]
    ticks = [text(str(20 + 10 * i), 10, FOOT - 30 * i + 4) for i in range(5)]
    found = told("CHT-01", figure(bars, *ticks))
    assert "start at about 20.0, not at 0" in found[0].text
    assert "3.0 times the size" in found[0].text
    assert told("CHT-01", figure(bars, *[text(str(10 * i), 10, FOOT - 30 * i + 4) for i in range(5)])) == []


def test_stacked_bars_are_not_measured() -> None:
    stack = figure([(bar(50, 60), "74.5"), (bar(90, 120), "80.9"), (bar(90, 30, foot=FOOT - 120), "10.0")])
    assert told("CHT-01", stack) == []
    cannot = [f for f in findings("CHT-01", dossier(PLAIN, figures=[stack])) if f.kind is Kind.CANNOT_TELL]
    assert "stacked" in cannot[0].text


def test_lying_bars_are_read_from_the_left() -> None:
    bars = [
        Bar(box=Box(x0=100, top=50 + 30 * i, x1=100 + length, bottom=70 + 30 * i), fill="#333333")
        for i, length in enumerate((60, 120))
    ]
    labels = [
        FigureText(
            text=label, box=Box(x0=b.box.x1 + 3, top=b.box.top + 5, x1=b.box.x1 + 25, bottom=b.box.top + 13)
        )
        for b, label in zip(bars, ("74.5", "80.9"), strict=True)
    ]
    chart = Figure(
        order=900,
        label="Figure 1",
        caption="Figure 1: Accuracy",
        page=1,
        bars=tuple(bars),
        texts=tuple(labels),
    )
    assert "2.0 times as long" in told("CHT-01", chart)[0].text


@pytest.mark.parametrize("words", ["Encoder", "Decoder"])
def test_boxes_of_a_diagram_are_no_bars(words: str) -> None:
    boxes = [(bar(50 + 40 * i, h), "") for i, h in enumerate((30, 50, 70))]
    inside = [text(words, b.box.x0, b.box.bottom - 5) for b, _ in boxes]
    assert told("CHT-03", figure(boxes, *inside, caption="Figure 1: Our architecture")) == []


def test_a_chart_without_a_unit_is_asked_about_once() -> None:
    chart = bar_chart((60, "74.5"), (80, "76"), (120, "80.9"), caption="Figure 1: Three models")
    assert ["no unit" in f.text for f in told("CHT-03", chart)] == [True]


def test_a_drawn_pdf_is_measured_from_its_shapes() -> None:
    """Bars of 60 and 120 points for 74.5 and 80.9, as one published chart drew them."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842), invariant=True)
    canvas.drawString(
        72, 780, "Larkspur Labs introduces Meridian 2, a language model that scores 80.9% on MMLU."
    )
    canvas.setFont("Helvetica", 8)
    for i, (height, label) in enumerate(((120, "80.9"), (60, "74.5"), (90, "77.7"))):
        canvas.setFillColorRGB(0.2, 0.4, 0.7)
        canvas.rect(150 + 80 * i, 400, 40, height, stroke=0, fill=1)
        canvas.setFillColorRGB(0, 0, 0)
        canvas.drawCentredString(170 + 80 * i, 404 + height, label)
    canvas.drawString(150, 360, "Figure 1: Accuracy in per cent on MMLU.")
    canvas.save()
    read = read_pdf(buffer.getvalue(), Asked(origin="made.pdf"))
    made = replace(dossier(PLAIN), document=read)
    found = [f for f in findings("CHT-01", made) if f.kind is Kind.FINDING]
    assert "start at about 68.1, not at 0" in found[0].text
    assert found[0].page == 1
    assert found[0].quote in read.text
