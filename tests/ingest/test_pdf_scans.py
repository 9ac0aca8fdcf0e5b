"""Scanned pages are read by OCR where Tesseract is there, always marked, and said to be unread where it is not."""

from __future__ import annotations

import io

import pypdfium2
import pytest
from pdf_samples import LEFT, caption, heading, pdf, prose, table
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from claimcheck.errors import Cause, UnreadableDocument
from claimcheck.extract.reading import read_claims
from claimcheck.ingest.asked import Asked
from claimcheck.ingest.limits import Limits
from claimcheck.ingest.pdf import scans as pdf_scans
from claimcheck.ingest.pdf.reading import read_pdf
from claimcheck.ingest.picture import reading as picture
from claimcheck.ingest.picture.reading import PictureNotRead, PictureWord
from claimcheck.records.claim import SourceKind
from claimcheck.records.document import Document
from claimcheck.registry.registry import load_registry

ROWS = [
    ["Model", "MMLU", "GSM8K", "MATH"],
    ["Tern-7B", "71.2", "80.4", "43.9"],
    ["Tern-34B", "79.9", "88.1", "55.6"],
]
PATIENT = Limits(seconds_per_document=120)


def results(canvas: Canvas) -> None:
    heading(canvas, LEFT, 60, "Tern-7B and Tern-34B: results", 18)
    y = caption(canvas, LEFT, 120, "Table 1: Accuracy of Tern models.", 14)
    table(canvas, LEFT, y + 14, ROWS, [140, 90, 90, 90], size=16)


def scan(*pages: object) -> bytes:
    """The pages as pictures, as a scanner makes them."""
    source = pypdfium2.PdfDocument(pdf(*pages))
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=source[0].get_size())
    for page in source:
        picture_of_page = page.render(scale=200 / 72, grayscale=True).to_pil()
        canvas.drawImage(ImageReader(picture_of_page), 0, 0, *page.get_size())
        canvas.showPage()
    canvas.save()
    source.close()
    return target.getvalue()


def read(data: bytes) -> Document:
    return read_pdf(data, Asked(origin="scan.pdf", sha256="0", limits=PATIENT))


@pytest.mark.skipif(not picture.tesseract(), reason="Tesseract is not installed")
def test_a_scanned_table_gives_claims_marked_as_from_a_picture() -> None:
    document = read(scan(results))
    assert document.warnings == ("Page 1 was read from its picture: check every figure against it.",)
    claims = read_claims(document, load_registry()).claims
    read_figures = {(claim.model_text, claim.benchmark_text, claim.quantity.text) for claim in claims}
    assert ("Tern-34B", "GSM8K", "88.1") in read_figures
    assert {claim.kind for claim in claims} == {SourceKind.IMAGE}
    box = next(claim.place.box for claim in claims if claim.quantity.text == "88.1")
    assert box is not None
    assert LEFT < box.x0 < box.x1 < LEFT + 420


def test_without_tesseract_a_scan_is_refused_with_the_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("pdf.reading", "pdf.scans"):
        monkeypatch.setattr(f"claimcheck.ingest.{module}.tesseract", lambda: "")
    with pytest.raises(UnreadableDocument, match="probably a scan") as refused:
        read(scan(results))
    assert refused.value.cause is Cause.NO_TEXT
    assert "install Tesseract" in refused.value.next_step


def test_a_page_that_ocr_gives_up_on_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def gives_up(*_: object, **__: object) -> tuple[PictureWord, ...]:
        raise PictureNotRead("reading it took too long")

    monkeypatch.setattr(pdf_scans, "tesseract", lambda: "tesseract")
    monkeypatch.setattr(pdf_scans, "read_picture", gives_up)
    pages = pypdfium2.PdfDocument(scan(results))
    pages.import_pages(pypdfium2.PdfDocument(pdf(lambda canvas: prose(canvas, LEFT, 60, 300, 9) and None)))
    target = io.BytesIO()
    pages.save(target)
    document = read(target.getvalue())
    assert document.warnings == ("Page 1 has no text layer: its picture was not read.",)


def test_only_pages_without_words_of_their_own_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bytes] = []
    monkeypatch.setattr(pdf_scans, "tesseract", lambda: "tesseract")
    monkeypatch.setattr(pdf_scans, "read_picture", lambda image, **_: asked.append(image) or ())
    read(pdf(results))
    assert asked == []
