"""Dates as people print them, in seven languages, to ISO dates."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = {
    1: "january januar jänner janvier enero január januári jan janv ene",
    2: "february februar février fevrier febrero február feb févr fevr febr",
    3: "march märz maerz mars marzo március mar mär márc",
    4: "april avril abril április apr avr abr ápr",
    5: "may mai mayo május máj",
    6: "june juni juin junio június jun jún",
    7: "july juli juillet julio július jul juil júl",
    8: "august août aout agosto augusztus aug ago",
    9: "september septembre septiembre setiembre szeptember sep sept szept",
    10: "october oktober octobre octubre október oct okt",
    11: "november novembre noviembre nov",
    12: "december dezember décembre decembre diciembre dec dez déc dic",
}
_MONTH_NUMBER = {name: number for number, names in _MONTHS.items() for name in names.split()}
_MONTH = "|".join(sorted(_MONTH_NUMBER, key=len, reverse=True))
_YEAR = r"(?P<y>(?:19|20)\d\d)"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<![\d.-]){_YEAR}-(?P<m>\d{{1,2}})-(?P<d>\d{{1,2}})(?![\d-])",
        rf"{_YEAR}\s*年\s*(?P<m>\d{{1,2}})\s*月(?:\s*(?P<d>\d{{1,2}})\s*日)?",
        rf"\b(?P<month>{_MONTH})\b\.?\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s*,?\s+{_YEAR}\b",
        rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th|er)?\.?\s+(?:of\s+|de\s+)?(?P<month>{_MONTH})\b\.?,?\s+(?:de\s+|del\s+)?{_YEAR}\b",
        rf"\b{_YEAR}\.?\s+(?P<month>{_MONTH})\b\.?\s+(?P<d>\d{{1,2}})\b",
        rf"(?<![\d./]){_YEAR}[./]\s?(?P<m>\d{{1,2}})[./]\s?(?P<d>\d{{1,2}})(?![\d/])",
        rf"(?<![\d./])(?P<d>\d{{1,2}})\.\s?(?P<m>\d{{1,2}})\.\s?{_YEAR}\b(?!\.\d)",
        rf"(?<![\d./])(?P<a>\d{{1,2}})/(?P<b>\d{{1,2}})/{_YEAR}\b",
        rf"\b(?P<month>{_MONTH})\b\.?,?\s+(?:de\s+)?{_YEAR}\b",
        rf"\b{_YEAR}\.?\s+(?P<month>{_MONTH})\b",
    )
)
_STAMP = re.compile(r"\s*((?:19|20)\d\d)-?(\d\d)(?:-?(\d\d))?(?:[T\s].*)?$", re.DOTALL)


def iso_date(text: str) -> str:
    """The first date printed in a text as "2025-01-22", or "2025-01" where no day is given; "" of none.

    Slashed dates are read only where day and month cannot be confused.
    """
    found = [
        (match.start(), -(match.end() - match.start()), match)
        for form in _FORMS
        if (match := form.search(text))
    ]
    for _, _, match in sorted(found, key=lambda item: item[:2]):
        if iso := _iso(match):
            return iso
    return ""


def iso_stamp(text: str) -> str:
    """The date of a machine-written time ("2025-01-22T10:00:00Z", "20250122"), else of a printed one."""
    if match := _STAMP.match(text):
        return _valid(int(match[1]), int(match[2]), int(match[3]) if match[3] else None)
    return iso_date(text)


def _iso(match: re.Match[str]) -> str:
    parts = match.groupdict()
    year = int(parts["y"])
    if "a" in parts:
        return _slashed(int(parts["a"]), int(parts["b"]), year)
    month = _MONTH_NUMBER[parts["month"].lower()] if parts.get("month") else int(parts["m"])
    return _valid(year, month, int(parts["d"]) if parts.get("d") else None)


def _slashed(first: int, second: int, year: int) -> str:
    if first == second or second > 12:
        return _valid(year, first, second)
    return _valid(year, second, first) if first > 12 else ""


def _valid(year: int, month: int, day: int | None) -> str:
    try:
        iso = date(year, month, day or 1).isoformat()
    except ValueError:
        return ""
    return iso if day else iso[:7]
