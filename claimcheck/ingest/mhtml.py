"""A web page saved as one file (MHTML): its page is read like any other, its pictures by OCR."""

from __future__ import annotations

import email
import email.policy
from dataclasses import replace
from email.message import EmailMessage
from urllib.parse import urljoin

from claimcheck.errors import Cause, UnreadableDocument
from claimcheck.ingest.asked import Asked
from claimcheck.ingest.html.reading import read_html
from claimcheck.records.document import Document

_MAX_PARTS = 2000


def read_mhtml(data: bytes, asked: Asked) -> Document:
    """Read a saved page.

    Raises:
        UnreadableDocument: when no part of it is a page or a text.
    """
    asked.report("unpacking the saved page", 0, 1)
    message = email.message_from_bytes(data, policy=email.policy.compat32.clone(max_line_length=None))
    pictures: dict[str, bytes] = {}
    page: tuple[bytes, str] | None = None
    text: tuple[bytes, str] | None = None
    for number, part in enumerate(message.walk()):
        if number >= _MAX_PARTS:
            break
        kind = part.get_content_type()
        if kind == "text/html" and page is None:
            page = _content(part)
        elif kind == "text/plain" and text is None:
            text = _content(part)
        elif kind.startswith("image/") and len(pictures) < 200:
            address = part.get("Content-Location") or part.get("Content-ID", "")
            pictures[str(address).strip().strip("<>")] = _content(part)[0]
    if page is not None:
        base = str(message.get("Snapshot-Content-Location") or "")
        return _read_page(page, pictures, base, asked)
    if text is not None:
        from claimcheck.ingest.text.reading import read_text

        return read_text(text[0], replace(asked, charset=text[1]))
    raise UnreadableDocument(
        "The saved page holds no page and no text.",
        cause=Cause.NO_TEXT,
        next_step="Save it again in the browser as “web page, single file” or as PDF.",
    )


def _content(part: EmailMessage | email.message.Message) -> tuple[bytes, str]:
    payload = part.get_payload(decode=True)
    charset = part.get_content_charset("") or ""
    return (payload if isinstance(payload, bytes) else b""), charset


def _read_page(page: tuple[bytes, str], pictures: dict[str, bytes], base: str, asked: Asked) -> Document:
    def find(address: str) -> bytes | None:
        address = address.removeprefix("cid:")
        return pictures.get(address) or pictures.get(_joined(base, address))

    return read_html(page[0], replace(asked, charset=page[1]), picture=find)


def _joined(base: str, address: str) -> str:
    try:
        return urljoin(base, address)
    except ValueError:
        return address
