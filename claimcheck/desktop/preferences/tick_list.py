"""A list whose entries are ticked with Space."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from claimcheck.desktop.announce import announce_tick


class TickList(QListWidget):
    """Entries with a name each.

    Signals:
        changed: something was ticked or unticked.
    """

    changed = Signal()

    def __init__(
        self, values: Iterable[str], name: Callable[[str], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = name
        for value in values:
            self._add(value, ticked=False)
        self.itemChanged.connect(self._tell)

    def ticked(self) -> tuple[str, ...]:
        """The ticked values."""
        items = [self.item(row) for row in range(self.count())]
        return tuple(
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        )

    def tick(self, values: Sequence[str]) -> None:
        """Tick these and no others; values that are not in the list are added."""
        self.blockSignals(True)
        known = [self.item(row) for row in range(self.count())]
        for item in known:
            ticked = item.data(Qt.ItemDataRole.UserRole) in values
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        for value in values:
            if all(item.data(Qt.ItemDataRole.UserRole) != value for item in known):
                self._add(value, ticked=True)
        self.blockSignals(False)

    def _add(self, value: str, *, ticked: bool) -> None:
        item = QListWidgetItem(self._name(value))
        item.setData(Qt.ItemDataRole.UserRole, value)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self.addItem(item)

    def _tell(self, item: QListWidgetItem) -> None:
        announce_tick(self, item.text(), ticked=item.checkState() is Qt.CheckState.Checked)
        self.changed.emit()
