"""Result tables of many shapes, invented: what is read, and what is left alone."""

from __future__ import annotations

import pytest
from made_tables import made_document, made_table, read, read_table, triples, typed

from claimcheck.extract.tables.figures import CellFigure, cell_figures
from claimcheck.records.claim import Relation
from claimcheck.records.document import Block, BlockKind


def test_models_in_rows_with_spanning_headers() -> None:
    rows = [
        ["Model", ("AIME 2024", 2), None, "MATH-500"],
        ["", "pass@1", "cons@64", "pass@1"],
        ["Foo-R1", "71.0", "86.7", "95.9"],
        ["o1-mini", "63.6", "80.0", "90.0"],
    ]
    claims = read_table(rows, "Table 2: Results on reasoning", "Foo-R1")
    assert ("Foo-R1", "AIME 2024", "86.7") in triples(claims)
    aggregates = {c.quantity.text: c.setting.aggregate for c in claims}
    assert aggregates["86.7"] == aggregates["80.0"] == "cons@64"
    assert {v for k, v in aggregates.items() if k not in {"86.7", "80.0"}} == {"pass@1"}
    assert {c.model_text for c in claims if c.announced} == {"Foo-R1"}


def test_upper_labels_printed_once_over_blank_cells_belong_to_their_group() -> None:
    rows = [
        ["Language", "", "Fraud", "", "", "Privacy", ""],
        ["", "GPT-4", "Foo-7B", "Llama-3-8B", "GPT-4", "Foo-7B", "Llama-3-8B"],
        ["zh", "17%", "0%", "3%", "1%", "2%", "4%"],
        ["en", "23%", "5%", "6%", "7%", "8%", "9%"],
    ]
    claims = read_table(rows, "Share of harmful responses", "Foo-7B")
    assert ("GPT-4", "Fraud zh", "17") in triples(claims)
    assert ("Llama-3-8B", "Privacy en", "9") in triples(claims)
    assert len(claims) == 12


def test_models_in_columns_named_over_two_lines() -> None:
    rows = [
        ["Benchmark", "Gemma-2", "Granite-3.0", "Granite-3.0"],
        ["", "2B", "2B", "8B"],
        ["MMLU", "53.0", "55.0", "65.5"],
        ["ARC-C", "53.3", "54.2", "63.4"],
    ]
    claims = read_table(rows, "Table 8: Base models", "Granite-3.0-2B", "Granite-3.0-8B")
    assert ("Granite-3.0 8B", "MMLU", "65.5") in triples(claims)
    assert {c.announced for c in claims if c.model_text.startswith("Granite")} == {True}


def test_sizes_under_the_header_tell_equal_names_apart() -> None:
    rows = [
        ["Benchmark", "SmolLM", "FooMoE", "SmolLM", "FooMoE"],
        ["Active parameters", "360M", "400M", "1.7B", "800M"],
        ["MMLU", "34.1", "42.0", "41.0", "50.5"],
        ["GSM8K", "2.0", "30.1", "5.5", "41.0"],
    ]
    assert {c.model_text for c in read_table(rows, "Small models", "FooMoE")} == {
        "SmolLM 360M", "FooMoE 400M", "SmolLM 1.7B", "FooMoE 800M"
    }  # fmt: skip


def test_metric_and_shots_columns_are_no_scores() -> None:
    rows = [
        ["Benchmark", "# Shots", "Metric", "Foo-7B", "Mistral-7B"],
        ["MMLU", "5", "EM", "70.1", "64.2"],
        ["GSM8K", "8", "EM", "62.0", "52.2"],
    ]
    claims = read_table(rows, "Base models", "Foo-7B")
    assert len(claims) == 4
    assert {(c.benchmark_text, c.setting.shots, c.metric_text) for c in claims} == {
        ("MMLU", 5, "EM"), ("GSM8K", 8, "EM")
    }  # fmt: skip


def test_section_rows_group_models_or_name_the_test() -> None:
    grouped = [
        ["Model", "MMLU", "BBH"],
        [("Open-source models", 3), None, None],
        ["Llama-3-8B", "66.6", "57.7"],
        [("Ours", 3), None, None],
        ["Plain-8B", "70.1", "62.0"],
    ]
    claims = read_table(grouped, "Comparison")
    assert triples(claims) >= {("Llama-3-8B", "MMLU", "66.6"), ("Plain-8B", "BBH", "62.0")}
    assert {c.model_text for c in claims if c.announced} == {"Plain-8B"}
    tests = [
        ["Model", "0-shot", "5-shot"],
        [("MMLU", 3), None, None],
        ["A-7B", "55.1", "56.2"],
        [("HellaSwag", 3), None, None],
        ["A-7B", "75.1", "76.2"],
    ]
    found = {(c.benchmark_text, c.setting.shots, c.quantity.text) for c in read_table(tests, "Results")}
    assert found == {
        ("MMLU", 0, "55.1"),
        ("MMLU", 5, "56.2"),
        ("HellaSwag", 0, "75.1"),
        ("HellaSwag", 5, "76.2"),
    }


def test_stacked_sub_tables_have_their_own_headers() -> None:
    rows = [
        ["Model", "MMLU", "BBH"], ["A-7B", "60.1", "50.2"], ["Foo-7B", "63.4", "58.0"],
        ["Model", "GSM8K", "MATH"], ["A-7B", "40.1", "10.2"], ["Foo-7B", "55.4", "21.0"],
    ]  # fmt: skip
    assert triples(read_table(rows, "Results", "Foo-7B")) >= {
        ("Foo-7B", "BBH", "58.0"), ("A-7B", "GSM8K", "40.1"), ("Foo-7B", "MATH", "21.0")
    }  # fmt: skip


def test_the_caption_names_the_benchmark_of_metric_columns() -> None:
    rows = [
        ["Method", "AP", "AP50", "AP75"],
        ["DETR [7]", "42.0", "62.4", "44.2"],
        ["FooNet", "49.0", "66.6", "53.5"],
    ]
    claims = read_table(rows, "Table 3: Object detection on COCO val2017.", "FooNet")
    assert {(c.model_text, c.metric_text, c.quantity.text) for c in claims} >= {
        ("DETR", "AP", "42.0"),
        ("FooNet", "AP75", "53.5"),
    }
    assert {c.benchmark_text for c in claims} == {"COCO val2017"}
    cited = [c for c in claims if c.model_text == "DETR"]
    assert all(c.evaluator.relation == Relation.CITED for c in cited)


def test_a_test_that_no_registry_knows_is_read_from_the_caption_with_a_doubt() -> None:
    rows = [
        ["", "Precision", "Recall", "F1"],
        ["BiLSTM-CRF", "88.1", "87.2", "87.6"],
        ["FooBERT", "97.9", "98.0", "98.0"],
    ]
    claims = read_table(rows, "NER results on QZ-Corpus", "FooBERT")
    assert len(claims) == 6
    assert {c.benchmark_text for c in claims} == {"QZ-Corpus"}
    assert all(c.doubt for c in claims)


def test_one_model_named_only_by_the_caption() -> None:
    rows = [["Benchmark", "Score"], ["MMLU (5-shot)", "71.2%"], ["GSM8K (8-shot, CoT)", "80.1%"]]
    claims = read_table(rows, "Evaluation results of Nimbus-8B", "Nimbus-8B")
    assert triples(claims) == {("Nimbus-8B", "MMLU", "71.2"), ("Nimbus-8B", "GSM8K", "80.1")}
    assert {(c.setting.shots, c.setting.cot) for c in claims} == {(5, None), (8, True)}
    assert all(c.doubt for c in claims)


def test_pairs_in_a_cell_are_two_claims() -> None:
    rows = [
        ["Task", "Metric", "Llama-3-8B", "Foo-8B"],
        ["SQuAD v2", "EM / F1", "75.1/78.2", "80.0/83.9"],
        ["MNLI-(m/mm)", "Acc", "85.0/85.4", "88.2/88.0"],
        ["TriviaQA", "5-shot EM", "63.1 ± 0.4", "70.2 ± 0.3"],
    ]
    claims = read_table(rows, "Table 5: Results.", "Foo-8B")
    found = {(c.model_text, c.benchmark_text, c.metric_text, c.quantity.text) for c in claims}
    assert ("Foo-8B", "SQuAD v2", "F1", "83.9") in found
    assert ("Foo-8B", "MNLI-mm", "Acc", "88.0") in found
    assert {c.quantity.uncertainty for c in claims if c.benchmark_text == "TriviaQA"} == {"0.4", "0.3"}


def test_costs_ranks_dates_and_changes_are_no_scores() -> None:
    rows = [
        ["Rank", "Model", "Params", "Latency (ms)", "MMLU", "Δ", "Released"],
        ["1", "Foo-7B", "7.1B", "45", "70.1", "+3.3", "2025-03-01"],
        ["2", "GPT-4o", "-", "310", "66.8", "", "2024-08-06"],
    ]
    assert triples(read_table(rows, "Results", "Foo-7B")) == {
        ("Foo-7B", "MMLU", "70.1"),
        ("GPT-4o", "MMLU", "66.8"),
    }


@pytest.mark.parametrize(
    ("rows", "caption"),
    [
        ("Hyperparameter|Foo-7B|Foo-13B; Layers|32|40; Dropout|0.1|0.1", "Hyper-parameters of Foo."),
        (
            "Dataset|Train|Dev|Avg. length; SQuAD|87,599|10,570|119.8; BoolQ|9,427|3,270|108.0",
            "Dataset statistics.",
        ),
        ("Model|Latency (ms)|Tokens/s|Cost ($/1M); GPT-4o|310|98|5.00; Foo-7B|45|410|0.20", "Speed."),
        ("Model|Layers|Heads|Params; Foo-1B|16|16|1.2B; Foo-7B|32|32|7.1B", "Model architectures."),
        ("Source|Tokens (B)|Weight (%); Web|2,100|70.0; Code|450|15.0", "The pre-training data."),
        (
            "Variable|(1)|(2); Income|0.32***|0.28**; |(0.04)|(0.05); R2|0.45|0.47",
            "Regression results, accuracy of answers",
        ),
        ("|Q3 2025|Q3 2024; Revenue|$35.1B|$30.0B; Operating margin|32.4%|30.1%", "Financial results"),
        ("Question|Agree|Disagree; I use AI weekly|62%|38%; I trust GPT-4|41%|59%", "Survey of 1,200 people"),
        ("|Pred. cat|Pred. dog; cat|91|9; dog|12|88", "Confusion matrix of FooNet"),
        ("Regions|Languages; Western Europe|German, French; Eastern Asia|Japanese", "Languages"),
    ],
)
def test_tables_that_hold_no_claim(rows: str, caption: str) -> None:
    assert read_table(typed(rows), caption, "Foo-7B") == []


@pytest.mark.parametrize(
    ("rows", "caption", "language", "expected"),
    [
        (
            "模型|MMLU|GSM8K（准确率）; Qwen2-7B|70.3|79.9; 星火-13B|68.1|75.2",
            "表 3：结果",
            "zh",
            ("星火-13B", "GSM8K", "75.2"),
        ),
        (
            "モデル|JGLUE|平均; LLaMA-2-7B|52.1|50.1; Sakura-7B|71.4|68.8",
            "表2: ベンチマークの結果",
            "ja",
            ("Sakura-7B", "JGLUE", "71.4"),
        ),
        (
            "Modell|MMLU|HellaSwag; Mistral-7B|55,3|62,1; Teuken-7B|57,9 %|64,0 %",
            "Tabelle 1: Ergebnisse",
            "de",
            ("Teuken-7B", "HellaSwag", "64,0"),
        ),
        (
            "Modèle|MMLU|BoolQ; Mistral-7B|55,3|62,1; Lucie-7B|57,9 %|64,0 %",
            "Tableau 1 : résultats",
            "fr",
            ("Lucie-7B", "BoolQ", "64,0"),
        ),
        (
            "Modelo|MMLU|BoolQ; Mistral-7B|55,3|62,1; Rigo-7B|57,9 %|64,0 %",
            "Tabla 1. Resultados",
            "es",
            ("Rigo-7B", "MMLU", "57,9"),
        ),
        (
            "Modell|HuCOLA|HuSST; huBERT|88,5%|79,2%; PULI-BERT|90,1%|80,4%",
            "3. táblázat. HuLU eredmények",
            "hu",
            ("PULI-BERT", "HuSST", "80,4"),
        ),
    ],
)
def test_tables_in_other_languages(
    rows: str, caption: str, language: str, expected: tuple[str, str, str]
) -> None:
    document = made_document(made_table(typed(rows), caption), language=language)
    claims = read(document, "Sakura-7B", "Teuken-7B")
    assert expected in triples(claims)
    assert len(claims) == 4


def test_decimal_commas_are_decimals() -> None:
    rows = [["Modell", "MMLU"], ["Mistral-7B", "0,553"], ["Teuken-7B", "0,579"]]
    values = {
        str(c.quantity.value) for c in read(made_document(made_table(rows, "Ergebnisse"), language="de"))
    }
    assert values == {"0.553", "0.579"}


def test_settings_listed_by_name_hold_for_the_tables_below_in_their_section() -> None:
    blocks = [
        Block(order=1, kind=BlockKind.HEADING, level=2, text="Base models"),
        Block(
            order=2,
            kind=BlockKind.PARAGRAPH,
            text="We use MMLU (5-shot), Winogrande (5-shot) and ARC-C (25-shot).",
        ),
        Block(order=11, kind=BlockKind.HEADING, level=2, text="Chat models"),
    ]
    rows = [["Model", "MMLU", "Windogrande", "ARC-C"], ["Foo-7B", "70.1", "75.0", "60.2"]]
    document = made_document(
        made_table(rows, "Results"), made_table(rows, "Results", order=20), blocks=blocks
    )
    base = {
        c.benchmark_text: c.setting.shots for c in read(document, "Foo-7B") if c.cell and c.cell.table == 0
    }
    chat = {c.setting.shots for c in read(document, "Foo-7B") if c.cell and c.cell.table == 1}
    assert base == {"MMLU": 5, "Windogrande": 5, "ARC-C": 25}
    assert chat == {None}


def test_marked_notes_speak_of_marked_figures_only() -> None:
    rows = [["Model", "MMLU", "GPQA"], ["Foo-70B", "86.1", "50.2*"], ["GPT-4o†", "88.7", "53.6"]]
    notes = ("* evaluated by us with 5 shots", "† results taken from the official report")
    claims = read_table(rows, "Table 3: Results.", "Foo-70B", footnotes=notes)
    assert {c.quantity.text: c.setting.shots for c in claims if c.announced} == {"86.1": None, "50.2": 5}
    assert {c.model_text for c in claims} == {"Foo-70B", "GPT-4o"}
    rival = [c for c in claims if not c.announced]
    assert all(c.evaluator.relation == Relation.CITED for c in rival)
    assert all("official report" in c.evaluator.basis for c in rival)


def test_every_claim_knows_its_cell_and_a_quote_of_the_document() -> None:
    rows = [["Model", "MMLU"], ["Foo-7B", "70.1"], ["Mistral-7B", "64.2"]]
    document = made_document(made_table(rows, "Results"))
    for claim in read(document, "Foo-7B"):
        assert claim.cell is not None
        assert claim.cell.model_axis == "row"
        cell = document.tables[claim.cell.table].grid[claim.cell.row][claim.cell.column]
        assert cell is not None
        assert cell.text == claim.quantity.text
        assert claim.place.quote in document.text


def test_each_cell_is_parsed_once_in_each_of_the_two_passes(monkeypatch: pytest.MonkeyPatch) -> None:
    benchmarks = ["MMLU", "BBH", "GSM8K", "MATH", "GPQA", "HumanEval", "MBPP", "ARC-C", "BoolQ", "PIQA"] * 4
    rows = [["Model", *(f"{b} v{i}" for i, b in enumerate(benchmarks))]]
    rows += [[f"Model-{r}B", *(f"{r + c / 10:.1f}" for c in range(40))] for r in range(25)]
    parsed: list[str] = []

    def counted(
        text: str, *, decimal_comma: bool | None = None, share: bool = False
    ) -> tuple[CellFigure, ...]:
        parsed.append(text)
        return cell_figures(text, decimal_comma=decimal_comma, share=share)

    monkeypatch.setattr("claimcheck.extract.tables.grid.cell_figures", counted)
    assert len(read(made_document(made_table(rows, "Results")))) == 1000
    assert len(parsed) <= 2 * sum(map(len, rows))


def test_what_a_column_says_of_models_is_no_cost() -> None:
    rows = "Model|Source|MMLU|GSM8K; Foo-7B|Open|70.1|62.0; GPT-4|Closed|86.4|92.0"
    claims = read(made_document(made_table(typed(rows), "Results")), "Foo-7B")
    assert ("Foo-7B", "MMLU", "70.1") in triples(claims)


def test_a_table_with_the_header_row_of_one_of_results_holds_results() -> None:
    first = made_table(typed("Model|Hard|PA|OI; Foo-7B|70.1|62.0|60.2; GPT-4|86.4|92.0|91.0"), "Results")
    second = made_table(typed("Model|Hard|PA|OI; Pond|20.1|12.0|10.2; Fern|16.4|12.2|11.0"), order=20)
    assert ("Pond", "PA", "12.0") in triples(read(made_document(first, second), "Foo-7B"))
    assert ("Pond", "PA", "12.0") not in triples(read(made_document(second), "Foo-7B"))


def test_words_for_scores_and_changes_in_other_languages() -> None:
    rows = "Benchmark|Foo-7B得分|GPT-4得分; MMLU|70.1|86.4; GSM8K|62.0|92.0"
    found = triples(read(made_document(made_table(typed(rows), "Results")), "Foo-7B"))
    assert ("Foo-7B", "MMLU", "70.1") in found
    rows = "Benchmark|Foo-7B|GPT-4|Änderung; MMLU|70.1|86.4|+16.3; GSM8K|62.0|92.0|+30.0"
    found = triples(read(made_document(made_table(typed(rows), "Results")), "Foo-7B"))
    assert len(found) == 4
