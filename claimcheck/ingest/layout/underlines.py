"""Drawn lines that underline words, as links are, told from those of tables."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from claimcheck.ingest.layout.lines import Line
from claimcheck.records.document import Box

DEEPEST = 0.25  # ems from a baseline down to its underline
FLUSH = 1.5  # points between the ends of an underline and of its words


def without_underlines(rules: Sequence[Box], lines: Sequence[Line]) -> list[Box]:
    """The rules that do not begin and end with words right above them.

    Args:
        rules: Horizontal lines.
        lines: Lines of text, top to bottom.
    """
    baselines = [line.baseline for line in lines]
    return [rule for rule in rules if not _underlines(rule, lines, baselines)]


def _underlines(rule: Box, lines: Sequence[Line], baselines: Sequence[float]) -> bool:
    at = bisect_left(baselines, rule.y_center)
    for line in lines[max(0, at - 3) : at]:
        if rule.y_center - line.baseline > DEEPEST * line.size:
            continue
        begins = any(abs(w.x0 - rule.x0) < FLUSH for w in line.words)
        ends = any(abs(w.x1 - rule.x1) < FLUSH for w in line.words)
        if begins and ends:
            return True
    return False
