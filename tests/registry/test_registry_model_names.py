"""Model names are read into parts; two spellings are one model only if all parts agree."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.registry.model_names import read_model_name

SAME = [
    [
        "Claude 3.5 Sonnet (20241022)",
        "claude-3-5-sonnet-20241022",
        "Anthropic: Claude Sonnet 3.5 (2024-10-22)",
        "us.anthropic.claude-3-5-sonnet-20241022-v2:0",
        "claude_3_5_sonnet_20241022_inspect",
    ],
    ["claude-opus-4-5-20251101", "Claude-Opus-4-5-20251101 (FC)", "claude-opus-4-5-20251101-thinking-none"],
    [
        "GPT-4.1 mini 2025-04-14",
        "gpt-4-1-mini-2025-04-14",
        "openai/gpt-4.1-mini-2025-04-14",
        "GPT-4.1-mini-2025-04-14 (Prompt)",
    ],
    ["gpt-35-turbo-0613", "GPT-3.5 Turbo 0613"],
    [
        "Llama 3.1 Instruct Turbo 70B",
        "meta-llama/Meta-Llama-3.1-70B-Instruct-Turbo",
        "llama-3_1-70b-instruct-turbo",
        "accounts/fireworks/models/llama-v3p1-70b-instruct-turbo",
    ],
    ["Llama 2 (7B)", "meta-llama/Llama-2-7b-hf", "LLaMA2-7B"],
    ["Gemma 2 Instruct 27B", "google/gemma-2-27b-it"],
    ["o3-mini-2025-01-31__high", "O3-Mini-2025-01-31 (High)", "o3-mini-2025-01-31 (reasoning effort: high)"],
    ["Command R+ 08-2024", "command-r-plus-08-2024", "CohereForAI/c4ai-command-r-plus-08-2024"],
    ["Mistral Large (Nov '24)", "mistral-large-2411", "Mistral Large (24.11)"],
    ["Qwen3-235b-a22b Instruct (25/07)", "qwen/qwen3-235b-a22b-instruct-2507:free"],
    ["https://huggingface.co/zai-org/GLM-4.6", "Z.AI GLM-4.6", "GLM 4.6"],
    ["Grok-4.1-Fast-Non-Reasoning", "grok-4-1-fast-non-reasoning"],
    ["<b>GPT‑4o</b>", "ＧＰＴ-4o", "gpt_4o"],
    ["MiniMax-M2.5", "minimaxai/minimax-m2p5"],
    ["GPT-5.4 Mini", "openai-gpt-54-mini"],
    ["Qwen2.5 VL 72B Instruct", "Qwen25 VL 72b Instruct", "Qwen-2.5-VL-72B-it"],
    ["NousResearch/Yarn-Llama-2-13b-128k", "nous-research/Yarn-Llama-2-13b-128k"],
    ["Claude Opus 4.8", "Claude Opus 4.8 (US)", "us.anthropic.claude-opus-4-8", "claude-opus-4-8-latest"],
    ["DeepSeek V3.1", "DeepSeek V3.1 TEE", "alicloud-deepseek-v3.1", "deepseek-v3.1-maas"],
    ["Claude Opus 4.7 Thinking", "claude-opus-4-7-think"],
]

APART = [
    "GPT-4o",
    "GPT-4o mini",
    "gpt-4o-2024-05-13",
    "gpt-4o-2024-08-06",
    "gpt-4",
    "gpt-4-turbo",
    "gpt-4-32k",
    "Llama-3-8B",
    "Llama-3.1-8B",
    "Llama-3.1-8B-Instruct",
    "Llama-3.1-8B-Instruct-FP8",
    "Llama-3.1-8B-Instruct-AWQ",
    "Llama-3.1-8B-Instruct-Turbo",
    "Llama-3.1-70B-Instruct",
    "someone/Llama-3.1-8B-Instruct",
    "claude-sonnet-4-5",
    "claude-sonnet-4-5-20250929",
    "claude-sonnet-4-5-20250929-thinking-32k",
    "claude-sonnet-4-5-20250929-thinking-64k",
    "claude-opus-4-5",
    "claude-opus-4",
    "o3",
    "o3-mini",
    "o3-mini-high",
    "o3-mini-low",
    "o3-pro",
    "o1",
    "o1-preview",
    "deepseek-v3",
    "deepseek-v3-0324",
    "deepseek-v3.1",
    "deepseek-v3.1-base",
    "deepseek-r1",
    "deepseek-r1-0528",
    "DeepSeek-R1-Distill-Qwen-7B",
    "DeepSeek-R1-Distill-Llama-8B",
    "qwen3-30b-a3b",
    "qwen3-30b-a3b-thinking-2507",
    "gemini-2.5-pro",
    "gemini-2.5-pro-preview-05-06",
    "gemini-2.5-pro-preview-03-25",
    "gemini-2.5-flash-lite",
    "grok-4-1-fast-reasoning",
    "grok-4-1-fast-non-reasoning",
    "phi-3-mini-4k-instruct",
    "phi-3-mini-128k-instruct",
    "userA/merge-7b-slerp",
    "userB/merge-7b-slerp",
    "user/a-b-7b",
    "user/b-a-7b",
]


@pytest.mark.parametrize("spellings", SAME, ids=lambda spellings: spellings[0])
def test_spellings_of_one_model_have_one_identity(spellings: list[str]) -> None:
    assert len({read_model_name(s).id for s in spellings}) == 1, {s: read_model_name(s).id for s in spellings}


def test_what_differs_in_version_size_date_effort_or_owner_stays_apart() -> None:
    ids = {name: read_model_name(name).id for name in APART}
    merged = [(a, b) for a, b in itertools.combinations(APART, 2) if ids[a] == ids[b]]
    assert merged == []


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    name = read_model_name(text)
    assert name.id == read_model_name(text).id


@pytest.mark.parametrize("spellings", SAME, ids=lambda spellings: spellings[0])
def test_an_identity_reads_as_itself(spellings: list[str]) -> None:
    identity = read_model_name(spellings[0]).id
    assert read_model_name(identity).id == identity


def test_family_relates_sizes_and_versions() -> None:
    assert read_model_name("Llama-3.1-8B").family == read_model_name("Meta-Llama-3.1-405B-Instruct").family
    assert read_model_name("DeepSeek-R1-0528").family == "deepseek-r1"
