"""SWE-bench's leaderboards.json: five boards of submissions, 0 to 100 per cent of the tasks resolved.

bash-only is run by the SWE-bench team with one scaffold on Verified; the others are submissions.
`checked` is true only where it is the boolean: it can also be a sentence that begins with "false". A row
is an agent with a model; with exactly one model tag the row counts for that model with the agent as its
harness.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from claimcheck.evidence.importing.source_file import SourceFile
from claimcheck.evidence.importing.taken import Result, Taken, result
from claimcheck.records.evidence import EvaluatorRelation
from claimcheck.records.setting import Setting

SOURCE = "swe_bench"

# The number of tasks is not in the file; it is the benchmark's definition.
_BOARDS = {
    "bash-only": ("SWE-bench Verified", 500),
    "Verified": ("SWE-bench Verified", 500),
    "Lite": ("SWE-bench Lite", 300),
    "Test": ("SWE-bench", 2294),
    "Multimodal": ("SWE-bench Multimodal", 517),
}


def recognise(file: SourceFile) -> bool:
    """Boards with resolved shares, or results task by task."""
    if not isinstance(file.json, dict) or b"resolved" not in file.data[:200_000]:
        return False
    boards = file.json.get("leaderboards")
    if isinstance(boards, list):
        return all(isinstance(board, dict) and "results" in board for board in boards)
    return _is_by_task(file.json)


def _is_by_task(value: dict[str, Any]) -> bool:
    first = next(iter(value.values()), None)
    task = next(iter(first.values()), None) if isinstance(first, dict) and first else None
    return isinstance(task, dict) and {"resolved", "api_calls"} <= set(task)


def read(file: SourceFile) -> Taken:
    """The resolved share of every row of every board."""
    if "leaderboards" not in file.json:
        return Taken(nothing="It holds single tasks; the shares stand in leaderboards.json.")
    days = [str(row.get("date") or "") for board in file.json["leaderboards"] for row in board["results"]]
    return Taken(rows=_rows(file), key="leaderboards", as_of=max(days, default=""))


def _rows(file: SourceFile) -> Iterator[Result]:
    for board in file.json["leaderboards"]:
        benchmark, items = _BOARDS.get(board["name"], (f"SWE-bench {board['name']}", None))
        own = board["name"] == "bash-only"
        for place, row in file.each(board["results"], f"{board['name']}, row"):
            models = _tagged(row, "Model: ")
            site = row.get("site") or ""
            yield from result(
                file,
                SOURCE,
                model=models[0] if len(models) == 1 else str(row["name"]),
                benchmark=benchmark,
                score=row.get("resolved"),
                scale="percent",
                metric="resolved",
                record=place,
                n_items=items,
                setting=_setting(row, models, own),
                evaluator="SWE-bench team" if own else ", ".join(_tagged(row, "Org: ")) or "submitter",
                relation=_relation(row, own),
                date=str(row.get("date") or ""),
                date_kind="published" if row.get("date") else "",
                url=str(site[0] if isinstance(site, list) and site else site or ""),
                higher_is_better=True,
                note=str(row.get("warning") or ""),
            )


def _tagged(row: dict[str, Any], prefix: str) -> list[str]:
    found = [tag.removeprefix(prefix) for tag in row.get("tags") or () if tag.startswith(prefix)]
    return [name.removeprefix("https://huggingface.co/") for name in found]


def _relation(row: dict[str, Any], own: bool) -> EvaluatorRelation:
    if own:
        return EvaluatorRelation.THIRD_PARTY
    checked = row.get("checked") is True
    return EvaluatorRelation.SUBMITTER_VERIFIED if checked else EvaluatorRelation.SUBMITTER_UNVERIFIED


def _setting(row: dict[str, Any], models: list[str], own: bool) -> Setting:
    attempts = next((tag for tag in _tagged(row, "System: Attempts - ")), "")
    agent = "mini-SWE-agent" if own else str(row["name"])
    pieces = [
        agent,
        f"attempts {attempts}" if attempts else "",
        f"models {', '.join(models)}" if len(models) > 1 else "",
    ]
    return Setting(
        aggregate="pass@1" if attempts == "1" else None,
        tools=True,
        harness=agent,
        version=str(row.get("mini-swe-agent_version") or "") or None,
        text="; ".join(piece for piece in pieces if piece),
    )
