"""The window's reviews are made by another process: it may be cancelled, die, or outlive many documents."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from living import HAS_PROC, living

from claimcheck.errors import Cancelled, Cause, IndexUnavailable, UnknownName, UnreadableDocument
from claimcheck.evidence.building import make_empty
from claimcheck.evidence.store import index_path
from claimcheck.ingest.child.link import end_child, start_child
from claimcheck.ingest.child.refusal import refusal_of, refused
from claimcheck.library import pieces
from claimcheck.library.opened import Opened
from claimcheck.library.pieces import decode_in_pieces
from claimcheck.library.reviewer import Reviewers
from claimcheck.library.reviewer_link import Action, Outcome, Wish
from claimcheck.library.store import open_library
from claimcheck.progress import Progress, Step
from claimcheck.records.claim import Claim
from claimcheck.records.decision import Decision, DecisionKind
from claimcheck.records.document import Document
from claimcheck.records.review import Review
from claimcheck.resources import resource

needs_proc = pytest.mark.skipif(not HAS_PROC, reason="the system has no /proc")


@pytest.fixture
def reviewers(own_data_folder: Path) -> Iterator[Reviewers]:
    index_path().parent.mkdir(parents=True, exist_ok=True)
    make_empty(index_path())
    made = Reviewers()
    yield made
    made.close()
    assert not living()


def keep_sample() -> Wish:
    return Wish(action=Action.KEEP, source=os.fsencode(resource("samples", "announcement.html")))


def test_a_source_is_read_checked_and_kept(reviewers: Reviewers) -> None:
    steps: list[Step] = []
    shown: list[object] = []
    outcome = reviewers.ask(keep_sample(), Progress(report=steps.append, show=shown.append))
    with open_library() as library:
        kept = library.review(outcome.entry)
        assert library.original(outcome.entry) == resource("samples", "announcement.html").read_bytes()
    assert outcome.opened is not None
    assert outcome.opened.review == kept
    assert outcome.opened.keys.keys() == {claim.id for claim in kept.claims}
    assert outcome.opened.benchmarks
    assert {"Reading tables", "Reading sentences"} <= {step.stage for step in steps}
    document, *claims = shown
    assert isinstance(document, Document)
    assert claims
    assert all(isinstance(claim, Claim) for some in claims for claim in some)  # type: ignore[attr-defined]


def test_a_typed_text_and_a_brief_wish(reviewers: Reviewers) -> None:
    text = b"We release Meridian 2. Meridian 2 achieves 91.2% on MMLU."
    outcome = reviewers.ask(Wish(action=Action.KEEP, source=b"-", typed=text, brief=True), Progress())
    assert outcome == Outcome(entry=1)
    again = reviewers.ask(Wish(action=Action.OPEN, entry=1), Progress()).opened
    assert again is not None
    assert [claim.quantity.text for claim in again.review.claims] == ["91.2"]


def test_corrections_and_settings_reach_the_other_process(reviewers: Reviewers) -> None:
    from claimcheck.settings import Settings, save_settings

    first = reviewers.ask(keep_sample(), Progress()).opened
    assert first is not None
    claim = first.review.claims[0]
    save_settings(Settings(checks_off=("WRD-01",)))
    correction = Decision(
        kind=DecisionKind.CORRECT, claim=first.keys[claim.id], field="model", value="Larkspur 9"
    )
    wish = Wish(action=Action.CORRECT, entry=first.entry, decisions=(correction,))
    corrected = reviewers.ask(wish, Progress()).opened
    assert corrected is not None
    assert "Larkspur 9" in {c.model_text for c in corrected.review.claims}
    assert corrected.decisions == (correction,)
    assert "WRD-01" not in {finding.check for finding in corrected.review.findings}
    changes = reviewers.ask(Wish(action=Action.RECHECK, entry=first.entry, brief=True), Progress()).changes
    assert changes is not None
    assert not changes.new_claims


def test_the_second_document_comes_from_the_same_process(reviewers: Reviewers) -> None:
    reviewers.warm_up()
    before = living()
    reviewers.ask(keep_sample(), Progress())
    reviewers.ask(keep_sample(), Progress())
    assert living() == before


def test_a_refusal_keeps_its_cause_and_next_step(reviewers: Reviewers, tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument) as caught:
        reviewers.ask(Wish(action=Action.KEEP, source=os.fsencode(tmp_path / "gone.pdf")), Progress())
    assert caught.value.cause is Cause.MISSING
    assert caught.value.next_step
    with pytest.raises(UnknownName):
        reviewers.ask(Wish(action=Action.OPEN, entry=99), Progress())


def test_every_error_travels_as_its_own_kind() -> None:
    for error in (IndexUnavailable("No.", next_step="Do."), UnreadableDocument("No.", cause=Cause.EMPTY)):
        back = refusal_of(refused(error))
        assert (type(back), back.message, back.next_step) == (type(error), error.message, error.next_step)
    with pytest.raises(ValueError, match="Exception"):
        refusal_of(refused(type("Exception", (UnknownName,), {})("No.")))


def test_cancelling_leaves_nothing_and_the_next_document_is_read(reviewers: Reviewers) -> None:
    stop = threading.Event()

    def report(step: Step) -> None:
        if step.stage == "Reading tables":
            stop.set()

    with pytest.raises(Cancelled):
        reviewers.ask(keep_sample(), Progress(report=report, cancelled=stop.is_set))
    with open_library() as library:
        assert library.entries() == ()
    assert reviewers.ask(keep_sample(), Progress()).entry == 1


def test_one_that_is_only_getting_ready_is_not_killed(reviewers: Reviewers) -> None:
    reviewers.warm_up()
    before = living()
    for _ in range(3):
        with pytest.raises(Cancelled):
            reviewers.ask(keep_sample(), Progress(cancelled=lambda: True))
    assert reviewers.ask(keep_sample(), Progress()).entry == 1
    assert living() == before


@needs_proc
def test_what_does_not_stop_is_killed(reviewers: Reviewers) -> None:
    """Stopped by the system it hears nothing, as in the middle of a long search."""
    reviewers.warm_up()
    (process,) = living()
    stop = threading.Event()

    def report(_step: Step) -> None:
        os.kill(process, signal.SIGSTOP)
        stop.set()

    with pytest.raises(Cancelled):
        reviewers.ask(keep_sample(), Progress(report=report, cancelled=stop.is_set))
    assert process not in living()


@needs_proc
def test_a_death_is_one_sentence(reviewers: Reviewers) -> None:
    reviewers.warm_up()
    (process,) = living()

    def report(_step: Step) -> None:
        os.kill(process, signal.SIGKILL)

    with pytest.raises(UnreadableDocument) as caught:
        reviewers.ask(keep_sample(), Progress(report=report))
    assert caught.value.message.count(".") == 1
    assert caught.value.next_step
    assert reviewers.ask(keep_sample(), Progress()).entry == 1


@needs_proc
def test_a_death_while_it_waits_goes_unnoticed(reviewers: Reviewers) -> None:
    reviewers.ask(keep_sample(), Progress())
    (process,) = living()
    os.kill(process, signal.SIGKILL)
    assert reviewers.ask(Wish(action=Action.OPEN, entry=1), Progress()).opened is not None


@needs_proc
def test_what_it_started_ends_with_it(tmp_path: Path) -> None:
    """A reader of documents whose parent is killed has nobody left to kill it."""
    reader = start_child("claimcheck.ingest.worker")
    from claimcheck.ingest.child.link import Frame, Order, write_frame
    from claimcheck.ingest.sniff import FileKind

    assert reader.stdin is not None
    order = Order(kind=FileKind.TEXT, origin="", sha256="")
    write_frame(reader.stdin, Frame.ORDER, msgspec.msgpack.encode(order))
    reader.stdin.write(bytes([Frame.DATA]) + (100).to_bytes(8, "big"))
    os.kill(reader.pid, signal.SIGSTOP)
    reader.stdin.write(b"x" * 100)
    reader.stdin.close()
    os.kill(reader.pid, signal.SIGCONT)
    reader.wait(60)
    end_child(reader)


def test_closing_stops_what_is_under_way(own_data_folder: Path) -> None:
    made = Reviewers()
    begun = threading.Event()
    heard: list[BaseException] = []

    def ask() -> None:
        try:
            made.ask(keep_sample(), Progress(report=lambda _step: begun.set()))
        except BaseException as error:
            heard.append(error)

    thread = threading.Thread(target=ask)
    thread.start()
    assert begun.wait(60)
    made.close()
    thread.join(60)
    assert isinstance(heard[0], UnreadableDocument)
    assert not living()
    with pytest.raises(Cancelled):
        made.ask(keep_sample(), Progress())


@pytest.mark.parametrize("piece", [1, 40, 1000])
def test_in_pieces_a_record_is_the_same(
    made_review: Review, piece: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pieces, "PIECE", piece)
    opened = Opened(
        review=made_review, entry=3, keys={"c1": "k"}, decisions=(Decision(kind=DecisionKind.NOTE),)
    )
    for record in (made_review, opened, Outcome(entry=3, opened=opened), Outcome(entry=4)):
        assert decode_in_pieces(msgspec.msgpack.encode(record), type(record)) == record
    for wrong in (b"", b"\xc1", msgspec.msgpack.encode({"review": 3}), msgspec.msgpack.encode([1, 2])):
        with pytest.raises(msgspec.DecodeError):
            decode_in_pieces(wrong, Opened)


def test_other_threads_run_while_a_large_record_is_decoded() -> None:
    """With Python's lock held throughout, the other thread would not get a single turn."""
    content = msgspec.msgpack.encode(tuple({"id": str(n), "text": "x" * 20} for n in range(60_000)))
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    turns, done = 0, threading.Event()
    started = threading.Event()

    def count() -> None:
        nonlocal turns
        started.set()
        while not done.is_set():
            turns += 1
            time.sleep(0)

    other = threading.Thread(target=count)
    try:
        other.start()
        started.wait()
        before = turns
        decode_in_pieces(content, tuple[dict[str, str], ...])
        assert turns > before + 10
    finally:
        done.set()
        other.join()
        sys.setswitchinterval(interval)
