"""The manual and a page a check, from the bundled Markdown files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from claimcheck.checks.pages import text_of
from claimcheck.desktop.announce import describe
from claimcheck.resources import resource


class HelpWindow(QDialog):
    """Pages on the left, the chosen one on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Claimcheck manual"))
        self.pages = QListWidget()
        describe(self.pages, self.tr("Pages of the manual"))
        self.page = QTextBrowser()
        self.page.setOpenLinks(False)
        self.page.document().setDocumentMargin(22)
        self.page.anchorClicked.connect(self._follow)
        describe(self.page, self.tr("Page of the manual"))
        split = QSplitter()
        split.addWidget(self.pages)
        split.addWidget(self.page)
        split.setSizes([240, 560])
        split.setStretchFactor(1, 1)
        split.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(split)
        self.resize(860, 620)
        for path in _help_files():
            item = QListWidgetItem(_title(path))
            item.setData(Qt.ItemDataRole.UserRole, path)
            self.pages.addItem(item)
        self.pages.currentItemChanged.connect(lambda item, _before: self._show(item))
        self.pages.setCurrentRow(0)

    def show_check(self, check: str) -> None:
        """Show how a check works."""
        for row in range(self.pages.count()):
            if self.pages.item(row).data(Qt.ItemDataRole.UserRole).stem == check:
                self.pages.setCurrentRow(row)
                return

    def _show(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            path: Path = item.data(Qt.ItemDataRole.UserRole)
            self.page.setMarkdown(text_of(path))

    def _follow(self, link: QUrl) -> None:
        if link.scheme() in ("https", "http"):
            QDesktopServices.openUrl(link)
            return
        for row in range(self.pages.count()):
            if self.pages.item(row).data(Qt.ItemDataRole.UserRole).name == Path(link.path()).name:
                self.pages.setCurrentRow(row)


def _help_files() -> list[Path]:
    folder = resource("help")
    manual = sorted(folder.glob("*.md"))
    return [*manual, *sorted((folder / "checks").glob("*.md"))]


def _title(path: Path) -> str:
    with path.open(encoding="utf-8") as file:
        first = file.readline().lstrip("# ").strip()
    return first or path.stem
