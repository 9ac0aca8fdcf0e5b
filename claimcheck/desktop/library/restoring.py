"""Puts a backup of the library in its place; the replaced file is kept beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QInputDialog, QWidget

from claimcheck.desktop.asking import asking, show_asking
from claimcheck.desktop.messages import show_note

if TYPE_CHECKING:
    from claimcheck.desktop.main_window import MainWindow
    from claimcheck.library.backups import Backup

translate = QCoreApplication.translate
Choice = TypeVar("Choice")


class RestoreCommands(QObject):
    """Connected to File › Restore library."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.actions_.on("restore", self.ask)

    def ask(self) -> None:
        """Show the backups, newest first, and restore the one that is chosen."""
        core = self._window.core
        self._window.tasks.start(lambda _progress: core.backups(), then=self._offer)

    def restore(self, backup: Backup) -> None:
        """Close the document, wait until decisions are on disk, and put the backup in place."""
        window = self._window
        window.commands.close_document()
        window.deciding.close()
        window.tasks.start(
            lambda _progress: window.core.restore(backup.path), then=lambda _kept: self._tell()
        )

    def _offer(self, backups: Sequence[Backup]) -> None:
        if not backups:
            show_note(
                self._window,
                self.tr("Restore the library"),
                self.tr("There is no backup yet."),
                self.tr("One is made every half hour of work, and before a removal or an update."),
            )
            return
        offer_backups(
            self._window,
            self.tr("Restore the library"),
            self.tr("The library becomes as it was then. The library of now is kept beside it as a file."),
            {backup_words(backup): backup for backup in backups},
            self.restore,
        )

    def _tell(self) -> None:
        self._window.commands.refresh_library()
        self._window.say(self.tr("The library was restored"))


def offer_backups(
    parent: QWidget, title: str, label: str, by_name: Mapping[str, Choice], take: Callable[[Choice], object]
) -> QInputDialog:
    """Ask which backup shall be restored; `take` gets the one that is chosen."""
    dialog = asking(parent, title, label, translate("restoring", "Restore"))
    dialog.setComboBoxItems(list(by_name))
    dialog.textValueSelected.connect(lambda name: take(by_name[name]))
    show_asking(dialog)
    return dialog


def backup_words(backup: Backup) -> str:
    """When a backup was taken, in local time to the second, and why."""
    reasons = {
        "before-migration": translate("restoring", "before an update"),
        "before-removal": translate("restoring", "before a removal"),
        "by-hand": translate("restoring", "by hand"),
        "regular": translate("restoring", "while working"),
    }
    return f"{local_time(backup.taken)} · {reasons.get(backup.reason, backup.reason)}"


def local_time(moment: datetime) -> str:
    """A moment in the person's own time, to the second."""
    return f"{moment.astimezone():%Y-%m-%d %H:%M:%S}"
