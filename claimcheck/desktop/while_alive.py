"""An outcome that comes when its window is closed already is dropped."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from shiboken6 import isValid


def while_alive(owner: QObject, do: Callable[..., object]) -> Callable[..., None]:
    """`do`, which is not called any more once `owner` has been deleted."""

    def call(*values: Any) -> None:
        if isValid(owner):
            do(*values)

    return call
