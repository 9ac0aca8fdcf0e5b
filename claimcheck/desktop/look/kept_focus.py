"""Keeps the keyboard where it was while a pane is built anew."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QWidget


@contextmanager
def kept_focus(pane: QWidget) -> Iterator[None]:
    """When the focus is inside the pane, give it to the new control of the same name, else to the pane."""
    before = pane.window().focusWidget()  # also while a dialog over the window has the keyboard
    inside = before is not None and pane.isAncestorOf(before)
    name = before.accessibleName() if before is not None else ""
    if inside:
        pane.setFocus()  # before its holder goes, or Qt hands it to whatever comes next
    yield
    if inside:
        _named(pane, name).setFocus()


def _named(pane: QWidget, name: str) -> QWidget:
    same = (w for w in pane.findChildren(QWidget) if name and w.accessibleName() == name)
    return next(same, pane)
