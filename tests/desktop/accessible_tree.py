"""What a screen reader finds in a window, and how readable the window is, as plain values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor
from PySide6.QtWidgets import QWidget

_MOST_CHILDREN = 60  # of a table, enough to see how its cells are named


@dataclass(frozen=True)
class Control:
    """A focusable thing: its role, name and the names of what it is inside of."""

    role: QAccessible.Role
    name: str
    path: tuple[str, ...]


def controls(window: QWidget) -> list[Control]:
    """Everything visible that can have the focus."""
    root = QAccessible.queryAccessibleInterface(window)
    return list(_below(root, (window.windowTitle(),)))


def _below(interface: QAccessibleInterface, path: tuple[str, ...]) -> Iterator[Control]:
    state = interface.state()
    if state.invisible:
        return
    name = interface.text(QAccessible.Text.Name)
    if state.focusable and interface.role() is not QAccessible.Role.StaticText:
        yield Control(interface.role(), name, path)
    for number in range(min(interface.childCount(), _MOST_CHILDREN)):
        child = interface.child(number)
        if child is not None:
            yield from _below(child, (*path, name))


def twice(found: list[Control]) -> list[Control]:
    """Buttons that stand in one group and have one name."""
    buttons = [c for c in found if c.role in (QAccessible.Role.Button, QAccessible.Role.CheckBox)]
    return [control for control, count in Counter(buttons).items() if count > 1]


def contrast(one: QColor, other: QColor) -> float:
    """WCAG 2.2 contrast ratio."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def painted_contrast(widget: QWidget) -> float:
    """The contrast between a widget's ground, its commonest colour, and what stands out most from it."""
    picture = widget.window().grab(
        widget.rect().translated(widget.mapTo(widget.window(), widget.rect().topLeft()))
    )
    image = picture.toImage()
    colours = Counter(image.pixel(x, y) for x in range(image.width()) for y in range(image.height()))
    ground = QColor.fromRgb(colours.most_common(1)[0][0])
    return max(contrast(QColor.fromRgb(colour), ground) for colour, count in colours.items() if count >= 2)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
