"""Exports: what goes out comes in again; cells are inert."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from pyarrow import parquet

from claimcheck.errors import IndexUnavailable, UnknownName
from claimcheck.evidence import by_hand
from claimcheck.evidence.building import make_empty
from claimcheck.evidence.export import export
from claimcheck.evidence.importing.run import import_paths
from claimcheck.evidence.store import EvidenceStore
from claimcheck.records.evidence import EvaluatorRelation
from claimcheck.records.setting import Setting


@pytest.fixture
def filled(index: Path) -> Path:
    for model, score, scale in (("org/zeta", "0.1939", "ratio"), ("=cmd|x", "71.50", "percent")):
        row = by_hand.own_result(
            model=model,
            benchmark="MMLU",
            score=score,
            scale=scale,
            url="https://a.org",
            evaluator="Somebody",
            relation=EvaluatorRelation.THIRD_PARTY,
            n_items=500,
            setting=Setting(shots=5, cot=True, text="5-shot CoT"),
        )
        by_hand.add(index, row)
    return index


def test_csv_keeps_scores_as_printed_and_cells_inert(filled: Path, tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    with EvidenceStore(filled) as store:
        assert export(store, path, "csv") == 2
    with path.open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["score"] for row in rows] == ["0.1939", "71.50"]
    assert rows[1]["model"] == "'=cmd|x"
    assert (rows[0]["relation"], rows[0]["shots"], rows[0]["cot"]) == ("third-party", "5", "True")


def test_parquet_has_types(filled: Path, tmp_path: Path) -> None:
    path = tmp_path / "out.parquet"
    with EvidenceStore(filled) as store:
        assert export(store, path, "parquet", source="own") == 2
        assert export(store, path, "parquet", source="aider") == 0
        export(store, path, "parquet")
    table = parquet.read_table(path)
    assert table.column("n_items").to_pylist() == [500, 500]
    assert table.column("score").to_pylist() == ["0.1939", "71.50"]


def test_every_eval_ever_records_come_in_again(filled: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    with EvidenceStore(filled) as store:
        assert export(store, folder, "every-eval-ever") == 2
        originals = {row.model_text: row for row in store.search("")}
    files = sorted(folder.rglob("*.json"))
    assert len(files) == 2
    assert all(path.is_relative_to(folder / "data" / "own") for path in files)
    assert json.loads(files[0].read_text())["schema_version"] == "0.2.2"
    again = tmp_path / "again.sqlite"
    make_empty(again)
    assert import_paths(again, [folder]).rows == 2
    with EvidenceStore(again) as store:
        (row,) = (r for r in store.search("") if r.scale == "ratio")
        assert row.value == originals["org/zeta"].value
        assert (row.n_items, row.relation, row.evaluator) == (500, EvaluatorRelation.THIRD_PARTY, "Somebody")


def test_what_cannot_be_written_is_said(filled: Path, tmp_path: Path) -> None:
    with EvidenceStore(filled) as store:
        with pytest.raises(UnknownName, match="no export format"):
            export(store, tmp_path / "x", "tape")
        with pytest.raises(IndexUnavailable, match="could not be written"):
            export(store, tmp_path / "absent" / "out.csv", "csv")
