"""Find in the document: what is typed, how many hits, next and previous."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from claimcheck.desktop.announce import announce, describe
from claimcheck.desktop.document.find import MOST_HITS
from claimcheck.desktop.look.labels import icon_button

_PAUSE = 150  # milliseconds without typing before the search starts


class FindBar(QWidget):
    """A field with the number of hits.

    Signals:
        wanted: the text to search for; "" ends the search.
        stepped: +1 for the next hit, -1 for the previous.
        left: Escape was pressed.
    """

    wanted = Signal(str)
    stepped = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit(clearButtonEnabled=True, placeholderText=self.tr("Find in the document"))
        self.field.setMinimumWidth(150)
        self.field.setMaximumWidth(320)
        describe(self.field, self.tr("Find in the document"))
        self.count = QLabel()
        self.count.setProperty("role", "muted")
        self.back = icon_button("previous", self.tr("Previous hit"), lambda: self.stepped.emit(-1))
        self.forth = icon_button("next", self.tr("Next hit"), lambda: self.stepped.emit(1))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(lambda: self.wanted.emit(self.field.text().strip()))
        self.field.textChanged.connect(lambda _text: self._pause.start())
        self.field.returnPressed.connect(self._enter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3)
        row.addStretch(1)
        row.addWidget(self.field, stretch=99)  # takes all the room up to its greatest width
        for widget in (self.count, self.back, self.forth):
            row.addWidget(widget)
        self.show_hits(0, 0)

    def start(self) -> None:
        """Put the cursor into the field."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def show_hits(self, current: int, total: int) -> None:
        """Show which of how many hits is the current one (from 1; 0 of 0 for none)."""
        typed = bool(self.field.text().strip())
        most = f"{total}+" if total >= MOST_HITS else str(total)
        hits = f"{current}/{most}" if total else self.tr("no hit")
        self.count.setText(hits if typed else "")
        for button in (self.back, self.forth):
            button.setEnabled(total > 0)
        if typed:
            announce(self.field, self.tr("{count} hits").format(count=most))

    def _enter(self) -> None:
        if self._pause.isActive():
            self._pause.stop()
            self.wanted.emit(self.field.text().strip())
        else:
            self.stepped.emit(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape ends the search."""
        if event.key() == Qt.Key.Key_Escape:
            self.field.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)
