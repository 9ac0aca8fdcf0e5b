"""A scroll area whose content is built anew in slices out of sight, and shown when it is whole.

Where that takes long, the parts that are there are shown before: what was there is of something else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLayout, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from claimcheck.desktop.look.kept_focus import kept_focus
from claimcheck.desktop.slices import Slices

Fill = Callable[[QVBoxLayout], Iterator[None]]

_PATIENCE = 250  # milliseconds


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
        self._slices.finished.connect(self._finish)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._patience.timeout.connect(self._show_parts)
        self._begun = False
        self._room: QSpacerItem | None = None  # under the parts that are shown before the rest

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
        self._begun, self._room = False, None
        if not at_once:
            self._patience.start()
            self._slices.run(self._laid_out(fill, column))
            return
        for _ in fill(column):
            pass
        column.addStretch(1)
        before = self.takeWidget()  # one of its buttons may have asked for this: it goes when that is over
        if before is not None:
            before.deleteLater()
        self._finish()

    def _laid_out(self, fill: Fill, column: QVBoxLayout) -> Iterator[None]:
        """Fill, and lay out each part once it is there, so that little is left to do when all is shown."""
        done = 0
        for _ in fill(column):
            self._move_stretch(column)
            self._lay_out(column, done)
            done = column.count()
            self._begun = True
            yield
        self._move_stretch(column)
        self._lay_out(column, done)
        yield
        column.addStretch(1)
        self._lay_out(column, column.count())

    def _move_stretch(self, column: QVBoxLayout) -> None:
        """Below the parts that came after some were shown: they must not stand far apart meanwhile."""
        if self._room is not None:
            column.removeItem(self._room)
            column.addItem(self._room)

    def _lay_out(self, column: QVBoxLayout, first: int) -> None:
        if self._next is None:
            _show_new(column)  # the others are shown already; Qt lays them out
            return
        width = self.viewport().width()
        self._next.resize(width, column.heightForWidth(width))
        column.activate()
        for number in range(first, column.count()):
            item = column.itemAt(number)
            part = item.widget() if item is not None else None
            inner = part.layout() if part is not None else None
            if inner is not None:
                _activate(inner)
        column.activate()

    def _show_parts(self) -> None:
        focus, before = self.window().focusWidget(), self.widget()
        held = focus is not None and before is not None and before.isAncestorOf(focus)
        if self._begun and not held:  # else the keyboard goes to a part that may be still to come
            column = self._next.layout() if self._next is not None else None
            if isinstance(column, QVBoxLayout):
                self._room = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)
                column.addItem(self._room)
            self._show_next()

    def _finish(self) -> None:
        self._patience.stop()
        self._show_next()
        self.built.emit()

    def _show_next(self) -> None:
        if self._next is None:
            return
        body, self._next = self._next, None
        with kept_focus(self):
            self.setWidget(body)  # which deletes the one before


def _show_new(layout: QLayout) -> None:
    """Show parts that are new: Qt does it a turn of its loop later, and Tab would pass them by."""
    for number in range(layout.count()):
        item = layout.itemAt(number)
        part, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        if part is not None and not part.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
            part.show()
        elif inner is not None:
            _show_new(inner)


def _activate(layout: QLayout) -> None:
    """Lay out what is in a layout from outside, then from inside: Qt takes a turn of its loop a level."""
    layout.activate()
    for number in range(layout.count()):
        item = layout.itemAt(number)
        widget = item.widget() if item is not None else None
        inner = widget.layout() if widget is not None else item.layout() if item is not None else None
        if inner is not None:
            _activate(inner)
    layout.activate()
