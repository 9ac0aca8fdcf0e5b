from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from claimcheck.desktop.look.named_columns import NamedColumns


class Planets(NamedColumns):
    figures = (1,)

    def names(self):
        return "Planet", "Moons"

    def rows(self):
        return 2

    def texts(self, row):
        return (("Mars", "2"), ("Venus",))[row]

    def picture(self, row, column):
        return "answered" if (row, column) == (0, 0) else ""


@pytest.fixture
def planets(application):
    model = Planets()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    return model


def test_a_table_says_its_names_texts_and_pictures(planets):
    assert (planets.rowCount(), planets.columnCount()) == (2, 2)
    assert planets.rowCount(planets.index(0, 0)) == planets.columnCount(planets.index(0, 0)) == 0
    across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    assert [planets.headerData(n, across) for n in range(3)] == ["Planet", "Moons", None]
    assert planets.headerData(1, down) == 2
    assert [planets.index(0, n).data() for n in range(2)] == ["Mars", "2"]
    assert planets.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Mars"
    assert planets.index(1, 1).data() == ""
    assert planets.index(1, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "empty"
    assert planets.index(0, 0).data(Qt.ItemDataRole.DecorationRole) is not None
    assert planets.index(1, 0).data(Qt.ItemDataRole.DecorationRole) is None
    assert planets.data(QModelIndex()) is None


def test_figures_stand_on_the_right_with_their_name(planets):
    role = Qt.ItemDataRole.TextAlignmentRole
    right = int(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
    assert planets.index(0, 1).data(role) == planets.headerData(1, Qt.Orientation.Horizontal, role) == right
    assert planets.index(0, 0).data(role) is None
