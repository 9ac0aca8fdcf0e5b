"""Writes the review of the open document to a file, in any of the report formats."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QMainWindow

from claimcheck.desktop.announce import announce
from claimcheck.desktop.core import library_for_task
from claimcheck.desktop.said import window_language
from claimcheck.desktop.session import Session
from claimcheck.desktop.tasks import Tasks
from claimcheck.errors import LibraryUnavailable
from claimcheck.languages.known import ENGLISH, NAMES, languages
from claimcheck.library.replies import with_replies
from claimcheck.progress import Progress
from claimcheck.settings import write_atomically

translate = QCoreApplication.translate
_MARKED_COPY = "marked-copy"
_SEALED = "sealed"
SEALED_ENDING = ".claimcheck.zip"
"""Of a file with the original, its review and all decisions, which another Claimcheck takes in."""


def export_review(window: QMainWindow, session: Session, tasks: Tasks) -> None:
    """Ask for a file name and write the review there, with the answers that the publisher gave."""
    from claimcheck.report.formats import suffix

    review = session.review
    if review is None:
        return
    by_filter = choices(pdf=review.document.format == "pdf")
    dialog = QFileDialog(window, translate("exporting", "Export the review"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(list(by_filter))
    stem = "".join(c if c.isalnum() else "-" for c in review.document.title)[:60].strip("-") or "review"
    dialog.selectFile(stem)

    def write(paths: list[str]) -> None:
        name, language = by_filter[dialog.selectedNameFilter()]
        path = Path(paths[0])
        if not path.suffix:
            endings = {_MARKED_COPY: ".pdf", _SEALED: SEALED_ENDING}
            path = path.with_suffix(endings.get(name) or suffix(name))
        current = session.review or review
        entry = session.current.entry if session.current else 0

        def work(_progress: Progress) -> Path:
            from claimcheck.library.bundles import seal
            from claimcheck.report.formats import render
            from claimcheck.report.marked_copy import marked_copy

            with library_for_task() as library:
                if name == _SEALED:
                    return _written(path, seal(library, entry))
                answered = with_replies(current, library.questions(entry))
                if name == _MARKED_COPY:
                    content = marked_copy(answered, library.original(entry), language=language)
                else:
                    content = render(answered, name, language)
            return _written(path, content)

        tasks.start(work, then=lambda written: _say(window, written))

    dialog.filesSelected.connect(write)
    dialog.open()


def _written(path: Path, content: bytes) -> Path:
    try:
        write_atomically(path, content)
    except OSError as error:
        raise LibraryUnavailable(
            f"The review could not be written to {path}.", next_step="Choose another folder."
        ) from error
    return path


def choices(*, pdf: bool) -> dict[str, tuple[str, str]]:
    """Format and language by the names to choose from, those of the window's language first."""
    from claimcheck.report.formats import formats, in_languages, suffix

    first = window_language()
    found: dict[str, tuple[str, str]] = {}
    for language in sorted(languages(), key=lambda code: code != first):
        told = "" if language == first else f", {NAMES[language]}"
        for name in _in_order(formats()):
            if in_languages(name):
                found[f"{name}{told} (*{suffix(name)})"] = name, language
            elif not told:
                found[f"{name} (*{suffix(name)})"] = name, ENGLISH
        if pdf:
            marked = translate("exporting", "Original with highlights{language} (*.pdf)")
            found[marked.format(language=told)] = _MARKED_COPY, language
    sealed = translate("exporting", "Sealed file for colleagues, with original and notes (*{ending})")
    found[sealed.format(ending=SEALED_ENDING)] = _SEALED, ENGLISH
    return found


def _in_order(names: tuple[str, ...]) -> list[str]:
    first = [name for name in ("docx", "html", "pdf", "xlsx") if name in names]
    return [*first, *(name for name in names if name not in first)]


def _say(window: QMainWindow, path: Path) -> None:
    sentence = translate("exporting", "Written: {path}").format(path=path)
    window.statusBar().showMessage(sentence, 8000)
    announce(window, sentence)
