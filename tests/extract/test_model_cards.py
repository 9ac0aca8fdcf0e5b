"""Model cards: several figures a cell, kinds of tests, notes in other languages, names no sentence introduces."""

from __future__ import annotations

import pytest

from claimcheck.extract.announced.models import announced_models
from claimcheck.extract.reading import read_claims
from claimcheck.extract.settings import is_setting, parse_setting
from claimcheck.extract.tables.figures import cell_figures, cell_quantities
from claimcheck.extract.tables.headers import is_cost, split_metric
from claimcheck.ingest.open import read_bytes
from claimcheck.records.claim import Claim, Reading, Relation
from claimcheck.registry.registry import load_registry


def read(markdown: str) -> Reading:
    return read_claims(read_bytes(markdown.encode(), name="README.md"), load_registry())


def announced(markdown: str) -> tuple[str, ...]:
    return announced_models(read_bytes(markdown.encode(), name="README.md"), load_registry())


def claim_of(reading: Reading, figure: str) -> Claim:
    return next(c for c in reading.claims if c.quantity.text == figure)


def table(*rows: str) -> str:
    head, *body = rows
    return "\n".join((head, "|" + "---|" * head.count("|"), *body)) + "\n"


INTRO = "# Wren-7B\n\nWe release Wren-7B, a language model.\n\n"


def test_a_column_that_sorts_the_tests_is_no_part_of_their_names() -> None:
    rows = table(
        "| Benchmark | Domain | Wren-7B | GPT-4 |",
        "| BBH | English | 61.1 | 83.1 |",
        "| C-Eval | Chinese | 60.2 | 69.9 |",
        "| CMMLU | Chinese | 58.3 | 71.2 |",
        "| GSM8K | Math | 70.4 | 92.0 |",
        "| Math | Math | 30.5 | 52.9 |",
    )
    names = {c.quantity.text: c.benchmark_text for c in read(INTRO + rows).claims}
    assert names["61.1"] == "BBH"
    assert names["70.4"] == "GSM8K"
    assert names["60.2"] == "C-Eval"


def test_a_column_of_parts_of_one_test_stays_in_their_names() -> None:
    rows = table(
        "| Benchmark | Category | Wren-7B | GPT-4 |",
        "| MMLU | STEM | 61.1 | 83.1 |",
        "| MMLU | Humanities | 60.2 | 69.9 |",
        "| C-Eval | STEM | 58.3 | 71.2 |",
    )
    assert claim_of(read(INTRO + rows), "61.1").benchmark_text == "MMLU STEM"


def test_each_figure_of_a_cell_has_its_own_setting() -> None:
    rows = table(
        "| Model | AIME 2024 (pass@1 / cons@64) | MMLU (0/5-shot) |",
        "| Wren-7B | 72.1 / 90.0 | 61.5 / 63.5 |",
        "| QwQ-32B | 79.5 / 86.7 | 80.1 / 81.1 |",
    )
    reading = read(INTRO + rows)
    assert claim_of(reading, "72.1").setting.aggregate == "pass@1"
    assert claim_of(reading, "90.0").setting.aggregate == "cons@64"
    assert claim_of(reading, "61.5").setting.shots == 0
    assert claim_of(reading, "63.5").setting.shots == 5


def test_figures_with_space_between_them_need_a_header_that_tells_them_apart() -> None:
    rows = table(
        "| Model | HellaSwag n=0 n=5 | COPA n=0 n=5 |",
        "| Wren-7B | 55.9 58.3 | 73.5 72.9 |",
        "| LLaMA 2-13B | 41.3 44.0 | 59.3 63.8 |",
    )
    reading = read(INTRO + rows)
    assert claim_of(reading, "58.3").benchmark_text == "HellaSwag"
    assert claim_of(reading, "55.9").setting.shots == 0
    assert claim_of(reading, "58.3").setting.shots == 5
    plain = table(
        "| Model | COCO AP | MMLU |", "| Wren-7B | 40.3 67.1 | 60.0 |", "| GPT-4 | 41.3 68.1 | 86.4 |"
    )
    assert "40.3" not in {c.quantity.text for c in read(INTRO + plain).claims}


def test_places_of_a_list_are_counted_with_those_that_are_empty() -> None:
    assert [(f.place, f.count) for f in cell_figures("- | - | 2.1 | 4.9")] == [(2, 4), (3, 4)]
    assert cell_quantities("55.9 58.3") == ()
    assert split_metric("Librispeech test-clean | test-other") == ("Librispeech test-clean | test-other", "")
    rows = table(
        "| Dataset | Model | WER |",
        "| Librispeech test-clean \\| test-other | Wren-ASR | - \\| 3.6 |",
        "| Librispeech test-clean \\| test-other | Whisper-large-v3 | 1.8 \\| 3.7 |",
    )
    reading = read(f"# Wren-ASR\n\nWe release Wren-ASR, a speech model.\n\n{rows}")
    assert claim_of(reading, "3.6").benchmark_text == "Librispeech test-other"
    assert claim_of(reading, "1.8").benchmark_text == "Librispeech test-clean"


def test_figures_in_brackets_count_where_the_text_says_that_others_reported_them() -> None:
    rows = table(
        "| Benchmark | Qwen2.5-32B* | Wren-7B |",
        "| MMLU | 84 (83.3) | 84.9 |",
        "| GSM8K | 87.5 (92.9) | 90.8 |",
        "| BBH | (84.5) | 87.7 |",
    )
    note = '"*" indicates that results in this column are in the format of "reproduced_results (reported_results)".'
    reading = read(f"{INTRO}{rows}\n\n{note}\n")
    relations = {c.quantity.text: c.evaluator.relation for c in reading.claims}
    assert relations["84"] == Relation.VENDOR
    assert relations["83.3"] == relations["92.9"] == relations["84.5"] == Relation.CITED
    assert "83.3" not in {c.quantity.text for c in read(INTRO + rows).claims}


def test_chinese_notes_with_numbers_say_what_is_cited() -> None:
    rows = table(
        "| 模型 | MMLU | C-Eval |",
        "| Baichuan-13B | 51.6<sup>2</sup> | 53.6 |",
        "| Wren-7B | 55.1 | 54.7 |",
    )
    notes = "> <sup>2：来源于 Baichuan-13B 的汇报结果</sup>\n\n我们采用 OpenCompass 进行评测。\n"
    relations = {c.quantity.text: c.evaluator.relation for c in read(f"{INTRO}{rows}\n{notes}").claims}
    assert relations["51.6"] == Relation.CITED
    assert relations["53.6"] == Relation.VENDOR


@pytest.mark.parametrize(
    ("text", "tools"),
    [
        ("without relying on external toolkits", False),
        ("without using any tools", False),
        ("with Python", True),
    ],
)
def test_tools_that_are_not_relied_on(text: str, tools: bool) -> None:
    assert parse_setting(text).tools is tools


def test_a_header_of_nothing_but_n_states_shots() -> None:
    assert parse_setting("n=5").shots == 5
    assert parse_setting("a sample of n=5 runs").shots is None


def test_training_data_with_a_hyphen_is_no_score() -> None:
    assert is_cost("Training-Data")
    assert is_cost("imgsz")
    assert is_cost("d_head")
    assert is_cost("Crop")
    assert not is_cost("Crop Acc.")


def test_the_metric_of_the_heading_makes_a_table_of_unknown_splits_one_of_results() -> None:
    rows = table("| Model | Training-Data | dev_cv | test_cv |", "| tdnn-chain | train | 15.26 | 18.53 |")
    reading = read(f"# German speech recognition\n\n## Results\n\n### Word error rate (%)\n\n{rows}")
    assert {c.quantity.text for c in reading.claims} == {"15.26", "18.53"}


RESULTS = table("| Model | MMLU | GSM8K |", "| GPT-4 | 86.4 | 92.0 |", "| {own} | 60.1 | 55.2 |")


@pytest.mark.parametrize(
    ("opening", "own"),
    [
        ("# wren.ocr: parsing documents with one model\n\nA parser.", "wren.ocr"),
        ("# WRen based Bert pre-trained (WR-BERT)\n\nModels for Welsh.", "WR-BERT"),
        ("# MoE-Wren: experts for vision\n\nMoE-Wren shows good performance. Try MoE-Wren.", "MoE-Wren"),
        (
            "A toolkit for language models.\n\nWe also train wrenLM models. wrenLM runs on a GPU, and the wrenLM"
            " pipeline is open. A new model of wrenLM is out.",
            "wrenLM",
        ),
        ("# News\n\nWe release `Wren-7B` (both with and without code) and `Wren-7B-Chat`.", "Wren-7B-Chat"),
    ],
)
def test_names_that_no_sentence_introduces(opening: str, own: str) -> None:
    assert own in announced(f"{opening}\n\n{RESULTS.format(own=own)}")


def test_a_data_set_in_a_heading_is_no_model() -> None:
    text = "# Table Wren (TAWR)\n\nTAWR is a detection model. TAWR was trained on the PubWrens-1M dataset.\n\n# PubWrens-1M\n\n"
    assert announced(text + RESULTS.format(own="TAWR R18")) == ("TAWR",)


def test_known_models_beside_the_weights_handed_out_are_there_to_compare() -> None:
    rows = table(
        "| Model | Weights | VQAv2 | GQA |",
        "| Wren-VL-2B | [hf](https://example.org/a) | 76.7 | 60.3 |",
        "| Wren-VL-3B | [hf](https://example.org/b) | 79.9 | 62.6 |",
        "| LLaVA-1.5 | [hf](https://example.org/c) | 78.5 | 62.0 |",
    )
    reading = read(f"# Wren-VL\n\nWe release Wren-VL.\n\n## Model Zoo\n\n{rows}")
    assert {c.model_text for c in reading.claims if c.announced} == {"Wren-VL-2B", "Wren-VL-3B"}


def test_a_header_row_of_models_below_the_tests_names_the_best_of_the_others() -> None:
    rows = table(
        "|  | MMLU | GSM8K | MATH |",
        "| Closed-source | GPT-4 | Claude 3 Opus | Gemini 1.5 Pro |",
        "|  | 86.4 | 95.0 | 58.5 |",
        "| Wren-7B | 61.1 | 63.9 | 18.7 |",
    )
    reading = read(INTRO + rows)
    assert {c.model_text for c in reading.claims if c.announced} == {"Wren-7B"}
    assert claim_of(reading, "61.1").benchmark_text == "MMLU"
    assert claim_of(reading, "18.7").model_text == "Wren-7B"


@pytest.mark.parametrize(("text", "split"), [("dev_cv", "dev"), ("test_tuda", "test"), ("val_de", "dev")])
def test_splits_joined_to_their_data_by_a_stroke(text: str, split: str) -> None:
    assert parse_setting(text).split == split


def test_a_number_format_is_no_model() -> None:
    text = "# Wren-7B\n\nWe release Wren-7B in FP8 and BF16. We release FP8, a quantised version.\n\n"
    assert announced(text + RESULTS.format(own="Wren-7B")) == ("Wren-7B",)


def test_a_mark_before_a_bracket_leads_to_its_note() -> None:
    rows = table(
        "| Tasks | GPT-4o | Wren-7B |",
        "| GPQA<sup>*</sup> _(diamond)_ | 46.0 | 54.4 |",
        "| BBH | 80.1 | 70.2 |",
    )
    reading = read(f"{INTRO}{rows}\n<sup>*</sup> Evaluated following a _0-shot CoT_ setting.\n")
    assert claim_of(reading, "54.4").setting.shots == 0
    assert claim_of(reading, "54.4").setting.cot is True
    assert claim_of(reading, "70.2").setting.shots is None


def test_no_context_is_a_condition_and_no_cost() -> None:
    assert not is_cost("no context")
    assert is_cost("context")
    assert is_cost("No. epochs")


def test_a_title_that_is_nothing_but_a_test_goes_before_a_title_further_up() -> None:
    rows = table("| Model | 4k | 8k |", "| GPT-4o | 0.970 | 0.921 |", "| Wren-7B | 0.963 | 0.961 |")
    reading = read(
        f"{INTRO}## Long\n\n**4M Needle In A Haystack Test**\n\n![plot](a.png)\n\n**Ruler**\n{rows}"
    )
    assert claim_of(reading, "0.963").benchmark_text == "Ruler 4k"


def test_a_column_stays_that_a_longer_word_of_the_title_holds() -> None:
    rows = table(
        "| Model | overall | short | long |",
        "| GPT-4o | 51.4 | 59.6 | 43.5 |",
        "| Wren-7B | 56.5 | 61.7 | 47.2 |",
    )
    reading = read(f"{INTRO}**LongBench v2**\n{rows}")
    assert claim_of(reading, "47.2").benchmark_text == "LongBench v2 long"


def test_text_says_what_the_figures_of_a_cell_are() -> None:
    rows = table(
        "| Models | Valid | Test |",
        "| **Wren-7B** | 40.6 / 42.7 | 38.0 / 41.6 |",
        "| GPT-4 | 68.1 / 69.9 | 66.4 / 68.7 |",
    )
    reading = read(f"{INTRO}### 评测：C-Eval\n\n实验结果以“zero-shot / 5-shot”进行呈现。\n\n{rows}")
    assert claim_of(reading, "40.6").setting.shots == 0
    assert claim_of(reading, "41.6").setting.shots == 5
    few = table("| Models | Test (0/few-shot) |", "| Wren-7B | 38.9 / 42.5 |", "| GPT-4 | 68.2 / 70.9 |")
    assert claim_of(read(f"{INTRO}## CMMLU\n\n{few}"), "38.9").setting.shots == 0


def test_chinese_cards_say_what_training_gave() -> None:
    text = (
        "# 中文LLaMA-2大模型二期项目\n\n在原版Llama-2的基础上，利用大规模无标注数据进行增量训练，得到Wren-LLaMA-2系列基座模型。\n\n"
        "## 效果\n\n本项目对所有模型进行了评测。\n\n"
    )
    reading = read(text + RESULTS.format(own="Wren-LLaMA-2-13B"))
    assert {c.model_text for c in reading.claims if c.announced} == {"Wren-LLaMA-2-13B"}
    assert claim_of(reading, "86.4").evaluator.relation is Relation.VENDOR


def test_rows_over_groups_of_models_state_settings() -> None:
    assert is_setting("w/ CoT")
    rows = table(
        "| Model | overall | easy |",
        "| **w/ CoT** | | |",
        "| GPT-4o | 51.4 | 54.2 |",
        "| Wren-7B | 56.5 | 66.1 |",
        "| **w/o CoT** | | |",
        "| GPT-4o | 50.1 | 57.4 |",
        "| Wren-7B | 52.9 | 60.9 |",
    )
    reading = read(f"{INTRO}**LongBench v2**\n{rows}")
    assert claim_of(reading, "66.1").benchmark_text == "LongBench v2 easy"
    assert claim_of(reading, "66.1").setting.cot is True
    assert claim_of(reading, "60.9").setting.cot is False
