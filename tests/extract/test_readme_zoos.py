"""Model zoos, leaderboards and benchmark files of repositories: what their columns, cells and headings say."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.extract.announced.models import announced_models
from claimcheck.extract.prose.other_numbers import is_no_score
from claimcheck.extract.reading import read_claims
from claimcheck.ingest.open import read_bytes
from claimcheck.records.claim import Claim, Reading, Relation
from claimcheck.records.quantity import Quantity
from claimcheck.registry.registry import load_registry


def read(markdown: str) -> Reading:
    return read_claims(read_bytes(markdown.encode(), name="README.md"), load_registry())


def figures(reading: Reading) -> set[tuple[str, str, str]]:
    return {(c.model_text, c.benchmark_text, c.quantity.text) for c in reading.claims}


def claim_of(reading: Reading, figure: str) -> Claim:
    return next(c for c in reading.claims if c.quantity.text == figure)


def table(*rows: str) -> str:
    head, *body = rows
    return "\n".join((head, "|" + "---|" * head.count("|"), *body)) + "\n"


def test_a_cell_may_list_the_models_of_its_figures_and_seconds_an_image_are_no_score() -> None:
    rows = table(
        "| Task | Sec/Img | Score | Trained Model |",
        "| SQuAD | 0.7 / 1.2 | 91.3 / 90.9 | [wren-base-v2](a) (1280) / [wren-base-v1](b) |",
        "| DocVQA | 0.78 | 67.5 | [wren-base-docvqa](c) |",
    )
    assert figures(read(f"# Wren: a document model\n\nWe release Wren, a model.\n\n{rows}")) == {
        ("wren-base-v2 (1280)", "SQuAD", "91.3"),
        ("wren-base-v1", "SQuAD", "90.9"),
        ("wren-base-docvqa", "DocVQA", "67.5"),
    }


LEADERS = (
    "| Model | ALL | GPS | NUM |",
    "| GPT-4V | 49.9 | 50.5 | {} |",
    "| LLaVA | 26.1 | 29.3 | {} |",
)


@pytest.mark.parametrize(("counts", "is_count"), [(("20.1", "18.3"), False), (("120", "118"), True)])
def test_a_word_over_counts_over_fractions_is_a_part_of_the_test(
    counts: tuple[str, str], is_count: bool
) -> None:
    rows = table(LEADERS[0], LEADERS[1].format(counts[0]), LEADERS[2].format(counts[1]))
    reading = read(f"# Results\n\nAccuracy scores on MathVista.\n\n{rows}")
    assert (counts[0] in {c.quantity.text for c in reading.claims}) is not is_count


def test_a_split_may_stand_between_a_metric_and_its_thresholds() -> None:
    rows = table(
        "| Model | mAP<sup>val<br>0.5:0.95 | Params<br>(M) |",
        "| WrenX-s | 40.5 | 9.0 |",
        "| WrenX-m | 46.9 | 25.3 |",
    )
    cite = "If you use WrenX in your research, please cite our work by using this entry:"
    reading = read(f"# Introduction\n\nWrenX is a detector. Prepare COCO dataset.\n\n{rows}\n\n{cite}\n")
    assert figures(reading) == {("WrenX-s", "COCO", "40.5"), ("WrenX-m", "COCO", "46.9")}
    assert claim_of(reading, "40.5").setting.split == "dev"
    assert claim_of(reading, "40.5").announced


def test_what_readers_are_asked_to_cite_is_the_authors_own() -> None:
    rows = table("| Model | MMLU |", "| WrenX-s | 40.5 |", "| Falcon-7B | 46.9 |")
    text = f"# Introduction\n\n{rows}\n\nIf you find WrenX useful, please consider citing our paper.\n"
    document = read_bytes(text.encode(), name="README.md")
    assert "WrenX" in announced_models(document, load_registry())


def test_rewards_of_agents_by_environment_are_results() -> None:
    rows = table(
        "|algo|env_id|mean_reward|std_reward|n_timesteps|eval_episodes|",
        "|a2c|Acrobot-v1|-83.353|17.213|500k|1778|",
        "|a2c|CartPole-v1|500.000|0.000|500k|300|",
        "|ppo|Acrobot-v1|-73.506|18.201|1M|2013|",
    )
    found = figures(
        read(f"## Performance of trained agents\n\nIt can be found in the table below.\n\n{rows}")
    )
    assert found == {
        ("a2c", "Acrobot-v1", "-83.353"),
        ("a2c", "CartPole-v1", "500.000"),
        ("ppo", "Acrobot-v1", "-73.506"),
    }


def test_a_heading_that_is_a_models_file_names_the_model_of_its_table() -> None:
    rows = table(
        "| testset | BLEU | chr-F |", "| newstest2013.de.en | {} | 0.551 |", "| Tatoeba.de.en | {} | 0.677 |"
    )
    text = "".join(
        f"# wren-{day}.zip\n\n* model: transformer\n\n## Benchmarks\n\n{rows.format(*scores)}\n"
        for day, scores in (("2019-12-04", ("29.4", "54.5")), ("2020-02-26", ("32.1", "55.4")))
    )
    reading = read(text)
    assert {
        ("wren-2019-12-04", "newstest2013.de.en", "29.4"),
        ("wren-2020-02-26", "Tatoeba.de.en", "55.4"),
    } <= figures(reading)
    assert all(c.announced and c.evaluator.relation is Relation.VENDOR for c in reading.claims)


def test_a_task_in_the_heading_is_the_test_of_bare_metrics() -> None:
    rows = table("| Model | Accuracy |", "| BERT base | 0.875 |", "| Wren | 0.901 |")
    assert ("Wren", "Heron Sentiment Analysis", "0.901") in figures(
        read(f"# Wren\n\n## Subtasks\n\n### Heron Sentiment Analysis\n\n* Dataset : heron\n\n{rows}")
    )


def test_ablation_studies_are_no_test() -> None:
    rows = table(
        "| Training_method | Recall(%) | AP(%) | mIoU(%) | Accuracy(%) | IoU(%) |",
        "| `ES-W` | 87.0 | 75.3 | 90.4 | 66.8 | 26.2 |",
        "| `ED-W` | 87.3 | 76.0 | 91.6 | 71.2 | 26.1 |",
        "| `End-to-end` | 89.2 | 76.5 | 91.5 | 70.5 | 26.2 |",
    )
    heading = "#### Ablation Studies 1: End-to-end v.s. Step-by-step:"
    reading = read(f"# WrenP\n\nWe present WrenP, a network.\n\n{heading}\n\n{rows}")
    assert not any("Ablation" in c.benchmark_text for c in reading.claims)


def test_chinese_notes_say_that_all_results_were_evaluated_alike() -> None:
    rows = table(
        "| Model | LCQMC | STS-B |", "| SBERT-base | 78.72 | 66.41 |", "| BERT-wwm | 79.17 | 79.30 |"
    )
    note = "- 为评测模型能力，结果均只用该数据集的train训练，在test上评估得到的表现，没用外部数据"
    reading = read(f"# Wren\n\n我们发布 Wren 模型。\n\n## 评测结果\n\n{rows}\n说明：\n{note}\n")
    assert claim_of(reading, "78.72").evaluator.relation is Relation.VENDOR


def test_an_entry_of_a_list_of_news_speaks_of_the_documents_own_model() -> None:
    news = (
        "[2022/7/14]：We released the code. </br>\n"
        "[2022/6/7]: We release a detection model [Mask WREN](a) with **54.7** AP on [COCO instance](b)! </br>\n"
        "[2022/3/8]: We reach the SOTA on [MS-COCO leader board](c) with **63.3AP**!\n"
    )
    intro = "We present **WREN** with:\n\n1. **State-of-the-art**: WREN achieves **63.2** AP on COCO Val.\n"
    reading = read(f"# WREN: a detector\n\n# News\n{news}\n# Introduction\n{intro}")
    assert claim_of(reading, "63.3").model_text == "WREN"


def test_an_entry_that_is_a_name_and_its_version_holds_no_score() -> None:
    version = Quantity(text="1.0", value=Decimal("1.0"), decimals=1)
    assert is_no_score("WTQ ", "", version)
    assert not is_no_score("Wren reaches an MT-Bench of ", "", version)
