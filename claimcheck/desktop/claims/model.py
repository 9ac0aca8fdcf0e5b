"""The claims of a document as rows of a table, sorted and filtered in the model."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QModelIndex, QObject, Qt
from PySide6.QtGui import QIcon

from claimcheck.desktop import words
from claimcheck.desktop.claims.rows import Column, Filter, Row, RowWords, sort_key
from claimcheck.desktop.look.dragged import draggable
from claimcheck.desktop.look.icons import icon
from claimcheck.desktop.look.named_columns import Index, NamedColumns
from claimcheck.desktop.look.theme import severity_colour
from claimcheck.desktop.session import Session
from claimcheck.records.claim import SourceKind

CLAIM_ID = Qt.ItemDataRole.UserRole + 1


class ClaimsModel(NamedColumns):
    """Rows of `Session.claims`."""

    figures = (Column.SCORE,)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._all: list[Row] = []
        self._rows: list[Row] = []
        self._place: dict[str, int] = {}
        self._filter = Filter()
        self._order: tuple[Column, bool] | None = None
        self._words = RowWords(
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

    def names(self) -> tuple[str, ...]:
        """Names of the columns."""
        named = {
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
        return tuple(named[column] for column in Column)

    def rows(self) -> int:
        """Claims shown."""
        return len(self._rows)

    def texts(self, row: int) -> tuple[str, ...]:
        """One claim."""
        return self._rows[row].texts

    def picture(self, row: int, column: int) -> str | QIcon:
        """The weightiest finding as a picture."""
        severity = self._rows[row].severity if column == Column.FINDINGS else None
        return icon(severity.value, severity_colour(severity)) if severity else ""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """One cell, or the claim's id."""
        return self.claim_at(index.row()) if role == CLAIM_ID else super().data(index, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Claims can be dragged out of the window, as text."""
        return draggable(super().flags(index), index)

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
            self._rows.sort(key=sort_key(column), reverse=descending)
        self._place = {row.claim.id: number for number, row in enumerate(self._rows)}
        self.endResetModel()


def as_cells(rows: Sequence[Sequence[str]]) -> str:
    """Rows as spreadsheets take them from the clipboard: cells between tabs."""
    return "\n".join("\t".join(" ".join(cell.split()) for cell in row) for row in rows)
