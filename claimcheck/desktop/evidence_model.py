"""Results of the evidence index as rows that are fetched while they are scrolled to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from claimcheck.desktop.core import Core
from claimcheck.desktop.tasks import Tasks
from claimcheck.progress import Progress
from claimcheck.records.evidence import EvaluatorRelation, Evidence

Index = QModelIndex | QPersistentModelIndex
CHUNK = 300


class EvidenceModel(QAbstractTableModel):
    """The rows found by a search; knows only those that were looked at, never counts them all."""

    def __init__(self, core: Core, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._core = core
        self._tasks = tasks
        self._rows: list[Evidence] = []
        self._words = ""
        self._more = False
        self._asking = False
        self._round = 0

    def search(self, words: str) -> None:
        """Show rows whose model and benchmark hold these words; all for ""."""
        self._round += 1
        self._words = words
        self._asking = False
        self._ask(0)

    @property
    def complete(self) -> bool:
        """Whether every row found is here."""
        return not self._more and not self._asking

    def row(self, number: int) -> Evidence | None:
        """One result."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there are rows beyond those shown."""
        return not parent.isValid() and self._more and not self._asking

    def fetchMore(self, parent: Index) -> None:
        """Fetch the next rows in the background."""
        if self.canFetchMore(parent):
            self._ask(len(self._rows))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Rows fetched."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Model, benchmark, score, evaluator, relation, date, source."""
        return 0 if parent.isValid() else 7

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Names of the columns."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return section + 1
        names = (
            self.tr("Model"),
            self.tr("Benchmark"),
            self.tr("Score"),
            self.tr("Evaluator"),
            self.tr("Relation"),
            self.tr("Date"),
            self.tr("Source"),
        )
        return names[section] if 0 <= section < len(names) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """One cell."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return self._texts(row)[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == 2:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _texts(self, row: Evidence) -> tuple[str, ...]:
        unit = " %" if row.scale == "percent" else ""
        return (
            row.model_text,
            row.benchmark_text,
            f"{row.score_text}{unit}",
            row.evaluator,
            self.relation(row.relation),
            row.date,
            row.source,
        )

    def relation(self, relation: EvaluatorRelation) -> str:
        """Who ran a result, in words."""
        return {
            EvaluatorRelation.VENDOR: self.tr("the model's maker"),
            EvaluatorRelation.THIRD_PARTY: self.tr("third party"),
            EvaluatorRelation.SUBMITTER_VERIFIED: self.tr("submitted, verified"),
            EvaluatorRelation.SUBMITTER_UNVERIFIED: self.tr("submitted, not verified"),
            EvaluatorRelation.CROWD: self.tr("votes of users"),
            EvaluatorRelation.UNKNOWN: self.tr("not known"),
        }[relation]

    def _ask(self, offset: int) -> None:
        core, words, asked = self._core, self._words, self._round
        self._asking = True

        def work(progress: Progress) -> Sequence[Evidence]:
            return core.search_evidence(words, limit=CHUNK, offset=offset, progress=progress)

        self._tasks.start(work, then=lambda rows: self._take(asked, offset, rows))

    def _take(self, asked: int, offset: int, rows: Sequence[Evidence]) -> None:
        if asked != self._round:
            return
        self._asking = False
        self._more = len(rows) == CHUNK
        if offset == 0:
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()
        elif rows:
            self.beginInsertRows(QModelIndex(), offset, offset + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()
