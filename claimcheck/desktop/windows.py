"""The other windows, each opened once and brought to the front after that.

They are imported in the background or when they are first opened: the main window is there before them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from claimcheck.desktop.evidence.core import EvidenceCore
from claimcheck.desktop.while_alive import while_alive

if TYPE_CHECKING:
    from claimcheck.desktop.evidence.import_window import ImportWindow
    from claimcheck.desktop.evidence.reports_window import ReportsWindow
    from claimcheck.desktop.evidence.sources_window import SourcesWindow
    from claimcheck.desktop.evidence.window import EvidenceWindow
    from claimcheck.desktop.help.window import HelpWindow
    from claimcheck.desktop.library.compare_window import CompareWindow
    from claimcheck.desktop.main_window import MainWindow
    from claimcheck.desktop.preferences.dialog import PreferencesDialog
    from claimcheck.desktop.preferences.tasks_window import TasksWindow
    from claimcheck.desktop.questions.window import QuestionsWindow

W = TypeVar("W", bound=QWidget)

_LATER = (
    "checklist.comparison_dots",
    "checklist.question_section",
    "evidence.import_window",
    "evidence.reports_window",
    "evidence.result_dialog",
    "evidence.sources_window",
    "evidence.window",
    "help.window",
    "library.compare_window",
    "preferences.dialog",
    "preferences.shortcuts_page",
    "preferences.tasks_window",
    "questions.window",
)


def load_later() -> None:
    """Import what is not there when the main window opens, so that nobody waits for it at the first use."""
    for name in _LATER:
        import_module(f"claimcheck.desktop.{name}")


class Windows(QObject):
    """Connected to the menus."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._evidence = EvidenceCore()
        self._open: dict[str, QWidget] = {}
        on = window.actions_.on
        on("evidence", self.show_evidence)
        on("reports", self.show_reports)
        on("import_evidence", self.show_import)
        on("import_address", lambda: self.show_import(ask=False).ask_for_address())
        on("update_evidence", self.show_sources)
        on("compare", self.show_compare)
        on("questions", self.show_questions)
        on("tasks", self.show_tasks)
        on("preferences", self.show_preferences)
        on("shortcuts", lambda: self.show_preferences().show_shortcuts())
        on("help", self.show_help)
        on("accuracy", lambda: self.show_help().show_page("accuracy"))
        on("licences", lambda: self.show_help().show_page("data-licences"))
        window.wishes.explain.connect(lambda check: self.show_help().show_page(check))

    def show_evidence(self) -> EvidenceWindow:
        """Browse the evidence index."""
        from claimcheck.desktop.evidence.window import EvidenceWindow

        def make() -> EvidenceWindow:
            w = self._window
            window = EvidenceWindow(w.core, self._evidence, w.tasks, w.wishes, w)
            window.import_wanted.connect(self.show_import)
            window.sources_wanted.connect(self.show_sources)
            window.reports_wanted.connect(self.show_reports)
            return window

        return self._show("evidence", EvidenceWindow, make)

    def show_reports(self) -> ReportsWindow:
        """Browse the contamination reports."""
        from claimcheck.desktop.evidence.reports_window import ReportsWindow

        w = self._window
        return self._show(
            "reports", ReportsWindow, lambda: ReportsWindow(self._evidence, w.tasks, w.wishes, w)
        )

    def show_import(self, paths: Sequence[Path] = (), *, ask: bool = True) -> ImportWindow:
        """Import results: look at these files first, or ask for some."""
        from claimcheck.desktop.evidence.import_window import ImportWindow

        def make() -> ImportWindow:
            window = ImportWindow(self._evidence, self._window.tasks, self._window)
            window.imported.connect(lambda _report: self.refresh_evidence())
            return window

        window = self._show("import", ImportWindow, make)
        if paths:
            window.look_at(paths)
        elif ask and not window.model.files:
            window.ask_for_files()
        return window

    def show_sources(self) -> SourcesWindow:
        """Sources of evidence, their numbers and updates."""
        from claimcheck.desktop.evidence.sources_window import SourcesWindow

        def make() -> SourcesWindow:
            w = self._window
            window = SourcesWindow(self._evidence, w.tasks, w.wishes, w)
            window.updated.connect(self.refresh_evidence)
            return window

        return self._show("sources", SourcesWindow, make)

    def show_compare(self) -> CompareWindow:
        """Put documents side by side."""
        from claimcheck.desktop.library.compare_window import CompareWindow

        w = self._window
        opened = w.session.current.entry if w.session.current else 0

        def make() -> CompareWindow:
            window = CompareWindow(w.core, w.tasks, w, opened=opened)
            window.tasks_wanted.connect(lambda: self._choose_tasks(window))
            return window

        return self._show("compare", CompareWindow, make)

    def _choose_tasks(self, window: CompareWindow) -> None:
        """Compare again once the tasks are chosen."""
        self.show_tasks().finished.connect(while_alive(window, lambda _result: window.compare()))

    def show_questions(self) -> QuestionsWindow:
        """The letter of the open document."""
        from claimcheck.desktop.questions.window import QuestionsWindow

        w = self._window
        return self._show(
            "questions", QuestionsWindow, lambda: QuestionsWindow(w.core, w.session, w.tasks, w)
        )

    def show_tasks(self) -> TasksWindow:
        """Profiles of one's own tasks."""
        from claimcheck.desktop.preferences.tasks_window import TasksWindow

        w = self._window
        return self._show("tasks", TasksWindow, lambda: TasksWindow(w.core, w.session, w.tasks, w))

    def show_preferences(self) -> PreferencesDialog:
        """Preferences."""
        from claimcheck.desktop.preferences.dialog import PreferencesDialog
        from claimcheck.desktop.preferences.shortcuts_page import ShortcutsPage

        def make() -> PreferencesDialog:
            w, actions = self._window, self._window.actions_
            page = ShortcutsPage(actions.shortcuts(), actions.menu_keys())
            dialog = PreferencesDialog(w.core, w.tasks, w, shortcuts=page)
            dialog.explain.connect(w.wishes.explain)
            dialog.accepted.connect(lambda: actions.use_shortcuts(page.model.changed()))
            return dialog

        return self._show("preferences", PreferencesDialog, make)

    def show_help(self) -> HelpWindow:
        """The manual."""
        from claimcheck.desktop.help.window import HelpWindow

        return self._show("help", HelpWindow, lambda: HelpWindow(self._window))

    def opened(self, name: str) -> QWidget | None:
        """The window of that name, if it is open."""
        return self._open.get(name)

    def close_all(self) -> None:
        """Close every window that is open."""
        for widget in tuple(self._open.values()):
            widget.close()

    def refresh_evidence(self) -> None:
        """Search and count again where evidence is shown, because the index has changed."""
        from claimcheck.desktop.evidence.window import EvidenceWindow

        window = self._open.get("evidence")
        if isinstance(window, EvidenceWindow):
            window.refresh()

    def _show(self, name: str, kind: type[W], make: Callable[[], W]) -> W:
        known = self._open.get(name)
        if isinstance(known, kind):
            widget = known
        else:
            widget = make()
            widget.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            widget.destroyed.connect(lambda: self._open.pop(name, None))
            self._open[name] = widget
        widget.show()
        widget.raise_()
        widget.activateWindow()
        return widget
