"""Sources of the evidence with their numbers, and their update; nothing is fetched unasked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QVBoxLayout, QWidget

from claimcheck.desktop.announce import announce, announce_tick
from claimcheck.desktop.evidence.core import EvidenceCore
from claimcheck.desktop.evidence.sources_model import SourcesModel
from claimcheck.desktop.look.figures import count_text, index_figures
from claimcheck.desktop.look.fitted_columns import FittedColumns
from claimcheck.desktop.look.labels import quiet_button, text_label
from claimcheck.desktop.look.quiet_table import quiet_table
from claimcheck.desktop.look.remembered_size import remember_size
from claimcheck.desktop.refusal_words import refusal_text
from claimcheck.desktop.tasks import Task, Tasks
from claimcheck.desktop.while_alive import while_alive
from claimcheck.desktop.wishes import Wishes
from claimcheck.errors import UserError
from claimcheck.evidence.stats import IndexStats
from claimcheck.evidence.update import SourceState, Update


class SourcesWindow(QDialog):
    """Numbers above, sources with a tick below; they are updated one after the other.

    Signals:
        updated: results were added; the index has changed.
    """

    updated = Signal()

    def __init__(
        self, evidence: EvidenceCore, tasks: Tasks, wishes: Wishes, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._evidence, self._tasks, self._wishes = evidence, tasks, wishes
        self._waiting: list[str] = []
        self._task: Task | None = None
        self._added = 0
        self._retrieved: dict[str, str] = {}
        self.setWindowTitle(self.tr("Sources of evidence"))
        self.model = SourcesModel(self)
        self.table = quiet_table(
            self.model,
            self.tr("Sources"),
            description=self.tr("Space ticks a source for the update"),
        )
        self.fitted = FittedColumns(self.table)
        self.numbers = text_label(self.tr("Counting the evidence…"))
        self.told = text_label(
            self.tr("Only the addresses of ticked sources are fetched, and only when you press Update."),
            muted=True,
        )
        self._lay_out()
        remember_size(self, "sources", QSize(1120, 660))
        self._refresh_buttons()
        self.model.dataChanged.connect(lambda *_cells: self._refresh_buttons())
        self.model.dataChanged.connect(lambda *_cells: self.fitted.measure_soon())
        self.model.ticked_one.connect(lambda name, on: announce_tick(self.table, name, ticked=on))
        self.reload()

    def _lay_out(self) -> None:
        self.all = quiet_button(self.tr("Tick all"), "answered", lambda: self._tick_all(ticked=True))
        self.none = quiet_button(self.tr("Tick none"), "cancel", lambda: self._tick_all(ticked=False))
        self.visit = quiet_button(self.tr("Open home page"), "external", self._visit)
        row = QHBoxLayout()
        for button in (self.all, self.none, self.visit):
            row.addWidget(button)
        row.addStretch(1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.go = buttons.addButton(self.tr("Update"), QDialogButtonBox.ButtonRole.ActionRole)
        self.go.setProperty("primary", True)
        self.stop = buttons.addButton(self.tr("Stop the update"), QDialogButtonBox.ButtonRole.ActionRole)
        self.go.clicked.connect(self.start)
        self.stop.clicked.connect(self.cancel)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        column.addWidget(self.numbers)
        column.addLayout(row)
        column.addWidget(self.table, stretch=1)
        column.addWidget(self.told)
        column.addWidget(buttons)

    def _tick_all(self, *, ticked: bool) -> None:
        self.model.tick_all(ticked=ticked)
        count = len(self.model.ticked())
        announce(self.table, self.tr("Sources ticked: {count}").format(count=count))

    def reload(self) -> None:
        """Read the sources and count again."""
        self._tasks.start(self._evidence.stats, then=while_alive(self, self._show_stats))

    def start(self) -> None:
        """Update the ticked sources, one after the other."""
        self._waiting, self._added = self.model.ticked(), 0
        for name in self._waiting:
            self.model.say(name, "", self.tr("waiting"))
        self._next()

    def cancel(self) -> None:
        """Stop; sources that are done stay renewed."""
        for name in self._waiting:
            self.model.say(name, "cancel", self.tr("not fetched"))
        self._waiting.clear()
        if self._task is not None:
            self._task.cancel()

    def done(self, result: int) -> None:
        """Closing stops the update."""
        self.cancel()
        super().done(result)

    def _next(self) -> None:
        if not self._waiting:
            self._finish()
            return
        name, evidence = self._waiting.pop(0), self._evidence
        task = self._tasks.start(
            lambda progress: evidence.update(name, progress),
            then=while_alive(self, self._take),
            refused=while_alive(self, lambda error: self._refuse(name, error)),
        )
        task.stepped.connect(while_alive(self, lambda step: self.model.show_step(name, step)))
        task.cancelled.connect(
            while_alive(self, lambda: self.model.say(name, "cancel", self.tr("stopped, nothing was changed")))
        )
        task.ended.connect(while_alive(self, self._next))
        self._task = task
        self._refresh_buttons()

    def _take(self, update: Update) -> None:
        self._added += update.rows
        self.model.show_update(update)

    def _refuse(self, name: str, error: UserError) -> None:
        self.model.say(name, "missing", refusal_text(error))

    def _finish(self) -> None:
        if self._task is None:
            return
        self._task = None
        sentence = self.tr("The update has ended; {count} results were added.").format(
            count=count_text(self._added)
        )
        self.told.setText(sentence)
        announce(self, sentence)
        self._refresh_buttons()
        if self._added:
            self.updated.emit()
        self.reload()

    def _show_stats(self, stats: IndexStats) -> None:
        text = self.tr(
            "{results} results in force ({vendor} by the models' makers, {history} more in the history) of "
            "{models} models on {benchmarks} benchmarks by {evaluators} evaluators. {cells} pairs of model "
            "and benchmark, {share} of them with two sources or more. {reports} contamination reports. "
            "Retrieved from {oldest} to {newest}."
        )
        self.numbers.setText(text.format(**index_figures(stats)))
        self._retrieved = {}
        for source in stats.sources:
            name = source.name.partition(":")[0]
            self._retrieved[name] = max(source.retrieved, self._retrieved.get(name, ""))
        self._tasks.start(self._evidence.states, then=while_alive(self, self._show_states))

    def _show_states(self, states: Sequence[SourceState]) -> None:
        row = self.table.currentIndex().row()
        self.model.show_states(states, self._retrieved)
        self.table.selectRow(max(0, row))
        self._refresh_buttons()

    def _refresh_buttons(self) -> None:
        busy = self._task is not None
        self.go.setEnabled(bool(self.model.ticked()) and not busy)
        self.stop.setEnabled(busy)

    def _visit(self) -> None:
        state = self.model.state(self.table.currentIndex().row())
        if state is not None and state.source.homepage:
            self._wishes.visit.emit(state.source.homepage)
