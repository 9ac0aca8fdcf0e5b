"""Settings from headers, captions, notes and sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.extract.settings import is_setting, parse_setting, without_setting
from claimcheck.records.setting import NOT_STATED


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("MMLU (5-shot)", {"shots": 5}),
        ("Zero-shot results", {"shots": 0}),
        ("Shots: 8", {"shots": 8}),
        ("5-shot or 0-shot", {}),
        ("GSM8K (8-shot CoT)", {"shots": 8, "cot": True}),
        ("without CoT", {"cot": False}),
        ("AIME 2024 (Pass@1)", {"aggregate": "pass@1"}),
        ("Cons@64", {"aggregate": "cons@64"}),
        ("tau-bench pass^1", {"aggregate": "pass^1"}),
        ("majority voting of 64 samples", {"aggregate": "maj@64"}),
        ("averaged over 16 runs", {"samples": 16}),
        ("with 100 samples per problem", {"samples": 100}),
        ("COCO test-dev", {"split": "test"}),
        ("LibriSpeech dev-other", {"split": "dev"}),
        ("COCO val2017", {"split": "dev"}),
        ("AIME 2025 sin herramientas", {"tools": False}),
        ("Claude Sonnet 4 (w/o extended thinking)", {"thinking": False}),
        ("Qwen3 (non-thinking)", {"thinking": False}),
        ("Foo (Thinking)", {"thinking": True}),
        ("o3-mini (high)", {"effort": "high"}),
        ("HLE (no tools)", {"tools": False}),
        ("with bash/editor tools", {"tools": True}),
        ("SQuAD Dev", {"split": "dev"}),
        ("GLUE Test results", {"split": "test"}),
        ("Dev and Test scores", {}),
        ("We use GPT-4-Turbo as the judge", {"judge": "GPT-4-Turbo"}),
        ("Total scores assessed by GPT-4.", {"judge": "GPT-4"}),
        ("評価には GPT-4o を judge として使用しました。", {"judge": "GPT-4o"}),
        ("由 GPT-4o 担任评委进行打分", {"judge": "GPT-4o"}),
        ("Bewertet mit GPT-4o als Richter", {"judge": "GPT-4o"}),
        ("借助网页浏览工具", {"tools": True}),
        ("We use GPT-5.2 (no reasoning) as the judge", {"judge": "GPT-5.2"}),
        ("GLM runs in think mode", {"thinking": True}),
        ("HLE without web tools", {"tools": False}),
        ("with the lm-evaluation-harness", {"harness": "lm-evaluation-harness"}),
        ("5样本", {"shots": 5}),
        ("非思考模式", {"thinking": False}),
        ("测试集", {"split": "test"}),
        ("5-Shot, ohne CoT", {"shots": 5, "cot": False}),
        ("conjunto de prueba", {"split": "test"}),
        ("", {}),
    ],
)
def test_what_a_text_states(text: str, stated: dict[str, object]) -> None:
    assert parse_setting(text).stated() == stated


def test_the_words_are_kept() -> None:
    assert parse_setting("GSM8K (8-shot, CoT)").text == "8-shot; CoT"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("MMLU (5-shot)", "MMLU"),
        ("HumanEval 0-shot pass@1", "HumanEval"),
        ("GPQA (0-shot CoT)", "GPQA"),
        ("SWE-bench Verified (no tools)", "SWE-bench Verified"),
        ("AliMeeting (channel 1)", "AliMeeting (channel 1)"),
        ("LiveCodeBench (24/8~25/5)", "LiveCodeBench (24/8~25/5)"),
        ("cons@64", ""),
    ],
)
def test_a_name_without_its_setting(text: str, name: str) -> None:
    assert without_setting(text) == name


def test_nothing_but_settings() -> None:
    assert is_setting("5-shot, CoT")
    assert is_setting("dev set")
    assert not is_setting("MMLU (5-shot)")
    assert not is_setting("EvalPlus")


@given(st.text(max_size=60))
def test_any_text_is_parsed(text: str) -> None:
    setting = parse_setting(text)
    assert setting == NOT_STATED or setting.text


def test_words_within_other_words_are_kept_once() -> None:
    assert parse_setting("90.2 (CoT@32)").text == "CoT@32"
    assert parse_setting("5-shot, CoT").text == "5-shot; CoT"


def test_what_is_stated_both_ways_or_with_several_numbers_holds_for_none() -> None:
    assert parse_setting("Foo is run with thinking and Bar without thinking.").thinking is None
    assert parse_setting("averaged over 8 runs for GPQA and over 32 runs for AIME").samples is None
    assert parse_setting("non-thinking mode").thinking is False
