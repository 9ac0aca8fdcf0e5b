"""Documents checked again with the evidence of today: the open one, or the whole library."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from claimcheck.desktop import words
from claimcheck.desktop.core import Core
from claimcheck.desktop.refusal_words import refusal_text
from claimcheck.desktop.said import said
from claimcheck.errors import UserError
from claimcheck.library.differences import Differences
from claimcheck.library.opened import Opened
from claimcheck.progress import Progress

if TYPE_CHECKING:
    from claimcheck.desktop.library.changes_dialog import Changed
    from claimcheck.desktop.main_window import MainWindow
    from claimcheck.library.store import Entry

translate = QCoreApplication.translate


class RecheckCommands(QObject):
    """Connected to the Library menu."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.actions_.on("recheck", self.recheck)
        window.actions_.on("recheck_all", self.recheck_all)

    def recheck(self) -> None:
        """Check the open document again and say what changed."""
        opened, core = self._window.session.current, self._window.core
        if opened is None or not opened.entry:
            return
        from claimcheck.desktop.library.changes_dialog import Changed

        entry, title = opened.entry, opened.review.document.title

        def tell(result: tuple[Opened, Differences]) -> None:
            again, changes = result
            self._window.session.replace(again)
            self._show([Changed(entry, title, difference_lines(changes))], checked=1)

        task = self._window.tasks.start(lambda steps: core.recheck(entry, steps), then=tell)
        self._window.progress.follow(task, self.tr("Checking again"))

    def recheck_all(self) -> None:
        """Check every document of the library again and say where something changed."""
        core = self._window.core

        def work(steps: Progress) -> list[Changed]:
            entries = core.entries()
            return [
                _checked_again(core, entry, steps, number, len(entries))
                for number, entry in enumerate(entries)
            ]

        def tell(changed: list[Changed]) -> None:
            self._show(changed, checked=len(changed))
            self._window.commands.refresh_library()
            current = self._window.session.current
            if current is not None and any(c.entry == current.entry and c.lines for c in changed):
                self._window.opening.open_entry(current.entry)

        task = self._window.tasks.start(work, then=tell)
        self._window.progress.follow(task, self.tr("Checking the library again"))

    def _show(self, changed: Sequence[Changed], *, checked: int) -> None:
        from claimcheck.desktop.library.changes_dialog import ChangesDialog

        dialog = ChangesDialog([c for c in changed if c.lines], checked, self._window)
        dialog.chosen.connect(self._window.opening.open_entry)
        dialog.open()


def _checked_again(core: Core, entry: Entry, steps: Progress, number: int, total: int) -> Changed:
    from claimcheck.desktop.library.changes_dialog import Changed

    steps.step(entry.title or entry.origin, number, total)
    try:
        changes = core.changes_today(entry.id, Progress(cancelled=steps.cancelled))
    except UserError as error:
        return Changed(entry.id, entry.title, (refusal_text(error),))
    return Changed(entry.id, entry.title, difference_lines(changes))


def difference_lines(changes: Differences) -> tuple[str, ...]:
    """What changed, a line each."""

    def lines(sentence: str, things: Iterable[str]) -> list[str]:
        return [sentence.format(what=thing) for thing in things]

    new = translate("recheck_commands", "New finding: {what}")
    gone = translate("recheck_commands", "No longer found: {what}")
    new_claim = translate("recheck_commands", "New claim: {what}")
    gone_claim = translate("recheck_commands", "Claim gone: {what}")
    return (
        *lines(new, (said(finding.text) for finding in changes.new_findings)),
        *lines(gone, (said(finding.text) for finding in changes.gone_findings)),
        *lines(new_claim, map(words.claim_name, changes.new_claims)),
        *lines(gone_claim, map(words.claim_name, changes.gone_claims)),
        *(f"{words.claim_name(old)} → {new.quantity.printed}" for old, new in changes.changed_claims),
    )
