"""Twelve tasks with the keyboard alone: keys go to whatever has the focus, as a person's do."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget

from claimcheck.desktop.core import library_for_task

CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture
def keys(window, qtbot):
    """The window, active, with nothing open."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or QApplication.activeWindow(), key, modifier)


def type_(text: str) -> None:
    QTest.keyClicks(QApplication.focusWidget(), text)


def tab_to(name: str) -> QWidget:
    """Press Tab until the focus is on the control of that name."""
    for _ in range(150):
        focus = QApplication.focusWidget()
        if focus is not None and focus.accessibleName() == name:
            return focus
        press(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not reach {name}")


def dialog(qtbot, kind: type[QDialog] = QDialog) -> QDialog:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeWindow(), kind), timeout=30_000)
    found = QApplication.activeWindow()
    qtbot.waitUntil(lambda: found.isAncestorOf(QApplication.focusWidget()), timeout=30_000)
    return found


def back_to(window, qtbot) -> None:
    """What a window manager does when a dialog has gone; the offscreen platform has none."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=30_000)
    assert QApplication.focusWidget() is not None


def open_file(window, qtbot, path) -> None:
    press(Qt.Key.Key_O, CTRL)
    dialog(qtbot, QFileDialog)
    type_(str(path))
    with qtbot.waitSignals([window.document_shown, window.document.text.shown], timeout=20_000):
        press(Qt.Key.Key_Return)
    back_to(window, qtbot)


def test_twelve_tasks_by_keyboard_alone(keys, qtbot, tmp_path):
    window = keys
    path = tmp_path / "announcement.html"
    path.write_bytes(b"<html>")
    open_file(window, qtbot, path)  # 1 open

    with qtbot.waitSignal(window.checklist.shown):  # 2 read a claim
        press(Qt.Key.Key_Down, ALT)
    press(Qt.Key.Key_2, CTRL)
    tab_to("Mark reviewed")
    press(Qt.Key.Key_Space)
    assert window.session.is_reviewed("c1")

    press(Qt.Key.Key_F2)  # 3 correct it
    correct = dialog(qtbot)
    tab_to("Score as printed")
    press(Qt.Key.Key_A, CTRL)
    type_("12.5")
    with qtbot.waitSignal(window.deciding.checked_again, timeout=20_000):
        press(Qt.Key.Key_Return)
    assert not correct.isVisible()
    assert "12.5" in [c.quantity.text for c in window.session.claims]
    back_to(window, qtbot)

    with qtbot.waitSignal(window.deciding.checked_again, timeout=20_000):  # 4 undo
        press(Qt.Key.Key_Z, CTRL)
    assert "12.5" not in [c.quantity.text for c in window.session.claims]

    tab_to("Filter claims by text")  # 5 filter
    type_("corvid")
    qtbot.waitUntil(lambda: window.claims.model.rowCount() == 2)
    press(Qt.Key.Key_A, CTRL)
    press(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: window.claims.model.rowCount() == 5)

    with qtbot.waitSignal(window.checklist.shown):  # 6 note
        press(Qt.Key.Key_Down, ALT)
    claim = window.session.claim.id
    tab_to("Your note on this claim")
    type_("asked")
    press(Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: window.session.note(claim) == "asked", timeout=30_000)

    press(Qt.Key.Key_K, CTRL)  # 7 compare
    compare = dialog(qtbot)
    tab_to("Documents to compare")
    press(Qt.Key.Key_Escape)
    assert not compare.isVisible()

    back_to(window, qtbot)  # 8 import evidence, through the menu
    press(Qt.Key.Key_B, CTRL)
    evidence = dialog(qtbot)
    tab_to("Import results…")
    press(Qt.Key.Key_Space)
    dialog(qtbot, QFileDialog)
    press(Qt.Key.Key_Escape)
    evidence.close()

    back_to(window, qtbot)  # 9 report
    press(Qt.Key.Key_E, CTRL)
    dialog(qtbot)
    press(Qt.Key.Key_Space)  # compared with the original
    tab_to("Export…")
    press(Qt.Key.Key_Space)
    dialog(qtbot, QFileDialog)
    press(Qt.Key.Key_A, CTRL)
    type_(str(tmp_path / "review.docx"))
    press(Qt.Key.Key_Return)
    qtbot.waitUntil((tmp_path / "review.docx").exists, timeout=30_000)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None, timeout=30_000)

    back_to(window, qtbot)
    press(Qt.Key.Key_Comma, CTRL)  # 10 settings
    settings = dialog(qtbot)
    press(Qt.Key.Key_Escape)
    assert not settings.isVisible()

    back_to(window, qtbot)  # 11 restore a finding that was set aside
    finding = window.session.findings("c2")[0]
    window.session.select("c2")
    tab_to("Set this finding aside, with a reason")
    press(Qt.Key.Key_Space)
    dialog(qtbot)
    type_("not for us")
    press(Qt.Key.Key_Return)
    back_to(window, qtbot)
    assert finding not in window.session.findings("c2")
    press(Qt.Key.Key_Z, CTRL)
    assert finding in window.session.findings("c2")

    press(Qt.Key.Key_F1)  # 12 find help
    help_ = dialog(qtbot)
    tab_to("Pages of the manual")
    press(Qt.Key.Key_Escape)
    assert not help_.isVisible()
    assert window.deciding.close()
    with library_for_task() as library:
        assert len(library.decisions(window.session.current.entry)) == 3


def test_every_command_with_a_shortcut_is_listed(window, qtbot):
    window.actions_["shortcuts"].trigger()
    preferences = dialog(qtbot)
    assert preferences.tabs.currentWidget() is preferences.shortcuts
    model = preferences.shortcuts.model
    listed = {model.texts(row)[1] for row in range(model.rows())}
    for action in window.actions_.all().values():
        if not action.shortcut().isEmpty():
            assert action.shortcut().toString() in listed
    preferences.close()


def test_text_of_the_document_is_selected_and_copied_by_keyboard(opened, qtbot):
    opened.activateWindow()
    qtbot.waitUntil(opened.isActiveWindow)
    opened.document.focus_view()
    press(Qt.Key.Key_A, CTRL)
    press(Qt.Key.Key_C, CTRL)
    assert "Introducing Meridian 2" in QGuiApplication.clipboard().text()
