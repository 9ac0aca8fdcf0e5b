"""Finds a text in a document: every hit with its part, and its rectangles where the document has pages."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.records.document import Block, Box, Document, Figure, Table, around, text_of

MOST_HITS = 2000


@dataclass(frozen=True, slots=True)
class Hit:
    """One hit: the part's `order` in the document, where in the part's text, page and rectangles.

    `cell` is (index of the table, row, column) for a hit in a cell; `start` and `end` then count in its text.
    """

    order: int
    start: int
    end: int
    page: int
    boxes: tuple[Box, ...]
    cell: tuple[int, int, int] | None = None


def find(document: Document, wanted: str) -> tuple[Hit, ...]:
    """Hits in reading order, upper and lower case alike; at most 2,000."""
    needle = wanted.casefold()
    hits: list[Hit] = []
    if not needle.strip():
        return ()
    tables = {id(table): index for index, table in enumerate(document.tables)}
    for part in document.body:
        for hit in _hits_in(part, needle, tables):
            hits.append(hit)
            if len(hits) >= MOST_HITS:
                return tuple(hits)
    return tuple(hits)


def _hits_in(part: Block | Table | Figure, needle: str, tables: dict[int, int]) -> list[Hit]:
    match part:
        case Block():
            return [
                Hit(part.order, start, start + len(needle), page, boxes)
                for start in _starts(part.text, needle)
                for page, boxes in [_lines_of(part, start, start + len(needle))]
            ]
        case Table():
            return _in_caption(part, part.caption, needle) + [
                Hit(
                    part.order,
                    start,
                    start + len(needle),
                    cell.page or 0,
                    (cell.box,) if cell.box else (),
                    (tables[id(part)], cell.row, cell.column),
                )
                for cell in part.cells
                for start in _starts(cell.text, needle)
            ]
        case Figure():
            return _in_caption(part, text_of(part), needle)


def _in_caption(part: Table | Figure, text: str, needle: str) -> list[Hit]:
    boxes = (part.box,) if part.box else ()
    return [Hit(part.order, s, s + len(needle), part.page or 0, boxes) for s in _starts(text, needle)][:1]


def _starts(text: str, needle: str) -> list[int]:
    folded = text.casefold()
    starts: list[int] = []
    at = folded.find(needle)
    while at >= 0:
        starts.append(at)
        at = folded.find(needle, at + len(needle))
    return starts


def _lines_of(block: Block, start: int, end: int) -> tuple[int, tuple[Box, ...]]:
    page, whole = block.box_of(start, end)
    touched = [w for w in block.words if w.start < end and start < w.end and w.page == page]
    lines: list[list[Box]] = []
    for word in touched:
        if lines and abs(lines[-1][-1].y_center - word.box.y_center) < word.box.height / 2:
            lines[-1].append(word.box)
        else:
            lines.append([word.box])
    boxes = tuple(box for line in lines if (box := around(line)))
    return page or 0, boxes or ((whole,) if whole else ())
