"""Which names mean an announced model."""

from __future__ import annotations

import pytest

from claimcheck.extract.roles import is_announced


@pytest.mark.parametrize(
    ("name", "announced"),
    [
        ("Quill-3-8B-Instruct", "Quill-3"),
        ("QUILLBASE", "QUILL"),
        ("QUILLLARGE (Single)", "QUILL"),
        ("Quill 3.0 7.8B Inst.", "Quill-3.0-7.8B-Instruct"),
        ("QS-OCR 2", "QuillSeek-OCR 2"),
        ("Q1", "QuillSeek-Q1"),
        ("Opus 4", "Quill Opus 4"),
        ("OpenAI o9-high", "o9"),
        ("Quill-R1-Distill-Llama-8B", "Quill-R1"),
        ("117M", "Quill-2"),
        ("Plain-8B (ours)", "Quill-2"),
        ("Plain-8B (este repo)", "Quill-2"),
        ("QuillMoE 400M", "Quill-3.0-8B"),
        ("Quill 2.5 Pro", "Quill 2.5"),
        ("Quill Lite", "Quill"),
        ("27B model", "Quill 3"),
        ("Quill-Net50", "Quill-Net"),
        ("quillnet-b0", "QuillNets"),
        ("Hybrid Quill", "Quill"),
        ("Q2-Stage 1", "Q2-65B"),
        ("quill26n-seg", "QUILL26"),
        ("Quill-xxlarge", "Quill-base"),
        ("Quill-7B-chat", "Quill-7B-bot"),
        ("mQuill-V3-Base", "Quill-V3"),
        ("Quill-7B-Int4", "Quill-7B"),
        ("Quill L2", "Quill Large 2"),
    ],
)
def test_variants_are_announced(name: str, announced: str) -> None:
    assert is_announced(name, [announced])


@pytest.mark.parametrize(
    ("name", "announced"),
    [
        ("Quill 3.7 Sonnet", "Quill Sonnet 4"),
        ("Quill Opus 4.1", "Quill Opus 4"),
        ("QuillSeek-OCR", "QuillSeek-OCR 2"),
        ("quill-Owl", "quill-Owl2"),
        ("quill-Owl", "quill-Owl2.1"),
        ("QS-OCR", "QuillSeek-OCR 2"),
        ("o9-mini", "o9"),
        ("Quill2.5-72B", "Quill2-72B"),
        ("multi-QUILL", "HIL-RoQUILLa"),
        ("Quill-13B", "Quill-7B"),
        ("GPT-4o", "GPT-4"),
        ("Hybrid Quill", "Quill-2"),
        ("Quill-Large", "Quill-A13B-Instruct"),
        ("", "Quill"),
    ],
)
def test_other_models_are_not(name: str, announced: str) -> None:
    assert not is_announced(name, [announced])


def test_a_group_of_rows_can_say_it() -> None:
    assert is_announced("o9-mini", ["o9"], sections=["o9"])
    assert is_announced("Plain-8B", ["Quill"], sections=["Ours"])
    assert not is_announced("Plain-8B", ["Quill"], sections=["Open-source models"])


def test_a_tier_of_the_announced_generation_counts_beside_other_tiers() -> None:
    announced = ["Terna 3 Model Family", "Terna 3 Opus", "Terna 3 Haiku"]
    assert is_announced("Terna 3 Sonnet", announced)
    assert not is_announced("Terna 2 Sonnet", announced)
