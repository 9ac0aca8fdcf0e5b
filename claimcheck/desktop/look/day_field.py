"""A day that may be left open."""

from __future__ import annotations

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QCheckBox, QDateEdit, QHBoxLayout, QWidget

from claimcheck.desktop.announce import describe
from claimcheck.desktop.look.labels import with_air

_ISO = "yyyy-MM-dd"


class DayField(QWidget):
    """A tick and a date.

    Signals:
        changed: an ISO day, or "" for none.
    """

    changed = Signal(str)

    def __init__(self, name: str, days_ahead: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days_ahead = days_ahead
        self.tick = QCheckBox(name)
        self.date = QDateEdit()
        self.date.setDisplayFormat(_ISO)
        self.date.setCalendarPopup(True)
        describe(self.date, name)
        with_air(self.date)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.tick)
        row.addWidget(self.date)
        row.addStretch(1)
        self.show_day("")
        self.tick.toggled.connect(self._toggle)
        self.date.dateChanged.connect(lambda _day: self._tell())

    def show_day(self, day: str) -> None:
        """Show a day without reporting it."""
        for part in (self.tick, self.date):
            part.blockSignals(True)
        shown = QDate.fromString(day, _ISO)
        self.tick.setChecked(shown.isValid())
        self.date.setEnabled(shown.isValid())
        self.date.setDate(shown if shown.isValid() else QDate.currentDate().addDays(self._days_ahead))
        for part in (self.tick, self.date):
            part.blockSignals(False)

    @property
    def day(self) -> str:
        """The ISO day, "" for none."""
        return self.date.date().toString(_ISO) if self.tick.isChecked() else ""

    def _toggle(self, ticked: bool) -> None:
        self.date.setEnabled(ticked)
        self._tell()

    def _tell(self) -> None:
        self.changed.emit(self.day)
