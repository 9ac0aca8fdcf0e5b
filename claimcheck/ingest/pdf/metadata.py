"""What a PDF says of itself: title, date, publisher, links."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Sequence
from typing import Any

import pypdfium2.raw as pdfium

from claimcheck.ingest.dates import iso_date, iso_stamp
from claimcheck.ingest.kinds import date_in_opening
from claimcheck.ingest.layout.lines import Line

_ARXIV = re.compile(
    r"arXiv:\s*\d{4}\.\d{4,5}(?:v\d+)?\s*\[[\w.\-]+\]\s*(?P<date>\d{1,2}\s+\w{3}\s+\d{4})", re.I
)
_NO_TITLE = re.compile(r"microsoft word|untitled|^title$|\.(?:docx?|tex|dvi|pdf|indd|pptx?)$", re.I)
_ORGANISATION = re.compile(
    r"\b(?:AI|Team|Labs?|Research|Inc\.?|Corp\.?|Corporation|Institute|University|Group|GmbH|Ltd\.?|Foundation|Technologies)\b|-AI\b"
)
_NO_NAME = re.compile(
    r"[@/:]|^(?:abstract|contents|introduction|summary|research|article|kivonat|zusammenfassung)\b", re.I
)
MAX_LINKS = 500


def printed_title(lines: Sequence[Line], height: float, usual: float) -> list[Line]:
    """The lines of the largest text on the first page's upper part; empty if none stands out.

    Args:
        lines: The first page's lines without page furniture.
        height: The page's height in points.
        usual: The size of the document's running text in points.
    """
    upper = [
        line for line in lines if line.top < 0.6 * height and len(re.findall(r"[^\W\d_]", line.text)) >= 4
    ]
    if not upper:
        return []
    size = max(line.size for line in upper)
    if size < 1.08 * usual:
        bold = [line for line in upper[:3] if line.bold and len(line.words) <= 20]
        return bold[:1]
    at = next(i for i, line in enumerate(upper) if line.size > 0.97 * size)
    title = [upper[at]]
    for line in upper[at + 1 :]:
        if line.size < 0.93 * size or line.baseline - title[-1].baseline > 2.2 * size or len(title) > 5:
            break
        title.append(line)
    return title


def title_of(printed: str, metadata: dict[str, str]) -> str:
    """The printed title, or the metadata's where nothing usable is printed."""
    stored = re.sub(r"\s+", " ", metadata.get("Title", "")).strip()
    if _NO_TITLE.search(stored):
        stored = ""
    if len(printed) < 5 or len(printed) > 300:
        return stored or printed
    return printed


def published_of(stamps: str, opening: str, metadata: dict[str, str]) -> str:
    """An ISO date: of the arXiv stamp, else printed at the opening, else when the file was made.

    Args:
        stamps: Text in the margins of the first page.
        opening: The document's first text.
        metadata: The file's own fields.
    """
    stamp = _ARXIV.search(stamps)
    if stamp:
        return iso_date(stamp["date"])
    return date_in_opening(opening) or iso_stamp(metadata.get("CreationDate", "").removeprefix("D:")[:8])


def publisher_of(lines: Sequence[Line], title: Sequence[Line]) -> str:
    """The line under the title if it names one organisation, else ""."""
    if not title:
        return ""
    bottom = max(line.baseline for line in title)
    below = [line for line in lines if bottom < line.baseline < bottom + 6 * title[-1].size][:2]
    for line in below:
        text = re.sub(r"[*†‡§¶∗\d]+$", "", line.text).strip()
        words = text.split()
        if (
            1 <= len(words) <= 5
            and (len(words) == 1 or _ORGANISATION.search(text))
            and not _NO_NAME.search(text)
        ):
            return text
    return ""


def links_of(document: Any, page: Any) -> list[str]:
    """Web addresses a page links to, in order; nothing is opened."""
    position, link = ctypes.c_int(0), pdfium.FPDF_LINK()
    found: list[str] = []
    while len(found) < MAX_LINKS and pdfium.FPDFLink_Enumerate(page, position, link):
        action = pdfium.FPDFLink_GetAction(link)
        if not action or pdfium.FPDFAction_GetType(action) != pdfium.PDFACTION_URI:
            continue
        length = pdfium.FPDFAction_GetURIPath(document, action, None, 0)
        if not 1 < length <= 4096:
            continue
        buffer = ctypes.create_string_buffer(length)
        pdfium.FPDFAction_GetURIPath(document, action, buffer, length)
        address = buffer.value.decode("utf-8", "replace").strip()
        if re.match(r"https?://", address, re.I) and address not in found:
            found.append(address)
    return found
