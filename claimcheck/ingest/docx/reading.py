"""A Word document becomes a Document: headings, paragraphs, lists, merged cells, notes, pictures."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import Any

from claimcheck.errors import Cause, UnreadableDocument
from claimcheck.ingest.asked import Asked
from claimcheck.ingest.body import Body
from claimcheck.ingest.dates import iso_stamp
from claimcheck.ingest.docx.tables import table_cells
from claimcheck.ingest.docx.text import NoteTexts, W, is_bold, text_of, unwrapped
from claimcheck.ingest.html.meta import PageFacts
from claimcheck.ingest.html.pictures import warn_unread
from claimcheck.ingest.html.reading import unpaged_document
from claimcheck.ingest.limits import Limits
from claimcheck.ingest.picture.reading import read_picture_into
from claimcheck.ingest.text.marks import one_line
from claimcheck.records.document import BlockKind, Document, Figure

_HEADING = re.compile(
    r"^(?:heading|überschrift|titre|título|ttulo|cmsor|címsor|标题|標題|見出し)\s*(\d)", re.IGNORECASE
)
_PARTS = frozenset({W + "p", W + "tbl"})
_WRAPPERS = frozenset({W + "sdt", W + "sdtContent", W + "ins", W + "smartTag", W + "customXml"})
_BLIP = "{http://schemas.openxmlformats.org/drawingml/2006/main}blip"
_EMBED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"
_DOC_PR = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"


def read_docx(data: bytes, asked: Asked) -> Document:
    """Read a Word document.

    Raises:
        UnreadableDocument: when it is damaged, locked, or unfolds to more than is allowed.
    """
    asked.report("opening the document", 0, 1)
    _refuse_bombs(data, asked.limits)
    document = _opened(data)
    body = Body(asked.limits)
    notes = NoteTexts(document)
    parts = unwrapped(document.element.body, _PARTS, _WRAPPERS)
    for number, element in enumerate(parts):
        if number % 100 == 0:
            asked.report("reading the document", number, len(parts))
        if body.full:
            break
        if element.tag == W + "p":
            _read_paragraph(element, document, body, notes)
        elif element.tag == W + "tbl":
            body.table(table_cells(element, asked.limits, body))
    for mark, text in notes.used:
        body.block(BlockKind.FOOTNOTE, f"{mark} {text}")
    return unpaged_document(body, _facts(document), asked, format="docx")


def _refuse_bombs(data: bytes, limits: Limits) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            if any(entry.flag_bits & 1 for entry in entries):
                raise UnreadableDocument(
                    "The Word document is locked with a password.",
                    cause=Cause.PASSWORD,
                    next_step="Open it with the password, save it without one, and try again.",
                )
            texts = [entry for entry in entries if entry.filename.endswith((".xml", ".rels"))]
            if len(entries) > 20_000 or _unfolded(archive, texts, limits.max_unpacked_bytes // 4):
                raise UnreadableDocument(
                    "The Word document unfolds to more than is allowed.",
                    cause=Cause.OVER_LIMIT,
                    next_step="Save it anew in a word processor, or check a shorter part of it.",
                )
    except (zipfile.BadZipFile, zipfile.LargeZipFile, OSError, ValueError, NotImplementedError, EOFError):
        raise _damaged(data) from None


def _unfolded(archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo], most: int) -> bool:
    """Whether entries hold more than they may: by unpacking, because an archive may understate its sizes."""
    if sum(entry.file_size for entry in entries) > most:
        return True
    left = most
    for entry in entries:
        try:
            with archive.open(entry) as file:
                while piece := file.read(1 << 18):
                    left -= len(piece)
                    if left < 0:
                        return True
        except (zipfile.BadZipFile, zlib.error, EOFError):
            raise zipfile.BadZipFile from None
    return False


def _opened(data: bytes) -> Any:
    import docx
    from docx.opc.exceptions import OpcError
    from lxml.etree import LxmlError

    try:
        return docx.Document(io.BytesIO(data))
    except (
        OpcError,
        LxmlError,
        KeyError,
        ValueError,
        AttributeError,
        TypeError,
        OSError,
        zipfile.BadZipFile,
    ):
        raise _damaged(data) from None


def _damaged(data: bytes) -> UnreadableDocument:
    if b"PK\x05\x06" not in data[-70_000:]:
        return UnreadableDocument(
            "The Word document is cut off: its end is missing.",
            cause=Cause.TRUNCATED,
            next_step="Download or copy the file again.",
        )
    return UnreadableDocument(
        "The Word document is damaged and cannot be opened.",
        cause=Cause.DAMAGED,
        next_step="Open it in a word processor and save it anew.",
    )


def _read_paragraph(element: Any, document: Any, body: Body, notes: NoteTexts) -> None:
    _read_pictures(element, document, body)
    text = text_of(element, notes)
    if not text:
        return
    style = _style_name(element, document)
    heading = _HEADING.match(style)
    if style.lower() in {"title", "titel", "titre", "título", "cím"}:
        body.block(BlockKind.TITLE, text)
    elif heading:
        body.block(BlockKind.HEADING, text, level=min(6, max(1, int(heading[1]))))
    elif "caption" in style.lower() or style.lower() in {"beschriftung", "légende", "képaláírás"}:
        body.block(BlockKind.CAPTION, text)
    elif element.find(f"{W}pPr/{W}numPr") is not None or style.lower().startswith("list"):
        body.block(BlockKind.LIST_ITEM, text)
    else:
        kind = BlockKind.QUOTATION if "quote" in style.lower() else BlockKind.PARAGRAPH
        body.block(kind, text, bold=is_bold(element))


def _style_name(element: Any, document: Any) -> str:
    style = element.find(f"{W}pPr/{W}pStyle")
    if style is None:
        return ""
    identifier = style.get(W + "val") or ""
    for candidate in document.styles.element.iterfind(f"{W}style"):
        if candidate.get(W + "styleId") == identifier:
            name = candidate.find(f"{W}name")
            return (name.get(W + "val") if name is not None else "") or identifier
    return identifier


def _read_pictures(element: Any, document: Any, body: Body) -> None:
    for number, blip in enumerate(element.iter(_BLIP)):
        if number >= body.limits.max_pictures:
            return
        name = next((one_line(d.get("descr") or d.get("name") or "") for d in element.iter(_DOC_PR)), "")
        body.figure(Figure(order=0, caption=name, vector=False))
        image = _picture_bytes(document, blip.get(_EMBED) or "")
        body.pictures_read += 1
        left = min(10.0, body.seconds_left - 1)
        spent = body.pictures_read > body.limits.max_pictures or left < 1
        if image is None or spent or not read_picture_into(image, body, caption=name, seconds=left):
            warn_unread(body, name or "without a name")


def _picture_bytes(document: Any, relation: str) -> bytes | None:
    part = document.part.related_parts.get(relation)
    blob = getattr(part, "blob", None)
    return blob if isinstance(blob, bytes) else None


def _facts(document: Any) -> PageFacts:
    def said(name: str) -> str:
        try:
            value = getattr(document.core_properties, name)
        except (ValueError, KeyError, AttributeError):
            return ""
        return one_line(value)[:300] if isinstance(value, str) else ""

    return PageFacts(
        title=said("title"),
        publisher=said("author") if said("author").lower() not in {"python-docx", "user", "admin"} else "",
        published=iso_stamp(said("subject")) if re.match(r"\d{4}-", said("subject")) else "",
        language=said("language")[:2].lower(),
    )
