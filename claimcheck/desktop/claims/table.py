"""The table of claims with its filters."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QItemSelectionModel, QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from claimcheck.desktop import words
from claimcheck.desktop.announce import FirstRow, announce, describe
from claimcheck.desktop.claims.model import ClaimsModel, as_cells
from claimcheck.desktop.claims.rows import Column, Filter
from claimcheck.desktop.look.empty_words import EmptyWords
from claimcheck.desktop.look.fitted_columns import FittedColumns
from claimcheck.desktop.look.flow_layout import FlowLayout
from claimcheck.desktop.look.labels import icon_button
from claimcheck.desktop.look.quiet_table import make_quiet
from claimcheck.desktop.session import Session

_HIDDEN_AT_FIRST = (Column.SETTING, Column.PLACE, Column.ROLE, Column.AREA, Column.REVIEWED)
_SPARE = (
    *(Column.REVIEWED, Column.ROLE, Column.AREA, Column.PLACE, Column.SETTING),
    *(Column.RAN_BY, Column.FINDINGS),
)
"""What may go where there is no room for all columns, the first first."""


class ClaimsGrid(QTableView):
    """A table that copies its selected rows as cells."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the selected rows with all shown columns."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        """Put the selected rows on the clipboard, cells between tabs, names of columns first."""
        model, header = self.model(), self.horizontalHeader()
        shown = [header.logicalIndex(i) for i in range(header.count())]
        columns = [c for c in shown if not header.isSectionHidden(c)]
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        if not rows:
            return
        head = [str(model.headerData(c, Qt.Orientation.Horizontal)) for c in columns]
        body = [[str(model.index(row, c).data()) for c in columns] for row in rows]
        QGuiApplication.clipboard().setText(as_cells([head, *body]))


class ClaimsTable(QWidget):
    """Claims, filters, and how many are shown."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.model = ClaimsModel(session, self)
        self.view = self._make_view()
        self.fitted = FittedColumns(self.view, _SPARE, whole=(Column.SCORE, Column.FINDINGS))
        self.empty = EmptyWords(self.view, step=(self.tr("Show all claims"), self.show_all))
        self.announced = self._toggle(self.tr("Announced"), self.tr("Only claims about the announced model"))
        self.with_findings = self._toggle(self.tr("With findings"), self.tr("Only claims with findings"))
        self.unreviewed = self._toggle(self.tr("Unreviewed"), self.tr("Only claims not marked as reviewed"))
        self.area = QComboBox()
        describe(self.area, self.tr("Area of the benchmark"))
        self.text = QLineEdit(clearButtonEnabled=True, placeholderText=self.tr("Filter"))
        describe(self.text, self.tr("Filter claims by text"))
        self.text.setMinimumWidth(self.text.fontMetrics().averageCharWidth() * 10)
        self.count = QLabel()
        self.count.setProperty("role", "muted")
        self._typed = QTimer(self, singleShot=True, interval=120)
        self._typed.timeout.connect(self._filter)
        self._lay_out()
        self.area.currentIndexChanged.connect(self._filter)
        self.text.textChanged.connect(lambda _text: self._typed.start())
        session.selected.connect(self._show_selected)
        session.opened.connect(self.fitted.forget)
        session.opened.connect(self._refresh)
        session.changed.connect(self._refresh)
        self.model.modelReset.connect(self._after_reset)
        self._refresh()

    def show_all(self) -> None:
        """Take every filter away."""
        for toggle in (self.announced, self.with_findings, self.unreviewed):
            toggle.setChecked(False)
        self.area.setCurrentIndex(0)
        self.text.clear()
        self._typed.stop()
        self._filter()
        self.view.setFocus()

    def show_findings(self) -> None:
        """Show the claims with findings and nothing else."""
        self.show_all()
        self.with_findings.setChecked(True)

    def columns(self) -> QByteArray:
        """Which columns are shown, and in which order."""
        self.fitted.bring_back()
        return self.view.horizontalHeader().saveState()

    def restore_columns(self, state: QByteArray) -> None:
        """Show the columns as they were; rows begin in reading order."""
        header = self.view.horizontalHeader()
        header.restoreState(state)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.fitted.measure()

    def _make_view(self) -> ClaimsGrid:
        view = ClaimsGrid(self)
        describe(view, self.tr("Claims"), self.tr("Enter shows the checklist of a claim"))
        view.setModel(self.model)
        FirstRow(view)
        make_quiet(view)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = view.horizontalHeader()
        header.setSectionsMovable(True)
        # Of its own: with all of 2,000 rows selected, every repaint of the header would look at each of them.
        header.setSelectionModel(QItemSelectionModel(self.model, header))
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        view.setSortingEnabled(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._offer_columns)
        for column in _HIDDEN_AT_FIRST:
            header.setSectionHidden(column, True)
        view.selectionModel().currentRowChanged.connect(self._row_chosen)
        return view

    def _toggle(self, text: str, description: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setCheckable(True)
        button.setProperty("toggle", True)
        button.setToolTip(description)
        describe(button, text, description)
        button.toggled.connect(self._filter)
        button.toggled.connect(lambda on: announce(button, self._switched(text, on=on)))
        return button

    def _switched(self, name: str, *, on: bool) -> str:
        return self.tr("{name}: on").format(name=name) if on else self.tr("{name}: off").format(name=name)

    def _lay_out(self) -> None:
        columns = icon_button("columns", self.tr("Choose columns"), lambda: self._offer_columns(QPoint(0, 0)))
        bar = FlowLayout()
        bar.setContentsMargins(10, 6, 10, 4)
        for widget in (self.count, self.announced, self.with_findings, self.unreviewed, self.area):
            bar.addWidget(widget)
        bar.addWidget(self.text)
        bar.addWidget(columns)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self.view, stretch=1)

    def _refresh(self) -> None:
        chosen = self.area.currentData()
        self.area.blockSignals(True)
        self.area.clear()
        self.area.addItem(self.tr("All areas"), "")
        for area in self.model.areas():
            self.area.addItem(words.area_words(area), area)
        self.area.setCurrentIndex(max(0, self.area.findData(chosen)))
        self.area.blockSignals(False)
        self._filter()

    def _filter(self) -> None:
        self.model.set_filter(
            Filter(
                announced=self.announced.isChecked(),
                with_findings=self.with_findings.isChecked(),
                unreviewed=self.unreviewed.isChecked(),
                area=self.area.currentData() or "",
                text=self.text.text().casefold().strip(),
            )
        )
        total = self.model.total
        self.empty.say(self._why_empty(total), step=total > 0)

    def _after_reset(self) -> None:
        shown, total = self.model.rowCount(), self.model.total
        all_shown = self.tr("{count} claims").format(count=total)
        some_shown = self.tr("{shown} of {total}").format(shown=shown, total=total)
        # Room for both texts: a pane that grows wider would lay out the whole document again.
        longest = self.tr("{shown} of {total}").format(shown=total, total=total)
        widths = map(self.count.fontMetrics().horizontalAdvance, (all_shown, longest))
        self.count.setMinimumWidth(max(widths))
        self.count.setText(all_shown if shown == total else some_shown)
        if shown != total:
            announce(self, self.tr("{shown} of {total} claims shown").format(shown=shown, total=total))
        claim = self._session.claim
        self._show_selected(claim.id if claim else "")

    def _why_empty(self, total: int) -> str:
        if total:
            return self.tr("No claim fits these filters.")
        if self._session.reading or self._session.review is None:
            return self.tr("Claims appear here as pages are read.")
        return self.tr(
            "No benchmark figure was found. If one was missed, select it in the document and choose "
            "Edit > Add a missed claim."
        )

    def _show_selected(self, claim: str) -> None:
        row = self.model.row_of(claim)
        if row == self.view.currentIndex().row():
            return
        if row < 0:
            self.view.selectionModel().clear()
            return
        index = self.model.index(row, max(0, self.view.currentIndex().column()))
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.view.selectionModel().setCurrentIndex(index, flags)
        self.view.scrollTo(index)

    def _row_chosen(self) -> None:
        claim = self.model.claim_at(self.view.currentIndex().row())
        if claim:
            self._session.select(claim)

    def _offer_columns(self, at: QPoint) -> None:
        menu = QMenu(self)
        header = self.view.horizontalHeader()
        for column, name in zip(Column, self.model.names(), strict=True):
            action = QAction(name, menu, checkable=True)
            action.setChecked(self.fitted.is_shown(column))
            action.setEnabled(column not in (Column.MODEL, Column.BENCHMARK, Column.SCORE))
            action.toggled.connect(lambda shown, c=column: self.fitted.show_column(c, shown=shown))
            menu.addAction(action)
        menu.popup(header.mapToGlobal(at))
