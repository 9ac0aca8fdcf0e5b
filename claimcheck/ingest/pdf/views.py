"""The texts of a page by reading direction, figures and stamps parted from them."""

from __future__ import annotations

from claimcheck.ingest.layout.lines import Line, fragments_of
from claimcheck.ingest.layout.parts import View
from claimcheck.ingest.pdf.figure_parts import part_figures
from claimcheck.ingest.pdf.frame import turned_back, upright
from claimcheck.ingest.pdf.page import SourcePage
from claimcheck.ingest.pdf.turned_heads import with_upright_heads
from claimcheck.records.document import Box

FEWEST_TURNED = 30  # words from which turned text is laid out as a page of its own, not as a stamp


def views_of(page: SourcePage) -> tuple[list[View], list[Line]]:
    """The page's texts by reading direction, the upright one first, and stamps in other directions."""
    figures, outside = part_figures(page)
    rest = with_upright_heads(outside, page.width, page.height)
    views, stamps = [], []
    for turn in (0, 90, 180, 270):
        words = [w for w in rest if w.turn == turn]
        fragments = fragments_of(words)
        if turn and len(words) < FEWEST_TURNED:
            stamps.extend(fragments)
        elif fragments or not turn:
            views.append(_view(page, turn, fragments))
    home = max(views, key=lambda v: len(v.fragments))
    home.figures = figures  # in shown coordinates; only upright views place them by height
    return views, stamps


def _view(page: SourcePage, turn: int, fragments: list[Line]) -> View:
    size = page.width, page.height
    across = turn in (90, 270)

    def to_view(box: Box) -> Box:
        x0, top, x1, bottom = upright((box.x0, box.top, box.x1, box.bottom), turn, *size)
        return Box(x0=x0, top=top, x1=x1, bottom=bottom)

    def to_shown(box: Box) -> Box:
        x0, top, x1, bottom = turned_back((box.x0, box.top, box.x1, box.bottom), turn, *size)
        return Box(x0=x0, top=top, x1=x1, bottom=bottom)

    drawing = page.drawing
    rules, posts = (drawing.posts, drawing.rules) if across else (drawing.rules, drawing.posts)
    return View(
        page.number,
        page.height if across else page.width,
        page.width if across else page.height,
        fragments,
        [to_view(r) for r in rules],
        [to_view(p) for p in posts],
        to_shown=to_shown,
        turn=turn,
    )
