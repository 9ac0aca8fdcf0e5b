"""The manual: pages to choose or to search, and the one that is read."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListView,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from claimcheck.desktop.announce import announce, describe
from claimcheck.desktop.help.pages import HelpPage, help_pages
from claimcheck.desktop.help.spacing import space_out
from claimcheck.desktop.look.remembered_size import remember_size

_PAUSE = 120  # milliseconds


class HelpWindow(QDialog):
    """A search field over the list of pages on the left, the page on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Claimcheck manual"))
        self.field = QLineEdit(clearButtonEnabled=True, placeholderText=self.tr("Search the manual"))
        describe(self.field, self.tr("Search the manual"))
        self.pages = QListWidget()
        self.pages.setWordWrap(True)
        self.pages.setResizeMode(QListView.ResizeMode.Adjust)  # rows are measured again when it is resized
        self.pages.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        describe(self.pages, self.tr("Pages of the manual"))
        self.page = QTextBrowser()
        self.page.setOpenLinks(False)
        self.page.setProperty("page", True)  # so that its focus is seen
        self.page.document().setDocumentMargin(22)
        self.page.anchorClicked.connect(self._follow)
        describe(self.page, self.tr("Page of the manual"))
        self._known = {page.name: page for page in help_pages()}
        for page in self._known.values():
            item = QListWidgetItem(page.title)
            item.setData(Qt.ItemDataRole.UserRole, page.name)
            self.pages.addItem(item)
        self._lay_out()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._search)
        self.field.textChanged.connect(lambda _text: self._pause.start())
        self.pages.currentItemChanged.connect(lambda item, _before: self._show(item))
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self.field.setFocus)
        remember_size(self, "help", QSize(940, 680), self.split)
        self.pages.setCurrentRow(0)
        self.pages.setFocus()

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(12, 12, 4, 12)
        column.addWidget(self.field)
        column.addWidget(self.pages, stretch=1)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.addWidget(left)
        self.split.addWidget(self.page)
        self.split.setSizes([300, 640])
        self.split.setStretchFactor(1, 1)
        self.split.setChildrenCollapsible(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.split)

    def show_page(self, name: str) -> None:
        """Show the page of that name; a check's page is called by its id."""
        for row in range(self.pages.count()):
            item = self.pages.item(row)
            if item.data(Qt.ItemDataRole.UserRole) == name:
                item.setHidden(False)
                self.pages.setCurrentRow(row)
                return

    def _show(self, item: QListWidgetItem | None) -> None:
        page = self._page_of(item)
        if page is None:
            return
        self.page.setSearchPaths([str(page.path.parent)])
        self.page.setMarkdown(page.text)
        space_out(self.page.document())
        self._mark_words()

    def _page_of(self, item: QListWidgetItem | None) -> HelpPage | None:
        return self._known.get(item.data(Qt.ItemDataRole.UserRole)) if item is not None else None

    def _search(self) -> None:
        """Show only the pages that hold the words, and find them on the page."""
        words = self.field.text().strip().casefold()
        found = 0
        for row in range(self.pages.count()):
            item = self.pages.item(row)
            page = self._page_of(item)
            holds = page is not None and words in f"{item.text()}\n{page.text}".casefold()
            item.setHidden(not holds)
            found += holds
        current = self.pages.currentItem()
        if found and (current is None or current.isHidden()):
            rows = range(self.pages.count())
            self.pages.setCurrentRow(next(row for row in rows if not self.pages.item(row).isHidden()))
        self._mark_words()
        announce(self, self.tr("{count} pages").format(count=found))

    def _mark_words(self) -> None:
        words = self.field.text().strip()
        if words:
            self.page.moveCursor(self.page.textCursor().MoveOperation.Start)
            self.page.find(words)

    def _follow(self, link: QUrl) -> None:
        if link.scheme() in ("https", "http"):
            QDesktopServices.openUrl(link)
        else:
            self.show_page(Path(link.path()).stem)
