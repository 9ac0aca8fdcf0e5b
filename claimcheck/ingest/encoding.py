"""Bytes of a text to characters: byte order mark, UTF-8, what the file declares, else a guess."""

from __future__ import annotations

import codecs
import re

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_DECLARED = re.compile(
    rb"""(?:<meta[^>]{0,200}?charset\s*=\s*["']?\s*|<\?xml[^>]{0,100}?encoding\s*=\s*["'])([A-Za-z0-9_:.-]{2,40})""",
    re.IGNORECASE,
)
# What browsers read under these names (WHATWG Encoding Standard, section 4.2).
_WIDER = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "iso-8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc-kr": "cp949",
    "big5": "big5hkscs",
    "x-sjis": "cp932",
}


def decode(data: bytes, *, declared: str = "") -> tuple[str, bool]:
    """The text, and whether every byte could be read.

    Args:
        data: The bytes.
        declared: An encoding named outside of the file (a transport header), or "".
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _loosely(data[len(mark) :], name)
    if (wide := _utf16_without_mark(data)) is not None:
        return _loosely(data, wide)
    try:
        return data.decode("utf-8"), True
    except UnicodeDecodeError as error:
        if error.start >= len(data) - 3 and error.reason == "unexpected end of data":
            return data.decode("utf-8", "replace"), False
    for name in (declared, _declared_inside(data)):
        if name and (codec := _codec(name)):
            text, clean = _loosely(data, codec)
            if clean or codec != "utf-8":
                return text, clean
    return _guessed(data)


def _utf16_without_mark(data: bytes) -> str | None:
    sample = data[:4000]
    if len(sample) < 4 or sample.count(0) * 5 < len(sample):
        return None
    return "utf-16-le" if sample[1::2].count(0) > sample[::2].count(0) else "utf-16-be"


def _declared_inside(data: bytes) -> str:
    found = _DECLARED.search(data[:4096])
    return found[1].decode("ascii") if found else ""


def _codec(name: str) -> str:
    name = name.strip().lower()
    name = _WIDER.get(name, name)
    try:
        found = codecs.lookup(name)
    except (LookupError, ValueError):
        return ""
    # Python also calls compressions and escapes "codecs"; those never decode a document.
    return (
        found.name
        if found._is_text_encoding
        and found.name not in {"unicode_escape", "raw_unicode_escape", "idna", "punycode", "utf-7"}
        else ""
    )


def _loosely(data: bytes, codec: str) -> tuple[str, bool]:
    text = data.decode(codec, "replace")
    return text, "\ufffd" not in text


def _guessed(data: bytes) -> tuple[str, bool]:
    from charset_normalizer import from_bytes

    bad = data.decode("utf-8", "replace").count("\ufffd")
    if bad * 200 < len(data) and sum(byte > 127 for byte in data[:100_000]) > 4 * bad:
        return data.decode("utf-8", "replace"), False  # UTF-8 with some damage
    best = from_bytes(data[:200_000]).best()
    return _loosely(data, best.encoding if best else "cp1252")
