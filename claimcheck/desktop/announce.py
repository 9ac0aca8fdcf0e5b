"""Says a change of state to a screen reader without moving the focus."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, sentence: str) -> None:
    """Have `sentence` read out; silent where no assistive technology listens."""
    event = QAccessibleAnnouncementEvent(widget, sentence)
    QAccessible.updateAccessibility(event)


def describe(widget: QWidget, name: str, description: str = "") -> None:
    """Set the accessible name and, where it adds something, the description and tool tip."""
    widget.setAccessibleName(name)
    if description:
        widget.setAccessibleDescription(description)
