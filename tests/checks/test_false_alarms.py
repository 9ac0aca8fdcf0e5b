"""What documents nobody tuned on set off too loudly, each as a small document of our own."""

from __future__ import annotations

from pathlib import Path

import pytest
from check_cases import GPT_TABLE, OURS, table
from made_dossier import LEAD, PUBLISHED, Index, dossier, findings, result, small_index

from claimcheck.records.finding import Finding, Kind, Severity

AVERAGES = "| Model | MMLU | GSM8K | MATH-500 | Average |\n|---|---|---|---|---|\n"


def told(check: str, text: str, published: str = PUBLISHED) -> list[Finding]:
    return [
        f for f in findings(check, dossier(text, published=published)) if f.kind in (Kind.FINDING, Kind.ASK)
    ]


def test_a_short_name_means_no_test_on_pictures_where_no_other_test_is_one() -> None:
    (without,) = told("BEN-01", table("MATH | 25.7 | 20.1"), published="")
    assert "MATH-Vision" not in without.text
    (with_pictures,) = told("BEN-01", table("MATH | 25.7 | 20.1", "MathVista | 61.0 | 60.0"), published="")
    assert "MATH-Vision" in with_pictures.text


def test_counting_alike_is_not_the_same_setting() -> None:
    one = table("HumanEval pass@1 | 90.2 | 88.4") + "\n## More\n\n"
    (found,) = told("CON-01", one + "On HumanEval, Meridian 2 reaches 84.1% pass@1.\n")
    assert found.kind is Kind.ASK
    (found,) = told(
        "CON-01",
        one.replace("pass@1", "pass@1 (0-shot)")
        + "On HumanEval, Meridian 2 reaches 84.1% (0-shot, pass@1).\n",
    )
    assert found.kind is Kind.FINDING


def test_two_tables_of_one_section_are_told_apart() -> None:
    tables = [
        f"| Model | MMLU |\n|---|---|\n| Meridian 2 | {score} |\n| Corvid-L | 88.4 |\n"
        for score in ("90.2", "91.5")
    ]
    (found,) = told("CON-01", LEAD + OURS + "## Results\n\n" + "\nThe next table is newer.\n\n".join(tables))
    assert "number 1) and 91.5" in found.text
    assert "number 2) for" in found.text


def test_a_hair_between_average_and_mean_is_a_detail() -> None:
    rows = "| Meridian 2 | 88.01 | 91.52 | 76.43 | 85.30 |\n| Corvid-L | 80.00 | 80.00 | 80.00 | 80.00 |\n"
    (found,) = told("CON-02", LEAD + OURS + AVERAGES + rows)
    assert found.severity is Severity.DETAIL
    (found,) = told("CON-02", LEAD + OURS + AVERAGES + rows.replace("85.30", "86.30"))
    assert found.severity is Severity.NEEDS_CONTEXT


def test_a_superlative_that_names_its_tests_is_asked_for_their_figures() -> None:
    (found,) = told(
        "WRD-01",
        table("MMLU | 90.2 | 88.4") + "\nMeridian 2 sets a new state of the art on GSM8K and HumanEval.\n",
    )
    assert found.ask.startswith("Which figures on GSM8K and HumanEval,")


@pytest.mark.parametrize(
    ("outside", "severity"), [("72.1", Severity.DETAIL), ("70.1", Severity.NEEDS_CONTEXT)]
)
def test_an_outside_result_within_a_point_is_a_detail(
    outside: str, severity: Severity, tmp_path: Path
) -> None:
    index = small_index(
        tmp_path / "small.sqlite", Index(results=[result("GPT-4o-2024-08-06", "MMLU-Pro", outside)])
    )
    made = dossier(GPT_TABLE + "| MMLU-Pro | 72.6 |\n", evidence=index)
    (found,) = [f for f in findings("WHO-03", made) if f.kind is Kind.FINDING]
    assert (found.severity, outside in found.text) == (severity, True)
