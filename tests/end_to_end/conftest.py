"""The real window over the real core, in a data folder of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from driver import Person
from PySide6.QtCore import QSettings
from PySide6.QtGui import QAccessible

from claimcheck.desktop.app import make_app
from claimcheck.desktop.main_window import MainWindow


@pytest.fixture
def person(request, qapp, qtbot, tmp_path: Path) -> Iterator[Person]:
    """A person; "listening" where a test asks for one with a screen reader."""
    listens = getattr(request, "param", "") == "listening"
    was_active = QAccessible.isActive()
    QAccessible.setActive(listens)
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(tmp_path / "qt"))
    make_app([])
    window = MainWindow()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    yield Person(window, qtbot, listens=listens)
    qtbot.waitUntil(lambda: window.tasks.running == 0, timeout=60_000)
    window.close()
    QAccessible.setActive(was_active)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform warns of what it cannot do whenever a window is shown."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))
