"""Plain text becomes a Document: paragraphs, headings, lists, tables set with tabs, pipes or spaces."""

from __future__ import annotations

import re

from claimcheck.ingest.asked import Asked
from claimcheck.ingest.body import Body
from claimcheck.ingest.html.meta import PageFacts
from claimcheck.ingest.html.reading import unpaged_document
from claimcheck.ingest.text.marks import plain, without_controls
from claimcheck.ingest.text.tables import table_at
from claimcheck.records.document import BlockKind, Document

_ITEM = re.compile(r"^\s*(?:[-*•●▪◦‣–]|\(?\d{1,2}[.)])\s+(?=\S)")
_UNDERLINE = re.compile(r"^\s*(=+|-{3,}|~{3,})\s*$")
_SENTENCE_END = re.compile(r"[.!?:;,。！？：；，]$")
_WRAP = 50


def read_text(data: bytes, asked: Asked) -> Document:
    """Read a plain text."""
    asked.report("reading the text", 0, 1)
    body = Body(asked.limits)
    read_lines(without_controls(body.text_of(data, asked.charset)).split("\n"), body)
    asked.report("reading the text", 1, 1)
    facts = PageFacts(title=_title(body), publisher="", published="", language="")
    return unpaged_document(body, facts, asked, format="text")


def read_lines(lines: list[str], body: Body) -> None:
    """Add the paragraphs and tables of a text to a body."""
    at = 0
    paragraph: list[str] = []
    while at < len(lines) and not body.full:
        found = table_at(lines, at)
        if found is not None:
            _end_paragraph(paragraph, body)
            body.table(found.cells)
            at = found.end
        elif not lines[at].strip():
            _end_paragraph(paragraph, body)
            at += 1
        elif _UNDERLINE.match(lines[at]):
            _end_paragraph(paragraph, body, heading=len(paragraph) == 1)
            at += 1
        else:
            if _ITEM.match(lines[at]):
                _end_paragraph(paragraph, body)
            paragraph.append(lines[at])
            at += 1
    _end_paragraph(paragraph, body)


def _end_paragraph(lines: list[str], body: Body, *, heading: bool = False) -> None:
    if not lines:
        return
    item = _ITEM.match(lines[0])
    first = lines[0][item.end() :] if item else lines[0]
    # Lines of a wrapped paragraph are one sentence; short lines (an address, a list) stay lines.
    wrapped = len(lines) > 1 and max(len(line) for line in lines) >= _WRAP
    text = plain((" " if wrapped else "\n").join([first, *lines[1:]]))
    alone = len(lines) == 1 and not item and len(text) <= 90 and _SENTENCE_END.search(text) is None
    lines.clear()
    if item:
        body.block(BlockKind.LIST_ITEM, text)
    elif heading or (alone and _is_heading(text)):
        body.block(BlockKind.HEADING, text, level=2)
    else:
        body.block(BlockKind.PARAGRAPH, text)


def _is_heading(text: str) -> bool:
    """A short line by itself: all capitals, or most words begin with one and no figure is a result."""
    words = re.findall(r"[^\W\d_]+", text)
    if not words or "%" in text or re.search(r"\d\.\d", text):
        return False
    capitals = sum(word[0].isupper() for word in words if len(word) > 3 or word.isupper())
    return text.isupper() or (len(words) <= 12 and capitals >= sum(len(w) > 3 for w in words) > 0)


def _title(body: Body) -> str:
    first = next((part for part in body.parts if part.is_text), None)
    if first is None or len(first.text) > 200:
        return ""
    return first.text.split("\n")[0]
