"""A scroll area whose content is built anew in slices out of sight, and shown when it is whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from claimcheck.desktop.look.kept_focus import kept_focus
from claimcheck.desktop.slices import Slices

Fill = Callable[[QVBoxLayout], Iterator[None]]


class BuiltPane(QScrollArea):
    """Widgets are made inside the pane from the start: one that changes its parent takes on its style again.

    Signals:
        built: what `build` was asked for is on the screen.
    """

    built = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._next: QWidget | None = None
        self._slices = Slices(self)
        self._slices.finished.connect(self._show_next)

    @property
    def busy(self) -> bool:
        """Whether new content is being built."""
        return self._slices.busy

    def build(self, fill: Fill, *, spacing: int, at_once: bool = False) -> None:
        """Fill a column anew; `fill` pauses between its parts. What was under way is dropped."""
        self._slices.stop()
        if self._next is not None:
            self._next.deleteLater()
        self._next = body = QWidget(self.viewport())
        body.hide()
        body.setProperty("pane", True)
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(spacing)
        if not at_once:
            self._slices.run(_measured(fill, column))
            return
        for _ in fill(column):
            pass
        before = self.takeWidget()  # one of its buttons may have asked for this: it goes when that is over
        if before is not None:
            before.deleteLater()
        self._show_next()

    def _show_next(self) -> None:
        if self._next is None:
            return
        body, self._next = self._next, None
        layout = body.layout()
        if isinstance(layout, QVBoxLayout):
            layout.addStretch(1)
        with kept_focus(self):
            self.setWidget(body)  # which deletes the one before
        self.built.emit()


def _measured(fill: Fill, column: QVBoxLayout) -> Iterator[None]:
    """Fill, and ask each part for its size once it is there, so that little is left to do at the end."""
    for _ in fill(column):
        column.sizeHint()
        yield
