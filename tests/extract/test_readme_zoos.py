"""Model zoos, leaderboards and benchmark files of repositories: what their columns, cells and headings say."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.extract.announced.models import announced_models
from claimcheck.extract.evaluators.relation import relation_of
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


def test_columns_of_links_and_configs_name_no_model_and_sizes_tell_architectures_apart() -> None:
    rows = table(
        "| architecture | size | frames | top1 10-view | top5 | parameters (M) | model | config |",
        "| Wren3D | XS | 4 x 12 | 68.7 | 88.1 | 3.8 | [`link`](a) | Kinetics/WREN_XS |",
        "| Wren3D | M | 16 x 5 | 75.1 | 91.0 | 3.8 | [`link`](b) | Kinetics/WREN_M |",
        "| Wren3D | L | 16 x 5 | 76.9 | 92.5 | 6.2 | [`link`](c) | Kinetics/WREN_L |",
    )
    reading = read(f"# Model Zoo\n\n## Kinetics 400\n\n{rows}")
    assert {("Wren3D XS", "Kinetics 400", "68.7"), ("Wren3D L", "Kinetics 400", "92.5")} <= figures(reading)
    assert claim_of(reading, "68.7").announced


def test_a_column_config_may_name_the_models() -> None:
    rows = table(
        "| Config | Input Size | AP<br>(COCO) | Params(M) |",
        "| [RTMPose-t](a) | 256x192 | 68.5 | 3.34 |",
        "| [RTMPose-s](b) | 256x192 | 72.2 | 5.47 |",
    )
    assert {"RTMPose-t", "RTMPose-s"} <= {
        c.model_text for c in read(f"# RTMPose\n\nWe release RTMPose.\n\n{rows}").claims
    }


def test_number_formats_in_rows_are_no_tests() -> None:
    rows = table(
        "| Precision | Baichuan2-7B | Baichuan2-13B |",
        "| bf16 / fp16 | 15.3 | 27.5 |",
        "| 8bits | 8.0 | 16.1 |",
    )
    assert not read(f"# Baichuan2\n\nWe release Baichuan2.\n\n# Inference and Deployment\n\n{rows}").claims


def test_a_test_ends_before_the_verb_of_its_sentence() -> None:
    rows = table(
        "| Passage Leaderboard (2019) | Eval MRR@10 | Latency |",
        "| BM25 | 18.6 | 55 ms |",
        "| wrenquery | 27.2 | 64 ms |",
    )
    lead = "The results on the MS MARCO show that wrenquery is more effective than doc2query:"
    reading = read(f"# wrenquery\n\nwrenquery is a model of document expansion.\n\n{lead}\n\n{rows}")
    assert ("wrenquery", "MS MARCO", "27.2") in figures(reading)


def test_a_heading_of_results_of_a_size_leaves_the_text_above_it_to_its_table() -> None:
    rows = table(
        "| | **中-英** | **中-法** | **中-德** |",
        "| **GPT-4** | 29.94 | 29.56 | 20.83 |",
        "| **LLaMA-7B** | 17.27 | 12.02 | 8.73 |",
    )
    text = (
        "We used the Flores-101 dataset to evaluate the multilingual capability of the model. Flores-101 covers "
        "101 languages. Using OpenCompass, we performed 8-shot tests on three sub-tasks within Flores-101: "
        "Chinese-English, Chinese-French, and Chinese-German."
    )
    reading = read(
        f"# Wren\n\nWren is a language model.\n\n## Multilingual\n\n{text}\n\n### 7B Model Results\n\n{rows}"
    )
    assert claim_of(reading, "29.94").setting.shots == 8


def test_a_reported_accuracy_that_is_obtained_somehow_is_not_quoted() -> None:
    assert relation_of("The reported accuracy is obtained by center crop testing.") is None
    assert relation_of("The reported accuracy of BERT is printed for comparison.") is Relation.CITED


@pytest.mark.parametrize(
    "behind", [" of the questions in TabWren belong to free-text questions", " are multi-choice questions"]
)
def test_shares_of_the_questions_are_no_scores(behind: str) -> None:
    assert is_no_score("", behind, Quantity(text="74.7", value=Decimal("74.7"), decimals=1, unit="%"))


def test_our_best_model_on_the_environment_that_the_page_introduces() -> None:
    page = (
        "<h1>WebShop</h1><h2>Towards Real-World Web Interaction</h2><h2>Abstract</h2><p>We develop WebShop – a "
        "simulated website environment with 1.18 million products. WebShop provides several challenges. We collect "
        "human trajectories to validate the benchmark, then train and evaluate agents with pre-trained "
        "language models. Our best model achieves a task success rate of 29%, which is far lower than expert human performance (59%).</p>"
    )
    reading = read_claims(read_bytes(page.encode(), name="page.html"), load_registry())
    assert ("Our best model", "WebShop", "29") in figures(reading)


def test_a_counted_title_line_names_the_test_and_training_columns_tell_nothing() -> None:
    rows = table(
        "| model | #GPUs | batch size | lr | lr_decay | max_epoch | time/epoch | mem/GPU | mAP |",
        "| VGG-16 | 1 | 1 | 1e-3 | 5 | 6 | 0.76 hr | 3265MB | 70.1 |",
        "| VGG-16 | 8 | 16 | 1e-2 | 8 | 10 | 0.19 hr | 5291MB | 69.4 |",
    )
    reading = read(
        f"# Faster R-CNN\n\nA re-implementation of Faster R-CNN.\n\n## Results\n\n1). PASCAL VOC 2007\n\n{rows}"
    )
    assert figures(reading) == {("VGG-16", "PASCAL VOC 2007", "70.1"), ("VGG-16", "PASCAL VOC 2007", "69.4")}


def test_errors_of_the_paper_and_of_this_implementation() -> None:
    rows = table(
        "| Name | # layers | # params | Test err(paper) | Test err(this impl.) |",
        "| ResNet20 | 20 | 0.27M | 8.75% | 8.27% |",
        "| ResNet32 | 32 | 0.46M | 7.51% | 7.37% |",
    )
    reading = read(f"# ResNets for CIFAR10\n\nProper ResNets, trained on CIFAR10.\n\n{rows}")
    assert ("ResNet20", "CIFAR10", "8.75") in [(m, b.replace("-", ""), v) for m, b, v in figures(reading)]
    assert claim_of(reading, "8.75").evaluator.relation is Relation.CITED
    assert claim_of(reading, "8.27").evaluator.relation is Relation.VENDOR


def test_a_row_of_the_original_paper_is_cited() -> None:
    rows = table(
        "| Implementation | mAP |",
        "| origin paper | 0.699 |",
        "| train with caffe pretrained model | 0.712 |",
    )
    reading = read(f"# Simple Faster R-CNN\n\nWe trained on VOC 2007.\n\n## VOC07 mAP\n\n{rows}")
    assert claim_of(reading, "0.699").evaluator.relation is Relation.CITED
