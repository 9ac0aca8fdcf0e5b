"""Keeps a table's columns as wide as their texts and within the table: the widest give way first."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QTableView

from claimcheck.desktop.look.quiet_table import beside_text

_SAMPLE = 40
"""Rows whose texts are measured, spread over the table."""

_LEAST = 7
"""Characters that are left of a column's text where its name is no longer."""


class FittedColumns(QObject):
    """No scrolling sideways: columns shrink, and where even that is too much the least wanted ones go.

    A width that a person gave a column by dragging stays theirs as long as the others can give way.

    Args:
        table: The table; its last column takes what room is left.
        spare: Columns that may go, the first to go first; those that a person asks for go last.
        whole: Columns of fixed words, which are cut only where the others are as narrow as they can be.
    """

    def __init__(self, table: QTableView, spare: Sequence[int] = (), whole: Collection[int] = ()) -> None:
        super().__init__(table)
        self._table, self._header = table, table.horizontalHeader()
        self._spare, self._whole = list(spare), whole
        self._gone: set[int] = set()
        self._own: dict[int, int] = {}
        self._wanted: dict[int, int] = {}
        self._fitting = self._dragging = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.measure)
        self._header.setMinimumSectionSize(1)
        self._header.setStretchLastSection(False)
        self._header.sectionResized.connect(self._resized)
        for watched in (table.viewport(), self._header.viewport()):
            watched.installEventFilter(self)
        for changed in (table.model().modelReset, table.model().layoutChanged):
            changed.connect(lambda *_what: self.measure_soon())
        self._soon.start()

    @property
    def own(self) -> Mapping[int, int]:
        """The widths that a person gave, in logical pixels by column."""
        return self._own

    @own.setter
    def own(self, widths: Mapping[int, int]) -> None:
        self._own = dict(widths)
        self.measure()

    def is_shown(self, column: int) -> bool:
        """Whether a column is shown, or would be if there were room."""
        return column in self._gone or not self._header.isSectionHidden(column)

    def show_column(self, column: int, *, shown: bool) -> None:
        """Show or hide a column as a person wishes."""
        self._gone.discard(column)
        if shown and column in self._spare:
            self._spare.remove(column)
            self._spare.append(column)
        self._header.setSectionHidden(column, not shown)
        self.measure()

    def bring_back(self) -> None:
        """Show the columns that went for lack of room, so that the header's state can be saved."""
        for column in self._gone:
            self._header.setSectionHidden(column, False)
        self._gone.clear()

    def forget(self) -> None:
        """Begin anew with other rows; as long as they are of one kind, columns only grow and do not jump."""
        self._wanted.clear()
        self._soon.start()

    def measure_soon(self) -> None:
        """Measure when what is happening now is over."""
        self._soon.start()

    def measure(self) -> None:
        """Measure the texts and fit the columns to them."""
        self._soon.stop()
        for column in range(self._header.count()):
            if self.is_shown(column):
                self._wanted[column] = max(self._wanted.get(column, 0), self._measured(column))
        self.fit()

    def fit(self) -> None:
        """Give each column its width."""
        room = self._table.viewport().width()
        if self._fitting or room < _LEAST:
            return
        self._fitting = True
        try:
            self._fit(room)
        finally:
            self._fitting = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit again when the table grows or shrinks, or its text does."""
        match event.type():
            case QEvent.Type.Resize if watched is self._table.viewport():
                self.fit()
            case QEvent.Type.FontChange:
                self.forget()
            case QEvent.Type.MouseButtonPress | QEvent.Type.MouseButtonRelease:
                self._dragging = event.type() is QEvent.Type.MouseButtonPress
        return False

    def _fit(self, room: int) -> None:
        header = self._header
        shown = [header.logicalIndex(n) for n in range(header.count())]
        shown = [column for column in shown if self.is_shown(column)]
        wanted = {column: self._own.get(column) or self._width_of(column) for column in shown}
        least = {column: min(wanted[column], self._least(column)) for column in shown}
        gone: set[int] = set()
        for column in filter(wanted.__contains__, self._spare):
            if sum(least.values()) <= room:
                break
            gone.add(column)
            del wanted[column], least[column]
        if sum(least.values()) > room:
            least = dict.fromkeys(wanted, 1)
        for firm in (self._whole, self._own):
            kept = least | {column: wanted[column] for column in firm if column in wanted}
            if sum(kept.values()) <= room:
                least = kept
        for column in gone ^ self._gone:
            header.setSectionHidden(column, column in gone)
        self._gone = gone
        widths = shared(wanted, least, room)
        last = self._last()
        if last in widths:
            widths[last] += max(0, room - sum(widths.values()))
        for column, width in widths.items():
            if header.sectionSize(column) != width:
                header.resizeSection(column, width)

    def _least(self, column: int) -> int:
        return min(
            max(self._header.sectionSizeHint(column), _LEAST * self._table.fontMetrics().averageCharWidth()),
            self._width_of(column),
        )

    def _width_of(self, column: int) -> int:
        if column not in self._wanted:
            self._wanted[column] = self._measured(column)
        return self._wanted[column]

    def _measured(self, column: int) -> int:
        model, table = self._table.model(), self._table
        rows = model.rowCount()
        metrics, widest = table.fontMetrics(), 0
        for row in range(0, rows, max(1, rows // _SAMPLE)):
            index = model.index(row, column)
            lines = str(index.data() or "").split("\n")
            widest = max(widest, max(map(metrics.horizontalAdvance, lines)) + beside_text(table, index))
        return max(widest, self._header.sectionSizeHint(column))

    def _resized(self, column: int, _old: int, new: int) -> None:
        if self._dragging and not self._fitting and column != self._last():
            self._own[column] = new

    def _last(self) -> int:
        shown = (self._header.logicalIndex(n) for n in reversed(range(self._header.count())))
        return next((column for column in shown if not self._header.isSectionHidden(column)), -1)


def shared(wanted: Mapping[int, int], least: Mapping[int, int], room: int) -> dict[int, int]:
    """Widths that together fit in `room`: those above a common bound are cut to it, none below its least."""

    def bounded(bound: int) -> dict[int, int]:
        return {key: min(width, max(bound, least[key])) for key, width in wanted.items()}

    if sum(wanted.values()) <= room:
        return dict(wanted)
    low, high = 0, max(wanted.values())
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if sum(bounded(middle).values()) <= room else (low, middle)
    return bounded(low)
