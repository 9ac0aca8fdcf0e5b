"""One claim for a figure that is printed several times."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from made_tables import made_document, made_table, read, typed

from claimcheck.extract.occurrences import merged
from claimcheck.records.claim import CellPlace, Claim, Evaluator, Relation, SourceKind
from claimcheck.records.document import Block, BlockKind, Document, Place
from claimcheck.records.quantity import Quantity
from claimcheck.records.setting import Setting

DOCUMENT = made_document(
    made_table(typed("Model|MMLU; Foo-7B|79.8"), "Table 1"),
    blocks=[
        Block(order=1, kind=BlockKind.PARAGRAPH, text="Foo-7B scores 79.8% on MMLU."),
        Block(order=30, kind=BlockKind.PARAGRAPH, text="In sum, 79.8% on MMLU."),
    ],
)
IN_TABLE = Claim(
    id="",
    model_text="Foo-7B",
    benchmark_text="MMLU",
    metric_text="EM",
    quantity=Quantity(text="79.8", value=Decimal("79.8"), decimals=1),
    kind=SourceKind.TABLE,
    place=Place(where="Table 1", quote="Foo-7B 79.8"),
    cell=CellPlace(table=0, row=1, column=1, model_axis="row"),
    announced=True,
)
IN_TEXT = replace(
    IN_TABLE,
    metric_text="accuracy",
    kind=SourceKind.PROSE,
    cell=None,
    setting=Setting(shots=5, text="5-shot"),
    evaluator=Evaluator(relation=Relation.VENDOR, basis="“we”"),
    place=Place(where="Abstract", quote="Foo-7B scores 79.8% on MMLU."),
)


def test_abstract_table_and_conclusion_are_one_claim_with_three_places() -> None:
    last = replace(IN_TEXT, place=Place(where="Conclusion", quote="In sum, 79.8% on MMLU."))
    (claim,) = merged([IN_TEXT, IN_TABLE, last], DOCUMENT)
    assert claim.kind == SourceKind.TABLE
    assert claim.place.where == "Table 1"
    assert [p.where for p in claim.occurrences] == ["Abstract", "Conclusion"]
    assert claim.setting.shots == 5
    assert claim.evaluator.relation == Relation.VENDOR


def test_prose_may_name_the_family_and_the_test_more_loosely() -> None:
    table = replace(IN_TABLE, model_text="Foo-7B-Instruct", benchmark_text="MMLU (official)")
    prose = replace(IN_TEXT, model_text="Foo-7B", metric_text="pass@1")
    assert len(merged([table, prose], DOCUMENT)) == 2  # not known to be one test
    prose = replace(prose, benchmark_text="MMLU (official)")
    assert len(merged([table, prose], DOCUMENT)) == 1


def test_round_figures_of_different_metrics_stay_apart() -> None:
    ten = Quantity(text="10", value=Decimal(10), decimals=0)
    table = replace(IN_TABLE, quantity=ten, metric_text="WER")
    prose = replace(IN_TEXT, quantity=ten, metric_text="CER")
    assert len(merged([table, prose], DOCUMENT)) == 2


def test_two_cells_of_different_metrics_stay_apart() -> None:
    other = replace(IN_TABLE, metric_text="F1", cell=CellPlace(table=0, row=1, column=2))
    assert len(merged([IN_TABLE, other], DOCUMENT)) == 2


def test_ids_run_in_reading_order() -> None:
    first = replace(IN_TEXT, benchmark_text="GSM8K")
    claims = merged([IN_TABLE, first], DOCUMENT)
    assert [(c.id, c.benchmark_text) for c in claims] == [("c1", "GSM8K"), ("c2", "MMLU")]


def test_reading_a_table_twice_gives_one_set_of_claims() -> None:
    rows = typed("Model|MMLU|BBH; Foo-7B|70.1|60.0; Mistral-7B|64.2|56.1")
    document: Document = made_document(made_table(rows, "Table 1"), made_table(rows, "Table 9", order=20))
    assert len(merged(read(document, "Foo-7B"), document)) == 4
