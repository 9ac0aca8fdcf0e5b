"""Outside results are found under every name that surely means the claim's model."""

from __future__ import annotations

from pathlib import Path

from claimcheck.records.finding import Kind
from tests.checks.made_dossier import Index, dossier, findings, result, small_index


def outside(tmp_path: Path, text: str, *rows: tuple[str, str, str]) -> list[str]:
    index = small_index(tmp_path / "i.sqlite", Index(results=[result(*row) for row in rows]))
    with index as evidence:
        found = findings("WHO-03", dossier(text, evidence=evidence))
    return [finding.text for finding in found if finding.kind is Kind.FINDING]


def test_a_name_without_a_date_stands_for_its_only_dated_version(tmp_path: Path) -> None:
    text = "# Introducing Claude Opus 4\n\nClaude Opus 4 scores 90.1% on GPQA Diamond.\n"
    (said,) = outside(tmp_path, text, ("claude-opus-4-20250514", "GPQA Diamond", "69.2"))
    assert "69.2" in said


def test_a_short_name_is_looked_up_as_the_model_it_means(tmp_path: Path) -> None:
    text = (
        "# Introducing Claude Opus 4\n\nToday we introduce Claude Opus 4.\n\n"
        "- GPQA Diamond: Opus 4 scores 90.1%\n"
    )
    (said,) = outside(tmp_path, text, ("claude-opus-4-20250514", "GPQA Diamond", "69.2"))
    assert "Opus 4" in said


def test_results_of_a_model_that_no_list_knows_are_found_by_its_name(tmp_path: Path) -> None:
    text = "# Introducing Zorblax-7B-Instruct\n\nZorblax-7B-Instruct scores 80.4% on GPQA Diamond.\n"
    (said,) = outside(tmp_path, text, ("zorblax 7b instruct", "GPQA Diamond", "51.5"))
    assert "51.5" in said


def test_a_dated_name_is_never_taken_for_another_date(tmp_path: Path) -> None:
    text = "# Introducing GPT-4o-2024-08-06\n\nGPT-4o-2024-08-06 scores 80.4% on GPQA Diamond.\n"
    assert not outside(tmp_path, text, ("gpt-4o-2024-05-13", "GPQA Diamond", "49.9"))


def test_a_later_version_is_not_what_an_undated_name_stood_for(tmp_path: Path) -> None:
    text = "# Introducing DeepSeek-R1\n\nDeepSeek-R1 scores 90.1% on GPQA Diamond.\n"
    assert not outside(tmp_path, text, ("deepseek-r1-0528", "GPQA Diamond", "49.9"))
