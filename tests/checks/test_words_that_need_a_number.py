"""WRD-01 to WRD-07: looked up where a test is named, asked about where not, and whose words they are."""

from __future__ import annotations

from pathlib import Path

import pytest
from check_cases import PLAIN, table
from made_dossier import Index, dossier, findings, result, small_index

from claimcheck.checks.dossier.patterns import WORDS, affirmed
from claimcheck.records.finding import Finding, Kind, Severity

SOTA = PLAIN + "\nMeridian 2 sets a new state of the art on MMLU.\n"
FIRST = PLAIN + "\nMeridian 2 is the first model to reach 90% on MMLU.\n"


def told(
    check: str, text: str, *kinds: Kind, index: Index | None = None, folder: Path | None = None
) -> list[Finding]:
    evidence = small_index(folder / "small.sqlite", index) if index and folder else None
    found = findings(check, dossier(text, evidence=evidence))
    return [f for f in found if f.kind in (kinds or (Kind.FINDING, Kind.ASK))]


def on_mmlu(score: str, date: str) -> Index:
    return Index(results=[result("o1-2024-12-17", "MMLU", score, date=date)])


@pytest.mark.parametrize(
    ("score", "date", "kind"),
    [
        ("91.8", "2025-06-01", Kind.FINDING),
        ("90.2", "2025-06-01", Kind.NOTHING_TO_REPORT),
        ("91.8", "2026-06-01", Kind.CANNOT_TELL),
    ],
)
def test_a_state_of_the_art_is_looked_up_on_the_documents_date(
    score: str, date: str, kind: Kind, tmp_path: Path
) -> None:
    found = told("WRD-01", SOTA, *Kind, index=on_mmlu(score, date), folder=tmp_path)
    assert [f.kind for f in found] == [kind]
    if kind is Kind.FINDING:
        assert "o1-2024-12-17 91.8% (Tester, 2025-06-01)" in found[0].text
        assert found[0].evidence[0].url.startswith("https://example.org/")


@pytest.mark.parametrize(("score", "kind"), [("90.0", Kind.FINDING), ("89.9", Kind.NOTHING_TO_REPORT)])
def test_a_first_is_looked_up_at_the_level_it_names(score: str, kind: Kind, tmp_path: Path) -> None:
    found = told("WRD-03", FIRST, *Kind, index=on_mmlu(score, "2025-06-01"), folder=tmp_path)
    assert [f.kind for f in found] == [kind]


def test_a_first_without_a_level_is_asked_about() -> None:
    assert [f.kind for f in told("WRD-03", PLAIN + "\nMeridian 2 is the only model that does this.\n")] == [
        Kind.ASK
    ]


def test_up_to_is_set_beside_the_median_and_the_least() -> None:
    text = table("MMLU | 90.2 | 88.2", "GSM8K | 97.0 | 92.0", "HumanEval | 95.0 | 94.0")
    found = told("WRD-04", text + "\nMeridian 2 scores up to 5 points higher than Corvid-L.\n", Kind.FINDING)
    assert (
        "“up to 5 points” is the largest of 3 figures; the median is 2.0 points and the least 1.0 points"
        in found[0].text
    )


def test_up_to_that_no_row_gives_is_asked_about() -> None:
    text = table("MMLU | 90.2 | 88.2", "GSM8K | 97.0 | 92.0")
    found = told("WRD-04", text + "\nMeridian 2 scores up to 9 points higher than Corvid-L.\n")
    assert [f.kind for f in found] == [Kind.ASK]


@pytest.mark.parametrize(
    "support",
    [
        "It scores 91.3%.",
        "See https://example.org/results.",
        "Table 2 has the figures.",
        "On GSM8K the lead is large.",
    ],
)
def test_a_comparison_with_support_within_two_sentences_is_not_asked_about(support: str) -> None:
    lead = "# Introducing Meridian 2\n\nLarkspur Labs introduces Meridian 2, its language model.\n\n"
    rest = f"It is a joy. Meridian 2 outperforms Corvid-L. {support}\n\n" + PLAIN.replace(
        "Corvid-L", "Robin-3"
    )
    assert told("WRD-05", lead + rest) == []


@pytest.mark.parametrize(
    "text",
    [
        "Previous state-of-the-art models were slower.",
        "Meridian 2 is not state of the art.",
        "Meridian 2 outperforms state-of-the-art systems.",
        "> Meridian 2 is state of the art, said a customer.",
    ],
)
def test_words_about_others_or_of_others_are_left_alone(text: str) -> None:
    assert told("WRD-01", f"{PLAIN}\n{text}\n") == []


def test_words_in_related_work_are_left_alone() -> None:
    assert told("WRD-01", PLAIN + "\n## Related work\n\nCorvid-L is state of the art.\n") == []


def test_words_in_the_title_weigh_more() -> None:
    title = "# Introducing Meridian 2, our most capable model\n\nLarkspur Labs introduces Meridian 2, a language model.\n"
    body = PLAIN.partition("We ran")[2]
    assert told("WRD-01", f"{title}\nWe ran{body}")[0].severity is Severity.NEEDS_CONTEXT
    assert (
        told("WRD-01", PLAIN + "\n## Use\n\nMeridian 2 is our most capable model.\n")[0].severity
        is Severity.DETAIL
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("This is state of the art.", True),
        ("This is not state of the art.", False),
        ("This is not, we think, state of the art.", False),
        ("It was never meant to be and still is state of the art.", True),
        ("This is not only state of the art but cheap.", True),
    ],
)
def test_negations_count_within_three_words(text: str, found: bool) -> None:
    assert (affirmed(WORDS["superlative"], text) is not None) is found


def test_reservations_are_quoted_without_a_question() -> None:
    found = told("WRD-07", PLAIN + "\nEarly results show good performance of Meridian 2.\n")
    assert [(f.kind, f.ask) for f in found] == [(Kind.FINDING, "")]
    assert "“Early results show good performance of Meridian 2”" in found[0].text
