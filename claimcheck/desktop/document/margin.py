"""The marks of findings in the margin of a document, one a line, never over one another."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from claimcheck.desktop.document.marks import SEVERITY_ORDER
from claimcheck.desktop.look.icons import paint_icon
from claimcheck.desktop.look.theme import Colours, severity_colour
from claimcheck.records.finding import Severity

MARK_SIZE = 13.0  # logical pixels
_COUNT_ROOM = 18.0  # logical pixels
_COUNT_SIZE = 10  # pixels of its digits


class MarginMark(NamedTuple):
    """The weightiest finding of so many claims, at a height."""

    y: float
    severity: Severity
    claims: int = 1


def without_overlap(marks: Iterable[tuple[float, Severity]], room: float) -> list[MarginMark]:
    """Marks from top to bottom; those that stand less than `room` under another become one with it."""
    apart: list[MarginMark] = []
    for y, severity in sorted(marks, key=lambda mark: mark[0]):
        if not apart or y - apart[-1].y >= room:
            apart.append(MarginMark(y, severity))
            continue
        above = apart[-1]
        weightier = min(above.severity, severity, key=lambda s: SEVERITY_ORDER[s])
        apart[-1] = MarginMark(above.y, weightier, above.claims + 1)
    return apart


def paint_mark(painter: QPainter, mark: MarginMark, left: float, y: float, palette: Colours) -> None:
    """Paint a mark at a height of the view, behind it how many claims it stands for if there are several."""
    colour = severity_colour(mark.severity, palette)
    area = QRectF(left, y - MARK_SIZE / 2, MARK_SIZE, MARK_SIZE)
    paint_icon(painter, mark.severity.value, colour, area)
    if mark.claims > 1:
        font = painter.font()
        font.setPixelSize(_COUNT_SIZE)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        place = QRectF(area.topRight() + QPointF(1, 0), area.bottomRight() + QPointF(_COUNT_ROOM, 0))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, str(mark.claims))
