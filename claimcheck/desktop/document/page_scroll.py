"""Scrolling and zooming over pages that lie under one another."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from claimcheck.desktop.document.page_layout import MARGIN, PageLayout
from claimcheck.records.document import Box

POINTS_TO_PIXELS = 96 / 72  # Qt's logical pixel is 1/96 inch
SMALLEST_ZOOM, LARGEST_ZOOM = 0.25, 6.0
_SETTLE = 30  # milliseconds without scrolling before pages are asked for


class PageScroll(QAbstractScrollArea):
    """A view over pages of given sizes; what is on them is painted by its child class.

    Signals:
        page_changed: the page (from 1) in the middle of the view.
        zoomed: the zoom factor, 1.0 for real size.
    """

    page_changed = Signal(int)
    zoomed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = PageLayout((), 1.0)
        self._zoom, self._fit, self._page = 1.0, True, 0
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE)
        self._settle.timeout.connect(self._settled)
        self.setProperty("page", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().setSingleStep(40)
        self.horizontalScrollBar().setSingleStep(40)

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self._layout.sizes)

    @property
    def page(self) -> int:
        """The page (from 1) in the middle of the view; 0 without pages."""
        return self._page

    @property
    def zoom(self) -> float:
        """1.0 is real size."""
        return self._zoom

    def set_sizes(self, sizes: Sequence[tuple[float, float]]) -> None:
        """Lay out pages of these sizes (points) and go to the first."""
        self._page = 0
        self._layout = PageLayout(sizes, 1.0)
        self._scale_to(self._fitting_zoom() if self._fit else self._zoom)
        self.verticalScrollBar().setValue(0)
        self._scrolled()

    def show_box(self, page: int, box: Box) -> None:
        """Bring a box to the middle, unless it is well in view already."""
        if not 1 <= page <= self.pages:
            return
        rect = self._layout.box_rect(page, box, self.viewport().width())
        for bar, low, high, extent in (
            (self.verticalScrollBar(), rect.top(), rect.bottom(), self.viewport().height()),
            (self.horizontalScrollBar(), rect.left(), rect.right(), self.viewport().width()),
        ):
            if low < bar.value() + 24 or high > bar.value() + extent - 24:
                bar.setValue(round((low + high - extent) / 2))

    def go_to_page(self, page: int) -> None:
        """Bring the top of a page (from 1) to the top of the view."""
        if 1 <= page <= self.pages:
            top = self._layout.page_rect(page, self.viewport().width()).top()
            self.verticalScrollBar().setValue(round(top - 8))

    def set_zoom(self, zoom: float) -> None:
        """Zoom, keeping the middle of the view where it is."""
        self._fit = False
        self._scale_to(min(max(zoom, SMALLEST_ZOOM), LARGEST_ZOOM))

    def fit_width(self) -> None:
        """Make the widest page as wide as the view, now and whenever the view is resized."""
        self._fit = True
        self._scale_to(self._fitting_zoom())

    def visible_pages(self) -> range:
        """Pages of which something is in view."""
        top = self.verticalScrollBar().value()
        return self._layout.pages_between(top, top + self.viewport().height())

    def _settled(self) -> None:
        """The view stands still: pictures of the visible pages can be asked for."""

    def _fitting_zoom(self) -> float:
        widest = max((width for width, _ in self._layout.sizes), default=612.0)
        room = self.viewport().width() - 2 * MARGIN
        return min(max(room / (widest * POINTS_TO_PIXELS), SMALLEST_ZOOM), LARGEST_ZOOM)

    def _scale_to(self, zoom: float, *, keep: float = 0.5) -> None:
        """Lay out anew; what stands at that share of the view's height stays there."""
        bar, before = self.verticalScrollBar(), self._layout.height
        above = keep * self.viewport().height()
        kept = (bar.value() + above) / before if before else 0.0
        self._zoom = zoom
        self._layout = PageLayout(self._layout.sizes, zoom * POINTS_TO_PIXELS)
        self._set_ranges()
        bar.setValue(round(kept * self._layout.height - above))
        self._scrolled()
        self.zoomed.emit(zoom)

    def _set_ranges(self) -> None:
        view, layout = self.viewport(), self._layout
        for bar, whole, seen in (
            (self.verticalScrollBar(), layout.height, view.height()),
            (self.horizontalScrollBar(), layout.width, view.width()),
        ):
            bar.setPageStep(seen)
            bar.setRange(0, max(0, round(whole - seen)))

    def _scrolled(self) -> None:
        page = self._layout.page_at(self.verticalScrollBar().value() + self.viewport().height() / 2)
        if self.pages and page != self._page:
            self._page = page
            self.page_changed.emit(page)
        self._settle.start()
        self.viewport().update()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Repaint after scrolling."""
        self._scrolled()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the width fitted, and at the top of the view what stands there."""
        super().resizeEvent(event)
        self._scale_to(self._fitting_zoom() if self._fit else self._zoom, keep=0.0)
