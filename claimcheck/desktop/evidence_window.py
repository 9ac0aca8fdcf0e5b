"""The evidence browser: search, provenance of a row, coverage numbers, import of a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from claimcheck.desktop.announce import describe
from claimcheck.desktop.core import Core
from claimcheck.desktop.evidence_model import EvidenceModel
from claimcheck.desktop.labels import discard, quiet_button, text_label
from claimcheck.desktop.tasks import Tasks
from claimcheck.desktop.wishes import Wishes
from claimcheck.evidence.importing import Outcome
from claimcheck.evidence.stats import IndexStats
from claimcheck.records.evidence import Evidence

_PAUSE = 150
_WIDTHS = (210, 190, 80, 170, 130, 90)


class EvidenceWindow(QDialog):
    """A search field over a table; under it where the selected row comes from."""

    def __init__(self, core: Core, tasks: Tasks, wishes: Wishes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._core, self._tasks, self._wishes = core, tasks, wishes
        self.setWindowTitle(self.tr("Evidence"))
        self.model = EvidenceModel(core, tasks, self)
        self.field = QLineEdit(clearButtonEnabled=True, placeholderText=self.tr("Model or benchmark"))
        describe(self.field, self.tr("Search results by model or benchmark"))
        self.count = text_label(muted=True)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setShowGrid(False)
        self.table.setAlternatingRowColors(True)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(self.table.fontMetrics().height() + 12)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        for column, width in enumerate(_WIDTHS):
            self.table.setColumnWidth(column, width)
        describe(self.table, self.tr("Results"))
        self._provenance = QWidget()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(lambda: self.model.search(self.field.text().strip()))
        self.field.textChanged.connect(lambda _text: self._pause.start())
        self.table.selectionModel().currentRowChanged.connect(lambda now, _old: self._show_row(now.row()))
        self.model.modelReset.connect(self._show_count)
        self.model.rowsInserted.connect(lambda *_args: self._show_count())
        self._lay_out()
        self.resize(1040, 680)
        self.model.search("")
        self._tasks.start(self._core.evidence_stats, then=self._show_stats)
        self.field.setFocus()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.addWidget(self.field, stretch=1)
        row.addWidget(quiet_button(self.tr("Import results…"), "add", self.ask_for_file))
        column.addLayout(row)
        self.stats = text_label(muted=True)
        column.addWidget(self.stats)
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.split.addWidget(self.table)
        self.split.addWidget(self._provenance)
        self.split.setSizes([460, 150])
        self.split.setChildrenCollapsible(False)
        column.addWidget(self.split, stretch=1)
        column.addWidget(self.count)

    def ask_for_file(self) -> None:
        """Ask for a file of results and import it."""
        dialog = QFileDialog(self, self.tr("Import results"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self.import_files)
        dialog.open()

    def import_files(self, paths: list[str]) -> None:
        """Import files of results, each whole or not at all, and say what became of each."""
        core = self._core
        files = [Path(path) for path in paths]
        self.stats.setText(self.tr("Importing…"))
        self._tasks.start(
            lambda progress: core.import_evidence(files, progress),
            then=lambda report: self._imported([outcome_line(outcome) for outcome in report.outcomes]),
        )

    def _imported(self, lines: list[str]) -> None:
        box = QMessageBox(self)
        box.setWindowTitle(self.tr("Import results"))
        box.setText(self.tr("{count} files looked at").format(count=len(lines)))
        box.setInformativeText("\n".join(lines[:20]))
        box.open()
        self.model.search(self.field.text().strip())
        self._tasks.start(self._core.evidence_stats, then=self._show_stats)

    def _show_count(self) -> None:
        n = self.model.rowCount()
        text = self.tr("{count} results") if self.model.complete else self.tr("The first {count} results")
        self.count.setText(text.format(count=n))

    def _show_stats(self, stats: IndexStats) -> None:
        text = self.tr(
            "{results} results of {models} models on {benchmarks} benchmarks from {sources} sources, "
            "{reports} contamination reports; newest {newest}"
        )
        self.stats.setText(
            text.format(
                results=f"{stats.results:,}",
                models=f"{stats.models:,}",
                benchmarks=f"{stats.benchmarks:,}",
                sources=len(stats.sources),
                reports=f"{stats.contamination_reports:,}",
                newest=stats.newest,
            )
        )

    def _show_row(self, number: int) -> None:
        row = self.model.row(number)
        old = self._provenance
        self._provenance = QWidget() if row is None else self._provenance_of(row)
        self.split.replaceWidget(1, self._provenance)
        discard(old)

    def _provenance_of(self, row: Evidence) -> QWidget:
        widget = QWidget()
        form = QFormLayout(widget)
        form.setContentsMargins(4, 10, 4, 4)
        form.setVerticalSpacing(3)
        error = "" if row.standard_error is None else f"± {row.standard_error:g}"
        lines: tuple[tuple[str, str], ...] = (
            (
                self.tr("Result"),
                f"{row.model_text} · {row.benchmark_text} · {row.score_text} {row.metric} {error}",
            ),
            (self.tr("Setting"), row.setting.text),
            (self.tr("Evaluator"), f"{row.evaluator} ({self.model.relation(row.relation)})"),
            (self.tr("Known as"), " · ".join(x for x in (row.model_id, row.benchmark_id) if x)),
            (self.tr("Source"), " · ".join(x for x in (row.source, row.source_file, row.record) if x)),
            (self.tr("Retrieved"), " · ".join(x for x in (row.retrieved, row.licence) if x)),
            (self.tr("Note"), row.note),
        )
        for name, value in lines:
            if value.strip():
                label = QLabel(name)
                label.setProperty("role", "muted")
                form.addRow(label, text_label(value))
        if row.url.startswith(("http://", "https://")):
            visit: Callable[[], None] = lambda: self._wishes.visit.emit(row.url)  # noqa: E731
            button = quiet_button(self.tr("Open source"), "external", visit, description=row.url)
            form.addRow("", button)
        return widget


def outcome_line(outcome: Outcome) -> str:
    """What became of a file."""
    rows = f"+{outcome.rows}" if outcome.rows else ""
    return " ".join(part for part in (f"{outcome.name}:", outcome.status.value, rows, outcome.reason) if part)
