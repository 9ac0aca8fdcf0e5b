"""Documents, reviews and decisions are kept as they were, and nothing half-written stays."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlite_utils import Database

from claimcheck.errors import LibraryUnavailable, UnknownName
from claimcheck.library import backups
from claimcheck.library.bundles import seal, unseal
from claimcheck.library.decided import added_claim, claim_as_text, corrected, decided, without_dismissed
from claimcheck.library.differences import differences
from claimcheck.library.keys import claim_key, finding_key
from claimcheck.library.opening import is_current, library_path
from claimcheck.library.schema import migrations
from claimcheck.library.store import Library, open_library
from claimcheck.records.decision import AskedQuestion, Decision, DecisionKind, QuestionState
from claimcheck.records.review import Review


@pytest.fixture
def library() -> Library:
    with open_library() as opened:
        yield opened


def test_a_kept_review_comes_back_as_it_was(library: Library, made_review: Review) -> None:
    identity = library.add(made_review, b"original bytes")
    assert library.review(identity) == made_review
    assert library.original(identity) == b"original bytes"
    assert library.find("a" * 64) == identity


def test_the_same_document_is_kept_once_with_two_reviews(library: Library, made_review: Review) -> None:
    assert library.add(made_review, b"x") == library.add(made_review, b"x")
    assert len(library.entries()) == 1
    assert library.review(1, back=1) == made_review


def test_search_reads_text_claims_and_notes(library: Library, made_review: Review) -> None:
    identity = library.add(made_review, b"x")
    library.decide(identity, Decision(kind=DecisionKind.NOTE, value="ask Priya about tokenisers"))
    for words in ("meridian aime", "priya", "94.6", "中文"):
        assert [entry.id for entry in library.search(words)] == [identity]
    assert library.search('nothing" OR like this') == ()


def test_collections_tags_and_states_filter(library: Library, made_review: Review) -> None:
    identity = library.add(made_review, b"x")
    library.tag(identity, ["procurement", " 2026-03 "])
    library.file_under(identity, collection="Vendors")
    library.mark(identity, state="done")
    assert library.entries(tag="2026-03")[0].tags == ("2026-03", "procurement")
    assert library.entries(collection="Vendors", state="done")
    assert not library.entries(state="to-review")
    assert library.tags() == ("2026-03", "procurement")
    assert library.collections() == ("Vendors",)


def test_undo_and_redo_of_a_decision(library: Library, made_review: Review) -> None:
    identity = library.add(made_review, b"x")
    kept = library.decide(identity, Decision(kind=DecisionKind.REVIEWED, claim="k"))
    library.withdraw(identity, kept.id)
    assert library.decisions(identity) == ()
    library.withdraw(identity, kept.id, withdrawn=False)
    assert library.decisions(identity) == (kept,)


def test_questions_are_tracked(library: Library, made_review: Review) -> None:
    identity = library.add(made_review, b"x")
    question = AskedQuestion(text="How many runs?", state=QuestionState.ASKED, asked_on="2026-11-24")
    library.keep_question(identity, AskedQuestion(text="How many runs?"))
    library.keep_question(identity, question)
    assert [(q.text, q.state, q.asked_on) for q in library.questions(identity)] == [
        ("How many runs?", QuestionState.ASKED, "2026-11-24")
    ]
    library.drop_question(identity, "How many runs?")
    assert library.questions(identity) == ()


def test_a_failing_write_leaves_the_library_as_it_was(library: Library, made_review: Review) -> None:
    class Unwritable:
        def __len__(self) -> int:
            raise OSError

    with pytest.raises(Exception):  # noqa: B017, PT011 - whatever it is, nothing may stay behind
        library.add(made_review, Unwritable())  # type: ignore[arg-type]
    assert library.entries() == ()


def test_removing_keeps_a_backup(library: Library, made_review: Review) -> None:
    identity = library.add(made_review, b"x")
    library.remove(identity)
    assert library.entries() == ()
    assert library.search("meridian") == ()
    with pytest.raises(UnknownName):
        library.review(identity)
    saved = backups.backups_of(library.path)[0]
    backups.restore(library.path, saved.path)
    with open_library() as restored:
        assert restored.review(identity) == made_review


def test_a_damaged_library_is_told_and_kept(made_review: Review) -> None:
    path = library_path()
    path.parent.mkdir(parents=True)
    path.write_bytes(b"this is no database" * 100)
    with pytest.raises(LibraryUnavailable, match="cannot be opened"):
        open_library()
    assert path.read_bytes().startswith(b"this is no database")


def test_a_changed_backup_is_refused(library: Library, made_review: Review) -> None:
    library.add(made_review, b"x")
    saved = backups.back_up(library.path, reason="test")
    content = bytearray(saved.path.read_bytes())
    content[-1] ^= 1
    saved.path.write_bytes(content)
    with pytest.raises(LibraryUnavailable, match="changed"):
        backups.restore(library.path, saved.path)


def test_a_backup_is_due_where_something_changed_and_the_last_one_is_old(
    library: Library, made_review: Review, tmp_path: Path
) -> None:
    assert not backups.due(tmp_path / "none.sqlite")
    assert backups.due(library.path)
    taken = backups.back_up(library.path, reason="regular").taken
    later = taken + backups.EVERY
    assert not backups.due(library.path, now=later)
    library.add(made_review, b"original")
    os.utime(library.path, (later.timestamp(), later.timestamp()))
    assert not backups.due(library.path, now=later - timedelta(seconds=1))
    assert backups.due(library.path, now=later)


def test_backups_thin_out_with_age(library: Library, made_review: Review) -> None:
    library.add(made_review, b"x")
    start = datetime(2026, 1, 1, tzinfo=UTC)
    for day in range(0, 400, 2):
        backups.back_up(library.path, reason="t", now=start + timedelta(days=day))
    ages = [(start + timedelta(days=398) - b.taken).days for b in backups.backups_of(library.path)]
    assert len(ages) <= 2 + 12 + 11 + 11
    assert min(ages) == 0
    assert max(ages) > 300
    assert backups.is_whole(backups.backups_of(library.path)[0].path)


def test_bundle_round_trip_and_seal(library: Library, made_review: Review, tmp_path: Path) -> None:
    identity = library.add(made_review, b"original")
    library.decide(identity, Decision(kind=DecisionKind.NOTE, value="n"))
    content = seal(library, identity)
    with open_library(tmp_path / "other.sqlite") as other:
        there = unseal(other, content)
        assert other.review(there) == made_review
        assert [d.value for d in other.decisions(there)] == ["n"]
        with pytest.raises(LibraryUnavailable):
            unseal(other, content[:-30])
        with pytest.raises(LibraryUnavailable):
            unseal(other, content.replace(b"README.txt", b"readme.txt"))


def test_corrections_and_dismissals(made_review: Review) -> None:
    claim = made_review.claims[0]
    assert str(corrected(claim, "score", "88.4 %").quantity.value) == "88.4"
    assert corrected(claim, "model", "Other").model is None
    assert corrected(claim, "announced", "no").announced is False
    with pytest.raises(ValueError, match="none"):
        corrected(claim, "score", "none")
    assert added_claim(claim_as_text(claim)) == claim
    key = finding_key(made_review.findings[0], made_review)
    shown = without_dismissed(made_review, [key])
    assert [f.id for f in shown.findings] == ["f2"]
    assert shown.summary.change_the_story == ()
    assert decided([Decision(kind=DecisionKind.DISMISS, finding=key, reason="seen")]).dismissed == {
        key: "seen"
    }


def test_differences_name_what_came_and_went(made_review: Review) -> None:
    from dataclasses import replace

    assert differences(made_review, made_review).none
    fewer = replace(made_review, claims=made_review.claims[:1], findings=())
    changes = differences(made_review, fewer)
    assert [claim_key(c) for c in changes.gone_claims] == [claim_key(made_review.claims[1])]
    assert [f.check for f in changes.gone_findings] == ["NUM-02"]


def test_the_last_migration_is_known_without_importing_them(library: Library) -> None:
    with closing(sqlite3.connect(library.path)) as connection:
        assert is_current(connection)
        assert not migrations.pending(Database(connection))
        connection.execute(
            "delete from _sqlite_migrations where id = (select max(id) from _sqlite_migrations)"
        )
        assert not is_current(connection)


def test_two_connections_do_not_lose_edits(library: Library, made_review: Review) -> None:
    identity = library.add(made_review, b"x")
    with open_library() as second:
        second.decide(identity, Decision(kind=DecisionKind.NOTE, claim="a", value="1"))
        library.decide(identity, Decision(kind=DecisionKind.NOTE, claim="b", value="2"))
        assert [d.value for d in second.decisions(identity)] == ["1", "2"]


def test_the_file_is_plain_sqlite(library: Library, made_review: Review) -> None:
    library.add(made_review, b"x")
    with sqlite3.connect(library.path) as connection:
        assert connection.execute("select title from documents").fetchone() == (made_review.document.title,)
    connection.close()


def test_reviews_are_unpacked_by_several_threads_at_once_from_the_start(made_review):
    """In a process of its own: the crash needs types that were never looked at before."""
    import base64
    import subprocess
    import sys

    from claimcheck.library.packing import packed

    code = (
        "import base64, sys\n"
        "from concurrent.futures import ThreadPoolExecutor\n"
        "from claimcheck.library.packing import unpacked\n"
        "content = base64.b64decode(sys.stdin.read())\n"
        "with ThreadPoolExecutor(8) as pool:\n"
        "    print(len({review.document.title for review in pool.map(unpacked, [content] * 64)}))\n"
    )
    given = base64.b64encode(packed(made_review)).decode()
    done = subprocess.run(
        [sys.executable, "-c", code], input=given, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout.strip()) == (0, "1"), done.stderr
