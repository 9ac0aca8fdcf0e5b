"""A journalist's first minutes on the real window: sample, claim, checklist, correction, undo."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from claimcheck.desktop.app import make_app
from claimcheck.desktop.main_window import MainWindow
from claimcheck.records.finding import Question

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def window(qapp, qtbot, tmp_path: Path):
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(tmp_path / "qt"))
    make_app([])
    made = MainWindow()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    qtbot.waitUntil(lambda: made.tasks.running == 0, timeout=60_000)
    made.close()


def test_sample_to_checklist_to_correction_and_back(window, qtbot):
    with qtbot.waitSignals([window.document_shown, window.document.text.shown], timeout=110_000):
        window.document.welcome.try_sample.click()
    assert window.claims.model.rowCount() > 10
    assert "At a glance" in window.status.text()
    with qtbot.waitSignal(window.checklist.shown):
        window.commands.step_claim(1)
    claim = window.session.claim
    assert list(window.checklist.sections) == list(Question)
    with qtbot.waitSignal(window.deciding.checked_again, timeout=60_000):
        window.commands.claims.apply_correction(claim, {"score": "12.3 %"})
    assert "12.3" in [c.quantity.text for c in window.session.claims]
    with qtbot.waitSignal(window.deciding.checked_again, timeout=60_000):
        window.actions_["undo"].trigger()
    assert "12.3" not in [c.quantity.text for c in window.session.claims]
    assert window.library.model.rowCount() == 1


def test_a_missing_file_says_so_with_a_next_step(window, qtbot, tmp_path):
    from claimcheck.desktop.core import Source

    with qtbot.waitSignal(window.refused, timeout=30_000) as heard:
        window.open_source(Source(str(tmp_path / "not-here.pdf")))
    assert heard.args[0].message
    assert heard.args[0].next_step
