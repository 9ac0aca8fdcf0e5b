"""The documents opened last, as a menu; kept between starts."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QMenu

_KEY = "recent"
_MOST = 10


class RecentDocuments(QObject):
    """Fills a menu when it is about to be shown.

    Signals:
        chosen: path or address of the document to open.
    """

    chosen = Signal(str)

    def __init__(self, menu: QMenu, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._menu = menu
        menu.aboutToShow.connect(self._fill)
        self._fill()

    def add(self, name: str) -> None:
        """Remember a path or an address as the one opened last."""
        known = [name, *(other for other in self.names() if other != name)]
        QSettings().setValue(_KEY, known[:_MOST])
        self._fill()

    def names(self) -> list[str]:
        """Paths and addresses, the last one first."""
        kept = QSettings().value(_KEY)
        names = [kept] if isinstance(kept, str) else kept if isinstance(kept, list) else []
        return [str(name) for name in names if name]

    def _fill(self) -> None:
        self._menu.clear()
        for number, name in enumerate(self.names(), start=1):
            action = self._menu.addAction(f"&{number % 10}  {_shown(name)}", partial(self.chosen.emit, name))
            action.setToolTip(name)
        if self._menu.isEmpty():
            self._menu.addAction(self.tr("Nothing was opened yet")).setEnabled(False)
            return
        self._menu.addSeparator()
        self._menu.addAction(self.tr("Forget these"), self._forget)

    def _forget(self) -> None:
        QSettings().remove(_KEY)
        self._fill()


def _shown(name: str) -> str:
    if "://" not in name:
        path = Path(name)
        name = f"{path.name} – {path.parent}"
    shown = name if len(name) <= 80 else f"{name[:79]}…"
    return shown.replace("&", "&&")
