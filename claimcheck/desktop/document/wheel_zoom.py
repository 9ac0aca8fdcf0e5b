"""The mouse wheel with Ctrl makes a document larger and smaller."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent

_A_STEP = 1.0015  # of 1/8 degree; a notch of the usual wheel is 120 of them


class Zoomable(Protocol):
    """A view with a zoom factor, 1.0 for real size."""

    @property
    def zoom(self) -> float:
        """The factor."""
        ...

    def set_zoom(self, zoom: float) -> None:
        """Change it."""
        ...


def zoom_by_wheel(view: Zoomable, event: QWheelEvent) -> bool:
    """Zoom if Ctrl is held, and whether it was: else the wheel scrolls."""
    if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return False
    view.set_zoom(view.zoom * _A_STEP ** event.angleDelta().y())
    event.accept()
    return True
