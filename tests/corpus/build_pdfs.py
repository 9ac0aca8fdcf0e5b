"""Makes the two PDFs of the corpus again: a two-column paper and a page with a bar chart.

    python tests/corpus/build_pdfs.py

Content, names and figures are invented. The files are committed, so that the tests need no reportlab.
"""

from __future__ import annotations

from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, FrameBreak, PageTemplate, Paragraph, Table, TableStyle
from reportlab.platypus.flowables import Spacer

HERE = Path(__file__).parent
BODY = ParagraphStyle("body", fontName="Times-Roman", fontSize=9.5, leading=11.5, spaceAfter=5, alignment=4)
HEAD = ParagraphStyle("head", fontName="Times-Bold", fontSize=11, leading=13, spaceBefore=6, spaceAfter=4)
TITLE = ParagraphStyle("title", fontName="Times-Bold", fontSize=15, leading=18, alignment=1, spaceAfter=6)
CAPTION = ParagraphStyle(
    "caption", fontName="Times-Roman", fontSize=8.5, leading=10, spaceBefore=3, spaceAfter=6
)

ABSTRACT = (
    "We present Dunlin, a compact vision-language model with 3 billion parameters. Dunlin obtains 64.8% on "
    "MMMU and 88.3% on DocVQA, which is on par with models three times its size. On ChartQA it "
    "reaches 81.7%, "
    "improving over Llama 3.2 11B by 4.9 points. We release code and weights."
)
PARAGRAPHS = {
    "1 Introduction": [
        "Small models have become useful in the last two years. Training such a model costs about "
        "$40,000 and "
        "takes 11 days on 64 GPUs. Section 3 gives the details, and Table 1 the results.",
        "Earlier work reported 76.8% on ChartQA for Llama 3.2 11B (Marsh et al., 2025).",
    ],
    "2 Method": [
        "Dunlin has 28 layers, a hidden size of 2,560 and a vocabulary of 151,936 tokens. We use a learning "
        "rate of 0.0003, a batch size of 512 and a weight decay of 0.1. About 12% of the data are documents. "
        "Dropping this share to 5% makes training 1.3 times faster.",
    ],
    "3 Results": [
        "We evaluate all models ourselves with the same prompts and greedy decoding. On MathVista, Dunlin "
        "scores 61.2, compared with 57.3 for Qwen2-VL-2B and 51.5 for Llama 3.2 11B.",
        "With chain-of-thought prompting, the accuracy of our model on MMMU rises from 64.8% to 66.9%.",
    ],
    "4 Conclusion": [
        "Dunlin shows that data matter more than size. In a survey of 120 early users, 73% preferred it.",
    ],
}
TABLE = [
    ["Model", "AI2D", "TextVQA", "OCRBench"],
    ["Qwen2-VL-2B", "74.7", "79.7", "809"],
    ["Llama 3.2 11B", "77.3", "73.1", "753"],
    ["Dunlin", "80.6", "81.4", "834"],
]


def paper(path: Path) -> None:
    """A two-column paper with title and abstract over both columns, and one table without ruling lines."""
    width, height = A4
    document = BaseDocTemplate(
        str(path),
        pagesize=A4,
        title="Dunlin: A Compact Vision-Language Model",
        author="R. Marsh",
        invariant=1,
    )
    top = Frame(50, height - 230, width - 100, 180, id="top")
    left = Frame(50, 50, (width - 120) / 2, height - 290, id="left")
    right = Frame(width / 2 + 10, 50, (width - 120) / 2, height - 290, id="right")
    document.addPageTemplates([PageTemplate(id="paper", frames=[top, left, right])])
    story = [
        Paragraph("Dunlin: A Compact Vision-Language Model", TITLE),
        Paragraph("Rosa Marsh and Tom Wader, Estuary Institute", BODY),
        Paragraph("Abstract", HEAD),
        Paragraph(ABSTRACT, BODY),
        FrameBreak(),
    ]
    for heading, texts in PARAGRAPHS.items():
        story.append(Paragraph(heading, HEAD))
        story += [Paragraph(text, BODY) for text in texts]
        if heading.startswith("3"):
            story.append(_table())
            story.append(
                Paragraph("Table 1: Accuracy (%) on further benchmarks; OCRBench in points.", CAPTION)
            )
            story.append(Spacer(1, 4))
    document.build(story)


def _table() -> Table:
    style = TableStyle(
        [
            ("FONT", (0, 0), (-1, 0), "Times-Bold", 9),
            ("FONT", (0, 1), (-1, -1), "Times-Roman", 9),
            ("LINEABOVE", (0, 0), (-1, 0), 0.8, "black"),
            ("LINEBELOW", (0, 0), (-1, 0), 0.4, "black"),
            ("LINEBELOW", (0, -1), (-1, -1), 0.8, "black"),
        ]
    )
    return Table(TABLE, style=style, rowHeights=13)


SERIES = (("Ruff-2", "#1f77b4", (83.1, 71.4, 58.6)), ("GPT-4o", "#ff7f0e", (88.7, 76.6, 53.6)))
TESTS = ("MMLU", "MATH", "GPQA Diamond")


def chart(path: Path) -> None:
    """One page with a sentence and, as an included graphic, a grouped bar chart with values over its bars."""
    canvas = Canvas(str(path), pagesize=A4, invariant=1)
    canvas.setTitle("Ruff-2: results at a glance")
    canvas.setFont("Times-Bold", 15)
    canvas.drawString(60, 770, "Ruff-2: results at a glance")
    canvas.setFont("Times-Roman", 10)
    canvas.drawString(
        60, 745, "We introduce Ruff-2, a language model for laptops. Figure 1 compares it with GPT-4o."
    )
    canvas.beginForm("chart", 60, 395, 520, 720)
    canvas.setFont("Times-Roman", 10)
    floor, scale = 420, 2.4
    canvas.line(80, floor, 500, floor)
    for group, test in enumerate(TESTS):
        left = 100 + group * 135
        for number, (_, colour, values) in enumerate(SERIES):
            canvas.setFillColor(colour)
            x, tall = left + number * 42, values[group] * scale
            canvas.rect(x, floor, 36, tall, stroke=0, fill=1)
            canvas.setFillColor("black")
            canvas.drawCentredString(x + 18, floor + tall + 3, str(values[group]))
        canvas.drawCentredString(left + 39, floor - 14, test)
    for number, (name, colour, _) in enumerate(SERIES):
        canvas.setFillColor(colour)
        canvas.rect(200 + number * 90, 690, 9, 9, stroke=0, fill=1)
        canvas.setFillColor("black")
        canvas.drawString(213 + number * 90, 691, name)
    canvas.endForm()
    canvas.doForm("chart")
    canvas.drawString(60, 380, "Figure 1: Accuracy in per cent of Ruff-2 and GPT-4o on three benchmarks.")
    canvas.drawString(
        60, 350, "All runs used greedy decoding. The model needs 6 GB of memory and costs nothing."
    )
    canvas.save()


if __name__ == "__main__":
    for slug, make in (("dunlin-paper", paper), ("ruff-chart", chart)):
        (HERE / slug).mkdir(exist_ok=True)
        make(HERE / slug / "document.pdf")
