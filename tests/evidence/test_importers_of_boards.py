"""Importers of the boards of one test or kind of task, on small invented files, and the traps of each."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest

from claimcheck.errors import ImportRefused
from claimcheck.evidence.importing.importer import all_importers
from claimcheck.evidence.sources import all_sources
from claimcheck.records.evidence import EvaluatorRelation

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
