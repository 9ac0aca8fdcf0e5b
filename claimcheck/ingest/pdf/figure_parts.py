"""Figures of a page with the texts that belong to them, and the words left outside."""

from __future__ import annotations

import re
from dataclasses import replace

from claimcheck.ingest.layout.captions import CaptionKind, caption_start
from claimcheck.ingest.layout.line_kinds import is_running
from claimcheck.ingest.layout.lines import Line, fragments_of
from claimcheck.ingest.layout.phrases import is_value
from claimcheck.ingest.layout.word import PageWord
from claimcheck.ingest.pdf.drawing import Drawing, FilledRectangle
from claimcheck.ingest.pdf.figures import SMALLEST, figure_boxes, inside, inside_box, make_figure
from claimcheck.ingest.pdf.page import SourcePage
from claimcheck.records.document import Box, Figure

REACH = 13.0  # points between a drawing and its labels
_NOTE = re.compile(r"[*†‡§¶]|\d{1,2}\s|notes?\b|source\b", re.I)
FEWEST_BARS = 3  # of a chart
LEGEND = 60.0  # points between a chart's bars and its legend


def part_figures(page: SourcePage) -> tuple[list[Figure], list[PageWord]]:
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
