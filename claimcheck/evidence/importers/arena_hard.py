"""Arena-Hard-Auto: the leaderboard table and the past boards, win rates by a judge, 0 to 100.

The past boards stand in a Markdown file, each under its own bold heading (style control or not, v0.1).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.evidence.importing.source_file import SourceFile
from claimcheck.evidence.importing.taken import Result, Taken, number, result
from claimcheck.records.setting import Setting

SOURCE = "arena_hard"

_LINE = re.compile(
    r"^(?P<model>\S[^|]*?)\s*\|\s*score:\s*(?P<score>[\d.]+)\s*"
    r"\|\s*95% CI:\s*\(\s*(?P<low>[-+.\d]+),\s*(?P<high>[-+.\d]+)\)"
)
_HEADING = re.compile(r"^\*\*(.+?)\*\*$")


def recognise(file: SourceFile) -> bool:
    """The table's columns, or lines with a score and its interval."""
    if {"model", "score", "rating_q025", "rating_q975"} <= set(file.header):
        return True
    return b"95% CI:" in file.data[:4000] and b"score:" in file.data[:4000]


def read(file: SourceFile) -> Taken:
    """Every win rate with its interval."""
    if "rating_q025" in file.header:
        return Taken(rows=_table(file), key="leaderboard")
    return Taken(rows=_past(file), key=file.base)


def _table(file: SourceFile) -> Iterator[Result]:
    for row in file.table():
        yield from result(
            file,
            SOURCE,
            model=row["model"],
            benchmark="Arena-Hard v0.1",
            score=row["score"],
            scale="percent",
            metric="win rate against gpt-4-0314",
            record=file.place,
            interval_low=number(row["rating_q025"]),
            interval_high=number(row["rating_q975"]),
            setting=Setting(judge="gpt-4-1106-preview", text="judge gpt-4-1106-preview"),
            date=row.get("date", ""),
            date_kind="published" if row.get("date") else "",
            higher_is_better=True,
        )


def _past(file: SourceFile) -> Iterator[Result]:
    heading = "Arena-Hard v0.1"
    for place, line in file.each(file.text.splitlines(), "line"):
        title, entry = _HEADING.match(line.strip()), _LINE.match(line.strip())
        heading = title.group(1) if title else heading
        if not entry:
            continue
        score = float(entry["score"])
        yield from result(
            file,
            SOURCE,
            model=entry["model"],
            benchmark=heading,
            score=entry["score"],
            scale="percent",
            metric="win rate against gpt-4-0314",
            record=place,
            interval_low=score + float(entry["low"]),
            interval_high=score + float(entry["high"]),
            setting=Setting(text=heading),
            higher_is_better=True,
        )
