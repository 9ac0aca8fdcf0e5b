"""Every staged file of ../shared/evidence is imported, or refused with a reason."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from claimcheck.evidence.importing.importer import all_importers
from claimcheck.evidence.importing.run import Status, import_paths
from claimcheck.evidence.importing.walking import files_in
from claimcheck.evidence.store import EvidenceStore
from claimcheck.records.evidence import EvaluatorRelation

NO_RESULTS = """alias_examples.csv alias_homonyms.csv derived_success_by_alias.csv error_rates_by_subject.csv
recount.csv gpt3_table_c1.csv llama3_table_15.csv"""

pytestmark = pytest.mark.shared


def test_every_staged_file_is_taken_or_refused_with_a_reason(index: Path, shared: Path) -> None:
    report = import_paths(index, [shared / "evidence"])
    assert report.rows >= 95_000
    assert all(outcome.reason for outcome in report.outcomes if outcome.status is Status.REFUSED)
    refused = {Path(outcome.name).name for outcome in report.refused}
    data = {name for name in refused if name.endswith((".csv", ".yml", ".jsonl", ".eval"))}
    assert data <= set(NO_RESULTS.split())
    assert import_paths(index, [shared / "evidence" / "aider"]).rows == 0
    with EvidenceStore(index) as store:
        rows = store.search("", limit=200_000)
        relations = Counter(row.relation for row in rows)
        vendor = {
            row.source for row in store.search("", limit=200_000) if row.relation is EvaluatorRelation.VENDOR
        }
        assert store.connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert set(relations) == set(EvaluatorRelation) - {EvaluatorRelation.OWN}  # said by a person, by no file
    assert {"llm_stats", "simple_evals", "mteb", "epoch_ai"} <= vendor


def test_no_staged_file_is_recognised_twice(shared: Path) -> None:
    for folder in (
        "aider",
        "arc_prize",
        "bfcl",
        "epoch_ai",
        "helm",
        "livebench",
        "mmlu_pro",
        "metr",
        "swe_bench",
    ):
        for file in files_in(shared / "evidence" / folder):
            known = {importer.SOURCE for importer in all_importers() if importer.recognise(file)}
            assert len(known) <= 1, (file.name, known)


def test_known_traps_in_the_staged_files(index: Path, shared: Path) -> None:
    import_paths(index, [shared / "evidence" / "swe_bench", shared / "evidence" / "openai_simple_evals"])
    with EvidenceStore(index) as store:
        verified = Counter(
            row.relation
            for row in store.search("", limit=5_000)
            if row.source == "swe_bench" and row.score_text
        )
        assert verified[EvaluatorRelation.SUBMITTER_VERIFIED] > 59
        assert store.search("o1-mini simpleqa")[0].score_text == "07.6"
