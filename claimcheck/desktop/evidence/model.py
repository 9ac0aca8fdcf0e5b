"""Results of the evidence index as rows that are fetched while they are scrolled to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, Signal

from claimcheck.desktop.evidence.core import EvidenceCore, Wanted
from claimcheck.desktop.evidence.words import relation_words, score_words
from claimcheck.desktop.look.named_columns import Index, NamedColumns
from claimcheck.desktop.tasks import Task, Tasks
from claimcheck.desktop.while_alive import while_alive
from claimcheck.progress import Progress
from claimcheck.records.evidence import Evidence

CHUNK = 300


class EvidenceModel(NamedColumns):
    """The rows found by a search; knows only those that were looked at, never counts them all.

    Signals:
        searching: a search has begun; `modelReset` says when its first rows are here.
    """

    searching = Signal()
    figures = (2,)

    def __init__(self, core: EvidenceCore, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._core = core
        self._tasks = tasks
        self._rows: list[Evidence] = []
        self._wanted = Wanted()
        self._more = False
        self._round = 0
        self._task: Task | None = None

    def search(self, wanted: Wanted) -> None:
        """Show other rows; what was being looked for before is dropped."""
        if self._task is not None:
            self._task.cancel()
        self._round += 1
        self._wanted = wanted
        self._ask(0)
        self.searching.emit()

    def again(self) -> None:
        """The same search, because the index has changed."""
        self.search(self._wanted)

    @property
    def complete(self) -> bool:
        """Whether every row found is here."""
        return not self._more and self._task is None

    def row(self, number: int) -> Evidence | None:
        """One result."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def row_of(self, identity: int) -> int:
        """Where a result stands among the rows fetched; -1 if it is not there."""
        return next((n for n, row in enumerate(self._rows) if row.id == identity), -1)

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there are rows beyond those shown."""
        return not parent.isValid() and self._more and self._task is None

    def fetchMore(self, parent: Index) -> None:
        """Fetch the next rows in the background."""
        if self.canFetchMore(parent):
            self._ask(len(self._rows))

    def names(self) -> tuple[str, ...]:
        """Model, benchmark, score, setting, evaluator, relation, date, source."""
        return (
            self.tr("Model"),
            self.tr("Benchmark"),
            self.tr("Score"),
            self.tr("Setting"),
            self.tr("Evaluator"),
            self.tr("Relation"),
            self.tr("Date"),
            self.tr("Source"),
        )

    def rows(self) -> int:
        """Rows fetched."""
        return len(self._rows)

    def texts(self, row: int) -> tuple[str, ...]:
        """One result."""
        result = self._rows[row]
        return (
            result.model_text,
            result.benchmark_text,
            score_words(result),
            result.setting.text,
            result.evaluator,
            relation_words(result.relation),
            result.date,
            result.source,
        )

    def _ask(self, offset: int) -> None:
        core, wanted, asked = self._core, self._wanted, self._round

        def work(progress: Progress) -> Sequence[Evidence]:
            progress.step("searching")  # dropped here if the person has typed on
            return core.search(wanted, limit=CHUNK, offset=offset, progress=progress)

        task = self._tasks.start(work, then=while_alive(self, lambda rows: self._take(asked, offset, rows)))
        task.ended.connect(lambda: self._end(task))
        self._task = task

    def _end(self, task: Task) -> None:
        if self._task is task:
            self._task = None

    def _take(self, asked: int, offset: int, rows: Sequence[Evidence]) -> None:
        if asked != self._round:
            return
        self._task = None
        self._more = len(rows) == CHUNK
        if offset == 0:
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()
        elif rows:
            self.beginInsertRows(QModelIndex(), offset, offset + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()
