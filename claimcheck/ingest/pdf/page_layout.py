"""A page between the two passes over a document: its texts without furniture, then its parts."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.ingest.layout.blocks import BodyText
from claimcheck.ingest.layout.gutters import Gutter, gutters_of, prose_coverage
from claimcheck.ingest.layout.lines import Line
from claimcheck.ingest.layout.page import parts_of
from claimcheck.ingest.layout.parts import Part, View
from claimcheck.ingest.pdf.furniture import furniture_of
from claimcheck.ingest.pdf.page import SourcePage
from claimcheck.ingest.pdf.views import views_of

log = logging.getLogger(__name__)


@dataclass(slots=True)
class PageLayout:
    """A page's views and stamps between the two passes."""

    page: SourcePage
    views: list[View]
    stamps: list[Line]
    furniture: list[Line]


def layout_of(page: SourcePage) -> PageLayout:
    """The first pass over a page: its texts by reading direction, furniture still among them."""
    views, stamps = views_of(page)
    return PageLayout(page, views, stamps, [])


def part_furniture(layouts: Sequence[PageLayout]) -> None:
    """Move running heads, page numbers and the like out of the pages' texts."""
    homes = [layout.views[0] for layout in layouts]
    found = furniture_of([(view.height, view.fragments) for view in homes])
    for layout, view, own in zip(layouts, homes, found, strict=True):
        layout.furniture = [f for f in view.fragments if id(f) in own]
        view.fragments = [f for f in view.fragments if id(f) not in own]


def usual_gutters(layouts: Sequence[PageLayout]) -> dict[int, list[Gutter]]:
    """The gutters of the whole document, by page width in points."""
    sums: defaultdict[int, list[int]] = defaultdict(list)
    for layout in layouts:
        view = layout.views[0]
        coverage = prose_coverage(view.fragments, view.width)
        total = sums[round(view.width)]
        total.extend([0] * (len(coverage) - len(total)))
        for i, count in enumerate(coverage):
            total[i] += count
    return {width: gutters_of(coverage, width, crossed=0.3) for width, coverage in sums.items()}


def page_parts(
    layout: PageLayout,
    usual: dict[int, list[Gutter]],
    body: BodyText,
    *,
    late: bool,
) -> list[Part] | None:
    """The parts of a page in reading order; None where it could not be laid out, or only too late."""
    parts: list[Part] = []
    for view in layout.views if not late else ():
        gutters = gutters_of(prose_coverage(view.fragments, view.width), view.width)
        if not gutters and view.turn == 0:
            gutters = usual.get(round(view.width), [])
        try:
            parts.extend(parts_of(view, gutters, body))
        except Exception:
            log.exception("page %d could not be laid out", view.page)
            return None
    return None if late else parts
