"""The PDF reader on made documents: tables, columns, figures, turned pages, and files that cannot be read."""

from __future__ import annotations

import io
import re
import zlib

import pytest
from pdf_samples import COLUMN, LEFT, RESULTS, RIGHT, Made, bar_chart, caption, heading, pdf, prose, table
from pypdf import PdfWriter
from reportlab.pdfgen.canvas import Canvas

from claimcheck.errors import Cause, UnreadableDocument
from claimcheck.ingest.asked import Asked
from claimcheck.ingest.pdf.reading import read_pdf
from claimcheck.records.document import BlockKind, Document, Table


def read(data: bytes) -> Document:
    return read_pdf(data, Asked(origin="made.pdf", sha256="0"))


def texts(found: Table) -> list[list[str]]:
    return [[cell.text if cell else "" for cell in row] for row in found.grid]


def two_columns(canvas: Canvas) -> None:
    heading(canvas, 150, 60, "Terns: Small Models for Letters", 16)
    y = prose(canvas, LEFT, 110, COLUMN, 20)
    y = table(canvas, LEFT + 10, y + 14, RESULTS, [70, 50, 45, 50], rules="none")
    y = caption(canvas, LEFT, y + 4, "Table 1: Results of terns on three tests.")
    prose(canvas, LEFT, y + 10, COLUMN, 20)
    x = LEFT + COLUMN + 18
    y = caption(canvas, x, prose(canvas, x, 110, COLUMN, 15) + 10, "Table 2. Results of gulls.")
    prose(canvas, x, table(canvas, x + 5, y + 4, RESULTS, [70, 50, 45, 50]) + 12, COLUMN, 26)


def spanning(canvas: Canvas) -> None:
    y = caption(canvas, LEFT, prose(canvas, LEFT, 60, RIGHT - LEFT, 8) + 6, "Table 4: Spanning headers.")
    rows = [
        ["Model", Made("Reading", 2), Made("Sums", 3)],
        ["", "Quiz", "Note", "Add", "Mul", "Div"],
        [Made("Open models", 6)],
        ["Tern 13B with a name\nthat wraps", "71.1", "65.2", "1,547.1", "34.0 ± 0.4", "0.61 (+0.01)"],
        ["Gull", "91.7/91.9", "87.3 %", "—", "N/A", "0.7"],
    ]
    y = table(canvas, LEFT + 10, y + 4, rows, [130, 55, 55, 60, 60, 70], header=2, rules="groups")
    prose(canvas, LEFT, y + 12, RIGHT - LEFT, 10)


def test_tables_in_two_columns_with_and_without_rules() -> None:
    document = read(pdf(two_columns))
    assert document.title == "Terns: Small Models for Letters"
    assert [t.label for t in document.tables] == ["Table 1", "Table 2"]
    for found in document.tables:
        assert texts(found)[2] == ["Tern-13B", "74.9", "66.3", "12.5"]
        marked = found.grid[2][2]
        bold = found.grid[3][3]
        assert marked
        assert marked.marks == ("1",)
        assert bold
        assert bold.bold


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_spanning_headers_on_turned_pages(degrees: int) -> None:
    writer = PdfWriter(clone_from=io.BytesIO(pdf(spanning)))
    for page in writer.pages:
        page.rotate(degrees)
    buffer = io.BytesIO()
    writer.write(buffer)
    (found,) = read(buffer.getvalue()).tables
    assert texts(found)[0] == ["Model", "Reading", "Reading", "Sums", "Sums", "Sums"]
    wrapped = ["Tern 13B with a name that wraps", "71.1", "65.2", "1,547.1", "34.0 ± 0.4", "0.61 (+0.01)"]
    assert texts(found)[3] == wrapped
    assert texts(found)[4][1:] == ["91.7/91.9", "87.3 %", "—", "N/A", "0.7"]
    section = found.grid[2][0]
    assert section
    assert section.colspan == 6


def test_chart_texts_stay_out_of_the_paragraphs() -> None:
    def draw(canvas: Canvas) -> None:
        y = bar_chart(
            canvas, LEFT + 40, prose(canvas, LEFT, 60, RIGHT - LEFT, 5) + 10, [("Tern", 71.2), ("Gull", 64)]
        )
        prose(canvas, LEFT, caption(canvas, LEFT, y, "Figure 1: Two birds.") + 10, RIGHT - LEFT, 10)

    document = read(pdf(draw))
    (figure,) = document.figures
    assert figure.label == "Figure 1"
    assert {"71.2", "64.0", "Tern", "Gull"} <= {t.text for t in figure.texts}
    assert not any("Gull" in b.text for b in document.blocks)


def test_every_word_has_its_place() -> None:
    document = read(pdf(two_columns))
    for block in (b for b in document.blocks if b.kind is BlockKind.PARAGRAPH):
        at = block.text.index("letters")
        page, box = block.box_of(at, at + 7)
        assert page == 1
        assert box is not None
        assert 0 < box.width < 60


def test_an_empty_page_is_named() -> None:
    document = read(pdf(two_columns, lambda _: None))
    assert len(document.pages) == 2
    assert document.warnings == ("Page 2 is empty.",)


def locked() -> bytes:
    writer = PdfWriter(clone_from=io.BytesIO(pdf(spanning)))
    writer.encrypt("secret", algorithm="RC4-128")
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"", Cause.EMPTY),
        (b"\xff\xd8\xff\xe0" + b"x" * 1000, Cause.WRONG_TYPE),
        (pdf(spanning)[:900], Cause.TRUNCATED),
        (b"%PDF-1.4\n" + bytes(range(256)) * 40 + b"\n%%EOF", Cause.DAMAGED),
        (pdf(lambda _: None), Cause.NO_TEXT),
        (locked(), Cause.PASSWORD),
        (re.sub(rb"/V \d", b"/V 9", locked()), Cause.ENCRYPTION),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, cause: Cause) -> None:
    with pytest.raises(UnreadableDocument) as caught:
        read(data)
    assert caught.value.cause is cause


@pytest.mark.parametrize("kept", [0.97, 0.75])
def test_what_is_left_of_a_cut_file_is_read_and_said(kept: float) -> None:
    whole = pdf(spanning, two_columns, spanning)
    document = read(whole[: int(kept * len(whole))])
    assert document.warnings[0].startswith("The PDF is cut off at its end")
    assert texts(document.tables[0])[4][1:] == ["91.7/91.9", "87.3 %", "—", "N/A", "0.7"]


def test_pages_packed_in_object_streams_are_found_without_the_end() -> None:
    packed = zlib.compress(b"1 0 <</Type/Page/Parent 9 0 R/MediaBox[0 0 612 792]/Contents 3 0 R>>")
    data = (
        b"%PDF-1.5\n2 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length "
        + b"%d>>stream\n%s\nendstream\nendobj\n" % (len(packed), packed)
        + b"3 0 obj\n<</Length 60>>stream\nBT /H 12 Tf 72 700 Td (Terns reach 85.3 on QuizBench.) Tj ET\nendstream"
    )
    document = read(data)
    assert "Terns reach 85.3 on QuizBench." in document.text
    assert document.warnings


def test_pages_without_a_sensible_size_are_read() -> None:
    for box in (b"[0 0 0 0]", b"[0 0 1e9 1e9]", b"[0 0 nan inf]"):
        data = pdf(lambda canvas: canvas.drawString(72, 700, "Terns reach 85.3 on QuizBench and more."))
        start = data.index(b"/MediaBox")
        end = data.index(b"]", start) + 1
        assert "85.3" in read(data[: start + 9] + box.rjust(end - start - 9) + data[end:]).text
