"""Import of results: files are looked at first, columns confirmed, and only then anything is changed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from claimcheck.desktop.address_dialog import ask_address
from claimcheck.desktop.announce import announce
from claimcheck.desktop.evidence.core import EvidenceCore
from claimcheck.desktop.evidence.import_files_model import ImportFilesModel
from claimcheck.desktop.evidence.import_preview import ImportPreview
from claimcheck.desktop.evidence.ran_by_choice import RanByChoice
from claimcheck.desktop.look.empty_words import EmptyWords
from claimcheck.desktop.look.figures import count_text
from claimcheck.desktop.look.labels import quiet_button, text_label
from claimcheck.desktop.look.quiet_table import quiet_table
from claimcheck.desktop.look.remembered_size import remember_size
from claimcheck.desktop.progress_strip import ProgressStrip
from claimcheck.desktop.refusal_words import refusal_text
from claimcheck.desktop.tasks import Tasks
from claimcheck.desktop.while_alive import while_alive
from claimcheck.errors import UserError
from claimcheck.evidence.importing.previewing import FilePreview
from claimcheck.evidence.importing.run import ImportReport

if TYPE_CHECKING:
    from claimcheck.evidence.fetching import Fetched


class ImportWindow(QDialog):
    """Files above, the chosen one's first rows below.

    Signals:
        imported: an `ImportReport`; the index has changed.
    """

    imported = Signal(object)

    def __init__(self, evidence: EvidenceCore, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._evidence, self._tasks = evidence, tasks
        self._paths: list[Path] = []
        self._said = ""
        self._fetched: Fetched | None = None
        self.setWindowTitle(self.tr("Import results"))
        self.setAcceptDrops(True)
        self.model = ImportFilesModel(self)
        self.table = quiet_table(self.model, self.tr("Files to import"))
        EmptyWords(
            self.table,
            self.tr(
                "Choose files, archives, a folder or an address, or drop them here: results of evaluation "
                "harnesses, leaderboards, or a table of your own. Nothing is changed before you say so."
            ),
            step=(self.tr("Choose files…"), self.ask_for_files),
        )
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in range(1, self.model.columnCount()):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.preview = ImportPreview(self._evidence, tasks)
        self.summary = text_label()
        self.ran_by = RanByChoice()
        self.strip = ProgressStrip()
        self._lay_out()
        self.table.selectionModel().currentRowChanged.connect(lambda now, _old: self._show(now.row()))
        self.model.modelReset.connect(self._refresh)
        self.preview.confirmed.connect(lambda: self.look_at(self._paths, self._fetched))
        remember_size(self, "import", QSize(980, 700), self.split)
        self._refresh()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(quiet_button(self.tr("Choose files…"), "open", self.ask_for_files))
        row.addWidget(quiet_button(self.tr("Choose a folder…"), "collection", self.ask_for_folder))
        row.addWidget(quiet_button(self.tr("From an address…"), "address", self.ask_for_address))
        row.addStretch(1)
        row.addWidget(self.strip)
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.split.addWidget(self.table)
        self.split.addWidget(self.preview)
        self.split.setSizes([150, 450])
        self.split.setChildrenCollapsible(False)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.go = buttons.addButton(self.tr("Import"), QDialogButtonBox.ButtonRole.ActionRole)
        self.go.setProperty("primary", True)
        self.go.clicked.connect(self.start)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        # Qt holds a window with wrapped text to the height it once needed; small screens have less.
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        self.setMinimumSize(420, 360)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.split, stretch=1)
        column.addWidget(self.ran_by)
        column.addWidget(self.summary)
        column.addWidget(buttons)

    def ask_for_files(self) -> None:
        """Ask for files of results."""
        dialog = QFileDialog(self, self.tr("Import results"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda paths: self.look_at([Path(path) for path in paths]))
        dialog.open()

    def ask_for_folder(self) -> None:
        """Ask for a folder of results."""
        dialog = QFileDialog(self, self.tr("Import results"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.filesSelected.connect(lambda paths: self.look_at([Path(path) for path in paths]))
        dialog.open()

    def ask_for_address(self) -> None:
        """Ask for the address of a file of results."""
        ask_address(
            self,
            self.tr("Import from an address"),
            self.tr("Address of a file of results. Only this address is fetched, and only now."),
            self.tr("Fetch"),
            self.fetch,
        )

    def fetch(self, address: str) -> None:
        """Fetch an address and show what an import of it would bring; it can be cancelled."""
        evidence = self._evidence
        task = self._tasks.start(
            lambda progress: evidence.fetch(address, progress),
            then=while_alive(self, lambda fetched: self.look_at([fetched.path], fetched)),
            refused=while_alive(self, self._refuse),
        )
        task.cancelled.connect(while_alive(self, lambda: self._say(self.tr("Nothing was fetched."))))
        self.strip.follow(task, self.tr("Fetching {address}").format(address=address))

    def look_at(self, paths: Sequence[Path], fetched: Fetched | None = None) -> None:
        """Look at files and show what an import would bring; `fetched` is where they came from."""
        self._paths, self._fetched = list(paths), fetched
        evidence, chosen = self._evidence, self._paths
        task = self._tasks.start(
            lambda progress: evidence.preview(chosen, progress), then=while_alive(self, self._take)
        )
        self.strip.follow(task, self.tr("Looking at the files"))

    def start(self) -> None:
        """Import what can be imported, all of it in one go."""
        evidence, paths, fetched = self._evidence, self._ready_paths(), self._fetched
        ran_by = self.ran_by.chosen()
        self.go.setEnabled(False)
        task = self._tasks.start(
            lambda progress: evidence.import_files(paths, progress, ran_by=ran_by, fetched=fetched),
            then=while_alive(self, self._imported),
        )
        task.ended.connect(while_alive(self, self._refresh))
        self.strip.follow(task, self.tr("Importing"))

    # Qt's events

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files of results."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Look at what was dropped."""
        event.acceptProposedAction()
        self.look_at([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    # inner

    def _take(self, files: Sequence[FilePreview]) -> None:
        before = max(0, self.table.currentIndex().row())
        self.model.show_files(files)
        wish = next((n for n, file in enumerate(files) if file.needs_columns), min(before, len(files) - 1))
        if files:
            self.table.selectRow(wish)
            self.table.setFocus()
        announce(self, self.summary.text())

    def _imported(self, report: ImportReport) -> None:
        row = self.table.currentIndex().row()
        self.model.show_outcomes(report.outcomes)
        self.table.selectRow(max(0, row))
        announce(self, self.summary.text())
        self.imported.emit(report)

    def _refuse(self, error: UserError) -> None:
        self._say(refusal_text(error))

    def _say(self, sentence: str) -> None:
        self._said = sentence
        self.summary.setText(sentence)
        self.summary.setVisible(bool(sentence))
        announce(self, sentence)

    def _show(self, row: int) -> None:
        self.preview.show_file(self.model.file(row), done=self.model.done)

    def _ready_paths(self) -> list[Path]:
        """The paths as they were chosen, less single files that would only be refused."""
        refused = {file.path for file in self.model.files if not file.ready}
        ready = {file.path for file in self.model.files if file.ready}
        return [path for path in self._paths if path in ready or path not in refused]

    def _refresh(self) -> None:
        files = self.model.files
        ready = [file for file in files if file.ready]
        self.go.setEnabled(bool(ready) and not self.model.done)
        # A table of one's own says it with its columns.
        self.ran_by.setVisible(any(file.mapping is None for file in ready) and not self.model.done)
        self.preview.setVisible(bool(files))
        self.summary.setVisible(bool(files) or bool(self._said))
        if not files:
            return
        rows, waiting = sum(file.rows for file in ready), sum(file.needs_columns for file in files)
        if self.model.done:
            text = self.tr("Imported. The state of each file says what became of it.")
        elif ready or not waiting:
            text = self.tr("{rows} results in {ready} of {files} files will be added.")
        else:
            text = self.tr("Nothing is added before you have confirmed what the columns mean.")
        if waiting:
            text += " " + self.tr("Tables that wait for their columns: {waiting}.")
        self.summary.setText(
            text.format(rows=count_text(rows), ready=len(ready), files=len(files), waiting=waiting)
        )
