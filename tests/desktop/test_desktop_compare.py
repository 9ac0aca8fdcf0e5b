"""Documents side by side on the real window: claims, requirements, differing settings, export."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import made_review
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from claimcheck.checks.profiles import save_profile
from claimcheck.desktop.core import Core, library_for_task
from claimcheck.desktop.library.compare_window import CompareWindow
from claimcheck.records.profile import Profile
from claimcheck.settings import Settings, save_settings


@pytest.fixture
def window(application, qtbot, tasks):
    base = made_review.made_review()
    with library_for_task() as library:
        for number, shots in enumerate((0, 5), start=1):
            claims = [replace(c, setting=replace(c.setting, shots=shots)) for c in base.claims]
            document = replace(base.document, title=f"Report {number}", sha256=str(number) * 64)
            library.add(replace(base, document=document, claims=tuple(claims)), b"x")
    made = CompareWindow(Core(), tasks)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.documents.count() == 2)
    return made


def tick_all(window, qtbot) -> None:
    for row in range(window.documents.count()):
        window.documents.item(row).setCheckState(Qt.CheckState.Checked)
    qtbot.waitUntil(lambda: window._tasks.running == 0)


def test_claims_on_the_same_benchmark_stand_in_one_row(window, qtbot, qtmodeltester):
    assert not window.export_button.isEnabled()
    tick_all(window, qtbot)
    header, *rows = window.model.lines
    assert [name.splitlines() for name in header[1:3]] == [
        ["Meridian 2", "Report 2"],
        ["Meridian 2", "Report 1"],
    ]
    assert {row[0] for row in rows} == {"AIME 2025", "MMLU"}
    assert all("≠ shots: 5 / 0" in row[-1] for row in rows)
    qtmodeltester.check(window.model)


def test_rows_can_be_narrowed_to_gaps_and_differences(window, qtbot):
    tick_all(window, qtbot)
    for shown, rows in (("gaps", 0), ("differing", 2), ("several", 2)):
        window.shown.setCurrentIndex(window.shown.findData(shown))
        window.shown.activated.emit(0)
        assert window.model.rowCount() == rows


def test_requirements_say_who_reports_nothing(window, qtbot):
    save_profile(Profile(name="Office", use_cases=("translation",), languages=("de",)))
    save_settings(Settings(profile="Office"))
    window.by.setCurrentIndex(1)
    tick_all(window, qtbot)
    names = [row[0] for row in window.model.lines[1:]]
    assert names == ["Translation", "In German", "Safety"]
    safety = window.model.lines[3]
    assert safety[1:3] == ["reports nothing", "reports nothing"]


def test_without_tasks_it_says_what_to_do(window, qtbot):
    window.by.setCurrentIndex(1)
    tick_all(window, qtbot)
    assert "My tasks" in window.hint.text()


def test_the_list_of_documents_is_narrowed_by_words(window):
    window.picker.field.setText("report 1")
    hidden = [window.documents.item(row).isHidden() for row in range(2)]
    assert sorted(hidden) == [False, True]


def test_copy_and_export_give_what_is_shown(window, qtbot, tmp_path: Path):
    tick_all(window, qtbot)
    window.copy()
    assert QGuiApplication.clipboard().text().count("\n") == window.model.rowCount()
    for name in ("html", "csv", "xlsx"):
        with qtbot.waitSignal(window.export_to(tmp_path / "table", name).ended):
            pass
    assert "Report 1" in (tmp_path / "table.html").read_text(encoding="utf-8")
    assert "MMLU" in (tmp_path / "table.csv").read_text(encoding="utf-8-sig")
    assert (tmp_path / "table.xlsx").stat().st_size > 1000
