"""Shows errors: the world's with their next step, ours once with details to copy."""

from __future__ import annotations

import traceback

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from claimcheck.errors import UserError
from claimcheck.log import log_path

translate = QCoreApplication.translate


def show_refusal(parent: QWidget, error: UserError) -> QMessageBox:
    """One sentence and what the person can do now; does not wait for the answer."""
    box = QMessageBox(
        QMessageBox.Icon.Information, translate("messages", "Claimcheck"), error.message, parent=parent
    )
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(error.next_step)
    box.setStandardButtons(QMessageBox.StandardButton.Ok)
    return _opened(box)


def show_crash(parent: QWidget, error: BaseException) -> QMessageBox:
    """Says that the program made an error, where details are, and offers to copy them."""
    text = translate("messages", "Claimcheck made an error. What is open stays open.")
    box = QMessageBox(QMessageBox.Icon.Warning, translate("messages", "Claimcheck"), text, parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(translate("messages", "Details are in {path}").format(path=log_path()))
    copy = box.addButton(translate("messages", "Copy details"), QMessageBox.ButtonRole.ActionRole)
    box.addButton(QMessageBox.StandardButton.Close)
    details = "".join(traceback.format_exception(error))
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
    return _opened(box)


def _opened(box: QMessageBox) -> QMessageBox:
    box.setAccessibleName(box.text())
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
    return box
