"""Each importer on a small invented file of its format, and the traps its source is known for."""

from __future__ import annotations

import io
import json
import zipfile
from decimal import Decimal

import pytest

from claimcheck.errors import ImportRefused
from claimcheck.evidence.importing.importer import all_importers
from claimcheck.evidence.sources import all_sources
from claimcheck.records.evidence import ContaminationReport, EvaluatorRelation

VENDOR, THIRD = EvaluatorRelation.VENDOR, EvaluatorRelation.THIRD_PARTY


def test_every_importer_has_a_source() -> None:
    assert {importer.SOURCE for importer in all_importers()} <= set(all_sources())


AIDER = """
- test_cases: 224
  model: Zeta 3 (high)
  edit_format: diff
  pass_rate_1: 20.4
  pass_rate_2: 07.60
  percent_cases_well_formed: 99.0
  date: 2025-02-25
  versions: 0.75.2
- test_cases: 225
  model: zeta-2 (whole)
  edit_format: whole
  pass_rate_1: 10.0
  date: 2025-03-01
"""


def test_aider_keeps_the_second_try_the_format_and_the_part(rows, taken) -> None:
    found = rows("polyglot_leaderboard.yml", AIDER)
    second = next(r for r in found if r.setting.aggregate == "pass@2")
    assert (second.score_text, second.value, second.scale) == ("07.60", Decimal("7.60"), "percent")
    assert (second.benchmark_text, second.n_items, second.date_kind) == ("Aider Polyglot", 224, "run")
    assert second.note == "partial run: 224 of 225 exercises"
    assert (second.setting.effort, second.setting.harness) == ("high", "aider diff")
    assert found[-1].model_text == "zeta-2"  # the edit format is a setting, not a name
    assert taken("polyglot_leaderboard.yml", AIDER)[1].as_of == "2025-03-01"


def test_alpaca_eval_uses_the_model_that_was_run_and_says_who_ran_it(rows) -> None:
    site = (
        "name,length_controlled_winrate,win_rate,avg_length,link,samples,filter\n"
        "Zeta 7B v3,40.5,38.25,1200,,https://x.org/results/Zeta-7B-Instruct-v3/model_outputs.json,community\n"
    )
    first = rows("data_AlpacaEval_2/weighted_alpaca_eval_gpt4_turbo_leaderboard.csv", site)[0]
    assert (first.model_text, first.benchmark_text) == ("Zeta-7B-Instruct-v3", "AlpacaEval 2.0 LC")
    assert first.relation is EvaluatorRelation.SUBMITTER_UNVERIFIED
    raw = ",win_rate,standard_error,n_total,mode,avg_length,length_controlled_winrate,lc_standard_error\n"
    raw += "NullModel,76.9,0.9,805,verified,872,86.45,0.14\n"
    lc, plain = rows("x_AlpacaEval_2/leaderboard.csv", raw)
    assert (lc.standard_error, plain.standard_error, lc.n_items) == (0.14, 0.9, 805)
    assert lc.relation is THIRD
    assert "adversarial" in lc.note


def test_alpaca_eval_does_not_take_judges_for_models(taken) -> None:
    judges = ",Human agreement,Price [$/1000 examples],Proba. prefer longer\njudge_a,70.9,14.4,0.75\n"
    assert "judges" in taken("evaluators_leaderboard.csv", judges)[1].nothing


def test_arc_prize_keeps_sets_apart_and_hidden_rows_marked(rows) -> None:
    found = rows(
        "evaluations.json",
        json.dumps(
            [
                {
                    "datasetId": "v1_Semi_Private",
                    "modelId": "zeta-3-thinking-16k",
                    "score": 0.5,
                    "display": False,
                },
                {"datasetId": "v1_Public_Eval", "modelId": "Z1", "score": 0.75, "display": True},
            ]
        ),
        models__json=json.dumps([{"id": "Z1", "displayName": "Zeta One **", "modelReleaseDate": None}]),
    )
    assert [r.benchmark_text for r in found] == ["ARC-AGI-1", "ARC-AGI-1 Public"]
    assert found[0].scale == "ratio"
    assert found[0].per_cent == 50
    assert found[0].note == "not shown on the site"
    assert (found[0].setting.effort, found[0].setting.split) == ("16k", "semi-private")
    assert found[1].note == "preview score"


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


BFCL = """Rank,Overall Acc,Model,Model Link,Total Cost ($),Latency Mean (s),Live Acc,Web Search Acc,License
1,77.47%,Zeta-4 (FC),https://x.org,86.55,4.38,79.79%,N/A,Proprietary
2,70.10%,Zeta-4 (Prompt),https://x.org,80.55,4.00,71.00%,10.00%,Proprietary
"""


def test_bfcl_takes_accuracies_only_and_keeps_the_way_of_calling(rows) -> None:
    found = rows("data_overall.csv", BFCL)
    assert [r.score_text for r in found] == ["77.47%", "79.79%", "70.10%", "71.00%", "10.00%"]
    assert found[0].benchmark_text == "BFCL V4"
    assert found[0].per_cent == Decimal("77.47")
    assert (found[0].setting.text, found[2].setting.text) == (
        "native function calling",
        "functions in the prompt",
    )


def test_bigcodebench_leaves_out_what_was_not_run_and_the_models_own_date(rows) -> None:
    board = {
        "Zeta-7B": {"pass@1": {"instruct": None, "complete": 21.4}, "prefill": True, "date": "2024-02-29"},
    }
    (only,) = rows("results-hard.json", json.dumps(board))
    assert only.benchmark_text == "BigCodeBench-Hard Complete"
    assert only.date == ""
    assert "prefilled" in only.setting.text


def test_evalplus_keeps_base_and_plus_apart(rows) -> None:
    board = {
        "Zeta (May 2025)": {
            "pass@1": {"humaneval": 90.2, "humaneval+": 84.1, "mbpp": None, "mbpp+": None},
            "prompted": True,
        },
    }
    base, plus = rows("results.json", json.dumps(board))
    assert (base.benchmark_text, plus.benchmark_text) == ("HumanEval", "HumanEval+")
    assert base.n_items == 164
    repo = {
        "org--zeta": {
            "eval_date": "2024-05-13 01:38:51",
            "train_size": "128k",
            "scores": {"all": {"0.0": {"pass@1": 0.9}, "0.8": {"pass@1": 0.764}}},
        }
    }
    (threshold,) = rows("repoqa.json", json.dumps(repo))
    assert (threshold.score_text, threshold.model_text, threshold.date) == ("0.764", "org/zeta", "2024-05-13")


def test_evalscope_keeps_the_count_of_a_limited_run(rows) -> None:
    report = {
        "name": "zeta@t",
        "dataset_name": "t",
        "dataset_pretty_name": "Test-T",
        "model_name": "zeta",
        "score": 0.5,
        "metrics": [{"name": "mean_acc", "num": 10, "score": 0.5}],
    }
    (row,) = rows("t.json", json.dumps(report))
    assert (row.benchmark_text, row.n_items, row.relation) == ("Test-T", 10, EvaluatorRelation.UNKNOWN)


def eee(**changes: object) -> str:
    record = {
        "schema_version": "0.2.2",
        "evaluation_id": "hal-demo/agent/zeta/1",
        "retrieved_timestamp": "1777366846.6",
        "source_metadata": {
            "source_name": "Demo",
            "source_organization_name": "Somebody",
            "evaluator_relationship": "third_party",
        },
        "model_info": {
            "name": "Zeta 4 High (May 2025)",
            "id": "zeta/zeta-4",
            "developer": "zeta",
            "additional_details": {"agent_scaffold": "Agent A"},
        },
        "evaluation_results": [
            {
                "evaluation_name": "Demo Test",
                "source_data": {"dataset_name": "Demo Test", "source_type": "url", "url": ["https://d.org"]},
                "metric_config": {"lower_is_better": False, "min_score": 0.0, "max_score": 1.0},
                "score_details": {
                    "score": 0.1939,
                    "details": {
                        "Demo Test - # eval": {"score": 355.0},
                        "Demo Test - # train": {"score": 5.0},
                    },
                    "uncertainty": {"standard_error": {"value": 0.02}},
                },
            },
            {
                "evaluation_name": "Mean win rate",
                "source_data": {"dataset_name": "demo_lite"},
                "metric_config": {"lower_is_better": False, "min_score": 0.0, "max_score": 1.0},
                "score_details": {"score": 0.5},
            },
            {
                "evaluation_name": "Score",
                "source_data": {"dataset_name": "Whole Bench"},
                "metric_config": {"lower_is_better": True, "min_score": None, "max_score": None},
                "score_details": {"score": 3.25},
            },
        ],
    }
    return json.dumps({**record, **changes})


def test_every_eval_ever_takes_scale_counts_and_names_as_stated(rows, taken) -> None:
    first, win_rate, whole = rows("data/x/y.json", eee())
    assert (first.scale, first.n_items, first.setting.shots) == ("ratio", 355, 5)
    assert (first.standard_error, first.relation, first.evaluator) == (0.02, THIRD, "Somebody")
    assert (first.setting.harness, first.url) == ("Agent A", "https://d.org")
    assert (win_rate.scale, win_rate.benchmark_text) == ("win rate", "demo_lite - Mean win rate")
    assert (whole.scale, whole.benchmark_text, whole.higher_is_better) == ("points", "Whole Bench", False)
    source = taken("data/x/y.json", eee())[1]
    assert (source.source, source.retrieved) == ("every_eval_ever:hal-demo", "2026-04-28")


def test_every_eval_ever_keeps_the_effort_that_only_the_display_name_holds(rows) -> None:
    named = {"name": "Zeta 4 (high)", "id": "zeta/zeta-4", "developer": "zeta"}
    row = rows("y.json", eee(model_info=named))[0]
    assert (row.model_text, row.setting.effort) == ("Zeta 4 (high)", "high")


def test_every_eval_ever_says_vendor_where_the_record_does(rows) -> None:
    about = {"source_name": "x", "source_organization_name": "Zeta", "evaluator_relationship": "first_party"}
    assert rows("y.json", eee(source_metadata=about))[0].relation is VENDOR


def test_every_eval_ever_manifests_hold_no_results(taken) -> None:
    line = json.dumps({"benchmark": "x", "eval_schema_version": "0.2.2", "record_type": "aggregate"})
    assert taken("manifest.jsonl", line)[1].nothing


def helm_table(title: str, column: str, value: float | None, lower: bool | None = None) -> dict[str, object]:
    header = {"value": f"Demo - {column}", "metadata": {"metric": column, "run_group": "Demo"}}
    if lower is not None:
        header["lower_is_better"] = lower
    runs = ["demo:subject=all,model=zeta_zeta-4-2025-01-01"]
    return {
        "title": title,
        "name": title,
        "header": [{"value": "Model"}, header],
        "rows": [[{"value": "Zeta Four (2024)"}, {"value": value, "run_spec_names": runs}]],
    }


def test_helm_tables_take_scores_with_counts_and_the_model_that_was_run(rows) -> None:
    tables = [
        helm_table("Accuracy", "EM", 0.5, lower=False),
        helm_table("Efficiency", "Observed inference time (s)", 3.2),
        helm_table("General information", "# eval", 1000.0),
        helm_table("Bias", "Mean win rate", 0.9),
        helm_table("Empty", "EM", None),
    ]
    score, win_rate = rows("groups/demo.json", json.dumps(tables))
    assert (score.model_text, score.n_items, score.scale) == ("zeta/zeta-4-2025-01-01", 1000, "ratio")
    assert (win_rate.scale, win_rate.per_cent) == ("win rate", None)


def helm_stat(name: str, mean: float, split: str = "test", **more: object) -> dict[str, object]:
    about = {"name": name, "split": split, **more}
    return {"name": about, "count": 1, "sum": mean, "sum_squared": 1, "min": mean, "max": mean, "mean": mean}


def test_helm_runs_take_unperturbed_test_scores_and_the_real_count(rows) -> None:
    stats = [
        helm_stat("exact_match", 0.5),
        helm_stat("exact_match", 0.4, perturbation={"name": "robustness"}),
        helm_stat("exact_match", 0.9, split="valid"),
        helm_stat("num_instances", 100),
        helm_stat("num_completion_tokens", 168.17),
    ]
    spec = {
        "name": "demo:model=zeta_z",
        "adapter_spec": {
            "model": "zeta/z",
            "max_train_instances": 5,
            "max_eval_instances": 100,
            "num_outputs": 1,
        },
    }
    (only,) = rows("runs/demo/stats.json", json.dumps(stats), run_spec__json=json.dumps(spec))
    assert (only.model_text, only.n_items, only.setting.shots) == ("zeta/z", 100, 5)
    assert only.note == "at most 100 items were run"


def test_helm_runs_need_the_description_of_the_run(rows) -> None:
    with pytest.raises(ImportRefused, match=r"run_spec\.json"):
        rows("stats.json", json.dumps([helm_stat("exact_match", 0.5)]))


def lm_eval(**changes: object) -> str:
    run = {
        "results": {
            "demo": {
                "alias": "demo",
                "acc,none": 0.53,
                "acc_stderr,none": 0.004,
                "acc_norm,none": 0.6,
                "acc_norm_stderr,none": "N/A",
                "exact_match,strict-match": 0.25,
            },
            "demo_group": {"acc,none": 0.4, "alias": "group"},
        },
        "group_subtasks": {"demo_group": ["demo"], "demo": []},
        "versions": {"demo": 1.0},
        "n-shot": {"demo": 5},
        "n-samples": {"demo": {"original": 126, "effective": 100}},
        "config": {"model": "hf", "model_args": "pretrained=org/zeta-7b,dtype=bfloat16", "limit": None},
        "date": 1741288279.9,
        "git_hash": "abc",
    }
    return json.dumps({**run, **changes})


def test_lm_eval_splits_metric_and_filter_and_keeps_acc_and_acc_norm_apart(rows) -> None:
    acc, norm, strict, group = rows("results_2025.json", lm_eval())
    assert (acc.metric, acc.standard_error, acc.n_items, acc.setting.shots) == ("acc", 0.004, 100, 5)
    assert (norm.metric, norm.standard_error) == ("acc_norm", None)
    assert strict.metric == "exact_match (strict-match)"
    assert (group.aggregation, group.n_items, group.setting.shots) == ("mean of subtasks", None, None)
    assert (acc.model_text, acc.date, acc.evaluator) == ("org/zeta-7b", "2025-03-06", "")
    assert acc.relation is EvaluatorRelation.UNKNOWN


def test_lm_eval_reads_nan_infinity_objects_paths_and_limits(rows) -> None:
    text = lm_eval(
        results={"demo": {"mae,none": 0.0, "acc,none": 0.5, "word_perplexity,none": 9.7}},
        config={"model": "vllm", "model_args": {"pretrained": "/data/models/org/zeta-7b"}, "limit": 10.0},
    ).replace('"mae,none": 0.0', '"mae,none": Infinity')
    acc, perplexity = rows("results.json/zeta/results_2025.json", text)
    assert acc.model_text == "org/zeta-7b"
    assert acc.note == "partial run: limit 10.0"
    assert (perplexity.scale, perplexity.higher_is_better) == ("points", False)


def test_lm_eval_takes_the_model_from_the_folder_or_refuses(rows) -> None:
    nameless = lm_eval(config={"model": "hf", "model_args": "dtype=auto"})
    assert rows("results/zeta-7b/run.json", nameless)[0].model_text == "zeta-7b"
    with pytest.raises(ImportRefused, match="does not name the model"):
        rows("run.json", lm_eval(config={"model_args": ""}))


def test_lm_eval_reads_the_oldest_generation(rows) -> None:
    old = {"model": "zeta", "tasks": ["demo"], "num_fewshot": 3, "results": {"demo": {"acc": 0.5}}}
    (row,) = rows("old.json", json.dumps(old))
    assert (row.model_text, row.setting.shots, row.metric) == ("zeta", 3, "acc")


def test_lighteval_reads_both_shapes_and_leaves_out_the_mean_of_everything(rows) -> None:
    tasks = {
        "all": {"acc": 0.9},
        "harness|arc:challenge|25": {"acc_norm": 0.59, "acc_norm_stderr": 0.01},
    }
    (flat,) = rows("org__zeta__results_2024-01-04T13-27.json", json.dumps(tasks))
    assert (flat.model_text, flat.benchmark_text, flat.setting.shots) == ("org/zeta", "arc:challenge", 25)
    assert (flat.evaluator, flat.relation, flat.date) == ("Hugging Face", THIRD, "2024-01-04")
    nested = {
        "config_general": {"model_name": "org/zeta", "max_samples": 50},
        "results": {"lighteval|gsm8k|5|0": {"em": 0.5}, "all": {"em": 0.5}},
        "config_tasks": {"lighteval|gsm8k|5": {"effective_num_docs": 50}},
    }
    (row,) = rows("results.json", json.dumps(nested))
    assert (row.setting.shots, row.n_items, row.note) == (5, 50, "partial run: at most 50 items")


V2_HEAD = "eval_name,Precision,Model,fullname,Average ⬆️,Flagged,Chat Template"
V2_HEAD += ",IFEval Raw,IFEval,MMLU-PRO Raw,MMLU-PRO,Submission Date\n"


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


def test_livecodebench_uses_the_api_id_and_states_the_window(rows) -> None:
    day = 86_400_000
    problems = [
        {
            "question_id": n,
            "model": "Zeta",
            "date": 1_692_662_400_000 + n * day,
            "difficulty": d,
            "pass@1": score,
        }
        for n, (d, score) in enumerate([("easy", 100.0), ("hard", 0.0), ("hard", 50.0)])
    ]
    models = [{"model_name": "zeta-exp-03-25__high", "model_repr": "Zeta"}]
    found = rows("performances.json", json.dumps({"performances": problems, "models": models}))
    overall = next(r for r in found if r.benchmark_text == "LiveCodeBench")
    assert (overall.model_text, overall.score_text, overall.n_items) == ("zeta-exp-03-25__high", "50.00", 3)
    assert overall.setting.version == "2023-08-22 to 2023-08-24"
    assert overall.setting.effort == "high"


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


def test_lmarena_ratings_have_intervals_votes_and_a_category(rows) -> None:
    table = (
        "rank,rank_stylectrl,model,arena_score,95_pct_ci,votes,organization,license,knowledge_cutoff,url\n"
    )
    table += '1,1,Zeta,"1,470",+5/-4,26019,Z,P,,http://a.org\n'
    (row,) = rows("lmarena_vision.csv", table)
    assert (row.benchmark_text, row.scale, row.value) == ("Chatbot Arena Vision", "elo", Decimal(1470))
    assert (row.interval_low, row.interval_high, row.n_items) == (1466, 1475, 26019)
    assert row.relation is EvaluatorRelation.CROWD


def test_arena_hard_reads_the_table_and_past_boards(rows) -> None:
    table = "model,score,rating_q025,rating_q975,CI,avg_tokens,date\n"
    table += 'zeta,82.63,80.75,84.6,"(-1.88, +1.97)",662,2024-07-31\n'
    assert rows("board.csv", table)[0].interval_high == 84.6
    past = "# Old\n\n**Arena-Hard-v0.1 (Style Control)**\n\n```console\n"
    past += "zeta-4   | score: 88.7  | 95% CI: (-2.3, 2.2)  | average #tokens: 1217\n```\n"
    (row,) = rows("past.md", past)
    assert (row.benchmark_text, row.model_text) == ("Arena-Hard-v0.1 (Style Control)", "zeta-4")
    assert row.interval_low == pytest.approx(86.4)


METR = """benchmark_name: Horizon-v1.1
results:
  zeta_5_2025_08_07_inspect:
    benchmark_name: Horizon-v1.0
    metrics:
      average_score: {estimate: 0.40}
      p50_horizon_length: {ci_high: 22.5, ci_low: 5.4, estimate: 11.395377}
    release_date: 2025-08-07
"""


def test_metr_keeps_each_rows_own_suite_and_minutes(rows, taken) -> None:
    horizon, average = rows("benchmark_results_1_1.yaml", METR)
    assert (horizon.benchmark_text, horizon.scale) == ("Horizon-v1.0", "minutes")
    assert (horizon.model_text, horizon.setting.harness) == ("zeta_5_2025_08_07", "inspect")
    assert (horizon.interval_low, average.score_text) == (5.4, "0.40")
    runs = '{"run_id":"a","score_binarized":0,"human_minutes":5.0}\n'
    assert "single runs" in taken("runs.jsonl", runs)[1].nothing


def test_mmlu_pro_counts_items_and_marks_partial_runs(rows) -> None:
    items: list[object] = [
        {"question_id": 1, "answer": "C", "answer_index": 2, "category": "law", "pred": "C"},
        {"question_id": 2, "answer": "A", "answer_index": 0, "category": "law", "pred": None},
        "stray string",
    ]
    law, overall = rows("model_outputs_Zeta-3_1-8B_5shots.json", json.dumps(items))
    assert (law.model_text, law.score_text, law.n_items) == ("Zeta-3.1-8B", "0.50000", 2)
    assert overall.note == "partial run: 2 of 12032 items"
    assert (overall.setting.shots, overall.setting.cot) == (5, True)
    with pytest.raises(ImportRefused, match="which model"):
        rows("items.json", json.dumps(items))


def test_mmlu_pro_board_tells_own_runs_from_reported_ones(rows) -> None:
    board = "Models,Model Size(B),Data Source,Overall,Law\n"
    board += "Zeta,7,TIGER-Lab,0.72,0.5\nZeta 2,7,Self-Reported,0.8,\n"
    overall, law, reported = rows("results.csv", board)
    assert (overall.relation, reported.relation) == (THIRD, VENDOR)
    assert (overall.benchmark_text, law.benchmark_text, overall.scale) == (
        "MMLU-Pro",
        "MMLU-Pro law",
        "ratio",
    )


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


def swe_row(name: str, checked: object, *tags: str) -> dict[str, object]:
    return {"name": name, "checked": checked, "resolved": 70.5, "date": "2025-09-28", "tags": list(tags)}


def test_swe_bench_takes_only_true_for_checked(rows) -> None:
    boards = {
        "leaderboards": [
            {"name": "bash-only", "results": [swe_row("Zeta", True, "Model: zeta-2025-01-01")]},
            {
                "name": "Verified",
                "results": [
                    swe_row(
                        "A", True, "Model: https://huggingface.co/org/z", "System: Attempts - 1", "Org: O"
                    ),
                    swe_row("B", "false (See README.md for info)", "Model: a", "Model: b"),
                    swe_row("C", None),
                ],
            },
        ]
    }
    own, checked, sentence, null = rows("leaderboards.json", json.dumps(boards))
    assert (own.relation, own.benchmark_text) == (THIRD, "SWE-bench Verified")
    assert (own.setting.harness, own.n_items) == ("mini-SWE-agent", 500)
    assert checked.relation is EvaluatorRelation.SUBMITTER_VERIFIED
    assert (checked.model_text, checked.setting.aggregate) == ("org/z", "pass@1")
    assert sentence.relation is null.relation is EvaluatorRelation.SUBMITTER_UNVERIFIED
    assert (sentence.model_text, null.model_text) == ("B", "C")


def test_terminal_bench_finds_the_model_in_the_metadata_or_the_folder(rows) -> None:
    run = json.dumps({"results": [], "n_resolved": 32, "n_unresolved": 48, "accuracy": 0.4})
    place = "results/terminal-bench-core@0.1.1/20250711_agent_zeta-4/run1/results.json"
    (folder,) = rows(place, run)
    assert (folder.model_text, folder.n_items, folder.date) == ("zeta-4", 80, "2025-07-11")
    assert folder.benchmark_text == "terminal-bench-core 0.1.1"
    meta = {
        "run_id": "x",
        "agent_name": "A",
        "dataset_name": "d",
        "model_name": "z/zeta-4-2025",
        "dataset_version": "0.1.1",
    }
    (stated,) = rows(place, run, run_metadata__json=json.dumps(meta))
    assert (stated.model_text, stated.setting.harness) == ("z/zeta-4-2025", "A")
    with pytest.raises(ImportRefused, match="does not name the model"):
        rows("results.json", run)


VECTARA = """Text before
|Model|Hallucination Rate|
|----|----|
|not/this|99 %|
<!-- LEADERBOARD_START -->
Last updated on March 10, 2026

|Model|Hallucination Rate|Factual Consistency Rate|Answer Rate|Average Summary Length (Words)|
|----|----:|----:|----:|----:|
|org/zeta|3.3 %|96.7 %|99.5 %|172.4|
<!-- LEADERBOARD_END -->
"""


def test_vectara_reads_between_the_marks_and_lower_is_better(rows, taken) -> None:
    rate, consistency, _ = rows("README.md", VECTARA)
    assert (rate.model_text, rate.score_text, rate.per_cent) == ("org/zeta", "3.3 %", Decimal("3.3"))
    assert (rate.higher_is_better, consistency.higher_is_better) == (False, True)
    assert taken("README.md", VECTARA)[1].as_of == "2026-03-10"
    one = {
        "config": {"model_name": "org/zeta-"},
        "results": {"hallucination_rate": {"hallucination_rate": 3.3}},
    }
    (row,) = rows("org/zeta/results_2025-12-10 14:57.json", json.dumps(one))
    assert (row.model_text, row.date) == ("org/zeta", "2025-12-10")


def inspect_log(status: str = "success", **config: object) -> dict[str, object]:
    return {
        "version": 2,
        "status": status,
        "eval": {
            "eval_id": "e1",
            "created": "2025-05-12T20:28:13+00:00",
            "task": "inspect_evals/demo",
            "task_version": 0,
            "dataset": {"samples": 80},
            "model": "openrouter/org/zeta",
            "model_generate_config": {"reasoning_effort": "high"},
            "config": config,
            "packages": {"inspect_ai": "0.3"},
        },
        "plan": {"steps": [{"solver": "chain_of_thought"}, {"solver": "use_tools"}]},
        "results": {
            "total_samples": 80,
            "completed_samples": 78,
            "scores": [
                {
                    "name": "s",
                    "scorer": "s",
                    "params": {"grader_model": {"model": "judge/j"}},
                    "metrics": {"accuracy": {"value": 0.5}, "stderr": {"value": 0.05}, "std": {"value": 0.3}},
                }
            ],
        },
    }


def test_inspect_logs_take_finished_runs_with_error_judge_and_part(rows, taken) -> None:
    (row,) = rows("log.json", json.dumps(inspect_log(epochs=4)))
    assert (row.score_text, row.standard_error, row.n_items) == ("0.5", 0.05, 78)
    assert row.note == "partial run: 78 of 80 samples"
    assert (row.setting.effort, row.setting.samples, row.setting.judge) == ("high", 4, "judge/j")
    assert (row.setting.cot, row.setting.tools, row.model_text) == (True, True, "openrouter/org/zeta")
    assert rows("log.json", json.dumps(inspect_log(limit=5)))[0].note == "partial run: limit 5"
    assert "cancelled" in taken("log.json", json.dumps(inspect_log("cancelled")))[1].nothing


def test_inspect_archives_are_read_by_their_header(rows) -> None:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("header.json", json.dumps(inspect_log()))
        file.writestr("samples/1_epoch_1.json", "{}")
    assert rows("run.eval", archive.getvalue())[0].benchmark_text == "inspect_evals/demo"
    broken = io.BytesIO()
    with zipfile.ZipFile(broken, "w") as file:
        file.writestr("_journal/start.json", "{}")
    with pytest.raises(ImportRefused, match="interrupted"):
        rows("run.eval", broken.getvalue())


def test_promptfoo_gives_pass_rates_of_private_checks(rows) -> None:
    metrics = {"testPassCount": 3, "testFailCount": 1, "testErrorCount": 0}
    output = {
        "evalId": "e",
        "results": {"timestamp": "2026-01-21T22:56", "prompts": [{"provider": "z:zeta", "metrics": metrics}]},
        "config": {"description": "greets"},
    }
    (row,) = rows("output.json", json.dumps(output))
    assert (row.score_text, row.n_items, row.benchmark_text) == ("0.7500", 4, "own check: greets")


def test_opencompass_keeps_the_prompt_hash(rows) -> None:
    table = "dataset,version,metric,mode,zeta-7b,zeta-13b\nsiqa,e78df3,accuracy,gen,21.55,-\n"
    (row,) = rows("summary.csv", table)
    assert (row.model_text, row.setting.version, row.per_cent) == ("zeta-7b", "e78df3", Decimal("21.55"))


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
