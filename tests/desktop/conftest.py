"""A window over a core that reads nothing, for tests of the window alone."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import made_review
import pytest
from PySide6.QtCore import QSettings, QThreadPool
from PySide6.QtWidgets import QApplication

from claimcheck.desktop.app import make_app
from claimcheck.desktop.core import Core, Source, library_for_task
from claimcheck.desktop.look.appearance import install_translations
from claimcheck.desktop.main_window import MainWindow
from claimcheck.desktop.tasks import Tasks
from claimcheck.evidence import by_hand
from claimcheck.evidence.building import make_empty
from claimcheck.evidence.store import index_path
from claimcheck.library.decided import corrected_reading
from claimcheck.library.opened import Opened, keys_of
from claimcheck.library.reviewer_link import Action, Outcome, Wish
from claimcheck.progress import Progress
from claimcheck.records.review import Review


class MadeCore(Core):
    """Gives made reviews, in this process; the library is a real one in the test's own data folder."""

    def __init__(self) -> None:
        super().__init__()
        self.made: Review = made_review.made_review()
        self.content = b"<html>"
        self.wait = threading.Event()
        self.wait.set()
        self.error: Exception | None = None

    def _ask(self, wish: Wish, progress: Progress) -> Outcome:
        with library_for_task() as library:
            match wish.action:
                case Action.KEEP:
                    self._read(progress)
                    entry, decisions = library.add(self.made, self.content), None
                case Action.CORRECT:
                    entry, decisions = wish.entry, wish.decisions
                case _:
                    entry, decisions = wish.entry, None
            review = library.review(entry)
            if decisions is None:
                decisions = library.decisions(entry)
            else:
                review = replace(review, claims=corrected_reading(review, decisions).claims)
        opened = Opened(
            review=review,
            entry=entry,
            decisions=decisions,
            benchmarks=dict(made_review.BENCHMARKS),
            keys=keys_of(review),
        )
        return Outcome(entry=entry, opened=opened)

    def _read(self, progress: Progress) -> None:
        step = 0
        while not self.wait.is_set():
            step += 1
            progress.step("reading page", step, 500)
            self.wait.wait(0.01)
        if self.error is not None:
            raise self.error

    def evidence_for(self, claim):  # type: ignore[no-untyped-def]
        return ()


@pytest.fixture
def application(qapp: QApplication, tmp_path: Path) -> Iterator[QApplication]:
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(tmp_path / "qt"))
    yield make_app([])
    assert QThreadPool.globalInstance().activeThreadCount() == 0


@pytest.fixture
def german(application: QApplication) -> Iterator[None]:
    """The window in German, as long as the test runs."""
    kept = install_translations(application, "de")
    yield
    for translator in kept:
        application.removeTranslator(translator)
    install_translations(application, "en")


@pytest.fixture
def core() -> MadeCore:
    return MadeCore()


@pytest.fixture
def tasks(application: QApplication) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    assert made.close()


@pytest.fixture
def small_index(own_data_folder: Path) -> Path:
    """The index of the test's own data folder, with four results and no bundled ones."""
    path = index_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    make_empty(path)
    for model, benchmark, score, relation in made_review.RESULTS:
        by_hand.add(
            path,
            by_hand.own_result(
                model=model,
                benchmark=benchmark,
                score=score,
                scale="percent",
                url="https://example.org/board",
                evaluator="Open Board",
                relation=relation,
            ),
        )
    return path


@pytest.fixture
def window(application: QApplication, qtbot, core: MadeCore) -> Iterator[MainWindow]:  # type: ignore[no-untyped-def]
    made = MainWindow(core)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    qtbot.waitUntil(lambda: made.tasks.running == 0, timeout=20_000)
    made.close()
    assert made.tasks.running == 0


@pytest.fixture
def opened(window: MainWindow, qtbot) -> MainWindow:  # type: ignore[no-untyped-def]
    """The window with the made document open and laid out."""
    shown = [window.document_shown, window.document.text.shown, window.glance.built]
    with qtbot.waitSignals(shown, timeout=10_000):
        window.open_source(Source("announcement.html"))
    return window


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform warns of what it cannot do whenever a window is shown."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))
