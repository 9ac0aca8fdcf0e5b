"""Floats as papers set them: panels, heads over a full-width rule, stacked scripts, boxes with shared titles."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pdf_samples import COLUMN, HEIGHT, LEFT, RIGHT, SIZE, caption, pdf, prose
from reportlab.pdfgen.canvas import Canvas

from claimcheck.ingest.asked import Asked
from claimcheck.ingest.layout.captions import find_captions
from claimcheck.ingest.layout.lines import Line
from claimcheck.ingest.layout.word import PageWord
from claimcheck.ingest.pdf.reading import read_pdf
from claimcheck.records.document import Document, Table


def read(*pages: Callable[[Canvas], None]) -> Document:
    return read_pdf(pdf(*pages), Asked())


def texts(table: Table) -> list[list[str]]:
    return [[cell.text if cell else "" for cell in row] for row in table.grid]


def row(canvas: Canvas, top: float, cells: Sequence[tuple[float, str]]) -> None:
    canvas.setFont("Times-Roman", SIZE)
    for x, text in cells:
        canvas.drawString(LEFT + x, HEIGHT - top, text)


def rule(canvas: Canvas, top: float, x0: float = 0, x1: float = 220) -> None:
    canvas.line(LEFT + x0, HEIGHT - top, LEFT + x1, HEIGHT - top)


PLACES = (4, 90, 130, 170)


def block(canvas: Canvas, top: float, x: float, head: Sequence[str], body: Sequence[Sequence[str]]) -> float:
    for number, cells in enumerate([head, *body]):
        row(canvas, top, [(x + place, text) for place, text in zip(PLACES, cells, strict=False)])
        if not number:
            rule(canvas, top + 3, x, x + 210)
        top += 1.3 * SIZE
    return top


def test_labels_at_the_top_of_their_rows_are_not_taken_for_centred() -> None:
    def draw(canvas: Canvas) -> None:
        top = caption(canvas, LEFT, 60, "Table 1: WER of terns.") + 4
        rule(canvas, top)
        block(
            canvas,
            top + 12,
            0,
            ["Model", "LM", "clean", "other"],
            [
                ["Discrete", "none", "15.7", "24.1"],
                ["Base", "4-gram", "8.9", "15.7"],
                ["", "Transf.", "6.6", "13.2"],
                ["Large", "Transf.", "6.5", "10.6"],
                ["", "LSTM", "4.6", "7.9"],
            ],
        )
        rule(canvas, top + 82)

    (table,) = read(draw).tables
    assert [line[0] for line in texts(table)][1:] == ["Discrete", "Base", "Base", "Large", "Large"]


def test_panels_side_by_side_are_tables_of_their_own_under_one_caption() -> None:
    def draw(canvas: Canvas) -> None:
        body = [[".25", "10.8", "16.0"], [".50", "30.2", "46.7"], [".75", "31.1", "49.4"]]
        block(canvas, 60, 0, ["a", "AP", "AP50"], body)
        block(canvas, 60, 250, ["b", "AP", "AP50"], [[c.replace("3", "4") for c in r] for r in body])
        row(canvas, 116, [(4, "(a) Varying the first of them"), (254, "(b) Varying the second one")])
        caption(
            canvas, LEFT, 140, "Table 1: Ablations of terns on two tests, with all else as before and fixed."
        )

    tables = read(draw).tables
    assert [t.label for t in tables] == ["Table 1", "Table 1"]
    assert [texts(t)[0][0] for t in tables] == ["a", "b"]


def test_the_title_of_a_panel_does_not_take_the_wider_header_below_it() -> None:
    def line(text: str, x0: float, x1: float, y: float) -> Line:
        word = PageWord(text, x0, y - 8, x1, y + 2, y, 9.0)
        return Line([word], x0, y - 8, x1, y + 2, y, 9.0)

    title, header = line("(a) Tern detection, C4", 20, 120, 60), line("pre-train AP APa APb", 0, 210, 70)
    (found,) = find_captions([title, header], [False, False], [])
    assert (found.label, found.last) == ("a", 0)
    (whole,) = find_captions([title, line("backbone", 20, 60, 70)], [False, False], [])
    assert whole.last == 1


def test_a_header_without_a_rule_over_it_belongs_to_a_table_over_both_columns() -> None:
    def draw(canvas: Canvas) -> None:
        row(canvas, 60, [(130, "backbone"), (260, "AP"), (310, "AP50"), (360, "AP75")])
        rule(canvas, 64, 0, RIGHT - LEFT)
        for i, name in enumerate(("Tern R-CNN", "GullNet", "Heron")):
            row(
                canvas,
                76 + 12 * i,
                [(4, name), (130, "R-101"), (260, f"3{i}.9"), (310, f"5{i}.7"), (360, f"4{i}.1")],
            )
        caption(
            canvas,
            LEFT,
            126,
            "Table 1: Object detection of terns on the notes, and on letters from the shore.",
        )
        for x in (LEFT, RIGHT - COLUMN):
            prose(canvas, x, 160, COLUMN, 30)

    (table,) = read(draw).tables
    assert texts(table)[0] == ["", "backbone", "AP", "AP50", "AP75"]


def test_a_subscript_under_a_superscript_is_of_the_same_word() -> None:
    def head(canvas: Canvas, x: float, sub: str) -> None:
        canvas.setFont("Times-Roman", SIZE)
        canvas.drawString(LEFT + x, HEIGHT - 72, "AP")
        canvas.setFont("Times-Roman", 0.66 * SIZE)
        canvas.drawString(LEFT + x + 12, HEIGHT - 69, "box")
        canvas.drawString(LEFT + x + 12, HEIGHT - 75, sub)

    def draw(canvas: Canvas) -> None:
        rule(canvas, 60)
        row(canvas, 72, [(4, "Method")])
        head(canvas, 90, "50")
        head(canvas, 150, "75")
        rule(canvas, 78)
        for i, name in enumerate(("Tern R-CNN", "GullNet", "Heron")):
            row(canvas, 90 + 12 * i, [(4, name), (94, f"3{i}.9"), (154, f"5{i}.7")])
        rule(canvas, 120)
        caption(canvas, LEFT, 136, "Table 1: Object detection of terns.")

    (table,) = read(draw).tables
    assert texts(table)[0] == ["Method", "APbox50", "APbox75"]


def test_a_figure_and_its_interval_are_one_cell() -> None:
    def draw(canvas: Canvas) -> None:
        rule(canvas, 60)
        row(canvas, 72, [(4, "Reader"), (90, "F1 (95% CI)")])
        rule(canvas, 76)
        for i in range(4):
            row(canvas, 88 + 12 * i, [(4, f"Reader {i + 1}"), (90, f"0.38{i} (0.309, 0.45{i})")])
        rule(canvas, 130)
        caption(canvas, LEFT, 146, "Table 1: Readers of the notes.")

    (table,) = read(draw).tables
    assert [line[1] for line in texts(table)[1:]] == [f"0.38{i} (0.309, 0.45{i})" for i in range(4)]


def test_the_title_over_two_boxes_is_in_both() -> None:
    def draw(canvas: Canvas) -> None:
        posts = (0, 80, 140, 200)
        tops = (60, 84, 96, 108)
        for top in tops:
            rule(canvas, top, 0, 200)
        for x in posts:
            start = 72 if x == 140 else 60
            canvas.line(LEFT + x, HEIGHT - start, LEFT + x, HEIGHT - 108)
        row(canvas, 70, [(4, "Model"), (112, "Notes 2018")])
        row(canvas, 81, [(100, "coarse"), (160, "fine")])
        row(canvas, 93, [(4, "Tern"), (104, "76.39"), (164, "51.25")])
        row(canvas, 105, [(4, "Gull"), (104, "75.27"), (164, "47.29")])
        caption(canvas, LEFT, 124, "Table 1: F1 of terns.")

    (table,) = read(draw).tables
    assert texts(table)[0] == ["Model", "Notes 2018 coarse", "Notes 2018 fine"]


def test_header_rows_at_the_top_of_two_pages_are_no_running_heads() -> None:
    def page(number: int) -> Callable[[Canvas], None]:
        def draw(canvas: Canvas) -> None:
            rule(canvas, 50, 0, 300)
            row(canvas, 62, [(90, "Notes"), (150, "Letters"), (210, "Poems"), (260, "Songs")])
            rule(canvas, 66, 0, 300)
            for i, name in enumerate(("Tern", "Gull", "Heron")):
                figures = [(x, f"{number}{i}.{x % 7}") for x in (90, 150, 210, 260)]
                row(canvas, 78 + 12 * i, [(4, name), *figures])
            rule(canvas, 108, 0, 300)
            caption(canvas, LEFT, 124, f"Table {number}: Results of terns.")
            prose(canvas, LEFT, 160, RIGHT - LEFT, 20)

        return draw

    assert [texts(t)[0][1:] for t in read(page(1), page(2)).tables] == [
        ["Notes", "Letters", "Poems", "Songs"]
    ] * 2


def test_bars_drawn_as_one_path_are_bars() -> None:
    def draw(canvas: Canvas) -> None:
        path = canvas.beginPath()
        for i, height in enumerate((120, 40, 80)):
            path.rect(LEFT + 30 + 60 * i, HEIGHT - 250, 20, height)
        canvas.setFillColorRGB(0.7, 0.7, 1)
        canvas.drawPath(path, stroke=1, fill=1)
        canvas.rect(LEFT + 40, HEIGHT - 100, 10, 8, stroke=0, fill=1)
        canvas.setFillColorRGB(0, 0, 0)
        row(canvas, 99, [(54, "Tern 9")])
        row(canvas, 260, [(28 + 60 * i, name) for i, name in enumerate(("Quiz", "Notes", "Poems"))])
        caption(canvas, LEFT, 290, "Figure 1: Share of notes.")
        prose(canvas, LEFT, 330, RIGHT - LEFT, 12)

    (figure,) = read(draw).figures
    assert len([bar for bar in figure.bars if bar.box.height > 20]) == 3
    assert {text.text for text in figure.texts} == {"Tern 9", "Quiz", "Notes", "Poems"}
