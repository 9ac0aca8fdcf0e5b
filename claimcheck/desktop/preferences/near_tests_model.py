"""The register's tests by how near they are to a profile: close, partly, unrelated, with the reason."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from claimcheck.checks.nearness import NearTest
from claimcheck.checks.relevance import Nearness
from claimcheck.desktop import words
from claimcheck.desktop.look.named_columns import NamedColumns
from claimcheck.desktop.preferences.task_words import nearness_words
from claimcheck.desktop.said import said_reason

_PICTURES = {Nearness.CLOSE: "answered", Nearness.PARTLY: "partly", Nearness.UNRELATED: "not-stated"}


class NearTestsModel(NamedColumns):
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

    def names(self) -> tuple[str, ...]:
        """Benchmark, nearness, area, in the document, reason."""
        return (
            self.tr("Benchmark"),
            self.tr("Nearness"),
            self.tr("Area"),
            self.tr("In the document"),
            self.tr("Why"),
        )

    def rows(self) -> int:
        """Tests."""
        return len(self._rows)

    def texts(self, row: int) -> tuple[str, ...]:
        """One test."""
        test = self._rows[row]
        return (
            test.benchmark.name,
            nearness_words(test.judged.nearness),
            words.area_words(test.benchmark.area),
            self.tr("yes") if test.reported else "–",
            said_reason(test.judged.reason),
        )

    def picture(self, row: int, column: int) -> str:
        """Nearness as a picture."""
        return _PICTURES[self._rows[row].judged.nearness] if column == 1 else ""

    def _filter(self) -> None:
        self.beginResetModel()
        self._rows = [
            test
            for test in self._all
            if (self._unrelated or test.judged.nearness is not Nearness.UNRELATED)
            and (test.reported or not self._only_reported)
        ]
        self.endResetModel()
