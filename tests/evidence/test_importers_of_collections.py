"""Importers of tables that collect many tests, on small invented files, and the traps of each."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest

from claimcheck.errors import ImportRefused
from claimcheck.records.evidence import ContaminationReport, EvaluatorRelation

VENDOR, THIRD = EvaluatorRelation.VENDOR, EvaluatorRelation.THIRD_PARTY


def test_artificial_analysis_tells_points_from_shares(rows) -> None:
    answer = {
        "status": 200,
        "data": [
            {
                "name": "zeta-oss (high)",
                "evaluations": {"artificial_analysis_intelligence_index": 61.2, "gpqa": 0.7, "hle": None},
            }
        ],
    }
    index, gpqa = rows("answer.json", json.dumps(answer))
    assert (index.scale, index.per_cent) == ("points", None)
    assert (gpqa.scale, gpqa.setting.effort) == ("ratio", "high")


V2_HEAD = (
    "eval_name,Precision,Model,fullname,Average ⬆️,Flagged,Chat Template"
    ",IFEval Raw,IFEval,MMLU-PRO Raw,MMLU-PRO,Submission Date\n"
)


def test_open_llm_v2_keeps_raw_and_normalised_apart(rows) -> None:
    line = "0,bfloat16,<a href='x'>org/zeta</a>,org/zeta,8.8,True,True,0.33,33.0,0.1163,1.817,2024-08-05\n"
    found = rows("contents.csv", V2_HEAD + line)
    raw = next(r for r in found if r.record.endswith("MMLU-PRO Raw"))
    normal = next(r for r in found if r.record.endswith("MMLU-PRO"))
    assert (raw.scale, raw.per_cent, raw.setting.shots) == ("ratio", Decimal("11.63"), 5)
    assert (normal.scale, normal.per_cent) == ("normalised percent", None)
    assert (raw.model_text, raw.note) == ("org/zeta", "flagged by the leaderboard")
    assert raw.setting.text == "5-shot; precision bfloat16; chat template"


def test_open_llm_v2_reads_the_rows_api_and_the_formatted_list(rows) -> None:
    answer = {
        "features": [],
        "rows": [{"row_idx": 0, "row": {"fullname": "org/zeta", "IFEval Raw": 0.5, "IFEval": 50.0}}],
        "num_rows_total": 1,
    }
    assert [r.score_text for r in rows("rows.json", json.dumps(answer))] == ["0.5", "50.0"]
    formatted = [
        {"model": {"name": "org/zeta", "precision": "float16"}, "evaluations": {"ifeval": {"value": 0.25}}}
    ]
    (row,) = rows("formatted.json", json.dumps(formatted))
    assert (row.benchmark_text, row.scale) == ("IFEval", "ratio")


def test_open_llm_v1_prefers_the_two_decimal_file_and_ignores_parameters(rows, taken) -> None:
    table = "\ufeffModel,Average,ARC (25-shot),HellaSwag (10-shot),MMLU (5-shot),TruthfulQA (0-shot)"
    table += ",Parameters,URL\n"
    table += "org/zeta,63.2,61.6,84.4,54.1,52.5,33.3,https://x.org\n"
    found = rows("20230531.csv", table)
    assert [r.score_text for r in found] == ["63.2", "61.6", "84.4", "54.1", "52.5"]
    assert [r.setting.shots for r in found] == [None, 25, 10, 5, 0]
    assert found[0].date == "2023-05-31"
    array = '[["org/zeta", 63.21, 61.55, 84.41, 54.12, 52.5]]'
    assert rows("20230915.json", array)[1].score_text == "61.55"
    assert "repeats" in taken("20230915.csv", table, **{"20230915__json": array})[1].nothing


CARD = """---
license: mit
model-index:
- name: zeta-7b
  results:
  - task: {type: text-generation}
    dataset: {name: IFEval (0-Shot), type: x, args: {num_few_shot: 0}}
    metrics:
    - {type: acc, value: 33.36, name: strict accuracy}
    source: {url: https://huggingface.co/spaces/open-llm-leaderboard/x, name: Open LLM Leaderboard}
  - dataset: {name: GSM8K, type: gsm8k}
    metrics:
    - {type: acc, value: 0.68}
  - dataset: {name: SQuAD, type: squad}
    metrics:
    - {type: f1, value: 77.1833, verified: true, verifyToken: abc}
---
# Zeta
"""


def test_model_cards_tell_claims_from_evidence_and_never_guess_a_scale(rows) -> None:
    board, own, verified = rows("org__zeta-7b.README.md", CARD)
    assert (board.relation, board.scale, board.evaluator) == (THIRD, "normalised percent", "Hugging Face")
    assert (board.benchmark_text, board.setting.shots, board.model_text) == ("IFEval", 0, "org/zeta-7b")
    assert (own.relation, own.scale, own.per_cent) == (VENDOR, "not stated", None)
    assert (verified.relation, verified.score_text) == (THIRD, "77.1833")


def test_eval_results_of_a_repository(rows) -> None:
    text = "- dataset:\n    id: Idavidrein/gpqa\n    task_id: gpqa_diamond\n"
    text += "  value: 0.412\n  date: '2026-01-02'\n"
    (row,) = rows("org/zeta/.eval_results/gpqa.yaml", text)
    assert (row.model_text, row.benchmark_text) == ("org/zeta", "gpqa_diamond")
    assert (row.scale, row.relation, row.date) == ("not stated", VENDOR, "2026-01-02")
    with pytest.raises(ImportRefused, match="does not name its model"):
        rows("gpqa.yaml", text)


def test_epoch_runs_take_finished_ones_with_effort_and_error(rows) -> None:
    head = (
        "\ufeffid,task,model,Best score (across scorers),Scores,log viewer,started_at,Status,task version\n"
    )
    head += (
        "a,Demo,zeta-5_medium,0.850,choice:0.85±0.02,https://v.org,17 November 2025 4:28pm,Success,1.0.1\n"
    )
    head += "b,Demo,zeta-5_high,0.9,,,17 November 2025 4:28pm,Error,1\n"
    (row,) = rows("benchmarks_runs.csv", head)
    assert (row.score_text, row.standard_error, row.date) == ("0.850", 0.02, "2025-11-17")
    assert (row.setting.effort, row.relation) == ("medium", THIRD)


def test_epoch_externals_say_whose_number_a_row_is(rows) -> None:
    table = "\ufeffid,Name,EM,Model version,Shots,Source,Source link,Notes\n"
    table += '1,Zeta 6b,50.3%,zeta-6b,25-shot,Zeta: Open Models by Z,http://a.org,"two\nlines"\n'
    table += "2,Zeta 6b,51.0%,zeta-6b,5,Stanford CRFM Leaderboard,http://b.org,\n"
    table += "3,Zeta 6b,,zeta-6b,5,Stanford CRFM Leaderboard,http://b.org,\n"
    table += "4,Zeta 6b,49.0%,zeta-6b,,Some other paper,http://c.org,\n"
    own, board, paper = rows("external_benchmark_mmlu.csv", table)
    assert [r.relation for r in (own, board, paper)] == [VENDOR, THIRD, EvaluatorRelation.UNKNOWN]
    assert (own.benchmark_text, own.setting.shots, board.setting.shots) == ("MMLU", 25, 5)


def test_epoch_numbers_without_a_sign_mean_what_the_file_says(rows) -> None:
    metr = "id,Model version,CI_high,CI_low,Time horizon,Source,Source link,average_score,Notes\n"
    metr += "1,zeta-5,34.4,9.4,18.2,METR - x,http://a.org,0.4,\n"
    horizon, average = rows("external_benchmark_metr.csv", metr)
    assert (horizon.scale, horizon.interval_low, horizon.interval_high) == ("minutes", 9.4, 34.4)
    assert average.scale == "ratio"
    world = "Agent,Model version,Score,Source,Source link,Notes (details),Date added,Trajectories\n"
    world += "A,zeta-5,38.100,OS World Website,http://a.org,,24/1/2025,\n"
    assert rows("external_benchmark_os_world.csv", world)[0].per_cent == Decimal("38.100")


LIVEBENCH = (
    "model,zebra_puzzle,connections,spatial,typos\nzeta-5-thinking-64k,80,60.5,,70\nzeta-5-base,1,2,3,4\n"
)


def test_livebench_releases_are_apart_and_gaps_are_not_averaged(rows) -> None:
    categories = json.dumps({"Reasoning": ["zebra_puzzle", "spatial"], "Language": ["connections", "typos"]})
    found = rows("table_2026_01_08.csv", LIVEBENCH, categories_2026_01_08__json=categories)
    first = {r.benchmark_text: r for r in found if r.model_text == "zeta-5-thinking-64k"}
    assert first["LiveBench 2026-01-08 Language"].score_text == "65.25"
    assert "LiveBench 2026-01-08 Reasoning" not in first  # one of its tasks was not run
    assert "LiveBench 2026-01-08" not in first
    base = [r for r in found if r.model_text == "zeta-5-base"]
    assert all(r.setting.thinking is False for r in base)
    assert next(r for r in base if r.benchmark_text == "LiveBench 2026-01-08").score_text == "2.50"
    assert first["LiveBench 2026-01-08 zebra_puzzle"].setting.effort == "64k"


def test_llm_stats_are_claims_known_by_their_folder(rows) -> None:
    model = {
        "name": "Zeta",
        "qualitative_metrics": [
            {
                "dataset_name": "GPQA",
                "score": 0.652,
                "is_self_reported": True,
                "analysis_method": "0-shot CoT, pass@1",
                "source_link": "https://z.org",
            },
            {"dataset_name": "Codeforces", "score": 1977, "is_self_reported": False},
        ],
    }
    own, other = rows("models/zeta/zeta-2025-01-01/model.json", json.dumps(model))
    assert (own.model_text, own.relation, own.scale) == ("zeta/zeta-2025-01-01", VENDOR, "ratio")
    assert (own.setting.shots, own.setting.cot, own.setting.aggregate) == (0, True, "pass@1")
    assert (other.scale, other.relation) == ("not stated", EvaluatorRelation.UNKNOWN)


def test_mteb_reads_both_shapes_and_marks_what_a_card_reported(rows) -> None:
    new = {
        "task_name": "Demo",
        "dataset_revision": "abc",
        "mteb_version": "1.36",
        "scores": {"test": [{"hf_subset": "de", "main_score": 0.5, "ndcg_at_10": 0.5}]},
    }
    (row,) = rows("results/org__zeta/1/Demo.json", json.dumps(new))
    assert (row.model_text, row.benchmark_text, row.setting.split) == ("org/zeta", "Demo (de)", "test")
    assert row.relation is EvaluatorRelation.SUBMITTER_VERIFIED
    old = {"test": {"cos_sim": {"spearman": 0.84}}, "mteb_dataset_name": "STS"}
    (legacy,) = rows("results/org__zeta/external/STS.json", json.dumps(old))
    assert (legacy.relation, legacy.metric) == (VENDOR, "cosine similarity, spearman")
    retrieval = {"test": {"ndcg_at_10": 0.38, "map_at_10": 0.2}, "mteb_dataset_name": "NF"}
    assert rows("results/org__zeta/1/NF.json", json.dumps(retrieval))[0].score_text == "0.38"


SIMPLE = """# evals
| Model | Prompt | MMLU | GPQA [^8] | MATH [^6]| DROP[^5]<br>(F1, 3-shot) |
|:---:|:---:|:---:|:---:|:---:|:---:|
| **o3** |  |  |  |  |
| o3-high [^10] | n/a [^7] | 93.3 | 07.6 | 98.1 | - | 55 |
| **Other Models (Reported)** | | |
| [Zeta 8b](https://z.org) | unknown | 68.4 | n/a
"""


def test_simple_evals_reads_ragged_rows_footnotes_and_reported_models(rows) -> None:
    found = rows("README.md", SIMPLE)
    assert [(r.benchmark_text, r.score_text) for r in found] == [
        ("MMLU", "93.3"),
        ("GPQA", "07.6"),
        ("MATH-500", "98.1"),
        ("MMLU", "68.4"),
    ]
    assert all(r.relation is VENDOR for r in found)
    assert (found[0].setting.effort, found[0].evaluator) == ("high", "OpenAI")
    assert (found[3].model_text, found[3].evaluator) == ("Zeta 8b", "as reported by its maker")
    languages = (
        "# Multilingual MMLU\n\n| Language | z-high | z |\n|---|---|---|\n| Arabic | **0.904** | 0.890 |\n"
    )
    assert [r.score_text for r in rows("m.md", languages)] == ["0.904", "0.890"]


def test_papers_with_code_are_authors_claims_of_unknown_unit(rows) -> None:
    leaf = {
        "dataset": "CIFAR",
        "sota": {
            "rows": [
                {
                    "model_name": "Ours (5-shot)",
                    "paper_title": "P",
                    "metrics": {"Acc": "84.9%", "F1": "0.91", "Params": "big"},
                }
            ]
        },
    }
    tree = [
        {
            "task": "T",
            "datasets": [],
            "subtasks": [{"task": "U", "datasets": [{"dataset": "D", "subdatasets": [leaf]}]}],
        }
    ]
    acc, f1 = rows("tables.json", json.dumps(tree))
    assert (acc.scale, f1.scale, acc.relation, acc.benchmark_text) == (
        "percent",
        "not stated",
        VENDOR,
        "CIFAR",
    )


def test_contamination_tables_keep_found_and_nothing_found_apart(taken) -> None:
    own = "report_id,benchmark,affected,affected_kind,evidence_kind,finding,reporter_is_vendor\n"
    own += "A-1,MMLU,Zeta,model,memorization-probe,Found.,no\nA-2,MMLU,Zeta,model,no-evidence-found,None.,\n"
    found, nothing = taken("contamination.csv", own)[1].rows
    assert isinstance(found, ContaminationReport)
    assert (found.found, nothing.found, found.reporter_is_vendor) == (True, False, False)
    conda = "Evaluation Dataset;Subset;Contaminated Source;Model or corpus;Train Split;Development Split;"
    conda += "Test Split;Approach;Reference;PR\n"
    conda += "gsm8k;;Zeta;model;100.0;;0.5;data-based;https://a.org;12\n"
    conda += "boolq;;Zeta;model;0.0;0.0;0.0;model-based;;13\n"
    shares, clean = taken("contamination_report.csv", conda)[1].rows
    assert (shares.found, clean.found, shares.magnitude) == (True, False, "100")
    assert shares.evidence_kind == "training-overlap"
