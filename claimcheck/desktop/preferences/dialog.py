"""Preferences: look, reading, network, checks, and where data is kept."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from PySide6.QtCore import QSize, QUrl, Signal
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
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from claimcheck.desktop.announce import announce, describe
from claimcheck.desktop.core import Core
from claimcheck.desktop.look.appearance import apply_appearance
from claimcheck.desktop.look.flow_layout import FlowLayout
from claimcheck.desktop.look.form import add_row
from claimcheck.desktop.look.labels import quiet_button, text_label, with_air
from claimcheck.desktop.look.remembered_size import remember_size
from claimcheck.desktop.messages import show_refusal
from claimcheck.desktop.preferences.checks_list import ChecksList
from claimcheck.desktop.preferences.shortcuts_page import ShortcutsPage
from claimcheck.desktop.tasks import Tasks
from claimcheck.desktop.while_alive import while_alive
from claimcheck.errors import UserError
from claimcheck.settings import Settings, data_folder, load_settings, save_settings

_SCALES = (1.0, 1.15, 1.3, 1.5, 2.0)


class PreferencesDialog(QDialog):
    """Kept in the settings file that the command line shares.

    Signals:
        explain: the person wants the page of this check.
    """

    explain = Signal(str)

    def __init__(
        self,
        core: Core,
        tasks: Tasks,
        parent: QWidget | None = None,
        *,
        shortcuts: ShortcutsPage | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Preferences"))
        self._before = _settings()
        self._known_checks = False
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        describe(self.tabs, self.tr("Preferences"))
        self._build_look()
        self._build_reading()
        self._build_checks()
        self.shortcuts = shortcuts or ShortcutsPage((), {})
        self.tabs.addTab(self.shortcuts, self.tr("Shortcuts"))
        self._build_data()
        self.problem = text_label()
        self.problem.hide()
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.button(QDialogButtonBox.StandardButton.Save).setProperty("primary", True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 16)
        column.setSpacing(12)
        column.addWidget(self.tabs, stretch=1)
        column.addWidget(self.problem)
        column.addWidget(buttons)
        self._show(self._before)
        remember_size(self, "preferences", QSize(600, 460))
        tasks.start(lambda _progress: core.checks(), then=while_alive(self, self._show_checks))

    def show_shortcuts(self) -> None:
        """Go to the keyboard shortcuts."""
        self.tabs.setCurrentWidget(self.shortcuts)
        self.shortcuts.table.setFocus()

    def accept(self) -> None:
        """Keep the settings and use them."""
        proxy = self.proxy.text().strip()
        if proxy and urlsplit(proxy).scheme not in ("http", "https"):
            sentence = self.tr(
                "A proxy begins with http:// or https://, for example http://proxy.example:8080."
            )
            self.problem.setText(sentence)
            self.problem.show()
            announce(self.problem, sentence)
            self.tabs.setCurrentIndex(1)
            self.proxy.setFocus()
            return
        changed = self._before.changed(
            language=self.language.currentData(),
            theme=self.theme.currentData(),
            font_scale=self.scale.currentData(),
            seconds_per_document=self.seconds.value(),
            proxy=proxy,
            shortcuts=self.shortcuts.model.changed()
            if self.shortcuts.model.rows()
            else self._before.shortcuts,
            checks_off=self.checks.off() if self._known_checks else self._before.checks_off,
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

    def _build_look(self) -> None:
        form = self._page(self.tr("Look"))
        languages = ((self.tr("as the system"), ""), ("English", "en"), ("Deutsch", "de"))
        self.language = self._choice(form, self.tr("Language"), languages)
        themes = (
            (self.tr("as the system"), "system"),
            (self.tr("light"), "light"),
            (self.tr("dark"), "dark"),
            (self.tr("high contrast, light"), "contrast-light"),
            (self.tr("high contrast, dark"), "contrast-dark"),
        )
        self.theme = self._choice(form, self.tr("Theme"), themes)
        scales = tuple((f"{scale:.0%}", scale) for scale in _SCALES)
        self.scale = self._choice(form, self.tr("Size of text"), scales)
        form.addRow(text_label(self.tr("A new language is used from the next start on."), muted=True))

    def _build_reading(self) -> None:
        form = self._page(self.tr("Reading and network"))
        self.seconds = QDoubleSpinBox()
        self.seconds.setRange(1, 600)
        self.seconds.setDecimals(0)
        with_air(self.seconds)
        self.seconds.setSuffix(self.tr(" seconds"))
        add_row(form, self.tr("At most for reading a document"), self.seconds)
        self.proxy = QLineEdit()
        self.proxy.setPlaceholderText(self.tr("as the system"))
        add_row(form, self.tr("Proxy"), self.proxy)
        hint = self.tr(
            "The network is used only for an address that you open and for an update that you start."
        )
        form.addRow(text_label(hint, muted=True))

    def _build_checks(self) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(4, 12, 4, 4)
        column.addWidget(
            text_label(self.tr("A check without a tick is left out from the next document on."), muted=True)
        )
        self.checks = ChecksList()
        self.checks.explain.connect(self.explain)
        column.addWidget(self.checks, stretch=1)
        self.tabs.addTab(page, self.tr("Checks"))

    def _build_data(self) -> None:
        form = self._page(self.tr("Data"))
        form.addRow(QLabel(self.tr("Data folder")), text_label(str(data_folder())))
        row = FlowLayout()
        row.addWidget(quiet_button(self.tr("Show data folder"), "open", self._show_folder))
        form.addRow("", row)
        hint = self.tr(
            "Library, evidence and settings are kept there. To keep them elsewhere, set CLAIMCHECK_HOME to "
            "another folder before you start the program."
        )
        form.addRow(text_label(hint, muted=True))

    def _show(self, settings: Settings) -> None:
        self.language.setCurrentIndex(max(0, self.language.findData(settings.language)))
        self.theme.setCurrentIndex(max(0, self.theme.findData(settings.theme)))
        self.scale.setCurrentIndex(max(0, self.scale.findData(settings.font_scale)))
        self.seconds.setValue(settings.seconds_per_document)
        self.proxy.setText(settings.proxy)

    def _show_checks(self, checks: Sequence[tuple[str, str]]) -> None:
        self._known_checks = True
        self.checks.show_checks(checks, self._before.checks_off)

    def _page(self, name: str) -> QFormLayout:
        page = QWidget()
        form = QFormLayout(page)
        form.setContentsMargins(4, 16, 4, 4)
        form.setVerticalSpacing(10)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.tabs.addTab(page, name)
        return form

    def _choice(self, form: QFormLayout, name: str, options: tuple[tuple[str, object], ...]) -> QComboBox:
        box = QComboBox()
        for text, value in options:
            box.addItem(text, value)
        add_row(form, name, box)
        return box

    def _show_folder(self) -> None:
        data_folder().mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(data_folder())))


def _settings() -> Settings:
    try:
        return load_settings()
    except UserError:
        return Settings()
