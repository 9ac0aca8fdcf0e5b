"""Pictures of pages, asked for in the background and kept while they are near."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from claimcheck.desktop.document.page_source import PageSource
from claimcheck.desktop.tasks import Tasks
from claimcheck.progress import Progress

_KEEP_BYTES = 160_000_000


class PagePixels(QObject):
    """The pictures of one document's pages.

    One page is drawn at a time, always the first of those last asked for, so that scrolling past a hundred
    pages draws the ones where it ends.

    Signals:
        ready: a page (from 1) has a new picture.
        failed: a page could not be drawn.
    """

    ready = Signal(int)
    failed = Signal(int)

    def __init__(self, source: PageSource, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._tasks = tasks
        self._kept: OrderedDict[int, tuple[float, QImage]] = OrderedDict()
        self._wanted: tuple[int, ...] = ()
        self._scale = 1.0
        self._undrawable: set[int] = set()
        self._drawing = False

    def picture(self, page: int) -> QImage | None:
        """The picture at hand, possibly of another scale; None where there is none yet."""
        kept = self._kept.get(page)
        return kept[1] if kept else None

    def is_undrawable(self, page: int) -> bool:
        """Whether drawing this page failed."""
        return page in self._undrawable

    def want(self, pages: Sequence[int], scale: float) -> None:
        """Ask for pages, most wanted first, at `scale` pixels a point."""
        self._wanted = tuple(pages)
        self._scale = scale
        for page in reversed(self._wanted):
            if page in self._kept:
                self._kept.move_to_end(page)
        self._next()

    def close(self) -> None:
        """Draw nothing more and forget the pictures."""
        self._wanted = ()
        self._kept.clear()

    def _next(self) -> None:
        if self._drawing:
            return
        for page in self._wanted:
            drawn = self._kept.get(page)
            if page not in self._undrawable and (drawn is None or drawn[0] != self._scale):
                self._draw(page, self._scale)
                return

    def _draw(self, page: int, scale: float) -> None:
        self._drawing = True
        source = self._source

        def draw(_progress: Progress) -> tuple[int, float, QImage]:
            return page, scale, source.render(page, scale)

        def give_up(_error: BaseException) -> None:
            self._give_up(page)

        task = self._tasks.start(draw, then=self._keep, refused=give_up)
        task.crashed.connect(give_up)
        task.cancelled.connect(self._stopped)

    def _keep(self, drawn: tuple[int, float, QImage]) -> None:
        page, scale, image = drawn
        self._drawing = False
        self._kept[page] = (scale, image)
        self._kept.move_to_end(page)
        while len(self._kept) > 2 and sum(i.sizeInBytes() for _, i in self._kept.values()) > _KEEP_BYTES:
            self._kept.popitem(last=False)
        self.ready.emit(page)
        self._next()

    def _give_up(self, page: int) -> None:
        self._drawing = False
        self._undrawable.add(page)
        self.failed.emit(page)
        self._next()

    def _stopped(self) -> None:
        self._drawing = False
