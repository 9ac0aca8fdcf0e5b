"""Words of pages, fetched in the background when a page comes near the pointer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from claimcheck.desktop.document.page_source import PageSource
from claimcheck.desktop.document.word_selection import WordSelection
from claimcheck.desktop.tasks import Tasks

if TYPE_CHECKING:
    from claimcheck.ingest.preview import PageWord


class PageWords(QObject):
    """Fills a selection with the words of the pages it needs.

    Signals:
        arrived: the words of a page (from 1) are there.
    """

    arrived = Signal(int)

    def __init__(
        self, source: PageSource, tasks: Tasks, selection: WordSelection, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._source = source
        self._tasks = tasks
        self._selection = selection
        self._asked: set[int] = set()

    def want(self, page: int) -> None:
        """Fetch the words of a page, once."""
        if page in self._asked or not 1 <= page <= len(self._source.sizes):
            return
        self._asked.add(page)
        source = self._source
        self._tasks.start(
            lambda _progress: (page, source.words(page)), then=self._keep, refused=lambda _error: None
        )

    def _keep(self, found: tuple[int, tuple[PageWord, ...]]) -> None:
        page, words = found
        self._selection.words[page] = words
        self.arrived.emit(page)
