"""Any table with a mapping: guessed, previewed, confirmed, remembered; never a scale guessed from size."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pyarrow
import pytest
from openpyxl import Workbook
from pyarrow import parquet

from claimcheck.errors import ImportRefused
from claimcheck.evidence.importing.mapping import Mapping, from_text, preview
from claimcheck.evidence.importing.mapping_guess import guess
from claimcheck.evidence.importing.run import Status, import_paths
from claimcheck.evidence.importing.tables import shown
from claimcheck.evidence.store import EvidenceStore
from claimcheck.records.evidence import EvaluatorRelation
from claimcheck.registry.model_names import read_model_name

Board = Callable[[str, str], Path]

LONG = "System;Task;Accuracy;Stderr;N;Shots;Link\nzeta-1;MMLU;71,5;0.3;14042;5-shot;https://a.org\n"


def test_a_long_table_is_guessed(board: Board) -> None:
    found = guess(board("t.csv", "Model,Benchmark,Score,Stderr,Shots\nzeta,MMLU,0.7,0.01,5\n"))
    assert (found.model, found.benchmark, found.score) == ("Model", "Benchmark", "Score")
    assert (found.standard_error, found.shots, found.scale) == ("Stderr", "Shots", "not stated")


def test_a_wide_table_is_guessed_without_ranks_and_costs(board: Board) -> None:
    table = (
        "Rank,Model,MMLU,GSM8K,Cost,Release date\n1,zeta-1,71.5%,80.1%,0.5,2024-01-01\n2,zeta-2,,81%,0.7,\n"
    )
    found = guess(board("t.csv", table))
    assert (found.model, found.scores, found.scale) == ("Model", ("MMLU", "GSM8K"), "percent")


def test_the_scale_comes_from_signs_and_never_from_size(board: Board) -> None:
    assert guess(board("a.csv", "model,benchmark,score\nz,MMLU,0.71\n")).scale == "not stated"
    assert guess(board("b.csv", "model,benchmark,score\nz,MMLU,71.5\n")).scale == "not stated"
    assert guess(board("c.csv", "model,MMLU (%)\nz,71.5\n")).scale == "percent"
    assert guess(board("d.csv", "model,benchmark,score\nz,MMLU,71.5%\n")).scale == "percent"


def test_a_preview_shows_rows_or_what_is_still_missing(board: Board) -> None:
    path = board("t.csv", LONG)
    unsure = preview(path, Mapping(model="System"))
    assert unsure.rows == ()
    assert unsure.problems == ("Which column holds the score?",)
    assert unsure.columns[0] == "System"
    assert unsure.sample[0][0] == "zeta-1"
    wrong = preview(path, Mapping(model="System", score="No", fixed_benchmark="MMLU"))
    assert wrong.problems == ("There is no column 'No'.",)
    sure = Mapping(
        model="System", benchmark="Task", score="N", n_items="N", shots="Shots", url="Link", scale="points"
    )
    (row,) = preview(path, sure).rows
    assert (row.model_text, row.score_text, row.n_items, row.setting.shots) == ("zeta-1", "14042", 14042, 5)
    assert row.url == "https://a.org"


def test_a_confirmed_mapping_is_remembered_for_the_same_columns(index: Path, board: Board) -> None:
    chosen = Mapping(
        model="m", benchmark="b", score="s", scale="ratio", relation=EvaluatorRelation.THIRD_PARTY
    )
    import_paths(index, [board("one.csv", "m,b,s\nzeta,MMLU,0.5\n")], mapping=chosen)
    report = import_paths(index, [board("two.csv", "m,b,s\nzeta,GSM8K,0.75\n")])
    assert report.outcomes[0].status is Status.IMPORTED
    with EvidenceStore(index) as store:
        (row,) = store.search("gsm8k")
        assert (row.scale, row.relation, row.benchmark_id) == (
            "ratio",
            EvaluatorRelation.THIRD_PARTY,
            "gsm8k",
        )
    with pytest.raises(ImportRefused, match="table that no importer knows"):
        import_paths(index, [board("three.csv", "m,b,other\nzeta,MMLU,0.5\n")])


def test_a_bad_cell_is_refused_with_its_line(index: Path, board: Board) -> None:
    chosen = Mapping(model="m", benchmark="b", score="s", scale="ratio")
    with pytest.raises(ImportRefused, match="'high' in line 3 is not a score"):
        import_paths(index, [board("a.csv", "m,b,s\nzeta,MMLU,0.5\nzeta,MMLU,high\n")], mapping=chosen)
    with pytest.raises(ImportRefused, match="more cells than columns in line 2"):
        import_paths(index, [board("b.csv", "m,b,s\nzeta,MMLU,0.5,9\n")], mapping=chosen)
    with pytest.raises(ImportRefused, match="line 2 names no benchmark"):
        import_paths(index, [board("c.csv", "m,b,s\nx,,0.5\n")], mapping=chosen)


def test_spreadsheets_are_read_as_they_are_shown(index: Path, tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Model", "MMLU", "GSM8K"])
    sheet.append(["zeta-1", 0.8512, 80])
    sheet["B2"].number_format = "0.0%"
    path = tmp_path / "results.xlsx"
    book.save(path)
    found = guess(path)
    assert found.scores == ("MMLU", "GSM8K")
    import_paths(index, [path], mapping=Mapping(model="Model", scores=("MMLU", "GSM8K"), scale="percent"))
    with EvidenceStore(index) as store:
        assert [r.score_text for r in store.search("zeta-1")] == ["85.1%", "80"]


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (0.5, "0%", "50%"),
        (0.123, "General", "0.123"),
        (2, "0.00", "2.00"),
        (None, "", ""),
        (True, "", "True"),
    ],
)
def test_cells_as_shown(value: object, number_format: str, text: str) -> None:
    assert shown(value, number_format) == text


def test_parquet_and_tabs(index: Path, tmp_path: Path, board: Board) -> None:
    path = tmp_path / "results.parquet"
    parquet.write_table(pyarrow.table({"m": ["zeta"], "b": ["MMLU"], "s": [0.5]}), path)
    chosen = Mapping(model="m", benchmark="b", score="s", scale="ratio")
    assert import_paths(index, [path], mapping=chosen).rows == 1
    assert import_paths(index, [board("t.tsv", "m\tb\ts\nzeta-2\tMMLU\t0.25\n")]).rows == 1


@pytest.mark.parametrize(
    "content", [b"PK\x03\x04broken", b"PAR1broken", b"", b"one column\n1\n", b"a,b\rc,d"]
)
def test_broken_tables_are_refused_in_words(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken.csv"
    path.write_bytes(content)
    with pytest.raises(ImportRefused):
        guess(path)


def test_a_mapping_can_be_written_in_one_line() -> None:
    found = from_text("model=M, scores=A+B,scale=percent,relation=third-party,higher_is_better=no")
    assert (found.model, found.scores, found.higher_is_better) == ("M", ("A", "B"), False)
    for wrong in ("model", "nothing=1", "relation=nobody", "higher_is_better=maybe"):
        with pytest.raises(ImportRefused):
            from_text(wrong)


def test_a_new_name_is_read_once_however_often_it_stands_there(index: Path, board: Board) -> None:
    lines = "".join(f"zeta-{n % 50},MMLU,{n % 100}.5\n" for n in range(1_000))
    chosen = Mapping(model="m", benchmark="b", score="s", scale="percent")
    read_model_name.cache_clear()
    import_paths(index, [board("own.csv", "m,b,s\n" + lines)], mapping=chosen)
    assert read_model_name.cache_info().misses <= 50
