"""What benchmarks' names mean, and what the registry knows of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.records.model import Confidence
from claimcheck.registry.families import FAMILIES
from claimcheck.registry.registry import Registry, load_registry
from claimcheck.registry.tables import rows

MEANS = [
    ("MMLU (5-shot)", "mmlu"),
    ("MMLU (EM)", "mmlu"),
    ("mmlu_pro", "mmlu-pro"),
    ("leaderboard_mmlu_pro", "mmlu-pro"),
    ("gsm8k_cot", "gsm8k"),
    ("arc_challenge", "arc-challenge"),
    ("ARC-C", "arc-challenge"),
    ("HumanEval+", "humaneval-plus"),
    ("HumanEval", "humaneval"),
    ("HumanEval pass@1", "humaneval"),
    ("GPQA (Diamond)", "gpqa-diamond"),
    ("AIME’24", "aime-2024"),
    ("AIME 2024 (cons@64)", "aime-2024"),
    ("MATH-500 (EM)", "math-500"),
    ("Agentic coding (SWE-bench Verified)", "swe-bench-verified"),
    ("τ²-bench", "tau2-bench"),
    ("tau2-bench", "tau2-bench"),
    ("τ²-Bench Telecom", "tau2-bench-telecom"),
    ("V* Bench", "vstar-bench"),
    ("TheroemQA", "theoremqa"),
    ("Humanity’s Last Exam", "hle"),
    ("C-Eval", "ceval"),
    ("BBH (CoT)", "bbh"),
    ("∞Bench", "infinitebench"),
]

NOT = [
    "MMLU STEM",
    "MMLU-Pro law",
    "MMMLU French",
    "MMLU Pro Max",
    "Average",
    "Accuracy",
    "",
    "Latency",
    "GPT-4o",
    "CIFAR-1000",
]


@pytest.fixture(scope="module")
def registry() -> Registry:
    return load_registry()


@pytest.mark.parametrize(("text", "identity"), MEANS)
def test_a_spelling_means_one_benchmark(registry: Registry, text: str, identity: str) -> None:
    match = registry.resolve_benchmark(text)
    assert match is not None
    assert match.id == identity


@pytest.mark.parametrize("text", NOT)
def test_a_part_or_another_thing_stays_unknown(registry: Registry, text: str) -> None:
    assert registry.resolve_benchmark(text) is None


def test_brackets_that_may_name_a_part_make_the_match_unsure(registry: Registry) -> None:
    match = registry.resolve_benchmark("MMLU (Spanish)")
    assert match is not None
    assert match.confidence is Confidence.FUZZY


def test_slips_never_cross_from_one_test_to_another(registry: Registry) -> None:
    benchmarks = registry.benchmarks
    for identity, benchmark in benchmarks.items():
        match = registry.resolve_benchmark(benchmark.name)
        assert match is not None, identity
        known = {match.id, *(c.id for c in match.alternatives)}
        assert match.confidence is not Confidence.FUZZY, identity
        assert identity in known, identity


def test_an_ambiguous_name_says_what_it_could_be(registry: Registry) -> None:
    match = registry.resolve_benchmark("GPQA")
    assert match is not None
    assert match.ambiguous
    assert {match.id, *(c.id for c in match.alternatives)} == {"gpqa", "gpqa-diamond", "gpqa-extended"}
    ambiguity = registry.ambiguity("GPQA (0-shot)")
    assert ambiguity is not None
    assert ambiguity.what_to_ask


@pytest.mark.parametrize(
    ("name", "context", "identity"),
    [
        ("GPQA", "We report the 198 questions of the hardest part.", "gpqa-diamond"),
        ("GPQA", "evaluated on the 448 problems", "gpqa"),
        ("AIME", "Results on AIME 2025, without tools", "aime-2025"),
        ("SWE-bench", "Table 3: SWE-bench Lite results", "swe-bench-lite"),
    ],
)
def test_the_text_around_decides(registry: Registry, name: str, context: str, identity: str) -> None:
    match = registry.resolve_benchmark(name, context=context)
    assert match is not None
    assert match.id == identity
    assert not match.ambiguous


def test_a_context_that_names_two_does_not_decide(registry: Registry) -> None:
    match = registry.resolve_benchmark("AIME", context="AIME 2024 and AIME 2025")
    assert match is not None
    assert match.ambiguous


@pytest.mark.parametrize(
    ("identity", "items"),
    [
        ("aime-2024", 30),
        ("gpqa-diamond", 198),
        ("swe-bench-verified", 500),
        ("humaneval", 164),
        ("math-500", 500),
    ],
)
def test_the_grid_test_finds_what_it_needs(registry: Registry, identity: str, items: int) -> None:
    benchmark = registry.benchmarks[identity]
    assert (benchmark.n_items, benchmark.scoring, benchmark.aggregation, benchmark.fixed_n) == (
        items,
        "binary",
        "micro",
        True,
    )


def test_ratings_judges_and_votes_are_not_binary(registry: Registry) -> None:
    scoring = {
        i: registry.benchmarks[i].scoring for i in ("codeforces", "mt-bench", "chatbot-arena", "squad-1.1")
    }
    assert scoring == {
        "codeforces": "",
        "mt-bench": "judge",
        "chatbot-arena": "preference",
        "squad-1.1": "partial",
    } | ({"codeforces": scoring["codeforces"]} if scoring["codeforces"] in ("continuous", "") else {})


def test_only_rows_with_a_count_are_of_fixed_size(registry: Registry) -> None:
    for benchmark in registry.benchmarks.values():
        assert not benchmark.fixed_n or benchmark.n_items, benchmark.id


def test_a_version_is_not_older_than_its_last_question(registry: Registry) -> None:
    for benchmark in registry.benchmarks.values():
        _, _, last = benchmark.answers_public_since.partition("/")
        assert not last or benchmark.released >= last, benchmark.id
    newest = registry.benchmarks["livecodebench-v6"]
    assert (newest.released, newest.answers_public_since) == ("2025-04", "2023-05/2025-04")


def test_questions_that_belong_together_are_counted_in_groups(registry: Registry) -> None:
    groups = {
        i: registry.benchmarks[i].n_clusters for i in ("mgsm", "video-mme", "mmmlu", "aime-2024", "mvbench")
    }
    assert groups == {"mgsm": 250, "video-mme": 900, "mmmlu": 14042, "aime-2024": None, "mvbench": None}


def test_lists_are_closed(registry: Registry) -> None:
    areas = {row[0] for row in rows("areas.csv")}
    uses = {row[0] for row in rows("use_cases.csv")}
    for benchmark in registry.benchmarks.values():
        assert set(benchmark.areas) <= areas, benchmark.id
        assert set(benchmark.use_cases) <= uses, benchmark.id
        assert benchmark.scoring in ("", "binary", "partial", "judge", "preference", "continuous")
        assert benchmark.aggregation in ("", "micro", "macro")
        assert registry.family(benchmark.id) in FAMILIES, benchmark.id
        assert not benchmark.parent_id or benchmark.parent_id in registry.benchmarks, benchmark.id


def test_ambiguities_name_known_benchmarks(registry: Registry) -> None:
    for row in rows("ambiguities.csv"):
        assert set(row[1].split("|")) <= set(registry.benchmarks), row[0]
        assert row[3] in ("", *row[1].split("|")), row[0]


@given(st.text(max_size=400), st.text(max_size=100))
def test_any_text_can_be_asked_for(text: str, context: str) -> None:
    registry = load_registry()
    registry.resolve_benchmark(text, context=context, metric=context)
    registry.ambiguity(text)
