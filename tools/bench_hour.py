"""The scripted hour: every hard thing a person does in the window, with the gaps of the event loop.

100,000 rows of evidence, 2,000 documents in the library, a 500-page PDF, 2,000 claims in one document:
opened, selected, searched while typing, sorted, filtered, unfolded, scrolled. A gap is the time by which a
beat of 5 ms came late: at most 50 ms at p99.9 and 100 ms at most are asked for. Beside it stands how long the
window's thread itself was at work in the gap, which other programs on the machine do not change.
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[1]
SAMPLES = ROOT / "resources" / "samples"
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["CLAIMCHECK_HOME"] = tempfile.mkdtemp(prefix="claimcheck-hour-")
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "desktop")]

from event_loop import pause  # noqa: E402
from made_data import fill_evidence, fill_library  # noqa: E402
from PySide6.QtCore import QSettings, Qt, QTimer  # noqa: E402
from PySide6.QtWidgets import QLineEdit, QListView, QTableView  # noqa: E402

if TYPE_CHECKING:
    from claimcheck.desktop.main_window import MainWindow

_EVIDENCE, _DOCUMENTS, _PAGES, _TABLE_ROWS = 100_000, 2_000, 500, 1_000
_BEAT = 5  # milliseconds


class Pulse:
    """Beats in the event loop and notes, under the name of what is being done, how late each beat came."""

    def __init__(self) -> None:
        self.gaps: list[tuple[float, float, str]] = []  # late by, own work (milliseconds), what was done
        self.doing = ""
        self._last = self._worked = 0.0
        self.rest()
        self._timer = QTimer(interval=_BEAT, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        late = max(0.0, (now - self._last) * 1000 - _BEAT)
        self.gaps.append((late, (worked - self._worked) * 1000, self.doing))
        self._last, self._worked = now, worked

    def rest(self) -> None:
        """Do not count what happened outside the event loop (making data, this script itself)."""
        self._last, self._worked = time.perf_counter(), time.thread_time()


def main() -> None:
    """Make the data, live through the hour, print the gaps."""
    from claimcheck.desktop.app import make_app
    from claimcheck.desktop.garbage import RestingCollection
    from claimcheck.desktop.main_window import MainWindow

    home = Path(os.environ["CLAIMCHECK_HOME"])
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(home / "qt"))
    fill_evidence(home, _EVIDENCE)
    fill_library(_DOCUMENTS, table_rows=_TABLE_ROWS, pages=_PAGES)
    make_app(sys.argv[:1])
    window = MainWindow()
    window.resize(1280, 800)
    window.document_shown.connect(RestingCollection(window).wait)
    pulse = Pulse()
    gc.collect()
    for name, do in _steps(window):
        pulse.doing = name
        pulse.rest()
        QTimer.singleShot(0, do)  # as a person's action comes: from the event loop
        pause(30)
        _settle(window)
    window.close()
    _report(pulse)


def _steps(window: MainWindow) -> list[tuple[str, Callable[[], object]]]:
    from claimcheck.desktop.app import warm_up

    claims, library, document = window.claims, window.library, window.document

    def on_evidence(do: Callable[[QTableView], object]) -> Callable[[], object]:
        return lambda: do(window.commands.windows.show_evidence().findChild(QTableView))

    return [
        ("show the window", window.show),
        ("get ready", lambda: warm_up(window)),
        ("open 2,000 claims", lambda: window.opening.open_entry(1)),
        ("select all claims", claims.view.selectAll),
        *((f"select claim {row}", _selects(window, row)) for row in range(0, 2000, 100)),
        *((f"sort by column {c}", _sorts(claims.view, c)) for c in range(8)),
        *((f"type {text!r} in claims", _types(claims.text, text)) for text in ("a", "ai", "aime", "")),
        ("only announced", claims.announced.toggle),
        ("all again", claims.announced.toggle),
        ("expand all", lambda: _expand(window)),
        *((f"search {word!r}", _searches(window, word)) for word in ("m", "meridian", "zzz", "")),
        ("zoom in", document.zoom_in),
        ("fit", document.fit_width),
        ("select all documents", library.documents.selectAll),
        *((f"type {t!r} in library", _types(library.search, t)) for t in ("r", "report 1", "")),
        *((f"shelf {row}", _shelf(library.shelves, row)) for row in (1, 2, 0)),
        ("open 500 pages", lambda: window.opening.open_entry(2)),
        *((f"page {page}", _goes(window, page)) for page in range(1, _PAGES, 25)),
        ("zoom pages in", document.zoom_in),
        ("fit pages", document.fit_width),
        ("next claim", lambda: window.commands.step_claim(1)),
        ("open evidence", window.commands.windows.show_evidence),
        *((f"scroll evidence {n}", on_evidence(lambda view: view.scrollToBottom())) for n in range(5)),
        ("select all evidence", on_evidence(lambda view: view.selectAll())),
        ("mark reviewed", lambda: window.commands.claims.mark_reviewed(reviewed=True)),
        ("undo", lambda: window.actions_["undo"].trigger()),
        ("read an announcement", lambda: _open(window, SAMPLES / "announcement.html")),
        ("read a paper", lambda: _open(window, SAMPLES / "report.pdf")),
    ]


def _settle(window: MainWindow) -> None:
    """Until the window has nothing to do any more."""
    for _ in range(2000):
        if not (window.tasks.running or window.document.text.busy or window.opening.busy):
            pause(180)
            if not window.tasks.running:
                return
        pause(20)


def _selects(window: MainWindow, row: int) -> Callable[[], object]:
    return lambda: window.session.select(window.claims.model.claim_at(row))


def _sorts(view: QTableView, column: int) -> Callable[[], object]:
    return lambda: view.sortByColumn(column, Qt.SortOrder.DescendingOrder)


def _types(field: QLineEdit, text: str) -> Callable[[], object]:
    return lambda: field.setText(text)


def _searches(window: MainWindow, word: str) -> Callable[[], object]:
    return lambda: window.find_bar.field.setText(word)


def _shelf(view: QListView, row: int) -> Callable[[], object]:
    return lambda: view.setCurrentIndex(view.model().index(row, 0))


def _goes(window: MainWindow, page: int) -> Callable[[], object]:
    return lambda: window.document.pages.go_to_page(page)


def _expand(window: MainWindow) -> None:
    for section in window.checklist.sections.values():
        section.set_open(True)


def _open(window: MainWindow, path: Path) -> None:
    from claimcheck.desktop.core import Source

    window.open_source(Source(str(path)))


def _report(pulse: Pulse) -> None:
    for name, column in (("event-loop gap", 0), ("own work in it", 1)):
        values = sorted(gap[column] for gap in pulse.gaps)
        shares = {"p50": 0.5, "p99": 0.99, "p99.9": 0.999}
        figures = ", ".join(f"{share} {values[int(len(values) * n)]:.1f}" for share, n in shares.items())
        print(f"{name} in ms over {len(values):,} beats: {figures}, max {values[-1]:.1f}")
    print("longest of each action, by own work (ms late, ms at work):")
    worst: dict[str, tuple[float, float]] = {}
    for late, worked, doing in pulse.gaps:
        before = worst.get(doing, (0.0, 0.0))
        worst[doing] = max((worked, late), before)
    for doing, (worked, late) in sorted(worst.items(), key=lambda pair: -pair[1][0])[:15]:
        print(f"  {late:6.1f} {worked:6.1f}  {doing}")


if __name__ == "__main__":
    main()
