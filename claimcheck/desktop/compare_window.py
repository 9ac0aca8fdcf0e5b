"""Documents side by side: their claims on the same benchmarks, or the reader's tasks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from claimcheck.desktop import words
from claimcheck.desktop.announce import announce, describe
from claimcheck.desktop.claims_model import as_cells
from claimcheck.desktop.core import Core
from claimcheck.desktop.labels import quiet_button, text_label
from claimcheck.desktop.tasks import Tasks
from claimcheck.library.comparison import Comparison
from claimcheck.library.store import Entry


class CompareWindow(QDialog):
    """Tick documents on the left; the table on the right follows."""

    def __init__(self, core: Core, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._core, self._tasks, self._round = core, tasks, 0
        self.setWindowTitle(self.tr("Compare documents"))
        self.documents = QListWidget()
        describe(self.documents, self.tr("Documents to compare"), self.tr("Space ticks a document"))
        self.by = QComboBox()
        self.by.addItem(self.tr("Claims on the same benchmarks"), "claims")
        self.by.addItem(self.tr("My tasks"), "tasks")
        describe(self.by, self.tr("What to compare"))
        self.table = QTableWidget()
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(True)
        describe(self.table, self.tr("Comparison"))
        self.hint = text_label(muted=True)
        self._lay_out()
        self.documents.itemChanged.connect(lambda _item: self.compare())
        self.by.currentIndexChanged.connect(lambda _index: self.compare())
        self.resize(980, 600)
        tasks.start(lambda _progress: core.entries(), then=self._offer)
        self._show(None)

    def _lay_out(self) -> None:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.addWidget(self.by)
        row.addStretch(1)
        row.addWidget(quiet_button(self.tr("Copy table"), "copy", self.copy))
        column.addLayout(row)
        column.addWidget(self.hint)
        column.addWidget(self.table, stretch=1)
        split = QSplitter()
        split.addWidget(self.documents)
        split.addWidget(right)
        split.setSizes([260, 720])
        split.setStretchFactor(1, 1)
        split.setChildrenCollapsible(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(split)

    def compare(self) -> None:
        """Compare the ticked documents."""
        items = [self.documents.item(row) for row in range(self.documents.count())]
        chosen = [
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        ]
        self._round += 1
        asked, core, by = self._round, self._core, self.by.currentData()
        if not chosen:
            self._show(None)
            return
        self._tasks.start(
            lambda _progress: core.compare(chosen, by_tasks=by == "tasks"),
            then=lambda comparison: self._show(comparison) if asked == self._round else None,
        )

    def copy(self) -> None:
        """Put the table on the clipboard as cells."""
        columns = range(self.table.columnCount())
        model, across, down = self.table.model(), Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        head = ["", *(str(model.headerData(c, across)) for c in columns)]
        rows = [
            [str(model.headerData(r, down)), *(str(model.index(r, c).data()) for c in columns)]
            for r in range(self.table.rowCount())
        ]
        QGuiApplication.clipboard().setText(as_cells([head, *rows]))
        announce(self, self.tr("Copied"))

    def _offer(self, entries: Sequence[Entry]) -> None:
        self.documents.blockSignals(True)
        for entry in entries:
            item = QListWidgetItem(entry.title or entry.origin)
            item.setData(Qt.ItemDataRole.UserRole, entry.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.documents.addItem(item)
        self.documents.blockSignals(False)

    def _show(self, comparison: Comparison | None) -> None:
        columns = comparison.columns if comparison else ()
        rows = comparison.rows if comparison else ()
        self.hint.setText(
            self.tr("{rows} rows. Cells in one row whose settings differ say so in the last column.").format(
                rows=len(rows)
            )
            if comparison
            else self.tr("Tick the documents to compare.")
        )
        self.table.setColumnCount(len(columns) + (1 if comparison else 0))
        self.table.setRowCount(len(rows))
        self.table.setHorizontalHeaderLabels(
            [
                *(f"{c.model}\n{c.document[:40]}" for c in columns),
                *([self.tr("Settings that differ")] if comparison else []),
            ]
        )
        self.table.setVerticalHeaderLabels([row.label for row in rows])
        for r, row in enumerate(rows):
            texts = [
                "\n".join(_cell_text(words.score_text(c), c.setting.text) for c in cell) or "–"
                for cell in row.cells
            ]
            for c, text in enumerate([*texts, ", ".join(row.differing) or "–"]):
                self.table.setItem(r, c, QTableWidgetItem(text))
        self.table.resizeColumnsToContents()
        self.table.resizeRowsToContents()


def _cell_text(score: str, setting: str) -> str:
    return f"{score} ({setting})" if setting else score
