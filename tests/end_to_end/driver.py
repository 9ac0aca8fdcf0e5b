"""A person at the real window: opens, selects, corrects, notes, compares; waits for signals, never for time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget
from screen_reader import read_windows

from claimcheck.desktop.core import Source
from claimcheck.desktop.main_window import MainWindow
from claimcheck.errors import UserError
from claimcheck.library.store import Entry
from claimcheck.records.claim import Claim

LONG = 110_000  # milliseconds: reading and checking, also on a busy machine


class Person:
    """What the stories are told with."""

    def __init__(self, window: MainWindow, qtbot, *, listens: bool = False) -> None:  # type: ignore[no-untyped-def]
        self.window = window
        self._qtbot = qtbot
        self._listens = listens

    def hears(self) -> None:
        """Have a screen reader go through all that is open, if this person uses one."""
        if self._listens:
            problems = read_windows()
            assert not problems, "\n".join(problems)

    def does(self, action: str) -> None:
        """Choose a command of the menus."""
        assert self.window.actions_[action].isEnabled(), action
        self.window.actions_[action].trigger()
        self.hears()

    def opens(self, path: Path) -> None:
        with self._qtbot.waitSignal(self.window.document_shown, timeout=LONG):
            self.window.open_source(Source(str(path)))
        self.hears()

    def is_refused(self, path: Path) -> UserError:
        """Open what cannot be opened; gives what the window says."""
        with self._qtbot.waitSignal(self.window.refused, timeout=LONG) as heard:
            self.window.open_source(Source(str(path)))
        return heard.args[0]

    def opens_sample(self) -> None:
        with self._qtbot.waitSignals(
            [self.window.document_shown, self.window.document.text.shown], timeout=LONG
        ):
            self.window.document.welcome.try_sample.click()
        self.hears()

    def drops(self, folder: Path) -> None:
        """Drop a folder; wait until the list of the library has what is in it."""
        self.window.commands.open_sources([str(folder)])
        count = len(list(folder.iterdir()))
        self.waits(lambda: self.window.library.model.rowCount() >= count)

    def selects(self, model: str, benchmark: str) -> Claim:
        found = [
            c for c in self.window.session.claims if c.model_text == model and c.benchmark_text == benchmark
        ]
        with self._qtbot.waitSignal(self.window.checklist.shown):
            self.window.claims.view.selectRow(self.window.claims.model.row_of(found[0].id))
        self.hears()
        assert self.window.session.claim is not None
        return self.window.session.claim

    def corrects(self, **fields: str) -> None:
        """Through the dialog; wait until it is checked again."""
        self.does("correct")
        dialog = self.dialog()
        for name, text in fields.items():
            dialog.fields[name].setText(text)
        with self._qtbot.waitSignal(self.window.deciding.checked_again, timeout=LONG):
            dialog.accept()

    def undoes_the_correction(self) -> None:
        with self._qtbot.waitSignal(self.window.deciding.checked_again, timeout=LONG):
            self.does("undo")

    def dialog(self) -> QDialog:
        """The dialog that is open, once it is."""
        self.waits(lambda: bool(self._dialogs()))
        self.hears()
        return self._dialogs()[-1]

    def other(self, action: str) -> QWidget:
        """Another window, opened by its command."""
        return self.other_named(action, action)

    def other_named(self, action: str, name: str) -> QWidget:
        """Another window with a name of its own."""
        self.does(action)
        window = self.window.commands.windows.opened(name)
        assert window is not None
        return window

    def entries(self) -> list[Entry]:
        model = self.window.library.model
        return [entry for row in range(model.rowCount()) if (entry := model.entry(row))]

    def waits(self, until: Callable[[], bool]) -> None:
        """Until something holds that no signal tells of."""
        self._qtbot.waitUntil(until, timeout=LONG)

    def _dialogs(self) -> list[QDialog]:
        return [d for d in self.window.findChildren(QDialog) if d.isVisible()]
