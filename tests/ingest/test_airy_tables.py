"""Tables that only white parts into rows, as browsers and word processors set them: cells wrap in them."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from pdf_samples import HEIGHT, LEFT, RIGHT, SIZE, Made, pdf, prose
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from claimcheck.ingest.asked import Asked
from claimcheck.ingest.pdf.reading import read_pdf
from claimcheck.records.document import Document, Table

LEADING = 1.2 * SIZE
PADDING = 7.0
Cells = Sequence[Sequence["str | Made"]]


def read(*pages: object) -> Document:
    data = pdf(*pages)  # type: ignore[arg-type]
    return read_pdf(data, Asked())


def airy(canvas: Canvas, top: float, rows: Cells, widths: Sequence[float], *, bold: int = 1) -> float:
    """A table without lines; cells wrap at newlines and are centred in their row's height.

    Args:
        canvas: Where to draw.
        top: The table's upper edge from the page's top.
        rows: Cells; a Made with span covers several columns.
        widths: Column widths.
        bold: How many rows are bold.
    """
    for number, row in enumerate(rows):
        cells = [Made(c) if isinstance(c, str) else c for c in row]
        most = max(c.text.count("\n") + 1 for c in cells)
        height = most * LEADING + PADDING
        column = 0
        for cell in cells:
            lines = cell.text.split("\n")
            x = LEFT + sum(widths[:column]) + 4
            y = top + (height - len(lines) * LEADING) / 2 + SIZE
            font = "Times-Bold" if number < bold else "Times-Roman"
            canvas.setFont(font, SIZE)
            for i, line in enumerate(lines):
                wide = sum(widths[column : column + cell.span]) - 8
                at = x + (wide - stringWidth(line, font, SIZE)) / 2 if column else x
                canvas.drawString(at, HEIGHT - y - i * LEADING, line)
            column += cell.span
        top += height
    return top


def texts(table: Table) -> list[list[str]]:
    return [["" if cell is None else cell.text for cell in row] for row in table.grid]


ROWS: Cells = [
    ["Model", "Commercial\nuse", "Quiz\nBench\nscore", "NoteQA"],
    ["Tern-13B-\nInstruct", "yes", "71.2", "64.0"],
    ["Gull 2", "with\nlimits", "70.1", "61.5"],
    ["Heron", "no", "69.9", "60.3"],
]
WIDTHS = [120.0, 100.0, 100.0, 100.0]


def test_wrapped_cells_of_a_table_without_lines_are_one_row() -> None:
    def draw(canvas: Canvas) -> None:
        top = prose(canvas, LEFT, 60, RIGHT - LEFT, 6)
        top = airy(canvas, top + 14, ROWS, WIDTHS)
        prose(canvas, LEFT, top + 24, RIGHT - LEFT, 6)

    (table,) = read(draw).tables
    assert texts(table) == [
        ["Model", "Commercial use", "Quiz Bench score", "NoteQA"],
        ["Tern-13B-Instruct", "yes", "71.2", "64.0"],
        ["Gull 2", "with limits", "70.1", "61.5"],
        ["Heron", "no", "69.9", "60.3"],
    ]
    assert [cell.header for row in table.grid[:1] for cell in row if cell] == [True] * 4


def test_a_header_of_two_rows_spans_and_a_title_of_rows_stays_in_the_body() -> None:
    rows: Cells = [
        ["", Made("Letters", 2), Made("Sums", 2)],
        ["Model", "Quiz", "NoteQA", "Add", "Divide"],
        ["Small models", "", "", "", ""],
        ["Tern-7B", "61.2", "54.0", "30.1", "20.8"],
        ["Gull-7B", "60.1", "51.5", "31.0", "19.9"],
        ["Large models", "", "", "", ""],
        ["Tern-70B", "71.2", "64.0", "40.1", "30.8"],
    ]

    def draw(canvas: Canvas) -> None:
        top = prose(canvas, LEFT, 60, RIGHT - LEFT, 6)
        airy(canvas, top + 14, rows, [120.0, 60.0, 60.0, 60.0, 60.0], bold=2)

    (table,) = read(draw).tables
    grid = texts(table)
    assert grid[0] == ["", "Letters", "Letters", "Sums", "Sums"]
    assert grid[1] == ["Model", "Quiz", "NoteQA", "Add", "Divide"]
    assert grid[2][0] == "Small models"
    assert table.grid[2][0] is not None
    assert not table.grid[2][0].header
    assert grid[-1] == ["Tern-70B", "71.2", "64.0", "40.1", "30.8"]


def test_headers_a_hair_apart_are_parted_over_their_columns() -> None:
    rows: Cells = [
        ["Task", "Tern-Coder-7b", "Gull-Coder-7b", "Heron-Base-7b"],
        ["letters", "34.32", "29.44", "27.80"],
        ["sums", "38.65", "37.60", "34.16"],
        ["notes", "33.17", "31.30", "27.02"],
    ]
    wide = stringWidth("Tern-Coder-7b", "Times-Bold", SIZE) + 9.6

    def draw(canvas: Canvas) -> None:
        top = prose(canvas, LEFT, 60, RIGHT - LEFT, 6)
        airy(canvas, top + 14, rows, [60.0, wide, wide, wide])

    (table,) = read(draw).tables
    assert texts(table)[0] == ["Task", "Tern-Coder-7b", "Gull-Coder-7b", "Heron-Base-7b"]


def test_two_airy_tables_with_a_heading_between_stay_two() -> None:
    def draw(canvas: Canvas) -> None:
        top = airy(canvas, 60, ROWS, WIDTHS)
        canvas.setFont("Times-Bold", 1.3 * SIZE)
        canvas.drawString(LEFT, HEIGHT - top - 24, "Results of the second year")
        airy(canvas, top + 36, ROWS, WIDTHS)

    first, second = read(draw).tables
    assert texts(first) == texts(second)


def test_underlined_words_do_not_rule_a_table() -> None:
    """Links are underlined in print; their lines bound no rows."""
    names = ["tern-7b", "gull-2b", "heron-b", "crake-c"]
    rows: Cells = [["Model", "Kind", "Score"], *([name, "base", f"6{i}.5"] for i, name in enumerate(names))]

    def draw(canvas: Canvas) -> None:
        top = prose(canvas, LEFT, 60, RIGHT - LEFT, 6) + 14
        airy(canvas, top, rows, WIDTHS[:3])
        for number, name in enumerate(names, 1):
            y = HEIGHT - top - number * (LEADING + PADDING) - PADDING / 2 - SIZE - 1.2
            canvas.line(LEFT + 4, y, LEFT + 4 + stringWidth(name, "Times-Roman", SIZE), y)

    (table,) = read(draw).tables
    assert texts(table)[0] == ["Model", "Kind", "Score"]
    assert len(table.grid) == 5


@pytest.mark.parametrize("rows", [2, 5])
def test_a_header_over_the_first_rule_belongs_to_rows_with_a_rule_under_each(rows: int) -> None:
    def draw(canvas: Canvas) -> None:
        top = prose(canvas, LEFT, 60, RIGHT - LEFT, 6) + 30
        for number in range(rows + 1):
            canvas.setFont("Times-Roman" if number else "Times-Bold", SIZE)
            cells = [f"Tern-{number}", f"6{number}.1", f"5{number}.2", f"4{number}.3"]
            for column, text in enumerate(cells if number else ["Model", "batch", "Quiz", "NoteQA"]):
                canvas.drawString(LEFT + 4 + 100 * column, HEIGHT - top, text)
            if not number:
                canvas.drawString(LEFT + 104, HEIGHT - top + LEADING, "First")
            canvas.line(LEFT, HEIGHT - top - 6, RIGHT, HEIGHT - top - 6)
            top += 19

    (table,) = read(draw).tables
    assert texts(table)[0] == ["Model", "First batch", "Quiz", "NoteQA"]


def test_rows_of_a_table_with_few_lines_wrap_too() -> None:
    """A line above and below the table and one under its header part no rows."""

    def draw(canvas: Canvas) -> None:
        top = prose(canvas, LEFT, 60, RIGHT - LEFT, 6) + 14
        header = top + 3 * LEADING + PADDING
        bottom = airy(canvas, top, ROWS, WIDTHS)
        for y in (top, header, bottom):
            canvas.line(LEFT, HEIGHT - y, LEFT + sum(WIDTHS), HEIGHT - y)

    (table,) = read(draw).tables
    assert texts(table)[0][2] == "Quiz Bench score"
    assert texts(table)[1] == ["Tern-13B-Instruct", "yes", "71.2", "64.0"]


def test_labels_beside_several_airy_rows_do_not_join_them() -> None:
    def draw(canvas: Canvas) -> None:
        top = prose(canvas, LEFT, 60, RIGHT - LEFT, 6) + 14
        rows: Cells = [
            ["Kind", "Task", "Tern", "Gull"],
            *(["", f"task {n}", f"6{n}.1", f"5{n}.1"] for n in range(4)),
        ]
        airy(canvas, top, rows, WIDTHS)
        canvas.setFont("Times-Roman", SIZE)
        for text, at in (("Words", 2.0), ("Sums", 4.0)):
            canvas.drawString(LEFT + 4, HEIGHT - top - at * (LEADING + PADDING) - SIZE + 3, text)

    (table,) = read(draw).tables
    assert [row[0] for row in texts(table)] == ["Kind", "Words", "Words", "Sums", "Sums"]
    assert [row[1] for row in texts(table)] == ["Task", *(f"task {n}" for n in range(4))]


def test_a_heading_between_the_lines_of_two_tables_parts_them() -> None:
    def draw(canvas: Canvas) -> None:
        top = 60.0
        for year in ("first", "second"):
            canvas.setFont("Times-Bold", 1.3 * SIZE)
            canvas.drawString(LEFT, HEIGHT - top, f"The {year} year")
            start = top + 10
            top = airy(canvas, start, ROWS, WIDTHS)
            for y in (start, start + 3 * LEADING + PADDING, top):
                canvas.line(LEFT, HEIGHT - y, LEFT + sum(WIDTHS), HEIGHT - y)
            top += 20

    assert len(read(draw).tables) == 2


def test_a_bold_header_on_two_tight_lines_is_header() -> None:
    """The second line reads like figures, as names with sizes do."""

    def draw(canvas: Canvas) -> None:
        top = prose(canvas, LEFT, 60, RIGHT - LEFT, 6) + 14
        rows = [
            ["Task", "Tern", "Gull"],
            ["", "72B", "405B"],
            *([f"task {n}", f"6{n}.1", "5.2"] for n in range(4)),
        ]
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                canvas.setFont("Times-Bold" if number < 2 else "Times-Roman", SIZE)
                canvas.drawString(LEFT + 4 + 90 * column, HEIGHT - top - LEADING * number, text)

    (table,) = read(draw).tables
    assert [cell.header for row in table.grid[1:3] for cell in row if cell][-1] is None
    assert all(cell.header for cell in table.grid[1] if cell)


def test_rules_above_rows_leave_a_wrapped_header_over_the_first_and_a_row_under_the_last() -> None:
    def draw(canvas: Canvas) -> None:
        top = prose(canvas, LEFT, 60, RIGHT - LEFT, 6) + 30
        canvas.setFont("Times-Roman", SIZE)
        for line, text in enumerate(("Large", "model", "names")):
            canvas.drawString(LEFT + 104, HEIGHT - top - line * 1.6 * SIZE, text)
        canvas.drawString(LEFT + 204, HEIGHT - top - 1.6 * SIZE, "Gull")
        top += 3.2 * SIZE
        for number in range(4):
            canvas.line(LEFT, HEIGHT - top - 9, RIGHT, HEIGHT - top - 9)
            top += 26
            for column, text in enumerate((f"task {number}", f"6{number}.1", f"5{number}.2")):
                canvas.drawString(LEFT + 4 + 100 * column, HEIGHT - top, text)

    (table,) = read(draw).tables
    assert texts(table)[0] == ["", "Large model names", "Gull"]
    assert texts(table)[-1] == ["task 3", "63.1", "53.2"]
