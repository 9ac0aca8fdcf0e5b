from __future__ import annotations

import pytest
from accessible_tree import contrast, controls, painted_contrast, twice
from PySide6.QtCore import QSize
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QListView, QTabBar, QWidget

from claimcheck.desktop import announce as announcing
from claimcheck.desktop.core import Source
from claimcheck.desktop.look import theme as theme_module
from claimcheck.desktop.look.appearance import apply_appearance
from claimcheck.desktop.look.theme import (
    CONTRAST_DARK,
    CONTRAST_LIGHT,
    DARK,
    LIGHT,
    THEMES,
    apply_theme,
    colours,
)
from claimcheck.progress import Step
from claimcheck.settings import Settings

OTHER_WINDOWS = (
    "evidence",
    "compare",
    "questions",
    "tasks",
    "preferences",
    "help",
    "shortcuts",
    "about",
    "open_address",
    "paste_text",
    "correct",
    "add_claim",
)


@pytest.fixture
def said(monkeypatch):
    """Everything announced, in order."""
    sentences = []
    monkeypatch.setattr(
        announcing.QAccessible,
        "updateAccessibility",
        lambda event: (
            sentences.append(event.message()) if isinstance(event, QAccessibleAnnouncementEvent) else None
        ),
    )
    return sentences


@pytest.fixture
def with_claim(opened, qtbot):
    """The window with a claim's checklist shown."""
    with qtbot.waitSignal(opened.checklist.shown):
        opened.session.select("c2")
    return opened


def unnamed(window: QWidget) -> list[object]:
    return [c for c in controls(window) if not c.name.strip() or c.role is QAccessible.Role.NoRole]


def test_every_control_has_a_name_of_its_own_and_a_role(with_claim):
    found = controls(with_claim)
    assert len(found) > 40
    assert unnamed(with_claim) == []
    assert twice(found) == []
    assert [c for c in found if c.name.endswith((".svg", ".png"))] == []


@pytest.mark.parametrize("name", OTHER_WINDOWS)
def test_other_windows_name_themselves_their_focus_and_their_controls(with_claim, qtbot, name):
    before = set(QApplication.topLevelWidgets())
    with_claim.actions_[name].trigger()
    (other,) = {w for w in QApplication.topLevelWidgets() if w.isVisible()} - before
    qtbot.waitUntil(lambda: other.focusWidget() is not None)
    focus = QAccessible.queryAccessibleInterface(other.focusWidget())
    assert other.windowTitle()
    assert focus.text(QAccessible.Text.Name)
    assert unnamed(other) == []
    assert twice(controls(other)) == []
    other.close()


def test_every_command_of_every_menu_has_a_name_and_letters_differ(opened):
    for menu in opened.actions_.menus.values():
        names = [action.text() for action in menu.actions() if not action.isSeparator()]
        letters = [name.replace("&&", "").partition("&")[2][:1].casefold() for name in names if "&" in name]
        assert all(names)
        assert len(set(letters)) == len(letters), (menu.title(), names)


def test_table_cells_say_what_they_hold(with_claim):
    cells = [c.name for c in controls(with_claim.claims.view) if c.role is QAccessible.Role.Cell]
    assert cells[:5] == ["Meridian 2", "MMLU", "91.2 %", "the company", "1 · changes the headline"]
    assert len(cells) >= 24


def test_tab_reaches_all_panes_and_comes_round(opened):
    opened.document.focus_view()
    seen: list[QWidget] = []
    for _ in range(120):
        widget = QApplication.focusWidget()
        if widget in seen:
            break
        seen.append(widget)
        opened.focusNextChild()
    assert QApplication.focusWidget() is seen[0]
    for pane in (opened.library, opened.claims, opened.document, opened.find_bar, opened.side):
        assert any(pane.isAncestorOf(widget) or widget is pane for widget in seen), pane


def test_folding_is_announced_both_ways(with_claim, said):
    section = next(iter(with_claim.checklist.sections.values()))
    section.set_open(True)
    section.set_open(False)
    assert any("Unfolded" in text for text in said)
    assert said[-1].endswith("Folded")


def test_ticking_and_unticking_are_announced(with_claim, said):
    with_claim.claims.announced.click()
    with_claim.claims.announced.click()
    assert "Announced: on" in said
    assert "Announced: off" in said
    with_claim.checklist._mark.click()
    assert said[-1] == "Marked as reviewed"
    with_claim.checklist._mark.click()
    assert said[-1] == "No longer marked as reviewed"
    with_claim.actions_["library"].trigger()
    assert said[-1] == "Show the library: off"


def test_start_end_and_error_are_announced_but_not_every_step(window, core, said, qtbot):
    with qtbot.waitSignal(window.document_shown):
        window.open_source(Source("announcement.html"))
    assert "Opening announcement.html" in said
    assert "5 claims found" in said
    before = len(said)
    window.progress.start("Reading")
    for page in range(500):
        window.progress.show_step(Step("reading page", page, 500))
    assert said[before:] == ["Reading"]


def test_lists_say_their_name_and_first_row_also_when_empty(window, core, said, qtbot):
    window.library.documents.setFocus()
    assert said[-1].startswith("Documents: Documents that you open are kept here.")
    with qtbot.waitSignal(window.document_shown):
        window.open_source(Source("announcement.html"))
    window.claims.view.setFocus()
    assert said[-1].startswith("Claims: Meridian 2, MMLU, 91.2 %")


PALETTES = [(LIGHT, 4.5, 3.0), (DARK, 4.5, 3.0), (CONTRAST_LIGHT, 7.0, 4.5), (CONTRAST_DARK, 7.0, 4.5)]


@pytest.mark.parametrize(("colours", "least", "of_edges"), PALETTES, ids=[*THEMES[1:]])
def test_text_and_marks_have_enough_contrast(colours, least, of_edges):
    grounds = (colours.window, colours.base)
    for text in (colours.text, colours.muted, colours.answered, colours.partly, colours.missing, colours.ask):
        for ground in grounds:
            assert contrast(QColor(text), QColor(ground)) >= least, (text, ground)
    for one, other in (
        (colours.on_accent, colours.accent),
        (colours.text, colours.soft),
        (colours.text, colours.claim),
        (colours.text, colours.rival),
        (colours.text, colours.hit),
        (colours.text, colours.hit_current),
    ):
        assert contrast(QColor(one), QColor(other)) >= least
    assert contrast(QColor(colours.accent), QColor(colours.soft)) >= 4.5  # a button that is switched on
    for edge in (colours.edge, colours.accent):
        for ground in grounds:
            assert contrast(QColor(edge), QColor(ground)) >= of_edges, (edge, ground)


def _is_seen(widget: QWidget) -> bool:
    """Whether so much of a widget is on the screen that its text is."""
    return 2 * widget.visibleRegion().boundingRect().height() > widget.height()


@pytest.mark.parametrize("theme", THEMES[1:])
def test_what_is_painted_has_enough_contrast(application, with_claim, theme):
    apply_appearance(application, Settings(theme=theme))
    with_claim.commands.windows  # noqa: B018 - kept alive with the window
    with_claim.checklist.rebuild()
    seen = [
        widget
        for kind in (QLabel, QAbstractButton, QTabBar)
        for widget in with_claim.findChildren(kind)
        if widget.isVisible() and widget.isEnabled() and _is_seen(widget)
    ]
    told = [w for w in seen if isinstance(w, QTabBar) or w.text()]
    assert len(told) > 15
    weak = [(type(w).__name__, getattr(w, "text", str)(), painted_contrast(w)) for w in told]
    assert [entry for entry in weak if entry[2] < (7.0 if "contrast" in theme else 4.5)] == []


def test_high_contrast_of_the_system_is_followed(application, monkeypatch):
    monkeypatch.setattr(theme_module, "_wants_contrast", lambda _app: True)
    apply_theme(application, "system")
    assert colours() in (CONTRAST_LIGHT, CONTRAST_DARK)
    assert application.palette().window().color() == QColor(colours().window)
    monkeypatch.undo()
    apply_theme(application, "system")
    assert colours() in (LIGHT, DARK)


def test_severities_differ_without_colour(application):
    from claimcheck.desktop.look.icons import pixmap

    shapes = [
        pixmap(name, "#000000", 32).toImage().bits().tobytes()
        for name in (
            "changes-the-headline",
            "needs-context",
            "detail",
            "ask",
            "answered",
            "partly",
            "missing",
            "cannot-tell",
        )
    ]
    assert len(set(shapes)) == len(shapes)


def test_nothing_is_cut_off_at_twice_the_text_in_640_by_480(application, opened, qtbot):
    apply_appearance(application, Settings(font_scale=2.0))
    try:
        opened.resize(640, 480)
        with qtbot.waitSignal(opened.checklist.shown):
            opened.session.select("c2")
        assert opened.size() == QSize(640, 480)
        for scrolled in (opened.checklist, opened.glance):
            opened.side.setCurrentWidget(scrolled)
            QApplication.processEvents()
            assert scrolled.horizontalScrollBar().maximum() == 0
        shown = [b for b in opened.findChildren(QAbstractButton) if b.isVisible() and b.accessibleName()]
        assert len(shown) > 10
        cut = [b.accessibleName() for b in shown if b.text() and b.width() < b.sizeHint().width()]
        assert cut == []
    finally:
        apply_appearance(application, Settings())


def test_targets_are_large_enough(with_claim):
    buttons = [b for b in with_claim.findChildren(QAbstractButton) if b.isVisible() and b.accessibleName()]
    small = [(b.accessibleName(), b.size()) for b in buttons if min(b.width(), b.height()) < 24]
    assert small == []
    rows = [
        view.visualRect(view.model().index(0, 0)).height()
        for view in (with_claim.claims.view, *with_claim.library.findChildren(QListView))
    ]
    assert min(rows) >= 24
