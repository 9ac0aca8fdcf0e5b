"""Says a change of state, or where one is, to a screen reader without moving the focus."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

EMPTY_WORDS = "emptyWords"
"""The property of a list in which it says why it is empty."""

translate = QCoreApplication.translate


def announce(widget: QWidget, sentence: str) -> None:
    """Have `sentence` read out; silent where no assistive technology listens, or there is nothing to say."""
    if not sentence:
        return
    event = QAccessibleAnnouncementEvent(widget, sentence)
    QAccessible.updateAccessibility(event)


def announce_tick(widget: QWidget, name: str, *, ticked: bool) -> None:
    """Say that an entry of a list was ticked or unticked: views tell screen readers of neither."""
    text = translate("announce", "{name} ticked") if ticked else translate("announce", "{name} unticked")
    announce(widget, text.format(name=name))


def describe(widget: QWidget, name: str, description: str = "") -> None:
    """Set the accessible name and, where it adds something, the description and tool tip."""
    widget.setAccessibleName(name)
    if description:
        widget.setAccessibleDescription(description)


class FirstRow(QObject):
    """Says a list's name and first row when it gets the focus and no row is current, also when it is empty.

    Screen readers are silent there until an arrow key is pressed (nvaccess/nvda#12476).
    """

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Speak, and let the event pass."""
        if event.type() is QEvent.Type.FocusIn and not self._view.currentIndex().isValid():
            announce(self._view, f"{self._view.accessibleName()}: {self._first()}")
        return False

    def _first(self) -> str:
        model = self._view.model()
        if not model.rowCount():
            return str(self._view.property(EMPTY_WORDS) or self.tr("empty"))
        cells = (model.index(0, column) for column in range(model.columnCount()))
        role = Qt.ItemDataRole.AccessibleTextRole
        texts = (cell.data(role) or cell.data() for cell in cells)
        return ", ".join(str(text) for text in texts if text)
