"""Tables that stand with titles of their own, "(a) ...", "(b) ...", under or over one caption."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.ingest.layout.blocks import TextBlock
from claimcheck.ingest.layout.captions import CaptionKind, caption_start
from claimcheck.ingest.layout.lines import Line
from claimcheck.ingest.layout.parts import PageTable, Part
from claimcheck.records.document import BlockKind, Box

REACH = 40.0  # points between a table and its caption


def adopt_captions(parts: Sequence[Part]) -> list[Part]:
    """The parts of a page, tables without a caption with the one right over or under them.

    A table that is wider than its column is read apart from the column that its caption stands in.
    """
    free = [p for p in parts if isinstance(p, TextBlock) and _table_caption(p)]
    taken: list[TextBlock] = []
    for table in parts:
        if not isinstance(table, PageTable) or table.label:
            continue
        near = [c for c in free if c not in taken and _gap(c, table.box) < REACH]
        if near:
            caption = min(near, key=lambda c: _gap(c, table.box))
            table.caption, table.label = caption.lines, _table_caption(caption)
            taken.append(caption)
    return [p for p in parts if not any(p is t for t in taken)]


def _gap(caption: TextBlock, table: Box) -> float:
    """Points of height between a caption and a table under or over which it stands, else infinite."""
    lines = caption.lines
    beside = min(line.x0 for line in lines) > table.x1 or max(line.x1 for line in lines) < table.x0
    apart = max(lines[0].top - table.bottom, table.top - lines[-1].bottom)
    return float("inf") if beside or apart < 0 else apart


def share_with_panels(parts: Sequence[Part]) -> list[Part]:
    """The parts of a page in order, each panel with the caption that its neighbours stand under.

    The caption is that of the last panel before or the first behind it, or one that no table took.
    """
    shared = list(parts)
    for step in (1, -1):
        caption: list[Line] = []
        label = ""
        for part in reversed(shared) if step == 1 else shared:
            if isinstance(part, PageTable):
                if part.panel and not part.label and label:
                    part.caption, part.label = caption, label
                elif not part.panel:
                    caption, label = [], ""
                else:
                    caption, label = part.caption, part.label
            elif isinstance(part, TextBlock):
                start = _table_caption(part)
                caption, label = (part.lines, start) if start else ([], "")
    taken = [part.caption for part in shared if isinstance(part, PageTable) and part.panel]
    return [p for p in shared if not (isinstance(p, TextBlock) and any(p.lines is t for t in taken))]


def _table_caption(part: TextBlock) -> str:
    """The label of a table's caption that stands by itself, else ""."""
    start = caption_start(part.lines[0]) if part.kind is BlockKind.CAPTION else None
    return start[1] if start and start[0] is CaptionKind.TABLE else ""
