"""Which areas the announced model's figures cover, as bars with their numbers."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from claimcheck.desktop import words
from claimcheck.desktop.look.theme import colours
from claimcheck.records.review import Coverage


class CoveragePicture(QWidget):
    """One line an area that has claims: its name, a bar, their number."""

    def __init__(self, coverage: Coverage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        covered = sorted(
            ((n, words.area_words(a)) for a, n in coverage.areas.items() if n),
            key=lambda pair: (-pair[0], pair[1]),
        )
        self._lines = [(name, n) for n, name in covered]
        self._most = max((n for n, _ in covered), default=1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Coverage by area"))
        self.setAccessibleDescription("; ".join(f"{name}: {n}" for name, n in self._lines))

    def sizeHint(self) -> QSize:
        """A line an area."""
        return QSize(240, len(self._lines) * self._line_height())

    def minimumSizeHint(self) -> QSize:
        """Never less high."""
        return QSize(160, self.sizeHint().height())

    def _line_height(self) -> int:
        return self.fontMetrics().height() + 7

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        c, height = colours(), self._line_height()
        names = max((self.fontMetrics().horizontalAdvance(name) for name, _ in self._lines), default=0)
        left = min(names + 12.0, self.width() * 0.72)
        room = self.width() - left - self.fontMetrics().horizontalAdvance("0000") - 12
        for number, (name, n) in enumerate(self._lines):
            top = number * height
            painter.setPen(QColor(c.text))
            middle = Qt.AlignmentFlag.AlignVCenter
            elided = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, int(left) - 8)
            painter.drawText(QRectF(0, top, left - 8, height), Qt.AlignmentFlag.AlignLeft | middle, elided)
            width = max(6.0, room * n / self._most)
            bar = QRectF(left, top + height / 2 - 5, width, 10)
            painter.setPen(QPen(QColor(c.edge), 1))
            painter.setBrush(QColor(c.rival))
            painter.drawRoundedRect(bar, 3, 3)
            painter.setPen(QColor(c.text))
            painter.drawText(
                QRectF(bar.right() + 8, top, self.width() - bar.right() - 8, height),
                Qt.AlignmentFlag.AlignLeft | middle,
                str(n),
            )
