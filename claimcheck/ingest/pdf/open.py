"""Opens a PDF with PDFium, or says in one sentence why it cannot be read."""

from __future__ import annotations

import re
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from claimcheck.errors import Cause, UnreadableDocument
from claimcheck.ingest.pdf.repair import repaired

_HEADER = re.compile(rb"%PDF-\d")
_HEADER_REACH = 1024  # bytes; readers accept rubbish before the header up to here
_LAST_VERSION = 5  # of the standard security handler: ISO 32000-2
_STANDARD_HANDLER = re.compile(rb"/Filter\s*/(\w+)")


def open_pdf(data: bytes) -> Any:
    """The opened pypdfium2 document.

    Raises:
        UnreadableDocument: its cause is empty, wrong type, password, encryption, truncated or damaged.
    """
    if not data.strip(b"\x00 \t\r\n"):
        raise UnreadableDocument("The file is empty.", cause=Cause.EMPTY, next_step="Get the file again.")
    try:
        document = pypdfium2.PdfDocument(data)
        if len(document) < 1:
            raise _refusal(data, 0)
    except pypdfium2.PdfiumError:
        raise _refusal(data, pdfium.FPDF_GetLastError()) from None
    return document


def open_repaired(data: bytes) -> Any | None:
    """The opened document of a damaged PDF, with the pages that are left; None where nothing opens it."""
    for copy in repaired(data):
        try:
            document = pypdfium2.PdfDocument(copy)
            if len(document):
                return document
        except pypdfium2.PdfiumError:
            continue
    return None


def _refusal(data: bytes, code: int) -> UnreadableDocument:
    if code == pdfium.FPDF_ERR_PASSWORD and not _unknown_version(data):
        return UnreadableDocument(
            "The PDF is locked with a password.",
            cause=Cause.PASSWORD,
            next_step="Open it with the password, save it without one, and try again.",
        )
    if code in (pdfium.FPDF_ERR_SECURITY, pdfium.FPDF_ERR_PASSWORD) or _foreign_encryption(data):
        return UnreadableDocument(
            "The PDF is encrypted in a way that cannot be read here.",
            cause=Cause.ENCRYPTION,
            next_step="Ask for a copy without encryption.",
        )
    if not _HEADER.search(data[:_HEADER_REACH]):
        return UnreadableDocument(
            "The file is not a PDF, although it is named or sent as one.",
            cause=Cause.WRONG_TYPE,
            next_step="Check what the file is and give it its right name.",
        )
    if is_truncated(data):
        return UnreadableDocument(
            "The PDF is cut off: its end is missing.",
            cause=Cause.TRUNCATED,
            next_step="Download or copy the file again.",
        )
    return UnreadableDocument(
        "The PDF is damaged and cannot be opened.",
        cause=Cause.DAMAGED,
        next_step="Get the file again, or open it in a PDF program and save it anew.",
    )


def is_truncated(data: bytes) -> bool:
    """Whether the end mark of a PDF is missing."""
    end = data.rstrip(b"\x00 \t\r\n")[-2048:]
    return b"%%EOF" not in end and b"startxref" not in end


def _unknown_version(data: bytes) -> bool:
    """Whether the standard encryption is of a version that no standard describes."""
    found = re.search(rb"/Filter\s*/Standard\b", data)
    beside = data[max(0, found.start() - 600) : found.end() + 600] if found else b""
    versions = re.findall(rb"/V\s+(\d+)", beside)
    return bool(versions) and all(int(version[:9]) > _LAST_VERSION for version in versions)


def _foreign_encryption(data: bytes) -> bool:
    """Whether the trailer names an encryption that is not the standard one."""
    at = data.rfind(b"/Encrypt")
    if at < 0:
        return False
    handlers = _STANDARD_HANDLER.findall(data)
    known = {b"Standard", b"FlateDecode", b"DCTDecode", b"LZWDecode", b"ASCII85Decode", b"ASCIIHexDecode"}
    known |= {b"RunLengthDecode", b"CCITTFaxDecode", b"JBIG2Decode", b"JPXDecode", b"Fl", b"Crypt"}
    return any(handler not in known for handler in handlers)
