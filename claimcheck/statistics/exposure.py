"""By the stated dates: could a test's answers have been in a model's training data?"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


@dataclass(frozen=True, slots=True)
class Span:
    """All days that a date of limited precision can mean."""

    first: date
    last: date


def span(text: str) -> Span:
    """Read "2023", "2023-10" or "2023-10-05".

    Raises:
        ValueError: when the text is no such date.
    """
    match = _ISO.match(text.strip())
    if match is None:
        raise ValueError(f"not a date: {text!r}")
    year, month, day = (int(part) if part else None for part in match.groups())
    if year is None or month is None:
        return Span(date(int(match[1]), 1, 1), date(int(match[1]), 12, 31))
    if day is None:
        return Span(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))
    return Span(date(year, month, day), date(year, month, day))


@dataclass(frozen=True, slots=True)
class Exposure:
    """A label, and the days between publication and cut-off (from the first day of each)."""

    label: str
    days: int | None = None


def exposure(public: str | None, cutoff: str | None, window: tuple[str, str] | None = None) -> Exposure:
    """Compare the day the answers became public with the stated end of the training data.

    Where a date is only known to the year or month and both orders are possible, the answer is "cannot_tell".

    Raises:
        ValueError: when a text is no date.
    """
    if not cutoff or not (public or window):
        return Exposure("cannot_tell")
    end = span(cutoff)
    if window:
        if span(window[1]).last <= end.first:
            return Exposure("exposure_possible")
        return Exposure("not_by_dates" if span(window[0]).first > end.last else "partly_exposed")
    start = span(public or "")
    days = (end.first - start.first).days
    if start.last <= end.first or (start.first <= end.first and start == end):
        return Exposure("exposure_possible", days)
    if start.first > end.last:
        return Exposure("not_by_dates", days)
    return Exposure("exposure_possible" if start.last <= end.last else "cannot_tell", days)
