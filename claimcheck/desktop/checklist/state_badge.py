"""An icon with its word: how a state is always shown, never by colour alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from claimcheck.desktop import words
from claimcheck.desktop.look.icons import pixmap
from claimcheck.desktop.look.theme import colours, severity_colour
from claimcheck.records.finding import Finding, Kind
from claimcheck.records.review import AnswerState


class StateBadge(QWidget):
    """Icon and word in one colour."""

    def __init__(self, picture: str, text: str, colour: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        line = self.fontMetrics().height()
        image = QLabel()
        image.setPixmap(pixmap(picture, colour, line))
        image.setFixedHeight(line)
        label = QLabel(text)
        label.setWordWrap(True)
        palette, font = label.palette(), label.font()  # a style sheet of its own takes ten times as long
        palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
        font.setWeight(QFont.Weight.DemiBold)
        label.setPalette(palette)
        label.setFont(font)
        row.addWidget(image, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(label, stretch=1)
        self.setAccessibleName(text)
        self.text = text


def state_picture(state: AnswerState) -> tuple[str, str]:
    """Icon and colour of an answer's state."""
    c = colours()
    by_state = {
        AnswerState.ANSWERED: ("answered", c.answered),
        AnswerState.PARTLY: ("partly", c.partly),
        AnswerState.MISSING: ("missing", c.missing),
        AnswerState.CANNOT_TELL: ("cannot-tell", c.unknown),
    }
    return by_state[state]


def state_badge(state: AnswerState, parent: QWidget | None = None) -> StateBadge:
    """How well a question is answered."""
    picture, colour = state_picture(state)
    return StateBadge(picture, words.state_words(state), colour, parent)


def finding_badge(finding: Finding, parent: QWidget | None = None) -> StateBadge:
    """What a check came to, and how much it matters."""
    kind = words.kind_words(finding.kind)
    if finding.kind is Kind.FINDING and finding.severity:
        text = f"{kind}, {words.severity_words(finding.severity)}"
        return StateBadge(finding.severity.value, text, severity_colour(finding.severity), parent)
    if finding.kind is Kind.ASK:
        severity = words.severity_words(finding.severity)
        return StateBadge("ask", f"{kind}, {severity}" if severity else kind, colours().ask, parent)
    return StateBadge(finding.kind.value, kind, colours().unknown, parent)
