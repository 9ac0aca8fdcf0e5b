from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from claimcheck.desktop.claims.rows import Column
from claimcheck.desktop.look.fitted_columns import FittedColumns, shared
from claimcheck.desktop.look.quiet_table import quiet_table
from claimcheck.desktop.look.text_grid import TextGrid


def test_the_widest_columns_give_way_first():
    wanted, least = {0: 300, 1: 60, 2: 200}, {0: 50, 1: 50, 2: 50}
    assert shared(wanted, least, 600) == wanted
    assert shared(wanted, least, 400) == {0: 170, 1: 60, 2: 170}
    assert shared(wanted, least, 100) == least  # whoever calls takes columns away then


@pytest.fixture
def table(application, qtbot) -> QTableView:
    grid = TextGrid()
    made = quiet_table(grid, "Texts")
    made.kept = grid
    qtbot.addWidget(made)
    made.fitted = FittedColumns(made, spare=(2, 1))
    made.resize(600, 200)
    with qtbot.waitExposed(made):
        made.show()
    grid.show_texts(("Name", "Note", "More"), [("a name of some length", "a note " * 12, "more " * 12)] * 3)
    made.fitted.measure()
    return made


def hidden(table: QTableView) -> list[bool]:
    return [table.isColumnHidden(n) for n in range(3)]


def test_columns_stay_within_the_table(table, qtbot):
    for width in (600, 420, 900):
        table.resize(width, 200)
        shown = [table.columnWidth(n) for n in range(3)]
        assert sum(shown) == table.viewport().width()
        assert shown[0] > table.fontMetrics().horizontalAdvance("a name of some length") or width < 600
        assert table.horizontalScrollBar().maximum() == 0
        assert hidden(table) == [False, False, False]


def test_where_there_is_no_room_the_least_wanted_columns_go_and_come_back(table):
    table.resize(130, 200)
    assert hidden(table) == [False, False, True]
    assert table.fitted.is_shown(2)
    table.resize(70, 200)
    assert hidden(table) == [False, True, True]
    table.fitted.bring_back()
    assert hidden(table) == [False, False, False]
    table.resize(600, 200)
    assert hidden(table) == [False, False, False]


def test_a_column_that_is_asked_for_goes_last(table):
    table.resize(130, 200)
    table.fitted.show_column(2, shown=True)
    assert hidden(table) == [False, True, False]
    table.fitted.show_column(2, shown=False)
    assert not table.fitted.is_shown(2)


def test_a_width_of_ones_own_is_kept(table):
    table.fitted.own = {0: 250}
    assert table.columnWidth(0) == 250
    table.kept.show_texts(("Name", "Note", "More"), [("b", "c", "d")])
    table.fitted.measure()
    assert table.columnWidth(0) == 250


@pytest.mark.parametrize("width", [1280, 1000, 900])
def test_the_table_of_claims_never_scrolls_sideways(opened, qtbot, width):
    opened.resize(width, 800)
    opened.session.select(opened.session.claims[0].id)
    qtbot.wait(50)
    header, view = opened.claims.view.horizontalHeader(), opened.claims.view
    assert view.horizontalScrollBar().maximum() == 0
    assert sum(header.sectionSize(n) for n in Column) <= view.viewport().width()
    for column in (Column.MODEL, Column.BENCHMARK, Column.SCORE):
        assert not header.isSectionHidden(column)


def test_at_the_usual_size_no_word_of_the_german_table_is_cut(german, opened, qtbot):
    opened.claims.fitted.measure()
    model, view = opened.claims.model, opened.claims.view
    for column in (Column.RAN_BY, Column.FINDINGS):
        texts = [model.index(row, column).data() for row in range(model.rowCount())]
        widest = max(map(view.fontMetrics().horizontalAdvance, texts))
        assert view.columnWidth(column) > widest, texts


def test_columns_chosen_and_widths_are_there_again(opened, qtbot):
    claims = opened.claims
    claims.fitted.show_column(Column.PLACE, shown=True)
    opened.resize(900, 800)
    state = claims.columns()
    assert not claims.view.isColumnHidden(Column.FINDINGS)
    claims.fitted.show_column(Column.PLACE, shown=False)
    claims.restore_columns(state)
    assert claims.fitted.is_shown(Column.PLACE)
    assert claims.view.horizontalHeader().sortIndicatorSection() == -1
    assert claims.view.horizontalHeader().sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
