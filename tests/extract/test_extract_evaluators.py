"""Who ran a figure, by marks, groups, captions and sentences."""

from __future__ import annotations

from dataclasses import replace

import pytest
from made_tables import made_document, made_table, read, typed

from claimcheck.extract.tables.notes import marked_notes, without_marks
from claimcheck.records.claim import Evaluator, Relation
from claimcheck.records.document import Block, BlockKind

ROWS = "Model|MMLU|GSM8K; Foo-7B|70.1|62.0; GPT-4|86.4|92.0; LLaMA-65B|63.4|50.9"


def evaluators(caption: str = "Results.", text: str = "", rows: str = ROWS) -> dict[str, Evaluator]:
    blocks = [
        Block(order=1, kind=BlockKind.HEADING, level=2, text="Evaluation"),
        Block(order=2, kind=BlockKind.PARAGRAPH, text=text),
    ]
    document = made_document(made_table(typed(rows), caption), blocks=blocks)
    return {c.model_text: c.evaluator for c in read(document, "Foo-7B")}


def test_an_announced_model_without_a_named_tester_counts_as_the_vendors() -> None:
    found = evaluators()
    assert found["Foo-7B"].relation == Relation.VENDOR
    assert found["Foo-7B"].name == "Foo Labs"
    assert found["GPT-4"].relation == Relation.NOT_STATED


def test_a_sentence_names_the_cited_models() -> None:
    found = evaluators(text="The performances of GPT-4 are derived from published papers.")
    assert found["GPT-4"].relation == Relation.CITED
    assert "derived from published papers" in found["GPT-4"].basis
    assert found["LLaMA-65B"].relation == Relation.NOT_STATED


def test_all_but_the_excepted_are_cited() -> None:
    found = evaluators("Except for LLaMA-65B, all other results in this table are from the leaderboard.")
    assert found["GPT-4"].relation == Relation.CITED
    assert found["LLaMA-65B"].relation == Relation.NOT_STATED
    assert found["Foo-7B"].relation == Relation.VENDOR


def test_authors_who_ran_everything_themselves() -> None:
    found = evaluators(text="All models are evaluated by ourselves with the same evaluation protocol.")
    assert {e.relation for e in found.values()} == {Relation.VENDOR}


def test_citing_beats_a_general_sentence() -> None:
    text = (
        "All models are evaluated with the same protocol. GPT-4 results are taken from its official report."
    )
    found = evaluators(text=text)
    assert found["GPT-4"].relation == Relation.CITED
    assert found["LLaMA-65B"].relation == Relation.VENDOR


def test_a_longer_name_is_not_the_shorter_one() -> None:
    rows = "Model|MMLU|GSM8K; GPT-3|43.9|10.0; GPT-3.5|70.0|57.1"
    found = evaluators(text="Results of GPT-3.5 are taken from its report.", rows=rows)
    assert found["GPT-3.5"].relation == Relation.CITED
    assert found["GPT-3"].relation == Relation.NOT_STATED


def test_groups_and_references_in_labels() -> None:
    rows = "Model|MMLU|GSM8K; Published|| ; OldNet-7B|50.1|20.0; Ours|| ; Foo-7B|70.1|62.0"
    assert evaluators(rows=rows)["OldNet-7B"].relation == Relation.CITED
    rows = "Model|MMLU|GSM8K; OldNet (Peters et al., 2018)|50.1|20.0; Foo-7B|70.1|62.0"
    assert evaluators(rows=rows)["OldNet"].relation == Relation.CITED


def test_a_sentence_about_one_evaluation_says_nothing_of_other_sections() -> None:
    blocks = [
        Block(order=1, kind=BlockKind.HEADING, level=2, text="Knowledge"),
        Block(order=20, kind=BlockKind.HEADING, level=2, text="Human evaluation"),
        Block(
            order=21,
            kind=BlockKind.PARAGRAPH,
            text="For human evaluation, we compare GPT-4 using an in-house set.",
        ),
    ]
    document = made_document(made_table(typed(ROWS), "Results."), blocks=blocks)
    found = {c.model_text: c.evaluator.relation for c in read(document, "Foo-7B")}
    assert found["GPT-4"] == Relation.NOT_STATED


def test_a_sentence_that_turns_to_the_others() -> None:
    rows = "Model|MMLU|GSM8K; Foo-7B|70.1|62.0; GPT-4†|86.4|92.0; LLaMA-65B|63.4|50.9"
    found = evaluators("Results. '†' denotes our reproduced results, others are from (Lin, 2025).", rows=rows)
    assert found["GPT-4"].relation == Relation.VENDOR
    assert found["LLaMA-65B"].relation == Relation.CITED
    assert found["Foo-7B"].relation == Relation.VENDOR


def test_a_sentence_about_the_results_of_one_test() -> None:
    text = "GSM8K results are taken from published papers and other benchmarks are tested by ourselves."
    document = made_document(
        made_table(typed(ROWS), "Results."),
        blocks=[
            Block(order=1, kind=BlockKind.HEADING, level=2, text="Evaluation"),
            Block(order=2, kind=BlockKind.PARAGRAPH, text=text),
        ],
    )
    found = {(c.model_text, c.benchmark_text): c.evaluator.relation for c in read(document, "Foo-7B")}
    assert found["GPT-4", "GSM8K"] == Relation.CITED
    assert found["GPT-4", "MMLU"] == Relation.VENDOR


def test_what_a_mark_stands_for_is_found_in_a_paragraph() -> None:
    rows = "Model|MMLU|GSM8K; Foo-7B|70.1|62.0; GPT-4†|86.4|92.0; LLaMA-65B|63.4|50.9"
    found = evaluators(text="In the following, † denotes our reproduced results.", rows=rows)
    assert found["GPT-4"].relation == Relation.VENDOR
    assert found["LLaMA-65B"].relation == Relation.NOT_STATED


def test_numbers_behind_names_that_no_note_explains_are_references() -> None:
    rows = [
        ["Model", "MMLU", "GSM8K"],
        ["Foo-7B", "70.1", "62.0"],
        ["GPT-4", "86.4", "92.0"],
        ["Bar", "6.4", "9.0"],
    ]
    table = made_table(rows, "Results.")
    numbered = [replace(c, marks=("7",)) if c.text in ("GPT-4", "Foo-7B") else c for c in table.cells]
    found = {
        c.model_text: c.evaluator.relation
        for c in read(made_document(replace(table, cells=tuple(numbered))), "Foo-7B")
    }
    assert found["GPT-4"] == Relation.CITED
    assert found["Foo-7B"] == Relation.VENDOR


def test_an_ablation_is_run_by_its_authors() -> None:
    assert evaluators("Ablation study.")["LLaMA-65B"].relation == Relation.VENDOR


def test_an_independent_body_ran_what_the_section_shows() -> None:
    found = evaluators(text="The index draws on nine tests, all independently evaluated by Pond Analysis.")
    assert {e.relation for e in found.values()} == {Relation.THIRD_PARTY}


def test_the_models_that_we_evaluate() -> None:
    assert evaluators(text="We evaluated some open LMs.")["GPT-4"].relation == Relation.VENDOR
    found = evaluators(text="Below are the models that we evaluate in the initial release.")
    assert found["GPT-4"].relation == Relation.VENDOR


def test_what_opens_a_wider_section_holds_for_its_parts() -> None:
    blocks = [
        Block(order=1, kind=BlockKind.HEADING, level=2, text="Results"),
        Block(
            order=2, kind=BlockKind.PARAGRAPH, text="Baseline results are taken from the respective papers."
        ),
        Block(order=3, kind=BlockKind.HEADING, level=3, text="Main comparison"),
    ]
    claims = read(made_document(made_table(typed(ROWS)), blocks=blocks), "Foo-7B")
    assert {c.evaluator.relation for c in claims if c.model_text == "GPT-4"} == {Relation.CITED}


def test_all_baselines_from_the_papers() -> None:
    found = evaluators("Results. All baselines are from the original text.")
    assert {found["GPT-4"].relation, found["LLaMA-65B"].relation} == {Relation.CITED}


def test_who_presents_a_test_ran_it_unless_results_are_handed_in() -> None:
    def relations(text: str) -> set[Relation]:
        blocks = [
            Block(order=1, kind=BlockKind.HEADING, level=2, text="Leaderboard"),
            Block(order=2, kind=BlockKind.PARAGRAPH, text=text),
        ]
        return {c.evaluator.relation for c in read(made_document(made_table(typed(ROWS)), blocks=blocks))}

    assert relations("We introduce PondBench, a benchmark of frogs.") == {Relation.VENDOR}
    assert relations("P-Bench is a comprehensive evaluation suite for frogs.") == {Relation.VENDOR}
    assert relations("The frogs are green.") == {Relation.NOT_STATED}
    handed_in = "We introduce PondBench, a benchmark of frogs. To submit your results, write to us."
    assert relations(handed_in) == {Relation.NOT_STATED}


def test_an_entry_of_a_list_tells_who_ran_the_test_it_opens_with() -> None:
    text = "GSM8K: All results were run independently by Pond Labs. We sent them the model."
    entry = Block(order=20, kind=BlockKind.LIST_ITEM, text=text)
    claims = read(made_document(made_table(typed(ROWS)), blocks=[entry]), "Foo-7B")
    assert {c.evaluator.relation for c in claims if c.benchmark_text == "GSM8K"} == {Relation.THIRD_PARTY}
    (own,) = (c for c in claims if c.benchmark_text == "MMLU" and c.model_text == "Foo-7B")
    assert own.evaluator.relation == Relation.VENDOR


def test_results_from_a_work_in_brackets_are_cited() -> None:
    found = evaluators("Results of GPT-4 are from [Ray et al. 2025].")
    assert found["GPT-4"].relation == Relation.CITED


def test_a_sentence_may_leave_out_the_day_of_a_snapshot() -> None:
    rows = "Model|MMLU|GSM8K; Foo-7B|70.1|62.0; GPT-4o-2024-11-20|85.7|92.0; GPT-4o-mini|82.0|91.0"
    found = evaluators(text="Figures for GPT-4o are taken from its maker's repository.", rows=rows)
    assert found["GPT-4o-2024-11-20"].relation == Relation.CITED
    assert found["GPT-4o-mini"].relation == Relation.NOT_STATED


def test_a_raised_letter_is_a_mark_with_its_note() -> None:
    assert list(marked_notes("ᵃ Reported by its maker.")) == [("ᵃ", "Reported by its maker.")]


def test_a_caption_cites_the_source_of_each_rival() -> None:
    caption = "Comparison. Results for GPT-4 are from OpenAI (2023). Results for LLaMA-65B are from Touvron et al. (2023)."
    found = evaluators(caption, "For all the evaluations, we use our internal evaluations library.")
    assert found["GPT-4"].relation == Relation.CITED
    assert found["LLaMA-65B"].relation == Relation.CITED


def test_what_stands_in_a_table_or_figure_of_the_document_is_not_cited() -> None:
    found = evaluators(
        text="We re-run all benchmarks with our own evaluation pipeline. Detailed results for GPT-4 are reported in"
        " Table 2. An independent evaluation is reported in Figure 6 and shows that Foo-7B outperforms LLaMA-65B."
    )
    assert found["GPT-4"].relation == Relation.VENDOR
    assert found["LLaMA-65B"].relation != Relation.CITED


def test_who_names_one_and_goes_on_to_the_baselines_speaks_of_all() -> None:
    text = "We use the lm-evaluation-harness to evaluate Foo-7B and the baseline models."
    assert {e.relation for e in evaluators(text=text).values()} == {Relation.VENDOR}


def test_what_is_done_only_for_lack_of_a_figure_does_not_hold_for_all() -> None:
    text = "For other models we use the scores published by their makers; where none exist we ran them ourselves."
    assert evaluators(text=text)["GPT-4"].relation == Relation.CITED


def test_the_mark_that_a_sentence_excepts_has_its_own_tester() -> None:
    rows = "Model|MMLU|GSM8K; Foo-7B|70.1|62.0; GPT-4†|86.4|92.0; LLaMA-65B|63.4|50.9"
    text = (
        "Except for those marked with † which are run by us, the baseline results are retrieved from the "
        "leaderboard."
    )
    found = evaluators(text=text, rows=rows)
    assert found["GPT-4"].relation == Relation.VENDOR
    assert found["LLaMA-65B"].relation == Relation.CITED


def test_marks_that_words_name() -> None:
    note = (
        "For the models marked by star, we evaluated the tasks internally, while for the models marked by two "
        "stars, the results were taken from their paper."
    )
    rows = "Model|MMLU|GSM8K; Foo-7B|70.1|62.0; GPT-4**|86.4|92.0; LLaMA-65B*|63.4|50.9"
    found = evaluators(text=note, rows=rows)
    assert found["GPT-4"].relation == Relation.CITED
    assert found["LLaMA-65B"].relation == Relation.VENDOR


def test_a_bracket_behind_a_name_says_where_its_line_is_from() -> None:
    rows = "Model|MMLU|GSM8K; Foo-7B|70.1|62.0; GPT-4 (paper)|86.4|92.0; GPT-4 (measured)|84.0|90.1"
    found = evaluators(rows=rows)
    assert sorted(e.relation for e in found.values()) == [Relation.CITED, Relation.VENDOR, Relation.VENDOR]


def test_a_raised_digit_behind_a_number_is_a_mark() -> None:
    assert without_marks("Grok-1¹") == "Grok-1"
    assert without_marks("R²") == "R²"


def test_card_suits_are_marks_too() -> None:
    rows = "Model|MMLU|GSM8K; Foo-7B|70.1|62.0; GPT-4♣|86.4|92.0; LLaMA-65B|63.4|50.9"
    caption = "Results. ♣: results from Ray (2019); all other results are reproduced by ourselves."
    found = evaluators(caption, rows=rows)
    assert found["GPT-4"].relation == Relation.CITED
    assert found["LLaMA-65B"].relation == Relation.VENDOR


def test_training_comparing_and_what_was_not_run_name_no_tester() -> None:
    for text in (
        "In all of our experiments, we mask 15% of all tokens.",
        "We conduct evaluations against several strong baselines, including GPT-4.",
        "For GPT-4, we report scores as the average of 16 samples.",
        "Our framework outperforms all baselines.",
    ):
        assert evaluators(text=text)["GPT-4"].relation == Relation.NOT_STATED, text
    text = "Since the baselines are not public, we take the results from Ray [5]; we could not run them."
    assert evaluators(text=text)["GPT-4"].relation == Relation.CITED


def test_a_citation_behind_a_name_yields_to_what_is_said_of_all() -> None:
    rows = "Model|MMLU|GSM8K; OldNet (Peters et al., 2018)|50.1|20.0; Foo-7B|70.1|62.0"
    text = "All baselines are evaluated using their official released code."
    assert evaluators(text=text, rows=rows)["OldNet"].relation == Relation.VENDOR


def test_a_figure_that_differs_from_a_report_was_run() -> None:
    text = (
        "All evaluations were done using our evaluation harness. Results for GPT-4 are inconsistent with the "
        "values reported in its paper."
    )
    assert evaluators(text=text)["GPT-4"].relation == Relation.VENDOR


def test_a_family_is_named_with_its_models() -> None:
    rows = "Model|MMLU|GSM8K; Foo-7B|70.1|62.0; Gemini 3 Pro|86.4|92.0; LLaMA-65B|63.4|50.9"
    text = "Results for Gemini models are self-computed. Scores for other models are sourced from frogs.ai."
    found = evaluators(text=text, rows=rows)
    assert found["Gemini 3 Pro"].relation == Relation.VENDOR
    assert found["LLaMA-65B"].relation == Relation.CITED


def test_a_study_of_others_models_is_run_by_its_authors() -> None:
    blocks = [
        Block(order=1, kind=BlockKind.PARAGRAPH, text="In this study we ask how well models read tables."),
    ]
    claims = read(made_document(made_table(typed(ROWS)), blocks=blocks))
    assert {c.evaluator.relation for c in claims} == {Relation.VENDOR}
    assert all("study" in c.evaluator.basis for c in claims)


def test_the_reason_names_the_place() -> None:
    assert evaluators("GPT-4 results are from its paper.")["GPT-4"].basis.startswith("The caption says: “")
    rows = "Model|MMLU|GSM8K; Published|| ; OldNet-7B|50.1|20.0; Ours|| ; Foo-7B|70.1|62.0"
    assert evaluators(rows=rows)["OldNet-7B"].basis == "Its label says: “Published”"


def test_a_sentence_of_another_section_with_tables_is_about_those() -> None:
    blocks = [
        Block(order=1, kind=BlockKind.HEADING, level=2, text="Exams"),
        Block(order=2, kind=BlockKind.PARAGRAPH, text="GPT-4 is evaluated in the same way."),
        Block(order=20, kind=BlockKind.HEADING, level=2, text="Coding"),
    ]
    tables = [made_table(typed(ROWS), order=10), made_table(typed(ROWS), order=30)]
    claims = read(made_document(*tables, blocks=blocks), "Foo-7B")
    of_gpt = [c.evaluator.relation for c in claims if c.model_text == "GPT-4"]
    assert of_gpt == [Relation.VENDOR, Relation.VENDOR, Relation.NOT_STATED, Relation.NOT_STATED]


def test_scores_of_competitors_are_not_those_of_an_earlier_model_of_ones_own() -> None:
    rows = "Model|MMLU|GSM8K; Foolark-7B|70.1|62.0; Foolark 2.5|66.4|52.0; LLaMA-65B|63.4|50.9"
    blocks = [
        Block(order=1, kind=BlockKind.PARAGRAPH, text="Scores of competitors are from their announcements.")
    ]
    claims = read(made_document(made_table(typed(rows)), blocks=blocks), "Foolark-7B")
    found = {c.model_text: c.evaluator.relation for c in claims}
    assert found["LLaMA-65B"] == Relation.CITED
    assert found["Foolark 2.5"] == Relation.VENDOR


def test_a_line_that_is_a_work_by_its_authors_is_cited() -> None:
    rows = "Parser|PTB|CTB; Ray and Lark (2018)|95.1|91.7; Gray et al. (2020)|95.7|92.3; Foo-7B|96.2|93.0"
    found = evaluators(rows=rows)
    assert {e.relation for m, e in found.items() if m != "Foo-7B"} == {Relation.CITED}


def test_who_reruns_all_benchmarks_has_run_the_rivals_too() -> None:
    text = "We compare Foo-7B to others, and re-run all benchmarks with our own evaluation pipeline."
    assert {e.relation for e in evaluators(text=text).values()} == {Relation.VENDOR}


def test_a_note_of_reproduced_results_and_chinese_notes() -> None:
    rows = "Model|MMLU|GSM8K; Foo-7B|70.1|62.0; GPT-4*|86.4|92.0; LLaMA-65B|63.4|50.9"
    note = '"*" indicates that results are presented as "reproduced_results (reported_results_if_any)".'
    assert evaluators(text=note, rows=rows)["GPT-4"].relation == Relation.VENDOR
    text = "为了保证模型评测的一致性，我们采用 OpenCompass 进行相关榜单的评测。"
    assert evaluators(text=text)["GPT-4"].relation == Relation.VENDOR


def test_sources_given_behind_the_names_of_families_are_cited() -> None:
    found = evaluators("Results. Results for other models as provided by Touvron et al. (2023) (LLaMA).")
    assert found["LLaMA-65B"].relation == Relation.CITED


def test_a_sentence_that_runs_known_software_for_ones_own_model_speaks_of_all() -> None:
    found = evaluators(
        text="为了保证一致性，我们采用 OpenCompass 进行相关榜单的评测，对 Foo-7B 的能力进行了测试。"
    )
    assert {e.relation for e in found.values()} == {Relation.VENDOR}
    found = evaluators(text="Figures are taken from the OpenCompass leaderboard.")
    assert found["GPT-4"].relation == Relation.CITED


def test_what_opens_the_document_under_its_title_holds_for_all_tables() -> None:
    blocks = [
        Block(order=0, kind=BlockKind.TITLE, text="Foo-7B"),
        Block(
            order=1, kind=BlockKind.PARAGRAPH, text="We run evaluations ourselves and some results may vary."
        ),
        Block(order=2, kind=BlockKind.HEADING, level=2, text="Knowledge"),
    ]
    document = made_document(made_table(typed(ROWS), "Results.", order=3), blocks=blocks)
    found = {c.model_text: c.evaluator.relation for c in read(document, "Foo-7B")}
    assert found["GPT-4"] == Relation.VENDOR


def test_marks_named_in_words_and_two_in_one_sentence() -> None:
    text = "For models marked by a star, we ran the tests, while for those marked by two stars, results are cited."
    first, second = marked_notes(text)
    assert "cited" not in first[1]
    assert [mark for mark, _ in (first, second)] == ["*", "**"]
    assert "we ran" not in second[1]
    text = "对于用星号标记的模型，我们内部评估了任务；标有两个星号的模型，结果来自论文。"
    assert [mark for mark, _ in marked_notes(text)] == ["*", "**"]
    assert [m for m, _ in marked_notes("Mit zwei Sternchen gekennzeichnete Werte sind zitiert.")] == ["**"]


def test_two_marks_are_not_the_one_given_twice() -> None:
    notes = "Models marked with * were evaluated by us. Models marked with ** are taken from their papers."
    table = made_table(typed(ROWS), "Results.")
    cells = tuple(replace(c, marks=("*", "*")) if c.text == "GPT-4" else c for c in table.cells)
    document = made_document(
        replace(table, cells=cells), blocks=[Block(order=2, kind=BlockKind.PARAGRAPH, text=notes)]
    )
    found = {c.model_text: c.evaluator.relation for c in read(document, "Foo-7B")}
    assert found["GPT-4"] == Relation.CITED


def test_a_report_that_compares_is_cited_and_not_only_for_the_model_it_is_of() -> None:
    found = evaluators(text="Foo 的技术报告比较了不同开源 LLM 在基准上的性能。")
    assert found["GPT-4"].relation == Relation.CITED
    assert found["Foo-7B"].relation == Relation.VENDOR
    found = evaluators(text="以下是根据技术报告对其他开源模型的性能比较。")
    assert found["LLaMA-65B"].relation == Relation.CITED


def test_a_japanese_sentence_without_a_subject_is_of_its_authors() -> None:
    found = evaluators(text="Function Calling Leaderboard でテストしました。")
    assert {e.relation for e in found.values()} == {Relation.VENDOR}


def test_software_run_on_the_tests_of_a_leaderboard_is_run_by_the_authors() -> None:
    found = evaluators(text="我们使用 lm-evaluation-harness 包在新排行榜版本的所有基准上评估我们的模型。")
    assert found["GPT-4"].relation == Relation.VENDOR


def test_the_part_that_names_the_mark_is_its_note() -> None:
    rows = "Model|MMLU|GSM8K; Foo-7B|70.1|62.0; GPT-4†|86.4|92.0; LLaMA-65B|63.4|50.9"
    text = "All models below were re-run by us; numbers marked with † are taken from the model cards."
    found = evaluators(text=text, rows=rows)
    assert found["GPT-4"].relation == Relation.CITED


@pytest.mark.parametrize(
    "text",
    [
        "Die Werte stammen aus dem offiziellen Bericht.",
        "Les données proviennent des model cards.",
        "Los datos provienen de la model card.",
        "Benchmark teljesítmény (hivatalos adatok)",
    ],
)
def test_figures_said_to_stem_from_elsewhere_in_other_languages_are_cited(text: str) -> None:
    assert evaluators(text=text)["GPT-4"].relation == Relation.CITED


def test_the_heading_above_a_table_may_say_where_its_figures_are_from() -> None:
    blocks = [Block(order=0, kind=BlockKind.HEADING, level=2, text="Références qualité publiées")]
    document = made_document(made_table(typed(ROWS), "", order=1), blocks=blocks)
    found = {c.model_text: c.evaluator.relation for c in read(document, "Foo-7B")}
    assert found["GPT-4"] == Relation.CITED


def test_a_korean_sentence_that_measures_all_with_the_same_harness() -> None:
    found = evaluators(text="동일 harness(lm-eval, KMMLU full)로 측정.")
    assert {e.relation for e in found.values()} == {Relation.VENDOR}
