"""An HTML, Markdown or text document, laid out readably, with every claim marked at its place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import (
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from claimcheck.desktop.document.document_text import DocumentText, Span
from claimcheck.desktop.document.find import Hit
from claimcheck.desktop.document.margin import MARK_SIZE, paint_mark, without_overlap
from claimcheck.desktop.document.marks import Mark
from claimcheck.desktop.document.text_highlights import TextHighlights
from claimcheck.desktop.document.wheel_zoom import zoom_by_wheel
from claimcheck.desktop.look.theme import colours
from claimcheck.desktop.slices import Slices
from claimcheck.records.claim import Claim
from claimcheck.records.document import Document, Place

_MARGIN = 36  # logical pixels left of the text, for the marks of findings
_MARK_LEFT = 6  # logical pixels left of those marks
_ROOM = 300  # logical pixels above and below the view in which marks are kept ready
_HAIR = 8  # logical pixels by which a table may be too wide before there is a bar to scroll sideways
_FIGURE = 48  # logical pixels: the room of a figure after the position that is brought into view
_NOWHERE: Span = (0, -1)
SMALLEST_ZOOM, LARGEST_ZOOM = 0.5, 4.0


class TextView(QTextEdit):
    """Read-only text with claims and hits on it.

    Signals:
        claim_clicked: id of the claim whose mark was clicked.
        zoomed: the zoom factor, 1.0 for the usual size.
        shown: the whole document has been laid out.
    """

    claim_clicked = Signal(str)
    zoomed = Signal(float)
    shown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(self.tr("Document text"))
        self.setProperty("page", True)
        # Cells of wide tables keep their words whole; the view scrolls sideways instead.
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self.horizontalScrollBar().rangeChanged.connect(lambda _least, most: self._show_bar(most))
        self.viewport().setMouseTracking(True)
        self._document: Document | None = None
        self._highlights = TextHighlights()
        self._zoom = 1.0
        self._text: QTextDocument | None = None  # the one made last
        self._slices = Slices(self)
        self._slices.finished.connect(self._laid_out)
        self._locating = Slices(self)
        self._locating.finished.connect(self._located)
        self._is_new = False  # laid out, and its claims not found yet
        self._wanted = False  # the selected claim is to be brought into view once it is found
        self._marked = _NOWHERE  # first and last position between which the marks are set
        self._moving = False  # to a place that is marked when it is reached

    def show_document(self, document: Document | None) -> None:
        """Show a document from its top, laid out in slices; None shows nothing."""
        self._document = document
        self._highlights.clear()
        self._lay_out()

    def shows(self, document: Document) -> bool:
        """Whether this very document is shown already."""
        return self._document is not None and self._document.sha256 == document.sha256

    def set_claims(self, claims: Sequence[Claim], marks: Sequence[Mark]) -> None:
        """Mark these claims."""
        self._highlights.set_claims(claims, marks)
        self._locate()

    def select_claim(self, claim: str, *, scroll: bool = True) -> None:
        """Emphasise a claim and, unless told not to, bring it into view."""
        self._highlights.selected = claim
        span = self._highlights.first_span(claim)
        self._wanted = scroll and span is None and self.busy
        self._mark(span if scroll else None)

    def set_hits(self, hits: Sequence[Hit], current: int) -> None:
        """Show the hits of a search and bring the current one into view."""
        self._mark(self._highlights.set_hits(hits, current))

    @property
    def zoom(self) -> float:
        """1.0 is the usual size of text."""
        return self._zoom

    @property
    def busy(self) -> bool:
        """Whether the document is still being laid out."""
        return self._slices.busy or self._locating.busy

    def set_zoom(self, zoom: float) -> None:
        """Make the text larger or smaller."""
        self._zoom = min(max(zoom, SMALLEST_ZOOM), LARGEST_ZOOM)
        self._lay_out()
        self.zoomed.emit(self._zoom)

    def refresh(self) -> None:
        """Lay out again, in the colours now in use."""
        self._lay_out()

    def headings(self) -> tuple[tuple[int, int, str], ...]:
        """Position, level and text of each heading."""
        shown = self._highlights.shown
        return tuple(shown.headings) if shown else ()

    def go_to(self, position: int) -> None:
        """Bring a position to the top of the view."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(cursor).top() - 12)

    def selected_text(self) -> str:
        """The selected text, with line feeds."""
        return self.textCursor().selectedText().replace("\u2029", "\n").replace("\u2028", "\n")

    def selected_place(self) -> Place | None:
        """Where the selected text stands; None without a selection."""
        text = self.selected_text().strip()
        return Place(quote=text) if text else None

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Load nothing: what a document refers to stays outside."""
        return None

    def _lay_out(self) -> None:
        self._slices.stop()
        self._locating.stop()
        text, before = QTextDocument(self), self._text  # one without a parent is never let go of by PySide
        text.setUndoRedoEnabled(False)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 1.08 * self._zoom)
        text.setDefaultFont(font)
        text.setDocumentMargin(_MARGIN)
        self._marked = _NOWHERE
        self.setExtraSelections([])  # Qt would still look at those in the text that goes
        self.setDocument(text)
        self._text = text
        if before is not None:
            before.deleteLater()
        if self._document is None:
            self._highlights.shown = None
            return
        self._highlights.shown = DocumentText(self._document, text)
        self._slices.run(self._highlights.shown.fill())

    def _laid_out(self) -> None:
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._is_new = True
        self._locate()

    def _locate(self) -> None:
        if not self._slices.busy:  # else when the text is there
            self._locating.run(self._highlights.locate(), at_once=True)

    def _located(self) -> None:
        self._mark(self._highlights.first_span(self._highlights.selected) if self._wanted else None)
        self._wanted = False
        if self._is_new:
            self._is_new = False
            self.shown.emit()

    def _mark(self, bring: Span | None = None) -> None:
        """Mark what is in view, after bringing a place into it."""
        if bring is not None:
            self._moving = True
            self._show_span(bring)
            self._moving = False
        self._marked = self._in_view(_ROOM)
        self.setExtraSelections(self._highlights.selections(self.document(), *self._marked))
        self.viewport().update()

    def _mark_new(self) -> None:
        """Mark what came into view, where that is not marked yet."""
        first, last = self._in_view()
        if not self._moving and not self._marked[0] <= first <= last <= self._marked[1]:
            self._mark()

    def _in_view(self, room: int = 0) -> tuple[int, int]:
        """First and last position in view, with some room above and below."""
        seen = self.viewport().rect().adjusted(0, -room, 0, room)
        first, last = (self.cursorForPosition(at) for at in (seen.topLeft(), seen.bottomRight()))
        return first.position(), last.position()

    def _show_span(self, span: Span) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(span[0], self.document().characterCount() - 1))
        rect, view = self.cursorRect(cursor), self.viewport()
        for bar, low, high, extent in (
            (self.verticalScrollBar(), rect.top(), rect.bottom(), view.height()),
            (self.horizontalScrollBar(), rect.left(), rect.right() + _FIGURE, view.width()),
        ):
            if low < 24 or high > extent - 24:
                bar.setValue(bar.value() + (low + high - extent) // 2)

    # Qt's events

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Mark what comes into view."""
        super().scrollContentsBy(dx, dy)
        self._mark_new()

    def _show_bar(self, most: int) -> None:
        """Rounded widths of columns add up to a pixel too many; that is nothing to scroll."""
        policy = Qt.ScrollBarPolicy
        self.setHorizontalScrollBarPolicy(
            policy.ScrollBarAsNeeded if most > _HAIR else policy.ScrollBarAlwaysOff
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Mark what comes into view."""
        super().resizeEvent(event)
        self._mark_new()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, and beside it the findings."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        first, last = self._in_view(_ROOM)
        cursor, marks = QTextCursor(self.document()), []
        for position, severity in self._highlights.margin_between(first, last):
            cursor.setPosition(position)
            marks.append((float(self.cursorRect(cursor).center().y()), severity))
        for mark in without_overlap(marks, MARK_SIZE):
            paint_mark(painter, mark, _MARK_LEFT, mark.y, colours())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select the claim that was clicked."""
        super().mousePressEvent(event)
        claim = self._highlights.claim_at(self.cursorForPosition(event.position().toPoint()).position())
        if claim and event.button() is Qt.MouseButton.LeftButton:
            self.claim_clicked.emit(claim)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where a click selects a claim."""
        super().mouseMoveEvent(event)
        over = self._highlights.claim_at(self.cursorForPosition(event.position().toPoint()).position())
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, else scroll."""
        if not zoom_by_wheel(self, event):
            super().wheelEvent(event)
