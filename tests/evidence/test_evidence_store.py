"""Look-ups: results of a cell, the best on a benchmark, search, reports and ties."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from claimcheck.evidence.building import make_empty
from claimcheck.evidence.connection import connect_writing, is_current
from claimcheck.evidence.importing.mapping import Mapping
from claimcheck.evidence.importing.run import import_paths
from claimcheck.evidence.rows import merit, printed_value
from claimcheck.evidence.schema import pending
from claimcheck.evidence.store import EvidenceStore, open_index

LONG = Mapping(model="model", benchmark="benchmark", score="score", scale="percent", date="date")


@pytest.fixture
def filled(index: Path, board: Callable[[str, str], Path]) -> EvidenceStore:
    table = "model,benchmark,score,date\n"
    table += "gpt-4o-2024-08-06,MMLU,88.7,2024-08-10\ngpt-4o-2024-08-06,MMLU,87.1,2025-01-01\n"
    table += "gpt-4o-2024-08-06,HumanEval,90.2,\no1-2024-12-17,MMLU,91.8,\nSome Unlisted Thing,MMLU,12.5,\n"
    import_paths(index, [board("own.csv", table)], mapping=LONG)
    return EvidenceStore(index)


def test_a_cell_lists_every_result_newest_first(filled: EvidenceStore) -> None:
    with filled as store:
        assert [r.score_text for r in store.results("gpt-4o-2024-08-06", "mmlu")] == ["87.1", "88.7"]
        assert store.results("", "mmlu") == store.results("gpt-4o-2024-08-06", "") == ()
        assert store.results("gpt-4o-2024-08-06", "no-such") == ()


def test_the_best_on_a_benchmark_is_one_a_model_and_source(filled: EvidenceStore) -> None:
    with filled as store:
        best = store.results_on("mmlu")
        assert [(r.model_text, r.score_text) for r in best] == [
            ("o1-2024-12-17", "91.8"),
            ("gpt-4o-2024-08-06", "88.7"),
            ("Some Unlisted Thing", "12.5"),
        ]
        assert len(store.results_on("mmlu", limit=1)) == 1


def test_results_of_a_model(filled: EvidenceStore) -> None:
    with filled as store:
        assert {r.benchmark_id for r in store.results_of("gpt-4o-2024-08-06")} == {"mmlu", "humaneval"}
        assert len(store.results_of("gpt-4o-2024-08-06", limit=2)) == 2


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("gpt-4o mmlu", 2),
        ("MMLU", 4),
        ("gpt 4o 08", 3),
        ("unlisted", 1),
        ("human", 1),
        ("gpt nothing", 0),
        ("", 5),
        ('"', 0),
        ("a* OR b AND (", 0),
        ("%", 0),
    ],
)
def test_search_finds_every_word_in_either_name(filled: EvidenceStore, text: str, count: int) -> None:
    with filled as store:
        assert len(store.search(text)) == count


def test_search_goes_on_where_it_stopped(filled: EvidenceStore) -> None:
    with filled as store:
        pages = [store.search("", limit=2, offset=offset) for offset in (0, 2, 4)]
        assert [row.id for page in pages for row in page] == [row.id for row in store.search("")]


def test_reports_are_kept_by_benchmark_and_apart_from_those_without_a_finding() -> None:
    with open_index() as store:
        found = store.reports("humaneval")
        assert found
        assert all(report.found and report.benchmark_id == "humaneval" for report in found)
        assert {report.id for report in found}.isdisjoint(
            r.id for r in store.reports("humaneval", found=False)
        )
        assert len(store.reports()) == 651
        assert len(store.reports(found=False)) == 172


def test_ties_are_documented_facts() -> None:
    with open_index() as store:
        kinds = {tie.kind for tie in store.ties("frontiermath")}
        assert {"commissioned", "owns", "early access"} <= kinds
        assert all(tie.url.startswith("https://") and tie.date for tie in store.ties("frontiermath"))
        assert store.ties("arc-agi-1") == ()


def test_effort_in_a_name_is_not_another_model_but_is_kept_apart(
    index: Path, board: Callable[[str, str], Path]
) -> None:
    table = "model,benchmark,score,date\ngpt-5.1_medium,GPQA Diamond,85.0,\ngpt-5.1,GPQA Diamond,88.1,\n"
    import_paths(index, [board("own.csv", table)], mapping=LONG)
    with EvidenceStore(index) as store:
        assert [r.score_text for r in store.results("gpt-5.1", "gpqa-diamond")] == ["88.1"]
        (medium,) = store.search("gpt-5.1_medium")
        assert (medium.score_text, medium.setting.effort) == ("85.0", "medium")


def test_what_another_publishes_under_the_same_name_is_not_the_model_at_an_effort(
    index: Path, board: Callable[[str, str], Path]
) -> None:
    table = (
        "model,benchmark,score,date\nsomebody/zeta-7b-merged,MMLU,70.0,\nsomebody/zeta-7b-high,MMLU,75.0,\n"
    )
    import_paths(index, [board("own.csv", table)], mapping=LONG)
    with EvidenceStore(index) as store:
        assert [r.score_text for r in store.results("somebody/zeta-7b-merged", "mmlu")] == ["70.0"]
        assert store.results("zeta-7b-merged", "mmlu") == ()
        assert store.results("zeta-7b", "mmlu") == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("77.47%", "77.47"),
        ("3.3 %", "3.3"),
        ("1,470", "1470"),
        ("07.6", "7.6"),
        ("-1.5", "-1.5"),
        ("−1.5", "-1.5"),
        ("1e-3", "0.001"),
        ("20.0 +- 1.2", "20.0"),
        ("n/a", None),
        ("", None),
        ("NaN", None),
    ],
)
def test_printed_scores_denote_numbers(text: str, value: str | None) -> None:
    found = printed_value(text)
    assert (None if found is None else float(found)) == (None if value is None else float(value))


def test_merit_is_greater_for_better() -> None:
    half = printed_value("0.5")
    forty = printed_value("40")
    assert half is not None
    assert forty is not None
    assert merit(half, "ratio", None) > merit(forty, "percent", True)
    assert merit(half, "percent", False) > merit(forty, "percent", False)


def test_the_last_migration_is_known_without_importing_them(tmp_path: Path) -> None:
    path = tmp_path / "index.sqlite"
    make_empty(path)
    with closing(connect_writing(path)) as connection:
        assert is_current(connection)
        assert not pending(connection)
        connection.execute(
            "DELETE FROM _sqlite_migrations WHERE id = (SELECT MAX(id) FROM _sqlite_migrations)"
        )
        assert not is_current(connection)
