"""Dates as sources write them, as ISO dates."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from decimal import Decimal

_DAY_FIRST = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_MILLISECONDS = 10_000_000_000


def iso_from_unix(value: object) -> str:
    """The UTC day of seconds or milliseconds since 1970; "" where it is no such number."""
    try:
        seconds = Decimal(str(value))
    except ArithmeticError:
        return ""
    if not seconds.is_finite() or seconds <= 0:
        return ""
    try:
        moment = datetime.fromtimestamp(float(seconds / 1000 if seconds > _MILLISECONDS else seconds), UTC)
    except (OverflowError, OSError, ValueError):
        return ""
    return moment.date().isoformat()


def iso_from_text(text: str) -> str:
    """The day of a written date ("17 November 2025 4:28pm", "23/7/2024"); "" where unclear."""
    written = text.strip()
    if not written:
        return ""
    slashes = _DAY_FIRST.fullmatch(written)
    try:
        if slashes:
            day, month, year = (int(part) for part in slashes.groups())
            return datetime(year, month, day, tzinfo=UTC).date().isoformat()
        if re.match(r"\d{4}-\d{2}-\d{2}", written):
            return written[:10]
        from dateutil import parser

        return parser.parse(written).date().isoformat()
    except (ValueError, OverflowError):
        return ""
