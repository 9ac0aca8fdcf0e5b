"""Speed of the window: start, filter and sort of 2,000 claims, and the longest pause of the event loop."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["CLAIMCHECK_HOME"] = tempfile.mkdtemp(prefix="claimcheck-bench-")
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "desktop")]
_CLAIMS = 1000  # rows of the made table: two claims a row


def main() -> None:
    """Measure and print, milliseconds each."""
    began = time.perf_counter()
    import made_review
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtTest import QTest

    from claimcheck.desktop.app import make_app
    from claimcheck.desktop.main_window import MainWindow
    from claimcheck.desktop.session import Opened

    make_app(sys.argv[:1])
    window = MainWindow()
    window.show()
    QTest.qWait(1)
    print(f"start to window (imports included): {_ms(began):.0f} ms")
    gaps: list[float] = []
    last = time.perf_counter()

    def beat() -> None:
        nonlocal last
        gaps.append(_ms(last))
        last = time.perf_counter()

    timer = QTimer(interval=5)
    timer.timeout.connect(beat)
    timer.start()
    last = time.perf_counter()
    window.session.open(Opened(review=made_review.made_review(_CLAIMS), benchmarks=made_review.BENCHMARKS))
    while window.document.text.busy:
        QTest.qWait(20)
    clicks = []
    for row in range(10):
        at = time.perf_counter()
        window.session.select(window.claims.model.claim_at(row * 150))
        QTest.qWait(20)
        window.checklist.grab()
        clicks.append(_ms(at) - 20)
    for column in range(6):
        window.claims.model.sort(column, Qt.SortOrder.DescendingOrder)
        QTest.qWait(10)
    for text in ("a", "ai", "aime", ""):
        window.claims.text.setText(text)
        QTest.qWait(160)
    gaps.sort()
    print(f"claim click to checklist: median {median(clicks):.0f} ms of 10")
    print(
        f"event-loop gap over {len(gaps)} beats: p99.9 {gaps[int(len(gaps) * 0.999)]:.0f} ms, max {gaps[-1]:.0f} ms"
    )
    window.close()


def _ms(since: float) -> float:
    return (time.perf_counter() - since) * 1000


if __name__ == "__main__":
    main()
