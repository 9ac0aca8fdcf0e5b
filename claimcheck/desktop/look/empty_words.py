"""What an empty list says where its rows would stand: why there are none, and what to do next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel, QSizePolicy, QVBoxLayout, QWidget

from claimcheck.desktop.announce import EMPTY_WORDS
from claimcheck.desktop.look.labels import quiet_button

_EDGE = 16  # pixels


class EmptyWords(QWidget):
    """Lies over a view as long as it has no rows.

    Args:
        view: The list or table; its model must be set.
        words: A sentence; `say` changes it.
        step: The text of a button, and what it does; None where the next step is elsewhere.
    """

    def __init__(
        self,
        view: QAbstractItemView,
        words: str = "",
        step: tuple[str, Callable[[], object]] | None = None,
    ) -> None:
        super().__init__(view.viewport())
        self._view, self._model = view, view.model()
        self.label = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setProperty("role", "muted")
        self.label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.button = quiet_button(step[0], "", step[1]) if step else None
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        column.addStretch(1)
        column.addWidget(self.label)
        if self.button is not None:
            column.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        view.viewport().installEventFilter(self)
        for changed in (self._model.modelReset, self._model.rowsInserted, self._model.rowsRemoved):
            changed.connect(lambda *_rows: self._place())
        self.say(words)

    def say(self, words: str, *, step: bool = True) -> None:
        """Say something else; without its button where `step` would lead nowhere."""
        self.label.setText(words)
        self._view.setProperty(EMPTY_WORDS, words)
        if self.button is not None:
            self.button.setVisible(step)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the view."""
        if event.type() is QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        empty = not self._model.rowCount() and bool(self.label.text())
        if empty:
            self.setGeometry(self._view.viewport().rect())
        self.setVisible(empty)
