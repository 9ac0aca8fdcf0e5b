"""The characters of a PDFium text page: one string a glyph, cut into stretches, cleaned."""

from __future__ import annotations

import ctypes
import unicodedata
from collections.abc import Iterator
from typing import Any

import pypdfium2.raw as pdfium

LIGATURES = "ﬀﬁﬂﬃﬄﬅﬆ"
LINE_END_HYPHENS = "\x02\ufffe\xad"
SPACES = " \t\r\n\xa0\u2002\u2003\u2009\u200a\u202f\u3000"


def characters_of(text_page: Any, count: int) -> list[str]:
    """One string a character index; the second half of a UTF-16 pair is empty."""
    buffer = (ctypes.c_ushort * (count + 2))()
    written = pdfium.FPDFText_GetText(text_page, 0, count, buffer)
    units = buffer[:count] if written == count + 1 else None
    if units is None:  # PDFium leaves characters without a code out of the text, not out of the count
        units = [pdfium.FPDFText_GetUnicode(text_page, i) for i in range(count)]
    if max(units) < 0xD800:
        return list(map(chr, units))
    return list(_joined_pairs(units))


def _joined_pairs(units: list[int]) -> Iterator[str]:
    high = 0
    for unit, following in zip(units, [*units[1:], 0], strict=True):
        if 0xD800 <= unit < 0xDC00 and 0xDC00 <= following < 0xE000:
            high = unit
            yield chr(0x10000 + ((unit - 0xD800) << 10) + (following - 0xDC00))
        elif 0xDC00 <= unit < 0xE000 and high:
            high = 0
            yield ""
        else:
            yield chr(unit) if unit < 0xD800 or 0xE000 <= unit < 0x110000 else "\ufffd"


def stretches(text: list[str]) -> Iterator[tuple[int, int]]:
    """Index ranges between spaces and line ends."""
    start = None
    for i, character in enumerate(text):
        if character and character in SPACES:
            if start is not None:
                yield start, i
            start = None
        elif start is None:
            start = i
    if start is not None:
        yield start, len(text)


def cleaned(text: str) -> str:
    """Line-end hyphens restored, ligatures and mathematical alphabets as letters, no control characters."""
    for character in LINE_END_HYPHENS:
        text = text.replace(character, "-")
    return "".join(
        unicodedata.normalize("NFKC", c) if c in LIGATURES or "\U0001d400" <= c <= "\U0001d7ff" else c
        for c in text
        if c >= " " and c != "\x7f"
    )
