"""LMArena's ratings (text, vision, image) and the Arena-Hard-Auto tables of the same team.

Arena ratings are an Elo-like score from votes; they drift from day to day and are not comparable across
categories. "+5/-5" is the 95 % interval. Arena-Hard is a win rate in per cent against gpt-4-0314 by a
judge.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.evidence.importing.source_file import SourceFile
from claimcheck.evidence.importing.taken import Result, Taken, number, result, whole
from claimcheck.records.setting import Setting

SOURCE = "lmarena"

_CATEGORIES = {"text": "Chatbot Arena", "vision": "Chatbot Arena Vision", "image": "Text-to-Image Arena"}
_UP_DOWN = re.compile(r"\+?(\d+)\s*/\s*-?(\d+)")


def recognise(file: SourceFile) -> bool:
    """The board's columns."""
    return {"model", "arena_score", "95_pct_ci", "votes"} <= set(file.header)


def read(file: SourceFile) -> Taken:
    """Every rating, with its interval and votes."""
    return Taken(rows=_rows(file), key=file.base)


def _rows(file: SourceFile) -> Iterator[Result]:
    category = next((name for name in _CATEGORIES if name in file.base.lower()), "text")
    for row in file.table():
        rating, spread = number(row["arena_score"]), _UP_DOWN.search(row["95_pct_ci"])
        known = rating is not None and spread is not None
        yield from result(
            file,
            SOURCE,
            model=row["model"],
            benchmark=_CATEGORIES[category],
            score=row["arena_score"],
            scale="elo",
            metric="rating",
            record=file.place,
            n_items=whole(row["votes"]),
            interval_low=rating - float(spread.group(2)) if known and rating and spread else None,
            interval_high=rating + float(spread.group(1)) if known and rating and spread else None,
            setting=Setting(text=f"category {category}"),
            url=row.get("url", ""),
            higher_is_better=True,
        )
