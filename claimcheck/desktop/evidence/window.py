"""The evidence browser: search, where a result comes from, and everything that changes the index."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from claimcheck.desktop.announce import announce
from claimcheck.desktop.core import Core
from claimcheck.desktop.evidence.core import EvidenceCore, Kept
from claimcheck.desktop.evidence.export import ask_export
from claimcheck.desktop.evidence.filters import EvidenceFilters
from claimcheck.desktop.evidence.model import EvidenceModel
from claimcheck.desktop.evidence.own_evidence import OwnEvidence
from claimcheck.desktop.evidence.provenance_pane import ProvenancePane
from claimcheck.desktop.look.empty_words import EmptyWords
from claimcheck.desktop.look.figures import count_text, index_figures
from claimcheck.desktop.look.fitted_columns import FittedColumns
from claimcheck.desktop.look.flow_layout import FlowLayout
from claimcheck.desktop.look.labels import quiet_button, text_label
from claimcheck.desktop.look.quiet_table import quiet_table
from claimcheck.desktop.look.remembered_size import remember_size
from claimcheck.desktop.look.undo_buttons import UndoButtons
from claimcheck.desktop.progress_strip import ProgressStrip
from claimcheck.desktop.tasks import Tasks
from claimcheck.desktop.while_alive import while_alive
from claimcheck.desktop.wishes import Wishes
from claimcheck.evidence.stats import IndexStats

_SETTING, _DATE, _SOURCE = 3, 6, 7
"""Columns that may go for lack of room: the pane below tells them of the chosen row."""


class EvidenceWindow(QDialog):
    """Filters over a table; under it where the selected result comes from.

    Signals:
        import_wanted: import these files; none yet where the list is empty.
        sources_wanted: show sources, numbers and updates.
        reports_wanted: show the contamination reports.
    """

    import_wanted = Signal(list)
    sources_wanted = Signal()
    reports_wanted = Signal()

    def __init__(
        self, core: Core, evidence: EvidenceCore, tasks: Tasks, wishes: Wishes, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.evidence, self._tasks, self._wishes = evidence, tasks, wishes
        self._kept_row = 0
        self.setWindowTitle(self.tr("Evidence"))
        self.setAcceptDrops(True)
        self.filters = EvidenceFilters(self)
        self.model = EvidenceModel(self.evidence, tasks, self)
        self.table = quiet_table(self.model, self.tr("Results"))
        FittedColumns(self.table, spare=(_SOURCE, _SETTING, _DATE))
        self.empty = EmptyWords(self.table, step=(self.tr("Show all results"), self.filters.show_all))
        self.provenance = ProvenancePane(self)
        self.own = OwnEvidence(core, self.evidence, tasks, self)
        self.stats = text_label(muted=True)
        self.count = text_label(muted=True)
        self.strip = ProgressStrip(self)
        self._lay_out()
        self._connect()
        remember_size(self, "evidence", QSize(1080, 720), self.split)
        self.refresh()
        self.filters.field.setFocus()

    def _lay_out(self) -> None:
        row = FlowLayout(spacing=6)
        for button in (
            quiet_button(self.tr("Import results…"), "open", lambda: self.import_wanted.emit([])),
            quiet_button(self.tr("Sources and update…"), "redo", self.sources_wanted.emit),
            quiet_button(self.tr("Contamination reports…"), "ask", self.reports_wanted.emit),
            quiet_button(self.tr("Add by hand…"), "add", self.own.ask_new),
            quiet_button(self.tr("Export…"), "export", self.ask_export),
        ):
            row.addWidget(button)
        self.split = QSplitter(Qt.Orientation.Vertical, self)
        self.split.addWidget(self.table)
        self.split.addWidget(self.provenance)
        self.split.setSizes([420, 230])
        self.split.setChildrenCollapsible(False)
        below = QHBoxLayout()
        below.addWidget(self.count, stretch=1)
        below.addWidget(self.strip)
        below.addWidget(UndoButtons(self.own.steps, self))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        column.addWidget(self.filters)
        column.addLayout(row)
        column.addWidget(self.stats)
        column.addWidget(self.split, stretch=1)
        column.addLayout(below)

    def _connect(self) -> None:
        self.filters.wanted.connect(self.model.search)
        self.table.selectionModel().currentRowChanged.connect(lambda now, _old: self._show_row(now.row()))
        self.model.searching.connect(lambda: self.count.setText(self.tr("Searching…")))
        self.model.modelReset.connect(self._show_found)
        self.model.rowsInserted.connect(self._show_count)
        pane, own = self.provenance, self.own
        pane.visit.connect(self._wishes.visit)
        pane.edit.connect(own.ask_edit)
        pane.annotate.connect(own.ask_annotation)
        pane.retire.connect(own.ask_retire)
        pane.bring_back.connect(own.bring_back)
        pane.untag.connect(own.remove_annotation)
        own.steps.changed.connect(self._changed)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self.filters.field.setFocus)

    def refresh(self) -> None:
        """Search and count again, because the index has changed."""
        self.model.search(self.filters.current())
        self._tasks.start(self.evidence.stats, then=while_alive(self, self._show_stats))

    def ask_export(self) -> None:
        """Ask for a file and write all results, or those of the chosen source."""
        ask_export(self, self.evidence, self._tasks, self.strip, self.filters.current().source)

    # Qt's events

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files of results."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import what was dropped."""
        event.acceptProposedAction()
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        self.import_wanted.emit(paths)

    # inner

    def _changed(self, sentence: str, value: object) -> None:
        announce(self, sentence)
        self._kept_row = value if isinstance(value, int) else getattr(self.provenance.row, "id", 0)
        self.refresh()
        self.count.setText(sentence)

    def _show_found(self) -> None:
        self._show_count()
        row = self.model.row_of(self._kept_row)
        self._kept_row = 0
        if row >= 0:
            self.table.selectRow(row)
        else:
            self.provenance.show_row(None)

    def _show_count(self) -> None:
        n = self.model.rowCount()
        if not n:
            text = self.tr("No result holds these words.")
            self.empty.say(text)
        elif self.model.complete:
            text = self.tr("{count} results")
        else:
            text = self.tr("The first {count} results; more come as you scroll")
        self.count.setText(text.format(count=count_text(n)))

    def _show_stats(self, stats: IndexStats) -> None:
        self.filters.offer_sources([source.name for source in stats.sources])
        text = self.tr(
            "{results} results of {models} models on {benchmarks} benchmarks by {evaluators} evaluators; "
            "{share} of the pairs of model and benchmark have two sources or more; newest {newest}"
        )
        self.stats.setText(text.format(**index_figures(stats)))

    def _show_row(self, number: int) -> None:
        row, in_force = self.model.row(number), self.filters.current().in_force
        self.provenance.show_row(row, in_force=in_force)
        if row is None:
            return
        evidence = self.evidence

        def show(kept: Kept) -> None:
            if self.provenance.row == row:
                self.provenance.show_row(row, kept, in_force=in_force)

        self._tasks.start(lambda _progress: evidence.kept(row.id), then=while_alive(self, show))
