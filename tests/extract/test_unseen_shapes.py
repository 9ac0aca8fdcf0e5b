"""Shapes met in READMEs that nobody had labelled: small invented tables of the same make."""

from __future__ import annotations

import pytest

from claimcheck.extract.reading import read_claims
from claimcheck.ingest.open import read_bytes
from claimcheck.records.claim import Reading
from claimcheck.registry.registry import load_registry


def read(markdown: str) -> Reading:
    return read_claims(read_bytes(markdown.encode(), name="README.md"), load_registry())


def figures(reading: Reading) -> set[tuple[str, str, str]]:
    return {(c.model_text, c.benchmark_text, c.quantity.text) for c in reading.claims}


def test_models_may_be_called_architectures() -> None:
    reading = read(
        "# Foo-DETR\n\nFoo-DETR is a real-time detector. We evaluate on COCO.\n\n## Results\n\n"
        "| Architecture | COCO AP<sub>50</sub> | COCO AP<sub>50:95</sub> | Latency (ms) | License |\n"
        "|:--:|:--:|:--:|:--:|:--:|\n"
        "| Foo-DETR-N | 67.6 | 48.4 | 2.3 | Apache 2.0 |\n"
        "| Foo-DETR-S | 72.1 | 53.0 | 3.5 | Apache 2.0 |\n"
        "| OtherNet-X | 66.1 | 50.9 | 10.5 | AGPL-3.0 |\n"
    )
    assert {text for _, _, text in figures(reading)} == {"67.6", "48.4", "72.1", "53.0", "66.1", "50.9"}


def test_a_beam_size_is_no_benchmark() -> None:
    reading = read(
        "# quick-scribe\n\nquick-scribe transcribes speech. Large-v2 model on GPU:\n\n"
        "| Implementation | Precision | Beam size | Time | Podcast Commons WER |\n|---|---|---|---|---|\n"
        "| plain-scribe (`batch_size=16`) | fp16 | 5 | 46m12s | 14.801 |\n"
        "| quick-scribe (`batch_size=16`) | fp16 | 5 | 25m50s | 13.527 |\n"
    )
    assert {text for _, _, text in figures(reading)} == {"14.801", "13.527"}


def test_the_benchmark_may_stand_in_the_note_under_the_table() -> None:
    reading = read(
        "# NOLO\n\nNOLO is a detector.\n\n"
        "| Model | size<br><sup>(pixels)</sup> | mAP<sup>val<br>50-95</sup> | params<br><sup>(M)</sup> |\n"
        "|---|---|---|---|\n| NOLO3n | 640 | 40.9 | 2.4 |\n| NOLO3s | 640 | 48.6 | 9.5 |\n\n"
        "- **mAP<sup>val</sup>** values refer to single-model performance on the COCO val2017 dataset.\n"
    )
    assert {(model, text) for model, _, text in figures(reading)} == {("NOLO3n", "40.9"), ("NOLO3s", "48.6")}
    assert all("COCO" in benchmark for _, benchmark, _ in figures(reading))


def test_the_benchmark_may_stand_in_the_heading_and_speed_is_no_score() -> None:
    reading = read(
        "# parsnip\n\nparsnip is a parser.\n\n## Dependency parsing on PTB\n\n"
        "| Name | UAS | LAS | Sents/s |\n|---|---:|---:|---:|\n"
        "| `biaffine-en` | 96.01 | 94.41 | 1831.91 |\n| `crf2o-en` | 96.07 | 94.51 | 531.59 |\n"
    )
    assert {text for _, _, text in figures(reading)} == {"96.01", "94.41", "96.07", "94.51"}
    assert all("PTB" in benchmark for _, benchmark, _ in figures(reading))


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


def test_frames_with_numbered_rows_and_links_keep_their_figures() -> None:
    reading = read(
        "# DOTR\n\nDOTR detects objects.\n\n# Model Zoo\n\nAP is computed on COCO 2017 val5k.\n\n"
        "|  | name | backbone | schedule | inf_time | box AP | url |\n|---|---|---|---|---|---|---|\n"
        "| 0 | DOTR | R50 | 500 | 0.036 | 42.0 | [download](https://x.org/a) |\n"
        "| 1 | DOTR | R101 | 500 | 0.050 | 43.5 | [download](https://x.org/b) |\n"
        "| 2 | DOTR-DC | R50 | 500 | 0.083 | 43.3 | [download](https://x.org/c) |\n"
    )
    assert {text for _, _, text in figures(reading)} == {"42.0", "43.5", "43.3"}
    assert all(claim.announced for claim in reading.claims)


def test_bare_metrics_are_on_the_only_test_the_document_speaks_of() -> None:
    reading = read(
        "# ThriftNet\n\nThriftNets are image classifiers trained on ImageNet. On ImageNet they are small.\n\n"
        "Details about the models are below:\n\n"
        "| Name | # Params | Top-1 Acc. |\n|---|---|---|\n"
        "| `thriftnet-b0` | 5.3M | 76.3 |\n| `thriftnet-b1` | 7.8M | 78.8 |\n"
    )
    assert figures(reading) == {("thriftnet-b0", "ImageNet", "76.3"), ("thriftnet-b1", "ImageNet", "78.8")}


def test_scores_of_one_model_by_parts_of_the_test_of_the_heading() -> None:
    reading = read(
        "# Sura\n\nWe release Sura, a vision language model that reads pages.\n\n## MMLU\n\n"
        "Sura, per-subject accuracy:\n\n| Alpha | Beta | Gamma |\n|---:|---:|---:|\n| 88.3 | 99.7 | 92.5 |\n"
    )
    assert {text for _, _, text in figures(reading)} == {"88.3", "99.7", "92.5"}
    assert {claim.model_text for claim in reading.claims} == {"Sura"}


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


def test_formulas_in_headers_and_a_best_of_several_runs_are_metrics() -> None:
    reading = read(
        "# Deep All\n\nThis work presents Deep All, a depth model.\n\n"
        "| Method | KITTI || NYUv2 || Query Time (µs) |\n|-|:-:|:-:|:-:|:-:|:-:|\n"
        "| | AbsRel | $\\delta_1$ | AbsRel | $\\delta_1$ | |\n"
        "| MiDaS | 0.127 | 0.850 | 0.048 | 0.980 | 0.61 |\n| **Ours-S** | 0.080 | 0.936 | 0.053 | 0.972 | 0.60 |\n"
    )
    read_as = {(c.benchmark_text, c.quantity.text) for c in reading.claims if c.model_text == "MiDaS"}
    assert read_as == {("KITTI", "0.127"), ("KITTI", "0.850"), ("NYUv2", "0.048"), ("NYUv2", "0.980")}


def test_a_card_without_a_title_is_about_the_collection_it_describes() -> None:
    reading = read(
        "## Model Information\n\nThe Acme Quill 3.1 collection of large language models (LLMs) is a collection of "
        "pretrained generative models in 8B and 70B sizes. The Quill 3.1 text models are tuned for chat, and "
        "Quill 3.1 models may be used by all.\n\n"
        "| Benchmark | Quill 3 8B | Quill 3.1 8B |\n|---|---|---|\n| MMLU | 66.7 | 69.4 |\n| GSM8K | 80.6 | 84.5 |\n"
    )
    assert reading.announced_models == ("Quill 3.1", "Quill 3.1 8B")
    assert {c.model_text for c in reading.claims if c.announced} == {"Quill 3.1 8B"}
