"""How often the checks are right: the judged results, the comparison with them, and the corpus's baseline."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner

from claimcheck.checks.judged import Judgement, Key, Outcome, outcomes, read_judged, tallies
from claimcheck.checks.measured import Measured, all_measured, write_measured
from claimcheck.checks.run import all_checks
from claimcheck.cli.checks_accuracy import accuracy_command
from claimcheck.errors import UnreadableDocument
from claimcheck.evidence.store import open_index
from claimcheck.extract.measured.labels import document_in
from claimcheck.ingest.open import read_source
from claimcheck.registry.registry import load_registry
from claimcheck.review import review_document

CORPUS = Path(__file__).parents[1] / "corpus"
JUDGED = Path(__file__).parents[1] / "corpus_findings"


def outcome(kind: str, right: bool | None, check: str = "STA-01", document: str = "d") -> Outcome:
    key = Key(check, kind, "Nimbus|MMLU|88.5")
    return Outcome(document, key, "text", None if right is None else Judgement(key, right, ""))


def corpus_outcomes() -> Iterator[Outcome]:
    registry = load_registry()
    with closing(open_index(None)) as evidence:
        for path in sorted(JUDGED.glob("*.csv")):
            if (CORPUS / path.stem).is_dir():
                document = read_source(str(document_in(CORPUS / path.stem)))
                review = review_document(document, registry=registry, evidence=evidence)
                yield from outcomes(path.stem, review, read_judged(path))


def test_the_corpus_is_judged_and_no_less_right_than_its_baseline() -> None:
    results = list(corpus_outcomes())
    wanted = json.loads((JUDGED / "baseline.json").read_bytes())
    judged = [one for one in results if one.judgement is not None]
    not_right = [one for one in judged if one.judgement and not one.judgement.right]
    counts = tallies(results).values()
    assert len(judged) >= wanted["judged"] * len(results), "judge the new results again"
    assert sum(t.right for t in counts) >= wanted["findings_right"] * sum(t.findings for t in counts), (
        not_right
    )
    assert sum(t.sensible for t in counts) >= wanted["asks_sensible"] * sum(t.asks for t in counts), not_right


@pytest.mark.parametrize("path", sorted(JUDGED.glob("*.csv")), ids=lambda path: path.stem)
def test_every_judgement_is_of_a_known_check_and_says_why_not(path: Path) -> None:
    known = {check.id for check in all_checks()}
    for judgement in read_judged(path):
        assert judgement.key.check in known
        assert judgement.right or judgement.reason


def test_results_are_counted_by_check_and_kind() -> None:
    found = tallies(
        [
            outcome("finding", True),
            outcome("finding", False, document="e"),
            outcome("ask", True),
            outcome("ask", None),
            outcome("ask", False, check="BEN-01"),
        ]
    )
    sta, ben = found["STA-01"], found["BEN-01"]
    assert (sta.findings, sta.right, sta.asks, sta.sensible, sta.documents, sta.not_judged) == (
        2,
        1,
        1,
        1,
        2,
        1,
    )
    assert (ben.asks, ben.sensible) == (1, 0)


def test_an_unusable_table_of_judgements_is_told_in_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "d.csv"
    path.write_text("check,kind,claim,judgement,reason\nSTA-01,finding,,perhaps,\n", encoding="utf-8")
    with pytest.raises(UnreadableDocument, match="cannot be read"):
        read_judged(path)


def test_what_was_measured_is_kept_and_said_in_words(tmp_path: Path) -> None:
    path = tmp_path / "measured.csv"
    write_measured(path, tallies([outcome("finding", True), outcome("ask", False)]), "2026-11-28")
    with path.open(encoding="utf-8", newline="") as file:
        row = next(csv.DictReader(file))
    assert (row["check"], row["findings"], row["right"], row["asks"], row["sensible"]) == (
        "STA-01",
        "1",
        "1",
        "1",
        "0",
    )
    one = Measured(check="STA-01", findings=3, right=3, asks=1, sensible=0, documents=2, date="2026-11-28")
    assert one.words.startswith(
        "Judged by hand on 2 real documents (2026-11-28): of 3 findings, 3 were right;"
    )
    assert set(all_measured()) <= {check.id for check in all_checks()}


def test_the_command_prints_shares_and_names_what_is_not_right(tmp_path: Path) -> None:
    saved = tmp_path / "measured.csv"
    run = CliRunner().invoke(
        accuracy_command,
        [str(CORPUS), "--findings", "--judged", str(JUDGED), "--only", "radiology", "--save", str(saved)],
        standalone_mode=False,
    )
    assert run.exception is None
    assert "not right: radiology-abstract, WHO-01 (finding)" in run.output
    assert "findings that are not right: 1 on" in run.output
    assert "WHO-01,1,0" in saved.read_text(encoding="utf-8")
