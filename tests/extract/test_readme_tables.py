"""Tables as READMEs and model cards print them: what names the test, the model, the setting; what is no score."""

from __future__ import annotations

import pytest
from made_cards import claim_of, figures, read, table


def html(*rows: str) -> str:
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>\n"


RETRIEVAL = html(
    '<th>Task</th><th colspan="2">Text-to-Image</th><th colspan="2">Image-to-Text</th>',
    "<th>Setup</th><th>Zero-shot</th><th>Fine-tuned</th><th>Zero-shot</th><th>Fine-tuned</th>",
    "<td>Metric</td><td>R@1</td><td>R@5</td><td>R@1</td><td>R@5</td>",
    "<td>Wren-CLIP</td><td>51.7</td><td>78.9</td><td>76.1</td><td>94.8</td>",
    "<td>Pipit</td><td>60.8</td><td>85.0</td><td>-</td><td>-</td>",
)


def test_corner_words_name_their_header_row_and_the_line_above_the_dataset() -> None:
    reading = read(
        f"# Wren-CLIP\n\nWe release Wren-CLIP.\n\n**Photo30K-XY Retrieval (Test Set)**:\n\n{RETRIEVAL}"
    )
    assert ("Wren-CLIP", "Photo30K-XY Retrieval Text-to-Image", "51.7") in figures(reading)
    assert ("Pipit", "Photo30K-XY Retrieval Text-to-Image", "85.0") in figures(reading)
    assert claim_of(reading, "78.9").metric_text == "R@5"


def test_a_task_in_the_corner_may_speak_of_the_columns() -> None:
    rows = table(
        "| Task | CIFAR10 | CIFAR100 | MNIST |",
        "| CLIP | 94.9 | 77.0 | 79.0 |",
        "| Wren | 96.0 | 79.7 | 79.4 |",
    )
    assert ("Wren", "CIFAR100", "79.7") in figures(
        read(f"# Wren\n\nZero-shot classification results:\n\n{rows}")
    )


def test_lengths_in_a_header_are_a_setting_that_varies() -> None:
    grid = html(
        '<th rowspan="2">Model</th><th colspan="3">Sequence Length</th>',
        "<th>1024</th><th>2048</th><th>4096</th>",
        "<td>Wren-7B</td><td>4.23</td><td>3.78</td><td>39.35</td>",
        "<td>+ scaling</td><td>4.23</td><td>3.78</td><td>3.59</td>",
    )
    reading = read(f"# Wren-7B\n\nThe following are the results on PileArxiv in perplexity (PPL).\n\n{grid}")
    assert ("Wren-7B", "PileArxiv", "39.35") in figures(reading)
    assert "Sequence Length: 4096" in claim_of(reading, "39.35").setting.text


SUBJECTS = table(
    "| Model | STEM | Humanities | Other | Average |",
    "| Wren-7B | 35.6 | 38.4 | 48.1 | 42.3 |",
    "| LLaMA-7B | 30.5 | 34.0 | 38.1 | 35.1 |",
)


def test_subjects_and_averages_are_of_the_test_the_section_speaks_of() -> None:
    reading = read(
        f"# Wren-7B\n\n## MMLU\n\nWe test it on MMLU in a 5-shot setting.\n\n## Results\n\n{SUBJECTS}"
    )
    assert {("Wren-7B", "MMLU STEM", "35.6"), ("LLaMA-7B", "MMLU", "35.1")} <= figures(reading)
    assert claim_of(reading, "42.3").setting.shots == 5


def test_a_clause_states_the_setting_of_the_tests_it_names() -> None:
    rows = table("| Model | BBH | GSM8K |", "| Wren-6B | 66.1 | 72.3 |", "| LLaMA-7B | 30.3 | 11.0 |")
    reading = read(
        f"# Wren-6B\n\n评测结果\n\n{rows}\n> 测试中，BBH 采用 3-shot 测试，GSM8K 采用 0-shot CoT 测试。\n"
    )
    assert claim_of(reading, "66.1").setting.shots == 3
    assert claim_of(reading, "72.3").setting.shots == 0
    assert claim_of(reading, "72.3").setting.cot is True


def test_rows_of_one_model_are_told_apart_by_what_differs() -> None:
    rows = table(
        "| name | pretrain | resolution | acc@1 | #params | FLOPs | 1K model |",
        "| Wren-B | ImageNet-1K | 224x224 | 83.5 | 88M | 15.4G | [github](a)/[log](b) |",
        "| Wren-B | ImageNet-22K | 224x224 | 85.2 | 88M | 15.4G | [github](a)/[log](b) |",
        "| Wren-T | ImageNet-1K | 224x224 | 81.2 | 28M | 4.5G | [github](a)/[log](b) |",
    )
    reading = read(
        f"# Wren Transformer\n\nOfficial implementation of **Wren Transformer**.\n\n## Results on ImageNet\n\n{rows}"
    )
    assert figures(reading) == {
        ("Wren-B ImageNet-1K", "ImageNet", "83.5"),
        ("Wren-B ImageNet-22K", "ImageNet", "85.2"),
        ("Wren-T", "ImageNet", "81.2"),
    }
    assert all(c.announced for c in reading.claims)


def test_sizes_over_columns_are_models_of_the_family() -> None:
    rows = table(
        "| Benchmark | Metric | 2B Params | 7B Params |",
        "| MMLU | 5-shot, top-1 | 42.3 | 64.3 |",
        "| HumanEval | pass@1 | 22.0 | 32.3 |",
        "| AGIEval | | 24.2 | 41.7 |",
    )
    reading = read(f"# Wren Model Card\n\nWren is a family of open language models. Wren is small.\n\n{rows}")
    assert {("Wren 2B", "MMLU", "42.3"), ("Wren 7B", "AGIEval", "41.7")} <= figures(reading)
    assert claim_of(reading, "64.3").setting.shots == 5


def test_a_table_without_models_is_of_the_one_spoken_of_before_it() -> None:
    rows = table(
        "| 评测集 | STEM | Hard | Average |", "| C-Eval | 51.5 | 39.9 | 59.5 |", "| CMMLU | 49.8 | - | 61.6 |"
    )
    reading = read(
        f"# Wren-13B-Base\n\n我们发布 Wren-13B-Base 模型。\n\n## 详细结果\n\n我们给出 Wren-13B-Base 的结果。\n\n{rows}"
    )
    assert ("Wren-13B-Base", "C-Eval STEM", "51.5") in figures(reading)


def test_whose_a_model_is_stays_out_of_its_name() -> None:
    rows = table(
        "| method | IN-1K | IN-A |", "| OpenCLIP-G | 80.1 | 69.3 |", "| Wren-C (ours) | 83.2 | 83.8 |"
    )
    reading = read(f"# Vision work\n\nZero-shot results on ImageNet variants:\n\n{rows}")
    assert claim_of(reading, "83.2").model_text == "Wren-C"
    assert claim_of(reading, "83.2").announced


@pytest.mark.parametrize(
    "rows",
    [
        table("| Tokenizer | Size | Chinese | English |", "| StarCoder | 49152 | 1.22 | 3.47 |", "| Wren | 70020 | 1.50 | 3.47 |"),
        table("| Model | Wren-7B | LLaMA | Falcon |", "| Compress Rate | 0.737 | 1.312 | 1.049 |", "| Vocab Size | 64000 | 32000 | 65024 |"),
        table("| Model | Input ($/M) | Output ($/M) |", "| Wren-7B | 0.40 | 2.00 |", "| GPT-4o | 2.50 | 10.00 |"),
        table("| Modell | Token/s (A100) | Speicher (GB) |", "| Wren-7B | 41,7 | 26,3 |", "| Wren-7B int4 | 78,2 | 8,9 |"),
        table("| Model | Date | Note |", "| Wren-7B | 2024.05.28 | 16% of the size, 90% of the quality |"),
    ],
)  # fmt: skip
def test_rates_prices_memory_and_notes_are_no_scores(rows: str) -> None:
    assert not read(f"# Wren-7B\n\nWe release Wren-7B, a language model.\n\n## Results\n\n{rows}").claims
