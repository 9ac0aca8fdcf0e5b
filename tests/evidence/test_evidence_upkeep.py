"""Indexes and search are suspended while a large import runs, and are there again when it is in."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from claimcheck.errors import ImportRefused
from claimcheck.evidence.building import make_empty
from claimcheck.evidence.connection import connect_writing, transaction
from claimcheck.evidence.importing.mapping import Mapping
from claimcheck.evidence.importing.run import import_paths
from claimcheck.evidence.store import EvidenceStore
from claimcheck.evidence.upkeep import Upkeep

Board = Callable[[str, str], Path]

LONG = Mapping(model="model", benchmark="benchmark", score="score", scale="percent")
HEADER = "model,benchmark,score\n"
LINES = "".join(f"zeta-{n % 700}-{n % 3}b,{('MMLU', 'GSM8K')[n % 2]},{n % 100}.5\n" for n in range(8_000))
KEPT = ("sources", "files", "model_names", "benchmark_names", "measures", "settings", "evaluators", "results")


def schema(index: Path) -> set[tuple[str, str]]:
    with closing(sqlite3.connect(index)) as connection:
        return set(connection.execute("SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"))


def content(index: Path) -> list[list[tuple[object, ...]]]:
    with closing(sqlite3.connect(index)) as connection:
        tables = [connection.execute(f"SELECT * FROM {table}").fetchall() for table in KEPT]
    return [[tuple(cell for cell in row if not str(cell).endswith("Z")) for row in table] for table in tables]


def test_a_large_import_gives_what_many_small_ones_give(
    index: Path, board: Board, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, slow, made = board("own.csv", HEADER + LINES), tmp_path / "slow.sqlite", schema(index)
    make_empty(slow)
    import_paths(index, [path], mapping=LONG)
    monkeypatch.setattr(Upkeep, "expect", lambda self, size: None)
    import_paths(slow, [path], mapping=LONG)
    assert schema(index) == schema(slow) == made
    assert content(index) == content(slow)
    with EvidenceStore(index) as fast, EvidenceStore(slow) as plain:
        assert fast.search("zeta 699 gsm8k", limit=500) == plain.search("zeta 699 gsm8k", limit=500) != ()
        assert fast.results("zeta-5-1b", "mmlu") == plain.results("zeta-5-1b", "mmlu")
        assert fast.snapshot() == plain.snapshot()
    with closing(sqlite3.connect(index)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        connection.execute("INSERT INTO model_names_fts (model_names_fts) VALUES ('integrity-check')")


def test_a_large_file_that_is_refused_leaves_everything_as_it_was(index: Path, board: Board) -> None:
    made, before = schema(index), content(index)
    with pytest.raises(ImportRefused, match="is not a score"):
        import_paths(index, [board("own.csv", f"{HEADER}{LINES}zeta,MMLU,high\n")], mapping=LONG)
    assert (schema(index), content(index)) == (made, before)


def test_a_refused_file_among_large_ones_does_not_keep_the_indexes_away(index: Path, board: Board) -> None:
    made = schema(index)
    board("all/a.csv", HEADER + LINES)
    board("all/b.csv", f"{HEADER}{LINES}zeta,MMLU,high\n")
    folder = board("all/c.csv", f"{HEADER}eta-1,MMLU,50.0\n").parent
    assert import_paths(index, [folder], mapping=LONG).rows == 8_001
    assert schema(index) == made


def test_only_what_is_large_beside_the_index_suspends_the_upkeep(index: Path) -> None:
    made = schema(index)
    with closing(connect_writing(index)) as connection, transaction(connection):
        upkeep, size = Upkeep(connection), index.stat().st_size
        upkeep.expect(size // 8)
        assert {"results_cell", "results_best", "model_names_ai"} <= index_names(connection)
        upkeep.expect(size // 4)
        assert not {"results_cell", "results_best", "model_names_ai"} & index_names(connection)
        assert {"results_file", "model_names_name"} <= index_names(connection)
        upkeep.resume()
    assert schema(index) == made


def test_what_sqlite_knows_of_the_indexes_is_found_again(index: Path, board: Board) -> None:
    with closing(sqlite3.connect(index)) as connection:
        connection.execute("ANALYZE")
        connection.commit()
    import_paths(index, [board("own.csv", HEADER + LINES)], mapping=LONG)
    with closing(sqlite3.connect(index)) as connection:
        assert {"results_cell", "results_best"} <= {
            name for (name,) in connection.execute("SELECT idx FROM sqlite_stat1")
        }


def index_names(connection: sqlite3.Connection) -> set[str]:
    return {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
