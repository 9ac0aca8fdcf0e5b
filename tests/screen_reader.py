"""A screen reader's way through all open windows: asks of everything what Orca asks, and says what is amiss."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QProgressBar,
    QPushButton,
    QTabBar,
    QTableView,
    QToolButton,
    QTreeView,
    QWidget,
)

Role = QAccessible.Role
ROLES: tuple[tuple[type[QWidget], tuple[QAccessible.Role, ...]], ...] = (
    (QPushButton, (Role.Button, Role.CheckBox)),
    (QToolButton, (Role.Button, Role.ButtonMenu, Role.CheckBox)),
    (QCheckBox, (Role.CheckBox,)),
    (QComboBox, (Role.ComboBox,)),
    (QAbstractSpinBox, (Role.SpinBox,)),
    (QLineEdit, (Role.EditableText,)),
    (QTableView, (Role.Table,)),
    (QTreeView, (Role.Tree,)),
    (QListView, (Role.List,)),
    (QTabBar, (Role.PageTabList,)),
    (QProgressBar, (Role.ProgressBar,)),
    (QLabel, (Role.StaticText, Role.Graphic)),
)
MOST_CHILDREN = 60
"""Of a table or list: a reader asks for what is on the screen, not for all of it."""

MOST_CONTROLS = 60
"""Stops of Tab on one page (Mudlet/Mudlet#8462: readers lag with 150)."""


def read_windows() -> list[str]:
    """What is amiss in any window that is open, each with its path; [] where nothing is."""
    QAccessible.setActive(True)
    problems = []
    for window in QApplication.topLevelWidgets():
        if window.isVisible():
            root = QAccessible.queryAccessibleInterface(window)
            problems += [f"{window.windowTitle()}: {problem}" for problem in _read(root, "")]
            problems += _crowded(window)
    return problems


def _read(interface: QAccessibleInterface, path: str) -> Iterator[str]:
    state, role = interface.state(), interface.role()
    if state.invisible:
        return
    name = interface.text(QAccessible.Text.Name)
    here = f"{path}/{role.name} “{name}”"
    for kind in (QAccessible.Text.Description, QAccessible.Text.Value, QAccessible.Text.Accelerator):
        interface.text(kind)
    interface.rect()
    if role in (Role.ColumnHeader, Role.MenuItem, Role.PageTab) and not name.strip() and not state.disabled:
        yield f"{here} has no name"
    if role is Role.NoRole:
        yield f"{here} has no role"
    if (
        state.focusable
        and role is not Role.StaticText
        and not name.strip()
        and not _speaks_for_owner(interface)
    ):
        yield f"{here} has no name"
    if name.endswith((".svg", ".png")) or name.startswith("qt_"):
        yield f"{here} is named after a file or a part of Qt"
    widget = interface.object()
    if isinstance(widget, QWidget):
        wanted = next((roles for kind, roles in ROLES if isinstance(widget, kind)), (role,))
        if role not in wanted:
            yield f"{here} is a {type(widget).__name__}"
    for number in range(min(interface.childCount(), MOST_CHILDREN)):
        child = interface.child(number)
        if child is None:
            continue
        if interface.indexOfChild(child) != number:
            yield f"{here}: child {number} does not stand where it says"
        yield from _read(child, here)


def _speaks_for_owner(interface: QAccessibleInterface) -> bool:
    """The field inside a spin box or an editable choice: its owner has the name."""
    parent = interface.parent()
    return parent is not None and parent.role() in (Role.SpinBox, Role.ComboBox)


def _crowded(window: QWidget) -> list[str]:
    stops = [
        w
        for w in window.findChildren(QWidget)
        if w.isVisible() and w.window() is window and w.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    return (
        [f"{window.windowTitle()}: {len(stops)} controls on one page"] if len(stops) > MOST_CONTROLS else []
    )
