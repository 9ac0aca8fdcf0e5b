"""Which models of a table are the document's own, by where they stand in it."""

from __future__ import annotations

from made_tables import made_document, made_table, read, typed

from claimcheck.records.document import Block, BlockKind


def own(rows: str, *announced: str, caption: str = "", heading: str = "Evaluation") -> set[str]:
    blocks = [Block(order=1, kind=BlockKind.HEADING, level=2, text=heading)]
    document = made_document(made_table(typed(rows), caption), blocks=blocks)
    return {c.model_text for c in read(document, *announced) if c.announced}


def test_a_changed_system_counts_with_the_line_above_it() -> None:
    rows = "Model|MMLU|GSM8K; Foo-7B|70.1|62.0; w/o RL|68.1|60.0; + voting|71.1|64.0; GPT-4|86.4|92.0"
    assert own(rows, "Foo-7B") == {"Foo-7B", "w/o RL", "+ voting"}
    rows = "Model|MMLU|GSM8K; GPT-4|86.4|92.0; + voting|87.1|94.0; Foo-7B|70.1|62.0"
    assert own(rows, "Foo-7B") == {"Foo-7B"}


def test_changed_systems_may_stand_before_the_whole_one() -> None:
    rows = "Model|MMLU|GSM8K; w/o RL|68.1|60.0; w/ RAG|71.1|64.0; Foo-7B|70.1|62.0"
    assert own(rows, "Foo-7B") == {"Foo-7B", "w/o RL", "w/ RAG"}


def test_what_an_ablation_varies_is_own_and_what_other_tables_compare_is_not() -> None:
    first = made_table(typed("Method|MMLU|GSM8K; Plain Mean|68.1|60.0; PondMean|70.1|62.0"), "Results.")
    rows = "Method|MMLU|GSM8K; Plain Mean|68.1|60.0; Random choice|66.0|59.0; PondMean|70.1|62.0"
    second = made_table(typed(rows), "Ablation study.", order=20)
    claims = read(made_document(first, second), "PondMean")
    assert {c.model_text for c in claims if c.announced} == {"PondMean", "Random choice"}


def test_lines_with_weights_are_offered() -> None:
    rows = (
        "Base LLM|MMLU|GSM8K|Get it; Vicuna-13B|64.3|55.9|LoRA / LoRA-Merged; Vicuna-7B|56.7|58.6|ckpt"
        ";GPT-4|86.4|92.0|-"
    )
    assert own(rows) == {"Vicuna-13B", "Vicuna-7B"}


def test_weights_of_many_makers_are_a_list_of_what_there_is() -> None:
    rows = (
        "Model|MMLU|GSM8K|Get it; Llama 3 8B|64.3|55.9|weights; Qwen2.5-7B|56.7|58.6|weights"
        "; Gemma 2 9B|66.4|72.0|weights; Mistral 7B|66.4|72.0|weights"
    )
    assert own(rows) == set()


def test_plain_labels_with_no_system_beside_them_are_variants() -> None:
    rows = "Model|MMLU|GSM8K; Original|70.1|62.0; June update|71.1|64.0"
    assert own(rows, "Foo-7B") == {"Original", "June update"}
    assert own(rows) == set()
    rows = "Model|MMLU|GSM8K; Original|70.1|62.0; GPT-4|71.1|64.0"
    assert own(rows, "Foo-7B") == set()


def test_what_is_added_by_its_initials_makes_a_line_own() -> None:
    rows = "Model|MMLU|GSM8K; GPT-4|86.4|92.0; + PM (large)|87.1|94.0; + voting|86.9|93.0; o1|91.0|95.0"
    assert "+ PM (large)" in own(rows, "PondMind")
    assert "o1" not in own(rows, "PondMind")


def test_a_system_whose_backbone_is_own_is_own() -> None:
    rows = (
        "Backbone|Method|COCO box mAP|COCO mask mAP; Foo-T|Mask R-CNN|46.0|41.6"
        "; Foo-T|Cascade Mask R-CNN|50.4|43.7; R-50|RepPoints V2|44.0|39.9"
    )
    found = own(rows, "Foo-T")
    assert "RepPoints V2" not in found
    assert any(model.endswith("Cascade Mask R-CNN") for model in found)


def test_the_column_with_the_own_model_names_the_models() -> None:
    rows = "Input|Planner|Grounding|MMLU|GSM8K; Text|GPT-4|Choice|42.1|55.0; Image|GPT-4|Plover|46.2|58.0"
    assert own(rows, "Plover") == {"Plover"}
    claims = read(made_document(made_table(typed(rows))), "Plover")
    assert {c.model_text for c in claims} == {"Choice", "Plover"}


def test_what_a_model_is_built_on_and_a_first_version_leave_it_own() -> None:
    rows = "Model|MMLU|GSM8K; Plover-V1-7B (Quillon2-VL)|42.1|55.0; Plover 3 (old)|46.2|58.0"
    assert own(rows, "Plover") == {"Plover-V1-7B (Quillon2-VL)"}
