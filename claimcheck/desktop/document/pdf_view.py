"""The pages of a PDF, one under the other, with every claim marked at its place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from claimcheck.desktop.document.find import Hit
from claimcheck.desktop.document.marks import Mark
from claimcheck.desktop.document.page_painter import PagePainter
from claimcheck.desktop.document.page_pixels import PagePixels
from claimcheck.desktop.document.page_scroll import PageScroll
from claimcheck.desktop.document.page_source import PageSource
from claimcheck.desktop.document.page_words import PageWords
from claimcheck.desktop.document.wheel_zoom import zoom_by_wheel
from claimcheck.desktop.document.word_selection import WordSelection
from claimcheck.desktop.look.theme import colours
from claimcheck.desktop.tasks import Tasks
from claimcheck.records.document import Place

if TYPE_CHECKING:
    from claimcheck.ingest.preview import OutlineEntry


class PdfView(PageScroll):
    """Continuous pages with claims, hits and a text selection on them.

    Signals:
        claim_clicked: id of the claim whose mark was clicked.
    """

    claim_clicked = Signal(str)

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._pixels: PagePixels | None = None
        self._words: PageWords | None = None
        self._source: PageSource | None = None
        self.selection = WordSelection()
        self._paint = PagePainter()
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self.tr("Document pages"))

    def show_pages(self, source: PageSource) -> None:
        """Show a document from its first page; `clear` closes it."""
        self.clear()
        self._source = source
        self._pixels = PagePixels(source, self._tasks, self)
        self._pixels.ready.connect(self.viewport().update)
        self._pixels.failed.connect(self.viewport().update)
        self._words = PageWords(source, self._tasks, self.selection, self)
        self.set_sizes(source.sizes)

    def clear(self) -> None:
        """Show nothing and close the document."""
        if self._pixels is not None and self._words is not None and self._source is not None:
            self._pixels.close()
            self._pixels.deleteLater()
            self._words.deleteLater()
            source = self._source
            self._tasks.start(lambda _progress: source.close())
        self._pixels = self._words = self._source = None
        self.selection.clear()
        self.selection.words.clear()
        self._paint.clear()
        self.set_sizes(())

    @property
    def outline(self) -> tuple[OutlineEntry, ...]:
        """The outline that the PDF brings along."""
        return self._source.outline if self._source else ()

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Mark these places of claims."""
        self._paint.set_marks(marks)
        self.viewport().update()

    def select_claim(self, claim: str, *, scroll: bool = True) -> None:
        """Emphasise a claim and, unless told not to, bring it into view."""
        self._paint.selected = claim
        mark = self._paint.first_mark(claim)
        if scroll and mark is not None and mark.box is not None:
            self.show_box(mark.page, mark.box)
        self.viewport().update()

    def set_hits(self, hits: Sequence[Hit], current: int) -> None:
        """Show the hits of a search and bring the current one into view."""
        self._paint.hits = tuple(hits)
        self._paint.current_hit = hit = hits[current] if hits else None
        if hit is not None and hit.boxes:
            self.show_box(hit.page, hit.boxes[0])
        self.viewport().update()

    def selected_text(self) -> str:
        """The selected words."""
        return self.selection.text()

    def selected_place(self) -> Place | None:
        """Where the selected words stand."""
        found = self.selection.place()
        return Place(page=found[0], box=found[1], quote=self.selection.text()) if found else None

    def copy(self) -> None:
        """Put the selected text on the clipboard."""
        if not self.selection.empty:
            QGuiApplication.clipboard().setText(self.selected_text())

    def _settled(self) -> None:
        if self._pixels is None or not self.pages:
            return
        seen = self.visible_pages()
        near = [page for page in (seen.stop, seen.start - 1) if 1 <= page <= self.pages]
        self._pixels.want([*seen, *near], self._layout.scale * self.devicePixelRatioF())

    def _on_page(self, at: QPointF) -> tuple[int, float, float]:
        origin = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        return self._layout.point_on_page(at + origin, self.viewport().width())

    # Qt's events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages in view."""
        painter = QPainter(self.viewport())
        painter.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), QColor(colours().window))
        left, top = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        for page in self.visible_pages():
            place = self._layout.page_rect(page, self.viewport().width()).translated(-left, -top)
            picture = self._pixels.picture(page) if self._pixels else None
            boxes = self.selection.boxes(page) if page in self.selection.words else []
            self._paint.paint(painter, page, place, self._layout, picture, boxes)
            if picture is None:
                painter.setPen(QColor("#5a6068"))
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._waiting_text(page))

    def _waiting_text(self, page: int) -> str:
        if self._pixels is not None and self._pixels.is_undrawable(page):
            return self.tr("Page {page} cannot be drawn. Its text was read separately.").format(page=page)
        return self.tr("Page {page}").format(page=page)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select a claim, or begin to select text."""
        if event.button() is not Qt.MouseButton.LeftButton or not self.pages:
            return
        page, x, y = self._on_page(event.position())
        claim = self._paint.claim_at(page, x, y)
        if claim:
            self.claim_clicked.emit(claim)
        self.selection.start(page, x, y)
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Extend the selection; over a claim, show that it can be clicked."""
        if not self.pages:
            return
        page, x, y = self._on_page(event.position())
        if self._words is not None:
            self._words.want(page)
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.selection.extend(page, x, y)
            self.viewport().update()
            return
        over = self._paint.claim_at(page, x, y)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, else scroll."""
        if not zoom_by_wheel(self, event):
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy; Home and End go to the ends of the document."""
        bar = self.verticalScrollBar()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() == Qt.Key.Key_Home:
            bar.setValue(bar.minimum())
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)
