from __future__ import annotations

import sys
import threading

import pytest
from PySide6.QtWidgets import QLabel

from claimcheck.desktop.tasks import Tasks
from claimcheck.errors import Cancelled, UserError


@pytest.fixture
def tasks(application):
    made = Tasks()
    yield made
    assert made.close()


def test_value_comes_back_in_the_windows_thread(tasks, qtbot):
    got = []
    task = tasks.start(
        lambda progress: threading.get_ident(), then=lambda v: got.append((v, threading.get_ident()))
    )
    with qtbot.waitSignal(task.ended):
        pass
    worker, receiver = got[0]
    assert worker != threading.get_ident()
    assert receiver == threading.get_ident()


def test_a_refusal_reaches_the_window_with_its_next_step(tasks, qtbot):
    def refuse(progress):
        raise UserError("No.", next_step="Try another.")

    with qtbot.waitSignal(tasks.refused) as heard:
        tasks.start(refuse)
    assert heard.args[0].next_step == "Try another."


def test_our_own_error_is_logged_and_reported_once(tasks, qtbot, caplog):
    with qtbot.waitSignal(tasks.crashed) as heard:
        tasks.start(lambda progress: 1 / 0)
    assert isinstance(heard.args[0], ZeroDivisionError)


def test_cancel_stops_at_the_next_step(tasks, qtbot):
    begun = threading.Event()

    def work(progress):
        while True:
            begun.set()
            progress.step("reading", 1, 2)

    task = tasks.start(work)
    assert begun.wait(5)
    with qtbot.waitSignal(task.cancelled, timeout=2000):
        task.cancel()
    qtbot.waitUntil(lambda: tasks.running == 0)


def test_steps_arrive_but_not_in_floods(tasks, qtbot):
    steps = []

    def work(progress):
        for number in range(20_000):
            progress.step("counting", number, 20_000)

    task = tasks.start(work)
    task.stepped.connect(steps.append)
    with qtbot.waitSignal(task.ended, timeout=10_000):
        pass
    assert 1 <= len(steps) < 200


def test_cancelled_inside_the_core_is_no_error(tasks, qtbot):
    def work(progress):
        raise Cancelled

    task = tasks.start(work)
    with qtbot.waitSignal(task.cancelled), qtbot.assertNotEmitted(tasks.crashed):
        pass


def test_void_calls_do_not_use_up_none(application):
    """PySide6 6.12.0 drops a reference to None on every void call on Python 3.11, and aborts in the end."""
    label = QLabel()
    before = sys.getrefcount(None)
    for _ in range(1000):
        label.setText("x")
    # Each widget that goes leaves one reference behind, and so may other threads: only a loss is harmful.
    assert sys.getrefcount(None) - before > -500
