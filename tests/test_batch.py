"""Many sources: each gets its review or its reason, in order; what stops one stops no other. And the log."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimcheck import batch
from claimcheck.batch import Order, review_many
from claimcheck.errors import Cancelled, Cause, IndexUnavailable, UnreadableDocument, UserError
from claimcheck.log import log_path, start_logging
from claimcheck.records.review import Review


@pytest.fixture
def reviewed(monkeypatch: pytest.MonkeyPatch, made_review: Review) -> list[str]:
    """The sources that were read; "none" cannot be read, "no index" and "stop" end the run."""
    asked: list[str] = []

    def review(source: str, **_: object) -> Review:
        asked.append(source)
        match source:
            case "none":
                raise UnreadableDocument("There is no such file.", cause=Cause.MISSING)
            case "no index":
                raise IndexUnavailable("There is no index.")
            case "stop":
                raise Cancelled
        return made_review

    monkeypatch.setattr(batch, "review_source", review)
    return asked


def test_a_source_that_cannot_be_read_stops_no_other(reviewed: list[str], made_review: Review) -> None:
    results = dict(review_many(["a", "none", "b"], Order()))
    assert list(results) == reviewed == ["a", "none", "b"]
    assert results["a"] is results["b"] is made_review
    assert isinstance(results["none"], UserError)


@pytest.mark.parametrize(("source", "error"), [("no index", IndexUnavailable), ("stop", Cancelled)])
def test_what_no_source_can_do_without_ends_the_run(
    reviewed: list[str], source: str, error: type[Exception]
) -> None:
    with pytest.raises(error):
        list(review_many(["a", source, "b"], Order()))
    assert reviewed == ["a", source]


@pytest.fixture
def logger() -> Iterator[logging.Logger]:
    ours = logging.getLogger("claimcheck")
    before = ours.handlers, ours.propagate
    ours.handlers, ours.propagate = [], True
    yield ours
    for handler in ours.handlers:
        handler.close()
    ours.handlers, ours.propagate = before


def test_warnings_go_to_one_file(logger: logging.Logger) -> None:
    start_logging()
    start_logging()
    logging.getLogger("claimcheck.checks.run").warning("check %s failed", "NUM-02")
    assert log_path().read_text().count("check NUM-02 failed") == 1


def test_without_a_writable_folder_nothing_is_logged_and_nothing_fails(
    logger: logging.Logger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setenv("CLAIMCHECK_HOME", str(tmp_path / "file"))
    start_logging()
    logger.warning("a check failed")
    assert (tmp_path / "file").read_bytes() == b""
    assert not log_path().exists()
