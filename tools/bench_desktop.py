"""The waits a person feels, median of 10, beside a window with nothing in it in the same run.

Cold start to a usable window, a 300-page PDF to its first page, a click on a claim to its checklist, a filter
over 100,000 rows of evidence.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[1]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["CLAIMCHECK_HOME"] = tempfile.mkdtemp(prefix="claimcheck-bench-")
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "desktop")]

import made_review  # noqa: E402
from event_loop import pause, wait_for  # noqa: E402
from made_data import fill_evidence, fill_library  # noqa: E402
from PySide6.QtCore import QSettings  # noqa: E402
from PySide6.QtWidgets import QLineEdit, QTableView  # noqa: E402

if TYPE_CHECKING:
    from claimcheck.desktop.main_window import MainWindow

_TIMES = 10
_BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.show()
app.processEvents()
"""
_OURS = """
from claimcheck.desktop.app import make_app
from claimcheck.desktop.main_window import MainWindow
app = make_app([])
window = MainWindow()
window.show()
app.processEvents()
import os
os._exit(0)  # closing waits for tasks and is not part of the start
"""


def main() -> None:
    """Measure and print, milliseconds each."""
    from claimcheck.desktop.app import make_app
    from claimcheck.desktop.main_window import MainWindow

    home = Path(os.environ["CLAIMCHECK_HOME"])
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(home / "qt"))
    fill_evidence(home, 100_000)
    fill_library(2, table_rows=1000, pages=3)
    starts = [(_process(_BARE), _process(_OURS)) for _ in range(_TIMES)]
    bare, ours = (median(column) for column in zip(*starts, strict=True))
    print(f"start: {ours:.0f} ms of processor, a bare window {bare:.0f} ms, {ours / bare:.1f} times as much")
    make_app(sys.argv[:1])
    window = MainWindow()
    window.show()
    pause(300)
    paper = home / "report.pdf"
    paper.write_bytes(made_review.made_pages(300)[0])
    _print("300 pages to the first one drawn", lambda: _first_page(window, paper))
    wait_for(window.document_shown, begin=lambda: window.opening.open_entry(1))
    pause(1500)
    rows = iter(range(100, 2000, 150))
    _print("click on a claim to its checklist", lambda: _click(window, next(rows)))
    _print("filter of 100,000 results", _filter(window))
    window.close()


def _print(name: str, measure: Callable[[], float]) -> None:
    times = sorted(measure() * 1000 for _ in range(_TIMES))
    print(f"{name}: median {median(times):.0f} ms of {_TIMES}, longest {times[-1]:.0f}")


def _process(code: str) -> float:
    """Processor time of a process of its own in milliseconds: other programs on the machine do not change it."""
    # As installed: modules are compiled once, by the first start.
    compiled = {"PYTHONPYCACHEPREFIX": os.environ["CLAIMCHECK_HOME"], "PYTHONDONTWRITEBYTECODE": ""}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(  # noqa: S603 - own code
        [sys.executable, "-c", code], check=True, capture_output=True, cwd=ROOT, env=os.environ | compiled
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1000


def _first_page(window: MainWindow, paper: Path) -> float:
    from claimcheck.desktop.core import Source

    began = time.perf_counter()
    wait_for(window.opening.pages, begin=lambda: window.open_source(Source(str(paper))))
    pixels = window.document.pages._pixels
    while pixels.picture(1) is None:
        wait_for(pixels.ready, begin=lambda: None)
    took = time.perf_counter() - began
    wait_for(window.opening.ended, begin=window.opening.cancel)
    return took


def _click(window: MainWindow, row: int) -> float:
    claim = window.claims.model.claim_at(row)
    return wait_for(window.checklist.shown, begin=lambda: window.session.select(claim))


def _filter(window: MainWindow) -> Callable[[], float]:
    evidence = window.commands.windows.show_evidence()
    field, model = evidence.findChild(QLineEdit), evidence.findChild(QTableView).model()
    pause(1000)
    words = iter([f"model-{number}" for number in range(101, 101 + _TIMES)])
    return lambda: wait_for(model.modelReset, begin=lambda: field.setText(next(words)))


if __name__ == "__main__":
    main()
