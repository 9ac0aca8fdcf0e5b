"""The window's own pictures: SVG files of `resources/icons`, drawn in the colour they are asked for."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from claimcheck.desktop.look.theme import colours
from claimcheck.resources import resource

_SIZES = (16, 24, 32, 48)  # pixels of menus and tool bars, also with large text and at 200 %
_NORMAL, _OFF = QIcon.Mode.Normal, QIcon.State.Off


@cache
def icon(name: str, colour: str = "") -> QIcon:
    """The picture `name` in `colour`, "" for the text colour when it is drawn; paler where disabled."""
    return QIcon(_Drawn(name, colour))


def pixmap(name: str, colour: str = "", size: int = 16) -> QPixmap:
    """The picture as pixels, `size` logical pixels wide, sharp on the finest screen attached."""
    return _pixmap(name, colour or colours().text, size, _finest())


def paint_icon(painter: QPainter, name: str, colour: str, place: QRectF) -> None:
    """Draw the picture into a rectangle."""
    QSvgRenderer(QByteArray(_source(name, colour))).render(painter, place)


def app_icon() -> QIcon:
    """The application's own picture, in its own colours."""
    return QIcon(str(resource("icons", "claimcheck.svg")))


def _finest() -> float:
    app = QApplication.instance()
    return app.devicePixelRatio() if isinstance(app, QApplication) else 1.0


class _Drawn(QIconEngine):
    """Draws a picture when it is shown, so that it takes on the colours of a theme chosen later."""

    def __init__(self, name: str, colour: str) -> None:
        super().__init__()
        self._name, self._colour = name, colour

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw into a rectangle."""
        side = min(rect.width(), rect.height())
        place = QRectF(0, 0, side, side)
        place.moveCenter(QRectF(rect).center())
        paint_icon(painter, self._name, self._shade(mode), place)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The picture as so many pixels."""
        return _pixmap(self._name, self._shade(mode), min(size.width(), size.height()), 1.0)

    def availableSizes(self, mode: QIcon.Mode = _NORMAL, state: QIcon.State = _OFF) -> list[QSize]:
        """The sizes that menus and tool bars ask for; any other is drawn as sharply."""
        return [QSize(size, size) for size in _SIZES]

    def _shade(self, mode: QIcon.Mode) -> str:
        c = colours()
        return c.disabled if mode is QIcon.Mode.Disabled else self._colour or c.text


@cache
def _source(name: str, colour: str) -> bytes:
    text = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    return text.replace("currentColor", colour).encode()


@cache
def _pixmap(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    pixels = QPixmap(QSize(size, size) * ratio)
    pixels.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixels)
    paint_icon(painter, name, colour, QRectF(pixels.rect()))
    painter.end()
    pixels.setDevicePixelRatio(ratio)
    return pixels
