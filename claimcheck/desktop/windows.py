"""The other windows, each opened once and brought to the front after that.

Their modules are imported when they are first wanted: together they took half of the start.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from claimcheck.desktop.compare_window import CompareWindow
    from claimcheck.desktop.evidence_window import EvidenceWindow
    from claimcheck.desktop.help_window import HelpWindow
    from claimcheck.desktop.main_window import MainWindow
    from claimcheck.desktop.preferences_dialog import PreferencesDialog
    from claimcheck.desktop.questions_window import QuestionsWindow
    from claimcheck.desktop.tasks_window import TasksWindow

W = TypeVar("W", bound=QWidget)


class Windows(QObject):
    """Connected to the menus."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._open: dict[str, QWidget] = {}
        on = window.actions_.on
        on("evidence", self.show_evidence)
        on("import_evidence", lambda: self.show_evidence().ask_for_file())
        on("compare", self.show_compare)
        on("questions", self.show_questions)
        on("tasks", self.show_tasks)
        on("preferences", self.show_preferences)
        on("help", self.show_help)
        window.wishes.explain.connect(lambda check: self.show_help().show_check(check))

    def show_evidence(self) -> EvidenceWindow:
        """Browse the evidence index."""
        from claimcheck.desktop.evidence_window import EvidenceWindow

        w = self._window
        return self._show("evidence", EvidenceWindow, lambda: EvidenceWindow(w.core, w.tasks, w.wishes, w))

    def show_compare(self) -> CompareWindow:
        """Put documents side by side."""
        from claimcheck.desktop.compare_window import CompareWindow

        w = self._window
        return self._show("compare", CompareWindow, lambda: CompareWindow(w.core, w.tasks, w))

    def show_questions(self) -> QuestionsWindow:
        """The letter of the open document."""
        from claimcheck.desktop.questions_window import QuestionsWindow

        w = self._window
        return self._show(
            "questions", QuestionsWindow, lambda: QuestionsWindow(w.core, w.session, w.tasks, w)
        )

    def show_tasks(self) -> TasksWindow:
        """Profiles of one's own tasks."""
        from claimcheck.desktop.tasks_window import TasksWindow

        w = self._window
        return self._show("tasks", TasksWindow, lambda: TasksWindow(w))

    def show_preferences(self) -> PreferencesDialog:
        """Preferences."""
        from claimcheck.desktop.preferences_dialog import PreferencesDialog

        return self._show("preferences", PreferencesDialog, lambda: PreferencesDialog(self._window))

    def show_help(self) -> HelpWindow:
        """The manual."""
        from claimcheck.desktop.help_window import HelpWindow

        return self._show("help", HelpWindow, lambda: HelpWindow(self._window))

    def opened(self, name: str) -> QWidget | None:
        """The window of that name, if it is open."""
        return self._open.get(name)

    def close_all(self) -> None:
        """Close every window that is open."""
        for widget in tuple(self._open.values()):
            widget.close()

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
