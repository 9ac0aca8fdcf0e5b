"""Berkeley Function Calling Leaderboard: one table for the whole board and one for each part, "xx.xx%".

Cost, latency and rank stand in the same table and are no scores. "(FC)" and "(Prompt)" are two ways of
calling the same model with very different scores; they stay in the setting. The overall formula changed
with each version of the board, so the version is part of the setting.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.evidence.importing.source_file import SourceFile
from claimcheck.evidence.importing.taken import Result, Taken, result
from claimcheck.records.setting import Setting

SOURCE = "bfcl"

_NO_SCORE = ("Rank", "Model", "Model Link", "Organization", "License")
_PARTS = (
    ("Agentic Overall Acc", "Agentic"),
    ("Live Overall Acc", "Live"),
    ("Non-Live Overall Acc", "Non-Live"),
    ("Multi Turn Overall Acc", "Multi Turn"),
    ("Format Sensitivity Max Delta", "Format Sensitivity"),
)


def recognise(file: SourceFile) -> bool:
    """The board's own overall columns beside Rank and Model."""
    columns = set(file.header)
    overall = {"Overall Acc", *(column for column, _ in _PARTS)}
    return {"Rank", "Model"} <= columns and bool(columns & overall)


def read(file: SourceFile) -> Taken:
    """Every accuracy of every model."""
    return Taken(rows=_rows(file), key=file.base)


def _rows(file: SourceFile) -> Iterator[Result]:
    part = "" if "Overall Acc" in file.header else next(n for column, n in _PARTS if column in file.header)
    for row in file.table():
        mode = (
            "FC" if row["Model"].endswith("(FC)") else "Prompt" if row["Model"].endswith("(Prompt)") else ""
        )
        text = {"FC": "native function calling", "Prompt": "functions in the prompt"}.get(mode, "")
        for column, cell in row.items():
            if column in _NO_SCORE or column.startswith(("Latency", "Total Cost")):
                continue
            yield from result(
                file,
                SOURCE,
                model=row["Model"],
                benchmark=_benchmark(part, column),
                score=cell,
                scale="percent" if cell.endswith("%") else "points",
                metric="accuracy" if cell.endswith("%") else column,
                record=f"{file.place}, {column}",
                setting=Setting(tools=True, version="V4", harness="BFCL", text=text),
                url=row.get("Model Link", ""),
                higher_is_better=None if column.startswith("Format") else True,
            )


def _benchmark(part: str, column: str) -> str:
    """The board's name for the overall figure, with the part and the column for the others."""
    if column == "Overall Acc":
        return "BFCL V4"
    if not part or part in column:
        return f"BFCL V4 {column}"
    return f"BFCL V4 {part} {column}"
