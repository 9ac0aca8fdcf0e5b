"""The main window: library, document over claims, checklist; tool bar, menus, status line."""

from __future__ import annotations

from pathlib import PurePath

from PySide6.QtCore import QByteArray, QEvent, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QSizePolicy,
    QSplitter,
    QTabWidget,
    QToolBar,
    QWidget,
)

from claimcheck.desktop.actions import Actions
from claimcheck.desktop.announce import announce, describe
from claimcheck.desktop.checklist.glance_pane import GlancePane
from claimcheck.desktop.checklist.pane import ChecklistPane
from claimcheck.desktop.claims.table import ClaimsTable
from claimcheck.desktop.commands import Commands
from claimcheck.desktop.core import Core, Source
from claimcheck.desktop.deciding import Deciding
from claimcheck.desktop.document.find_bar import FindBar
from claimcheck.desktop.document.page_source import PageSource
from claimcheck.desktop.document.pane import DocumentPane
from claimcheck.desktop.library.pane import LibraryPane
from claimcheck.desktop.library.regular_backup import RegularBackup
from claimcheck.desktop.look.icons import app_icon
from claimcheck.desktop.look.status_line import StatusLine
from claimcheck.desktop.look.theme import Colours, colours
from claimcheck.desktop.messages import show_crash, show_refusal
from claimcheck.desktop.opening import Opening
from claimcheck.desktop.progress_strip import ProgressStrip
from claimcheck.desktop.session import Session
from claimcheck.desktop.tasks import Tasks
from claimcheck.desktop.wishes import Wishes
from claimcheck.errors import UserError
from claimcheck.library.opened import Opened

_NARROW = 110  # characters of the window's width
_CHARACTER = 7  # logical pixels of a character where the panes' usual widths are enough
_BUTTONS = ("open", "open_address", "paste_text", "questions", "export")
_FIRST_ON_A_DOCUMENT = ("questions",)


class MainWindow(QMainWindow):
    """Builds the panes and ties them to one session.

    Signals:
        document_shown: a document has been opened, read and checked.
        refused: a `UserError` is being shown.
    """

    document_shown = Signal()
    refused = Signal(object)
    _look: Colours | None = None  # what the panes are painted in, once they are there

    def __init__(self, core: Core | None = None) -> None:
        super().__init__()
        self.core = core or Core()
        self.tasks = Tasks(self)
        self.session = Session(self)
        self.wishes = Wishes(self)
        self.deciding = Deciding(self.core, self.session, self.tasks, self)
        self.opening = Opening(self.core, self.session, self.tasks, self)
        self.actions_ = Actions(self, self.deciding.stack)
        self.setWindowTitle(self.tr("Claimcheck"))
        self.setWindowIcon(app_icon())
        self.setAcceptDrops(True)
        self._narrow = False
        self._build_panes()
        self._build_tool_bar()
        self._build_status()
        self.commands = Commands(self)
        self.regular_backup = RegularBackup(self.core, self.tasks, self)
        self._connect()
        self._restore()
        self._refresh_state()
        self._look = colours()
        QTimer.singleShot(0, self.commands.refresh_library)  # the window is there before what it lists
        self.document.focus_view()

    def open_source(self, source: Source) -> None:
        """Open a file, an address or a text."""
        self.opening.open(source)

    def _build_panes(self) -> None:
        # Each inside what holds it from the start: what changes its parent takes on its style again.
        self.panes = QSplitter(Qt.Orientation.Horizontal, self)
        self.library = LibraryPane(self.panes)
        self.middle = QSplitter(Qt.Orientation.Vertical, self.panes)
        self.document = DocumentPane(self.session, self.tasks, self.middle)
        self.claims = ClaimsTable(self.session, self.middle)
        self.side = QTabWidget(self.panes)
        self.glance = GlancePane(self.session, self.wishes, self.side)
        self.checklist = ChecklistPane(self.session, self.wishes, self.side)
        self.side.setDocumentMode(True)
        self.side.addTab(self.glance, self.tr("At a glance"))
        self.side.addTab(self.checklist, self.tr("Checklist"))
        describe(self.side, self.tr("Document and claim"))
        self.middle.addWidget(self.document)
        self.middle.addWidget(self.claims)
        self.middle.setSizes([470, 230])
        self.middle.setStretchFactor(0, 1)
        for pane in (self.library, self.middle, self.side):
            self.panes.addWidget(pane)
        # Half as much as the text grows: the document needs room too.
        large = max(1.0, (1 + self.fontMetrics().averageCharWidth() / _CHARACTER) / 2)
        self.panes.setSizes([round(210 * large), 660, round(410 * large)])
        self.panes.setStretchFactor(1, 1)
        for splitter in (self.panes, self.middle):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(5)
        self.library.setMinimumWidth(110)
        self.side.setMinimumWidth(200)
        self.document.setMinimumHeight(120)
        self.claims.setMinimumHeight(90)
        self.setCentralWidget(self.panes)

    def _build_tool_bar(self) -> None:
        self.bar = bar = QToolBar(self.tr("Tools"), self)
        bar.setObjectName("tools")
        bar.setMovable(False)
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        for name in _BUTTONS:
            if name in _FIRST_ON_A_DOCUMENT:
                bar.addSeparator()
            self.actions_.draw_icon(name)
            bar.addAction(self.actions_[name])
            bar.widgetForAction(self.actions_[name]).setFocusPolicy(Qt.FocusPolicy.TabFocus)
        gap = QWidget(bar)
        gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        bar.addWidget(gap)
        self.progress = ProgressStrip(bar)
        bar.addWidget(self.progress)
        self.find_bar = FindBar(bar)
        self._finding = bar.addWidget(self.find_bar)
        self.addToolBar(bar)

    def _build_status(self) -> None:
        self.status = StatusLine(self.statusBar())
        describe(self.status, self.tr("At a glance"))
        self.statusBar().addWidget(self.status, 1)
        self.statusBar().setSizeGripEnabled(False)

    def _connect(self) -> None:
        self.actions_["library"].toggled.connect(self.library.setVisible)
        self.tasks.refused.connect(self.show_refusal)
        self.tasks.crashed.connect(lambda error: show_crash(self, error))
        self.opening.refused.connect(lambda error: self.show_refusal(error, self.opening.name))
        self.opening.started.connect(self._reading)
        self.opening.stepped.connect(self.progress.show_step)
        self.opening.pages.connect(self._show_pages)
        self.opening.finished.connect(self._shown)
        self.opening.ended.connect(self._stopped)
        self.progress.cancel.connect(self.opening.cancel)
        self.session.selected.connect(self._claim_selected)
        self.session.opened.connect(self._refresh_state)
        self.session.changed.connect(self._refresh_state)
        self.checklist.shown.connect(self.commands.claims.fetch_evidence)
        self.library.chosen.connect(self.opening.open_entry)
        self.document.stepped.connect(self.commands.step_claim)
        self.document.hits_changed.connect(self.find_bar.show_hits)
        self.find_bar.wanted.connect(self.document.search)
        self.find_bar.stepped.connect(self.document.step_hit)
        self.find_bar.left.connect(self.document.focus_view)

    def say(self, sentence: str) -> None:
        """Say that something was done, on the status line and to a screen reader."""
        self.statusBar().showMessage(sentence, 4000)
        announce(self, sentence)

    def show_refusal(self, error: UserError, name: str = "") -> None:
        """Show what is the matter, with the name of what was being opened, and what can be done."""
        self.refused.emit(error)
        show_refusal(self, error, name)

    def _reading(self, name: str) -> None:
        short = name if "://" in name else PurePath(name).name
        self.progress.start(self.tr("Opening {name}").format(name=short) if short else self.tr("Opening"))
        self._refresh_state()
        self.document.begin()

    def _show_pages(self, pages: PageSource | None) -> None:
        if pages is not None and self.opening.busy and not self.session.reading:
            self.session.open(None)  # pages of one document and claims of another must not stand together
        self.document.show_pages(pages)

    def _shown(self, opened: Opened) -> None:
        self.progress.stop(self.tr("{count} claims found").format(count=len(opened.review.claims)))
        if self.session.claim is None:
            self.side.setCurrentWidget(self.glance)
        if self.library.lists(opened.entry, opened.review.created):
            self.library.mark_open(opened.entry)
        else:
            self.commands.refresh_library()
        self.document_shown.emit()

    def _stopped(self) -> None:
        self.progress.stop("")
        if self.session.review is None:
            self.document.show_welcome()
        self._refresh_state()

    def _claim_selected(self, claim: str) -> None:
        if claim:
            self.side.setCurrentWidget(self.checklist)
        self._refresh_state()

    def _refresh_state(self) -> None:
        review = self.session.review
        settled = review is not None and not self.session.reading
        claim = settled and self.session.claim is not None
        self.actions_.set_state(document=settled, claim=claim, busy=self.opening.busy)
        self._finding.setVisible(review is not None)
        self._place_claims()
        self.status.show_line(self.commands.glance_line())
        title = review.document.title if review else ""
        self.setWindowTitle(f"{title} – Claimcheck" if title else self.tr("Claimcheck"))

    def _place_claims(self) -> None:
        """Claims stand under the document; in a narrow window they are a tab beside the checklist."""
        # From the beginning of the reading: the page would be laid out anew when the first claims come.
        shown = self.session.review is not None or self.opening.busy
        beside = self.side.indexOf(self.claims) >= 0
        if self._narrow and not beside:
            self.side.addTab(self.claims, self.tr("Claims"))
        elif beside and not self._narrow:
            self.side.removeTab(self.side.indexOf(self.claims))
            self.middle.addWidget(self.claims)
            self.middle.setSizes([470, 230])
        self.side.setVisible(shown)  # nothing to show without a document
        if not self._narrow:
            self.claims.setVisible(shown)

    def _restore(self) -> None:
        kept = QSettings()
        for name, widget in (("panes", self.panes), ("middle", self.middle)):
            state = kept.value(f"window/{name}")
            if isinstance(state, QByteArray):
                widget.restoreState(state)
        columns = kept.value("window/columns")
        if isinstance(columns, QByteArray):
            self.claims.restore_columns(columns)
        widths = kept.value("window/widths")
        if isinstance(widths, dict):
            self.claims.fitted.own = {int(column): int(width) for column, width in widths.items()}
        geometry = kept.value("window/geometry")
        if not (isinstance(geometry, QByteArray) and self.restoreGeometry(geometry)):
            screen = QApplication.primaryScreen().availableGeometry()
            self.resize(min(1280, screen.width()), min(800, screen.height()))

    # Qt's events

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what is under way, wait until decisions are on disk, remember the window's state."""
        kept = QSettings()
        if not self._narrow:
            kept.setValue("window/panes", self.panes.saveState())
            kept.setValue("window/middle", self.middle.saveState())
        kept.setValue("window/columns", self.claims.columns())
        kept.setValue("window/widths", {str(c): width for c, width in self.claims.fitted.own.items()})
        kept.setValue("window/geometry", self.saveGeometry())
        if self.checklist.note is not None:
            self.checklist.note.flush()
        self.document.pages.clear()
        self.deciding.close()
        self.tasks.close()
        self.core.close()
        self.commands.close_windows()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Take on the colours of another theme, also where the system changed it."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._look not in (None, colours()):
            self._look = colours()
            self.document.refresh()
            self.glance.rebuild()
            self.checklist.rebuild()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window (or with large text) buttons are pictures, and the library makes room."""
        super().resizeEvent(event)
        narrow = self.width() < _NARROW * self.fontMetrics().averageCharWidth()
        if narrow != self._narrow:
            self._narrow = narrow
            style = Qt.ToolButtonStyle
            self.bar.setToolButtonStyle(
                style.ToolButtonIconOnly if narrow else style.ToolButtonTextBesideIcon
            )
            self.actions_["library"].setChecked(not narrow)
            self._place_claims()
            if narrow:
                half = self.width() // 2
                self.panes.setSizes([0, half, half])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files, addresses and text."""
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        event.acceptProposedAction()
        self.commands.open_dropped(event.mimeData())
