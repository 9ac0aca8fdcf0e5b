"""Draws a page: its picture, the claims marked on it, hits, selected words, findings in the margin."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from claimcheck.desktop.document.find import Hit
from claimcheck.desktop.document.margin import MARK_SIZE, paint_mark, without_overlap
from claimcheck.desktop.document.marks import Mark
from claimcheck.desktop.document.page_layout import PageLayout
from claimcheck.desktop.look.theme import LIGHT, colours
from claimcheck.records.document import Box
from claimcheck.records.finding import Severity

_PAD = 2.0  # points around a marked figure
_LINE = 8.0  # points between two lines of print
_MARGIN = 5.5  # logical pixels left of the marks of findings


class PagePainter:
    """What is painted over the pictures of pages; knows which mark is at a position."""

    def __init__(self) -> None:
        self.selected = ""
        self.hits: tuple[Hit, ...] = ()
        self.current_hit: Hit | None = None
        self._by_page: dict[int, list[Mark]] = {}
        self._first: dict[str, Mark] = {}
        self._findings: dict[int, list[tuple[float, Severity]]] = {}  # heights in points

    def clear(self) -> None:
        """Paint nothing but the pages."""
        self.selected = ""
        self.hits, self.current_hit = (), None
        self.set_marks(())

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Paint these marks."""
        self._by_page, self._first, self._findings = {}, {}, {}
        for mark in marks:
            if mark.box is not None and mark.page:
                self._by_page.setdefault(mark.page, []).append(mark)
                self._first.setdefault(mark.claim, mark)
                if mark.severity:
                    self._findings.setdefault(mark.page, []).append((mark.box.y_center, mark.severity))

    def first_mark(self, claim: str) -> Mark | None:
        """Where a claim was read."""
        return self._first.get(claim)

    def claim_at(self, page: int, x: float, y: float) -> str:
        """Id of the claim at a position in points, "" where there is none."""
        for mark in self._by_page.get(page, ()):
            box = mark.box
            if box and box.x0 - _PAD <= x <= box.x1 + _PAD and box.top - _PAD <= y <= box.bottom + _PAD:
                return mark.claim
        return ""

    def paint(
        self,
        painter: QPainter,
        page: int,
        place: QRectF,
        layout: PageLayout,
        picture: QImage | None,
        selected_words: Sequence[Box],
    ) -> None:
        """Paint a page into `place` (view coordinates)."""
        painter.fillRect(place, Qt.GlobalColor.white)
        if picture is not None:
            painter.drawImage(place, picture)
        painter.setPen(QPen(QColor(colours().line), 1))
        painter.drawRect(place)

        def on_view(box: Box) -> QRectF:
            return QRectF(
                place.left() + (box.x0 - _PAD) * layout.scale,
                place.top() + (box.top - _PAD / 2) * layout.scale,
                (box.width + 2 * _PAD) * layout.scale,
                (box.height + _PAD) * layout.scale,
            )

        painter.save()
        painter.setClipRect(place, Qt.ClipOperation.IntersectClip)
        # Paper is white in both themes: light colours, multiplied so that the print stays legible.
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        for mark in self._by_page.get(page, ()):
            if mark.box is not None:
                fill = QColor(LIGHT.claim if mark.announced else LIGHT.rival)
                fill.setAlphaF(1.0 if mark.claim == self.selected else 0.55)
                painter.fillRect(on_view(mark.box), fill)
        self._paint_hits(painter, page, on_view)
        for box in selected_words:
            painter.fillRect(on_view(box), QColor("#b7cdf3"))
        painter.restore()
        self._paint_ring(painter, page, on_view)
        self._paint_margin(painter, page, place, layout)

    def _paint_hits(self, painter: QPainter, page: int, on_view: Callable[[Box], QRectF]) -> None:
        first = bisect_left(self.hits, page, key=lambda hit: hit.page)
        for hit in self.hits[first:]:
            if hit.page != page:
                break
            for box in hit.boxes:
                painter.fillRect(
                    on_view(box), QColor(LIGHT.hit_current if hit is self.current_hit else LIGHT.hit)
                )

    def _paint_ring(self, painter: QPainter, page: int, on_view: Callable[[Box], QRectF]) -> None:
        painter.setPen(QPen(QColor(LIGHT.ring), 2.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for mark in self._by_page.get(page, ()):
            if mark.claim == self.selected and mark.box is not None:
                painter.drawRoundedRect(on_view(mark.box).adjusted(-2, -2, 2, 2), 4, 4)

    def _paint_margin(self, painter: QPainter, page: int, place: QRectF, layout: PageLayout) -> None:
        for mark in without_overlap(self._findings.get(page, ()), max(_LINE, MARK_SIZE / layout.scale)):
            paint_mark(painter, mark, place.left() + _MARGIN, place.top() + mark.y * layout.scale, LIGHT)
