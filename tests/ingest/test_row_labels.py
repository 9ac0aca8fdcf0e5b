"""Labels that stand beside several rows of a table, and captions close to its first rule."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from pdf_samples import HEIGHT, LEFT, SIZE, caption, pdf
from reportlab.pdfgen.canvas import Canvas

from claimcheck.ingest.asked import Asked
from claimcheck.ingest.pdf.reading import read_pdf
from claimcheck.records.document import Table

STEP = 1.2 * SIZE
TASKS = ["Quiz", "NoteQA", "Letters", "Adding", "Dividing", "Sorting", "Naming", "Counting", "Listing"]


def only_table(draw: object) -> Table:
    data = pdf(draw)  # type: ignore[arg-type]
    (table,) = read_pdf(data, Asked()).tables
    return table


def column(table: Table, number: int) -> list[str]:
    return [row[number].text if row[number] else "" for row in table.grid]  # type: ignore[union-attr]


def grouped(canvas: Canvas, labels: Sequence[tuple[str, float]], *, indent: float = 60) -> None:
    """A ruled table of nine tasks with labels in front at the given rows, which may be between two."""
    top = caption(canvas, LEFT, 60, "Table 1: Results of terns.") + 10
    canvas.setFont("Times-Roman", SIZE)
    canvas.line(LEFT, HEIGHT - top + SIZE, LEFT + 300, HEIGHT - top + SIZE)
    for x, text in ((0, "Kind"), (indent, "Task"), (160, "Tern"), (220, "Gull")):
        canvas.drawString(LEFT + 4 + x, HEIGHT - top, text)
    canvas.line(LEFT, HEIGHT - top - 4, LEFT + 300, HEIGHT - top - 4)
    first = top + 16
    for number, task in enumerate(TASKS):
        y = HEIGHT - first - STEP * number
        canvas.drawString(LEFT + 4 + indent, y, task)
        canvas.drawString(LEFT + 164, y, f"6{number}.1")
        canvas.drawString(LEFT + 224, y, f"5{number}.2")
    for text, at in labels:
        canvas.drawString(LEFT + 4, HEIGHT - first - STEP * at, text)
    y = HEIGHT - first - STEP * len(TASKS) + 6
    canvas.line(LEFT, y, LEFT + 300, y)


@pytest.mark.parametrize(
    ("labels", "sizes"),
    [
        ([("Words", 2), ("Sums", 6), ("Lists", 8)], [5, 3, 1]),
        ([("Words", 1.5), ("Sums", 5), ("Lists", 7.5)], [4, 3, 2]),
        ([("Words", 0), ("Sums", 5), ("Lists", 7)], [5, 2, 2]),
    ],
    ids=["centred on rows", "centred between rows", "at the first row"],
)
def test_labels_cover_the_rows_they_stand_for(labels: list[tuple[str, float]], sizes: list[int]) -> None:
    table = only_table(lambda canvas: grouped(canvas, labels))
    wanted = [text for (text, _), size in zip(labels, sizes, strict=True) for _ in range(size)]
    assert column(table, 0)[1:] == wanted
    assert column(table, 1)[1:] == TASKS


def test_a_wide_label_over_both_label_columns_keeps_them_apart() -> None:
    def draw(canvas: Canvas) -> None:
        grouped(canvas, [("Words", 2), ("Sums", 6)], indent=34)
        y = HEIGHT - 104.4 - STEP * 9
        canvas.drawString(LEFT + 20, y, "Average")
        canvas.drawString(LEFT + 164, y, "64.1")
        canvas.drawString(LEFT + 224, y, "54.2")
        canvas.line(LEFT, y - 4, LEFT + 300, y - 4)

    table = only_table(draw)
    assert column(table, 0)[0] == "Kind"
    assert column(table, 1)[1:10] == TASKS


def test_the_last_line_of_a_caption_right_at_the_rule_is_no_header() -> None:
    def draw(canvas: Canvas) -> None:
        caption(
            canvas,
            LEFT,
            60,
            "Table 1: Results of terns and gulls on tests that measure how well they read the",
        )
        caption(canvas, LEFT, 60 + STEP, "letters that they were sent.")
        top = 60 + STEP - 2
        canvas.line(LEFT, HEIGHT - top, LEFT + 300, HEIGHT - top)
        for number, row in enumerate(
            [("Model", "Quiz", "NoteQA"), ("Tern", "61.2", "54.3"), ("Gull", "60.2", "1.3")]
        ):
            for place, text in enumerate(row):
                canvas.drawString(LEFT + 4 + 100 * place, HEIGHT - top - 12 - 12 * number, text)
            if number != 1:
                canvas.line(
                    LEFT, HEIGHT - top - 16 - 12 * number, LEFT + 300, HEIGHT - top - 16 - 12 * number
                )

    table = only_table(draw)
    assert column(table, 0) == ["Model", "Tern", "Gull"]
    assert table.caption.endswith("sent.")


def ruled(
    canvas: Canvas, top: float, rows: Sequence[Sequence[str]], rules: Sequence[int], *, x: float = LEFT
) -> None:
    """Rows with rules above the numbered ones; cells begin every 60 points."""
    canvas.setFont("Times-Roman", SIZE)
    for number, row in enumerate(rows):
        for place, text in enumerate(row):
            canvas.drawString(x + 4 + 60 * place, HEIGHT - top - STEP * number, text)
    for number in rules:
        y = HEIGHT - top - STEP * number + 8
        canvas.line(x, y, x + 60 * len(rows[0]), y)


def test_a_header_without_label_heads_the_rows_under_it() -> None:
    rows = [
        ["Model", "Quiz", "NoteQA", "Letters"],
        ["Tern", "61.1", "54.2", "40.1"],
        ["Gull", "60.1", "53.2", "41.1"],
        [""] * 4,
        ["", "Adding", "Dividing", "Sorting"],
        ["Tern", "31.1", "24.2", "20.1"],
        ["Gull", "30.1", "23.2", "21.1"],
    ]

    def draw(canvas: Canvas) -> None:
        caption(canvas, LEFT, 60, "Table 1: Two blocks.")
        ruled(canvas, 86, rows, [0, 1, 5, 7])

    table = only_table(draw)
    assert [bool(row[1] and row[1].header) for row in table.grid] == [True, False, False, True, False, False]
    assert column(table, 0)[2:5] == ["Gull", "", "Tern"]


def test_a_title_of_rows_between_two_columns_opens_none() -> None:
    rows = [
        ["Task", "Tern", "Gull", "Heron"],
        [""] * 4,
        *([f"task {n}", "61.1", "54.2", "40.1"] for n in range(4)),
    ]

    def draw(canvas: Canvas) -> None:
        caption(canvas, LEFT, 60, "Table 1: Titles of rows.")
        ruled(canvas, 86, rows, [0, 1, 2, 6])
        canvas.drawCentredString(LEFT + 112, HEIGHT - 86 - STEP, "All")

    assert len(only_table(draw).grid[0]) == 4


def test_a_second_line_of_a_caption_in_small_capitals_belongs_to_it() -> None:
    def draw(canvas: Canvas) -> None:
        caption(canvas, LEFT + 60, 60, "TABLE I", 8)
        line = canvas.beginText(LEFT, HEIGHT - 70)
        for word in ("Results", "Of", "Terns", "And", "Gulls"):
            line.setFont("Times-Roman", 8)
            line.textOut(word[0])
            line.setFont("Times-Roman", 6)
            line.textOut(word[1:].upper() + " ")
        canvas.drawText(line)
        ruled(
            canvas,
            90,
            [["Model", "Quiz", "Notes"], ["Tern", "61.1", "54.2"], ["Gull", "6.1", "5.2"]],
            [0, 1, 3],
        )

    assert "GULLS" in only_table(draw).caption


def test_a_wide_table_over_two_captions_side_by_side_stays_whole() -> None:
    rows = [
        ["Model", "Quiz", "Notes", "Lists", "Sums", "Birds", "Odd"],
        *(["Tern", *["61.1"] * 6] for _ in range(3)),
    ]
    small = [
        ["Model", "Quiz", "Notes"],
        ["Tern", "61.1", "54.2"],
        ["Gull", "60.1", "5.2"],
        ["Crake", "59.1", "3.2"],
    ]

    def draw(canvas: Canvas) -> None:
        caption(canvas, LEFT, 60, "Table 1: A wide table.")
        ruled(canvas, 86, rows, [0, 1, 4])
        for number, x in ((2, LEFT), (3, LEFT + 240)):
            ruled(canvas, 160, small, [0, 1, 4], x=x)
            caption(canvas, x + 20, 160 + STEP * 4 + 14, f"Table {number}: A small table.")

    data = pdf(draw)
    tables = read_pdf(data, Asked()).tables
    assert [(t.label, len(t.grid), t.n_columns) for t in tables] == [
        ("Table 1", 4, 7),
        ("Table 2", 4, 3),
        ("Table 3", 4, 3),
    ]


def test_two_lines_of_a_label_stand_half_a_line_from_their_figures() -> None:
    rows = [
        ("Quiz", "(5-shot)", "61.2"),
        ("NoteQA", "(0-shot; CoT)", "70.1"),
        ("Letters", "(3-shot)", "55.0"),
    ]

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", SIZE)
        for x, text in ((160, "Tern"), (220, "Gull"), (280, "Petrel of the northern sea")):
            canvas.drawString(LEFT + x, HEIGHT - 100, text)
        canvas.line(LEFT, HEIGHT - 104, LEFT + 340, HEIGHT - 104)
        for number, (name, how, figure) in enumerate(rows):
            y = HEIGHT - 124 - 2 * STEP * number
            canvas.drawString(LEFT + 4, y + STEP / 2, name)
            canvas.drawString(LEFT + 4, y - STEP / 2, how)
            for x in (160, 220, 280):
                canvas.drawString(LEFT + x, y, figure)
        y = HEIGHT - 124 - 2 * STEP * (len(rows) - 1) - SIZE
        canvas.line(LEFT, y, LEFT + 340, y)
        for x in (0, 160, 220, 280):
            canvas.drawString(LEFT + x + 4 * (not x), y - 8, "65.2" if x else "Average")

    table = only_table(draw)
    names = [f"{name} {how}" for name, how, _ in rows]
    assert column(table, 0) == ["", *names, "Average"]
    assert column(table, 1) == ["Tern", *(figure for _, _, figure in rows), "65.2"]


def test_a_numbered_heading_right_above_a_table_is_not_its_header() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Times-Bold", 12)
        canvas.drawString(LEFT, HEIGHT - 70, "2.1")
        canvas.drawString(LEFT + 28, HEIGHT - 70, "Letters of many languages")
        canvas.setFont("Times-Roman", SIZE)
        rows = [
            ["Model", "Quiz", "NoteQA"],
            ["Tern", "71.2", "64.0"],
            ["Gull", "74.9", "66.3"],
            ["Petrel", "7.1", "6.5"],
        ]
        for number, row in enumerate(rows):
            for x, text in zip((4, 160, 260), row, strict=True):
                canvas.drawString(LEFT + x, HEIGHT - 102 - STEP * number - 4 * (number > 0), text)
        for top in (91, 105.5, 102 + 3 * STEP + 8):
            canvas.line(LEFT, HEIGHT - top, LEFT + 340, HEIGHT - top)
        caption(canvas, LEFT, 102 + 3 * STEP + 24, "Table 1: Results of terns.")

    table = only_table(draw)
    assert column(table, 0) == ["Model", "Tern", "Gull", "Petrel"]
