"""A row of widgets that goes on in the next line where there is no more room."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Lines of widgets; the last widget of a line takes the room that is left when it can grow."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 4) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Put an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """An item, None where there is none."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take an item out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of all lines at that width."""
        margins = self.contentsMargins()
        inner = width - margins.left() - margins.right()
        lines = self._lines(inner)
        heights = sum(_height(line) for line in lines) + self.spacing() * max(0, len(lines) - 1)
        return heights + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        """All in one line."""
        return self._around(sum(_width(i) for i in self._items) + self.spacing() * max(0, self.count() - 1))

    def minimumSize(self) -> QSize:
        """One widget a line, the widest."""
        return self._around(max((i.minimumSize().width() for i in self._items), default=0))

    def setGeometry(self, rect: QRect) -> None:
        """Place the widgets."""
        super().setGeometry(rect)
        room = rect.marginsRemoved(self.contentsMargins())
        y = room.top()
        for line in self._lines(room.width()):
            x, height = room.left(), _height(line)
            spare = room.width() - sum(_width(i) for i in line) - self.spacing() * (len(line) - 1)
            for item in line:
                grows = bool(item.expandingDirections() & Qt.Orientation.Horizontal)
                width = _width(item) + (max(0, spare) if grows else 0)
                spare = 0 if grows else spare
                tall = min(height, item.sizeHint().height())
                item.setGeometry(QRect(QPoint(x, y + (height - tall) // 2), QSize(width, tall)))
                x += width + self.spacing()
            y += height + self.spacing()

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = [[]]
        used = 0
        for item in self._items:
            wanted = _width(item)
            if lines[-1] and used + self.spacing() + wanted > width:
                lines.append([])
                used = 0
            used += wanted + (self.spacing() if lines[-1] else 0)
            lines[-1].append(item)
        return lines

    def _around(self, width: int) -> QSize:
        margins = self.contentsMargins()
        height = _height(self._items) + margins.top() + margins.bottom()
        return QSize(width + margins.left() + margins.right(), height)


def _width(item: QLayoutItem) -> int:
    grows = item.expandingDirections() & Qt.Orientation.Horizontal
    return (item.minimumSize() if grows else item.sizeHint()).width()


def _height(line: list[QLayoutItem]) -> int:
    return max((item.sizeHint().height() for item in line), default=0)
