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


def rows(head: str, *body: str) -> str:
    return "\n".join((head, "|" + "---|" * (head.count("|") - 1), *body)) + "\n\n"


def test_layers_sizes_and_vocabularies_are_no_benchmarks() -> None:
    table = rows(
        "| Model name | Number of layers | Attention Heads | Generator Size | Vocabulary(K) |",
        "| `frisbee-small-cased` | 6 | 8 | 0.33 | 50 |",
        "| `frisbee-large-cased` | 24 | 16 | 1.0 | 128 |",
    )
    assert not figures(read(f"# FrisBERT\n\nFrisBERT is a BERT for French. Evaluate it on GLUE.\n\n{table}"))


def test_options_are_no_scores() -> None:
    options = rows(
        "| Model | MNLI | QNLI |",
        "| `--num-classes` | 3 | 2 |",
        "| `--max-sentences` | 32 | 16 |",
    )
    assert not figures(read(f"# Notes\n\n## Finetuning on GLUE\n\n{options}"))


def test_a_spread_may_be_written_with_plus_slash_minus() -> None:
    reading = read(
        "# Newt-7B\n\nWe release Newt-7B.\n\n"
        + rows("| Model | MNLI-m/mm | QQP |", "| Newt-7B | 91.7/91.9 +/-0.1 | 92.3 +/-0.1 |")
    )
    assert {text for _, _, text in figures(reading)} == {"91.7", "91.9", "92.3"}


def test_a_slash_before_a_capital_is_no_rate() -> None:
    reading = read(
        "# Newt-7B\n\nWe release Newt-7B.\n\n"
        + rows(
            "| Model | SQuAD 1.1 | SST-2 | CoLA | STS-B |",
            "| | F1/EM | Acc | MCC | P/S |",
            "| Newt-7B | 95.5/90.1 | 96.4 | 60.1 | 92.4 |",
        )
    )
    assert ("Newt-7B", "STS-B", "92.4") in figures(reading)


def test_cells_may_name_the_tests_of_their_figures() -> None:
    reading = read(
        "# Heron models\n\n"
        + rows(
            "| Model | Size | Word error rate/Speed | Notes |",
            "| heron-small-en-0.15 | 40M | 9.85 (librispeech test-clean) 10.38 (tedlium) | Small |",
            "| heron-fr-0.6 | 1.5G | 15.94 (cv test) 0.4xRT | Bigger, slower |",
            "| heron-cn-0.1 | 195M | TBD | Broad |",
        )
    )
    assert figures(reading) == {
        ("heron-small-en-0.15", "librispeech test-clean", "9.85"),
        ("heron-small-en-0.15", "tedlium", "10.38"),
        ("heron-fr-0.6", "cv test", "15.94"),
    }


def test_cells_may_print_test_and_metric_before_a_figure() -> None:
    reading = read(
        "# Ibis\n\n"
        + rows(
            "| Task | Dataset | Model | Performance |",
            "| speaker verification | VoxCeleb | IBIS++ | Vox1-O EER = 0.73% |",
            "| speaker verification | 200k speakers | EResIbis | CN-Celeb-test EER = 2.80% |",
        )
    )
    assert ("IBIS++", "Vox1-O", "0.73") in figures(reading)
    assert {c.metric_text for c in reading.claims} == {"EER"}


def test_a_bracket_behind_a_figure_may_name_its_metric() -> None:
    reading = read(
        "# Jackdaw\n\nJackdaw reads text.\n\n"
        + rows(
            "| Model | testset | score |",
            "| Jackdaw-Base | IAM | 3.42 (CER) |",
            "| Jackdaw-Large | IAM | 2.89 (CER) |",
        )
    )
    assert ("Jackdaw-Base", "IAM", "3.42") in figures(reading)
    assert {c.metric_text for c in reading.claims} == {"CER"}


def test_a_heading_that_is_a_coined_name_is_the_test_of_bare_splits() -> None:
    reading = read(
        "# Newt-7B\n\nWe release Newt-7B.\n\n### CJRXC\nA corpus released by a laboratory.\n\n"
        + rows(
            "| Model | Development | Test |",
            "| BERT | 54.6 / 75.4 | 55.1 / 75.2 |",
            "| Newt-7B | 62.1 / 82.4 | 62.4 / 82.2 |",
        )
    )
    assert {b for _, b, _ in figures(reading)} == {"CJRXC"}


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("We present the dev results on several GLUE tasks.", "split", "dev"),
        ("**GLUE**\n_(dev set, single model)_", "split", "dev"),
    ],
)
def test_the_line_above_a_table_states_its_setting(line: str, field: str, value: str) -> None:
    reading = read(
        f"# Newt-7B\n\nWe release Newt-7B.\n\n## Results\n\n{line}\n\n"
        + rows("| Model | MNLI | QNLI |", "| Newt-7B | 90.2 | 94.7 |")
    )
    assert [getattr(c.setting, field) for c in reading.claims] == [value, value]


def test_clauses_state_how_many_runs_a_figure_is_the_mean_of() -> None:
    reading = read(
        "# Newt-7B\n\nWe release Newt-7B.\n\n## Results\n\n"
        + rows(
            "| Benchmark | Newt-7B |", "| LiveCodeBench v5 | 57.8 |", "| Align (Evaluated by GPT4.1) | 6.9 |"
        )
        + "LiveCodeBench v5 is with averaged score of 8 repetitions.\n"
    )
    assert {c.benchmark_text: c.setting.samples for c in reading.claims}["LiveCodeBench v5"] == 8
    assert {c.setting.judge for c in reading.claims} == {None, "GPT4.1"}


def test_a_corner_metrics_in_the_second_header_row_speaks_of_that_row() -> None:
    reading = read(
        "# ELEPHA\n\nELEPHA is a method.\n\n"
        + rows(
            "| | CoLA | SST | STS |",
            "| Metrics | MCC | Acc | Spearman |",
            "| ELEPHA-Large | 69.1 | 96.9 | 92.6 |",
            "| ELEPHA-Base | 67.7 | 95.1 | 91.2 |",
        )
    )
    assert ("ELEPHA-Large", "CoLA", "69.1") in figures(reading)
    assert len(reading.claims) == 6


def test_what_a_model_is_built_on_is_not_the_model() -> None:
    reading = read(
        "# Detectors\n\nOn the ICDAR2015 dataset, the text detection result is as follows:\n\n"
        + rows(
            "| Model | Backbone | Precision | Recall | Hmean | Download link |",
            "| FXE | ResNet50_dcn | 88.39% | 82.18% | 85.27% | [trained model](x) |",
            "| DXB | MobileNetV3 | 77.29% | 73.08% | 75.12% | [trained model](x) |",
        )
    )
    assert figures(reading) >= {("FXE", "ICDAR2015", "85.27"), ("DXB", "ICDAR2015", "77.29")}


def test_a_number_format_is_no_part_of_the_metric() -> None:
    reading = read(
        "# Newt-7B\n\nWe release Newt-7B.\n\n"
        + rows(
            "| Name | Precision | kNN Top-1 | ADE20k |",
            "| newt-g | Float32 | 85.34 | 54.56 |",
            "| newt-h | BFloat16 | 85.27 | 52.55 |",
        )
    )
    assert not any("loat" in c.metric_text for c in reading.claims)


def test_a_programming_language_tells_parts_of_a_test_apart() -> None:
    reading = read(
        "# Newt-7B\n\nWe release Newt-7B.\n\n"
        + rows(
            "| Model | #TP | #AP | RepoBench (Python) | RepoBench (Java) |",
            "| Newt | 7B | 7B | 36.2 | 43.3 |",
            "| Newt | 33B | 21B | 39.1 | 44.8 |",
        )
    )
    assert figures(reading) >= {
        ("Newt 7B", "RepoBench (Python)", "36.2"),
        ("Newt 33B", "RepoBench (Java)", "44.8"),
    }


def test_versions_over_the_same_models_are_no_tests() -> None:
    reading = read(
        "# ALBA\n\nALBA is a language model.\n\n| | Average | SQuAD1.1 | MNLI |\n|---|---|---|---|\n"
        "|V2|\n|ALBA-base|82.3|90.2|84.6|\n|ALBA-large|85.7|91.8|86.5|\n"
        "|V1|\n|ALBA-base|80.1|89.3|81.6|\n|ALBA-large|82.4|90.6|83.5|\n"
    )
    assert not any(b.startswith("V") for _, b, _ in figures(reading))


def test_rouge_may_be_abbreviated_to_a_letter_and_a_number() -> None:
    reading = read(
        "# Newt\n\nWe release Newt.\n\n**CNN/Daily Mail**\n_(test set, no additional data used)_\n\n"
        + rows(
            "| Model | R1 | R2 | RL |",
            "| `newt.large` | 44.16 | 21.28 | 40.90 |",
            "| BERTSUM | 42.13 | 19.60 | 39.18 |",
        )
    )
    assert {b for _, b, _ in figures(reading)} == {"CNN/Daily Mail"}
    assert {c.metric_text for c in reading.claims} == {"R1", "R2", "RL"}


def test_splits_stay_in_the_name_where_only_they_tell_two_tests_apart() -> None:
    reading = read(
        "# Newt\n\nWe release Newt, for the Open ASR Leaderboard.\n\n"
        + rows(
            "| Model | Avg. WER | LS test-clean | LS test-other |",
            "| whisper-large-v3 | 7.44 | 2.01 | 3.91 |",
            "| Newt | 6.50 | 1.48 | 2.93 |",
        )
    )
    assert ("Newt", "LS test-other", "2.93") in figures(reading)


@pytest.mark.parametrize("head", ["Docs / Sec", "layer_num", "head_num", "hidden_sizes"])
def test_rates_and_counts_are_no_benchmarks(head: str) -> None:
    reading = read(
        "# Newt-7B\n\nWe release Newt-7B.\n\n## Results\n\n"
        + rows(f"| Model | MMLU | {head} |", "| Newt-7B | 60.1 | 32 |", "| Llama-2-7B | 45.3 | 40 |")
    )
    assert {text for _, _, text in figures(reading)} == {"60.1", "45.3"}


def test_tests_of_a_leaderboard_keep_their_names() -> None:
    reading = read(
        "# Newt-7B\n\nWe release Newt-7B.\n\nPerformance on Open LLM Leaderboard tasks:\n"
        + rows("| Model | HellaSwag | GSMX8k-5 | ArcHarder-25 |", "| Newt-7B | 82.91 | 53.83 | 59.73 |")
    )
    assert {b for _, b, _ in figures(reading)} == {"HellaSwag", "GSMX8k-5", "ArcHarder-25"}


def test_what_leads_to_one_table_does_not_set_the_shots_of_another() -> None:
    reading = read(
        "# Newt-7B\n\nWe release Newt-7B.\n\n## Results\n\nPerformance:\n"
        + rows("| Model | MMLU |", "| Newt-7B | 58.37 |")
        + "\nZero shot performance:\n"
        + rows("| Model | HellaSwag |", "| Newt-7B | 82.07 |")
    )
    assert {c.benchmark_text: c.setting.shots for c in reading.claims} == {"MMLU": None, "HellaSwag": 0}


def test_links_behind_a_name_are_no_part_of_it() -> None:
    reading = read(
        "# Newt\n\nWe release Newt.\n\n"
        + rows(
            "| Model | Speed (FPS) | SA-V test (J&F) | MOSE val (J&F) |",
            "| newt_tiny <br /> ([config](a), [checkpoint](b)) | 47.2 | 76.5 | 71.8 |",
            "| newt_small <br /> ([config](a), [checkpoint](b)) | 43.3 (53.0 compiled) | 76.6 | 73.5 |",
        )
    )
    assert {(m, t) for m, _, t in figures(reading)} >= {("newt_tiny", "76.5"), ("newt_small", "73.5")}
    assert all("J&F" in c.metric_text for c in reading.claims)


def test_splits_that_only_one_corpus_has_name_it() -> None:
    reading = read(
        "# Results for train-clean-100\n\nThis page shows the WERs.\n\n## Distillation\n\n"
        + rows(
            "| | test-clean | test-other | comment |",
            "| baseline no distillation | 7.09 | 18.88 | --epoch 20, --avg 10 |",
            "| with distillation | 5.82 | 15.98 | --epoch 20, --avg 10 |",
        )
    )
    assert ("with distillation", "LibriSpeech", "15.98") in figures(reading)
    assert len(reading.claims) == 4


def test_a_split_printed_as_a_subscript_is_a_setting() -> None:
    reading = read(
        "# NOLO9\n\nNOLO9 is a detector.\n\n## Performance\n\nMS COCO\n\n"
        + rows(
            "| Model | AP<sup>val</sup> | AP<sub>50</sub><sup>val</sup> |",
            "| NOLO9-S | **46.8%** | **63.4%** |",
        )
    )
    assert {c.setting.split for c in reading.claims} == {"dev"}
    assert {c.benchmark_text for c in reading.claims} == {"MS COCO"}


def test_a_heading_may_name_the_task_of_bare_scores() -> None:
    reading = read(
        "# BERTle\n\nWe present BERT models for Klingon.\n\n## PoS Tagging\n\n"
        "And report averaged Accuracy over 5 runs (with different seeds):\n\n"
        + rows(
            "| Model Name | Best Configuration | Best Development Score | Best Test Score |",
            "| BERTle (cased, 128k) | `bs16-e3` | 93.93 ± 0.04 | 94.50 ± 0.07 |",
            "| BERTle (uncased) | `bs8-e3` | **93.84** ± 0.04 | 94.41 ± 0.13 |",
        )
    )
    assert {b for _, b, _ in figures(reading)} == {"PoS Tagging"}
    assert len(reading.claims) == 4
    assert {c.setting.samples for c in reading.claims} == {5}


def test_a_summary_is_no_test() -> None:
    reading = read(
        "# Sparrow\n\nThis repository holds pretrained models.\n\n### Model summary\n\n"
        + rows(
            "| language model | # params | dev ppl | training time |",
            "| a/sparrow-gpt2 | 336M | 18 | 45 days |",
        )
    )
    assert not any("summary" in b.casefold() for _, b, _ in figures(reading))


def test_two_tables_side_by_side_in_one_grid_are_two() -> None:
    reading = read(
        "# Newt\n\nNewt-Chat answers questions.\n\n## C-Eval\n\n"
        "| Base Models | Valid | Test | Chat Models | Valid | Test |\n|---|---|---|---|---|---|\n"
        "| Newt-13B | 40.6 | 38.0 | Newt-Chat-13B | 44.3 | 42.6 |\n"
        "| Newt-7B | 28.2 | 30.3 | Newt-Chat-7B | 41.3 | 40.3 |\n"
    )
    found = {(m, t) for m, _, t in figures(reading)}
    assert found >= {("Newt-13B", "38.0"), ("Newt-Chat-13B", "44.3"), ("Newt-Chat-7B", "40.3")}
    assert len(found) == 8
    assert {c.setting.split for c in reading.claims} == {"dev", "test"}


def test_what_a_model_was_pretrained_on_is_not_what_it_was_tested_on() -> None:
    reading = read(
        "# COCO Object detection with ConvNeXt\n\nWe add code for COCO.\n\n## Results\n\n"
        "| name | Pretrained Model | Method | box mAP | mask mAP |\n|---|---|---|---|---|\n"
        "| ConvNeXt-T | ImageNet-1K | Mask R-CNN | 46.2 | 41.7 |\n"
        "| ConvNeXt-S | ImageNet-22K | Cascade Mask R-CNN | 51.9 | 45.0 |\n"
    )
    assert {b for _, b, _ in figures(reading)} == {"COCO"}


@pytest.mark.parametrize("head", ["Win Rate (no tie)", "Accuracy (with hints)"])
def test_a_condition_in_a_metrics_bracket_is_no_test(head: str) -> None:
    reading = read(
        "# Newt\n\nNewt-7B is a chat model.\n\n### Results on MT-Bench\n\n"
        f"| System | {head} |\n|---|---|\n| Newt-7B | 72.4 |\n| GPT-4 | 65.7 |\n"
    )
    assert {b for _, b, _ in figures(reading)} == {"MT-Bench"}


def test_shots_of_both_figures_of_a_cell_are_no_test() -> None:
    reading = read(
        "# Newt\n\nNewt-7B is a chat model.\n\n### Evaluation: CMMLU\n\n"
        "| Models | Test (0/few-shot) |\n|---|---|\n| Newt-7B | 38.9 / 42.5 |\n| Qwen-7B | 27.9 / 34.1 |\n"
    )
    assert {b for _, b, _ in figures(reading)} == {"CMMLU"}
    assert len(reading.claims) == 4


def test_a_word_of_settings_may_be_part_of_a_tests_name() -> None:
    reading = read(
        "# Newt\n\nNewt-7B sees.\n\n### Results\n\n"
        "| Model | SEED | Perception Test | MSVD |\n|---|---|---|---|\n"
        "| Newt-7B | 60.9 | 47.1 | 76.6 |\n| LLaVA-7B | 58.6 | 44.0 | 71.9 |\n"
    )
    assert {b for _, b, _ in figures(reading)} == {"SEED", "Perception Test", "MSVD"}


def test_the_month_of_a_version_stays_in_a_models_name() -> None:
    reading = read(
        "# Newt\n\nNewt-7B writes code.\n\n### Results\n\n"
        "| Model | HumanEval | MBPP |\n|---|---|---|\n| Newt-7B | 51.8 | 45.7 |\n"
        "| GPT-4-Turbo (Nov 2023) | 85.4 | 81.7 |\n"
    )
    assert ("GPT-4-Turbo (Nov 2023)", "HumanEval", "85.4") in figures(reading)


def test_a_corner_of_models_and_sizes_stands_over_models() -> None:
    reading = read(
        "# Newt\n\nWe release Newt.\n\n## Model Evaluations\n\n"
        "| Model and Size | Lambada PPL | Lambada Acc | Hellaswag |\n|---|---|---|---|\n"
        "| **Newt 125M** | 30.266 | 37.36% | 28.67% |\n| GPT-3 124M | 18.6 | 42.7% | 33.7% |\n"
    )
    assert ("Newt 125M", "Lambada", "37.36") in figures(reading)
    assert len(reading.claims) == 6


def test_corner_words_may_speak_of_two_rows_of_unknown_tests() -> None:
    reading = read(
        "# NPM-2\n\nNPM-2 is a protein language model.\n\n### Comparison\n\n<table><thead><tr><th>Task</th>"
        '<th colspan="2">Contact prediction</th><th>Structure</th></tr></thead><tbody>'
        "<tr><td>Test set</td><td>Large valid</td><td>QASP14</td><td>CAMELO (Apr-Jun 2022)</td></tr>"
        "<tr><td>ProtBert-BFD</td><td>34.1</td><td></td><td>62.6</td></tr>"
        "<tr><td>NPM-2 (8M)</td><td>15.9</td><td>9.8</td><td>48.1</td></tr></tbody></table>\n"
    )
    found = figures(reading)
    assert len(found) == 5
    assert {m for m, _, _ in found} == {"ProtBert-BFD", "NPM-2 (8M)"}
    assert any("Large valid" in b for _, b, _ in found)


@pytest.mark.parametrize(
    ("heads", "cells"),
    [
        ("Queries (GPU / CPU) | Docs (GPU / CPU)", "18,000 / 750 | 2,800 / 180"),
        ("M1 CPU (NEON) | best ×realtime", "0.015 | 100"),
        ("iterations | EPYC 22c", "500 | 0.04"),
    ],
)
def test_what_machines_do_a_second_is_no_score(heads: str, cells: str) -> None:
    reading = read(
        "# Newt\n\nNewt-7B embeds text.\n\n## Performance\n\n"
        f"| Approach | MRR@10 (MS Marco Dev) | {heads} |\n|---|---|---|---|\n"
        f"| Newt-7B | 32.27 | {cells} |\n| BM25 | 17.29 | {cells} |\n"
    )
    assert {text for _, _, text in figures(reading)} == {"32.27", "17.29"}


def test_a_heading_of_a_setting_names_no_test_where_the_document_speaks_of_one() -> None:
    reading = read(
        "# NOLO\n\nNOLO achieves 63.2 AP on COCO val and beats all on MS-COCO.\n\n### 12 epoch setting\n\n"
        "| name | backbone | box AP |\n|---|---|---|\n| NOLO-4scale | R50 | 49.0 |\n| NOLO-5scale | R50 | 49.4 |\n"
    )
    assert {b for _, b, t in figures(reading) if t in {"49.0", "49.4"}} == {"COCO"}


def test_the_task_behind_a_test_is_no_part_of_its_name() -> None:
    reading = read(
        "# Newt\n\nHere are the results on the SQuAD v1.1 question answering task:\n\n"
        "Leaderboard | Test EM | Test F1\n--- | --- | ---\n1st - Newt | 87.4 | 93.2\n2nd - nlnet | 86.0 | 91.7\n"
    )
    assert {b for _, b, _ in figures(reading)} == {"SQuAD v1.1"}


def test_a_link_behind_a_bar_is_no_part_of_a_models_name() -> None:
    reading = read(
        "# MaskNewt\n\nMaskNewt segments.\n\n### COCO Panoptic Segmentation\n\n<table><tbody>"
        "<tr><th>Name</th><th>Backbone</th><th>PQ</th></tr>"
        "<tr><td>MaskNewt | <a href='a.yaml'>config</a></td><td>R50</td><td>53.0</td></tr>"
        "<tr><td>MaskNewt | <a href='b.yaml'>config</a></td><td>Swin-L</td><td>58.3</td></tr></tbody></table>\n"
    )
    assert {m for m, _, _ in figures(reading)} == {"MaskNewt R50", "MaskNewt Swin-L"}
