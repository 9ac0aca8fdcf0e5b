"""The claims of a document as rows of a table, sorted and filtered in the model."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from claimcheck.desktop import words
from claimcheck.desktop.document.marks import SEVERITY_ORDER, weightiest
from claimcheck.desktop.look.icons import icon
from claimcheck.desktop.look.theme import severity_colour
from claimcheck.desktop.session import Session
from claimcheck.records.claim import Claim, SourceKind
from claimcheck.records.finding import Kind, Severity

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns, in their first order."""

    MODEL = 0
    BENCHMARK = 1
    SCORE = 2
    RAN_BY = 3
    FINDINGS = 4
    SETTING = 5
    PLACE = 6
    ROLE = 7
    AREA = 8
    REVIEWED = 9


class Row:
    """One claim as the table shows it; its texts are put together when they are first wanted."""

    def __init__(self, claim: Claim, session: Session, words_: _Words) -> None:
        self.claim = claim
        self.severity: Severity | None = None
        self.findings = 0
        found = session.findings(claim.id)
        if found:
            told = [f for f in found if f.kind in (Kind.FINDING, Kind.ASK)]
            self.severity, self.findings = weightiest(told), len(told)
        benchmark = session.benchmark(claim)
        self.area = benchmark.area if benchmark else ""
        self.reviewed = session.is_reviewed(claim.id)
        self._words = words_

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The text of each column."""
        claim, told, severity = self.claim, self._words, self.severity
        findings = self.findings
        return (
            words.model_name(claim),
            words.benchmark_name(claim),
            words.score_text(claim),
            words.relation_words(claim.evaluator.relation),
            f"{findings} · {words.severity_words(severity)}" if severity else str(findings or "–"),
            claim.setting.text,
            words.place_words(claim),
            told.announced if claim.announced else told.comparison,
            words.area_words(self.area) if self.area else told.not_known,
            told.yes if self.reviewed else told.no,
        )

    @cached_property
    def folded(self) -> str:
        """All texts without upper case, for the filter."""
        return "\n".join(self.texts).casefold()


@dataclass(frozen=True, slots=True)
class _Words:
    """What rows say in the person's language; looked up once, not once a row."""

    yes: str
    no: str
    announced: str
    comparison: str
    not_known: str


@dataclass(frozen=True, slots=True)
class Filter:
    """Which claims to show: all conditions must hold; "" and False mean any."""

    announced: bool = False
    with_findings: bool = False
    unreviewed: bool = False
    area: str = ""
    text: str = ""

    def takes(self, row: Row) -> bool:
        """Whether a row is shown."""
        return (
            (not self.announced or row.claim.announced)
            and (not self.with_findings or row.findings > 0)
            and (not self.unreviewed or not row.reviewed)
            and (not self.area or row.area == self.area)
            and (not self.text or self.text in row.folded)
        )


CLAIM_ID = Qt.ItemDataRole.UserRole + 1


class ClaimsModel(QAbstractTableModel):
    """Rows of `Session.claims`."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._all: list[Row] = []
        self._rows: list[Row] = []
        self._place: dict[str, int] = {}
        self._filter = Filter()
        self._order: tuple[Column, bool] | None = None
        self._words = _Words(
            yes=self.tr("yes"),
            no=self.tr("no"),
            announced=self.tr("announced"),
            comparison=self.tr("comparison"),
            not_known=self.tr("not known"),
        )
        session.opened.connect(self.reload)
        session.changed.connect(self.reload)
        session.decided_on.connect(self._take_marks)

    def reload(self) -> None:
        """Take the claims anew."""
        # A figure measured off a chart is the least certain reading, so those do not come first.
        claims = sorted(self._session.claims, key=lambda claim: claim.kind is SourceKind.CHART)
        self._all = [Row(claim, self._session, self._words) for claim in claims]
        self._arrange()

    def set_filter(self, chosen: Filter) -> None:
        """Show only some claims."""
        if chosen != self._filter:
            self._filter = chosen
            self._arrange()

    @property
    def total(self) -> int:
        """How many claims there are, shown or not."""
        return len(self._all)

    def areas(self) -> list[str]:
        """Areas of benchmarks that occur, sorted by their names in the window."""
        return sorted({row.area for row in self._all if row.area}, key=words.area_words)

    def claim_at(self, row: int) -> str:
        """Id of the claim in a row, "" where there is none."""
        return self._rows[row].claim.id if 0 <= row < len(self._rows) else ""

    def row_of(self, claim: str) -> int:
        """Row of a claim; -1 where it is not shown."""
        return self._place.get(claim, -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Rows shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Columns, hidden ones included."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Names of the columns; numbers of the rows."""
        if role == Qt.ItemDataRole.TextAlignmentRole and section == Column.SCORE:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return section + 1
        return self.column_name(Column(section)) if 0 <= section < len(Column) else None

    def column_name(self, column: Column) -> str:
        """What a column is called."""
        names = {
            Column.MODEL: self.tr("Model"),
            Column.BENCHMARK: self.tr("Benchmark"),
            Column.SCORE: self.tr("Score"),
            Column.RAN_BY: self.tr("Ran by"),
            Column.FINDINGS: self.tr("Findings"),
            Column.SETTING: self.tr("Setting"),
            Column.PLACE: self.tr("Place"),
            Column.ROLE: self.tr("Role"),
            Column.AREA: self.tr("Area"),
            Column.REVIEWED: self.tr("Reviewed"),
        }
        return names[column]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """One cell."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return row.texts[index.column()]
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.texts[index.column()] or self.tr("empty")
            case Qt.ItemDataRole.DecorationRole if index.column() == Column.FINDINGS and row.severity:
                return icon(row.severity.value, severity_colour(row.severity))
            case Qt.ItemDataRole.TextAlignmentRole if index.column() == Column.SCORE:
                return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            case _ if role == CLAIM_ID:
                return row.claim.id
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Claims can be dragged out of the window, as text."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The dragged rows as cells between tabs."""
        data = QMimeData()
        rows = sorted({index.row() for index in indexes})
        data.setText(as_cells([self._rows[row].texts for row in rows]))
        return data

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; by -1, in reading order."""
        chosen = Column(column) if 0 <= column < len(Column) else None
        wanted = None if chosen is None else (chosen, order is Qt.SortOrder.DescendingOrder)
        if wanted != self._order:  # a view can ask twice
            self._order = wanted
            self._arrange()

    def _take_marks(self) -> None:
        rows = [self._with_mark(row) for row in self._all]
        changed = [new for old, new in zip(self._all, rows, strict=True) if new is not old]
        self._all = rows
        by_mark = self._filter.unreviewed or (self._order is not None and self._order[0] is Column.REVIEWED)
        if changed and by_mark:
            self._arrange()
            return
        for row in changed:
            place = self._place.get(row.claim.id)
            if place is not None:
                self._rows[place] = row
                self.dataChanged.emit(self.index(place, 0), self.index(place, len(Column) - 1))

    def _with_mark(self, row: Row) -> Row:
        if self._session.is_reviewed(row.claim.id) == row.reviewed:
            return row
        return Row(row.claim, self._session, self._words)

    def _arrange(self) -> None:
        self.beginResetModel()
        every = self._filter == Filter()
        self._rows = list(self._all) if every else [row for row in self._all if self._filter.takes(row)]
        if self._order is not None:
            column, descending = self._order
            self._rows.sort(key=_SORT_KEYS.get(column, _by_text(column)), reverse=descending)
        self._place = {row.claim.id: number for number, row in enumerate(self._rows)}
        self.endResetModel()


def _by_text(column: Column) -> Callable[[Row], Any]:
    return lambda row: row.texts[column].casefold()


_SORT_KEYS: dict[Column, Callable[[Row], Any]] = {
    Column.SCORE: lambda row: row.claim.quantity.value,
    Column.FINDINGS: lambda row: (SEVERITY_ORDER[row.severity], -row.findings),
    Column.PLACE: lambda row: (row.claim.place.page or 0, row.texts[Column.PLACE]),
}


def as_cells(rows: Sequence[Sequence[str]]) -> str:
    """Rows as spreadsheets take them from the clipboard: cells between tabs."""
    return "\n".join("\t".join(" ".join(cell.split()) for cell in row) for row in rows)
