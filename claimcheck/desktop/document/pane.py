"""The document: welcome, pages or text, with page, zoom and claim buttons under it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from claimcheck.desktop.announce import describe
from claimcheck.desktop.document.contents import contents_menu
from claimcheck.desktop.document.find import Hit, find
from claimcheck.desktop.document.page_source import PageSource
from claimcheck.desktop.document.pdf_view import PdfView
from claimcheck.desktop.document.text_view import TextView
from claimcheck.desktop.document.welcome import Welcome
from claimcheck.desktop.look.labels import icon_button, text_label
from claimcheck.desktop.session import Session
from claimcheck.desktop.tasks import Tasks
from claimcheck.records.document import Place

_STEP = 1.2


class DocumentPane(QWidget):
    """Shows `Session.document` and keeps its selection and the session's the same.

    Signals:
        hits_changed: which of how many hits is the current one (from 1).
        stepped: +1 for the next claim, -1 for the previous.
    """

    hits_changed = Signal(int, int)
    stepped = Signal(int)

    def __init__(self, session: Session, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._tasks = tasks
        self._hits: tuple[Hit, ...] = ()
        self._hit = 0
        self._has_pages = False
        self._without_pages = False  # the document being opened has none that can be shown
        self._awaited = False  # what the session has is still the document before
        self.stack = QStackedWidget(self)
        self.welcome = Welcome(self.stack)
        self.pages = PdfView(tasks, self.stack)
        self.text = TextView(self.stack)
        self.waiting = text_label(self.tr("Reading the document…"), muted=True)
        self.waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for view in (self.welcome, self.pages, self.text, self.waiting):
            self.stack.addWidget(view)
        self.foot = QWidget(self)
        self._lay_out()
        for view in (self.pages, self.text):
            view.claim_clicked.connect(self._clicked)
            view.zoomed.connect(self._show_zoom)
        self.pages.page_changed.connect(self._show_page)
        session.opened.connect(self._open)
        session.changed.connect(self._mark)
        session.selected.connect(self._select)
        self._show(self.welcome)

    def _lay_out(self) -> None:
        self.page_field = QLineEdit(self.foot)
        self.page_field.setFixedWidth(self.page_field.fontMetrics().horizontalAdvance("0000") + 22)
        describe(self.page_field, self.tr("Page"), self.tr("Enter goes to the page"))
        self.page_field.returnPressed.connect(self._go_to_typed_page)
        self.page_field.editingFinished.connect(lambda: self._show_page(self.pages.page))
        self.page_count = QLabel()
        self.zoom_label = QLabel()
        self.page_part = QWidget(self.foot)
        page_row = QHBoxLayout(self.page_part)
        page_row.setContentsMargins(0, 0, 0, 0)
        page_row.addWidget(QLabel(self.tr("Page")))
        page_row.addWidget(self.page_field)
        page_row.addWidget(self.page_count)
        row = QHBoxLayout(self.foot)
        row.setContentsMargins(10, 4, 10, 4)
        row.setSpacing(4)
        self.contents = icon_button("outline", self.tr("Contents"), self._offer_contents)
        row.addWidget(self.contents)
        row.addWidget(self.page_part)
        row.addStretch(1)
        row.addWidget(icon_button("previous", self.tr("Previous claim"), lambda: self.stepped.emit(-1)))
        row.addWidget(icon_button("next", self.tr("Next claim"), lambda: self.stepped.emit(1)))
        row.addStretch(1)
        row.addWidget(icon_button("zoom-out", self.tr("Zoom out"), self.zoom_out))
        row.addWidget(self.zoom_label)
        row.addWidget(icon_button("zoom-in", self.tr("Zoom in"), self.zoom_in))
        self.fit_button = icon_button("fit-width", self.tr("Fit width"), self.fit_width)
        row.addWidget(self.fit_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.stack, stretch=1)
        column.addWidget(self.foot)

    @property
    def view(self) -> PdfView | TextView | None:
        """The view that shows the document, None on the welcome."""
        shown = self.stack.currentWidget()
        return shown if isinstance(shown, PdfView | TextView) else None

    def begin(self) -> None:
        """Another document is being opened; the one shown stays until there is something of the new one."""
        self._has_pages = self._without_pages = False
        self._awaited = True
        if self._session.document is None:
            self._show(self.waiting)

    def show_pages(self, source: PageSource | None) -> None:
        """Show the pages of a PDF, claims are marked when the review is there; None: there are no pages."""
        if source is None:
            self._without_pages = True
            if not self._awaited and self._session.document is not None and self.view is not self.text:
                self._show_text()
            return
        self._has_pages = True
        self.pages.show_pages(source)
        self.page_count.setText(self.tr("of {count}").format(count=self.pages.pages))
        self._show(self.pages)
        self._mark()
        if self._session.claim is not None:
            self.pages.select_claim(self._session.claim.id)

    def show_welcome(self) -> None:
        """Close the document."""
        self.pages.clear()
        self.text.show_document(None)
        self._show(self.welcome)

    def search(self, wanted: str) -> None:
        """Search the document and go to the first hit."""
        document = self._session.document
        if document is None:
            return
        self._tasks.start(lambda _progress: find(document, wanted), then=self._take_hits)

    def step_hit(self, step: int) -> None:
        """Go to the next or previous hit."""
        if self._hits:
            self._hit = (self._hit + step) % len(self._hits)
            self._show_hits()

    def selected_place(self) -> Place | None:
        """Where the selected text stands, None without a selection."""
        return self.view.selected_place() if self.view else None

    def copy(self) -> None:
        """Copy the selected text."""
        if self.view is not None:
            self.view.copy()

    def zoom_in(self) -> None:
        """Larger."""
        if self.view is not None:
            self.view.set_zoom(self.view.zoom * _STEP)

    def zoom_out(self) -> None:
        """Smaller."""
        if self.view is not None:
            self.view.set_zoom(self.view.zoom / _STEP)

    def fit_width(self) -> None:
        """Pages as wide as the view; text in its usual size."""
        if self.view is self.pages:
            self.pages.fit_width()
        elif self.view is self.text:
            self.text.set_zoom(1.0)

    def focus_view(self) -> None:
        """Give the keyboard to the document."""
        (self.view or self.welcome).setFocus()

    def refresh(self) -> None:
        """Take on new colours."""
        if self._session.document is not None and self.view is self.text:
            self.text.refresh()

    def _show(self, widget: QWidget) -> None:
        self.stack.setCurrentWidget(widget)
        view = self.view
        self.foot.setVisible(view is not None)
        self.page_part.setVisible(view is self.pages)
        if view is not None:
            self._show_zoom(view.zoom)

    def _open(self) -> None:
        document = self._session.document
        self._hits = ()
        self.hits_changed.emit(0, 0)
        if document is None:
            return
        self._awaited = False
        if document.format != "pdf" or self._without_pages:
            if self.view is self.text and self.text.shows(document):
                self._mark()  # it was shown while it was still being read
            else:
                self._show_text()
        elif self._has_pages:
            self._mark()
        else:
            self.pages.clear()
            self._show(self.waiting)

    def _show_text(self) -> None:
        self.pages.clear()
        self.text.show_document(self._session.document)
        self._show(self.text)
        self._mark()

    def _mark(self) -> None:
        marks = self._session.marks()
        if self.view is self.pages:
            self.pages.set_marks(marks)
        else:
            self.text.set_claims(self._session.claims, marks)

    def _offer_contents(self) -> None:
        menu = contents_menu(self, self._session.document, self.pages, self.text)
        menu.popup(self.contents.mapToGlobal(self.contents.rect().topLeft()))

    def _select(self, claim: str) -> None:
        if self.view is not None:
            self.view.select_claim(claim)

    def _clicked(self, claim: str) -> None:
        if self.view is not None:
            self.view.select_claim(claim, scroll=False)
        self._session.select(claim)

    def _take_hits(self, hits: tuple[Hit, ...]) -> None:
        self._hits, self._hit = hits, 0
        self._show_hits()

    def _show_hits(self) -> None:
        if self.view is not None:
            self.view.set_hits(self._hits, self._hit)
        self.hits_changed.emit(self._hit + 1 if self._hits else 0, len(self._hits))

    def _go_to_typed_page(self) -> None:
        text = self.page_field.text().strip()
        if text.isdecimal():
            self.pages.go_to_page(min(max(1, int(text)), self.pages.pages))

    def _show_page(self, page: int) -> None:
        self.page_field.setText(str(page))

    def _show_zoom(self, zoom: float) -> None:
        if self.view is None or self.view.zoom != zoom:
            return  # of the view behind
        self.zoom_label.setText(f"{zoom:.0%}")
