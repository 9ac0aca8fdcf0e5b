"""Tables whose every cell is drawn as a box, as a browser prints them."""

from __future__ import annotations

from pdf_samples import HEIGHT, LEFT, RIGHT, SIZE, pdf, prose
from reportlab.pdfgen.canvas import Canvas

from claimcheck.ingest.asked import Asked
from claimcheck.ingest.layout.grid.lattice import find_lattices
from claimcheck.ingest.open import read_bytes
from claimcheck.ingest.pdf.clock import PageClock
from claimcheck.ingest.pdf.open import open_pdf
from claimcheck.ingest.pdf.page import read_page
from claimcheck.ingest.pdf.reading import read_pdf
from claimcheck.records.document import Box, Table

XS = (60.0, 200.0, 300.0, 400.0)


def boxed(canvas: Canvas, rows: list[list[str]], top: float, *, height: float = 24.0) -> None:
    """Draws each cell with its four lines; a cell's text may have several lines; "" joins the cell before."""
    for r, row in enumerate(rows):
        upper, lower = HEIGHT - top - r * height, HEIGHT - top - (r + 1) * height
        for c, text in enumerate(row):
            if c and not text:
                continue
            end = next((k for k in range(c + 1, len(row)) if row[k]), len(row))
            canvas.setFont("Helvetica-Bold" if r == 0 else "Helvetica", 9)
            for n, line in enumerate(text.split("\n")):
                canvas.drawString(XS[c] + 4, upper - 10 - 10 * n, line)
            canvas.setLineWidth(0.5)
            canvas.rect(XS[c], lower, XS[end] - XS[c], upper - lower)


def tables_of(rows: list[list[str]]) -> tuple[Table, ...]:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        canvas.drawString(60, HEIGHT - 60, "Tern results on quizzes")
        boxed(canvas, rows, 90)

    return read_bytes(pdf(draw), name="page.pdf").tables


def test_names_that_break_inside_a_cell_stay_in_it() -> None:
    (table,) = tables_of(
        [
            ["Benchmark", "Tern-7B", "Gull-\nmini 2"],
            ["QuizBench", "71.2", "64.0"],
            ["LetterEval-\nHard", "12.5", "13.0"],
            ["NoteQA", "66.3", "61.5"],
        ]
    )
    texts = [[cell.text if cell else "" for cell in row] for row in table.grid]
    assert texts[0] == ["Benchmark", "Tern-7B", "Gull-mini 2"]
    assert texts[2] == ["LetterEval-Hard", "12.5", "13.0"]
    assert [cell.header for cell in table.grid[0] if cell] == [True, True, True]


def test_a_box_over_two_columns_spans_them() -> None:
    (table,) = tables_of(
        [["Model", "Quizzes", ""], ["Name", "QuizBench", "NoteQA"], ["Tern-7B", "71.2", "64.0"], ["Gull 2", "70.1", "61.5"]]
    )  # fmt: skip
    assert table.grid[0][1] is table.grid[0][2]
    assert table.grid[2][2].text == "64.0"  # type: ignore[union-attr]


def test_lines_that_do_not_meet_are_no_lattice() -> None:
    rules = [Box(x0=50, top=y, x1=500, bottom=y + 0.5) for y in (100, 120, 200)]
    posts = [Box(x0=x, top=300, x1=x + 0.5, bottom=400) for x in (60, 200, 300)]
    assert find_lattices(rules, posts) == []


def test_a_label_over_two_boxes_makes_both_rows_beside_it_header() -> None:
    def draw(canvas: Canvas) -> None:
        prose(canvas, LEFT, 60, RIGHT - LEFT, 4)
        edges = [LEFT, LEFT + 100, LEFT + 160, LEFT + 220]
        rows = [
            ["Model", "Letters", ""],
            ["", "Quiz", "Notes"],
            ["Tern", "61.1", "54.2"],
            ["Gull", "60.1", "53.2"],
        ]
        canvas.setFont("Times-Roman", SIZE)
        for number, row in enumerate(rows):
            y = HEIGHT - 120 - 24 * number
            for column, text in enumerate(row):
                canvas.drawString(edges[column] + 6, y - 15, text)
            canvas.line(edges[0] if number != 1 else edges[1], y, edges[-1], y)
        canvas.line(edges[0], HEIGHT - 216, edges[-1], HEIGHT - 216)
        for x in edges:
            canvas.line(x, HEIGHT - (120 if x != edges[2] else 144), x, HEIGHT - 216)

    data = pdf(draw)
    (table,) = read_pdf(data, Asked()).tables
    assert [[bool(cell and cell.header) for cell in row] for row in table.grid][:3] == [
        [True] * 3,
        [True] * 3,
        [False] * 3,
    ]


def test_boxes_with_several_rows_in_each_are_no_lattice() -> None:
    def draw(canvas: Canvas) -> None:
        prose(canvas, LEFT, 60, RIGHT - LEFT, 4)
        canvas.setFont("Times-Roman", SIZE)
        rows = [["Model", "Size", "Quiz"], *([f"Tern-{n}", "small", f"6{n}.1"] for n in range(4))]
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                canvas.drawString(LEFT + 6 + 80 * column, HEIGHT - 130 - 11 * number, text)
        for number in (0, 1, 3, 5):
            canvas.line(LEFT, HEIGHT - 122 - 11 * number, LEFT + 240, HEIGHT - 122 - 11 * number)
        for column in (1, 2):
            canvas.line(LEFT + 80 * column, HEIGHT - 122, LEFT + 80 * column, HEIGHT - 177)

    data = pdf(draw)
    (table,) = read_pdf(data, Asked()).tables
    assert [[cell.text if cell else "" for cell in row][2] for row in table.grid] == [
        "Quiz",
        *(f"6{n}.1" for n in range(4)),
    ]


def test_posts_drawn_row_by_row_hold_a_lattice_together() -> None:
    rules = [Box(x0=60, top=y, x1=300, bottom=y + 0.5) for y in (100.0, 130.0, 145.0, 160.0)]
    rows = ((100.5, 115.0), (115.0, 130.0), (130.5, 145.0), (145.5, 160.0))
    posts = [Box(x0=x, top=a, x1=x + 0.5, bottom=b) for x in (60.0, 180.0, 299.5) for a, b in rows]
    (lattice,) = find_lattices(rules, posts)
    assert [round(y) for y in lattice.ys] == [100, 130, 145, 160]


def test_long_thick_lines_are_rules_and_short_ones_are_bars() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.rect(LEFT, HEIGHT - 100, RIGHT - LEFT, 2.4, stroke=0, fill=1)
        canvas.rect(LEFT, HEIGHT - 200, 40, 2.4, stroke=0, fill=1)
        canvas.drawString(LEFT, HEIGHT - 300, "Terns")

    drawing = read_page(open_pdf(pdf(draw)), 0, PageClock(60)).drawing
    assert [round(rule.top) for rule in drawing.rules] == [98]
    assert [round(bar.box.top) for bar in drawing.rectangles] == [198]
