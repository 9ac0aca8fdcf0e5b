"""What a sentence is read to mean by the sentences, lines and headings around it."""

from __future__ import annotations

import pytest

from claimcheck.extract.context import Context
from claimcheck.extract.prose.reading import claims_in_prose
from claimcheck.records.document import Block, BlockKind, Document
from claimcheck.registry.registry import load_registry

_KINDS = {"#": BlockKind.HEADING, "-": BlockKind.LIST_ITEM}


def read(lines: list[str], announced: tuple[str, ...] = ()) -> list[tuple[str, str, str]]:
    """The claims of a document given line by line, headings marked "#" and list items "-"."""
    blocks = []
    for order, line in enumerate(lines):
        kind = _KINDS.get(line[0], BlockKind.PARAGRAPH)
        text = line if kind is BlockKind.PARAGRAPH else line[2:]
        blocks.append(Block(order=order, kind=kind, text=text, level=2 if kind is BlockKind.HEADING else 0))
    document = Document(title="", origin="", format="text", kind="text", sha256="", blocks=tuple(blocks))
    context = Context(document=document, registry=load_registry(), announced=announced)
    claims = claims_in_prose(document, context)
    return sorted((c.model_text, c.benchmark_text, c.quantity.text) for c in claims)


CASES = {
    "a system that one sentence shows is known where others only name it": (
        [
            "Quillon solved 14.2% of SWE-bench, a test for AI agents.",
            "Claude 2 resolved 4.8% of SWE-bench.",
            "Quillon is slow. We then give Quillon the tests as well.",
            "Its success rate on SWE-bench is 23.0%.",
        ],
        [
            ("Claude 2", "SWE-bench", "4.8"),
            ("Quillon", "SWE-bench", "14.2"),
            ("Quillon", "SWE-bench", "23.0"),
        ],
    ),
    "a test of plain words is known by what it is said to be": (
        [
            "We release Pond Research Bench, a benchmark for LLMs.",
            "Claude Opus 4 leads with 43.8% accuracy, followed by GPT-4o (40.4%).",
        ],
        [("Claude Opus 4", "Pond Research Bench", "43.8"), ("GPT-4o", "Pond Research Bench", "40.4")],
    ),
    "a test that one sentence shows is known where others only name it": (
        [
            "We built Fern-1, an AI model for AI screening. Fern-1 has AUCs of 0.92 on NLTS, and 0.86 on the MGB test set.",
            "Fern-1 had a concordance index of 0.75 and 0.81 for NLTS and MGB, respectively.",
        ],
        [
            ("Fern-1", "MGB", "0.81"),
            ("Fern-1", "MGB", "0.86"),
            ("Fern-1", "NLTS", "0.75"),
            ("Fern-1", "NLTS", "0.92"),
        ],
    ),
    "a maker is no system": (
        [
            "Claude Sonnet 4 is a model from Anthropic with strong scores, including 77.2% on SWE-bench.",
            "Anthropic reports more. Anthropic achieved it. Anthropic is new.",
        ],
        [("Claude Sonnet 4", "SWE-bench", "77.2")],
    ),
    "a heading that names a task is the test of the lines below": (
        [
            "# Email Classification",
            "- GPT-4o: 96.2% routing accuracy",
            "- Claude 3 Opus: 96.8% routing accuracy",
        ],
        [
            ("Claude 3 Opus", "Email Classification", "96.8"),
            ("GPT-4o", "Email Classification", "96.2"),
        ],
    ),
    "the leaderboard is the one named so before": (
        [
            "FernLLM is a language model. It leads the TallyMed leaderboard of LLMs, not MedQA or PubMedQA.",
            "It reaches 87.3 on the harness of the leaderboard.",
        ],
        [("FernLLM", "TallyMed", "87.3")],
    ),
    "a system without a name is called as the document calls it": (
        ["LLMs have come far. We ran our agent on SWE-bench, and it solves 71.1% of the problems."],
        [("our agent", "SWE-bench", "71.1")],
    ),
    "a percentage in a bracket behind a system that is beaten is its score": (
        [
            "FernDetect is a language model for TallyTruth.",
            "FernDetect reaches an F1 of 79.2% on TallyTruth.",
            "# Results",
            "Our model surpasses GPT-4 (79.2% vs. 63.4%) and the fine-tuned Quillon (65.4%).",
        ],
        [
            ("FernDetect", "TallyTruth", "79.2"),
            ("GPT-4", "TallyTruth", "63.4"),
            ("Quillon", "TallyTruth", "65.4"),
        ],
    ),
    "a system introduced once is the document's own": (
        ["We propose FernSeg, a lightweight segmentation network.", "It achieves 43.6% mIoU on ADE20K."],
        [("FernSeg", "ADE20K", "43.6")],
    ),
    "a test introduced once is known in all sentences": (
        ["TallyMath is a benchmark of 900 sums for LLMs.", "GPT-4o solves 61.2% of TallyMath."],
        [("GPT-4o", "TallyMath", "61.2")],
    ),
    "a short form in brackets names the system": (
        [
            "We design an effective Fern Prior Network (FPNet) for image recognition.",
            "FPNet reaches 52.1% mIoU on Cityscapes.",
        ],
        [("FPNet", "Cityscapes", "52.1")],
    ),
    "references are no scores and do not part names": (
        [
            "We propose FernSeg, a deep neural network.",
            "FernSeg [12] scores 76.0% (Hale et al., 2021) on Cityscapes [7, 8].",
        ],
        [("FernSeg", "Cityscapes", "76.0")],
    ),
    "the test of the sentence before goes on": (
        ["The language model GPT-4o was run on MMLU. It clocks in at 44.4 points."],
        [("GPT-4o", "MMLU", "44.4")],
    ),
    "a heading that is only an unknown name is the system of its lines": (
        [
            "Agents and language models on SWE-bench Lite.",
            "# Live-FIX-agent (Tarn, 2025)",
            "It solves 27.3% of SWE-bench Lite.",
        ],
        [("Live-FIX-agent", "SWE-bench Lite", "27.3")],
    ),
    "a part of the test the text is about": (
        ["# SWE-bench", "GPT-4o leads Verified at 48.2% among language models."],
        [("GPT-4o", "SWE-bench Verified", "48.2")],
    ),
    "labels of lines are systems": (
        [
            "# MTEB results of embedding models",
            "- BGX-M3 (open source): 54.7 nDCG@10",
            "- Fern-embed-2: 58.1 nDCG@10",
        ],
        [("BGX-M3", "MTEB", "54.7"), ("Fern-embed-2", "MTEB", "58.1")],
    ),
    "a line that tells a measure is not about the test before it": (
        ["GPT-4o scores 30.8% on SWE-bench.", "**Python Coding Accuracy**", "- GPT-4o: 87.3%"],
        [("GPT-4o", "SWE-bench", "30.8")],
    ),
    "a model in Chinese writing makes a text one about AI": (
        ["Qwen2.5-32B-Instruct模型在AIME 2024上的得分提升至56.7%。"],
        [("Qwen2.5-32B-Instruct", "AIME 2024", "56.7")],
    ),
    "a share on a test with a name of its own makes a text one about AI": (
        ["TALS achieves 94.4% on HumanEval but takes 30 s."],
        [("TALS", "HumanEval", "94.4")],
    ),
    "a label is no system where it is a test": (
        ["GPT-4o results", "- MMLU (5-shot): 86.4"],
        [("GPT-4o", "MMLU", "86.4")],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_text_around_a_sentence_says(name: str) -> None:
    lines, wanted = CASES[name]
    assert read(lines) == sorted(wanted)


def test_the_family_of_what_is_announced_is_not_what_the_text_turns_to() -> None:
    lines = [
        "- All Claude results use a simple scaffold. We report 77.2%, averaged over 10 trials of SWE-bench Verified."
    ]
    assert read(lines, ("Claude Sonnet 4.5",)) == [("Claude Sonnet 4.5", "SWE-bench Verified", "77.2")]


def test_a_row_of_decimals_goes_on_with_the_test_named_before() -> None:
    lines = [
        "Nimbus-2 leads on SimpleQA with an F1 of 0.858. GPT-4o with web search scores 0.842 and "
        "Gemini 2.0 Flash with grounding 0.753."
    ]
    wanted = [
        ("GPT-4o", "SimpleQA", "0.842"),
        ("Gemini 2.0 Flash", "SimpleQA", "0.753"),
        ("Nimbus-2", "SimpleQA", "0.858"),
    ]
    assert read(lines, ("Nimbus-2",)) == wanted


def test_who_held_the_lead_at_a_figure_scored_it() -> None:
    lines = ["On OSWorld, Nimbus-2 leads at 61.4%. Four months ago, GPT-4o held the lead at 42.2%."]
    wanted = [("GPT-4o", "OSWorld", "42.2"), ("Nimbus-2", "OSWorld", "61.4")]
    assert read(lines, ("Nimbus-2",)) == wanted


def test_a_supposed_model_scores_nothing() -> None:
    assert read(["A language model can reach 90% on MMLU and still fail users.", "LLMs differ."]) == []
