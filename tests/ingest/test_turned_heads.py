"""Headers that are set upwards or at a slant over narrow columns."""

from __future__ import annotations

import pytest
from pdf_samples import HEIGHT, LEFT, RIGHT, SIZE, pdf, prose
from reportlab.pdfgen.canvas import Canvas

from claimcheck.ingest.asked import Asked
from claimcheck.ingest.pdf.reading import read_pdf

HEADS = ["Quiz", "NoteQA", "Letter Eval", "Sums", "Odd Birds"]


@pytest.mark.parametrize("degrees", [45, 60, 90])
def test_turned_headers_head_their_columns(degrees: float) -> None:
    def draw(canvas: Canvas) -> None:
        top = prose(canvas, LEFT, 60, RIGHT - LEFT, 6) + 80
        canvas.setFont("Times-Roman", SIZE)
        canvas.line(LEFT, HEIGHT - top + 65, RIGHT, HEIGHT - top + 65)
        canvas.drawString(LEFT + 4, HEIGHT - top, "Model")
        for i, name in enumerate(HEADS):
            canvas.saveState()
            canvas.translate(LEFT + 107 + 40 * i, HEIGHT - top)
            canvas.rotate(degrees)
            canvas.drawString(0, 0, name)
            canvas.restoreState()
        canvas.line(LEFT, HEIGHT - top - 5, RIGHT, HEIGHT - top - 5)
        for row in range(4):
            y = HEIGHT - top - 18 - 12 * row
            canvas.drawString(LEFT + 4, y, f"Tern-{row}")
            for i in range(len(HEADS)):
                canvas.drawString(LEFT + 96 + 40 * i, y, f"6{row}.{i}")
        canvas.line(LEFT, HEIGHT - top - 60, RIGHT, HEIGHT - top - 60)

    data = pdf(draw)
    (table,) = read_pdf(data, Asked()).tables
    assert [cell.text if cell else "" for cell in table.grid[0]] == ["Model", *HEADS]
    assert [cell.text if cell else "" for cell in table.grid[1]] == ["Tern-0", *(f"60.{i}" for i in range(5))]


def test_a_turned_stamp_beside_text_is_no_header() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.saveState()
        canvas.translate(30, 300)
        canvas.rotate(90)
        canvas.setFont("Times-Roman", 14)
        canvas.drawString(0, 0, "arXiv:2601.00001v1 [cs.CL]")
        canvas.restoreState()
        prose(canvas, LEFT, 60, RIGHT - LEFT, 40)

    document = read_pdf(pdf(draw), Asked())
    assert not document.tables
    assert any(block.text.startswith("arXiv:") for block in document.blocks)
