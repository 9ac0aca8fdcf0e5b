"""The window over its real core: reviews are made by another process, which may die or be stopped."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from living import HAS_PROC, living

from claimcheck.desktop.app import sample_path
from claimcheck.desktop.core import Core, Source
from claimcheck.desktop.main_window import MainWindow
from claimcheck.errors import UnreadableDocument

LONG = 110_000  # milliseconds, on a busy machine
TEXT = b"We release Meridian 2. Meridian 2 achieves 91.2% on MMLU."


@pytest.fixture
def real(application, qtbot, small_index: Path) -> Iterator[MainWindow]:
    window = MainWindow(Core())
    with qtbot.waitExposed(window):
        window.show()
    yield window
    window.close()
    assert not living()


def test_two_documents_one_after_the_other(real, qtbot):
    for source, claims in ((Source("-", TEXT), 1), (Source(sample_path()), 20)):
        with qtbot.waitSignal(real.document_shown, timeout=LONG):
            real.open_source(source)
        assert len(real.session.claims) >= claims
    assert {"glance", "checklist"} <= real.actions_.all().keys()


def test_claims_are_there_before_the_checks_are_done(real, qtbot):
    seen: list[bool] = []
    real.session.changed.connect(lambda: seen.append(real.session.reading and bool(real.session.claims)))
    with qtbot.waitSignal(real.document_shown, timeout=LONG):
        real.open_source(Source(sample_path()))
    assert seen[0]


def test_cancelling_ends_the_work_and_the_next_document_opens(real, qtbot):
    with qtbot.waitSignal(real.opening.stepped, timeout=LONG):
        real.open_source(Source(sample_path()))
    with qtbot.waitSignal(real.opening.ended, timeout=LONG):
        real.opening.cancel()
    assert real.session.review is None
    with qtbot.waitSignal(real.document_shown, timeout=LONG):
        real.open_source(Source("-", TEXT))


@pytest.mark.skipif(not HAS_PROC, reason="the system has no /proc")
def test_a_process_that_dies_is_one_sentence_and_the_window_goes_on(real, qtbot):
    with qtbot.waitSignal(real.refused, timeout=LONG) as refused:
        real.opening.stepped.connect(lambda _step: [os.kill(process, signal.SIGKILL) for process in living()])
        real.open_source(Source(sample_path()))
    real.opening.stepped.disconnect()
    assert isinstance(refused.args[0], UnreadableDocument)
    with qtbot.waitSignal(real.document_shown, timeout=LONG):
        real.open_source(Source("-", TEXT))


def test_the_window_closes_while_it_reads(real, qtbot):
    with qtbot.waitSignal(real.opening.stepped, timeout=LONG):
        real.open_source(Source(sample_path()))
    real.close()
    assert real.tasks.running == 0 or not living()
