"""The child that puts highlights into a copy of a PDF: bytes and marks come in, the copy goes out."""

from __future__ import annotations

import ctypes
import io
import sys
from collections import defaultdict
from typing import Any

import msgspec
import pypdfium2.raw as pdfium

from claimcheck.errors import UnreadableDocument
from claimcheck.ingest.child import cage
from claimcheck.ingest.child.link import Frame, Order, private_output, read_frame, write_frame
from claimcheck.ingest.child.refusal import refused
from claimcheck.ingest.marking import Mark
from claimcheck.ingest.pdf.open import open_pdf

_FINE = 64
"""Steps a point: PDFium's way from the shown page to the file's own space takes whole numbers."""

_PRINTED_TOO = 4  # FPDF_ANNOT_FLAG_PRINT
_OPACITY = 110  # of 255: the text stays readable


def main() -> None:
    """Read an order, the marks and the PDF from standard input; answer with the marked copy."""
    answers = private_output()
    _kind, payload = read_frame(sys.stdin.buffer, limit=1 << 20)
    order = msgspec.msgpack.decode(payload, type=Order)
    cage.bound_memory(order.limits.memory_bytes)
    cage.bound_time(order.limits.seconds_per_document)
    _kind, payload = read_frame(sys.stdin.buffer, limit=order.limits.max_result_bytes)
    marks = msgspec.msgpack.decode(payload, type=tuple[Mark, ...])
    _kind, data = read_frame(sys.stdin.buffer, limit=order.limits.max_source_bytes)
    cage.end_with_input(sys.stdin.fileno())
    cage.forbid_side_effects()
    try:
        write_frame(answers, Frame.ANSWER, _marked(data, marks))
    except UnreadableDocument as error:
        write_frame(answers, Frame.REFUSAL, msgspec.msgpack.encode(refused(error)))


def _marked(data: bytes, marks: tuple[Mark, ...]) -> bytes:
    document = open_pdf(data)
    by_page: dict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        by_page[mark.page].append(mark)
    for number, on_page in by_page.items():
        if 1 <= number <= len(document):
            page = document[number - 1]
            for mark in on_page:
                _highlight(page, mark)
            page.close()
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def _highlight(page: Any, mark: Mark) -> None:
    left, top = _in_file(page, mark.box.x0, mark.box.top)
    right, bottom = _in_file(page, mark.box.x1, mark.box.bottom)
    x0, x1, low, high = min(left, right), max(left, right), min(top, bottom), max(top, bottom)
    annotation = pdfium.FPDFPage_CreateAnnot(page.raw, pdfium.FPDF_ANNOT_HIGHLIGHT)
    if not annotation:
        return
    corners = pdfium.FS_QUADPOINTSF(x0, high, x1, high, x0, low, x1, low)
    pdfium.FPDFAnnot_AppendAttachmentPoints(annotation, corners)
    pdfium.FPDFAnnot_SetRect(annotation, pdfium.FS_RECTF(x0, high, x1, low))
    pdfium.FPDFAnnot_SetColor(annotation, pdfium.FPDFANNOT_COLORTYPE_Color, *mark.colour, _OPACITY)
    pdfium.FPDFAnnot_SetFlags(annotation, _PRINTED_TOO)
    for key, text in ((b"Contents", mark.note), (b"T", "Claimcheck")):
        pdfium.FPDFAnnot_SetStringValue(annotation, key, _wide(text))
    pdfium.FPDFPage_CloseAnnot(annotation)


def _in_file(page: Any, x: float, y: float) -> tuple[float, float]:
    """A point of the shown page in the file's own space: crop box and rotation are PDFium's to know."""
    width, height = (round(side * _FINE) for side in page.get_size())
    file_x, file_y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDF_DeviceToPage(
        page.raw, 0, 0, width, height, 0, round(x * _FINE), round(y * _FINE), file_x, file_y
    )
    return file_x.value, file_y.value


def _wide(text: str) -> Any:
    encoded = text.encode("utf-16-le", "replace") + b"\0\0"
    return (ctypes.c_ushort * (len(encoded) // 2)).from_buffer_copy(encoded)


if __name__ == "__main__":
    main()
