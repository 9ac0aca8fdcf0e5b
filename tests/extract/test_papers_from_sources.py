"""Shapes met in papers set from their own LaTeX, Word or web sources."""

from __future__ import annotations

from dataclasses import replace

import pytest
from made_tables import made_document, made_table, read, read_table, triples, typed

from claimcheck.extract.announced.models import announced_models
from claimcheck.extract.directions import translated
from claimcheck.extract.prose.other_numbers import is_no_score
from claimcheck.extract.reading import read_claims
from claimcheck.extract.settings import parse_setting
from claimcheck.extract.tables.abbreviated import spelled_out
from claimcheck.extract.tables.figures import cell_figures
from claimcheck.extract.tables.headers import is_change, is_cost, is_metric, is_model_corner
from claimcheck.ingest.layout.grid.marks import cell_text
from claimcheck.ingest.pdf.continued import joined_tables
from claimcheck.ingest.pdf.words import PageWord
from claimcheck.records.document import Block, BlockKind, Box, Cell, Table
from claimcheck.registry.registry import load_registry


def test_a_caption_spells_out_metrics_in_brackets_under_their_tests() -> None:
    table = made_table(typed("Method|CoLA|SST2;|(mc)|(acc);Tern|45.4|91.3"))
    long = spelled_out(table, ["Results. (mc= Mathews correlation, acc=Accuracy)"])
    assert long.grid[1][1] is not None
    assert long.grid[1][1].text == "(Mathews correlation)"
    assert is_metric("Mathews correlation")


def test_a_citation_is_no_part_of_the_test_in_a_caption() -> None:
    rows = typed("Approach|BLEU|CIDEr;X-LXMERT|18.5|55.8;Tern|26.4|83.9")
    found = read_table(rows, "Comparison with prior work on the MS-COCO 5K test set [35] with baselines.")
    assert {c.benchmark_text for c in found} == {"MS-COCO 5K"}


def test_grades_of_difficulty_are_parts_of_the_test_in_the_caption() -> None:
    rows = [
        ["", ("BEV AP", 2), None, ("3D AP", 2), None],
        ["Method", "Easy", "Hard", "Easy", "Hard"],
        ["SMOKE", "20.83", "12.75", "14.03", "7.84"],
        ["Terns", "29.41", "16.95", "20.90", "11.27"],
    ]
    found = triples(read_table(rows, "3D detection performance on the POND3D test set for cars.", "Terns"))
    assert ("Terns", "POND3D BEV Easy", "29.41") in found


@pytest.mark.parametrize("label", ["Encoder Layers", "Model Dims", "MLP Dims", "Hz"])
def test_facts_of_an_architecture_are_costs(label: str) -> None:
    assert is_cost(label)


def test_a_word_of_a_name_is_no_metric() -> None:
    rows = typed("VOC 2012 test|mAP|aero|bike;Feature Edit|56.3|74.6|69.1;R-CNN|49.6|68.1|63.8")
    assert ("Feature Edit", "56.3") in {(m, f) for m, _, f in triples(read_table(rows, "VOC 2012 results."))}


def test_a_lower_case_variant_keeps_its_bracket() -> None:
    rows = typed("Model|NER|NP;Ternbert|97.0|96.9;Ternbert (lower)|96.4|97.1")
    models = {m for m, _, _ in triples(read_table(rows, "Results (F1).", "Ternbert"))}
    assert models == {"Ternbert", "Ternbert (lower)"}


def test_a_title_of_an_analysis_is_no_test() -> None:
    rows = typed("Method|Avg. Score|SST-2|RTE;Tern|74.7|91.3|56.0;Tern w/o LM|75.0|92.0|54.4")
    found = triples(read_table(rows, "Analysis of various model ablations on different tasks.", "Tern"))
    assert not any(b.startswith("Analysis") for _, b, _ in found)


def test_changed_systems_of_an_ablation_are_the_documents_own() -> None:
    rows = typed("Method|SST-2|RTE;Transformer w/ aux LM (full)|91.3|56.0;LSTM w/ aux LM|90.5|54.6")
    found = read_table(rows, "Analysis of various model ablations.", "Ternwork")
    assert all(c.announced for c in found)


def test_a_combination_with_the_own_system_is_own() -> None:
    rows = typed("VOC 2012 test|mAP|bike;Fast R-CNN|68.4|78.4;Fast R-CNN + TERN|70.7|78.5")
    found = read_table(rows, "VOC 2012 results.", "TERN")
    assert {c.model_text for c in found if c.announced} == {"Fast R-CNN + TERN"}


def test_a_row_of_decimals_under_metrics_is_no_attribute() -> None:
    rows = typed("Approach|BLEU|SPICE;Plover on training images|4.4|2.0;GPT-4|26.4|16.5")
    assert ("GPT-4", "26.4") in {(m, f) for m, _, f in triples(read_table(rows, "Results on MS-COCO."))}


@pytest.mark.parametrize(
    ("printed", "pair"),
    [
        ("WMT 2014 English-to-German", ("en", "de")),
        ("newstest2014 EN-DE", ("en", "de")),
        ("en→fr", ("en", "fr")),
        ("Terns in Denmark", None),
    ],
)
def test_directions_of_translation_are_one_however_printed(
    printed: str, pair: tuple[str, str] | None
) -> None:
    assert translated(printed) == pair


@pytest.mark.parametrize(
    ("before", "figure", "behind", "no_score"),
    [
        ("We trained with d_model = ", "1024", " on the WSJ portion", True),
        ("with F1 = ", "88.3", " on the WSJ portion", False),
        ("which is below the ", "61.7%", " reported by a multi-task model", True),
        ("which is below the ", "61.7%", " reported by GPT-4", False),
    ],
)
def test_what_variables_are_set_to_and_what_others_reported_is_no_score(
    before: str, figure: str, behind: str, no_score: bool
) -> None:
    assert is_no_score(before, behind, cell_figures(figure)[0].quantity) is no_score


def test_a_verb_of_the_authors_within_a_sentence_announces() -> None:
    text = "Cikkünkben bemutatjuk a terBERT modellcsaládot, az első magyar modelleket."
    document = made_document(
        made_table(typed("Modell|NER;multi-BERT|97.1;terBERT|97.6")),
        blocks=[Block(order=1, kind=BlockKind.PARAGRAPH, text=text)],
        language="hu",
    )
    assert announced_models(document, load_registry()) == ("terBERT",)
    assert read(document, "terBERT")


def _cell(row: int, column: int, text: str, x0: float, page: int) -> Cell:
    box = Box(x0=x0, top=100 + 12 * row, x1=x0 + 40, bottom=110 + 12 * row)
    return Cell(row=row, column=column, text=text, box=box, page=page)


def test_a_header_alone_at_the_foot_of_a_page_heads_the_rows_of_the_next() -> None:
    head = [_cell(0, c, t, x, 1) for c, (t, x) in enumerate((("Modell", 120), ("NER", 240), ("NP", 310)))]
    rows = (("multi-BERT", "97,08", "95,05"), ("terBERT", "97,62", "97,14"))
    body = [
        _cell(r, c, t, x, 2)
        for r, row in enumerate(rows)
        for c, (t, x) in enumerate(zip(row, (70, 235, 280), strict=True))
    ]
    first = Table(order=1, cells=tuple(head), caption="2. táblázat. Eredmények.", page=1)
    (whole,) = joined_tables([first, Table(order=2, cells=tuple(body), page=2)], [], [])
    assert [[c.text if c else "" for c in row] for row in whole.grid] == [
        ["Modell", "NER", "NP"],
        *map(list, rows),
    ]
    assert all(c.header for c in whole.cells if c.row == 0)


def test_each_column_of_models_beside_one_of_tests_names_the_figures_behind_it() -> None:
    rows = typed(
        "|Model|Acc.|#Param|Our Model|Acc.|#Param"
        ";CIFAR-10|NASNet-A|98.0%|85M|TernNet-B0|98.1%|4M"
        ";CIFAR-100|NASNet-A|87.5%|85M|TernNet-B7|88.1%|64M"
        ";Food-101|Gpipe|90.5%|85M|TernNet-B7|91.1%|64M"
    )
    found = triples(read_table(rows, "TernNet performance results on transfer learning datasets.", "TernNet"))
    assert ("NASNet-A", "CIFAR-10", "98.0") in found
    assert {("TernNet-B7", "CIFAR-100", "88.1"), ("TernNet-B7", "Food-101", "91.1")} <= found


def test_citations_beside_figures_are_no_part_of_the_test() -> None:
    rows = [
        ["Task", ("Previous SOTA", 2), None, "Baseline", "TernBERT"],
        ["SQuAD", "Liu et al. (2017)", "84.4", "81.1", "85.8"],
        ["SNLI", "Chen et al. (2017)", "88.6", "88.0", "88.7"],
    ]
    found = triples(read_table(rows, "Test set comparison.", "TernBERT"))
    assert ("TernBERT", "SQuAD", "85.8") in found


@pytest.mark.parametrize("label", ["Couches", "Têtes d'attention", "Stage i", "ϵ", "smallest image side"])
def test_more_facts_that_are_no_scores(label: str) -> None:
    assert is_cost(label)


def test_what_ends_in_a_measure_is_no_cost() -> None:
    assert not is_cost("Training Acc. (%)")
    assert is_change("(ABSOLUTE/ RELATIVE)")
    assert is_model_corner("ConvNet config. (Table 1)")


def test_results_are_on_what_a_later_sentence_of_the_caption_says() -> None:
    rows = typed("Metric|full|LoRA|prefix;BLEU|61.5|58.2|47.8;ROUGE-L|65.7|65.8|59.0")
    caption = "Full fine-tuning outperforms other methods. Results are on P2P from fine-tuning GPT-2."
    assert {b for _, b, _ in triples(read_table(rows, caption))} <= {"P2P"}


def test_a_caption_whose_later_sentence_speaks_of_training_data_is_of_results() -> None:
    rows = typed(
        "Method|top-1 val. error (%)|top-5 val. error (%);TERN (2 nets)|23.7|6.8;MSRA (1 net)|27.9|9.1"
    )
    caption = "Comparison with the state of the art in ILSVRC classification. Only results without outside training data."
    assert {b for _, b, _ in triples(read_table(rows, caption, "TERN"))} == {"ILSVRC classification"}


def test_a_title_keeps_its_test_without_the_metric() -> None:
    rows = typed("Model|F1;WordNet baseline|65.9;TernLM, first layer|67.4")
    found = read_table(rows, "All-words fine grained WSD F1. We report scores for both layers.", "TernLM")
    assert {c.benchmark_text for c in found} == {"All-words fine grained WSD"}


def test_values_of_a_variable_tell_settings_not_names() -> None:
    rows = [
        ["Task", "Baseline", ("All levels", 2), None],
        ["", "", "λ=1", "λ=0.1"],
        ["SQuAD", "80.8", "85.0", "85.2"],
        ["SNLI", "88.1", "89.3", "89.5"],
    ]
    found = triples(read_table(rows, "Development set performance of TernLM.", "TernLM"))
    assert ("All levels λ=0.1", "SNLI", "89.5") in found
    assert cell_figures("ϵ = 3") == ()


def test_a_statistical_test_is_no_split() -> None:
    text = "Results are dev set accuracies. Bold is best by a two-sample test."
    assert parse_setting(text).split == "dev"


def test_who_is_the_judge() -> None:
    assert parse_setting("In both cases GPT-4 is the judge.").judge == "GPT-4"


def test_rows_on_the_next_page_bring_the_caption_below_them() -> None:
    first = _rows_of(1, (("Model", "NER", "NP"), ("terBERT", "97.62", "97.14")), header=True)
    second = _rows_of(
        2, (("multi-BERT", "97.08", "95.05"), ("BERT", "96.1", "94.0")), caption="Table 1: Results."
    )
    (whole,) = joined_tables([first, second], [], [])
    assert whole.caption == "Table 1: Results."
    assert whole.n_rows == 4


def _rows_of(
    page: int, rows: tuple[tuple[str, ...], ...], *, header: bool = False, caption: str = ""
) -> Table:
    cells = [
        replace(_cell(r, c, text, 70 + 60 * c, page), header=header and r == 0)
        for r, row in enumerate(rows)
        for c, text in enumerate(row)
    ]
    return Table(order=page, cells=tuple(cells), page=page, caption=caption)


@pytest.mark.parametrize(
    ("below", "text"), [("1.03", "90.60 ± 1.03"), ("+2.1", "90.60 (+2.1)"), ("test", "90.60test")]
)
def test_a_number_set_below_a_figure_is_its_spread(below: str, text: str) -> None:
    words = [
        PageWord("90.60", 10, 100, 30, 110, 108, 10.0),
        PageWord(below, 30, 104, 40, 112, 110, 7.0, lowered=True, joined=True),
    ]
    assert cell_text(words)[0] == text


def test_a_row_that_begins_with_facts_heads_columns_of_results_too() -> None:
    rows = [
        [("Hyperparams", 2), None, ("Dev Set Accuracy", 2), None],
        ["#L", "#H", "MNLI-m", "SST-2"],
        ["3", "768", "77.9", "88.4"],
        ["24", "1024", "86.6", "93.7"],
    ]
    cells = made_table(rows, "Ablation over TernBERT model size.").cells
    table = replace(
        made_table(rows), cells=tuple(replace(c, header=c.row < 2) for c in cells), caption="Ablation."
    )
    found = triples(read(made_document(table), "TernBERT"))
    assert {(b, f) for _, b, f in found} == {
        ("MNLI-m", "77.9"),
        ("SST-2", "88.4"),
        ("MNLI-m", "86.6"),
        ("SST-2", "93.7"),
    }


def test_a_caption_says_what_the_own_method_is_denoted_as() -> None:
    rows = typed("Method|top-5 error;TernNet|6.8;TernNet (2 nets)|6.5;MSRA (1 net)|9.1")
    caption = "Comparison with the state of the art on ImageNet. Our method is denoted as “TernNet”."
    assert "TernNet" in announced_models(made_document(made_table(rows, caption)), load_registry())


def test_two_tests_of_a_caption_are_no_part_of_either_name() -> None:
    rows = typed(
        "Method|Depth|Params|C10|C10+|SVHN;ResNet [11]|110|1.7M|13.63|6.41|2.01;TernNet|40|1.0M|7.00|5.24|1.79"
    )
    found = triples(read_table(rows, "Error rates (%) on CIFAR and SVHN datasets.", "TernNet"))
    assert {("TernNet", "C10+", "5.24"), ("TernNet", "SVHN", "1.79")} <= found
    assert not any("Depth" in b for _, b, _ in found)


@pytest.mark.parametrize("metric", ["WA(%)", "UA", "WF1(%)", "unweighted accuracy", "UAR"])
def test_measures_of_emotion_recognition(metric: str) -> None:
    assert is_metric(metric)
    assert not is_metric("ua")


def test_the_axis_with_the_announced_name_holds_the_models() -> None:
    rows = typed("|STO|ABS|LYR;LM|18.3|27.9|27.7;LM-Rev|27.1|46.5|34.3;TLM|15.6|22.4|22.6")
    found = triples(read_table(rows, "Document infilling PPL of all models.", "TLM"))
    assert {("TLM", "STO", "15.6"), ("LM-Rev", "ABS", "46.5")} <= found


def test_a_split_stays_with_the_unknown_test_over_it() -> None:
    rows = [
        ["Method", ("NoCaps val", 2), None, "Pondr", "COCO"],
        ["", "OOD", "overall", "Karp.", "Karp."],
        ["BLIP-2", "124.8", "121.6", "82.4", "144.5"],
        ["TernVLM", "132.6", "128.3", "94.9", "148.7"],
    ]
    found = triples(read_table(rows, "Image captioning. All tasks use CIDEr.", "TernVLM"))
    assert ("TernVLM", "Pondr Karp.", "94.9") in found


def test_a_sort_of_results_is_no_test() -> None:
    rows = typed("|BERT|SA|TLM;Score (%)|20|29|45")
    assert {b for _, b, _ in triples(read_table(rows, "Human evaluation results.", "TLM"))} == {
        "Human evaluation"
    }


def test_sentences_repeat_a_part_of_the_test_more_loosely() -> None:
    table = made_table(typed("Emb. method|Direct|Combined;word2vec|0.581|0.677;TernVec|0.321|0.783"))
    table = replace(table, caption="Pearson correlation for compositionality results on the RAMISCH dataset.")
    text = "The best result is that of TernVec with a combined score of 0.783 on RAMISCH."
    blocks = [
        Block(order=1, kind=BlockKind.PARAGRAPH, text="We introduce TernVec, an embedding model."),
        Block(order=2, kind=BlockKind.PARAGRAPH, text=text),
    ]
    found = read_claims(made_document(table, blocks=blocks), load_registry()).claims
    assert [c.benchmark_text for c in found if c.quantity.text == "0.783"] == ["RAMISCH Combined"]


def test_a_long_name_gives_way_to_its_short_one() -> None:
    text = "We introduce the Dense Tern Network (DenTerNet), a network which connects all layers."
    document = made_document(
        made_table(typed("Method|CIFAR-10;ResNet|6.41;DenTerNet|5.24")),
        blocks=[Block(order=1, kind=BlockKind.PARAGRAPH, text=text)],
    )
    assert announced_models(document, load_registry()) == ("DenTerNet",)


def test_the_number_of_a_section_is_no_score() -> None:
    heading = Block(order=1, kind=BlockKind.PARAGRAPH, text="3.1 Results of GPT-4 on MMLU")
    assert not read_claims(made_document(blocks=[heading]), load_registry()).claims


def test_a_caption_at_the_foot_of_a_page_belongs_to_the_table_that_opens_the_next() -> None:
    caption = Block(order=1, kind=BlockKind.CAPTION, text="Table 2: Results on MMLU.", page=1)
    table = replace(_rows_of(2, (("Model", "MMLU"), ("TernLM", "61.5")), header=True), order=2)
    (whole,) = joined_tables([table], [caption], [])
    assert (whole.caption, whole.label) == ("Table 2: Results on MMLU.", "Table 2")
