"""Shows errors: the world's with their next step, ours once with details to copy."""

from __future__ import annotations

import traceback
from pathlib import PurePath

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from claimcheck.desktop.look.icons import app_icon, pixmap
from claimcheck.desktop.look.theme import colours
from claimcheck.desktop.refusal_words import refusal_words
from claimcheck.errors import UserError
from claimcheck.log import log_path

translate = QCoreApplication.translate


def show_refusal(parent: QWidget, error: UserError, name: str = "") -> QMessageBox:
    """One sentence and what the person can do now; `name` is of what was opened; does not wait."""
    short = name if "://" in name else PurePath(name).name
    message, next_step = refusal_words(error)
    text = message if not short or short in message else f"{short}: {message}"
    box = _box(parent, "cannot-tell", text, next_step)
    box.setStandardButtons(QMessageBox.StandardButton.Ok)
    return _opened(box)


def show_note(parent: QWidget, title: str, text: str, more: str = "") -> QMessageBox:
    """Say something that wants no answer."""
    box = _box(parent, "", text, more)
    box.setWindowTitle(title)
    return _opened(box)


def show_crash(parent: QWidget, error: BaseException) -> QMessageBox:
    """Says that the program made an error, where details are, and offers to copy them."""
    text = translate("messages", "Claimcheck made an error. What is open stays open.")
    more = translate("messages", "Details are in {path}").format(path=log_path())
    box = _box(parent, "missing", text, more)
    copy = box.addButton(translate("messages", "Copy details"), QMessageBox.ButtonRole.ActionRole)
    box.addButton(QMessageBox.StandardButton.Close)
    details = "".join(traceback.format_exception(error))
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
    return _opened(box)


def _box(parent: QWidget, picture: str, text: str, more: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setWindowTitle(translate("messages", "Claimcheck"))
    size = 2 * box.fontMetrics().height()
    box.setIconPixmap(pixmap(picture, colours().accent, size) if picture else app_icon().pixmap(size, size))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    box.setInformativeText(more)
    return box


def _opened(box: QMessageBox) -> QMessageBox:
    box.setAccessibleName(box.text())
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
    return box
