"""Short forms that a document introduces: "Conversation Question Answering (CoQA)"."""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.extract.late import late
from claimcheck.records.document import BlockKind, Document

_SHORT = late(r"\((?P<short>[A-Z][A-Za-z0-9&-]{1,11})\)")
_WORD = late(r"[^\s()]+")
_LONGEST = 10


def abbreviations_in(document: Document) -> Mapping[str, str]:
    """Short form → long form, as printed, for every "long form (short form)" of the running text."""
    found: dict[str, str] = {}
    for block in document.blocks:
        if block.kind in (BlockKind.CODE, BlockKind.FURNITURE):
            continue
        for hit in _SHORT.finditer(block.text):
            long = _long_form(hit["short"], block.text[max(0, hit.start() - 160) : hit.start()])
            if long:
                found.setdefault(hit["short"], long)
    return found


def _long_form(short: str, before: str) -> str:
    """The shortest stretch before the bracket that spells the short form (Schwartz and Hearst, 2003)."""
    words = list(_WORD.finditer(before.rstrip()))[-_LONGEST:]
    letters = [ch for ch in short.casefold() if ch.isalnum()]
    for word in reversed(words):
        stretch = before[word.start() :].strip()
        if word.group()[:1].casefold() == letters[0] and _spells(letters, stretch.casefold()):
            return stretch if len(stretch) > len(short) + 1 and len(stretch.split()) > 1 else ""
    return ""


def _spells(letters: list[str], text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)
