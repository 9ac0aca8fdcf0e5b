"""Epoch AI's Benchmarking Hub: its own runs, the collected external tables, and the capabilities index.

All files begin with a byte order mark. Own runs count only with status Success; the model string holds
snapshot and effort ("gpt-5.1_medium", "claude-opus-4-20250514_27K"). In the external tables `Source` says
whose number a row is: a vendor's report, where the model's own name stands in its title, else a
leaderboard or a paper. Per cent cells carry "%" or not; what a bare number means is set for each file
here, never guessed from its size.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.evidence.dates import iso_from_text
from claimcheck.evidence.importing.source_file import SourceFile
from claimcheck.evidence.importing.taken import Result, Taken, number, result
from claimcheck.evidence.name_settings import setting_in_name, shots_in
from claimcheck.records.evidence import EvaluatorRelation
from claimcheck.records.setting import Setting

SOURCE = "epoch_ai"

# What is no score in the external tables.
_NO_SCORE = re.compile(
    r"^(id|uuid|name|model|model version|shots|source.*|notes.*|agent|scaffold|tools|prompt|edit format"
    r"|cost.*|date.*|trajectories|organization|environment model|frames|livebench version|votes"
    r"|most complex item|milestones|total.*|average costs|average steps|.*\bse\b|.*standard error|ci_.*"
    r"|duration.*|.*success(es)?|checks run|.*distance.*|.*refusal|.*code length.*|automation|total passes"
    r"|.*\(mm\)|paper|percent using correct edit format)$",
    re.IGNORECASE,
)
_OVERALL = re.compile(
    r"^(score|em|accuracy|overall accuracy|overall pass \(%\)|percent correct|average|average score"
    r"|average progress|global average|mean score|accuracy mean|correct|challenge score|% resolved"
    r"|weighted score|elo|time horizon"
    r"|overall \(no subtitles\)|score \(avg@5\)|score opt@1|unguided % solved|lab success %)$",
    re.IGNORECASE,
)
# file stem -> benchmark's name, and what a number without "%" means there
_FILES = {
    "aider_polyglot": ("Aider Polyglot", "percent"),
    "anli": ("ANLI", "percent"),
    "arc_agi": ("ARC-AGI-1", "percent"),
    "arc_ai2": ("ARC-Challenge", "percent"),
    "balrog": ("BALROG", "percent"),
    "bbh": ("BBH", "percent"),
    "boolq": ("BoolQ", "percent"),
    "cadeval": ("CadEval", "percent"),
    "csqa2": ("CommonsenseQA 2.0", "percent"),
    "cybench": ("Cybench", "minutes"),
    "deepresearch": ("DeepResearch Bench", "percent"),
    "factorio_learning_environment": ("Factorio Learning Environment", "points"),
    "fictionlivebench": ("Fiction.LiveBench", "percent"),
    "geobench": ("GeoBench", "points"),
    "gsm8k": ("GSM8K", "percent"),
    "gso_bench": ("GSO", "percent"),
    "hellaswag": ("HellaSwag", "percent"),
    "lambada": ("LAMBADA", "percent"),
    "lech_mazur_writing": ("Lech Mazur Writing", "points"),
    "livebench": ("LiveBench", "percent"),
    "mcbench": ("MC-Bench", "elo"),
    "metr": ("METR time horizon", "minutes"),
    "mmlu": ("MMLU", "percent"),
    "openbookqa": ("OpenBookQA", "percent"),
    "os_world": ("OSWorld", "percent"),
    "osuniverse": ("OSUniverse", "percent"),
    "piqa": ("PIQA", "percent"),
    "scienceqa": ("ScienceQA", "percent"),
    "simple_bench": ("SimpleBench", "percent"),
    "superglue": ("SuperGLUE", "percent"),
    "terminal_bench": ("Terminal-Bench", "percent"),
    "the_agent_company": ("TheAgentCompany", "percent"),
    "triviaqa": ("TriviaQA", "percent"),
    "videomme": ("Video-MME", "percent"),
    "vpct": ("VPCT", "percent"),
    "weirdml": ("WeirdML", "percent"),
    "winogrande": ("WinoGrande", "percent"),
}
_COLUMNS = {("arc_ai2", "Easy score"): "ARC-Easy", ("metr", "average_score"): "METR-Horizon average score"}
_SCALES = {("metr", "average_score"): "ratio"}
_TABLES = {
    "model_versions": ({"id", "Version release date"}, "It lists model versions, not results."),
    "benchmark_optim": ({"benchmark", "optimized_for"}, "It describes benchmarks, not results."),
    "distilled_models": ({"model", "distilled"}, "It describes models, not results."),
}
_THIRD = re.compile(
    r"leaderboard|dashboard|helm\b|crfm|website|repository|standford|stanford|\bhub\b|results$|metr\b|epoch",
    re.IGNORECASE,
)
_VENDOR_TITLE = re.compile(r"technical report|model card|system card|introducing|announcing", re.IGNORECASE)
_STDERR = re.compile(r"(?:±|\+-)\s*([\d.]+)")


def recognise(file: SourceFile) -> bool:
    """Own runs, an external table, the index, or one of the tables beside them."""
    columns = set(file.header)
    return (
        {"task", "Best score (across scorers)", "Status"} <= columns
        or {"Model version", "ECI Score"} <= columns
        or (columns >= {"Model version"} and any(c.startswith("Source link") for c in columns))
        or {"Model version", "Trajectories"} <= columns
        or any(signs <= columns for signs, _ in _TABLES.values())
    )


def read(file: SourceFile) -> Taken:
    """Every score of every row."""
    columns = set(file.header)
    for signs, reason in _TABLES.values():
        if signs <= columns:
            return Taken(nothing=reason)
    if "ECI Score" in columns:
        return Taken(rows=_index(file), key="epoch_capabilities_index")
    if "Best score (across scorers)" in columns:
        return Taken(rows=_runs(file), key="benchmarks_runs")
    return Taken(rows=_external(file), key=_stem(file))


def _stem(file: SourceFile) -> str:
    stem = file.base.removesuffix(".csv")
    return stem.removeprefix("external_benchmark_").removesuffix("_external")


def _runs(file: SourceFile) -> Iterator[Result]:
    for row in file.table():
        if row["Status"] != "Success":
            continue
        error = _STDERR.search(row["Scores"])
        day = iso_from_text(row["started_at"])
        yield from result(
            file,
            SOURCE,
            model=row["model"],
            benchmark=row["task"],
            score=row["Best score (across scorers)"],
            scale="ratio",
            metric="best score across scorers",
            record=file.place,
            standard_error=number(error.group(1)) if error else None,
            setting=Setting(version=row.get("task version") or None, harness="Inspect").or_else(
                setting_in_name(row["model"])
            ),
            relation=EvaluatorRelation.THIRD_PARTY,
            date=day,
            date_kind="run" if day else "",
            url=row.get("log viewer", ""),
            higher_is_better=True,
        )


def _external(file: SourceFile) -> Iterator[Result]:
    stem = _stem(file)
    benchmark, bare = _FILES.get(stem, (stem.replace("_", " "), "not stated"))
    scores = [column for column in file.header if column and not _NO_SCORE.match(column)]
    for row in file.table():
        model = row.get("Model version") or row.get("Name") or row.get("Model") or ""
        for column in scores:
            cell = row.get(column, "")
            if not model or not cell:
                continue
            relation, evaluator = _who(model, row)
            yield from result(
                file,
                SOURCE,
                model=model,
                benchmark=_COLUMNS.get((stem, column)) or _benchmark(benchmark, column),
                score=cell,
                scale="percent" if cell.endswith("%") else _SCALES.get((stem, column)) or _bare(bare, column),
                metric=column,
                record=f"{file.place}, {column}",
                **_spread(row, column),
                setting=_setting(row, model),
                evaluator=evaluator,
                relation=relation,
                date=iso_from_text(row.get("Date", "")),
                date_kind="published" if row.get("Date") else "",
                url=next((row[c] for c in row if c.startswith("Source link")), ""),
                higher_is_better=True,
            )


def _benchmark(benchmark: str, column: str) -> str:
    return benchmark if _OVERALL.match(column) else f"{benchmark} {column}"


def _bare(scale: str, column: str) -> str:
    """A column that says per cent in its name is per cent, whatever the rest of the file holds."""
    return "percent" if "%" in column or column.lower() == "win rate" else scale


def _spread(row: dict[str, str], column: str) -> dict[str, float | None]:
    """Standard error or interval, where the table has a column for it."""
    if column == "Time horizon":
        return {"interval_low": number(row.get("CI_low")), "interval_high": number(row.get("CI_high"))}
    beside = (
        column.replace("mean", "SE") if "mean" in column else column.replace("progress", "Standard error")
    )
    return {"standard_error": number(row.get(beside)) if beside != column else None}


def _setting(row: dict[str, str], model: str) -> Setting:
    shots_text = row.get("Shots", "")
    shots = int(shots_text) if shots_text.isdigit() else shots_in(shots_text)
    agent = row.get("Agent") or row.get("Scaffold") or ""
    pieces = [f"{shots}-shot" if shots is not None else shots_text]
    pieces += [f"agent {agent}"] if agent else []
    pieces += [
        f"{name.lower()} {row[name]}"
        for name in ("Edit format", "Tools", "LiveBench Version")
        if row.get(name)
    ]
    return Setting(
        shots=shots,
        harness=agent or None,
        version=row.get("LiveBench Version") or None,
        text="; ".join(piece for piece in pieces if piece),
    ).or_else(setting_in_name(model))


def _who(model: str, row: dict[str, str]) -> tuple[EvaluatorRelation, str]:
    """A report with the model's own name in its title is its maker's; a leaderboard is a third party."""
    source = row.get("Source", "")
    family = re.match(r"[A-Za-z]+", (row.get("Name") or model).strip())
    if family and len(family.group()) > 2 and re.search(rf"\b{family.group()}", source, re.IGNORECASE):
        return EvaluatorRelation.VENDOR, source
    if _THIRD.search(source) and not _VENDOR_TITLE.search(source):
        return EvaluatorRelation.THIRD_PARTY, source
    return EvaluatorRelation.UNKNOWN, source


def _index(file: SourceFile) -> Iterator[Result]:
    for row in file.table():
        yield from result(
            file,
            SOURCE,
            model=row["Model version"],
            benchmark="Epoch Capabilities Index",
            score=row["ECI Score"],
            scale="points",
            metric="derived index",
            record=file.place,
            relation=EvaluatorRelation.THIRD_PARTY,
            higher_is_better=True,
            note="derived from other results, not a measurement",
        )
