"""How a document comes into the window: its pages at once, its review when it is read and checked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from claimcheck.desktop.core import Core, Source
from claimcheck.desktop.document.page_source import PageSource
from claimcheck.desktop.session import Session
from claimcheck.desktop.so_far import opened_so_far
from claimcheck.desktop.tasks import Task, Tasks
from claimcheck.errors import UserError
from claimcheck.library.opened import Opened
from claimcheck.progress import Progress, Step
from claimcheck.records.document import Document

_PDF_START = b"%PDF"


class Opening(QObject):
    """Opens one source at a time; a new one stops the one under way.

    Signals:
        started: name of what is being opened.
        stepped: a `Step` of the work.
        pages: a `PageSource`, as soon as a PDF's pages can be shown; None where they cannot.
        finished: an `Opened`.
        read: path or address of the source that was read.
        refused: a `UserError`.
        ended: the work ended, in whatever way.
    """

    started = Signal(str)
    stepped = Signal(object)
    pages = Signal(object)
    finished = Signal(object)
    read = Signal(str)
    refused = Signal(object)
    ended = Signal()

    def __init__(self, core: Core, session: Session, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._core = core
        self._session = session
        self._tasks = tasks
        self._current: Task | None = None
        self._preview: Task | None = None
        self.name = ""  # of the source opened last, "" for one of the library

    @property
    def busy(self) -> bool:
        """Whether something is being opened."""
        return self._current is not None

    def open(self, source: Source) -> None:
        """Read, check and keep a source."""
        core = self._core
        task = self._start(source.name, lambda progress: core.review(source, progress))
        if source.typed is None:
            name = source.name if source.is_address else str(Path(source.name).absolute())
            task.succeeded.connect(lambda _opened: self.read.emit(name))
        if source.typed is None and not source.is_address:
            self._show_pages(lambda: _first_bytes(source.name))

    def open_entry(self, identity: int) -> None:
        """Open a document of the library."""
        core = self._core
        self._start("", lambda progress: core.open_entry(identity, progress))

    def cancel(self) -> None:
        """Stop what is under way."""
        if self._current is not None:
            self._current.cancel()
        if self._preview is not None:
            self._preview.cancel()

    def _start(self, name: str, work: Callable[[Progress], Opened]) -> Task:
        self.cancel()
        self._preview = None
        task = self._tasks.start(work, refused=lambda error: self.refused.emit(error))
        self._current, self.name = task, name
        self.started.emit(name)
        task.stepped.connect(lambda step: self._report(task, step))
        task.so_far.connect(lambda value: self._show_so_far(task, value))
        task.succeeded.connect(lambda opened: self._take(task, opened))
        task.ended.connect(lambda: self._end(task))
        return task

    def _report(self, task: Task, step: Step) -> None:
        if task is self._current:
            self.stepped.emit(step)

    def _show_so_far(self, task: Task, value: object) -> None:
        if task is not self._current:
            return
        document = self._session.document
        if isinstance(value, Document):
            self._session.open(opened_so_far(value, ()))
        elif document is not None and isinstance(value, tuple):
            self._session.replace(opened_so_far(document, value))

    def _take(self, task: Task, opened: Opened) -> None:
        if task is not self._current:
            return
        self._session.open(opened)
        if opened.review.document.format == "pdf" and self._preview is None:
            self._show_pages(lambda: self._core.original(opened.entry))
        self.finished.emit(opened)

    def _end(self, task: Task) -> None:
        if task is self._current:
            self._current = None
            if self._session.reading:  # it was stopped or refused half-way
                self._session.open(None)
            self.ended.emit()

    def _show_pages(self, content: Callable[[], bytes]) -> None:
        def load(_progress: Progress) -> PageSource | None:
            data = content()
            try:
                return PageSource(data) if data[:1024].lstrip().startswith(_PDF_START) else None
            except UserError:
                return None  # the review says what is the matter with the document

        task = self._tasks.start(load)
        self._preview = task
        task.succeeded.connect(lambda pages: self._take_pages(task, pages))

    def _take_pages(self, task: Task, pages: PageSource | None) -> None:
        if task is self._preview:
            self.pages.emit(pages)
        elif pages is not None:
            self._tasks.start(lambda _progress: pages.close())


def _first_bytes(path: str) -> bytes:
    try:
        with Path(path).open("rb") as file:
            start = file.read(1024)
            return start + file.read() if start.lstrip().startswith(_PDF_START) else start
    except OSError:
        return b""  # the review of the same file says what is the matter
