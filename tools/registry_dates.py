"""Which of several told dates of a model's release counts, and whether its training cut-off can be true.

Sources contradict each other: a list gives one day to all models of a family, a reseller the day it began to
serve a model, a slip the wrong year. What the name itself states decides; then a model cannot be older than its
training data; then the day that most sources give, within a month, and of equally many the first source's. Two
sources that are more than half a year apart say nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from claimcheck.statistics.exposure import span

NEAR, FAR = 31, 183
_YEAR = re.compile(r"20\d\d-\d\d(?:-\d\d)?")
_MONTH_DAY = re.compile(r"(?:0[1-9]|1[0-2])\d\d")


def settled(told: Mapping[str, str], stated: str, cutoff: str) -> tuple[str, str]:
    """Release and knowledge cut-off, each "" where it is not to be had.

    Args:
        told: Release dates by their sources, best source first.
        stated: The date in the model's name ("2024-02", "2024-08-06", "0613"), "" where it has none.
        cutoff: The told end of the training data.
    """
    named = [date for date in told.values() if _fits(date, stated)]
    if not named and _YEAR.fullmatch(stated):
        named = [stated]
    possible = [date for date in named or told.values() if not cutoff or not _before(date, cutoff)]
    if possible:
        return _most_told(possible), cutoff
    return (_most_told(named) if _YEAR.fullmatch(stated) else ""), ""


def _fits(date: str, stated: str) -> bool:
    """Whether a date can be the one that a name states."""
    if _YEAR.fullmatch(stated):
        return apart(date, stated) <= NEAR
    return bool(_MONTH_DAY.fullmatch(stated)) and date[5:7] == stated[:2]


def _before(date: str, cutoff: str) -> bool:
    return span(date).last < span(cutoff).first


def _most_told(dates: list[str]) -> str:
    """The first date that most dates are near; "" where two stand alone and far apart."""
    support = [sum(apart(date, other) <= NEAR for other in dates) for date in dates]
    if max(support) == 1 and any(apart(dates[0], other) > FAR for other in dates):
        return ""
    return dates[support.index(max(support))]


def apart(one: str, other: str) -> int:
    """Days between two dates, 0 where they can be the same day."""
    a, b = span(one), span(other)
    return max(0, (a.first - b.last).days, (b.first - a.last).days)
