"""Where the pages of a paged document lie in a continuous view: pure arithmetic, in logical pixels."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF

from claimcheck.records.document import Box

GAP = 14.0
MARGIN = 18.0


class PageLayout:
    """Pages under one another, centred.

    Args:
        sizes: (width, height) of each page in points.
        scale: logical pixels a point.
    """

    def __init__(self, sizes: Sequence[tuple[float, float]], scale: float) -> None:
        self.sizes = tuple(sizes)
        self.scale = scale
        heights = (height * scale + GAP for _, height in self.sizes)
        self._tops = [MARGIN, *accumulate(heights, initial=MARGIN)][1:]
        self.width = max((w for w, _ in self.sizes), default=0.0) * scale + 2 * MARGIN
        self.height = self._tops[-1] - GAP + MARGIN if self.sizes else 0.0

    def page_rect(self, page: int, view_width: float) -> QRectF:
        """Rectangle of a page (from 1) in the whole scroll area, for a view of that width."""
        width, height = self.sizes[page - 1]
        across = max(self.width, view_width)
        left = (across - width * self.scale) / 2
        return QRectF(left, self._tops[page - 1], width * self.scale, height * self.scale)

    def pages_between(self, top: float, bottom: float) -> range:
        """Pages of which something lies between two heights."""
        if not self.sizes:
            return range(0)
        first = max(1, bisect_right(self._tops, top + GAP, hi=len(self.sizes)))
        last = max(first, bisect_right(self._tops, bottom, hi=len(self.sizes)))
        return range(first, last + 1)

    def page_at(self, y: float) -> int:
        """The page (from 1) at a height; the nearest one between pages."""
        return min(max(1, bisect_right(self._tops, y, hi=len(self.sizes))), max(1, len(self.sizes)))

    def box_rect(self, page: int, box: Box, view_width: float) -> QRectF:
        """Rectangle of a box of that page in the whole scroll area."""
        place = self.page_rect(page, view_width)
        return QRectF(
            place.left() + box.x0 * self.scale,
            place.top() + box.top * self.scale,
            box.width * self.scale,
            box.height * self.scale,
        )

    def point_on_page(self, at: QPointF, view_width: float) -> tuple[int, float, float]:
        """Page and position on it, in points, of a position in the scroll area."""
        page = self.page_at(at.y())
        place = self.page_rect(page, view_width)
        return page, (at.x() - place.left()) / self.scale, (at.y() - place.top()) / self.scale
