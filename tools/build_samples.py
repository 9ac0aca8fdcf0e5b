"""Makes resources/samples/report.pdf, the two-column sample paper: ``python tools/build_samples.py``.

Vendor, model and rivals are invented. The numbers are chosen so that the checks have something to show:
a grid misfit, a lead of one question, a chart that does not start at zero, an abstract that differs from a table.
"""

from __future__ import annotations

from pathlib import Path

from reportlab.graphics.shapes import Drawing, Line, Rect, String
from reportlab.lib.colors import HexColor, black
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    FrameBreak,
    NextPageTemplate,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)

TARGET = Path(__file__).resolve().parent.parent / "resources" / "samples" / "report.pdf"
BODY = ParagraphStyle(
    "body", fontName="Times-Roman", fontSize=9.5, leading=11.5, alignment=TA_JUSTIFY, spaceAfter=5
)
HEADING = ParagraphStyle(
    "heading", fontName="Times-Bold", fontSize=11.5, leading=14, spaceBefore=6, spaceAfter=4
)
TITLE = ParagraphStyle(
    "title", fontName="Times-Bold", fontSize=17, leading=20, alignment=TA_CENTER, spaceAfter=6
)
AUTHOR = ParagraphStyle("author", fontName="Times-Roman", fontSize=10.5, leading=13, alignment=TA_CENTER)
CAPTION = ParagraphStyle(
    "caption", fontName="Times-Roman", fontSize=8.5, leading=10, spaceAfter=6, spaceBefore=3
)
NOTE = ParagraphStyle("note", fontName="Times-Roman", fontSize=7.5, leading=9, spaceAfter=6)

RESULTS = [
    ["Benchmark", "Corvid-L", "Meridian 1", "Meridian 2"],
    ["", "", "", ""],
    ["MMLU (5-shot)", "88.4", "86.1", "90.2"],
    ["GPQA Diamond", "84.8", "71.2", "85.7"],
    ["AIME 2025", "93.3", "73.3", "94.6"],
    ["MATH-500", "97.2", "93.0", "97.4"],
    ["HumanEval (pass@1)", "95.7", "90.2", "95.1"],
    ["SWE-bench Verified", "71.0", "58.4", "74.9"],
]

AGENTS = [
    ["", "LiveCodeBench", "", "τ-bench", ""],
    ["Model", "v5", "v6", "retail", "airline"],
    ["Corvid-L", "58.1", "49.7", "70.4", "52.0"],
    ["Meridian 1", "44.6", "39.2", "61.7", "44.0"],
    ["Meridian 2", "61.4", "53.1", "74.8", "56.0"],
    ["Meridian 2-mini", "52.9", "44.8", "66.1", "48.0"],
]


def results_table() -> Table:
    """A booktabs-like table: three horizontal rules, none vertical."""
    rows = [row for row in RESULTS if any(row)]
    table = Table(rows, colWidths=[88, 48, 50, 52], rowHeights=12)
    table.setStyle(
        TableStyle(
            [
                ("FONT", (0, 0), (-1, -1), "Times-Roman", 8.5),
                ("FONT", (3, 1), (3, -1), "Times-Bold", 8.5),
                ("ALIGN", (1, 0), (-1, -1), "CENTER"),
                ("LINEABOVE", (0, 0), (-1, 0), 0.9, black),
                ("LINEBELOW", (0, 0), (-1, 0), 0.5, black),
                ("LINEBELOW", (0, -1), (-1, -1), 0.9, black),
                ("TOPPADDING", (0, 0), (-1, -1), 1),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
            ]
        )
    )
    return table


def agents_table() -> Table:
    """Two header levels: benchmarks over their versions and domains."""
    table = Table(AGENTS, colWidths=[70, 42, 42, 42, 42], rowHeights=12)
    table.setStyle(
        TableStyle(
            [
                ("FONT", (0, 0), (-1, -1), "Times-Roman", 8.5),
                ("FONT", (0, 4), (-1, 4), "Times-Bold", 8.5),
                ("SPAN", (1, 0), (2, 0)),
                ("SPAN", (3, 0), (4, 0)),
                ("ALIGN", (1, 0), (-1, -1), "CENTER"),
                ("LINEABOVE", (0, 0), (-1, 0), 0.9, black),
                ("LINEBELOW", (1, 0), (2, 0), 0.4, black),
                ("LINEBELOW", (3, 0), (4, 0), 0.4, black),
                ("LINEBELOW", (0, 1), (-1, 1), 0.5, black),
                ("LINEBELOW", (0, -1), (-1, -1), 0.9, black),
                ("TOPPADDING", (0, 0), (-1, -1), 1),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
            ]
        )
    )
    return table


def chart() -> Drawing:
    """SWE-bench Verified as bars whose axis starts at 55, not at 0."""
    drawing = Drawing(238, 130)
    bars = [("Meridian 1", 58.4, "#9db4c0"), ("Corvid-L", 71.0, "#5c6b73"), ("Meridian 2", 74.9, "#0a5bb5")]
    base, scale = 18.0, 4.4
    drawing.add(Line(20, base, 230, base, strokeColor=black, strokeWidth=0.6))
    for i, (name, value, colour) in enumerate(bars):
        x, height = 35 + i * 68, (value - 55) * scale
        drawing.add(Rect(x, base, 40, height, fillColor=HexColor(colour), strokeColor=None))
        drawing.add(
            String(
                x + 20, base + height + 3, f"{value}", fontName="Times-Roman", fontSize=8, textAnchor="middle"
            )
        )
        drawing.add(String(x + 20, base - 10, name, fontName="Times-Roman", fontSize=8, textAnchor="middle"))
    drawing.add(
        String(125, 118, "SWE-bench Verified (%)", fontName="Times-Bold", fontSize=8.5, textAnchor="middle")
    )
    return drawing


def story() -> list[Flowable]:
    """The paper's content in reading order."""

    def text(words: str) -> Paragraph:
        return Paragraph(words, BODY)

    return [
        Paragraph("Meridian 2 Technical Report", TITLE),
        Paragraph("Larkspur Labs", AUTHOR),
        Paragraph("March 2026", AUTHOR),
        Spacer(1, 3),
        Paragraph(
            "An invented paper that comes with Claimcheck. Larkspur Labs and its models do not exist.", AUTHOR
        ),
        FrameBreak(),
        NextPageTemplate("later"),
        Paragraph("Abstract", HEADING),
        text(
            "We present Meridian 2, a language model for mathematics, code and agentic work. Meridian 2 scores "
            "91.2% on MMLU and 85.7% on GPQA Diamond, and outperforms Corvid-L on all benchmarks. On AIME 2025 it "
            "reaches 94.6%, a new state of the art. Relative to Meridian 1, it makes up to 45% fewer errors."
        ),
        Paragraph("1 Introduction", HEADING),
        text(
            "Large language models have improved quickly on public tests. Meridian 2 has 72 billion parameters and was "
            "trained on 18 trillion tokens. We release it together with Meridian 2-mini, a smaller model for phones."
        ),
        text(
            "The training data ends in October 2025. We included the training split of GSM8K in the last stage. "
            "Documents that share a 13-gram with a test question were removed."
        ),
        Paragraph("2 Evaluation", HEADING),
        text(
            "Table 1 compares Meridian 2 with its predecessor and with Corvid-L. We ran all models ourselves with "
            "temperature 0.6. Meridian 2 improves on Meridian 1 by 5 points on MMLU. On SWE-bench Verified we report "
            "477 of the 500 tasks; the others did not run on our infrastructure."
        ),
        results_table(),
        Paragraph(
            "Table 1: Results of Meridian 2 and other models, in per cent. Bold marks our model.", CAPTION
        ),
        text(
            "The lead over Corvid-L on GPQA Diamond is small, and on HumanEval Corvid-L is ahead. "
            "Meridian 2-mini reaches 61.5% on GPQA Diamond."
        ),
        chart(),
        Paragraph("Figure 1: Resolved tasks on SWE-bench Verified.", CAPTION),
        Paragraph("3 Agentic tasks", HEADING),
        text(
            "Table 2 gives results on LiveCodeBench and τ-bench. Every τ-bench task was tried four times and the "
            "average is reported (avg@4). Results of Corvid-L are taken from its model card."
        ),
        agents_table(),
        Paragraph("Table 2: Coding and tool use. LiveCodeBench: pass@1.", CAPTION),
        text(
            "Meridian 2 leads on every column. In human testing, 62% of raters preferred its answers. The API costs $2 per "
            "million input tokens and answers at 118 tokens per second."
        ),
        Paragraph("4 Limitations", HEADING),
        text(
            "Meridian 2 was tested in English only. We have not measured refusals, bias or resistance to misuse in this "
            "report. Scores on AIME 2025 vary between runs."
        ),
    ]


def build(target: Path = TARGET) -> None:
    """Write the sample paper."""
    width, height = A4
    margin, gutter, head = 52, 18, 92
    column = (width - 2 * margin - gutter) / 2
    full = height - 2 * margin

    def columns(column_height: float) -> list[Frame]:
        lefts = (margin, margin + column + gutter)
        return [Frame(x, margin, column, column_height, 0, 0, 0, 0, id=f"c{x:.0f}") for x in lefts]

    title = Frame(margin, height - margin - head, width - 2 * margin, head, 0, 0, 0, 0, id="title")
    document = BaseDocTemplate(
        str(target), pagesize=A4, title="Meridian 2 Technical Report", author="Larkspur Labs", invariant=1
    )
    document.addPageTemplates(
        [
            PageTemplate(id="first", frames=[title, *columns(full - head - 8)], onPage=number_page),
            PageTemplate(id="later", frames=columns(full), onPage=number_page),
        ]
    )
    document.build(story())


def number_page(canvas: object, document: BaseDocTemplate) -> None:
    """The page number at the foot."""
    canvas.setFont("Times-Roman", 8)  # type: ignore[attr-defined]
    canvas.drawCentredString(A4[0] / 2, 30, str(document.page))  # type: ignore[attr-defined]


if __name__ == "__main__":
    build()
