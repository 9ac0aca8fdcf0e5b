"""Every other window: names and roles, keyboard alone, nothing cut off in German, at 150 % and mirrored."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import made_review
import pytest
from made_windows import WINDOWS, Parts, cut_off, focusable, pages
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget

from claimcheck.desktop.core import library_for_task
from claimcheck.desktop.look.appearance import apply_appearance, install_translations
from claimcheck.desktop.look.remembered_size import remember_size
from claimcheck.desktop.session import Session
from claimcheck.desktop.wishes import Wishes
from claimcheck.records.decision import AskedQuestion
from claimcheck.settings import Settings

LEFT, RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
LOOKS = {
    "english": ("en", 1.0, LEFT),
    "german": ("de", 1.0, LEFT),
    "german, large text": ("de", 1.5, LEFT),
    "from right to left": ("en", 1.0, RIGHT),
}


@pytest.fixture(params=LOOKS)
def look(request, application) -> Iterator[Qt.LayoutDirection]:
    language, scale, direction = LOOKS[request.param]
    kept = install_translations(application, language)
    apply_appearance(application, Settings(theme="light", font_scale=scale))
    application.setLayoutDirection(direction)
    yield direction
    application.setLayoutDirection(LEFT)
    for translator in kept:
        application.removeTranslator(translator)
    apply_appearance(application, Settings(theme="light"))
    install_translations(application, "en")


@pytest.fixture
def parts(small_index, application, core, tasks) -> Parts:
    """An open document with a question, and an index with results."""
    session = Session()
    with library_for_task() as library:
        identity = library.add(made_review.made_review(), b"<html>")
        library.keep_question(identity, AskedQuestion(text="Over how many runs was this averaged?"))
    session.open(core.open_entry(identity))
    return Parts(core, session, tasks, Wishes())


@pytest.fixture(params=WINDOWS)
def shown(request, parts, qtbot) -> Callable[[], QDialog]:
    """Shows the window, filled."""

    def show() -> QDialog:
        dialog = WINDOWS[request.param](parts)
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        qtbot.waitUntil(lambda: parts.tasks.running == 0, timeout=20_000)
        return dialog

    return show


def test_nothing_is_cut_off(look, shown):
    dialog = shown()
    assert dialog.layoutDirection() is look
    for _page in pages(dialog):
        assert cut_off(dialog) == []


def test_a_window_fits_a_small_screen(shown):
    dialog = shown()
    dialog.resize(640, 480)
    for _page in pages(dialog):
        assert (dialog.width() <= 640, dialog.height() <= 480) == (True, True)
        assert cut_off(dialog) == []


def test_a_window_can_be_used_by_keyboard_and_screen_reader_alone(shown):
    dialog = shown()
    assert dialog.windowTitle()
    for _page in pages(dialog):
        assert [w for w in focusable(dialog) if not _is_named(w)] == []
        wanted = {w for w in focusable(dialog) if not _is_inner(w)}
        start = next(iter(focusable(dialog)))
        assert wanted - _round_trip(start) == set()
    QTest.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_window_opens_as_large_as_it_was_left(application, qtbot):
    first, second = QDialog(), QDialog()
    for dialog in (first, second):
        qtbot.addWidget(dialog)
    remember_size(first, "test", QSize(300, 200))
    first.show()
    first.resize(420, 333)
    first.close()
    remember_size(second, "test", QSize(300, 200))
    assert (second.width(), second.height()) == (420, 333)


def _round_trip(start: QWidget) -> set[QWidget]:
    """Every control that Tab reaches from `start` until it comes round; fails where it does not."""
    start.setFocus(Qt.FocusReason.TabFocusReason)
    seen = {start}
    for _step in range(200):  # a page of the manual has many links, each a stop of its own
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        if QApplication.focusWidget() is start and len(seen) > 1:
            return seen
        seen.add(QApplication.focusWidget())
    raise AssertionError("Tab does not come round")


def _is_named(widget: QWidget) -> bool:
    interface = QAccessible.queryAccessibleInterface(widget)
    if isinstance(widget, QLineEdit) and _is_inner(widget):
        # the field inside a spin box or an editable choice speaks for its owner
        interface = QAccessible.queryAccessibleInterface(widget.parentWidget())
    named = bool(interface.text(QAccessible.Text.Name).strip())
    return named and interface.role() is not QAccessible.Role.NoRole


def _is_inner(widget: QWidget) -> bool:
    owners = ("QComboBox", "QDoubleSpinBox", "QDateEdit")
    return widget.objectName().startswith("qt_") or type(widget.parentWidget()).__name__ in owners
