"""promptfoo's output: the pass rate of each provider and prompt. No public benchmark stands behind it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from claimcheck.evidence.importing.source_file import SourceFile
from claimcheck.evidence.importing.taken import Result, Taken, result, whole
from claimcheck.records.setting import Setting

SOURCE = "promptfoo"


def recognise(file: SourceFile) -> bool:
    """Prompts with a provider and counts of passed tests."""
    return b'"testPassCount"' in file.data and bool(_prompts(file))


def _prompts(file: SourceFile) -> list[dict[str, Any]]:
    held = file.json.get("results") if isinstance(file.json, dict) else None
    prompts = (
        held.get("prompts") or (held.get("table") or {}).get("head", {}).get("prompts")
        if isinstance(held, dict)
        else None
    )
    return [p for p in prompts or () if isinstance(p, dict) and "metrics" in p]


def read(file: SourceFile) -> Taken:
    """One pass rate a provider and prompt."""
    day = str(file.json["results"].get("timestamp") or file.json.get("timestamp") or "")[:10]
    return Taken(rows=_rows(file, day), key=str(file.json.get("evalId") or file.name), as_of=day)


def _rows(file: SourceFile, day: str) -> Iterator[Result]:
    name = str((file.json.get("config") or {}).get("description") or file.base)
    for place, prompt in file.each(_prompts(file), "prompt"):
        counts = [whole(prompt["metrics"].get(f"test{kind}Count")) or 0 for kind in ("Pass", "Fail", "Error")]
        total = sum(counts)
        yield from result(
            file,
            SOURCE,
            model=str(prompt["provider"]),
            benchmark=f"own check: {name}"[:120],
            score=(Decimal(counts[0]) / total).quantize(Decimal("0.0001")) if total else None,
            scale="ratio",
            metric="share of tests passed",
            aggregation="counted here",
            record=place,
            n_items=total,
            setting=Setting(harness="promptfoo", text=str(prompt.get("label") or "")[:200]),
            date=day,
            date_kind="run" if day else "",
            higher_is_better=True,
        )
