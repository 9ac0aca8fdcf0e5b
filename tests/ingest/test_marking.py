"""Highlights in a copy of a PDF lie on their words and hold their notes; hostile bytes end in a sentence."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import RectangleObject
from reportlab.pdfgen.canvas import Canvas

from claimcheck.errors import UnreadableDocument
from claimcheck.ingest.limits import Limits
from claimcheck.ingest.marking import Mark, marked_pdf
from claimcheck.ingest.preview import PagePictures
from claimcheck.records.document import Box
from claimcheck.records.review import Review
from claimcheck.report.marked_copy import marked_copy
from tests.ingest.pdf_samples import pdf

X, Y = 200.0, 300.0  # where the word stands, in the file's own space


def _draw(canvas: Canvas) -> None:
    canvas.drawString(X, Y, "79.8")


def _turned(degrees: int) -> bytes:
    """A page shown turned and cut on two sides."""
    writer = PdfWriter(clone_from=io.BytesIO(pdf(_draw)))
    page = writer.pages[0]
    page.cropbox = RectangleObject((100, 150, 500, 700))
    page.rotate(degrees)
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def _mark_on(data: bytes, note: str = "a note") -> Mark:
    pictures = PagePictures.open(data)
    try:
        word = next(word for word in pictures.words(1) if word.text == "79.8")
    finally:
        pictures.close()
    return Mark(page=1, box=word.box, note=note, colour=(255, 214, 0))


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_a_highlight_lies_on_its_word_on_turned_and_cut_pages(degrees: int) -> None:
    data = _turned(degrees)
    copy = PdfReader(io.BytesIO(marked_pdf(data, [_mark_on(data, "AIME 2024 – „79,8“")])))
    (annotation,) = (one.get_object() for one in copy.pages[0]["/Annots"])
    x0, low, x1, high = (float(value) for value in annotation["/Rect"])
    assert annotation["/Subtype"] == "/Highlight"
    assert annotation["/Contents"] == "AIME 2024 – „79,8“"
    assert abs(min(x0, x1) - X) < 2
    assert min(low, high) < Y + 2 < max(low, high)
    assert copy.pages[0].extract_text().strip() == "79.8"


def test_a_mark_on_a_page_that_is_not_there_is_left_out() -> None:
    data = pdf(_draw)
    copy = PdfReader(io.BytesIO(marked_pdf(data, [replace(_mark_on(data), page=7)])))
    assert "/Annots" not in copy.pages[0]


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\nrubbish", b"\x00" * 1000])
def test_bytes_that_are_no_pdf_end_in_a_sentence(data: bytes) -> None:
    mark = Mark(page=1, box=Box(x0=0, top=0, x1=1, bottom=1), note="", colour=(0, 0, 0))
    with pytest.raises(UnreadableDocument):
        marked_pdf(data, [mark])


def test_the_deadline_ends_it() -> None:
    data = pdf(*[_draw] * 30)
    with pytest.raises(UnreadableDocument, match="too much time"):
        marked_pdf(data, [_mark_on(data)], Limits(seconds_per_document=0.0))


def test_a_copy_holds_each_place_of_a_claim_with_its_answers(made_review: Review) -> None:
    data = pdf(*[_draw] * 3)
    copy = PdfReader(io.BytesIO(marked_copy(made_review, data)))
    notes = [one.get_object()["/Contents"] for one in copy.pages[2]["/Annots"]]
    assert "Over how many" not in notes[0]
    assert "Who ran it? Answer to who_ran_it." in notes[0]
    assert "With 30 questions one run can give" in notes[0]
    assert notes[1] == "=Corvid|L · AIME 2025 · 93.3 % (pass@1)"


def test_only_a_pdf_is_copied(made_review: Review) -> None:
    page = replace(made_review, document=replace(made_review.document, format="html"))
    with pytest.raises(UnreadableDocument, match="Only a PDF"):
        marked_copy(page, b"<p>")
