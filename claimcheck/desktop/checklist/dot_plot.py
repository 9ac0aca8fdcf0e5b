"""A claim beside everything it can be compared with, as dots over one scale."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from claimcheck.desktop.look.theme import colours

_LEGEND = 0.55  # the names of the rows take no larger share of the width
_MOST_DOTS = 60


@dataclass(frozen=True, slots=True)
class DotRow:
    """A row: a name, values in per cent, and the shape of its dots: "claim", "outside", "others", "line"."""

    name: str
    values: tuple[float, ...]
    shape: str
    low: float | None = None
    high: float | None = None


class DotPlot(QWidget):
    """Rows of dots; each row says its own values in words for a screen reader."""

    def __init__(self, rows: Sequence[DotRow], unit: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[DotRow, ...] = ()
        self._unit = unit
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Comparison of the score"))
        self.set_rows(rows)

    def set_rows(self, rows: Sequence[DotRow]) -> None:
        """Show these rows."""
        self._rows = tuple(row for row in rows if row.values)
        self.setAccessibleDescription(self.in_words())
        self.setToolTip(self.in_words())
        self.updateGeometry()
        self.update()

    def in_words(self) -> str:
        """The picture as a sentence."""
        parts = []
        for row in self._rows:
            values = ", ".join(f"{value:g}" for value in row.values[:8])
            reach = "" if row.low is None else f" ({row.low:.1f}–{row.high:.1f})"
            parts.append(f"{row.name}: {values}{reach}")
        return "; ".join(parts)

    def sizeHint(self) -> QSize:
        """As high as its rows need."""
        return QSize(260, (len(self._rows) + 1) * self._row_height() + 6)

    def minimumSizeHint(self) -> QSize:
        """Never less high."""
        return QSize(180, self.sizeHint().height())

    def _row_height(self) -> int:
        return self.fontMetrics().height() + 8

    def _legend(self) -> float:
        widest = max((self.fontMetrics().horizontalAdvance(row.name) for row in self._rows), default=0)
        return min(widest + 14.0, self.width() * _LEGEND)

    def _scale(self) -> tuple[float, float]:
        reach = [v for row in self._rows for v in (*row.values, row.low, row.high) if v is not None]
        low, high = min(reach, default=0.0), max(reach, default=100.0)
        room = max((high - low) * 0.06, 1.0)
        if self._unit == "%":
            low, high = max(0.0, low - room), min(100.0, high + room)
        else:
            low, high = low - room, high + room
        return (low, high) if high > low else (low - 1, high + 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint names, dots, ranges and the scale."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        c, height = colours(), self._row_height()
        low, high = self._scale()
        left, right = self._legend(), self.width() - 14.0

        def across(value: float) -> float:
            return left + (value - low) / (high - low) * (right - left)

        for number, row in enumerate(self._rows):
            y = number * height + height / 2
            painter.setPen(QColor(c.text if row.shape == "claim" else c.muted))
            name = painter.fontMetrics().elidedText(row.name, Qt.TextElideMode.ElideRight, int(left) - 12)
            painter.drawText(
                QRectF(0, y - height / 2, left - 10, height),
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
                name,
            )
            painter.setPen(QPen(QColor(c.line), 1))
            painter.drawLine(QPointF(left, y), QPointF(right, y))
            self._paint_row(painter, row, y, across)
        self._paint_scale(painter, low, high, across)

    def _paint_row(self, painter: QPainter, row: DotRow, y: float, across: Callable[[float], float]) -> None:
        c = colours()
        strong = QColor(c.accent if row.shape == "claim" else c.muted)
        if row.low is not None and row.high is not None:
            painter.setPen(QPen(strong, 3))
            painter.drawLine(QPointF(across(row.low), y), QPointF(across(row.high), y))
        for value in row.values[:_MOST_DOTS]:
            at = QPointF(across(value), y)
            if row.shape == "line":
                painter.setPen(QPen(strong, 2))
                painter.drawLine(at + QPointF(0, -7), at + QPointF(0, 7))
                continue
            painter.setPen(QPen(QColor(c.base) if row.shape == "claim" else strong, 1.5))
            painter.setBrush(strong if row.shape == "claim" else QColor(c.base))
            if row.shape == "outside":
                painter.drawRect(QRectF(at.x() - 4.5, at.y() - 4.5, 9, 9))
            else:
                painter.drawEllipse(
                    at, 6.0 if row.shape == "claim" else 4.0, 6.0 if row.shape == "claim" else 4.0
                )

    def _paint_scale(
        self, painter: QPainter, low: float, high: float, across: Callable[[float], float]
    ) -> None:
        painter.setPen(QColor(colours().muted))
        y = len(self._rows) * self._row_height()
        flags = Qt.AlignmentFlag.AlignVCenter
        for value, side in ((low, Qt.AlignmentFlag.AlignLeft), (high, Qt.AlignmentFlag.AlignRight)):
            area = QRectF(across(low), y, across(high) - across(low), self._row_height())
            painter.drawText(area, flags | side, f"{value:.0f} {self._unit}".strip())
