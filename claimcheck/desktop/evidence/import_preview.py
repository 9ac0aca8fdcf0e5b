"""The first rows of a file to import, and for a table of one's own what its columns mean."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from claimcheck.desktop.evidence.core import EvidenceCore
from claimcheck.desktop.evidence.mapping_form import MappingForm
from claimcheck.desktop.evidence.words import field_words, score_words
from claimcheck.desktop.look.labels import quiet_button, text_label
from claimcheck.desktop.look.quiet_table import fit_columns, quiet_table
from claimcheck.desktop.look.text_grid import TextGrid
from claimcheck.desktop.refusal_words import reason_words, refusal_text
from claimcheck.desktop.tasks import Task, Tasks
from claimcheck.desktop.while_alive import while_alive
from claimcheck.errors import UserError
from claimcheck.evidence.importing.mapping import Mapping, Preview
from claimcheck.evidence.importing.previewing import FilePreview
from claimcheck.records.evidence import Evidence

_FIELDS = ("model", "benchmark", "score", "setting", "evaluator", "date")


class ImportPreview(QWidget):
    """The columns on the left where a person has a say, the rows as they are read on the right.

    Signals:
        confirmed: the person confirmed the columns, and they are remembered.
    """

    confirmed = Signal()

    def __init__(self, evidence: EvidenceCore, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._evidence, self._tasks = evidence, tasks
        self._file: FilePreview | None = None
        self._task: Task | None = None
        self.form = MappingForm()
        self.read = TextGrid(self)
        self.raw = TextGrid(self)
        self.table = quiet_table(self.read, self.tr("Results as they will be read"))
        self.raw_table = quiet_table(self.raw, self.tr("The table as it is"))
        for table in (self.table, self.raw_table):
            table.setMinimumHeight(3 * table.fontMetrics().height() + 24)  # its names and a row
        self.told = text_label(muted=True)
        self.confirm = quiet_button(self.tr("Confirm the columns"), "answered", self._confirm)
        self._lay_out()
        self.form.changed.connect(self._try)
        self.show_file(None, done=False)

    def _lay_out(self) -> None:
        tables = QWidget()
        right = QVBoxLayout(tables)
        right.setContentsMargins(0, 0, 0, 0)
        right.addWidget(self.raw_table, stretch=1)
        right.addWidget(self.told)
        right.addWidget(self.table, stretch=1)
        right.addWidget(self.confirm, alignment=Qt.AlignmentFlag.AlignRight)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.form)
        split.addWidget(tables)
        split.setSizes([330, 560])
        split.setStretchFactor(1, 1)
        split.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.addWidget(split)

    def show_file(self, file: FilePreview | None, *, done: bool) -> None:
        """Show another file; the columns can be changed until the import is `done`."""
        self._file = file
        own = file is not None and file.mapping is not None and not done
        for part in (self.form, self.confirm, self.raw_table):
            part.setVisible(own)
        if file is None:
            self._tell("")
            self._show_rows(())
            return
        if own and file.mapping is not None:
            self.form.show_mapping(file.columns, file.mapping)
            self.raw.show_texts(file.columns, file.cells)
            fit_columns(self.raw_table)
            self._try(file.mapping)
        else:
            self._tell(reason_words(file.problem) or self.tr("The first rows:"))
            self._show_rows(file.sample)

    def _try(self, mapping: Mapping) -> None:
        file, evidence = self._file, self._evidence
        if file is None:
            return
        problems = mapping.problems(file.columns)
        self.confirm.setEnabled(False)
        if problems:
            self._show_rows(())
            self._tell(self._question(mapping))
            return
        if self._task is not None:
            self._task.cancel()
        self._task = self._tasks.start(
            lambda _progress: evidence.preview_table(file.path, mapping),
            then=while_alive(self, lambda preview: self._show_preview(file, preview)),
            refused=while_alive(self, self._refuse),
        )

    def _question(self, mapping: Mapping) -> str:
        if not mapping.model:
            return self.tr("Which column names the model?")
        if not mapping.score and not mapping.scores:
            return self.tr("Which column holds the score?")
        return self.tr("Which column names the benchmark, or which benchmark is it?")

    def _show_preview(self, file: FilePreview, preview: Preview) -> None:
        if file is not self._file:
            return
        self._show_rows(preview.rows)
        self.confirm.setEnabled(bool(preview.rows) and (not file.confirmed or self._is_changed(file)))
        if file.confirmed and not self._is_changed(file):
            self._tell(self.tr("These columns are confirmed and remembered. The first rows:"))
        else:
            self._tell(self.tr("Read like this? Then confirm; tables like it are read so from now on."))

    def _tell(self, sentence: str) -> None:
        self.told.setText(sentence)
        self.told.setVisible(bool(sentence))

    def _is_changed(self, file: FilePreview) -> bool:
        return self.form.mapping() != file.mapping

    def _refuse(self, error: UserError) -> None:
        self._show_rows(())
        self._tell(refusal_text(error))

    def _confirm(self) -> None:
        file, evidence, mapping = self._file, self._evidence, self.form.mapping()
        if file is None:
            return
        self._tasks.start(
            lambda _progress: evidence.confirm(file.columns, mapping),
            then=while_alive(self, lambda _none: self.confirmed.emit()),
        )

    def _show_rows(self, rows: tuple[Evidence, ...]) -> None:
        texts = [
            (
                *(row.model_text, row.benchmark_text, score_words(row)),
                *(row.setting.text, row.evaluator, row.date),
            )
            for row in rows
        ]
        self.read.show_texts([field_words(field) for field in _FIELDS], texts)
        fit_columns(self.table)
