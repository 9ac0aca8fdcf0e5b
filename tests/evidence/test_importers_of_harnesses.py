"""Importers of what evaluation harnesses write, on small invented files, and the traps of each format."""

from __future__ import annotations

import io
import json
import zipfile
from decimal import Decimal

import pytest

from claimcheck.errors import ImportRefused
from claimcheck.records.evidence import EvaluatorRelation

VENDOR, THIRD = EvaluatorRelation.VENDOR, EvaluatorRelation.THIRD_PARTY


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
