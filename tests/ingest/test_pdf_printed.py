"""Web pages printed to PDF: full-width tables with text between, running heads, tables that go on over pages."""

from __future__ import annotations

import pytest
from pdf_samples import HEIGHT, LEFT, RIGHT, SIZE, Row, pdf, prose
from reportlab.pdfgen.canvas import Canvas

from claimcheck.ingest.asked import Asked
from claimcheck.ingest.pdf.reading import read_pdf
from claimcheck.records.document import Document

WIDTHS = [175.0, 100.0, 100.0, 100.0]
HEADER: Row = ["Model", "QuizBench", "NoteQA", "LetterEval"]
ROWS: list[Row] = [[f"Tern-{n}", f"{60 + n}.5", f"{50 + n}.1", f"{40 + n}.3"] for n in range(24)]


def read(*pages: object) -> Document:
    data = pdf(*pages)  # type: ignore[arg-type]
    return read_pdf(data, Asked())


def lined(canvas: Canvas, top: float, rows: list[Row]) -> float:
    """A table as browsers print it: a line under each row, cells set in from its ends."""
    for row in rows:
        for column, text in enumerate(row):
            canvas.setFont("Times-Roman", SIZE)
            canvas.drawString(LEFT + 8 + sum(WIDTHS[:column]), HEIGHT - top, str(text))
        canvas.line(LEFT, HEIGHT - top - 8, RIGHT, HEIGHT - top - 8)
        top += 24
    return top


def head(canvas: Canvas, number: int) -> None:
    canvas.setFont("Times-Roman", 7)
    canvas.drawString(LEFT, HEIGHT - 20, "3/3/26, 8:12 AM")
    canvas.drawString(250, HEIGHT - 20, "Announcing Terns")
    canvas.drawString(LEFT, 18, "https://example.org/terns")
    canvas.drawString(RIGHT, 18, f"{number}/3")


def first_page(canvas: Canvas) -> None:
    head(canvas, 1)
    y = prose(canvas, LEFT, 60, RIGHT - LEFT, 20)
    lined(canvas, y + 60, [HEADER, *ROWS[:8]])


@pytest.mark.parametrize("repeated", [False, True])
def test_a_table_goes_on_over_pages(repeated: bool) -> None:
    again = [HEADER] if repeated else []

    def second(canvas: Canvas) -> None:
        head(canvas, 2)
        lined(canvas, 50, [*again, *ROWS[8:16]])

    def third(canvas: Canvas) -> None:
        head(canvas, 3)
        prose(canvas, LEFT, lined(canvas, 50, [*again, *ROWS[16:]]) + 20, RIGHT - LEFT, 8)

    (whole,) = read(first_page, second, third).tables
    assert [[cell.text if cell else "" for cell in row] for row in whole.grid] == [
        list(HEADER),
        *map(list, ROWS),
    ]
    assert {cell.page for cell in whole.cells} == {1, 2, 3}


def test_another_table_on_the_next_page_stays_apart() -> None:
    def second(canvas: Canvas) -> None:
        lined(canvas, 50, [["Model", "SumBench", "WordQA", "ToneEval"], *ROWS[8:16]])

    assert [t.n_rows for t in read(first_page, second).tables] == [9, 9]


def test_text_between_two_tables_of_one_width_parts_them() -> None:
    def draw(canvas: Canvas) -> None:
        y = lined(canvas, 60, [HEADER, *ROWS[:4]])
        y = prose(canvas, LEFT, y + 6, RIGHT - LEFT, 1)
        lined(canvas, y + 12, [["Model", "SumBench", "WordQA", "ToneEval"], *ROWS[:4]])

    assert [t.n_rows for t in read(draw).tables] == [5, 5]


def test_a_header_over_wide_headers_spans_them() -> None:
    rows: list[Row] = [
        ["", "Letters", "", "Sums", ""],
        ["Model", "Quiz", "A Longer Test Name", "Add", "Multiply"],
        *([f"Tern-{n}", f"6{n}.5", f"5{n}.1", f"4{n}.3", f"3{n}.2"] for n in range(4)),
    ]

    def draw(canvas: Canvas) -> None:
        y = prose(canvas, LEFT, 60, RIGHT - LEFT, 6)
        edges = [LEFT + 8, 180, 225, 330, 385]
        wide = [60, 30, 80, 30, 40]
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                middle = edges[column] + wide[column] / 2
                if number == 0:
                    middle = {1: (180 + 305) / 2, 3: (330 + 425) / 2}.get(column, middle)
                canvas.setFont("Times-Roman", SIZE)
                canvas.drawCentredString(middle, HEIGHT - y - 30 - 15 * number, str(text))
        canvas.line(LEFT, HEIGHT - y - 49, 440, HEIGHT - y - 49)

    (found,) = read(draw).tables
    spans = {c.text: (c.column, c.colspan) for c in found.cells if c.row == 0 and c.text}
    assert spans["Letters"] == (1, 2)
    assert spans["Sums"] == (3, 2)


def test_a_page_between_two_lines_is_laid_out() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.line(LEFT, HEIGHT - 45, RIGHT, HEIGHT - 45)
        prose(canvas, LEFT, 60, RIGHT - LEFT, 30)
        canvas.line(LEFT, 60, RIGHT, 60)

    document = read(draw)
    assert not document.warnings
    assert len(document.blocks) < 10
