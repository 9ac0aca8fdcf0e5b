"""Puts a backup of the library in its place; the replaced file is kept beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QInputDialog, QMessageBox

if TYPE_CHECKING:
    from claimcheck.desktop.main_window import MainWindow
    from claimcheck.library.backups import Backup

translate = QCoreApplication.translate


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
            self._box(
                self.tr("There is no backup yet."),
                self.tr("One is made before a removal and before an update."),
            )
            return
        by_name = {backup_words(backup): backup for backup in backups}
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(self.tr("Restore the library"))
        dialog.setLabelText(
            self.tr("The library becomes as it was then. The library of now is kept beside it as a file.")
        )
        dialog.setComboBoxItems(list(by_name))
        dialog.setOkButtonText(self.tr("Restore"))
        dialog.textValueSelected.connect(lambda name: self.restore(by_name[name]))
        dialog.open()

    def _tell(self) -> None:
        self._window.commands.refresh_library()
        self._window.say(self.tr("The library was restored"))

    def _box(self, text: str, more: str) -> None:
        box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("Restore the library"))
        box.setText(text)
        box.setInformativeText(more)
        box.open()


def backup_words(backup: Backup) -> str:
    """When a backup was taken, in local time to the second, and why."""
    reasons = {
        "before-migration": translate("restoring", "before an update"),
        "before-removal": translate("restoring", "before a removal"),
        "by-hand": translate("restoring", "by hand"),
    }
    return f"{backup.taken.astimezone():%Y-%m-%d %H:%M:%S} · {reasons.get(backup.reason, backup.reason)}"
