"""Every other window: names and roles, keyboard alone, nothing cut off in German, at 150 % and mirrored."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from made_windows import WINDOWS, cut_off, focusable, pages
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget

from claimcheck.desktop.appearance import apply_appearance, install_translations
from claimcheck.desktop.core import library_for_task
from claimcheck.desktop.remembered_size import remember_size
from claimcheck.records.decision import AskedQuestion
from claimcheck.settings import Settings

LOOKS = {"english": ("en", 1.0), "german": ("de", 1.0), "german, large text": ("de", 1.5)}


@pytest.fixture(params=LOOKS)
def look(request, application) -> Iterator[str]:
    language, scale = LOOKS[request.param]
    kept = install_translations(application, language)
    apply_appearance(application, Settings(theme="light", font_scale=scale))
    yield request.param
    for translator in kept:
        application.removeTranslator(translator)
    apply_appearance(application, Settings(theme="light"))
    install_translations(application, "en")


@pytest.fixture
def mirrored(application) -> Iterator[None]:
    application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture(params=WINDOWS)
def name(request) -> str:
    return request.param


@pytest.fixture
def shown(name, small_index, opened, qtbot):
    """The window with something in it, over the main window with a document open."""

    def show() -> QDialog:
        entry = opened.session.current.entry
        with library_for_task() as library:
            library.keep_question(entry, AskedQuestion(text="Over how many runs was this averaged?"))
        dialog = WINDOWS[name](opened)
        with qtbot.waitExposed(dialog):
            dialog.show()
        qtbot.waitUntil(lambda: opened.tasks.running == 0, timeout=20_000)
        return dialog

    return show


def test_nothing_is_cut_off(look, shown):
    dialog = shown()
    for _page in pages(dialog):
        assert cut_off(dialog) == []
    dialog.close()


def test_nothing_is_cut_off_from_right_to_left(mirrored, shown):
    dialog = shown()
    assert dialog.layoutDirection() is Qt.LayoutDirection.RightToLeft
    for _page in pages(dialog):
        assert cut_off(dialog) == []
    dialog.close()


def test_every_control_has_a_name_and_a_role_of_its_own(shown):
    dialog = shown()
    assert dialog.windowTitle()
    for _page in pages(dialog):
        nameless = [w for w in focusable(dialog) if not _is_named(w)]
        assert nameless == []
    dialog.close()


def test_tab_goes_through_every_control_and_comes_round(shown):
    dialog = shown()
    for _page in pages(dialog):
        wanted = {w for w in focusable(dialog) if not _is_inner(w)}
        seen: list[QWidget] = []
        start = next(iter(focusable(dialog)))
        start.setFocus(Qt.FocusReason.TabFocusReason)
        for _step in range(120):
            seen.append(QApplication.focusWidget())
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
            if QApplication.focusWidget() is start:
                break
        assert QApplication.focusWidget() is start
        assert wanted - set(seen) == set()
    dialog.close()


def test_escape_closes(shown):
    dialog = shown()
    QTest.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_window_opens_as_large_as_it_was_left(application, qtbot):
    from PySide6.QtCore import QSize

    first = QDialog()
    qtbot.addWidget(first)
    remember_size(first, "test", QSize(300, 200))
    first.show()
    first.resize(420, 333)
    first.close()
    second = QDialog()
    qtbot.addWidget(second)
    remember_size(second, "test", QSize(300, 200))
    assert (second.width(), second.height()) == (420, 333)


def _is_named(widget: QWidget) -> bool:
    interface = QAccessible.queryAccessibleInterface(widget)
    if isinstance(widget, QLineEdit) and widget.parentWidget() is not None:
        parent = QAccessible.queryAccessibleInterface(widget.parentWidget())
        if not interface.text(QAccessible.Text.Name) and _is_inner(widget):
            interface = parent  # the field inside a spin box or an editable choice speaks for its owner
    named = bool(interface.text(QAccessible.Text.Name).strip())
    return named and interface.role() is not QAccessible.Role.NoRole


def _is_inner(widget: QWidget) -> bool:
    return widget.objectName().startswith("qt_") or type(widget.parentWidget()).__name__ in (
        "QComboBox",
        "QDoubleSpinBox",
        "QDateEdit",
    )
