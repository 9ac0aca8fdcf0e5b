"""Settings that sentences state for tables: for a test by name, or for a whole section."""

from __future__ import annotations

from made_tables import made_document, made_table, read, typed

from claimcheck.records.document import Block, BlockKind
from claimcheck.records.setting import Setting

ROWS = "Model|MMLU|GSM8K|HumanEval; Foo-7B|70.1|62.0|50.0; GPT-4|86.4|92.0|67.0"


def shots(text: str) -> dict[str, int | None]:
    blocks = [
        Block(order=1, kind=BlockKind.HEADING, level=2, text="Results"),
        Block(order=2, kind=BlockKind.PARAGRAPH, text=text),
        Block(order=3, kind=BlockKind.HEADING, level=3, text="English"),
    ]
    claims = read(made_document(made_table(typed(ROWS)), blocks=blocks), "Foo-7B")
    return {c.benchmark_text: c.setting.shots for c in claims}


def test_a_list_of_settings_with_their_tests() -> None:
    text = (
        "We report 5-shot accuracy for MMLU, 8-shot CoT accuracy for GSM8K and 0-shot pass@1 for HumanEval."
    )
    assert shots(text) == {"MMLU": 5, "GSM8K": 8, "HumanEval": 0}


def test_a_setting_of_a_section_holds_in_the_parts_of_it() -> None:
    text = "Here are the scores in Chinese and English under the Zero-shot scenario."
    assert shots(text) == {"MMLU": 0, "GSM8K": 0, "HumanEval": 0}


def test_an_entry_of_a_list_states_the_setting_of_the_test_it_opens_with() -> None:
    text = "MMLU & GSM8K: All models are run with 4-shot prompts and no other help."
    entry = Block(order=20, kind=BlockKind.LIST_ITEM, text=text)
    claims = read(made_document(made_table(typed(ROWS)), blocks=[entry]), "Foo-7B")
    assert {c.benchmark_text: c.setting.shots for c in claims} == {"MMLU": 4, "GSM8K": 4, "HumanEval": None}


def of(rows: str, text: str, heading: str = "Results") -> dict[tuple[str, str], Setting]:
    blocks = [
        Block(order=1, kind=BlockKind.HEADING, level=2, text=heading),
        Block(order=2, kind=BlockKind.PARAGRAPH, text=text),
    ]
    claims = read(made_document(made_table(typed(rows)), blocks=blocks), "Foo-7B")
    return {(c.model_text, c.benchmark_text): c.setting for c in claims}


def test_runs_are_stated_test_by_test_under_any_spelling() -> None:
    rows = "Model|GPQA Diamond|AIME 2024; Foo-7B|70.1|62.0; GPT-4|86.4|52.0"
    found = of(rows, "Results are averaged over 8 runs for GPQA-Diamond, and over 32 runs each for AIME24.")
    assert found["Foo-7B", "GPQA Diamond"].samples == 8
    assert found["Foo-7B", "AIME 2024"].samples == 32


def test_a_new_subject_has_a_setting_of_its_own() -> None:
    found = of(ROWS, "We report zero-shot scores. MMLU is 5-shot, GSM8K is 8-shot with CoT.")
    assert [found["Foo-7B", t].shots for t in ("MMLU", "GSM8K", "HumanEval")] == [5, 8, 0]
    assert found["Foo-7B", "GSM8K"].cot
    assert found["Foo-7B", "MMLU"].cot is None


def test_a_clause_may_be_about_one_model() -> None:
    found = of(ROWS, "Foo-7B is evaluated in thinking mode; GPT-4 is evaluated in non-thinking mode.")
    assert found["Foo-7B", "MMLU"].thinking is True
    assert found["GPT-4", "MMLU"].thinking is False


def test_a_heading_that_is_nothing_but_a_setting() -> None:
    assert of(ROWS, "The frogs are green.", "Zero-shot")["GPT-4", "MMLU"].shots == 0
    assert of(ROWS, "The frogs are green.", "Zero-shot frogs")["GPT-4", "MMLU"].shots is None


def test_a_harness_is_no_test() -> None:
    found = of(ROWS, "We report 0-shot results for all benchmarks using LM-Eval-Harness.")
    assert {s.shots for s in found.values()} == {0}


def test_headers_that_bear_their_shots() -> None:
    rows = "Model|HellaSwag-10|MMLU-5|ARC-25; Foo-7B|70.1|62.0|50.0; GPT-4|86.4|92.0|67.0"
    found = of(rows, "The frogs are green.")
    assert {s.shots for s in found.values()} == {10, 5, 25}


def test_a_version_is_no_result_and_a_judge_is_its_tests() -> None:
    rows = "Model|TerminalBench 2.1|MT-Bench; Foo-7B|70.1|62.0; GPT-4|86.4|52.0"
    text = "All models are evaluated in thinking mode on TerminalBench 2.1. MT-Bench is judged by GPT-4."
    found = of(rows, text)
    assert found["Foo-7B", "TerminalBench 2.1"].thinking is True
    assert found["Foo-7B", "MT-Bench"].judge == "GPT-4"
    assert found["Foo-7B", "TerminalBench 2.1"].judge is None


def test_a_fronted_setting_of_all_models_in_other_languages() -> None:
    blocks = [
        Block(order=1, kind=BlockKind.HEADING, level=2, text="推理"),
        Block(order=2, kind=BlockKind.PARAGRAPH, text="在思考模式下，各模型的成绩如下。"),
    ]
    claims = read(made_document(made_table(typed(ROWS)), blocks=blocks), "Foo-7B")
    assert {c.setting.thinking for c in claims} == {True}


def test_runs_and_thousands_in_spanish() -> None:
    rows = "Modelo|MMLU-Pro|AIME-25; Foo-7B|70.1|62.0; GPT-4|86.4|52.0"
    text = "Todos iguales (MMLU-Pro con 5-shot sobre 12.032 preguntas, y AIME-25 con 8 semillas)."
    found = of(rows, text)
    assert found["Foo-7B", "MMLU-Pro"].shots == 5
    assert found["Foo-7B", "AIME-25"].shots is None
    assert found["Foo-7B", "AIME-25"].samples == 8
