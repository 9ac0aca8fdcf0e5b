"""Every window but the main one, filled as a person would find it; and what is cut off in a window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import made_review
from PySide6.QtCore import Qt
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QMainWindow,
    QScrollArea,
    QTabBar,
    QTableView,
    QWidget,
)

from claimcheck.desktop.actions import Actions
from claimcheck.desktop.checklist.compared_dialog import ComparedDialog
from claimcheck.desktop.claims.add_claim_dialog import AddClaimDialog
from claimcheck.desktop.claims.correct_dialog import CorrectDialog
from claimcheck.desktop.claims.reason_dialog import ReasonDialog
from claimcheck.desktop.core import Core
from claimcheck.desktop.evidence.annotate_dialog import AnnotateDialog
from claimcheck.desktop.evidence.core import EvidenceCore
from claimcheck.desktop.evidence.import_window import ImportWindow
from claimcheck.desktop.evidence.reports_window import ReportsWindow
from claimcheck.desktop.evidence.result_dialog import ResultDialog
from claimcheck.desktop.evidence.sources_window import SourcesWindow
from claimcheck.desktop.evidence.window import EvidenceWindow
from claimcheck.desktop.help.window import HelpWindow
from claimcheck.desktop.library.compare_window import CompareWindow
from claimcheck.desktop.paste_dialog import PasteDialog
from claimcheck.desktop.preferences.dialog import PreferencesDialog
from claimcheck.desktop.preferences.shortcuts_page import ShortcutsPage
from claimcheck.desktop.preferences.tasks_window import TasksWindow
from claimcheck.desktop.questions.window import QuestionsWindow
from claimcheck.desktop.session import Session
from claimcheck.desktop.tasks import Tasks
from claimcheck.desktop.wishes import Wishes

# Parts of Qt's own widgets: they have no text, or their owner is asked instead.
_INNER = ("qt_", "ScrollLeftButton", "ScrollRightButton")


@dataclass(frozen=True)
class Parts:
    """What windows are made from."""

    core: Core
    session: Session
    tasks: Tasks
    wishes: Wishes


def shortcuts() -> ShortcutsPage:
    """The page of the preferences with the main window's commands."""
    holder = QMainWindow()
    actions = Actions(holder, QUndoStack(holder))
    return ShortcutsPage(actions.shortcuts(), actions.menu_keys())


WINDOWS: dict[str, Callable[[Parts], QDialog]] = {
    "evidence": lambda w: EvidenceWindow(w.core, EvidenceCore(), w.tasks, w.wishes),
    "import": lambda w: ImportWindow(EvidenceCore(), w.tasks),
    "reports": lambda w: ReportsWindow(EvidenceCore(), w.tasks, w.wishes),
    "sources": lambda w: SourcesWindow(EvidenceCore(), w.tasks, w.wishes),
    "compare": lambda w: CompareWindow(w.core, w.tasks),
    "questions": lambda w: QuestionsWindow(w.core, w.session, w.tasks),
    "tasks": lambda w: TasksWindow(w.core, w.session, w.tasks),
    "preferences": lambda w: PreferencesDialog(w.core, w.tasks, shortcuts=shortcuts()),
    "help": lambda _w: HelpWindow(),
    "correct": lambda w: CorrectDialog(made_review.made_claims()[0], w.core, w.tasks),
    "add claim": lambda w: AddClaimDialog(
        made_review.made_claims()[0].place, made_review.made_review(), w.core, w.tasks
    ),
    "paste": lambda w: PasteDialog("Meridian 2 achieves 91.2% on MMLU."),
    "result": lambda w: ResultDialog(None, w.core, w.tasks),
    "compared": lambda w: ComparedDialog("Larkspur Labs", 3),
    "annotate": lambda w: AnnotateDialog("gpt-4o · MMLU · 88.7 %"),
    "reason": lambda w: ReasonDialog("Retire", "Why?", "Retire", ("entered twice",)),
}


def pages(window: QDialog) -> Iterator[None]:
    """Go through the tabs of a window, if it has some."""
    tabs = getattr(window, "tabs", None)
    for number in range(tabs.count() if tabs is not None else 1):
        if tabs is not None:
            tabs.setCurrentIndex(number)
        QApplication.processEvents()
        yield


def cut_off(window: QWidget) -> list[str]:
    """What does not show all of its text, each with its class and text."""
    found = [f"{type(w).__name__}: {_text(w)}" for w in _visible(window) if _is_cut(w)]
    found += [
        f"{type(a).__name__} scrolls sideways"
        for a in window.findChildren(QScrollArea)
        if a.isVisibleTo(window) and a.horizontalScrollBar().maximum() > 0
    ]
    for table in window.findChildren(QTableView):
        header = table.horizontalHeader()
        if table.isVisibleTo(window):
            found += [
                f"column {table.model().headerData(n, Qt.Orientation.Horizontal)}"
                for n in range(header.count())
                if header.sectionSize(n) < header.sectionSizeHint(n)
            ]
    if window.width() > 1280 or window.height() > 800:
        found.append(f"the window is {window.width()}×{window.height()}")
    return found


def _visible(window: QWidget) -> Iterator[QWidget]:
    for widget in window.findChildren(QWidget):
        if widget.isVisibleTo(window) and not widget.objectName().startswith(_INNER):
            yield widget


def _text(widget: QWidget) -> str:
    return str(widget.text()) if isinstance(widget, (QLabel, QAbstractButton)) else ""


def _is_cut(widget: QWidget) -> bool:
    if isinstance(widget, QTabBar):
        return widget.sizeHint().width() > widget.width() + 1
    if not _text(widget) or type(widget).__name__ == "QTableCornerButton":
        return False
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.heightForWidth(widget.width()) > widget.height() + 1
    return widget.sizeHint().width() > widget.width() + 1 or (
        widget.fontMetrics().height() > widget.height() + 1
    )


def focusable(window: QWidget) -> list[QWidget]:
    """The controls that Tab can reach."""
    return [
        w
        for w in _visible(window)
        if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isEnabledTo(window) and w.focusProxy() is None
    ]
