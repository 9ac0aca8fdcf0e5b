"""Pictures and words of a PDF's pages, from the bounded child process of `ingest.preview`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from claimcheck.ingest.preview import OutlineEntry, PageWord


class PageSource:
    """An open PDF. Its methods take their time, may be called from any thread, and wait for one another.

    Raises:
        UnreadableDocument: when it cannot be opened within the limits.
    """

    def __init__(self, data: bytes) -> None:
        from claimcheck.ingest.preview import PagePictures

        self._pictures = PagePictures.open(data)
        self.sizes = self._pictures.page_sizes
        self.outline: tuple[OutlineEntry, ...] = self._pictures.outline

    def render(self, page: int, scale: float) -> QImage:
        """The picture of a page (from 1) at `scale` pixels a point.

        Raises:
            UnreadableDocument: when the page cannot be drawn within the limits.
        """
        width, height, pixels = self._pictures.render(page, scale)
        # The image only borrows its pixels, so a copy that owns them is handed on.
        return QImage(pixels, width, height, width * 4, QImage.Format.Format_RGB32).copy()

    def words(self, page: int) -> tuple[PageWord, ...]:
        """The words of a page in the order of the file.

        Raises:
            UnreadableDocument: when they cannot be had within the limits.
        """
        return self._pictures.words(page)

    def close(self) -> None:
        """End the child process."""
        self._pictures.close()
