"""Which cells of a table are scores, and the metric and setting that stand with them."""

from __future__ import annotations

import pytest
from made_cards import figures, read, table


def test_a_beam_size_is_no_benchmark() -> None:
    reading = read(
        "# quick-scribe\n\nquick-scribe transcribes speech. Large-v2 model on GPU:\n\n"
        "| Implementation | Precision | Beam size | Time | Podcast Commons WER |\n|---|---|---|---|---|\n"
        "| plain-scribe (`batch_size=16`) | fp16 | 5 | 46m12s | 14.801 |\n"
        "| quick-scribe (`batch_size=16`) | fp16 | 5 | 25m50s | 13.527 |\n"
    )
    assert {text for _, _, text in figures(reading)} == {"14.801", "13.527"}


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


def test_formulas_in_headers_and_a_best_of_several_runs_are_metrics() -> None:
    reading = read(
        "# Deep All\n\nThis work presents Deep All, a depth model.\n\n"
        "| Method | KITTI || NYUv2 || Query Time (µs) |\n|-|:-:|:-:|:-:|:-:|:-:|\n"
        "| | AbsRel | $\\delta_1$ | AbsRel | $\\delta_1$ | |\n"
        "| MiDaS | 0.127 | 0.850 | 0.048 | 0.980 | 0.61 |\n| **Ours-S** | 0.080 | 0.936 | 0.053 | 0.972 | 0.60 |\n"
    )
    read_as = {(c.benchmark_text, c.quantity.text) for c in reading.claims if c.model_text == "MiDaS"}
    assert read_as == {("KITTI", "0.127"), ("KITTI", "0.850"), ("NYUv2", "0.048"), ("NYUv2", "0.980")}


def test_layers_sizes_and_vocabularies_are_no_benchmarks() -> None:
    layers = table(
        "| Model name | Number of layers | Attention Heads | Generator Size | Vocabulary(K) |",
        "| `frisbee-small-cased` | 6 | 8 | 0.33 | 50 |",
        "| `frisbee-large-cased` | 24 | 16 | 1.0 | 128 |",
    )
    assert not figures(read(f"# FrisBERT\n\nFrisBERT is a BERT for French. Evaluate it on GLUE.\n\n{layers}"))


def test_options_are_no_scores() -> None:
    options = table(
        "| Model | MNLI | QNLI |",
        "| `--num-classes` | 3 | 2 |",
        "| `--max-sentences` | 32 | 16 |",
    )
    assert not figures(read(f"# Notes\n\n## Finetuning on GLUE\n\n{options}"))


def test_a_spread_may_be_written_with_plus_slash_minus() -> None:
    reading = read(
        "# Newt-7B\n\nWe release Newt-7B.\n\n"
        + table("| Model | MNLI-m/mm | QQP |", "| Newt-7B | 91.7/91.9 +/-0.1 | 92.3 +/-0.1 |")
    )
    assert {text for _, _, text in figures(reading)} == {"91.7", "91.9", "92.3"}


def test_a_slash_before_a_capital_is_no_rate() -> None:
    reading = read(
        "# Newt-7B\n\nWe release Newt-7B.\n\n"
        + table(
            "| Model | SQuAD 1.1 | SST-2 | CoLA | STS-B |",
            "| | F1/EM | Acc | MCC | P/S |",
            "| Newt-7B | 95.5/90.1 | 96.4 | 60.1 | 92.4 |",
        )
    )
    assert ("Newt-7B", "STS-B", "92.4") in figures(reading)


def test_cells_may_name_the_tests_of_their_figures() -> None:
    reading = read(
        "# Heron models\n\n"
        + table(
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
        + table(
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
        + table(
            "| Model | testset | score |",
            "| Jackdaw-Base | IAM | 3.42 (CER) |",
            "| Jackdaw-Large | IAM | 2.89 (CER) |",
        )
    )
    assert ("Jackdaw-Base", "IAM", "3.42") in figures(reading)
    assert {c.metric_text for c in reading.claims} == {"CER"}


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
        + table("| Model | MNLI | QNLI |", "| Newt-7B | 90.2 | 94.7 |")
    )
    assert [getattr(c.setting, field) for c in reading.claims] == [value, value]


def test_clauses_state_how_many_runs_a_figure_is_the_mean_of() -> None:
    reading = read(
        "# Newt-7B\n\nWe release Newt-7B.\n\n## Results\n\n"
        + table(
            "| Benchmark | Newt-7B |", "| LiveCodeBench v5 | 57.8 |", "| Align (Evaluated by GPT4.1) | 6.9 |"
        )
        + "LiveCodeBench v5 is with averaged score of 8 repetitions.\n"
    )
    assert {c.benchmark_text: c.setting.samples for c in reading.claims}["LiveCodeBench v5"] == 8
    assert {c.setting.judge for c in reading.claims} == {None, "GPT4.1"}


def test_a_corner_metrics_in_the_second_header_row_speaks_of_that_row() -> None:
    reading = read(
        "# ELEPHA\n\nELEPHA is a method.\n\n"
        + table(
            "| | CoLA | SST | STS |",
            "| Metrics | MCC | Acc | Spearman |",
            "| ELEPHA-Large | 69.1 | 96.9 | 92.6 |",
            "| ELEPHA-Base | 67.7 | 95.1 | 91.2 |",
        )
    )
    assert ("ELEPHA-Large", "CoLA", "69.1") in figures(reading)
    assert len(reading.claims) == 6


def test_a_number_format_is_no_part_of_the_metric() -> None:
    reading = read(
        "# Newt-7B\n\nWe release Newt-7B.\n\n"
        + table(
            "| Name | Precision | kNN Top-1 | ADE20k |",
            "| newt-g | Float32 | 85.34 | 54.56 |",
            "| newt-h | BFloat16 | 85.27 | 52.55 |",
        )
    )
    assert not any("loat" in c.metric_text for c in reading.claims)


def test_rouge_may_be_abbreviated_to_a_letter_and_a_number() -> None:
    reading = read(
        "# Newt\n\nWe release Newt.\n\n**CNN/Daily Mail**\n_(test set, no additional data used)_\n\n"
        + table(
            "| Model | R1 | R2 | RL |",
            "| `newt.large` | 44.16 | 21.28 | 40.90 |",
            "| BERTSUM | 42.13 | 19.60 | 39.18 |",
        )
    )
    assert {b for _, b, _ in figures(reading)} == {"CNN/Daily Mail"}
    assert {c.metric_text for c in reading.claims} == {"R1", "R2", "RL"}


@pytest.mark.parametrize("head", ["Docs / Sec", "layer_num", "head_num", "hidden_sizes"])
def test_rates_and_counts_are_no_benchmarks(head: str) -> None:
    reading = read(
        "# Newt-7B\n\nWe release Newt-7B.\n\n## Results\n\n"
        + table(f"| Model | MMLU | {head} |", "| Newt-7B | 60.1 | 32 |", "| Llama-2-7B | 45.3 | 40 |")
    )
    assert {text for _, _, text in figures(reading)} == {"60.1", "45.3"}


def test_what_leads_to_one_table_does_not_set_the_shots_of_another() -> None:
    reading = read(
        "# Newt-7B\n\nWe release Newt-7B.\n\n## Results\n\nPerformance:\n"
        + table("| Model | MMLU |", "| Newt-7B | 58.37 |")
        + "\nZero shot performance:\n"
        + table("| Model | HellaSwag |", "| Newt-7B | 82.07 |")
    )
    assert {c.benchmark_text: c.setting.shots for c in reading.claims} == {"MMLU": None, "HellaSwag": 0}


def test_a_split_printed_as_a_subscript_is_a_setting() -> None:
    reading = read(
        "# NOLO9\n\nNOLO9 is a detector.\n\n## Performance\n\nMS COCO\n\n"
        + table(
            "| Model | AP<sup>val</sup> | AP<sub>50</sub><sup>val</sup> |",
            "| NOLO9-S | **46.8%** | **63.4%** |",
        )
    )
    assert {c.setting.split for c in reading.claims} == {"dev"}
    assert {c.benchmark_text for c in reading.claims} == {"MS COCO"}


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


def test_gains_are_no_scores() -> None:
    reading = read(
        "# DOTR\n\nDOTR detects objects and brings 19% self-improvement on COCO.\n\n"
        "| Model | COCO | LVIS |\n|---|---|---|\n| DOTR | 42.0 | 30.1 |\n| DOTR over Faster R-CNN | +1.2 | +0.7 |\n"
    )
    assert {text for _, _, text in figures(reading)} == {"42.0", "30.1"}
