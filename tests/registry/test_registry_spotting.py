"""Names are found in running text: known benchmarks, models of known brands."""

from __future__ import annotations

import pytest
from counted_work import calls_of
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.registry.registry import Registry, load_registry


@pytest.fixture(scope="module")
def registry() -> Registry:
    return load_registry()


def models(registry: Registry, text: str) -> list[str]:
    return [m.text for m in registry.find_models(text)]


def benchmarks(registry: Registry, text: str) -> list[str]:
    return [m.text for m in registry.find_benchmarks(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("OpenAI o1-mini and GPT-4o beat Claude 3.5 Sonnet.", ["o1-mini", "GPT-4o", "Claude 3.5 Sonnet"]),
        (
            "Llama 3.1 405B, Qwen2.5-72B and Command R+ were tested",
            ["Llama 3.1 405B", "Qwen2.5-72B", "Command R+"],
        ),
        ("GPT-4 86.4 and Claude 2 78.5%", ["GPT-4", "Claude 2"]),
        ("gpt-4o-2024-08-06 against gemini-1.5-pro-002", ["gpt-4o-2024-08-06", "gemini-1.5-pro-002"]),
        ("We follow a command, a falcon, and the solar system; orca whales and phi values.", []),
        (
            "Phi-3-mini-4k-instruct and DeepSeek-R1-Distill-Qwen-7B",
            ["Phi-3-mini-4k-instruct", "DeepSeek-R1-Distill-Qwen-7B"],
        ),
        ("Claude Opus 9.2 is new", ["Claude Opus 9.2"]),
    ],
)
def test_models_in_sentences(registry: Registry, text: str, names: list[str]) -> None:
    assert models(registry, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("On MMLU-Pro, SWE-bench Verified and ARC-C it wins", ["MMLU-Pro", "SWE-bench Verified", "ARC-C"]),
        ("We drop the math race; an arc of mask frames, a spider.", []),
        ("On DROP, MATH and RACE", ["DROP", "MATH", "RACE"]),
        ("AIME 2024 and HumanEval+ (pass@1)", ["AIME 2024", "HumanEval+"]),
        ("τ²-bench telecom and V* Bench", ["τ²-bench telecom", "V* Bench"]),
        ("Humanity’s Last Exam is hard", ["Humanity’s Last Exam"]),
    ],
)
def test_benchmarks_in_sentences(registry: Registry, text: str, names: list[str]) -> None:
    assert benchmarks(registry, text) == names


def test_mentions_carry_place_and_identity(registry: Registry) -> None:
    text = "It scores 90 on GPQA Diamond."
    (mention,) = registry.find_benchmarks(text)
    assert text[mention.start : mention.end] == mention.text == "GPQA Diamond"
    assert mention.id == "gpqa-diamond"


@pytest.mark.parametrize(
    "name",
    [
        "Foo-7B-Instruct",
        "gpt-4o-2024-08-06",
        "BERT-Large",
        "Llama 3 70B",
        "Claude",
        "o1",
        "Gemini 2.5 Pro",
        "Yi-34B",
    ],
)
def test_forms_of_models_names(registry: Registry, name: str) -> None:
    assert registry.looks_like_model(name)


@pytest.mark.parametrize(
    "name",
    [
        "Average",
        "MMLU",
        "5-shot",
        "Accuracy (%)",
        "Model",
        "Large",
        "Table 3",
        "2024-05-13",
        "command",
        "7B",
        "",
    ],
)
def test_forms_of_other_labels(registry: Registry, name: str) -> None:
    assert not registry.looks_like_model(name)


@given(st.text(max_size=300))
def test_mentions_lie_in_any_text_in_order(text: str) -> None:
    registry = load_registry()
    for found in (registry.find_models(text), registry.find_benchmarks(text)):
        ends = [0, *(m.end for m in found)]
        assert all(m.start >= end for m, end in zip(found, ends, strict=False))
        assert all(text[m.start : m.end] == m.text for m in found)


@pytest.mark.parametrize("unit", ["gpt-", "llama ", "a-", "(", "MMLU-"])
def test_work_on_long_odd_texts_grows_with_their_length(registry: Registry, unit: str) -> None:
    def work(text: str) -> None:
        registry.find_models(text)
        registry.find_benchmarks(text)

    work(unit * 10)  # what is compiled once and kept is not counted
    single, fourfold = (calls_of(lambda n=n: work(unit * n)) for n in (1000, 4000))
    assert fourfold <= 5 * single
