"""One page of an opened PDF: words, drawing, links; and its figures parted from its running text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any

import pypdfium2.raw as pdfium

from claimcheck.ingest.layout.captions import CaptionKind, caption_start
from claimcheck.ingest.layout.line_kinds import is_running
from claimcheck.ingest.layout.lines import Line, fragments_of
from claimcheck.ingest.layout.parts import View
from claimcheck.ingest.layout.phrases import is_value
from claimcheck.ingest.layout.word import PageWord, mark_raised
from claimcheck.ingest.pdf.clock import PageClock
from claimcheck.ingest.pdf.drawing import Drawing, FilledRectangle, read_drawing
from claimcheck.ingest.pdf.figures import SMALLEST, figure_boxes, inside, inside_box, make_figure
from claimcheck.ingest.pdf.frame import PageFrame, turned_back, upright
from claimcheck.ingest.pdf.metadata import links_of
from claimcheck.ingest.pdf.turned_heads import with_upright_heads
from claimcheck.ingest.pdf.words import read_words
from claimcheck.records.document import Box, Figure

LETTER = (612.0, 792.0)  # points; also what PDFium takes for a page without a size
LARGEST_PAGE = 100_000.0  # points a side; nothing is printed on larger ones
REACH = 13.0  # points between a drawing and its labels
_NOTE = re.compile(r"[*†‡§¶]|\d{1,2}\s|notes?\b|source\b", re.I)
FEWEST_BARS = 3  # of a chart
LEGEND = 60.0  # points between a chart's bars and its legend
FEWEST_TURNED = 30  # words from which turned text is laid out as a page of its own, not as a stamp


@dataclass(slots=True)
class SourcePage:
    """What PDFium gives of a page. `problem` is why it was not read, "" if it was."""

    number: int
    width: float
    height: float
    words: list[PageWord] = field(default_factory=list)
    drawing: Drawing = field(default_factory=Drawing)
    links: list[str] = field(default_factory=list)
    problem: str = ""

    def shown(self, word: PageWord) -> Box:
        """A word's box on the shown page."""
        x0, top, x1, bottom = turned_back(
            (word.x0, word.top, word.x1, word.bottom), word.turn, self.width, self.height
        )
        return Box(x0=x0, top=top, x1=x1, bottom=bottom)


def read_page(document: Any, index: int, clock: PageClock) -> SourcePage:
    """Read one page of a pypdfium2 document.

    Raises:
        PageTookTooLong: when the page's time is over.
        pypdfium2.PdfiumError: when PDFium cannot load it.
    """
    page = document[index]
    try:
        frame = _frame(page)
        text_page = page.get_textpage()
        try:
            words = read_words(text_page.raw, frame, clock)
        finally:
            text_page.close()
        mark_raised(words)
        drawing = read_drawing(page.raw, frame, clock)
        links = links_of(document.raw, page.raw)
        return SourcePage(index + 1, frame.width, frame.height, words, drawing, links)
    finally:
        page.close()


def _frame(page: Any) -> PageFrame:
    """The part of the page that is shown: its crop box within its media box, as PDFium takes it."""
    boxes = [page.get_mediabox(), page.get_cropbox()]
    ordered = [(min(a, c), min(b, d), max(a, c), max(b, d)) for a, b, c, d in boxes]
    media, crop = ordered
    left, bottom = max(media[0], crop[0]), max(media[1], crop[1])
    right, top = min(media[2], crop[2]), min(media[3], crop[3])
    if right - left < 1 or top - bottom < 1:
        left, bottom, right, top = media
    if not (1 <= right - left < LARGEST_PAGE and 1 <= top - bottom < LARGEST_PAGE):
        left, bottom, right, top = 0.0, 0.0, *LETTER
    return PageFrame(left, bottom, right, top, page.get_rotation() % 360)


def page_size(document: Any, index: int) -> tuple[float, float]:
    """Width and height of a page that need not be loadable; US letter where even that fails."""
    size = pdfium.FS_SIZEF()
    known = pdfium.FPDF_GetPageSizeByIndexF(document.raw, index, size)
    if known and 0 < size.width < LARGEST_PAGE and 0 < size.height < LARGEST_PAGE:
        return size.width, size.height
    return LETTER


def views_of(page: SourcePage) -> tuple[list[View], list[Line]]:
    """The page's texts by reading direction, the upright one first, and stamps in other directions."""
    figures, outside = _part_figures(page)
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


def _part_figures(page: SourcePage) -> tuple[list[Figure], list[PageWord]]:
    """Figures with their texts, and the words outside all figures."""
    boxes = figure_boxes(page.drawing, page.width, page.height)
    if not boxes:
        return [], page.words
    figures: list[Figure] = []
    rest = page.words
    usual = sorted(w.size for w in rest)[len(rest) // 2] if rest else 0.0
    for plain, vector in boxes:
        plain = _above_caption(plain, rest, page)
        others = [b for b, _ in boxes if b is not plain]
        box = _with_labels(plain, rest, usual, page, others) if vector else plain
        own = [w for w in rest if inside(w, box, page.width, page.height)]
        if own and _holds_text_or_table(own, box):
            continue
        taken = {id(w) for w in own}
        rest = [w for w in rest if id(w) not in taken]
        figures.append(
            make_figure(box, own, page.drawing, page.number, (page.width, page.height), vector=vector)
        )
        _drop_lines(page.drawing, box)
    return figures, rest


def _above_caption(box: Box, words: list[PageWord], page: SourcePage) -> Box:
    """The box cut at a figure's caption inside it, as clipped drawings reach further than they show."""
    own = [w for w in words if w.turn == 0 and inside(w, box, page.width, page.height)]
    starts = [f for f in fragments_of(own) if (caption_start(f) or ("",))[0] is CaptionKind.FIGURE]
    ceiling = min((page.shown(f.words[0]).top for f in starts), default=box.bottom)
    return replace(box, bottom=ceiling - 2) if starts and ceiling - box.top > SMALLEST else box


def _with_labels(box: Box, words: list[PageWord], usual: float, page: SourcePage, others: list[Box]) -> Box:
    """The box grown by labels close around it: turned words and short lines in type smaller than usual."""
    low, high = 0.085 * page.height, 0.92 * page.height
    labels = [
        w
        for w in words
        if (w.turn or w.size < 0.93 * usual)
        and low < page.shown(w).y_center < high
        and not any(inside(w, other, page.width, page.height) for other in others)
    ]
    close = Box(x0=box.x0 - REACH, top=box.top - REACH, x1=box.x1 + REACH, bottom=box.bottom + REACH)
    near = [w for w in labels if inside(w, close, page.width, page.height)]
    for turn in (0, 90, 270):
        for fragment in fragments_of([w for w in near if w.turn == turn]):
            if len(fragment.words) <= 8 and not caption_start(fragment) and not _NOTE.match(fragment.text):
                for word in fragment.words:
                    box = box.union(page.shown(word))
    for word in _under_bars(box, words, page):
        box = box.union(page.shown(word))
    return box


def _under_bars(box: Box, words: list[PageWord], page: SourcePage) -> list[PageWord]:
    """Words of full size that name bars or their values: short texts side by side under a chart, over it.

    The rows stand close, and each has its texts within the chart's width; a value may stand alone.
    """
    bars = [r for r in page.drawing.rectangles if inside_box(r.box, box)]
    if len(bars) < FEWEST_BARS:
        return []
    close = Box(x0=box.x0 - REACH, top=box.top - REACH, x1=box.x1 + REACH, bottom=box.bottom + REACH)
    near = [w for w in words if not w.turn and inside(w, close, page.width, page.height)]
    rows: dict[int, list[Line]] = {}
    for fragment in fragments_of(near):
        rows.setdefault(round(fragment.baseline / 3), []).append(fragment)
    found = _legend_words(box, bars, words, page)
    for row in rows.values():
        short = all(len(f.words) <= 4 and not caption_start(f) for f in row)
        value = len(row) == 1 and row[0].bottom < box.top + REACH and is_value(row[0].text)
        if short and (len(row) > 1 or value):
            found += [w for f in row for w in f.words]
    return found


def _legend_words(
    box: Box, bars: list[FilledRectangle], words: list[PageWord], page: SourcePage
) -> list[PageWord]:
    """The words right of small patches in the bars' colours, over, under or beside a chart."""
    colours = {bar.fill for bar in bars}
    reach = Box(x0=box.x0, top=box.top - LEGEND, x1=box.x1 + LEGEND, bottom=box.bottom + LEGEND)
    patches = [
        r.box
        for r in page.drawing.rectangles
        if r.fill in colours
        and r.box.height <= 16
        and r.box.width <= 45
        and inside_box(r.box, reach)
        and not inside_box(r.box, box)
    ]
    fragments = fragments_of([w for w in words if not w.turn]) if patches else []
    return [
        word
        for f in fragments
        if any(0 <= f.x0 - p.x1 <= 12 and p.top - 2 <= f.y_center <= p.bottom + 2 for p in patches)
        for word in f.words
    ]


def _holds_text_or_table(words: list[PageWord], box: Box) -> bool:
    """Whether a drawn box frames running text, a caption or a whole page rather than a drawing."""
    fragments = fragments_of([w for w in words if w.turn == 0])
    if any(caption_start(f) for f in fragments):
        return True
    running = [f for f in fragments if is_running(f, box.width)]
    return len(running) > 0.6 * len(fragments) and len(running) >= 3


def _drop_lines(drawing: Drawing, box: Box) -> None:
    """Take a figure's lines away, so that they are not taken for a table's."""

    def outside(line: Box) -> bool:
        return not (
            box.x0 - 3 <= line.x_center <= box.x1 + 3 and box.top - 3 <= line.y_center <= box.bottom + 3
        )

    drawing.rules = [r for r in drawing.rules if outside(r)]
    drawing.posts = [p for p in drawing.posts if outside(p)]
