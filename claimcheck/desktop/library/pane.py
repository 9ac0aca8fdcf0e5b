"""The library: shelves on top, the documents of the chosen shelf under them, a search over both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListView, QVBoxLayout, QWidget

from claimcheck.desktop.announce import FirstRow, describe
from claimcheck.desktop.library.model import LibraryModel
from claimcheck.desktop.look.empty_words import EmptyWords
from claimcheck.desktop.look.icons import icon
from claimcheck.desktop.look.labels import rule, text_label

if TYPE_CHECKING:
    from claimcheck.library.store import Entry

_PAUSE = 200
_MOST_SHELVES = 9  # more scroll


@dataclass(frozen=True, slots=True)
class Shelf:
    """Which documents to show: all conditions hold, "" means any."""

    state: str = ""
    collection: str = ""
    tag: str = ""

    def takes(self, entry: Entry) -> bool:
        """Whether a document stands on it."""
        return (
            self.state in ("", entry.state)
            and self.collection in ("", entry.collection)
            and (not self.tag or self.tag in entry.tags)
        )


class LibraryPane(QWidget):
    """Two lists and a field.

    Signals:
        chosen: number of the document to open.
        searched: words to search for; "" shows everything.
        menu_wanted: an `Entry` and where (global) its menu shall open.
    """

    chosen = Signal(int)
    searched = Signal(str)
    menu_wanted = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: Sequence[Entry] = ()
        self._open = 0
        self._found = False
        self._filling = False  # the shelves; the documents are arranged when that is done
        self.search = QLineEdit(clearButtonEnabled=True, placeholderText=self.tr("Search the library"))
        describe(self.search, self.tr("Search documents, claims and notes"))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(lambda: self.searched.emit(self.search.text().strip()))
        self.search.textChanged.connect(lambda _text: self._pause.start())
        self.shelves = QListView(self)
        self._shelf_model = QStandardItemModel(self)
        self.shelves.setModel(self._shelf_model)
        self.shelves.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.shelves.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        describe(self.shelves, self.tr("Shelves"))
        self.model = LibraryModel(self)
        self.documents = QListView(self)
        self.documents.setModel(self.model)
        self.documents.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.documents.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.documents.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.documents.setUniformItemSizes(True)
        self.documents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        describe(self.documents, self.tr("Documents"), self.tr("Enter opens a document"))
        FirstRow(self.documents)
        self.empty = EmptyWords(self.documents)
        self.documents.activated.connect(lambda index: self._choose(index.row()))
        self.documents.clicked.connect(lambda index: self._choose(index.row()))
        self.documents.customContextMenuRequested.connect(self._offer_menu)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(6)
        padded = QVBoxLayout()
        padded.setContentsMargins(10, 0, 10, 0)
        padded.addWidget(text_label(self.tr("Library"), muted=True))
        padded.addWidget(self.search)
        column.addLayout(padded)
        column.addWidget(self.shelves, stretch=2)
        column.addWidget(rule())
        column.addWidget(self.documents, stretch=5)
        self.set_entries((), found=False)
        self.shelves.selectionModel().currentChanged.connect(lambda _new, _old: self._arrange())

    def set_entries(self, entries: Sequence[Entry], *, found: bool, opened: int = 0) -> None:
        """Show these documents; `found` when they are the hits of a search, `opened` the one that is open."""
        self._entries, self._open = entries, opened
        if not found:
            self._filling = True
            self._fill_shelves()
            self._filling = False
        self._found = found
        self._arrange()

    def lists(self, entry: int, reviewed: str) -> bool:
        """Whether a document is in the list with its review of that time."""
        return any(e.id == entry and e.reviewed == reviewed for e in self._entries)

    def mark_open(self, entry: int) -> None:
        """Show which document is open."""
        self._open = entry
        row = self.model.row_of(entry)
        if row >= 0:
            self.documents.setCurrentIndex(self.model.index(row))

    def _fill_shelves(self) -> None:
        entries = self._entries
        before = self._shelf()
        model = self._shelf_model
        model.blockSignals(True)
        model.clear()
        collections = sorted({e.collection for e in entries if e.collection})
        tags = sorted({tag for e in entries for tag in e.tags})
        shelves = [
            (self.tr("All documents"), "library", Shelf()),
            (self.tr("To review"), "document", Shelf(state="to-review")),
            (self.tr("Done"), "answered", Shelf(state="done")),
            *((name, "collection", Shelf(collection=name)) for name in collections),
            *((tag, "tag", Shelf(tag=tag)) for tag in tags),
        ]
        for name, picture, shelf in shelves:
            count = sum(shelf.takes(entry) for entry in entries)
            item = QStandardItem(icon(picture), f"{name}  {count}")
            item.setData(shelf, Qt.ItemDataRole.UserRole)
            item.setAccessibleText(f"{name}, {count}")
            model.appendRow(item)
        model.blockSignals(False)
        model.layoutChanged.emit()
        row = next((i for i, (_, _, shelf) in enumerate(shelves) if shelf == before), 0)
        self.shelves.setCurrentIndex(model.index(row, 0))
        self.shelves.setMaximumHeight(self.shelves.sizeHintForRow(0) * min(len(shelves), _MOST_SHELVES) + 8)

    def _shelf(self) -> Shelf:
        shelf = self.shelves.currentIndex().data(Qt.ItemDataRole.UserRole)
        return shelf if isinstance(shelf, Shelf) else Shelf()

    def _arrange(self) -> None:
        if self._filling:
            return
        shelf = self._shelf()
        self.model.set_entries([entry for entry in self._entries if shelf.takes(entry)])
        self.empty.say(self._why_empty())
        self.mark_open(self._open)

    def _why_empty(self) -> str:
        if self._found:
            return self.tr("No document holds these words.")
        if self._entries:
            return self.tr("No document stands on this shelf.")
        return self.tr("Documents that you open are kept here. Drop a folder to add all that is in it.")

    def _choose(self, row: int) -> None:
        entry = self.model.entry(row)
        if entry is not None:
            self.chosen.emit(entry.id)

    def _offer_menu(self, at: QPoint) -> None:
        entry = self.model.entry(self.documents.indexAt(at).row())
        if entry is not None:
            self.menu_wanted.emit(entry, self.documents.viewport().mapToGlobal(at))
