"""Shapes of the tables of papers on vision, speech, retrieval and older language models."""

from __future__ import annotations

import pytest
from made_tables import made_document, made_table, read, read_table, triples, typed

from claimcheck.extract.announced.models import announced_models
from claimcheck.extract.roles import is_announced
from claimcheck.extract.settings import parse_setting
from claimcheck.extract.tables.abbreviated import spelled_out
from claimcheck.extract.tables.figures import cell_figures
from claimcheck.ingest.open import read_bytes
from claimcheck.records.document import Block, BlockKind
from claimcheck.registry.registry import load_registry


def test_sizes_under_one_header_tell_its_models_apart() -> None:
    rows = [
        ["", "BM25", "SimCSE", ("Terns-PT", 2), None],
        ["", "", "", "small", "large"],
        ["MS MARCO", "22.8", "9.4", "25.4", "26.2"],
        ["Quora", "78.9", "78.0", "85.8", "86.1"],
    ]
    found = triples(read_table(rows, "Unsupervised methods on BEIR (nDCG@10).", "Terns-PT"))
    assert {("Terns-PT small", "MS MARCO", "25.4"), ("Terns-PT large", "Quora", "86.1")} <= found
    assert ("BM25", "Quora", "78.9") in found


def test_a_column_without_an_upper_header_is_called_by_its_lower_one() -> None:
    rows = [
        ["", "", "BERT", ("BioTern", 2), None],
        ["Datasets", "SOTA", "(Wiki)", "(+ PubMed)", "(+ PMC)"],
        ["CoNLL-2003", "88.60", "85.63", "87.38", "87.79"],
        ["MNLI", "86.84", "84.06", "85.51", "85.64"],
    ]
    found = triples(read_table(rows, "Test results.", "BioTern"))
    assert {("SOTA", "CoNLL-2003", "88.60"), ("BioTern (+ PMC)", "MNLI", "85.64")} <= found


def test_backbones_tell_the_rows_of_one_method_apart() -> None:
    rows = typed("Method|Backbone|AP|AP50;ATSS|R-50|43.5|61.9;ATSS|Tern-T|47.2|66.5")
    found = triples(read_table(rows, "Results on COCO object detection."))
    assert {(m, f) for m, _, f in found} == {
        ("ATSS R-50", "43.5"),
        ("ATSS R-50", "61.9"),
        ("ATSS Tern-T", "47.2"),
        ("ATSS Tern-T", "66.5"),
    }


def test_two_label_columns_under_one_corner_word_name_the_model() -> None:
    rows = [
        [("Model", 2), None, "Parameters", "MNLI", "SST-2"],
        ["BERT", "base", "108M", "84.5", "92.8"],
        ["BERT", "large", "334M", "86.6", "93.0"],
        ["Ternbert", "base", "12M", "81.6", "90.3"],
    ]
    models = {m for m, _, _ in triples(read_table(rows, "Dev set results."))}
    assert {"BERT base", "BERT large"} <= models


def test_a_section_of_models_is_no_cost() -> None:
    rows = [
        ["Model", "MNLI", "SST-2"],
        [("Pre-Training", 3), None, None],
        ["BERT-large", "86.6", "93.2"],
        ["RoBERTa-large", "90.2", "96.4"],
    ]
    assert len(read_table(rows, "Results on GLUE.")) == 4


def test_a_caption_spells_metrics_out() -> None:
    table = made_table(typed("Model|C|B@4|S;OSCAR|127.8|37.4|11.3"))
    long = spelled_out(table, ["Captioning. C: CIDEr, S: SPICE, B@4: BLEU@4. Precision (P) is left out."])
    assert [c.text for c in long.grid[0] if c] == ["Model", "CIDEr", "B@4", "SPICE"]


@pytest.mark.parametrize(
    ("caption", "test"),
    [
        ("Error rates of ensembles. The top-5 error is on the test set of ImageNet.", "ImageNet"),
        ("Cross-lingual classification. We report the accuracy on each of the 15 XNLI languages.", "XNLI"),
    ],
)
def test_a_later_sentence_of_the_caption_names_the_test(caption: str, test: str) -> None:
    found = read_table(typed("method|top-5 err.;VGG-16|7.32;ResNet-152|3.57"), caption)
    assert {c.benchmark_text for c in found} == {test}


def test_what_models_were_made_on_is_no_test() -> None:
    caption = "Object detection on COCO. All backbones are pre-trained on ImageNet."
    found = read_table(typed("method|AP;DETR|42.0;Mask R-CNN|41.0"), caption)
    assert all("COCO" in c.benchmark_text for c in found)
    assert found


def test_a_floating_table_stands_under_the_heading_of_its_mention() -> None:
    def heading(order: int, text: str) -> Block:
        return Block(order=order, kind=BlockKind.HEADING, text=text, level=1)

    table = made_table(typed("Method|mIoU;DANet|45.2;Ternet|50.1"), "Table 3. ADE20K val.", order=10)
    blocks = [
        heading(1, "Segmentation"),
        Block(order=2, kind=BlockKind.PARAGRAPH, text="Table 3 lists the mIoU of all methods."),
        heading(3, "Ablation study"),
        Block(order=20, kind=BlockKind.PARAGRAPH, text="We take parts out."),
    ]
    pages = made_document(type(table)(**{**_fields(table), "page": 2, "label": "Table 3"}), blocks=blocks)
    assert {c.model_text for c in read(pages, "Ternet") if c.announced} == {"Ternet"}


def _fields(table: object) -> dict[str, object]:
    return {name: getattr(table, name) for name in ("order", "cells", "caption", "footnotes")}


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("0.383 (0.309, 0.453)", ["0.383"]),
        ("71.2 [69.0–73.4]", ["71.2"]),
        ("72.0 (76.6/70.1)", ["72.0", "76.6", "70.1"]),
    ],
)
def test_intervals_are_no_figures_and_parts_are(text: str, figures: list[str]) -> None:
    assert [f.quantity.text for f in cell_figures(text)] == figures


@pytest.mark.parametrize("name", ["E5small", "TERN-Rbase", "TERN-RBase"])
def test_a_size_glued_as_a_subscript_is_the_same_model(name: str) -> None:
    assert is_announced(name, ["E5", "TERN-R"])


def test_a_split_that_a_model_was_picked_on_is_not_the_split() -> None:
    assert parse_setting("scores on the test set (best model selected on validation)").split == "test"
    assert parse_setting("testclean").split == "test"


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The ingredients of the new framework, called SEt TRansformer or SETRA, are two.", "SETRA"),
        ("We propose the theory along with an excellent model, namely QUOTA, for all.", "QUOTA"),
    ],
)
def test_a_name_given_to_a_framework_is_announced(sentence: str, name: str) -> None:
    text = (
        f"# Sets of boxes\n\n{sentence} {name} works. {name} is simple.\n\n|Model|AP|\n|-|-|\n|{name}|42.0|\n"
    )
    assert name in announced_models(read_bytes(text.encode(), name="a.md"), load_registry())


def test_what_a_technique_improves_is_not_announced() -> None:
    text = "# SMALLBERT: a lite BERT\n\nWe present two techniques to increase the training speed of BERT.\n"
    assert "BERT" not in announced_models(read_bytes(text.encode(), name="a.md"), load_registry())
