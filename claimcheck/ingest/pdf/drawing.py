"""Lines, filled rectangles, pictures and drawn shapes of a PDF page, in shown coordinates."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimcheck.records.document import Box


@dataclass(frozen=True, slots=True)
class FilledRectangle:
    """A filled rectangle and its colour as "#rrggbb"."""

    box: Box
    fill: str


@dataclass(slots=True)
class Drawing:
    """What a page draws besides text.

    `rules` and `posts` are horizontal and vertical lines as thin boxes; `shapes` are boxes of other paths;
    `forms` are boxes of form objects that draw something (an included graphic is usually one).
    """

    rules: list[Box] = field(default_factory=list)
    posts: list[Box] = field(default_factory=list)
    rectangles: list[FilledRectangle] = field(default_factory=list)
    shapes: list[Box] = field(default_factory=list)
    pictures: list[Box] = field(default_factory=list)
    forms: list[Box] = field(default_factory=list)
    complete: bool = True
