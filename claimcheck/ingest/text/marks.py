"""Printed characters made plain: spaces, invisible characters, raised digits, footnote marks."""

from __future__ import annotations

import re

_PLAIN_SIGNS = "0123456789+-abcdefghijklmnoprstuvwxyz"
_RAISED_SIGNS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ"
_RAISED = str.maketrans(_PLAIN_SIGNS, _RAISED_SIGNS)
_LOWERED = str.maketrans(_RAISED_SIGNS, _PLAIN_SIGNS)
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")
_SPACES = re.compile(r"[^\S\n]+")
_NEWLINES = re.compile(r" ?\n[ \n]*")
_MARK = re.compile(r"(?:[*†‡§¶⁎∗✝]|[⁰¹²³⁴-⁹]+|[ᵃ-ᶻʰʲˡʳˢʷˣʸⁱⁿ]|\[(?:\d{1,3}|[a-z*†‡])\])$")
_MARK_COMMA = re.compile(r"(?<=[*†‡§⁰¹²³⁴-⁹ᵃ-ᶻ]),\s*$")
_EXPONENT = re.compile(r"(?:^|[^\w.,])(?:\w|10)[⁰¹²³⁴-⁹]+$")


def plain(text: str) -> str:
    """Drop invisible and control characters; one space for each stretch of spaces, one newline for breaks."""
    text = _CONTROL.sub("", _INVISIBLE.sub("", text.replace("\r", "\n").replace("\t", " ")))
    return _NEWLINES.sub("\n", _SPACES.sub(" ", text)).strip()


def one_line(text: str) -> str:
    """As `plain`, with breaks as spaces."""
    return plain(text).replace("\n", " ")


def without_controls(text: str) -> str:
    """Drop invisible and control characters only; spaces and line breaks stay (for code)."""
    return _CONTROL.sub("", _INVISIBLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n")))


def raised(text: str) -> str:
    """How raised text is written in a line: with raised signs, so that "4" and a raised "1" are not 41."""
    text = text.strip()
    return text.translate(_RAISED) if re.fullmatch(r"[a-z]|[\d+\-]{1,3}(?:[,;\s]+\d{1,3})*", text) else text


def split_marks(text: str) -> tuple[str, tuple[str, ...]]:
    """Take the footnote marks off the end: ("79.8", ("1", "†")) of "79.8¹†". Exponents ("R²") stay."""
    marks: list[str] = []
    rest = text.rstrip()
    while rest and not _EXPONENT.search(rest):
        found = _MARK.search(rest)
        if found is None or found.start() == 0:
            break
        marks.insert(0, found[0].strip("[]").translate(_LOWERED))
        rest = _MARK_COMMA.sub("", rest[: found.start()]).rstrip()
    return (rest, tuple(marks)) if rest else (text, ())
