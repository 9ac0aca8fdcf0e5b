"""AlpacaEval 1 and 2: win rates by a judge; the length-controlled one is the headline.

`mode` (or `filter` on the website's tables) says whether the maintainers ran a model (minimal, verified)
or its outputs were submitted (community). The website's pretty names drop "Instruct" and "Turbo"; the
name of its `samples` folder is the model that was run. The table of judges rates no models.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.evidence.importing.source_file import SourceFile
from claimcheck.evidence.importing.taken import Result, Taken, number, result, whole
from claimcheck.records.evidence import EvaluatorRelation
from claimcheck.records.setting import Setting

SOURCE = "alpaca_eval"

_RELATIONS = {
    "minimal": EvaluatorRelation.THIRD_PARTY,
    "verified": EvaluatorRelation.THIRD_PARTY,
    "community": EvaluatorRelation.SUBMITTER_UNVERIFIED,
    "dev": EvaluatorRelation.THIRD_PARTY,
}
_FOLDER = re.compile(r"/results/([^/]+)/")


def recognise(file: SourceFile) -> bool:
    """A table with a win rate a model, or the table of judges."""
    columns = set(file.header)
    return {"win_rate", "avg_length"} <= columns or {"Human agreement", "Proba. prefer longer"} <= columns


def read(file: SourceFile) -> Taken:
    """Win rate and length-controlled win rate of every model."""
    if "Human agreement" in file.header:
        return Taken(nothing="It rates judges, not models.")
    return Taken(rows=_rows(file), key="/".join(file.parts[-2:]))


def _rows(file: SourceFile) -> Iterator[Result]:
    second = "gpt4_turbo" in file.base or "AlpacaEval_2" in file.name
    judge = file.base.removesuffix("_leaderboard.csv")
    for row in file.table():
        model = _model(row)
        mode = row.get("mode") or row.get("filter") or ""
        for column, error, metric in (
            ("length_controlled_winrate", "lc_standard_error", "length-controlled win rate"),
            ("win_rate", "standard_error", "win rate"),
        ):
            yield from result(
                file,
                SOURCE,
                model=model,
                benchmark=_benchmark(second, column),
                score=row.get(column),
                scale="percent",
                metric=metric,
                record=f"{file.place}, {column}",
                n_items=whole(row.get("n_total")),
                standard_error=number(row.get(error)),
                setting=Setting(judge=judge, text=f"judge {judge}"),
                relation=_RELATIONS.get(mode, EvaluatorRelation.UNKNOWN),
                evaluator="AlpacaEval (tatsu-lab)"
                if mode != "community"
                else "submitter, judged by AlpacaEval",
                url=row.get("samples", ""),
                higher_is_better=True,
                note="adversarial entry that gives the same answer to everything"
                if "NullModel" in model
                else "",
            )


def _benchmark(second: bool, column: str) -> str:
    name = "AlpacaEval 2.0" if second else "AlpacaEval"
    return f"{name} LC" if column.startswith("length") else name


def _model(row: dict[str, str]) -> str:
    folder = _FOLDER.search(row.get("samples", ""))
    return folder.group(1) if folder else row.get("") or row["name"]
