"""What is done with the library: showing, sorting, adding many, checking again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QPoint
from PySide6.QtWidgets import QInputDialog, QMenu, QMessageBox

from claimcheck.desktop import words
from claimcheck.desktop.core import Source, library_for_task
from claimcheck.desktop.session import Opened
from claimcheck.errors import UserError
from claimcheck.library.differences import Differences
from claimcheck.library.store import Entry, Library
from claimcheck.progress import Progress

if TYPE_CHECKING:
    from claimcheck.desktop.main_window import MainWindow

_READABLE = {".pdf", ".html", ".htm", ".mhtml", ".md", ".markdown", ".txt", ".docx", ".png", ".jpg", ".jpeg"}


class LibraryCommands(QObject):
    """Connected to the Library menu and the library pane."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.library.searched.connect(self.refresh)
        window.library.menu_wanted.connect(self.offer_menu)
        window.actions_.on("recheck", self.recheck)
        window.actions_.on("search_library", window.library.search.setFocus)

    def refresh(self, words: str = "") -> None:
        """Show the documents as they are now, all or those with these words."""
        core, pane = self._window.core, self._window.library

        def show(entries: Sequence[Entry]) -> None:
            pane.set_entries(entries, found=bool(words))
            current = self._window.session.current
            pane.mark_open(current.entry if current else 0)

        self._window.tasks.start(lambda _progress: core.entries(words), then=show)

    def files_in(self, paths: Sequence[str]) -> list[str]:
        """The files of the paths; of a folder those whose ending can be a document."""
        files: list[str] = []
        for path in map(Path, paths):
            if path.is_dir():
                inside = sorted(p for p in path.iterdir() if p.suffix.lower() in _READABLE)
                files.extend(str(p) for p in inside)
            else:
                files.append(str(path))
        return files

    def add_files(self, paths: Sequence[str]) -> None:
        """Check several files and keep them; those the library has are left as they are."""
        core, progress = self._window.core, self._window.progress

        def work(steps: Progress) -> tuple[int, int, list[str]]:
            added, known, refused = 0, 0, []
            for number, path in enumerate(paths):
                steps.step(Path(path).name, number, len(paths))
                if core.known(path) is not None:
                    known += 1
                    continue
                try:
                    core.review(Source(path), Progress(cancelled=steps.cancelled))
                    added += 1
                except UserError as error:
                    refused.append(f"{Path(path).name}: {error}")
            return added, known, refused

        def tell(result: tuple[int, int, list[str]]) -> None:
            added, known, refused = result
            self.refresh()
            text = self.tr("{added} added, {known} were here already, {refused} could not be read.")
            box = QMessageBox(self._window)
            box.setWindowTitle(self.tr("Library"))
            box.setText(text.format(added=added, known=known, refused=len(refused)))
            box.setInformativeText("\n".join(refused[:12]))
            box.open()

        progress.start(self.tr("Adding {count} documents").format(count=len(paths)))
        task = self._window.tasks.start(work, then=tell)
        task.stepped.connect(progress.show_step)
        task.ended.connect(lambda: progress.stop(""))
        progress.cancel.connect(task.cancel)

    def recheck(self) -> None:
        """Check the open document against the evidence of today and say what changed."""
        opened = self._window.session.current
        if opened is None or not opened.entry:
            return
        entry, core, progress = opened.entry, self._window.core, self._window.progress

        def tell(result: tuple[Opened, Differences]) -> None:
            again, changes = result
            self._window.session.replace(again)
            box = QMessageBox(self._window)
            box.setWindowTitle(self.tr("Checked again"))
            lines = difference_lines(changes)
            box.setText(
                self.tr("What changed: {count}").format(count=len(lines))
                if lines
                else self.tr("Nothing changed.")
            )
            box.setInformativeText("\n".join(lines[:20]))
            box.open()

        progress.start(self.tr("Checking again"))
        task = self._window.tasks.start(lambda steps: core.recheck(entry, steps), then=tell)
        task.stepped.connect(progress.show_step)
        task.ended.connect(lambda: progress.stop(""))
        progress.cancel.connect(task.cancel)

    def offer_menu(self, entry: Entry, at: QPoint) -> None:
        """Offer what can be done with a document of the list."""
        menu = QMenu(self._window)
        done = entry.state == "done"
        state = "to-review" if done else "done"
        menu.addAction(self.tr("Open"), lambda: self._window.opening.open_entry(entry.id))
        menu.addAction(
            self.tr("Mark as to review") if done else self.tr("Mark as done"),
            lambda: self._write(lambda library: library.mark(entry.id, state=state)),
        )
        menu.addAction(self.tr("Collection…"), lambda: self._ask_collection(entry))
        menu.addAction(self.tr("Tags…"), lambda: self._ask_tags(entry))
        menu.addSeparator()
        menu.addAction(self.tr("Remove from the library…"), lambda: self._ask_removal(entry))
        menu.popup(at)

    def _ask_collection(self, entry: Entry) -> None:
        self._ask(
            self.tr("Collection of this document (empty for none)"),
            entry.collection,
            lambda text: self._write(lambda library: library.file_under(entry.id, collection=text)),
        )

    def _ask_tags(self, entry: Entry) -> None:
        self._ask(
            self.tr("Tags, separated by commas"),
            ", ".join(entry.tags),
            lambda text: self._write(lambda library: library.tag(entry.id, text.split(","))),
        )

    def _ask(self, label: str, text: str, do: Callable[[str], None]) -> None:
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(self.tr("Library"))
        dialog.setLabelText(label)
        dialog.setTextValue(text)
        dialog.textValueSelected.connect(lambda value: do(value.strip()))
        dialog.open()

    def _ask_removal(self, entry: Entry) -> None:
        box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("Remove from the library"))
        box.setText(self.tr("Remove “{title}” with its notes and corrections?").format(title=entry.title))
        box.setInformativeText(self.tr("A backup of the library is made first."))
        remove = box.addButton(self.tr("Remove"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        remove.clicked.connect(lambda: self._remove(entry))
        box.open()

    def _remove(self, entry: Entry) -> None:
        current = self._window.session.current
        if current is not None and current.entry == entry.id:
            self._window.commands.close_document()
        self._write(lambda library: library.remove(entry.id))

    def _write(self, do: Callable[[Library], None]) -> None:
        def work(_progress: Progress) -> None:
            with library_for_task() as library:
                do(library)

        self._window.tasks.start(work, then=lambda _none: self.refresh())


def difference_lines(changes: Differences) -> list[str]:
    """What changed, a line each."""

    def lines(sentence: str, things: Sequence[str]) -> list[str]:
        return [sentence.format(what=thing) for thing in things]

    return [
        *lines(_tr("New finding: {what}"), [f.text for f in changes.new_findings]),
        *lines(_tr("No longer found: {what}"), [f.text for f in changes.gone_findings]),
        *lines(_tr("New claim: {what}"), [words.claim_name(c) for c in changes.new_claims]),
        *lines(_tr("Claim gone: {what}"), [words.claim_name(c) for c in changes.gone_claims]),
        *(f"{words.claim_name(old)} → {words.score_text(new)}" for old, new in changes.changed_claims),
    ]


def _tr(text: str) -> str:
    return QCoreApplication.translate("library_commands", text)
