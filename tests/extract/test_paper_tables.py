"""Tables as papers of language models set them: sizes beside families, exams, settings, named captions."""

from __future__ import annotations

from made_tables import made_document, made_table, read, read_table, triples, typed

from claimcheck.records.claim import Relation
from claimcheck.records.document import Block, BlockKind, Cell, Table


def test_sizes_beside_a_spanning_family_are_part_of_the_name() -> None:
    rows = typed("Model|Size|MMLU|BBH; Foo 2|7B|45.3|32.6; |13B|54.8|39.4; Gull|7B|35.1|30.3; |65B|63.4|43.5")
    spanning = (("Foo 2", 1), ("Gull", 3))
    cells = [
        Cell(row=r, column=c, text=text)
        for r, row in enumerate(rows)
        for c, text in enumerate(row)
        if text and text not in dict(spanning)
    ]
    cells += [Cell(row=row, column=0, text=text, rowspan=2) for text, row in spanning]
    table = Table(order=10, cells=tuple(cells), caption="Performance on academic benchmarks.")
    models = {c.model_text for c in read(made_document(table), "Foo 2")}
    assert models == {"Foo 2 7B", "Foo 2 13B", "Gull 7B", "Gull 65B"}


def test_systems_may_stand_under_the_word_setting() -> None:
    found = read_table(
        typed(
            "Setting|PIQA|BoolQ; Fine-tuned SOTA|79.4|91.0; GPT-3 Zero-Shot|80.5|60.5; GPT-3 Few-Shot|82.8|77.5"
        )
    )
    assert {c.quantity.text for c in found if c.model_text.startswith("GPT-3")} == {
        "80.5", "60.5", "82.8", "77.5"
    }  # fmt: skip


def test_a_row_that_says_how_systems_were_run_is_no_part_of_their_names() -> None:
    rows = typed(
        " |GPT-4|GPT-3.5|Gull-XL; |Evaluated|Evaluated|Tuned on it; |few-shot|few-shot|; MMLU|86.4|70.0|75.2"
    )
    found = read_table(rows, "Performance on academic benchmarks.")
    assert {c.model_text for c in found if c.model_text.startswith("GPT")} == {"GPT-4", "GPT-3.5"}


def test_a_remark_behind_a_tests_citation_is_no_part_of_its_name() -> None:
    found = read_table(
        typed(" |GPT-4|GPT-3.5; HumanEval [43] Python coding tasks|67.0|48.1; DROP [58]|80.9|64.1")
    )
    assert {c.benchmark_text for c in found} == {"HumanEval", "DROP"}


def test_parts_of_one_whole_are_one_figure_and_exams_have_large_marks() -> None:
    found = read_table(
        typed(
            "Exam|GPT-4|GPT-3.5; LSAT|163 (~88th)|149 (~40th); SAT Math|700 / 800 (~89th)|590 / 800 (~70th);"
            "Puzzles (easy)|31 / 41|12 / 41"
        ),
        "GPT performance on academic and professional exams.",
    )
    assert {c.quantity.text for c in found if c.model_text == "GPT-4"} == {"163", "700", "31"}
    assert {c.quantity.unit for c in found if c.benchmark_text == "Puzzles (easy)"} == {"of 41"}


def test_a_caption_may_name_its_test_in_brackets_or_twice() -> None:
    rows = typed("Model|Acc.; Foo-S4|18.3; Foo-S6|99.8")
    named = read_table(rows, "(Selective Sorting.) Accuracy for layers.")
    assert {c.benchmark_text for c in named} == {"Selective Sorting"}
    scores = typed("GPT-3 5-shot|43.9%; Gopher 5-shot|60.0%; Chinchilla 5-shot|67.6%")
    twice = read_table(scores, "Massive Multitask Language Understanding (MMLU). We report the average.")
    assert {c.benchmark_text for c in twice} == {"MMLU"}


def test_a_heading_gives_no_test_where_the_caption_names_several() -> None:
    heading = Block(order=1, kind=BlockKind.HEADING, level=2, text="SuperGLUE")
    table = made_table(
        typed("Model|En→Fr|De→En; Foo-7B|32.6|40.6; XLM|33.4|34.3"),
        "Translation of terns. We report BLEU on WMT'14 and on WMT'16.",
    )
    found = read(made_document(table, blocks=[heading]), "Foo-7B")
    assert found
    assert not any("SuperGLUE" in c.benchmark_text for c in found)


def test_a_citation_behind_a_test_does_not_cite_its_figures() -> None:
    rows = typed(
        "Benchmark|Foo-7B|Gull-7B [GR+23]|Mistral-7B; MMLU [HBK+21a]|68.8|63.6|61.7; PIQA [BZ19]|84.2|78.1|77.7"
    )
    of = {c.model_text: c.evaluator.relation for c in read_table(rows, "Results.", "Foo-7B")}
    assert of["Mistral-7B"] == Relation.NOT_STATED
    assert of["Gull-7B"] == Relation.CITED
    assert {m for m, _, _ in triples(read_table(rows, "Results.", "Foo-7B"))} == {
        "Foo-7B",
        "Gull-7B",
        "Mistral-7B",
    }


def test_sizes_beside_a_family_may_be_missing_for_some() -> None:
    rows = typed("Model|Size|HumanEval|MBPP; GPT-4|-|67.0|71.1; Foo Coder|7B|33.5|41.4; |34B|48.8|55.0")
    cells = [Cell(row=r, column=c, text=t) for r, row in enumerate(rows) for c, t in enumerate(row) if t]
    cells = [c for c in cells if c.text != "Foo Coder"] + [Cell(row=2, column=0, text="Foo Coder", rowspan=2)]
    table = Table(order=10, cells=tuple(cells), caption="pass@1 scores.")
    models = {c.model_text for c in read(made_document(table), "Foo Coder")}
    assert models == {"GPT-4", "Foo Coder 7B", "Foo Coder 34B"}


def test_a_section_of_open_models_is_no_fact_about_them() -> None:
    rows = typed("Model|AIME 2024|GPQA; o1-preview|44.6|73.3; Open Weights||; QwQ-32B|50.0|54.5")
    assert {c.model_text for c in read_table(rows, "Reasoning results.")} == {"o1-preview", "QwQ-32B"}


def test_a_test_of_several_lines_is_not_the_one_of_all() -> None:
    rows = typed("|GPT-4|GPT-3.5; AMC 12|60.5|30.1; AMC 10|36.2|36.4; MBE|75.7|45.1")
    found = read_table(rows, "Evaluation results for the MBE and for math contests (AMC).")
    assert {c.benchmark_text for c in found} == {"AMC 12", "AMC 10", "MBE"}


def test_systems_beside_the_fine_tuned_state_of_the_art_may_be_unknown() -> None:
    rows = typed(
        "|BoolQ|RTE|COPA; Fine-tuned SOTA|91.0|92.5|94.8; Fine-tuned BERT|77.4|71.7|70.6; Titan|76.4|69.0|92.0"
    )
    assert {c.quantity.text for c in read_table(rows, "Performance on SuperGLUE.") if c.model_text == "Titan"} == {
        "76.4", "69.0", "92.0"
    }  # fmt: skip


def test_what_was_taken_from_the_own_system_is_its_own() -> None:
    rows = typed("Model|AIME 2024|GPQA; o1-mini|70.0|60.0; foo1 w/o budget|50.0|56.6; foo1-32B|56.7|59.6")
    own = {c.model_text for c in read_table(rows, "Results.", "foo1-32B") if c.announced}
    assert own == {"foo1 w/o budget", "foo1-32B"}


def test_a_row_that_names_the_column_of_models_is_a_header() -> None:
    rows = typed(
        "||MMLU|MMLU|BBH|BBH; Params|Model|Direct|CoT|Direct|CoT; 80M|T5-Small|26.7|5.6|27.0|7.2;"
        "80M|Flan-T5-Small|28.7|12.1|29.1|19.2; 540B|PaLM|71.3|62.9|49.1|63.7"
    )
    found = read_table(rows, "Few-shot prompted accuracy.", "Flan-T5-Small")
    assert {c.model_text for c in found} == {"T5-Small", "Flan-T5-Small", "PaLM"}
    assert {c.quantity.text for c in found if c.model_text == "PaLM"} == {"71.3", "62.9", "49.1", "63.7"}
    assert {c.model_text for c in found if c.announced} == {"Flan-T5-Small"}


def test_lengths_under_a_test_are_no_models() -> None:
    rows = [
        ["", ("RULER", 3), None, None],
        *typed("Model|4K|8K|16K; GLM4-9b-Chat|94.7|92.8|92.1; GPT-4|96.6|96.3|95.2"),
    ]
    assert {c.model_text for c in read_table(rows, "Performance on RULER.")} == {"GLM4-9b-Chat", "GPT-4"}


def test_kinds_of_a_task_over_the_same_models_tell_tests_apart() -> None:
    rows = typed(
        "Format|Model|plt|np; Completion|InCoder-6B|28.3|4.4; |StarCoder|51.7|29.7;"
        "|Foo Coder|55.2|33.6; Insertion|StarCoder|30.8|10.3; |Foo Coder|35.6|13.4"
    )
    found = read_table(rows, "Performance of Foo Coder and baseline models on DS-1000.", "Foo Coder")
    assert {c.model_text for c in found} == {"InCoder-6B", "StarCoder", "Foo Coder"}


def test_a_heading_makes_no_ablation_of_a_table_that_sets_others_beside() -> None:
    heading = Block(order=1, kind=BlockKind.HEADING, level=2, text="Ablations")
    table = made_table(
        typed("Model|MMLU|GSM8K; Foo-7B|70.1|62.0; InCoder-6B|28.3|4.4"),
        "Foo-7B and baseline models on two tests.",
    )
    own = {c.model_text for c in read(made_document(table, blocks=[heading]), "Foo-7B") if c.announced}
    assert own == {"Foo-7B"}
