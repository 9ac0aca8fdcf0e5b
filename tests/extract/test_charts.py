from __future__ import annotations

from claimcheck.extract.charts.reading import claims_in_figures
from claimcheck.extract.context import Context
from claimcheck.records.claim import SourceKind
from claimcheck.records.document import Bar, Box, Document, Figure, FigureText
from claimcheck.registry.registry import load_registry

BLUE, RED = "#1f77b4", "#d62728"


def text(words: str, x: float, top: float) -> FigureText:
    return FigureText(text=words, box=Box(x0=x - 10, top=top, x1=x + 10, bottom=top + 8))


def bar(x: float, top: float, fill: str) -> Bar:
    return Bar(box=Box(x0=x - 8, top=top, x1=x + 8, bottom=200), fill=fill)


def legend(name: str, x: float, fill: str) -> tuple[Bar, FigureText]:
    patch = Bar(box=Box(x0=x, top=10, x1=x + 8, bottom=18), fill=fill)
    return patch, FigureText(text=name, box=Box(x0=x + 11, top=10, x1=x + 60, bottom=18))


def claims(figure: Figure) -> list[tuple[str, str, str]]:
    document = Document(title="", origin="", format="pdf", kind="paper", sha256="", figures=(figure,))
    context = Context(document=document, registry=load_registry(), announced=("Nimbus-2",))
    found = claims_in_figures(document, context)
    assert all(c.kind is SourceKind.CHART and c.doubt and c.place.where == "Figure 1" for c in found)
    return [(c.model_text, c.benchmark_text, c.quantity.text) for c in found]


def grouped() -> Figure:
    patch_a, name_a = legend("Nimbus-2", 40, BLUE)
    patch_b, name_b = legend("GPT-4o", 140, RED)
    return Figure(
        order=0,
        label="Figure 1",
        caption="Figure 1: Results",
        page=1,
        texts=(
            name_a,
            name_b,
            text("79.8", 50, 90),
            text("53.6", 70, 140),
            text("88.5", 150, 70),
            text("86.4", 170, 75),
            text("MMLU", 160, 204),
            text("GPQA Diamond", 60, 204),
            text("(Pass@1)", 60, 213),
            text("100", 10, 60),
            text("0", 10, 196),
        ),
        bars=(patch_a, patch_b, bar(50, 100, BLUE), bar(70, 150, RED), bar(150, 80, BLUE), bar(170, 85, RED)),
    )


def test_grouped_bars_take_model_from_the_legend_and_test_from_the_axis() -> None:
    assert claims(grouped()) == [
        ("Nimbus-2", "GPQA Diamond", "79.8"),
        ("GPT-4o", "GPQA Diamond", "53.6"),
        ("Nimbus-2", "MMLU", "88.5"),
        ("GPT-4o", "MMLU", "86.4"),
    ]


def test_bars_of_models_take_the_test_from_the_caption() -> None:
    figure = Figure(
        order=0,
        label="Figure 1",
        caption="Figure 1: Accuracy on MMLU.",
        page=1,
        texts=(
            text("88.5", 50, 70),
            text("86.4", 100, 75),
            text("Nimbus-2", 50, 204),
            text("GPT-4o", 100, 204),
        ),
        bars=(bar(50, 80, BLUE), bar(100, 85, BLUE)),
    )
    assert claims(figure) == [("Nimbus-2", "MMLU", "88.5"), ("GPT-4o", "MMLU", "86.4")]


def test_lying_bars_take_the_category_left_of_them() -> None:
    def lying(y: float, right: float) -> Bar:
        return Bar(box=Box(x0=100, top=y, x1=right, bottom=y + 12), fill=BLUE)

    figure = Figure(
        order=0,
        label="Figure 1",
        caption="Figure 1: GSM8K accuracy.",
        page=1,
        texts=(
            text("92.1", 285, 22),
            text("81.0", 265, 52),
            text("Nimbus-2", 80, 22),
            text("GPT-4o", 80, 52),
        ),
        bars=(lying(20, 272), lying(50, 252)),
    )
    assert claims(figure) == [("Nimbus-2", "GSM8K", "92.1"), ("GPT-4o", "GSM8K", "81.0")]


def test_a_chart_of_something_else_gives_none() -> None:
    figure = Figure(
        order=0,
        label="Figure 1",
        caption="Figure 1: Revenue by year.",
        page=1,
        texts=(text("88.5", 50, 70), text("86.4", 100, 75), text("Spain", 50, 204), text("Japan", 100, 204)),
        bars=(bar(50, 80, BLUE), bar(100, 85, BLUE)),
    )
    assert claims(figure) == []
