"""The lines of a region and what each looks like, as the finding of tables sees them."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

from claimcheck.ingest.layout.captions import Caption
from claimcheck.ingest.layout.line_kinds import is_running, is_tabular
from claimcheck.ingest.layout.lines import Line


@dataclass(frozen=True, slots=True)
class RegionLines:
    """A region's lines, top to bottom.

    `tabular` are those like the row of a table, `running` full lines of running text; `captioned` are the
    numbers of the lines of captions: no table goes across one.
    """

    lines: Sequence[Line]
    tabular: Sequence[bool]
    running: Sequence[bool]
    captioned: Set[int]


def region_lines(lines: Sequence[Line], captions: Sequence[Caption], width: float) -> RegionLines:
    """The lines of a region that is `width` points wide."""
    return RegionLines(
        lines,
        tabular=[is_tabular(line, width) for line in lines],
        running=[is_running(line, width) for line in lines],
        captioned={i for c in captions for i in range(c.first, c.last + 1)},
    )
