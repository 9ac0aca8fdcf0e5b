"""The catalogue's published examples, each a small document of our own with the same numbers, reviewed whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pytest

from claimcheck.evidence.building import make_empty
from claimcheck.evidence.connection import connect_writing, transaction
from claimcheck.evidence.contamination import write_ties
from claimcheck.records.evidence import Tie
from claimcheck.records.finding import Finding, Kind, Severity
from claimcheck.records.review import Review
from claimcheck.review import review_source

HEAD = """---
date: 2026-03-17
---
# Introducing {model}

Today {maker} introduces {model}, a new language model. We ran all models ourselves.

"""


@pytest.fixture
def index(tmp_path: Path) -> Path:
    """A small index that holds the documented ties of one test."""
    path = tmp_path / "small.sqlite"
    make_empty(path)
    ties = [
        Tie(benchmark_id="frontiermath", vendor="OpenAI", kind=kind, detail=detail, date="2025-01", url="https://example.org/tie")
        for kind, detail in (
            ("commissioned", "OpenAI commissioned 300 of the problems."),
            ("early access", "OpenAI has the statements and solutions, except for a set of 50."),
        )
    ]  # fmt: skip
    with closing(connect_writing(path)) as connection, transaction(connection):
        write_ties(connection, ties)
    return path


@pytest.fixture
def reviewed(tmp_path: Path, index: Path) -> Iterator[object]:
    def review(text: str, *, model: str = "Meridian 2", maker: str = "Larkspur Labs") -> Review:
        path = tmp_path / "announcement.md"
        path.write_text(HEAD.format(model=model, maker=maker) + text, encoding="utf-8")
        return review_source(str(path), index=index)

    return review


def told(review: Review, check: str, kinds: Sequence[Kind] = (Kind.FINDING, Kind.ASK)) -> list[Finding]:
    return [finding for finding in review.findings if finding.check == check and finding.kind in kinds]


def only(review: Review, check: str) -> Finding:
    found = told(review, check)
    assert len(found) == 1, [f.text for f in found]
    return found[0]


def test_mmlu_shown_with_unequal_settings(reviewed) -> None:  # type: ignore[no-untyped-def]
    """MMLU 90.04 (CoT@32) beside 86.4 (5-shot); at equal settings 83.7 v 86.4 and 90.04 v 87.29."""
    review = reviewed(
        "| Benchmark | Meridian 2 | Corvid-L |\n|---|---|---|\n| MMLU | 90.04 (CoT@32) | 86.4 (5-shot) |\n\n"
        "## All settings\n\n| Benchmark | Setting | Meridian 2 | Corvid-L |\n|---|---|---|---|\n"
        "| MMLU | CoT@32 | 90.04 | 87.29 |\n| MMLU | 5-shot | 83.7 | 86.4 |\n"
    )
    finding = only(review, "CMP-02")
    assert finding.kind is Kind.FINDING
    assert finding.severity is Severity.CHANGES_THE_HEADLINE
    for figure in ("90.04%", "86.4%", "83.7%", "87.29%", "-2.70", "2.75"):
        assert figure in finding.text
    assert finding.id in review.summary.change_the_story


def test_swe_bench_on_a_part_of_its_tasks(reviewed) -> None:  # type: ignore[no-untyped-def]
    """74.9 on 477 of 500 tasks is 71.5 to 76.1 on all; neither 477 nor 500 tasks give 74.9 in one run."""
    review = reviewed(
        "Meridian 2 scores 74.9% on SWE-bench Verified. On SWE-bench Verified we used a fixed subset of 477 of 500 tasks that run "
        "on our systems.\n"
    )
    finding = only(review, "BEN-02")
    assert finding.kind is Kind.FINDING
    assert "71.5" in finding.text
    assert "76.1" in finding.text
    assert "477 of" in finding.quote


def test_aime_between_two_counts(reviewed) -> None:  # type: ignore[no-untyped-def]
    """AIME 94.6: no count of 30 gives it in one run; averages over 8, 16, 32 or 64 runs do."""
    review = reviewed("| Benchmark | Meridian 2 |\n|---|---|\n| AIME 2025 | 94.6 |\n")
    finding = only(review, "NUM-02")
    assert finding.severity is Severity.DETAIL
    assert "8, 16, 32 or 64 runs" in finding.text
    assert "runs" in finding.ask
    assert any("80.4 to 98.7" in f.text for f in told(review, "STA-01"))


def test_fifty_per_cent_better(reviewed) -> None:  # type: ignore[no-untyped-def]
    """90 → 95 is half the errors, 5 points, 5.6 % of the old figure."""
    review = reviewed("On LarkDocs, Meridian 2 is 50% better than Meridian 1, going from 90.0% to 95.0%.\n")
    finding = only(review, "NUM-01")
    assert "fewer errors" in finding.text
    assert "5.0 points" in finding.text
    assert "5.6%" in finding.text


def test_old_test_and_fresh_look_alike(reviewed) -> None:  # type: ignore[no-untyped-def]
    """85 on GSM8K and 72 on GSM1k: a drop of 13 points, about 9.8 to 16.1 by Newcombe's range."""
    review = reviewed("| Benchmark | Meridian 2 |\n|---|---|\n| GSM8K | 85.0 |\n| GSM1k | 72.0 |\n")
    finding = only(review, "LEAK-03")
    assert "13.0 points" in finding.text
    low, high = finding.working["newcombe95_pp"]  # type: ignore[misc]
    assert (low, high) == pytest.approx((9.8, 16.1), abs=0.3)  # the register counts other questions for GSM1k
    assert "harder" in " ".join([finding.text, *finding.explanations])


def test_frontiermath_belongs_to_the_maker(reviewed) -> None:  # type: ignore[no-untyped-def]
    review = reviewed(
        "| Benchmark | o3-2025-04-16 |\n|---|---|\n| FrontierMath | 25.2 |\n",
        model="o3-2025-04-16",
        maker="OpenAI",
    )
    finding = only(review, "WHO-02")
    assert finding.kind is Kind.FINDING
    assert "commissioned 300" in finding.text
    assert "2025-01" in finding.text
    assert {reference.url for reference in finding.evidence} == {"https://example.org/tie"}
    other = reviewed("| Benchmark | Meridian 2 |\n|---|---|\n| FrontierMath | 25.2 |\n")
    assert told(other, "WHO-02") == []


def test_average_that_leaves_a_row_out(reviewed) -> None:  # type: ignore[no-untyped-def]
    """88.0, 91.5, 76.4 and 60.0 with an average of 85.3: it fits only without the last."""
    head = "| Benchmark | Meridian 2 |\n|---|---|\n| MMLU | 88.0 |\n| GSM8K | 91.5 |\n| MATH-500 | 76.4 |\n"
    finding = only(reviewed(head + "| HumanEval | 60.0 |\n| Average | 85.3 |\n"), "CON-02")
    assert finding.kind is Kind.FINDING
    assert "Leaving out HumanEval" in finding.text
    assert told(reviewed(head + "| Average | 85.3 |\n"), "CON-02") == []


def test_every_example_without_an_index_still_gives_a_review(reviewed, index: Path) -> None:  # type: ignore[no-untyped-def]
    review = reviewed("| Benchmark | Meridian 2 |\n|---|---|\n| MMLU | 88.0 |\n")
    assert told(review, "SAT-01") == []
    assert told(review, "SAT-01", [Kind.CANNOT_TELL])
