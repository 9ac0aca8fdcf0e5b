"""What the window's commands do: opening, moving about, exporting, other windows."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from claimcheck.desktop import words
from claimcheck.desktop.claims.commands import ClaimCommands
from claimcheck.desktop.core import Source
from claimcheck.desktop.evidence.backups import EvidenceBackups
from claimcheck.desktop.exporting import SEALED_ENDING, export_review
from claimcheck.desktop.library.commands import LibraryCommands
from claimcheck.desktop.library.recheck_commands import RecheckCommands
from claimcheck.desktop.library.restoring import RestoreCommands
from claimcheck.desktop.messages import show_note
from claimcheck.desktop.recent import RecentDocuments
from claimcheck.desktop.windows import Windows
from claimcheck.records.decision import Decision, DecisionKind
from claimcheck.resources import resource

if TYPE_CHECKING:
    from claimcheck.desktop.main_window import MainWindow

_AREAS_NAMED = 2  # on the status line; all of them are in At a glance


class Commands(QObject):
    """Connected to the window's actions and to the wishes of its panes."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.claims = ClaimCommands(window)
        self.library = LibraryCommands(window)
        self.recheck = RecheckCommands(window)
        self.restoring = RestoreCommands(window)
        self.recent = RecentDocuments(window.actions_.menus["recent"], self)
        self.windows = Windows(window)
        self.evidence_backups = EvidenceBackups(window)
        self.evidence_backups.restored.connect(self.windows.refresh_evidence)
        self._connect()

    def _connect(self) -> None:
        window, on, panes = self._window, self._window.actions_.on, self._window.document
        on("open", self.open_file)
        on("open_address", self.open_address)
        on("paste_text", self.paste_text)
        on("sample", self.open_sample)
        on("export", self.export)
        on("add_folder", self.add_folder)
        on("close", self.close_document)
        on("cancel", window.opening.cancel)
        on("quit", window.close)
        on("copy", panes.copy)
        on("find", window.find_bar.start)
        on("next_claim", lambda: self.step_claim(1))
        on("previous_claim", lambda: self.step_claim(-1))
        on("zoom_in", panes.zoom_in)
        on("zoom_out", panes.zoom_out)
        on("fit_width", panes.fit_width)
        on("glance", lambda: self._show_side(window.glance))
        on("checklist", lambda: self._show_side(window.checklist))
        on("about", self.show_about)
        self.recent.chosen.connect(lambda name: window.open_source(Source(name)))
        window.opening.read.connect(self.recent.add)
        welcome, wishes = panes.welcome, window.wishes
        welcome.sample.connect(self.open_sample)
        welcome.open_file.connect(self.open_file)
        welcome.open_address.connect(self.open_address)
        welcome.paste.connect(self.paste_text)
        wishes.copy.connect(self.copy_text)
        wishes.visit.connect(self.visit)
        wishes.show_claim.connect(window.session.select)
        wishes.show_findings.connect(self._show_findings)

    def refresh_library(self) -> None:
        """Show the library's documents as they are now."""
        self.library.refresh()

    def close_windows(self) -> None:
        """Close every other window."""
        self.windows.close_all()

    def glance_line(self) -> str:
        """The status line: counts of the open document, never a grade."""
        review = self._window.session.review
        if review is None:
            return ""
        s = review.summary
        if self._window.session.reading:
            return self.tr("Still reading. Claims so far: {count}").format(count=s.claims)
        parts = [
            self.tr("{count} claims").format(count=s.claims),
            self.tr("{count} about the announced model").format(count=s.announced),
            self.tr("{count} self-reported").format(count=s.self_reported),
            self.tr("{count} with an outside result").format(count=s.with_independent_result),
        ]
        if review.coverage.not_covered and not review.coverage.nothing_placed:
            parts.append(self._not_covered(review.coverage.not_covered))
        return self.tr("At a glance: {counts}").format(counts=" · ".join(parts))

    def _not_covered(self, areas: Sequence[str]) -> str:
        named = ", ".join(words.area_words(area) for area in areas[:_AREAS_NAMED])
        rest = len(areas) - _AREAS_NAMED
        if rest <= 0:
            return self.tr("not covered: {areas}").format(areas=named)
        return self.tr("not covered: {areas} and {count} more").format(areas=named, count=rest)

    # leaving the program

    def export(self) -> None:
        """Write the review to a file, once its findings about a company were compared with the original."""
        from claimcheck.desktop.checklist.compared_dialog import ComparedDialog, findings_to_compare

        window = self._window
        review, findings = window.session.review, findings_to_compare(window.session)
        if review is None or not findings:
            export_review(window, window.session, window.tasks)
            return
        dialog = ComparedDialog(review.document.publisher, findings, window)
        dialog.confirmed.connect(self._compared)
        dialog.open()

    def _compared(self) -> None:
        window = self._window
        window.deciding.decide(
            self.tr("findings compared with the original"), Decision(kind=DecisionKind.COMPARED)
        )
        export_review(window, window.session, window.tasks)

    # opening

    def add_folder(self) -> None:
        """Ask for a folder and add the documents in it to the library."""
        dialog = QFileDialog(self._window, self.tr("Add a folder to the library"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.filesSelected.connect(self.library.add_files)
        dialog.open()

    def open_file(self) -> None:
        """Ask for a file and open it."""
        dialog = QFileDialog(self._window, self.tr("Open a document"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        kinds = f"*.pdf *.html *.htm *.mhtml *.md *.markdown *.txt *.docx *.png *.jpg *.jpeg *{SEALED_ENDING}"
        dialog.setNameFilters(
            [
                self.tr("Documents ({kinds})").format(kinds=kinds),
                self.tr("All files ({kinds})").format(kinds="*"),
            ]
        )
        dialog.filesSelected.connect(self.open_sources)
        dialog.open()

    def open_sources(self, paths: list[str]) -> None:
        """Open one file or address, take in sealed ones; several, or a folder's, are added to the library."""
        sealed = [path for path in paths if path.endswith(SEALED_ENDING)]
        if sealed:
            self.library.take_sealed(sealed)
            paths = [path for path in paths if path not in sealed]
        if len(paths) == 1 and not Path(paths[0]).is_dir():
            self._window.open_source(Source(paths[0]))
        elif paths:
            self.library.add_files(paths)

    def open_address(self) -> None:
        """Ask for an address and open it."""
        from claimcheck.desktop.address_dialog import ask_address

        ask_address(
            self._window,
            self.tr("Open address"),
            self.tr("Address of a web page or PDF. Only this address is fetched."),
            self.tr("Open"),
            lambda address: self._window.open_source(Source(address)),
        )

    def paste_text(self) -> None:
        """Offer a field with what is on the clipboard and read its text."""
        from claimcheck.desktop.paste_dialog import PasteDialog

        dialog = PasteDialog(QGuiApplication.clipboard().text(), self._window)
        dialog.entered.connect(
            lambda text: self._window.open_source(Source(self.tr("pasted text"), text.encode()))
        )
        dialog.open()

    def open_sample(self) -> None:
        """Open the invented announcement that comes with the program."""
        self._window.open_source(Source(str(resource("samples", "announcement.html"))))

    def open_dropped(self, data: QMimeData) -> None:
        """Open what was dropped on the window: files, a folder, an address, text."""
        paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        addresses = [url.toString() for url in data.urls() if url.scheme() in ("http", "https")]
        if paths:
            self.open_sources(paths)
        elif addresses:
            self._window.open_source(Source(addresses[0]))
        elif data.hasText() and data.text().strip():
            self._window.open_source(Source(self.tr("dropped text"), data.text().encode()))

    def close_document(self) -> None:
        """Show the welcome again."""
        self._window.opening.cancel()
        self._window.session.open(None)
        self._window.document.show_welcome()

    # moving about

    def step_claim(self, step: int) -> None:
        """Select the next or previous claim that the table shows."""
        window = self._window
        model, current = window.claims.model, window.session.claim
        row = model.row_of(current.id) if current else -1
        count = model.rowCount()
        if count:
            target = (row + step) % count if row >= 0 else (0 if step > 0 else count - 1)
            window.session.select(model.claim_at(target))

    def copy_text(self, text: str) -> None:
        """Put text on the clipboard and say so."""
        QGuiApplication.clipboard().setText(text)
        self._window.say(self.tr("Copied"))

    def visit(self, address: str) -> None:
        """Open a source in the browser, when the person pressed its button."""
        url = QUrl(address, QUrl.ParsingMode.StrictMode)
        if url.scheme() in ("http", "https") and url.isValid():
            QDesktopServices.openUrl(url)

    def _show_findings(self) -> None:
        window = self._window
        if window.side.indexOf(window.claims) >= 0:
            window.side.setCurrentWidget(window.claims)
        window.claims.show_findings()

    def _show_side(self, pane: QWidget) -> None:
        self._window.side.setCurrentWidget(pane)
        pane.setFocus()

    # help

    def show_about(self) -> None:
        """Version and licence."""
        from claimcheck import __version__

        text = self.tr(
            "Claimcheck {version}\n\nReads announcements and shows, claim by claim, what each benchmark "
            "figure rests on.\nLicence: Apache-2.0. The sources of the evidence and their licences are under "
            "Evidence, Browse evidence."
        )
        show_note(
            self._window, self.tr("About Claimcheck"), *text.format(version=__version__).split("\n\n", 1)
        )
