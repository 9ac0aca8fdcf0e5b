"""Theme, size of text and language as the settings say."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from claimcheck.desktop import words
from claimcheck.desktop.look.theme import apply_theme
from claimcheck.resources import resource
from claimcheck.settings import Settings


def apply_appearance(app: QApplication, settings: Settings) -> None:
    """Colours and size of text; the size is relative to the system's."""
    usual = app.property("usual_point_size")
    if usual is None:
        usual = app.font().pointSizeF()
        app.setProperty("usual_point_size", usual)
    font = app.font()
    font.setPointSizeF(float(usual) * settings.font_scale)
    app.setFont(font)
    apply_theme(app, settings.theme, settings.font_scale)


def install_translations(app: QApplication, language: str) -> list[QTranslator]:
    """Use a language ("" for the system's) where it is translated; returns what must be kept alive."""
    locale = QLocale(language) if language else QLocale.system()
    QLocale.setDefault(locale)
    words.tr.cache_clear()
    kept = []
    for name, folder in (
        ("qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        ("claimcheck", str(resource("translations"))),
    ):
        translator = QTranslator(app)
        if translator.load(locale, name, "_", folder):
            app.installTranslator(translator)
            kept.append(translator)
    return kept
