"""Starts the desktop app; files and addresses on the command line are opened."""

from __future__ import annotations

import sys
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from claimcheck.desktop.garbage import RestingCollection
from claimcheck.desktop.look.appearance import apply_appearance, install_translations
from claimcheck.desktop.look.icons import app_icon
from claimcheck.desktop.look.theme import follow_system
from claimcheck.desktop.main_window import MainWindow
from claimcheck.desktop.messages import show_crash
from claimcheck.desktop.single_instance import SingleInstance
from claimcheck.desktop.tasks import Task
from claimcheck.desktop.windows import load_later
from claimcheck.errors import UserError
from claimcheck.log import start_logging
from claimcheck.progress import Progress
from claimcheck.resources import resource
from claimcheck.settings import Settings, load_settings

SAMPLE = "--sample"
_WARM_UP_AFTER = 700  # milliseconds: the window comes first
_GIVE_WAY = 0.001  # seconds: a thread that reads lets the window go on five times sooner than is usual


def main() -> None:
    """Open the window; does not return before it is closed."""
    start_logging()
    sources = [sample_path() if argument == SAMPLE else argument for argument in sys.argv[1:]]
    app = make_app(sys.argv[:1])
    instance = SingleInstance()
    if instance.hand_over(sources):
        return
    window = MainWindow()
    window.actions_.use_shortcuts(_settings().shortcuts)
    instance.asked.connect(lambda paths: _open(window, paths))
    instance.listen()
    window.document_shown.connect(RestingCollection(window).wait)
    _report_crashes(window)
    window.show()
    QTimer.singleShot(_WARM_UP_AFTER, lambda: warm_up(window))
    _open(window, sources)
    status = app.exec()
    instance.close()
    sys.exit(status)


def make_app(arguments: list[str]) -> QApplication:
    """The application with its name, language and look."""
    sys.setswitchinterval(_GIVE_WAY)
    QCoreApplication.setOrganizationName("Claimcheck")
    QCoreApplication.setApplicationName("Claimcheck")
    QGuiApplication.setDesktopFileName("claimcheck")
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(arguments)
    settings = _settings()
    install_translations(app, settings.language)
    apply_appearance(app, settings)
    app.setWindowIcon(app_icon())
    follow_system(app, lambda: apply_appearance(app, _settings()))
    return app


def warm_up(window: MainWindow) -> Task:
    """Get ready, in the background, for the first document and the first of the other windows."""

    def work(_progress: Progress) -> None:
        window.core.warm_up()
        load_later()

    return window.tasks.start(work)


def sample_path() -> str:
    """The invented announcement that comes with the program."""
    return str(resource("samples", "announcement.html"))


def _open(window: MainWindow, sources: list[str]) -> None:
    window.raise_()
    window.commands.open_sources(sources)


def _settings() -> Settings:
    try:
        return load_settings()
    except UserError:
        return Settings()  # the window says so when it saves; starting matters more


def _report_crashes(window: MainWindow) -> None:
    def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)
        if not issubclass(kind, KeyboardInterrupt):
            show_crash(window, error)

    sys.excepthook = report


if __name__ == "__main__":
    main()
