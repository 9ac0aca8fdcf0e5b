"""Settings that sentences state for tables: for a test by name, or for a whole section."""

from __future__ import annotations

from made_tables import made_document, made_table, read, typed

from claimcheck.records.document import Block, BlockKind

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
