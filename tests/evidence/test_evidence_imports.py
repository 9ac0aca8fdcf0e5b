"""Imports are transactions: whole or not at all, once, newer before older, and each refusal says where."""

from __future__ import annotations

import gzip
import json
import random
import signal
import sqlite3
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck.errors import Cancelled, ImportRefused, UnknownName
from claimcheck.evidence.building import make_empty
from claimcheck.evidence.importing.run import Status, import_paths
from claimcheck.evidence.importing.taken import RanBy
from claimcheck.evidence.store import EvidenceStore
from claimcheck.progress import Progress, Step
from claimcheck.records.evidence import EvaluatorRelation

Board = Callable[[str, str], Path]
Aider = Callable[..., str]


def content(index: Path) -> list[tuple[object, ...]]:
    with sqlite3.connect(index) as connection:
        return [
            row
            for table in ("files", "results", "model_names", "benchmark_names", "settings", "meta")
            for row in connection.execute(f"SELECT '{table}', t.* FROM {table} t")
        ]


def counts(index: Path) -> tuple[int, int]:
    with EvidenceStore(index) as store:
        stats = store.stats()
        return stats.results, stats.history


def test_importing_twice_adds_nothing(index: Path, board: Board, aider: Aider) -> None:
    path = board("polyglot_leaderboard.yml", aider(("zeta-3", "40.0", "2025-01-01")))
    assert import_paths(index, [path]).rows == 2
    before = content(index)
    report = import_paths(index, [path])
    assert report.rows == 0
    assert report.outcomes[0].status is Status.SAME
    assert content(index) == before


def test_a_damaged_file_does_not_keep_the_others_away(
    index: Path, board: Board, aider: Aider, tmp_path: Path
) -> None:
    board("mixed/polyglot_leaderboard.yml", aider(("zeta-3", "40.0", "2025-01-01")))
    folder = tmp_path / "files" / "mixed"
    (folder / "cut.json.gz").write_bytes(b"\x1f\x8b")
    report = import_paths(index, [folder])
    assert {outcome.name: outcome.status for outcome in report.outcomes} == {
        "cut.json.gz": Status.REFUSED,
        "polyglot_leaderboard.yml": Status.IMPORTED,
    }
    assert report.refused[0].reason == "cut.json.gz is damaged."


def test_a_newer_file_supersedes_and_the_old_rows_stay_in_the_history(
    index: Path, board: Board, aider: Aider
) -> None:
    import_paths(index, [board("a/polyglot_leaderboard.yml", aider(("zeta-3", "40.0", "2025-01-01")))])
    newer = aider(("zeta-3", "41.5", "2025-02-01"), ("zeta-4", "60.0", "2025-02-01"))
    import_paths(index, [board("b/polyglot_leaderboard.yml", newer)])
    assert counts(index) == (4, 2)
    with EvidenceStore(index) as store:
        assert [r.score_text for r in store.search("zeta-3")] == ["41.5", "1.0"]
        assert [row[0] for row in store.connection.execute("SELECT score FROM history")] == ["40.0", "1.0"]


def test_an_older_file_goes_straight_into_the_history(index: Path, board: Board, aider: Aider) -> None:
    import_paths(index, [board("b/polyglot_leaderboard.yml", aider(("zeta-3", "41.5", "2025-02-01")))])
    older = board("a/polyglot_leaderboard.yml", aider(("zeta-3", "40.0", "2025-01-01")))
    assert import_paths(index, [older]).outcomes[0].status is Status.HISTORY
    with EvidenceStore(index) as store:
        assert "40.0" not in [r.score_text for r in store.search("zeta")]
    assert counts(index) == (2, 2)


def test_a_bad_file_changes_nothing_and_says_where(index: Path, board: Board, aider: Aider) -> None:
    before = content(index)
    broken = aider(("zeta-3", "40.0", "2025-01-01"), ("zeta-4", "sixty", "2025-02-01"))
    with pytest.raises(ImportRefused, match=r"'sixty' in record 2, pass_rate_2 is not a score"):
        import_paths(index, [board("polyglot_leaderboard.yml", broken)])
    assert content(index) == before


def test_unexpected_content_is_refused_with_its_place(index: Path, board: Board) -> None:
    boards = {"leaderboards": [{"name": "Lite", "results": [{"name": "a", "resolved": 1.0}, "stray"]}]}
    with pytest.raises(ImportRefused, match="does not have the expected content"):
        import_paths(index, [board("leaderboards.json", json.dumps(boards))])
    assert counts(index) == (0, 0)


def test_in_a_folder_good_files_are_taken_and_bad_ones_named(index: Path, board: Board, aider: Aider) -> None:
    board("polyglot_leaderboard.yml", aider(("zeta-3", "40.0", "2025-01-01")))
    board("edit_leaderboard.yml", aider(("zeta-9", "none of it", "2025-01-01")))
    folder = board("notes.md", "# Nothing\n\nwith, some, commas").parent
    report = import_paths(index, [folder])
    assert {o.name: o.status for o in report.outcomes} == {
        "edit_leaderboard.yml": Status.REFUSED,
        "notes.md": Status.REFUSED,
        "polyglot_leaderboard.yml": Status.IMPORTED,
    }
    with EvidenceStore(index) as store:
        assert not store.search("zeta-9")
        names = [row[0] for row in store.connection.execute("SELECT name FROM model_names")]
        assert names == ["zeta-3"]  # also the names of the refused file are gone


def test_folders_named_like_files_archives_and_gzip(index: Path, tmp_path: Path, aider: Aider) -> None:
    odd = tmp_path / "in" / "zeta.json"
    odd.mkdir(parents=True)
    (odd / "polyglot_leaderboard.yml").write_text(aider(("zeta-1", "40.0", "2025-01-01")))
    with zipfile.ZipFile(tmp_path / "in" / "boards.zip", "w") as archive:
        archive.writestr("x/edit_leaderboard.yml", aider(("zeta-2", "50.0", "2025-01-01")))
        archive.writestr("../../evil/refactor_leaderboard.yml", aider(("zeta-3", "60.0", "2025-01-01")))
    packed = gzip.compress(aider(("zeta-4", "70.0", "2025-01-01")).encode())
    (tmp_path / "in" / "quant.yml.gz").write_bytes(packed)
    assert import_paths(index, [tmp_path / "in"]).rows == 8
    assert not (tmp_path.parent / "evil").exists()


def test_archives_are_bounded(index: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claimcheck.evidence.importing.walking.MOST_BYTES", 10_000)
    path = tmp_path / "bomb.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.json", b"0" * 1_000_000)
    with pytest.raises(ImportRefused, match="unpacks to more than"):
        import_paths(index, [path])
    big = tmp_path / "big.gz"
    big.write_bytes(gzip.compress(b"0" * 1_000_000))
    with pytest.raises(ImportRefused, match="unpacks to more than"):
        import_paths(index, [big])


def test_one_source_file_is_never_read_outside_what_is_imported(index: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.json").write_text(
        json.dumps([{"id": "m", "displayName": "Leaked", "modelReleaseDate": 1}])
    )
    inside = tmp_path / "in"
    inside.mkdir()
    (inside / "models.json").symlink_to(tmp_path / "secret.json")
    rows = [{"datasetId": "v1_Semi_Private", "modelId": "m", "score": 0.5}]
    (inside / "evaluations.json").write_text(json.dumps(rows))
    import_paths(index, [inside])
    with EvidenceStore(index) as store:
        assert [r.model_text for r in store.search("")] == ["m"]


def test_a_cancelled_import_changes_nothing(index: Path, board: Board, aider: Aider) -> None:
    for number in range(5):
        board(f"{number}/polyglot_leaderboard.yml", aider((f"zeta-{number}", "40.0", "2025-01-01")))
    before, steps = content(index), list[Step]()
    folder = board("x/a.md", "").parent.parent
    with pytest.raises(Cancelled):
        import_paths(index, [folder], progress=Progress(steps.append, cancelled=lambda: len(steps) > 2))
    assert content(index) == before


def test_a_file_without_a_score_leaves_no_trace(index: Path, board: Board) -> None:
    before = content(index)
    empty = {"name": "Zeta", "qualitative_metrics": [{"dataset_name": "A", "score": None}]}
    report = import_paths(index, [board("model.json", json.dumps(empty)).parent])
    assert report.outcomes[0].status is Status.NOTHING
    assert content(index) == before


OWN = RanBy(EvaluatorRelation.OWN, "Our lab")


def harness_run() -> str:
    return json.dumps(
        {
            "results": {"mmlu": {"acc,none": 0.5, "alias": "mmlu"}},
            "versions": {"mmlu": 1},
            "n-shot": {"mmlu": 5},
            "config": {"model": "hf", "model_args": "pretrained=org/zeta-7b"},
            "date": 1741288279.9,
        }
    )


def in_force(index: Path) -> list[tuple[str, str, str]]:
    with EvidenceStore(index) as store:
        rows = store.search("zeta")
        return [(row.relation.value, row.evaluator, row.tester) for row in rows]


def test_who_ran_a_run_is_said_at_the_import_where_the_file_does_not_say_it(
    index: Path, board: Board, aider: Aider
) -> None:
    run = board("runs/results_2025.json", harness_run())
    board("runs/polyglot_leaderboard.yml", aider(("zeta-3", "40.0", "2025-01-01")))
    import_paths(index, [run.parent], ran_by=OWN)
    assert set(in_force(index)) == {("own", "Our lab", "Our lab, own run"), ("third-party", "Aider", "Aider")}
    with EvidenceStore(index) as store:
        records = {row.source: row.record for row in store.search("zeta")}
    assert records["lm_eval_harness"].endswith("; who ran it was said at the import")
    assert "said" not in records["aider"]


def test_who_ran_a_run_can_be_said_later_and_is_not_forgotten(index: Path, board: Board) -> None:
    run = board("results_2025.json", harness_run())
    import_paths(index, [run])
    assert in_force(index) == [("unknown", "", "lm_eval_harness")]
    with EvidenceStore(index) as store:
        digest = store.snapshot().digest
    report = import_paths(index, [run], ran_by=RanBy(EvaluatorRelation.OWN))
    assert (report.outcomes[0].status, report.outcomes[0].superseded) == (Status.IMPORTED, 1)
    assert in_force(index) == [("own", "", "own run")]
    with EvidenceStore(index) as store:
        assert store.snapshot().digest != digest
    for again in (None, RanBy(EvaluatorRelation.OWN)):
        assert import_paths(index, [run], ran_by=again).outcomes[0].status is Status.SAME
    assert (in_force(index), counts(index)) == ([("own", "", "own run")], (1, 1))


def test_absent_paths_and_unknown_sources_are_named(index: Path, tmp_path: Path, board: Board) -> None:
    with pytest.raises(ImportRefused, match="There is no file"):
        import_paths(index, [tmp_path / "absent"])
    with pytest.raises(UnknownName, match="no importer called nobody"):
        import_paths(index, [board("a.json", "{}")], source="nobody")


PIECES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                [
                    "results",
                    "config",
                    "versions",
                    "eval",
                    "status",
                    "leaderboards",
                    "name",
                    "metrics",
                    "pass@1",
                    "header",
                    "rows",
                    "title",
                    "dataset_name",
                    "model_name",
                    "score",
                    "scores",
                    "task_name",
                    "performances",
                    "models",
                    "qualitative_metrics",
                    "schema_version",
                    "evaluation_results",
                    "model_info",
                    "source_metadata",
                    "evaluation_id",
                    "row",
                    "datasetId",
                    "modelId",
                    "harness|x|5",
                ]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=12,
)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    value=PIECES | st.binary(max_size=60), name=st.sampled_from(["a.json", "stats.json", "b.csv", "c.yml"])
)
def test_any_content_gives_an_outcome_and_never_a_crash(tmp_path: Path, value: object, name: str) -> None:
    index = tmp_path / "any.sqlite"
    if not index.exists():
        make_empty(index)
    folder = tmp_path / "any"
    folder.mkdir(exist_ok=True)
    data = value if isinstance(value, bytes) else json.dumps(value).encode()
    (folder / name).write_bytes(data)
    (folder / "other.md").write_text("x")
    report = import_paths(index, [folder])
    assert len(report.outcomes) == len(list(folder.iterdir()))


KILLED = """
import sys
from pathlib import Path
from claimcheck.evidence.importing.run import import_paths
from claimcheck.evidence.importing.mapping import Mapping
print("ready", flush=True)
mapping = Mapping(model="model", benchmark="benchmark", score="score", scale="percent")
import_paths(Path(sys.argv[1]), [Path(sys.argv[2])], mapping=mapping)
"""


def test_a_killed_import_leaves_all_or_nothing(index: Path, board: Board) -> None:
    lines = "".join(f"zeta-{n % 500},MMLU,{n % 100}.5\n" for n in range(20_000))
    path = board("own.csv", "model,benchmark,score\n" + lines)
    chooser, seen = random.Random(3), set[int]()
    for _ in range(5):
        child = subprocess.Popen(
            [sys.executable, "-c", KILLED, str(index), str(path)], stdout=subprocess.PIPE, text=True
        )
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(chooser.uniform(0.0, 0.9))
        child.send_signal(signal.SIGKILL)
        child.wait()
        child.stdout.close()
        with EvidenceStore(index) as store:
            assert store.connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            seen.add(store.connection.execute("SELECT COUNT(*) FROM results").fetchone()[0])
            assert store.snapshot().results in (0, 20_000)
    assert seen <= {0, 20_000}
