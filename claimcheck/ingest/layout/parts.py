"""What a page is made of before the document is put together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from claimcheck.ingest.layout.blocks import TextBlock
from claimcheck.ingest.layout.lines import Line
from claimcheck.records.document import Box, Cell, Figure


@dataclass(slots=True, eq=False)
class PageTable:
    """A table of a page before it has its place in the document.

    `panel` are the lines of its own title where several tables stand under one caption.
    """

    cells: list[Cell]
    certain: bool
    box: Box
    label: str = ""
    caption: list[Line] = field(default_factory=list)
    panel: list[Line] = field(default_factory=list)
    footnotes: list[list[Line]] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class PageFigure:
    """A figure of a page with its caption's lines."""

    figure: Figure
    label: str = ""
    caption: list[Line] = field(default_factory=list)


Part = TextBlock | PageTable | PageFigure


@dataclass(slots=True, eq=False)
class View:
    """Text of one reading direction of a page, upright, without figures and page furniture."""

    page: int
    width: float
    height: float
    fragments: list[Line]
    rules: list[Box]
    posts: list[Box]
    figures: list[Figure] = field(default_factory=list)
    to_shown: Callable[[Box], Box] = lambda box: box
    turn: int = 0
