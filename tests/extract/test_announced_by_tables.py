"""Which models are a document's own, and who ran their figures, told by cards' headings and tables."""

from __future__ import annotations

import pytest
from made_cards import read


@pytest.mark.parametrize("title", ["Quick Start", "Installation", "News", "NER", "LLMs"])
def test_headings_and_kinds_are_no_announced_models(title: str) -> None:
    reading = read(
        f"# Tidepool\n\n## {title}\n\nTidepool-7B is our new open model, released today.\n\n"
        "## Evaluation\n\n| Model | MMLU | GSM8K |\n|---|---|---|\n"
        "| Tidepool-7B | 61.2 | 55.0 |\n| Gemma-7B | 64.3 | 50.9 |\n"
    )
    announced = {name.casefold() for name in reading.announced_models}
    assert title.casefold() not in announced
    assert any("tidepool" in name for name in announced)
    assert {c.model_text for c in reading.claims if c.announced} == {"Tidepool-7B"}


def test_models_under_a_heading_of_models_to_download_are_the_documents_own() -> None:
    table = "| Model | MMLU |\n|---|---|\n| {0}-1l | 58.5 |\n| {0}-3l | 63.7 |\n"
    reading = read(
        f"# splitkit\n\nTools to split text.\n\n## Available Models\n\n{table.format('spl')}\n"
        f"For comparison, some other tools:\n\n{table.format('punkto')}"
    )
    roles = {claim.model_text: claim.announced for claim in reading.claims}
    assert roles == {"spl-1l": True, "spl-3l": True, "punkto-1l": False, "punkto-3l": False}


def test_an_unnamed_previous_best_makes_the_others_the_documents_own() -> None:
    reading = read(
        "# Masked Pickers\n\nWe present Masked Pickers, a way to train image models.\n\n"
        "| | ViT-B | ViT-L | prev best |\n|---|---|---|---|\n"
        "| ImageNet-1K | 83.6 | 85.9 | 87.1 |\n| Places365 | 57.9 | 59.4 | 58.0 |\n"
    )
    of = {(c.model_text, c.announced, c.evaluator.relation.value) for c in reading.claims}
    assert ("ViT-B", True, "vendor") in of
    assert ("prev best", False, "cited") in of


@pytest.mark.parametrize("how", ["using lm-eval-harness", "with OpenCompass", "by running VLMEvalKit"])
def test_a_harness_is_run_by_the_authors(how: str) -> None:
    reading = read(
        "# Foo-7B\n\nWe introduce Foo-7B, a language model.\n\n## Results\n\n"
        "| Model | MMLU | GSM8K |\n|---|---|---|\n| Foo-7B | 65.1 | 51.2 |\n| Qwen2.5-7B | 74.2 | 85.4 |\n\n"
        f"The scores above were computed {how}.\n"
    )
    assert {c.evaluator.relation.value for c in reading.claims} == {"vendor"}


def test_rivals_from_a_dataset_card_are_cited() -> None:
    reading = read(
        "# Foo-7B\n\nWe introduce Foo-7B, a language model.\n\n## Results\n\n"
        "| Model | MMLU | GSM8K |\n|---|---|---|\n| Foo-7B | 65.1 | 51.2 |\n| Qwen2.5-7B | 74.2 | 85.4 |\n| Quux | 60.2 | 44.1 |\n\n"
        "Comparison scores from the Quux-bench dataset card.\n"
    )
    relations = {c.model_text: c.evaluator.relation.value for c in reading.claims}
    assert relations == {"Foo-7B": "vendor", "Qwen2.5-7B": "cited", "Quux": "cited"}


def test_a_card_without_a_title_is_about_the_collection_it_describes() -> None:
    reading = read(
        "## Model Information\n\nThe Acme Quill 3.1 collection of large language models (LLMs) is a collection of "
        "pretrained generative models in 8B and 70B sizes. The Quill 3.1 text models are tuned for chat, and "
        "Quill 3.1 models may be used by all.\n\n"
        "| Benchmark | Quill 3 8B | Quill 3.1 8B |\n|---|---|---|\n| MMLU | 66.7 | 69.4 |\n| GSM8K | 80.6 | 84.5 |\n"
    )
    assert reading.announced_models == ("Quill 3.1", "Quill 3.1 8B")
    assert {c.model_text for c in reading.claims if c.announced} == {"Quill 3.1 8B"}
