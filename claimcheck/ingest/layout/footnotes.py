"""Gives tables the footnotes that stand right under them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.ingest.layout.lines import Line
from claimcheck.ingest.layout.parts import PageTable
from claimcheck.ingest.layout.zones import Zone

_NOTE = re.compile(r"(?:[*†‡§¶⋆∗]|\d{1,2}\s|[a-z]\s|notes?\b|source|\([a-z]\)|\[\w\])", re.I)


def give_footnotes(
    lines: Sequence[Line], zone: Zone, table: PageTable, used: set[int], body_size: float
) -> set[int]:
    """Give a table the lines right under it that begin with a mark or "Note"; return the lines used."""
    taken: set[int] = set()
    last = lines[zone.last]
    i = zone.last + 1
    while i < len(lines) and i not in used and len(taken) < 12:
        line = lines[i]
        step = line.baseline - last.baseline
        marked = line.words[0].raised or bool(_NOTE.match(line.text))
        near = step < (2.4 if not taken else 1.6) * max(line.size, last.size)
        if not near or line.size > 1.02 * body_size or not (marked or taken):
            break
        if not marked and abs(line.size - last.size) > 0.3:
            break
        if marked:
            table.footnotes.append([line])
        else:
            table.footnotes[-1].append(line)
        taken.add(i)
        last = line
        i += 1
    return taken
