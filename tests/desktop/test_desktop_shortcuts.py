from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from claimcheck.desktop.preferences.shortcuts import is_usable
from claimcheck.settings import load_settings


@pytest.fixture
def preferences(window):
    window.actions_["shortcuts"].trigger()
    return window.commands.windows.opened("preferences")


def choose(page, name: str) -> int:
    row = next(n for n in range(page.model.rows()) if page.model.texts(n)[0].startswith(name))
    page.table.selectRow(row)
    return row


def press(page, text: str) -> None:
    page.field.setKeySequence(QKeySequence(text))


def button(page, name: str) -> QPushButton:
    return next(b for b in page.findChildren(QPushButton) if b.text() == name)


def test_a_shortcut_that_was_chosen_works_and_is_kept(window, preferences, qtbot):
    page = preferences.shortcuts
    row = choose(page, "Find in the document")
    press(page, "Ctrl+J")
    assert page.model.texts(row)[1:] == ("Ctrl+J", "Ctrl+F")
    preferences.accept()
    assert load_settings().shortcuts == {"find": "Ctrl+J"}
    assert window.actions_["find"].shortcut().toString() == "Ctrl+J"
    window.actions_.use_shortcuts({})
    assert window.actions_["find"].shortcut().toString() == "Ctrl+F"
    window.actions_.use_shortcuts(load_settings().shortcuts)
    heard = []
    window.actions_["library"].toggled.connect(heard.append)
    window.actions_.use_shortcuts({"library": "Ctrl+J"})
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert heard == [False]


def test_a_key_that_is_used_names_its_user_and_changes_nothing(preferences):
    page = preferences.shortcuts
    row = choose(page, "Find in the document")
    press(page, "Ctrl+O")
    assert "Open…" in page.told.text()
    assert page.model.key(row) == "Ctrl+F"
    press(page, "Alt+F")
    assert "File" in page.told.text()
    assert page.model.key(row) == "Ctrl+F"
    press(page, "Q")
    assert "Hold Ctrl or Alt" in page.told.text()
    assert page.model.changed() == {}


def test_one_or_all_are_put_back_and_one_can_have_none(window, preferences):
    page = preferences.shortcuts
    choose(page, "Find in the document")
    press(page, "Ctrl+J")
    press(page, "")
    assert page.model.changed() == {"find": ""}
    button(page, "As usual").click()
    assert page.model.changed() == {}
    press(page, "Ctrl+J")
    choose(page, "Compare documents")
    press(page, "Ctrl+F")  # free now
    assert len(page.model.changed()) == 2
    button(page, "All as usual").click()
    assert page.model.changed() == {}
    preferences.reject()
    assert load_settings().shortcuts == {}


def test_keys_for_typing_stay_free(application):
    assert all(map(is_usable, ("Ctrl+J", "F7", "Shift+F7", "Meta+1", "")))
    assert not any(map(is_usable, ("J", "Shift+J", "Tab", "Return", "Esc")))


def test_tab_leaves_the_field(preferences, qtbot):
    page = preferences.shortcuts
    preferences.activateWindow()
    qtbot.waitUntil(preferences.isActiveWindow)
    page.field.setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not page.field
    assert not page.field.isAncestorOf(QApplication.focusWidget())
    assert page.model.changed() == {}
