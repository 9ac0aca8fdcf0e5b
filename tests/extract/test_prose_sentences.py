"""What is read from single sentences of an invented announcement of Nimbus-2."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from counted_work import calls_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck.extract.context import Context
from claimcheck.extract.prose.reading import claims_in_prose
from claimcheck.extract.statements import statements_in
from claimcheck.records.claim import Claim, Relation
from claimcheck.records.document import Block, BlockKind, Document, Figure
from claimcheck.registry.registry import load_registry

CASES = json.loads((Path(__file__).parent / "prose_sentences.json").read_text("utf-8"))


def document_of(text: str, heading: str = "", lead: str = "") -> Document:
    blocks = []
    if heading:
        blocks.append(Block(order=0, kind=BlockKind.HEADING, text=heading, level=2))
    if lead:
        blocks.append(Block(order=1, kind=BlockKind.PARAGRAPH, text=lead))
    kind = BlockKind.LIST_ITEM if lead else BlockKind.PARAGRAPH
    blocks.append(Block(order=2, kind=kind, text=text))
    return Document(title="", origin="", format="text", kind="text", sha256="", blocks=tuple(blocks))


def read(
    text: str, announced: tuple[str, ...] = ("Nimbus-2",), heading: str = "", lead: str = ""
) -> list[Claim]:
    document = document_of(text, heading, lead)
    context = Context(document=document, registry=load_registry(), announced=announced, vendor="Cumulus")
    return claims_in_prose(document, context)


def tuples(claims: list[Claim]) -> list[tuple[str, str, str]]:
    return sorted((c.model_text, c.benchmark_text, c.quantity.text) for c in claims)


@pytest.mark.parametrize("case", CASES, ids=[c["sentence"][:60] for c in CASES])
def test_sentence_gives_exactly_these_claims(case: dict[str, object]) -> None:
    wanted = sorted(tuple(c) for c in case["claims"])  # type: ignore[attr-defined]
    assert tuples(read(str(case["sentence"]))) == wanted


def test_every_claim_quotes_its_sentence_and_prints_its_digits() -> None:
    for case in CASES:
        for claim in read(case["sentence"]):
            assert claim.place.quote in case["sentence"]
            assert claim.quantity.text in claim.place.quote


def test_heading_names_the_benchmark_and_doubt_says_so() -> None:
    (claim,) = read("Nimbus-2 reaches a score of 79.4%.", heading="SWE-bench methodology")
    assert claim.benchmark_text == "SWE-bench"
    assert claim.place.where == "SWE-bench methodology"


def test_sentence_before_names_the_model_and_doubt_says_so() -> None:
    claims = read(
        "GPT-4o was tested last year. It scored 53.6% on GPQA Diamond.",
        announced=("Nimbus-2", "Nimbus-2 mini"),
    )
    assert tuples(claims) == [("GPT-4o", "GPQA Diamond", "53.6")]
    assert claims[0].doubt


def test_line_above_a_list_names_the_test() -> None:
    claims = read("Recall: 98.7%", lead="Category A - Prompt injection (1,500 prompts):")
    assert tuples(claims) == [("Nimbus-2", "Category A - Prompt injection", "98.7")]
    assert claims[0].metric_text == "Recall"


def test_a_labelled_line_names_the_model_of_the_lines_below() -> None:
    heading = Block(order=0, kind=BlockKind.HEADING, text="MMLU", level=3)
    lines = ("Model: CodePond X (Frogco)", "Score: 91.4%", "Details: Released in April 2026.")
    items = (Block(order=n, kind=BlockKind.LIST_ITEM, text=t) for n, t in enumerate(lines, start=1))
    document = Document(title="", origin="", format="text", kind="text", sha256="", blocks=(heading, *items))
    context = Context(document=document, registry=load_registry(), announced=("Nimbus-2",))
    assert tuples(claims_in_prose(document, context)) == [("CodePond X", "MMLU", "91.4")]


def test_an_own_system_without_a_name_is_called_as_the_text_calls_it() -> None:
    claims = read("Our ensemble model, a neural network like all LLMs, obtains 25.9% on MMLU.", announced=())
    assert tuples(claims) == [("Our ensemble model", "MMLU", "25.9")]


def test_a_caption_that_is_no_block_is_read() -> None:
    figure = Figure(order=3, caption="Nimbus-2 scores 48.2% on SWE-bench Verified.")
    document = replace(document_of("Nimbus-2 is an AI model."), figures=(figure,))
    context = Context(document=document, registry=load_registry(), announced=("Nimbus-2",))
    (claim,) = claims_in_prose(document, context)
    assert (claim.benchmark_text, claim.place.where) == ("SWE-bench Verified", "Caption")


def test_a_share_is_no_elo() -> None:
    claims = read("Nimbus-2 scored 84.6% on ARC-AGI-2 and achieved a 3455 Elo rating on Codeforces.")
    assert {c.quantity.text: c.metric_text for c in claims} == {"84.6": "", "3455": "Elo rating"}


def test_metric_setting_and_unit_are_read_from_the_sentence() -> None:
    (claim,) = read("Nimbus-2 attains 62.8% pass@1 on HumanEval (0-shot, no tools).")
    assert claim.metric_text == "pass@1"
    assert (claim.setting.shots, claim.setting.tools) == (0, False)
    (ratio,) = read("Nimbus-2 achieves an AUC of 0.91 for glaucoma detection.")
    assert ratio.quantity.unit == "ratio"


@pytest.mark.parametrize(
    ("sentence", "relation"),
    [
        ("Nimbus-2 scores 88.5% on MMLU.", Relation.VENDOR),
        (
            "In a test by the Halyard Institute, run independently, Nimbus-2 scores 88.5% on MMLU.",
            Relation.THIRD_PARTY,
        ),
        ("According to Artificial Analysis, Nimbus-2 scores 88.5% on MMLU.", Relation.THIRD_PARTY),
        ("Llama 3 70B scores 79.5% on MMLU (Dubey et al., 2024).", Relation.CITED),
        ("Llama 3 70B scores 79.5% on MMLU.", Relation.NOT_STATED),
    ],
)
def test_who_ran_it_comes_from_the_sentence(sentence: str, relation: Relation) -> None:
    (claim,) = read(sentence)
    assert claim.evaluator.relation is relation


def test_a_document_that_is_not_about_ai_makes_no_claim() -> None:
    assert read("The bridge scored 88.5% on MMLU.", announced=()) == []


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=300) | st.text(alphabet="AIME 2024GPT-4o0123456789.%(),;: \nonfor", max_size=300))
def test_no_text_raises(text: str) -> None:
    document = document_of(text)
    context = Context(document=document, registry=load_registry(), announced=("Nimbus-2",))
    for claim in claims_in_prose(document, context):
        assert claim.quantity.text in text
    statements_in(document, context)


@pytest.mark.parametrize(
    "unit",
    ["A" * 10, "79.8% on ", "(" * 10, "GPT-4 scores 8 ", "1" * 10, "Ab " * 3, "a-1" * 3],
    ids=["letters", "figures", "brackets", "models", "digits", "names", "hyphens"],
)
def test_work_on_a_long_line_grows_with_its_length(unit: str) -> None:
    def work(line: str) -> None:
        document = document_of(line)
        context = Context(document=document, registry=load_registry(), announced=("Nimbus-2",))
        claims_in_prose(document, context)
        statements_in(document, context)

    work(unit * 10)  # what is compiled once and kept is not counted
    single, fourfold = (calls_of(lambda n=n: work(unit * n)) for n in (400, 1600))
    assert fourfold <= 5 * single
