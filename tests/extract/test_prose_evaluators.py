"""Who ran the test of a figure, as the sentences around it say."""

from __future__ import annotations

import pytest

from claimcheck.extract.prose.evaluators import ProseEvaluators, reported_tests, runs_own_test
from claimcheck.records.claim import Relation


def relation(sentences: str, *, announced: bool = True, maker: str = "") -> Relation:
    """The relation for the last of some sentences of one block."""
    evaluators = ProseEvaluators("Frogco", all_own=False)
    evaluators.enter(1)
    *before, last = sentences.split(" | ")
    for sentence in before:
        evaluators.of(sentence, announced=announced, maker=maker)
        evaluators.note(sentence)
    return evaluators.of(last, announced=announced, maker=maker).relation


@pytest.mark.parametrize(
    ("sentences", "wanted"),
    [
        ("Nimbus-2 scored 70% on MMLU.", Relation.VENDOR),
        ("According to Vals AI, Nimbus-2 scored 70% on MMLU.", Relation.THIRD_PARTY),
        ("The ARC Prize Foundation said Nimbus-2 reached 16% on ARC-AGI-2.", Relation.THIRD_PARTY),
        (
            "Epoch AI's recent evaluation differs. | According to their tests, it scored 10%.",
            Relation.THIRD_PARTY,
        ),
        (
            "Independent testing conducted by TWLI Consulting Institute. | In the TWLI test, it reached 99%.",
            Relation.THIRD_PARTY,
        ),
        (
            "An independent study by Tidewater Institute. | In the study, it reached 99%.",
            Relation.THIRD_PARTY,
        ),
        (
            "We asked Tidewater Labs to evaluate Nimbus-2. | On the Tidewater Labs Index it scores 44.",
            Relation.THIRD_PARTY,
        ),
        ("In tests run by Tidewater Institute it had 99%. | Its specificity was 28%.", Relation.THIRD_PARTY),
        ("In tests run by Tidewater Institute it had 99%. | Nimbus-2 has 28% on MMLU.", Relation.VENDOR),
    ],
)
def test_who_ran_the_test(sentences: str, wanted: Relation) -> None:
    assert relation(sentences) == wanted


def test_the_maker_that_a_report_cites_is_the_vendor() -> None:
    said = "According to OpenAI, o3 scored 25% on FrontierMath."
    assert relation(said, maker="OpenAI") == Relation.VENDOR
    assert relation(said, maker="Google") == Relation.THIRD_PARTY


def test_another_model_of_the_maker_is_the_vendors() -> None:
    evaluators = ProseEvaluators("Frogco", all_own=False)
    said = "Nimbus-1 scored 70% on MMLU."
    assert evaluators.of(said, announced=False, maker="", kin=True).relation == Relation.VENDOR
    quoted = "For Nimbus-1 we quote the published figure of 70%."
    assert evaluators.of(quoted, announced=False, maker="", kin=True).relation == Relation.CITED


def test_a_quoted_figure_of_a_rival_is_cited() -> None:
    said = "For GPT-5.2 we quote OpenAI's published figure of 80.0% on SWE-bench Verified."
    assert relation(said, announced=False) == Relation.CITED


@pytest.mark.parametrize(
    ("sentence", "own"),
    [
        ("In this paper, we introduce FrogBench 2.0, a benchmark of ponds.", True),
        ("This is v3 of my pond dictation benchmark.", True),
        ("We introduce Nimbus-2, a language model.", False),
    ],
)
def test_who_makes_a_test_runs_it(sentence: str, own: bool) -> None:
    assert runs_own_test([sentence]) == own


def test_a_report_on_tests_of_an_independent_body() -> None:
    told = ["Tidewater, an independent testing service, built three tests.", "GPT-4 scored 70% on MMLU."]
    reported = reported_tests(told, "Frogco")
    evaluators = ProseEvaluators("Frogco", all_own=False, reported=reported)
    assert evaluators.of(told[1], announced=False, maker="").relation == Relation.THIRD_PARTY
    assert reported_tests(["The study was conducted by Frogco."], "Frogco") == ""
    assert reported_tests(["The study was conducted by Tidewater Labs."], "Frogco")


def test_a_rivals_figure_without_a_tester_is_not_stated() -> None:
    assert relation("GPT-4o scored 70% on MMLU.", announced=False) == Relation.NOT_STATED


def test_who_ran_models_of_others_without_presenting_any_is_the_tester() -> None:
    assert runs_own_test(["We benchmark these models regularly."])
    assert runs_own_test(["I ran identical tasks through both models."])
    assert not runs_own_test(["They tested both models."])


@pytest.mark.parametrize(
    "sentence",
    [
        "Artificial Analysis의 Intelligence Index에서 Nimbus-2은 32점을 기록했다.",
        "在第三方机构评测中，Nimbus-2 在 MMLU 上得分 70。",
        "Unabhängige Tests ergaben für Nimbus-2 70 % auf MMLU.",
        "Selon une évaluation indépendante, Nimbus-2 atteint 70 % sur MMLU.",
        "En una evaluación independiente, Nimbus-2 alcanza el 70 % en MMLU.",
    ],
)
def test_independent_testers_in_other_languages(sentence: str) -> None:
    assert relation(sentence) == Relation.THIRD_PARTY
