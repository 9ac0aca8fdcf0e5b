"""The window's own pictures: SVG files of `resources/icons`, drawn in the colour they are asked for."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from claimcheck.desktop.look.theme import colours
from claimcheck.resources import resource

_SIZES = (16, 24, 32, 48)  # pixels of menus and tool bars, also with large text and at 200 %


def icon(name: str, colour: str = "") -> QIcon:
    """The picture `name` in `colour` ("" for the text colour), with a paler form for disabled controls."""
    return _icon(name, colour or colours().text, colours().disabled)


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


@cache
def _icon(name: str, colour: str, disabled: str) -> QIcon:
    made = QIcon()
    for shade, mode in ((colour, QIcon.Mode.Normal), (disabled, QIcon.Mode.Disabled)):
        picture = QSvgRenderer(QByteArray(_source(name, shade)))
        for size in _SIZES:
            made.addPixmap(_drawn(picture, size, 1.0), mode)
    return made


@cache
def _source(name: str, colour: str) -> bytes:
    text = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    return text.replace("currentColor", colour).encode()


@cache
def _pixmap(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    return _drawn(QSvgRenderer(QByteArray(_source(name, colour))), size, ratio)


def _drawn(picture: QSvgRenderer, size: int, ratio: float) -> QPixmap:
    pixels = QPixmap(QSize(size, size) * ratio)
    pixels.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixels)
    picture.render(painter)
    painter.end()
    pixels.setDevicePixelRatio(ratio)
    return pixels
