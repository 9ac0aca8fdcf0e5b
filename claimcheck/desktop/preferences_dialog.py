"""Preferences: language, theme, size of text, limits of reading, network, where data is kept."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from claimcheck.desktop.announce import describe
from claimcheck.desktop.appearance import apply_appearance
from claimcheck.desktop.labels import quiet_button, text_label
from claimcheck.desktop.messages import show_refusal
from claimcheck.errors import UserError
from claimcheck.settings import Settings, data_folder, load_settings, save_settings

_SCALES = (1.0, 1.15, 1.3, 1.5, 2.0)


class PreferencesDialog(QDialog):
    """Kept in the settings file that the command line shares."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Preferences"))
        self._before = _settings()
        self._form = QFormLayout()
        self._form.setVerticalSpacing(10)
        self.language = self._choice(
            self.tr("Language"), ((self.tr("as the system"), ""), ("English", "en"), ("Deutsch", "de"))
        )
        self.theme = self._choice(
            self.tr("Theme"),
            ((self.tr("as the system"), "system"), (self.tr("light"), "light"), (self.tr("dark"), "dark")),
        )
        self.scale = self._choice(self.tr("Size of text"), tuple((f"{s:.0%}", s) for s in _SCALES))
        self.seconds = QDoubleSpinBox()
        self.seconds.setRange(1, 600)
        self.seconds.setDecimals(0)
        self.seconds.setSuffix(self.tr(" seconds"))
        self._add(self.tr("At most for reading a document"), self.seconds)
        self.proxy = QLineEdit()
        self.proxy.setPlaceholderText(self.tr("as the system"))
        self._add(self.tr("Proxy"), self.proxy)
        self._show(self._before)
        folder = text_label(str(data_folder()), muted=True)
        self._form.addRow(QLabel(self.tr("Data folder")), folder)
        self._form.addRow("", quiet_button(self.tr("Show data folder"), "open", self._show_folder))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(12)
        column.addLayout(self._form)
        hint = self.tr("A new language is used from the next start on. Nothing is sent anywhere by itself.")
        column.addWidget(text_label(hint, muted=True))
        column.addWidget(buttons)
        self.resize(520, self.sizeHint().height())

    def accept(self) -> None:
        """Keep the settings and use them."""
        changed = self._before.changed(
            language=self.language.currentData(),
            theme=self.theme.currentData(),
            font_scale=self.scale.currentData(),
            seconds_per_document=self.seconds.value(),
            proxy=self.proxy.text().strip(),
        )
        try:
            save_settings(changed)
        except UserError as error:
            show_refusal(self, error)
            return
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply_appearance(app, changed)
        super().accept()

    def _show(self, settings: Settings) -> None:
        self.language.setCurrentIndex(max(0, self.language.findData(settings.language)))
        self.theme.setCurrentIndex(max(0, self.theme.findData(settings.theme)))
        self.scale.setCurrentIndex(max(0, self.scale.findData(settings.font_scale)))
        self.seconds.setValue(settings.seconds_per_document)
        self.proxy.setText(settings.proxy)

    def _choice(self, name: str, options: tuple[tuple[str, object], ...]) -> QComboBox:
        box = QComboBox()
        for text, value in options:
            box.addItem(text, value)
        self._add(name, box)
        return box

    def _add(self, name: str, widget: QWidget) -> None:
        label = QLabel(name)
        label.setBuddy(widget)
        describe(widget, name)
        self._form.addRow(label, widget)

    def _show_folder(self) -> None:
        data_folder().mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(data_folder())))


def _settings() -> Settings:
    try:
        return load_settings()
    except UserError:
        return Settings()
