"""Made PDFs with invented content: papers of one or two columns, tables of many kinds, charts, odd pages."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = A4
SIZE = 9.0
LEFT, RIGHT = 60.0, 535.0
COLUMN = (RIGHT - LEFT - 18) / 2
PROSE = (
    "The tern family of models was trained on a mixture of notes and letters that we describe below. "
    "We measure each model three times and report the mean of the runs, as their spread is large. "
    "No model saw the questions before, as far as the letters can tell, and prompts were fixed. "
    "A longer discussion of what the letters hold is given at the end, where each source is named in turn. "
)
SPACE = {"left": 0.0, "centre": 0.5, "right": 1.0}


@dataclass
class Made:
    """A cell of a made table: `span` columns wide, `text` split at newlines, `mark` raised behind it."""

    text: str
    span: int = 1
    mark: str = ""
    bold: bool = False


Row = Sequence["str | Made"]
RESULTS: list[Row] = [
    ["Model", "QuizBench", "NoteQA", "LetterEval"],
    ["Tern-7B", "71.2", "64.0", "-"],
    ["Tern-13B", "74.9", Made("66.3", mark="1"), "12.5"],
    ["Gull 2 Base", "70.1", "61.5", Made("13.0", bold=True)],
]


def pdf(*pages: Callable[[Canvas], None], **settings: object) -> bytes:
    """A PDF with one drawing function a page."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=True, **settings)
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def prose(
    canvas: Canvas, x: float, top: float, width: float, lines: int, *, size: float = SIZE, text: str = PROSE
) -> float:
    """Justified running text; returns the height below it."""
    words = text.split() * 40
    at = 0
    for _ in range(lines):
        line = [words[at]]
        at += 1
        while stringWidth(" ".join([*line, words[at]]), "Times-Roman", size) < width:
            line.append(words[at])
            at += 1
        natural = stringWidth(" ".join(line), "Times-Roman", size)
        canvas.setFont("Times-Roman", size)
        draw = canvas.beginText(x, HEIGHT - top)
        draw.setWordSpace((width - natural) / max(1, len(line) - 1))
        draw.textOut(" ".join(line))
        canvas.drawText(draw)
        top += 1.2 * size
    return top


def heading(canvas: Canvas, x: float, top: float, text: str, size: float = 12) -> float:
    """A bold heading; returns the height below it."""
    canvas.setFont("Times-Bold", size)
    canvas.drawString(x, HEIGHT - top, text)
    return top + 1.6 * size


def caption(canvas: Canvas, x: float, top: float, text: str, size: float = SIZE) -> float:
    """A caption on one line; returns the height below it."""
    canvas.setFont("Times-Roman", size)
    canvas.drawString(x, HEIGHT - top, text)
    return top + 1.6 * size


def table(
    canvas: Canvas,
    x: float,
    top: float,
    rows: Sequence[Row],
    widths: Sequence[float],
    *,
    header: int = 1,
    rules: str = "booktabs",
    align: str = "centre",
    size: float = SIZE,
    step: float = 1.25,
) -> float:
    """A table; first column left, the others by `align`. Returns the height below it.

    Args:
        canvas: Where to draw.
        x: Left edge.
        top: Baseline of the first row from the page's top.
        rows: Cells; a Made with span covers several columns.
        widths: Column widths.
        header: How many rows are header.
        rules: "none", "booktabs", "grid" or "groups" (booktabs with rules under spanning headers).
        align: "left", "centre" or "right".
        size: Type size.
        step: Row height in ems a line of text.
    """
    edges = [x]
    for width in widths:
        edges.append(edges[-1] + width)
    canvas.setLineWidth(0.6)

    def rule(y: float, x0: float = x, x1: float = edges[-1]) -> None:
        canvas.line(x0, HEIGHT - y, x1, HEIGHT - y)

    if rules != "none":
        rule(top - size)
    for number, row in enumerate(rows):
        cells = [Made(c) if isinstance(c, str) else c for c in row]
        lines = max(cell.text.count("\n") + 1 for cell in cells)
        foot = top + (lines - 1) * step * size + 0.35 * size
        column = 0
        for cell in cells:
            x0, x1 = edges[column], edges[column + cell.span]
            own = "left" if column == 0 and cell.span == 1 else align
            _draw_cell(canvas, cell, (x0 + 3, x1 - 3), top, size, own)
            if rules == "groups" and number < header - 1 and cell.span > 1:
                rule(top + 0.3 * size, x0 + 2, x1 - 2)
            if rules == "grid":
                canvas.line(x0, HEIGHT - top + size, x0, HEIGHT - foot)
            column += cell.span
        if rules == "grid":
            canvas.line(edges[-1], HEIGHT - top + size, edges[-1], HEIGHT - foot)
        top += lines * step * size
        if rules == "grid" or (rules != "none" and number in (header - 1, len(rows) - 1)):
            rule(foot)
            top += 0.35 * size if rules != "grid" else 0.15 * size
    return top


def _draw_cell(
    canvas: Canvas, cell: Made, inside: tuple[float, float], top: float, size: float, align: str
) -> None:
    font = "Times-Bold" if cell.bold else "Times-Roman"
    for i, line in enumerate(cell.text.split("\n")):
        wide = stringWidth(line, font, size)
        x = inside[0] + SPACE[align] * (inside[1] - inside[0] - wide)
        y = HEIGHT - top - i * 1.25 * size
        canvas.setFont(font, size)
        canvas.drawString(x, y, line)
        if cell.mark and i == cell.text.count("\n"):
            canvas.setFont("Times-Roman", 0.7 * size)
            canvas.drawString(x + wide, y + 0.35 * size, cell.mark)


def bar_chart(canvas: Canvas, x: float, top: float, values: Sequence[tuple[str, float]]) -> float:
    """Bars with their figures above and names below, curves and a turned label; returns the height below."""
    base = HEIGHT - top - 120
    for i, (name, value) in enumerate(values):
        left = x + 20 + 50 * i
        canvas.setFillColorRGB(0.2, 0.4, 0.3 + 0.1 * i)
        canvas.rect(left, base, 30, value, stroke=0, fill=1)
        canvas.setFillColorRGB(0, 0, 0)
        canvas.setFont("Helvetica", 7)
        canvas.drawCentredString(left + 15, base + value + 3, f"{value:.1f}")
        canvas.drawCentredString(left + 15, base - 9, name)
    for i in range(4):
        path = canvas.beginPath()
        path.moveTo(x, base + 25 * i)
        path.curveTo(x + 30, base + 25 * i + 3, x + 60, base + 25 * i - 3, x + 90, base + 25 * i)
        canvas.drawPath(path)
    canvas.saveState()
    canvas.translate(x - 8, base + 20)
    canvas.rotate(90)
    canvas.drawString(0, 0, "Accuracy (%)")
    canvas.restoreState()
    return top + 145
