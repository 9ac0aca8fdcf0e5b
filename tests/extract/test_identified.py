"""What printed names mean in one document: short forms of models and of tests, settings in brackets, dates."""

from __future__ import annotations

import pytest

from claimcheck.extract.identified.models import ModelsNamed
from claimcheck.extract.reading import read_claims
from claimcheck.ingest.asked import Asked
from claimcheck.ingest.limits import Limits
from claimcheck.ingest.markdown.reading import read_markdown
from claimcheck.records.claim import Claim
from claimcheck.records.document import Document
from claimcheck.registry.registry import load_registry


def document(text: str) -> Document:
    limits = Limits()
    return read_markdown(text.encode(), Asked(origin="a.md", sha256="0" * 64, limits=limits))


def claims_of(text: str) -> tuple[Claim, ...]:
    return read_claims(document(text), load_registry()).claims


def meaning(name: str, text: str) -> str:
    match = ModelsNamed(document(text), load_registry()).meaning(name)
    return match.id if match else ""


@pytest.mark.parametrize(
    ("name", "text", "meant"),
    [
        ("Opus 4", "Claude Opus 4 is out today.", "claude-4-opus"),
        ("Sonnet 4", "Claude Opus 4 and Sonnet 4 are out today.", "claude-4-sonnet"),
        ("R1", "We compare with DeepSeek-R1. R1 is older.", "deepseek-r1"),
        ("4o", "GPT-4o came first; 4o is older.", "gpt-4o"),
        ("Claude Sonnet 4 (w/o extended thinking)", "Table of Claude Sonnet 4.", "claude-4-sonnet"),
        ("GPT-4o 0513", "GPT-4o 0513 was tested.", "gpt-4o-2024-05-13"),
        ("Claude-3.5-Sonnet-1022", "All were tested.", "claude-3.5-sonnet-2024-10-22"),
    ],
)
def test_the_document_tells_what_a_short_name_means(name: str, text: str, meant: str) -> None:
    assert meaning(name, text) == meant


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Opus 4", "We are glad to introduce our new model."),  # no family is named
        ("R1", "DeepSeek-R1 is a rival of our Osprey-R1."),  # two models end alike
        ("7B", "Qwen2-72B and Qwen2-7B were tested."),  # a size is no name
        ("Large", "Mistral Large 2 and others."),
        ("Score", "Claude Opus 4 is out today."),
    ],
)
def test_a_short_name_that_could_be_another_model_stays_unknown(name: str, text: str) -> None:
    assert meaning(name, text) not in load_registry().models


def test_a_short_name_of_a_test_is_told_by_the_longer_one() -> None:
    claims = claims_of(
        "# Claude Opus 4\n\nClaude Opus 4 leads on SWE-bench (72.5%).\n\n"
        "## Method\n\nWe ran SWE-bench Verified without extended thinking.\n"
    )
    (match,) = {claim.benchmark for claim in claims}
    assert match is not None
    assert (match.id, match.ambiguous) == ("swe-bench-verified", False)
    assert "SWE-bench Verified" in match.reason


def test_a_longer_name_with_another_figure_is_another_test() -> None:
    claims = claims_of(
        "# Osprey-7B\n\nWe introduce Osprey-7B.\n\n| Model | MATH | MATH-500 |\n|---|---|---|\n"
        "| Osprey-7B | 43.1 | 61.2 |\n"
    )
    meant = {claim.quantity.text: claim.benchmark for claim in claims}
    assert meant["61.2"] is not None
    assert meant["61.2"].id == "math-500"
    assert meant["43.1"] is None or meant["43.1"].id != "math-500"


def test_marks_from_one_to_five_are_not_per_cent() -> None:
    rated, shares = (
        claims_of(
            f"# Osprey-7B\n\nWe introduce Osprey-7B.\n\n| Model | GPQA Diamond | MMLU |\n|---|---|---|\n"
            f"| Osprey-7B | 3.53 | {other} |\n"
        )
        for other in ("4.10", "61.20")
    )
    assert {claim.quantity.unit for claim in rated} == {""}
    assert {claim.quantity.unit for claim in shares} == {"%"}
