"""A line that unfolds what is under it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from claimcheck.desktop.announce import announce, describe
from claimcheck.desktop.look.icons import icon
from claimcheck.desktop.look.labels import text_label

Fill = Callable[[QVBoxLayout], None]


class FoldHead(QWidget):
    """An arrow and a title beside it; the title is a label, because the text of buttons cannot wrap.

    Signals:
        toggled: whether it is unfolded now.
    """

    toggled = Signal(bool)

    def __init__(self, title: QLabel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = title
        title.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.button = QToolButton()
        self.button.setIcon(icon("right"))
        self.button.setCheckable(True)
        self.button.setProperty("quiet", True)
        self.button.setProperty("fold", True)
        self.button.setMinimumSize(26, 26)
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        describe(self.button, name, self.tr("Folded"))
        self.button.toggled.connect(self._toggle)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        row.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(title, stretch=1)

    def _toggle(self, shown: bool) -> None:  # noqa: FBT001, RUF100 - a state, as in Qt
        self.button.setIcon(icon("down" if shown else "right"))
        state = self.tr("Unfolded") if shown else self.tr("Folded")
        self.button.setAccessibleDescription(state)
        announce(self.button, f"{self.title.text()}: {state}")
        self.toggled.emit(shown)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the title folds as the arrow does."""
        if self.rect().contains(event.position().toPoint()):
            self.button.toggle()


class Fold(QWidget):
    """A title and, under it, content that is made when it is first unfolded.

    Signals:
        toggled: whether it is unfolded now.
    """

    toggled = Signal(bool)

    def __init__(self, text: str, fill: Fill, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fill: Fill | None = fill
        self.head = FoldHead(text_label(text), name or text, self)
        self.head.toggled.connect(self._toggle)
        self.button = self.head.button
        self.content = QWidget(self)
        self.content.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.head)
        column.addWidget(self.content)

    def set_open(self, open_: bool) -> None:  # noqa: FBT001, RUF100 - a state, as in Qt
        """Unfold or fold."""
        self.button.setChecked(open_)

    def _toggle(self, shown: bool) -> None:  # noqa: FBT001, RUF100
        if shown and self._fill is not None:
            inner = QVBoxLayout(self.content)
            inner.setContentsMargins(18, 2, 0, 4)
            inner.setSpacing(8)
            self._fill(inner)
            self._fill = None
        self.content.setVisible(shown)
        self.toggled.emit(shown)
