"""A line that unfolds what is under it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from claimcheck.desktop.announce import announce, describe
from claimcheck.desktop.icons import icon

Fill = Callable[[QVBoxLayout], None]


class Fold(QWidget):
    """A button and, under it, content that is made when it is first unfolded.

    Signals:
        toggled: whether it is unfolded now.
    """

    toggled = Signal(bool)

    def __init__(self, text: str, fill: Fill, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fill: Fill | None = fill
        self._name = name or text
        self.button = QToolButton()
        self.button.setText(text)
        self.button.setIcon(icon("right"))
        self.button.setCheckable(True)
        self.button.setProperty("quiet", True)
        self.button.setProperty("fold", True)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        describe(self.button, self._name, self.tr("Folded"))
        self.button.toggled.connect(self._toggle)
        self.content = QWidget()
        self.content.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.button)
        column.addWidget(self.content)

    @property
    def is_open(self) -> bool:
        """Whether the content is shown."""
        return self.button.isChecked()

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
        self.button.setIcon(icon("down" if shown else "right"))
        state = self.tr("Unfolded") if shown else self.tr("Folded")
        self.button.setAccessibleDescription(state)
        announce(self.button, f"{self._name}: {state}")
        self.content.setVisible(shown)
        self.toggled.emit(shown)
