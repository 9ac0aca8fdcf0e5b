"""BigCodeBench: Full and Hard, each in the variants complete and instruct; 0 to 100, null where not run.

`date` is the model's release, not the evaluation's. Settings stand in some names ("temperature=1").
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.evidence.importing.source_file import SourceFile
from claimcheck.evidence.importing.taken import Result, Taken, result
from claimcheck.evidence.name_settings import setting_in_name
from claimcheck.records.setting import Setting

SOURCE = "bigcodebench"


def recognise(file: SourceFile) -> bool:
    """A map of names to pass@1 with `instruct` and `complete`."""
    if b'"complete"' not in file.data[:2000] or not isinstance(file.json, dict):
        return False
    first = next(iter(file.json.values()), None)
    return isinstance(first, dict) and {"instruct", "complete"} == set(first.get("pass@1") or ())


def read(file: SourceFile) -> Taken:
    """Both variants of every model."""
    return Taken(rows=_rows(file), key=file.base)


def _rows(file: SourceFile) -> Iterator[Result]:
    board = "BigCodeBench-Hard" if "hard" in file.base.lower() else "BigCodeBench"
    for place, (model, entry) in file.each(file.json.items()):
        named = setting_in_name(model)
        prefill = "; response prefilled" if entry.get("prefill") else ""
        for variant in ("complete", "instruct"):
            yield from result(
                file,
                SOURCE,
                model=model,
                benchmark=f"{board} {variant.capitalize()}",
                score=entry["pass@1"].get(variant),
                scale="percent",
                metric="pass@1",
                record=f"{place}, {variant}",
                setting=Setting(aggregate="pass@1", text=f"{variant}{prefill}").or_else(named),
                url=entry.get("link") or "",
                higher_is_better=True,
            )
