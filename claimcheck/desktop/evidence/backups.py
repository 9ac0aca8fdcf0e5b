"""Copies of the whole evidence index: one made now, and one put back in its place."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from claimcheck.desktop.evidence.core import EvidenceCore
from claimcheck.desktop.library.restoring import local_time, offer_backups

if TYPE_CHECKING:
    from claimcheck.desktop.main_window import MainWindow
    from claimcheck.evidence.backup import Backup


class EvidenceBackups(QObject):
    """Connected to Evidence › Back up, Restore.

    Signals:
        restored: another index is in place.
    """

    restored = Signal()

    def __init__(self, window: MainWindow, evidence: EvidenceCore | None = None) -> None:
        super().__init__(window)
        self._window = window
        self._evidence = evidence or EvidenceCore()
        window.actions_.on("back_up_evidence", self.back_up)
        window.actions_.on("restore_evidence", self.ask)

    def back_up(self) -> None:
        """Copy the index and say where the copy is; it can be cancelled."""
        said = self.tr("The evidence was copied to {path}")
        task = self._window.tasks.start(
            self._evidence.back_up, then=lambda path: self._window.say(said.format(path=path))
        )
        self._window.progress.follow(task, self.tr("Copying the evidence"))

    def ask(self) -> None:
        """Show the copies, newest first, and restore the one that is chosen."""
        evidence = self._evidence
        self._window.tasks.start(lambda _progress: evidence.backups(), then=self._offer)

    def restore(self, path: Path) -> None:
        """Check a copy and put it in place."""
        evidence = self._evidence
        task = self._window.tasks.start(lambda _progress: evidence.restore(path), then=self._tell)
        self._window.progress.follow(task, self.tr("Checking the copy"))

    def _offer(self, backups: Sequence[Backup]) -> None:
        reasons = {False: self.tr("backup"), True: self.tr("replaced by a restore")}
        by_name: dict[str, Path | None] = {
            f"{local_time(backup.taken)} · {reasons[backup.replaced]}": backup.path for backup in backups
        }
        by_name[self.tr("another file…")] = None
        offer_backups(
            self._window,
            self.tr("Restore the evidence"),
            self.tr(
                "Results and reports become as they were then. The copy is checked first; the evidence of "
                "now is kept beside it as a file."
            ),
            by_name,
            lambda path: self.restore(path) if path else self._ask_file(),
        )

    def _ask_file(self) -> None:
        dialog = QFileDialog(self._window, self.tr("Restore the evidence"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Evidence (*.sqlite)"), self.tr("All files (*)")])
        dialog.filesSelected.connect(lambda paths: self.restore(Path(paths[0])))
        dialog.open()

    def _tell(self, _kept: Path | None) -> None:
        self._window.say(self.tr("The evidence was restored"))
        self.restored.emit()
