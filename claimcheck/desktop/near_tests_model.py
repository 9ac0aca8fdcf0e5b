"""The register's tests by how near they are to a profile: close, partly, unrelated, with the reason."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from claimcheck.checks.nearness import NearTest
from claimcheck.checks.relevance import Nearness
from claimcheck.desktop import words
from claimcheck.desktop.icons import icon
from claimcheck.desktop.task_words import nearness_words
from claimcheck.desktop.theme import colours

Index = QModelIndex | QPersistentModelIndex
_PICTURES = {Nearness.CLOSE: "answered", Nearness.PARTLY: "partly", Nearness.UNRELATED: "not-stated"}


class NearTestsModel(QAbstractTableModel):
    """One row a test; nearness is a picture and a word."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: Sequence[NearTest] = ()
        self._rows: list[NearTest] = []
        self._unrelated = self._only_reported = False

    def show_tests(self, tests: Sequence[NearTest]) -> None:
        """Show other tests."""
        self._all = tests
        self._filter()

    def narrow(self, *, unrelated: bool, only_reported: bool) -> None:
        """Show unrelated tests too, or only those that the open document reports."""
        self._unrelated, self._only_reported = unrelated, only_reported
        self._filter()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Tests."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Benchmark, nearness, area, in the document, reason."""
        return 0 if parent.isValid() else 5

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Names of the columns."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return section + 1
        names = (
            self.tr("Benchmark"),
            self.tr("Nearness"),
            self.tr("Area"),
            self.tr("In the document"),
            self.tr("Why"),
        )
        return names[section] if 0 <= section < len(names) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """One cell."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        test = self._rows[index.row()]
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 1:
            return icon(_PICTURES[test.judged.nearness], colours().text)
        wanted = (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        )
        if role not in wanted:
            return None
        return (
            test.benchmark.name,
            nearness_words(test.judged.nearness),
            words.area_words(test.benchmark.area),
            self.tr("yes") if test.reported else "–",
            test.judged.reason,
        )[index.column()]

    def _filter(self) -> None:
        self.beginResetModel()
        self._rows = [
            test
            for test in self._all
            if (self._unrelated or test.judged.nearness is not Nearness.UNRELATED)
            and (test.reported or not self._only_reported)
        ]
        self.endResetModel()
