"""Reads printed figures: the number that digits denote, and the figures of a running text."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from claimcheck.extract.late import late
from claimcheck.extract.words.scores import GLUED_METRICS
from claimcheck.records.quantity import Quantity

# A figure's digits: grouped thousands, a decimal point or comma, a bare leading point, or a whole number.
DIGITS = (
    r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:[\u00a0\u202f\u2009'’]\d{3})+(?:[.,]\d+)?"
    r"|\d+[.,·]\d+|\.\d+|\d+)"
)
SIGN = r"[-+−–＋－]"
UNIT = (
    r"%|％|‰|(?:percentage[ -])?points?\b|pct\b|percent\b|per cent\b|pp\b|pts?\b|Prozent(?:punkte)?\b"
    r"|pour ?cent\b"
    r"|por ciento\b|százalék(?:pont|ot|os|kal|a|on|ra)?\b|个百分点|百分点|ポイント|パーセント"
)
COMPARATOR = r"[~≈∼<>≤≥＜＞]=?|ca\.?|approx\.?|about|around|over|under"

_IN_TEXT = late(
    rf"(?:(?<=\.\d/)|(?<=\.\d\d/)|(?<=%/)|(?<![0-9A-Za-zÀ-ɏ_.,@^/#$€£¥-]))(?:(?P<comparator>[~≈∼<>≤≥])\s*)?(?P<digits>{SIGN}?{DIGITS})"
    rf"(?:[  -]?(?P<unit>{UNIT}))?(?!\d)",
    re.IGNORECASE,
)

_GLUED_METRIC = late(GLUED_METRICS)

_UNITS = {
    "%": "%", "％": "%", "‰": "‰", "pct": "%", "percent": "%", "per cent": "%", "prozent": "%",
    "pour cent": "%", "pourcent": "%", "por ciento": "%", "százalék": "%", "パーセント": "%",
}  # fmt: skip
_COMPARATORS = {
    "~": "~", "≈": "~", "∼": "~", "ca": "~", "ca.": "~", "approx": "~", "approx.": "~", "about": "~",
    "around": "~", "<": "<", "＜": "<", "under": "<", ">": ">", "＞": ">", "over": ">", "≤": "<=", "<=": "<=",
    "≥": ">=", ">=": ">=",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class FoundQuantity:
    """A figure in a running text: ``text[start:end]`` with its unit."""

    start: int
    end: int
    quantity: Quantity


def number(printed: str, *, decimal_comma: bool | None = None) -> tuple[Decimal, int] | None:
    """Value and printed decimals of digits as printed, or None.

    Args:
        printed: Digits with an optional sign, "79.8", "2,029", "96,30", "1 547,1".
        decimal_comma: Whether a comma before three digits is a decimal comma; None: only where the
            digits say so ("0,853").
    """
    text = (
        unicodedata.normalize("NFKC", printed).strip().replace("−", "-").replace("–", "-").replace("·", ".")
    )
    text = re.sub(r"[\s'’]", "", text)
    if "," in text and "." in text:
        text = (
            text.replace(",", "")
            if text.rfind(".") > text.rfind(",")
            else text.replace(".", "").replace(",", ".")
        )
    elif text.count(",") == 1:
        whole, _, part = text.partition(",")
        is_decimal = len(part) != 3 or whole.lstrip("+-") in {"", "0"} or bool(decimal_comma)
        text = f"{whole}.{part}" if is_decimal else whole + part
    else:
        text = text.replace(",", "")
    try:
        value = Decimal(text)
    except InvalidOperation:
        return None
    if not value.is_finite():
        return None
    return value, len(text.partition(".")[2])


def quantity_of(
    printed: str,
    *,
    unit: str = "",
    comparator: str = "",
    uncertainty: str = "",
    decimal_comma: bool | None = None,
) -> Quantity | None:
    """The quantity that printed digits denote, or None where they are not a number."""
    read = number(printed, decimal_comma=decimal_comma)
    if read is None:
        return None
    return Quantity(
        text=printed.strip(),
        value=read[0],
        decimals=read[1],
        unit=unit_of(unit),
        comparator=_COMPARATORS.get(comparator.strip().casefold(), ""),
        uncertainty=uncertainty.strip(),
    )


def unit_of(printed: str) -> str:
    """The unit's name in `Quantity.unit` for a printed unit, "" for none."""
    text = printed.strip().casefold()
    if not text:
        return ""
    if re.fullmatch(r"százalék(?!pont)\w*", text):
        return "%"
    return _UNITS.get(text, "points")


def find_quantities(text: str, *, decimal_comma: bool | None = None) -> list[FoundQuantity]:
    """Every free-standing figure of a running text, with its unit where one is printed behind it.

    Figures glued to letters ("70B", "GPT-4", "v1.5"), money and dates with dashes are left out.
    """
    found = []
    for hit in _IN_TEXT.finditer(text):
        digits, end = hit["digits"], hit.end()
        is_glued = not hit["unit"] and end < len(text) and text[end].isalpha() and text[end].isascii()
        if is_glued and not _GLUED_METRIC.match(text, end):
            continue
        quantity = quantity_of(
            digits.lstrip("–−-") if hit.start("digits") and digits[0] in "–−" else digits,
            unit=hit["unit"] or "",
            comparator=hit["comparator"] or "",
            decimal_comma=decimal_comma,
        )
        if quantity is not None:
            found.append(FoundQuantity(hit.start(), end, quantity))
    return found
