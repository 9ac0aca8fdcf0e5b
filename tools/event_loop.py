"""Waiting in a script that drives the window: events are handled and background threads get their turn.

`QTest.qWait` keeps Python's lock while it waits, so that threads of Python all but stand still.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer, SignalInstance


def pause(milliseconds: int) -> None:
    """Let the window run for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_for(*signals: SignalInstance, begin: Callable[[], object], seconds: float = 300) -> float:
    """Call `begin` and run until any of the signals comes; returns how long that took, in seconds.

    Raises:
        TimeoutError: when none came.
    """
    loop, heard = QEventLoop(), []
    connections = [signal.connect(lambda *_: (heard.append(True), loop.quit())) for signal in signals]
    patience = QTimer(singleShot=True, interval=round(seconds * 1000))
    patience.timeout.connect(loop.quit)
    patience.start()
    started = time.perf_counter()
    begin()
    if not heard:
        loop.exec()
    patience.stop()
    for signal, connection in zip(signals, connections, strict=True):
        signal.disconnect(connection)
    if not heard:
        raise TimeoutError(f"Nothing came within {seconds:.0f} s")
    return time.perf_counter() - started
