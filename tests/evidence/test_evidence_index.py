"""The door: made on first use, whole or not at all, read-only, renewed with the program."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from claimcheck.errors import Cancelled, IndexUnavailable
from claimcheck.evidence import building, names
from claimcheck.evidence.store import EvidenceStore, index_path, open_index
from claimcheck.progress import Progress, Step
from claimcheck.records.evidence import EvaluatorRelation


def leftovers(folder: Path) -> list[str]:
    return sorted(p.name for p in folder.iterdir() if "building" in p.name or "making" in p.name)


def test_first_use_makes_the_index_with_progress() -> None:
    steps: list[Step] = []
    with open_index(progress=Progress(steps.append)) as store:
        snapshot, stats = store.snapshot(), store.stats()
    assert snapshot.results == stats.results >= 20_000
    assert (snapshot.contamination_reports, stats.no_finding) == (651, 172)
    assert len(snapshot.digest) == 64
    assert snapshot.as_of >= "2026"
    assert steps
    assert leftovers(index_path().parent) == []


def test_shipped_results_are_independent_identified_and_attributed() -> None:
    with open_index() as store:
        stats = store.stats()
        assert stats.results - stats.vendor_results >= 20_000
        for row in store.results_on("humaneval", limit=500):
            assert row.licence
            assert row.url.startswith("https://")
            assert row.retrieved
        relations = {row.relation for row in store.search("", limit=30_000)}
        assert EvaluatorRelation.VENDOR in relations
        assert EvaluatorRelation.THIRD_PARTY in relations


def test_the_same_content_gives_the_same_digest_everywhere(tmp_path: Path) -> None:
    with open_index() as one:
        first = one.snapshot()
    shutil.rmtree(index_path().parent)
    with open_index() as two:
        assert two.snapshot() == first


def test_second_opening_changes_nothing() -> None:
    open_index().close()
    before = index_path().read_bytes()
    with open_index() as store:
        store.search("gpt", limit=5)
    assert index_path().read_bytes() == before


def test_a_store_cannot_write(index: Path) -> None:
    with EvidenceStore(index) as store, pytest.raises(sqlite3.OperationalError):
        store.connection.execute("DELETE FROM meta")


def test_a_cancelled_start_leaves_nothing() -> None:
    asked: list[Step] = []
    with pytest.raises(Cancelled):
        open_index(progress=Progress(asked.append, cancelled=lambda: len(asked) > 2))
    assert list(index_path().parent.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_said_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("CLAIMCHECK_HOME", str(tmp_path / "file" / "home"))
    with pytest.raises(IndexUnavailable, match="could not be made"):
        open_index()


@pytest.mark.parametrize("content", [b"", b"not a database", b"SQLite format 3\0" + b"x" * 2000])
def test_other_files_are_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other.sqlite"
    path.write_bytes(content)
    with pytest.raises(IndexUnavailable):
        open_index(path)
    assert path.read_bytes() == content


def test_another_programs_database_is_refused_and_untouched(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE mine (x)")
    before = path.read_bytes()
    with pytest.raises(IndexUnavailable, match="not an evidence index"):
        open_index(path)
    assert path.read_bytes() == before


def test_a_named_index_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(IndexUnavailable, match="no evidence index"):
        open_index(tmp_path / "absent.sqlite")
    assert list(tmp_path.glob("*.sqlite")) == []


def test_a_changed_registry_identifies_the_names_again(monkeypatch: pytest.MonkeyPatch) -> None:
    with open_index() as store:
        known = store.stats().benchmarks
    with sqlite3.connect(index_path()) as connection:
        connection.execute("UPDATE benchmark_names SET benchmark_id = ''")
        connection.execute("UPDATE model_names SET model_id = 'old'")
    with open_index() as store:
        assert store.stats().benchmarks == 0  # the registry is the same: nothing is asked
    monkeypatch.setattr(names, "registry_digest", lambda: "newer")
    monkeypatch.setattr(building, "registry_digest", lambda: "newer")
    with open_index() as store:
        assert store.stats().benchmarks == known
        assert not store.results_of("old")


def test_newer_shipped_results_are_added_once(monkeypatch: pytest.MonkeyPatch) -> None:
    with open_index() as store:
        before = store.snapshot().results
    monkeypatch.setattr(building, "shipped_digest", lambda: "newer")
    with open_index() as store:
        assert store.snapshot().results == before


def test_a_damaged_index_is_said_in_words() -> None:
    open_index().close()
    data = bytearray(index_path().read_bytes())
    data[8192 : len(data) // 2] = b"\xff" * (len(data) // 2 - 8192)
    index_path().write_bytes(data)
    with pytest.raises(IndexUnavailable, match="cannot be opened"):
        _read_everything()


def _read_everything() -> None:
    with open_index() as store:
        store.search("gpt mmlu")
        store.stats()


def test_views_and_search_make_the_file_pleasant_to_open() -> None:
    open_index().close()
    with sqlite3.connect(index_path()) as connection:
        columns = [row[1] for row in connection.execute("PRAGMA table_info(evidence)")]
        assert {"model", "benchmark", "score", "evaluator", "source", "url", "licence"} <= set(columns)
        assert connection.execute("SELECT COUNT(*) FROM evidence WHERE model IS NULL").fetchone() == (0,)
        assert connection.execute("PRAGMA foreign_key_list(results)").fetchall()
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
