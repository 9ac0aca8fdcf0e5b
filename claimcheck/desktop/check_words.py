"""What checks are called and ask in the person's language, where the checks' own words are English.

The words stand in resources/translations/checks_<language>.csv: id, title, asks.
"""

from __future__ import annotations

import csv
from functools import cache

from claimcheck.desktop.said import window_language
from claimcheck.resources import resource


def check_title(check: str, english: str) -> str:
    """A check's title in the person's language; the English one where that has none."""
    return _words(window_language()).get(check, (english, ""))[0]


def check_question(check: str) -> str:
    """What a check asks, in the person's language; "" where the manual says it in that language already."""
    return _words(window_language()).get(check, ("", ""))[1]


def is_english() -> bool:
    """Whether the window shows English because that is chosen or there is nothing else."""
    return not _words(window_language())


@cache
def _words(language: str) -> dict[str, tuple[str, str]]:
    path = resource("translations") / f"checks_{language}.csv"
    if not path.is_file():
        return {}
    with path.open(encoding="utf-8", newline="") as file:
        return {row["id"]: (row["title"], row["asks"]) for row in csv.DictReader(file)}
