"""A row of widgets that goes on in the next line where there is no more room."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class _Size(NamedTuple):
    """What a widget wants, in logical pixels; asked once, because a window asks for its height many times."""

    item: QLayoutItem
    width: int
    height: int
    least: int
    grows: bool


class FlowLayout(QLayout):
    """Lines of widgets; the last widget of a line takes the room that is left when it can grow."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 4) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._sizes: list[_Size] | None = None
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Put an item at the end."""
        self._items.append(item)
        self._sizes = None

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """An item, None where there is none."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take an item out."""
        self._sizes = None
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Lines take the width there is, and no more height than they need."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def invalidate(self) -> None:
        """Ask the widgets again for their sizes: one of them changed."""
        self._sizes = None
        super().invalidate()

    def heightForWidth(self, width: int) -> int:
        """Height of all lines at that width."""
        margins = self.contentsMargins()
        lines = self._lines(width - margins.left() - margins.right())
        heights = sum(map(_height, lines)) + self.spacing() * max(0, len(lines) - 1)
        return heights + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        """All in one line."""
        return self._around(sum(s.width for s in self._asked()) + self.spacing() * max(0, self.count() - 1))

    def minimumSize(self) -> QSize:
        """One widget a line, the widest."""
        return self._around(max((s.least for s in self._asked()), default=0))

    def setGeometry(self, rect: QRect) -> None:
        """Place the widgets."""
        super().setGeometry(rect)
        room = rect.marginsRemoved(self.contentsMargins())
        spacing, y = self.spacing(), room.top()
        for line in self._lines(room.width()):
            x, height = room.left(), _height(line)
            spare = room.width() - sum(size.width for size in line) - spacing * (len(line) - 1)
            for size in line:
                width = size.width + (max(0, spare) if size.grows else 0)
                spare = 0 if size.grows else spare
                top = y + (height - size.height) // 2
                size.item.setGeometry(QRect(QPoint(x, top), QSize(width, size.height)))
                x += width + spacing
            y += height + spacing

    def _lines(self, width: int) -> list[list[_Size]]:
        lines: list[list[_Size]] = [[]]
        spacing, used = self.spacing(), 0
        for size in self._asked():
            if lines[-1] and used + spacing + size.width > width:
                lines.append([])
                used = 0
            used += size.width + (spacing if lines[-1] else 0)
            lines[-1].append(size)
        return lines

    def _asked(self) -> list[_Size]:
        if self._sizes is None:
            self._sizes = list(map(_size, self._items))
        return self._sizes

    def _around(self, width: int) -> QSize:
        margins = self.contentsMargins()
        height = _height(self._asked()) + margins.top() + margins.bottom()
        return QSize(width + margins.left() + margins.right(), height)


def _size(item: QLayoutItem) -> _Size:
    grows = bool(item.expandingDirections() & Qt.Orientation.Horizontal)
    least, hint = item.minimumSize().width(), item.sizeHint()
    return _Size(item, least if grows else hint.width(), hint.height(), least, grows)


def _height(line: list[_Size]) -> int:
    return max((size.height for size in line), default=0)
