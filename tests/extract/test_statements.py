from __future__ import annotations

import pytest

from claimcheck.extract.context import Context
from claimcheck.extract.statements import statements_in
from claimcheck.records.claim import Statement, StatementKind
from claimcheck.records.document import Block, BlockKind, Document
from claimcheck.registry.registry import load_registry


def statements(text: str, announced: tuple[str, ...] = ("Nimbus-2",)) -> list[Statement]:
    blocks = (
        Block(order=0, kind=BlockKind.HEADING, text="Abstract", level=1),
        Block(order=1, kind=BlockKind.PARAGRAPH, text=text),
    )
    document = Document(title="", origin="", format="text", kind="text", sha256="", blocks=blocks)
    return statements_in(document, Context(document=document, registry=load_registry(), announced=announced))


@pytest.mark.parametrize(
    ("text", "kind", "models", "benchmarks"),
    [
        ("Nimbus-2 outperforms GPT-4o on all benchmarks.", StatementKind.RANKING, ("Nimbus-2", "GPT-4o"), ()),
        ("Our model ranks first on MMLU.", StatementKind.RANKING, ("Nimbus-2",), ("MMLU",)),
        ("Nimbus-2 tops the LiveBench leaderboard.", StatementKind.RANKING, ("Nimbus-2",), ("LiveBench",)),
        (
            "Nimbus-2 improves on GPT-4o by 5 points on MATH.",
            StatementKind.CHANGE,
            ("Nimbus-2", "GPT-4o"),
            ("MATH",),
        ),
        ("Accuracy on GSM8K rises from 57.1% to 82.4%.", StatementKind.CHANGE, (), ("GSM8K",)),
        ("Nimbus-2 is 30% better on MMLU.", StatementKind.CHANGE, ("Nimbus-2",), ("MMLU",)),
        ("Nimbus-2 sets a new state of the art.", StatementKind.SUPERLATIVE, ("Nimbus-2",), ()),
        (
            "Nimbus-2 reaches human-level performance on MMMU.",
            StatementKind.SUPERLATIVE,
            ("Nimbus-2",),
            ("MMMU",),
        ),
        ("Nimbus-2 在 MMLU 上超过 GPT-4o。", StatementKind.RANKING, ("Nimbus-2", "GPT-4o"), ("MMLU",)),
        ("Nimbus-2 übertrifft GPT-4o.", StatementKind.RANKING, ("Nimbus-2", "GPT-4o"), ()),
    ],
)
def test_kinds(text: str, kind: StatementKind, models: tuple[str, ...], benchmarks: tuple[str, ...]) -> None:
    found = [s for s in statements(text) if s.kind is kind]
    assert len(found) == 1
    assert (found[0].models, found[0].benchmarks) == (models, benchmarks)
    assert found[0].text == text == found[0].place.quote
    assert found[0].in_summary


@pytest.mark.parametrize(
    "text",
    [
        "Nimbus-2 was trained on 512 GPUs.",
        "The office is bigger than before.",
        "We thank all reviewers.",
        "MMLU has 57 subjects.",
    ],
)
def test_plain_sentences_give_none(text: str) -> None:
    assert statements(text) == []


def test_none_in_documents_about_something_else() -> None:
    assert statements("Rovers beat all rivals in every test.", announced=()) == []
