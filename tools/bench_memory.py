"""Opens and closes 1,000 documents in the window: python tools/bench_memory.py [HOW MANY].

Pages and papers in turn. Printed: memory after the 20th and at the end, its slope a document with a 95 %
interval, open files, threads and child processes before and after, and references to None, which a wrong
binding uses up (PySide6 6.12.0 on Python 3.11).
"""

from __future__ import annotations

import gc
import math
import os
import sys
import tempfile
import threading
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["CLAIMCHECK_HOME"] = tempfile.mkdtemp(prefix="claimcheck-memory-")
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "desktop")]

from event_loop import pause, wait_for  # noqa: E402
from made_data import fill_library  # noqa: E402
from PySide6.QtCore import QSettings  # noqa: E402

_SETTLED = 20  # documents after which everything that stays for good is there
_PAGE = os.sysconf("SC_PAGE_SIZE")


def main(documents: int) -> None:
    """Open, close, and print what grew."""
    from claimcheck.desktop.app import make_app
    from claimcheck.desktop.main_window import MainWindow

    home = Path(os.environ["CLAIMCHECK_HOME"])
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(home / "qt"))
    fill_library(4, table_rows=20, pages=3)  # 1: a page, 2: a paper, 3 and 4: short pages
    make_app(sys.argv[:1])
    window = MainWindow()
    window.show()
    memory: list[float] = []
    for number in range(documents):
        wait_for(window.document_shown, begin=lambda n=number: window.opening.open_entry(n % 4 + 1))
        window.commands.step_claim(1)
        pause(25)
        window.commands.close_document()
        pause(5)
        if number % _SETTLED == _SETTLED - 1:
            gc.collect()
        memory.append(_resident())
        if number == _SETTLED:
            before = _counts(window)
    after = _counts(window)
    slope, half = _slope(memory[_SETTLED:])
    print(
        f"{documents} documents: {memory[_SETTLED] / 1e6:.1f} MB after the {_SETTLED}th, {memory[-1] / 1e6:.1f} MB at the end"
    )
    print(f"slope {slope / 1000:.2f} kB a document, 95 % interval ±{half / 1000:.2f}")
    for name, count in after.items():
        print(f"{name}: {before[name]} before, {count} after")
    window.close()


def _counts(window: object) -> dict[str, int]:
    """Open files, threads, children, references to None; once the closing of the last document is through."""
    for _ in range(500):
        if not window.tasks.running:
            break
        pause(10)
    pause(300)
    gc.collect()
    tasks = Path("/proc/self/task").iterdir()
    children = sum(len((task / "children").read_text().split()) for task in tasks)
    return {
        "open files": len(list(Path("/proc/self/fd").iterdir())),
        "threads of Python": threading.active_count(),
        "children": children,
        "references to None": sys.getrefcount(None),
    }


def _resident() -> float:
    return int(Path("/proc/self/statm").read_text().split()[1]) * _PAGE


def _slope(values: list[float]) -> tuple[float, float]:
    """Least squares over the documents, and half its 95 % interval (normal approximation)."""
    n = len(values)
    mean_x, mean_y = (n - 1) / 2, sum(values) / n
    spread = sum((x - mean_x) ** 2 for x in range(n))
    slope = sum((x - mean_x) * (y - mean_y) for x, y in enumerate(values)) / spread
    rest = sum((y - mean_y - slope * (x - mean_x)) ** 2 for x, y in enumerate(values))
    return slope, 1.96 * math.sqrt(rest / max(1, n - 2) / spread)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
