"""Contamination reports in a window: search, filters, and where each comes from."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QPushButton

from claimcheck.desktop.evidence.core import EvidenceCore
from claimcheck.desktop.evidence.reports_model import ReportsModel, ReportsWanted
from claimcheck.desktop.evidence.reports_window import ReportsWindow
from claimcheck.desktop.wishes import Wishes
from claimcheck.progress import silent
from claimcheck.records.evidence import ContaminationReport


def report(number: int, benchmark: str, affected: str, *, found: bool = True) -> ContaminationReport:
    return ContaminationReport(
        id=f"R-{number}",
        benchmark_text=benchmark,
        affected=affected,
        affected_kind="corpus" if affected == "A Corpus" else "model",
        evidence_kind="fresh-variant-gap" if found else "no-evidence-found",
        finding=f"On reworded questions of {benchmark} the score falls by {number} points.",
        found=found,
        magnitude=str(number),
        magnitude_unit="points dropped",
        original_score="88.7",
        variant_score="80.1",
        strength="moderate",
        reporter="Open Board",
        reporter_is_vendor=not found,
        year="2025",
        title="A study of leaks",
        url=f"https://example.org/{number}",
    )


REPORTS = (
    report(8, "MMLU", "gpt-4o"),
    report(9, "GSM8K", "gpt-4o"),
    report(10, "MMLU", "A Corpus"),
    report(11, "AIME 2025", "llama-3.1-70b", found=False),
)


class MadeReports(EvidenceCore):
    def reports(self, progress):
        return REPORTS


@pytest.fixture
def window(application, qtbot, tasks):
    made = ReportsWindow(MadeReports(), tasks, Wishes())
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.model.rows() == 3)
    return made


def shown(window) -> list[str]:
    return [window.model.report(row).id for row in range(window.model.rows())]


def pick(box, text: str) -> None:
    index = box.findText(text)
    box.setCurrentIndex(index)
    box.activated.emit(index)


def test_words_benchmark_model_and_outcome_narrow_the_reports(window, qtbot):
    assert "3 reports" in window.count.text()
    pick(window.benchmark, "MMLU")
    assert shown(window) == ["R-8", "R-10"]
    pick(window.affected, "gpt-4o")
    assert shown(window) == ["R-8"]
    assert window.affected.findText("A Corpus") == -1
    pick(window.benchmark, "All benchmarks")
    pick(window.affected, "All models")
    window.field.setText("reworded gsm8k")
    qtbot.waitUntil(lambda: shown(window) == ["R-9"])
    window.field.setText("no such thing")
    qtbot.waitUntil(lambda: window.count.text() == "No report is like that.")
    window.field.clear()
    pick(window.found, "Nothing found, or open")
    qtbot.waitUntil(lambda: shown(window) == ["R-11"])
    assert window.model.texts(0)[2] == "nothing found"


def test_a_report_is_told_with_its_source(window, qtbot):
    window.table.selectRow(0)
    told = "\n".join(label.text() for label in window.facts.findChildren(QLabel))
    for part in (REPORTS[0].finding, "lower on fresh questions", "88.7 → 80.1", "Open Board", "moderate"):
        assert part in told
    (button,) = window.facts.findChildren(QPushButton)
    with qtbot.waitSignal(window._wishes.visit) as asked:
        button.click()
    assert asked.args == ["https://example.org/8"]
    pick(window.benchmark, "GSM8K")
    assert not window.facts.findChildren(QPushButton, options=Qt.FindChildOption.FindDirectChildrenOnly)


def test_the_reports_are_a_sound_item_model(application):
    model = ReportsModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_reports(REPORTS)
    model.narrow(ReportsWanted(words="gsm8k"))
    assert tester.model() is model
    assert model.rowCount() == 1


def test_reports_ship_with_the_program(own_data_folder):
    reports = EvidenceCore().reports(silent())
    assert len(reports) > 500
    assert {r.found for r in reports} == {True, False}
