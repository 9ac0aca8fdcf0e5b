"""Which test the figures of a table are on: its labels, heading, caption, notes, or the text around."""

from __future__ import annotations

from made_cards import figures, read, table


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


def test_a_heading_that_is_a_coined_name_is_the_test_of_bare_splits() -> None:
    reading = read(
        "# Newt-7B\n\nWe release Newt-7B.\n\n### CJRXC\nA corpus released by a laboratory.\n\n"
        + table(
            "| Model | Development | Test |",
            "| BERT | 54.6 / 75.4 | 55.1 / 75.2 |",
            "| Newt-7B | 62.1 / 82.4 | 62.4 / 82.2 |",
        )
    )
    assert {b for _, b, _ in figures(reading)} == {"CJRXC"}


def test_a_programming_language_tells_parts_of_a_test_apart() -> None:
    reading = read(
        "# Newt-7B\n\nWe release Newt-7B.\n\n"
        + table(
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


def test_splits_stay_in_the_name_where_only_they_tell_two_tests_apart() -> None:
    reading = read(
        "# Newt\n\nWe release Newt, for the Open ASR Leaderboard.\n\n"
        + table(
            "| Model | Avg. WER | LS test-clean | LS test-other |",
            "| whisper-large-v3 | 7.44 | 2.01 | 3.91 |",
            "| Newt | 6.50 | 1.48 | 2.93 |",
        )
    )
    assert ("Newt", "LS test-other", "2.93") in figures(reading)


def test_tests_of_a_leaderboard_keep_their_names() -> None:
    reading = read(
        "# Newt-7B\n\nWe release Newt-7B.\n\nPerformance on Open LLM Leaderboard tasks:\n"
        + table("| Model | HellaSwag | GSMX8k-5 | ArcHarder-25 |", "| Newt-7B | 82.91 | 53.83 | 59.73 |")
    )
    assert {b for _, b, _ in figures(reading)} == {"HellaSwag", "GSMX8k-5", "ArcHarder-25"}


def test_splits_that_only_one_corpus_has_name_it() -> None:
    reading = read(
        "# Results for train-clean-100\n\nThis page shows the WERs.\n\n## Distillation\n\n"
        + table(
            "| | test-clean | test-other | comment |",
            "| baseline no distillation | 7.09 | 18.88 | --epoch 20, --avg 10 |",
            "| with distillation | 5.82 | 15.98 | --epoch 20, --avg 10 |",
        )
    )
    assert ("with distillation", "LibriSpeech", "15.98") in figures(reading)
    assert len(reading.claims) == 4


def test_a_heading_may_name_the_task_of_bare_scores() -> None:
    reading = read(
        "# BERTle\n\nWe present BERT models for Klingon.\n\n## PoS Tagging\n\n"
        "And report averaged Accuracy over 5 runs (with different seeds):\n\n"
        + table(
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
        + table(
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


def test_a_word_of_settings_may_be_part_of_a_tests_name() -> None:
    reading = read(
        "# Newt\n\nNewt-7B sees.\n\n### Results\n\n"
        "| Model | SEED | Perception Test | MSVD |\n|---|---|---|---|\n"
        "| Newt-7B | 60.9 | 47.1 | 76.6 |\n| LLaVA-7B | 58.6 | 44.0 | 71.9 |\n"
    )
    assert {b for _, b, _ in figures(reading)} == {"SEED", "Perception Test", "MSVD"}


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
