from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from claimcheck.desktop import announce as announcing
from claimcheck.desktop.theme import DARK, LIGHT


def controls(window: QWidget) -> list[QWidget]:
    inner = ("qt_", "Scroll")
    return [
        widget
        for widget in window.findChildren(QWidget)
        if (
            widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and widget.isVisibleTo(window)
            and not widget.objectName().startswith(inner)
            and type(widget).__name__ not in ("QLineEdit",)
        )
        or (
            isinstance(widget, QAbstractButton)
            and widget.isVisibleTo(window)
            and not widget.objectName().startswith(inner)
            and type(widget).__name__ not in ("QTableCornerButton", "QAbstractButton", "CloseButton")
        )
    ]


def test_every_control_has_a_name_and_a_role(opened, qtbot):
    with qtbot.waitSignal(opened.checklist.shown):
        opened.session.select("c2")
    nameless = []
    for widget in controls(opened):
        interface = QAccessible.queryAccessibleInterface(widget)
        name = interface.text(QAccessible.Text.Name) if interface else ""
        if not name.strip() or interface.role() is QAccessible.Role.NoRole:
            nameless.append((type(widget).__name__, widget.objectName(), widget.parent()))
    assert controls(opened)
    assert nameless == []


def test_tab_reaches_all_panes_and_comes_round(opened, qtbot):
    opened.document.focus_view()
    seen: list[QWidget] = []
    for _ in range(120):
        widget = QApplication.focusWidget()
        if widget in seen:
            break
        seen.append(widget)
        opened.focusNextChild()
    assert any(opened.library.isAncestorOf(w) for w in seen)
    assert any(opened.claims.isAncestorOf(w) for w in seen)
    assert any(opened.side.isAncestorOf(w) or w is opened.side for w in seen)
    assert opened.claims.view in seen


def test_folding_is_announced_both_ways(opened, qtbot, monkeypatch):
    said = []
    monkeypatch.setattr(
        announcing.QAccessible,
        "updateAccessibility",
        lambda event: (
            said.append(event.message()) if isinstance(event, QAccessibleAnnouncementEvent) else None
        ),
    )
    with qtbot.waitSignal(opened.checklist.shown):
        opened.session.select("c2")
    section = next(iter(opened.checklist.sections.values()))
    section.set_open(True)
    section.set_open(False)
    assert any("Unfolded" in text for text in said)
    assert said[-1].endswith("Folded")


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_text_and_marks_have_enough_contrast(colours):
    grounds = (colours.window, colours.base)
    for text in (colours.text, colours.muted, colours.answered, colours.partly, colours.missing, colours.ask):
        for ground in grounds:
            assert contrast(text, ground) >= 4.5, (text, ground)
    assert contrast(colours.on_accent, colours.accent) >= 4.5
    assert contrast(colours.text, colours.soft) >= 4.5
    assert contrast(colours.text, colours.claim) >= 4.5
    for edge in (colours.edge, colours.accent):
        for ground in grounds:
            assert contrast(edge, ground) >= 3.0, (edge, ground)


def contrast(one: str, other: str) -> float:
    """WCAG 2.2 contrast ratio."""

    def luminance(name: str) -> float:
        colour = QColor(name)
        parts = (colour.redF(), colour.greenF(), colour.blueF())
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)
