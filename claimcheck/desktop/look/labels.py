"""Small ready-made parts: wrapped text, headings, rules, quiet buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from claimcheck.desktop.announce import describe
from claimcheck.desktop.look.icons import icon


def text_label(text: str = "", *, muted: bool = False) -> QLabel:
    """Plain text that wraps, can be selected, and is never read as markup."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    if muted:
        label.setProperty("role", "muted")
    return label


def heading(text: str, *, size: float = 1.0, weight: QFont.Weight = QFont.Weight.DemiBold) -> QLabel:
    """A heading, `size` times the usual size of text."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    font = label.font()
    font.setPointSizeF(font.pointSizeF() * size)
    font.setWeight(weight)
    label.setFont(font)
    return label


def rule() -> QFrame:
    """A thin line."""
    line = QFrame()
    line.setProperty("rule", True)
    line.setFixedHeight(1)
    return line


def quiet_button(
    text: str, picture: str, pressed: Callable[[], object], *, name: str = "", description: str = ""
) -> QPushButton:
    """A small push button; `name` is what a screen reader says where `text` alone says too little."""
    button = QPushButton(text)
    if picture:
        button.setIcon(icon(picture))
    button.setProperty("quiet", True)
    button.setAutoDefault(False)
    button.clicked.connect(lambda _checked=False: pressed())
    describe(button, name or text, description)
    return button


def bare_button(
    text: str, picture: str, pressed: Callable[[], object], *, name: str = "", description: str = ""
) -> QPushButton:
    """A push button without a frame, for what is not the next step; the focus shows its frame."""
    button = quiet_button(text, picture, pressed, name=name, description=description)
    button.setProperty("bare", True)
    return button


def icon_button(picture: str, name: str, pressed: Callable[[], object]) -> QToolButton:
    """A button that shows only a picture; its name is its tool tip and what a screen reader says."""
    button = QToolButton()
    button.setIcon(icon(picture))
    button.setToolTip(name)
    button.setProperty("quiet", True)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setMinimumSize(26, 26)
    button.clicked.connect(lambda _checked=False: pressed())
    describe(button, name)
    return button


def with_air(box: QAbstractSpinBox) -> None:
    """Put air before the text of a box with arrows: style sheets cannot."""
    for field in box.findChildren(QLineEdit):
        field.setTextMargins(6, 0, 0, 0)


def discard(widget: QWidget) -> None:
    """Take a widget out of its layout and delete it when control returns."""
    widget.hide()
    widget.setParent(None)
    widget.deleteLater()
