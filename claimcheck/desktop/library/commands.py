"""What is done with the library: showing, sorting, adding many, checking again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QInputDialog, QMenu, QMessageBox

from claimcheck.desktop.core import Source, library_for_task
from claimcheck.desktop.messages import show_note
from claimcheck.desktop.refusal_words import refusal_text
from claimcheck.errors import UserError
from claimcheck.progress import Progress

if TYPE_CHECKING:
    from claimcheck.desktop.deciding import Change
    from claimcheck.desktop.main_window import MainWindow
    from claimcheck.library.store import Entry, Library


class LibraryCommands(QObject):
    """Connected to the Library menu and the library pane."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.library.searched.connect(self.refresh)
        window.library.menu_wanted.connect(self.offer_menu)
        window.actions_.on("search_library", window.library.search.setFocus)

    def refresh(self, words: str = "") -> None:
        """Show the documents as they are now, all or those with these words."""
        core, pane = self._window.core, self._window.library

        def show(entries: Sequence[Entry]) -> None:
            current = self._window.session.current
            pane.set_entries(entries, found=bool(words), opened=current.entry if current else 0)

        self._window.tasks.start(lambda _progress: core.entries(words), then=show)

    def add_files(self, paths: Sequence[str]) -> None:
        """Check files and those of folders and keep them; what the library has is left as it is."""
        core = self._window.core

        def work(steps: Progress) -> tuple[int, int, list[str]]:
            added, known, refused = 0, 0, []
            files = core.files_in(paths)
            for number, path in enumerate(files):
                steps.step(Path(path).name, number, len(files))
                if core.known(path) is not None:
                    known += 1
                    continue
                try:
                    core.keep(Source(path), Progress(cancelled=steps.cancelled))
                    added += 1
                except UserError as error:
                    refused.append(f"{Path(path).name}: {refusal_text(error)}")
            return added, known, refused

        def tell(result: tuple[int, int, list[str]]) -> None:
            added, known, refused = result
            self.refresh()
            text = self.tr("{added} added, {known} were here already, {refused} could not be read.")
            told = text.format(added=added, known=known, refused=len(refused))
            show_note(self._window, self.tr("Library"), told, "\n".join(refused[:12]))

        task = self._window.tasks.start(work, then=tell)
        self._window.progress.follow(task, self.tr("Adding {count} documents").format(count=len(paths)))

    def take_sealed(self, paths: Sequence[str]) -> None:
        """Take sealed files of colleagues in, with their decisions and questions, and open the last."""

        def work(steps: Progress) -> int:
            from claimcheck.library.bundles import sealed_file, unseal

            taken = 0
            for number, path in enumerate(paths):
                steps.step(Path(path).name, number, len(paths))
                content = sealed_file(Path(path))
                with library_for_task() as library:
                    taken = unseal(library, content)
            return taken

        def show(entry: int) -> None:
            self.refresh()
            self._window.opening.open_entry(entry)

        task = self._window.tasks.start(work, then=show)
        self._window.progress.follow(task, self.tr("Taking in sealed files"))

    def offer_menu(self, entry: Entry, at: QPoint) -> None:
        """Offer what can be done with a document of the list."""
        menu = QMenu(self._window)
        done = entry.state == "done"
        state = "to-review" if done else "done"
        menu.addAction(self.tr("Open"), lambda: self._window.opening.open_entry(entry.id))
        menu.addAction(
            self.tr("Mark as to review") if done else self.tr("Mark as done"),
            lambda: self._file(
                self.tr("marking of {title}"),
                entry,
                lambda library: library.mark(entry.id, state=state),
                lambda library: library.mark(entry.id, state=entry.state),
            ),
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
            lambda text: self._file(
                self.tr("collection of {title}"),
                entry,
                lambda library: library.file_under(entry.id, collection=text),
                lambda library: library.file_under(entry.id, collection=entry.collection),
            ),
        )

    def _ask_tags(self, entry: Entry) -> None:
        self._ask(
            self.tr("Tags, separated by commas"),
            ", ".join(entry.tags),
            lambda text: self._file(
                self.tr("tags of {title}"),
                entry,
                lambda library: library.tag(entry.id, text.split(",")),
                lambda library: library.tag(entry.id, entry.tags),
            ),
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

    def _file(self, text: str, entry: Entry, do: Change, undo: Change) -> None:
        step = text.format(title=entry.title or entry.origin)
        self._window.deciding.file(step, do, undo, self.refresh)

    def _write(self, do: Callable[[Library], None]) -> None:
        def work(_progress: Progress) -> None:
            with library_for_task() as library:
                do(library)

        self._window.tasks.start(work, then=lambda _none: self.refresh())
