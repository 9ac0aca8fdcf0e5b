"""OpenCompass summaries: dataset, version, metric, mode, then a column a model; 0 to 100, "-" is missing.

`version` is the hash of the prompt: only figures with the same hash compare. Group rows have no version.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.evidence.importing.source_file import SourceFile
from claimcheck.evidence.importing.taken import Result, Taken, result
from claimcheck.records.setting import Setting

SOURCE = "opencompass"


def recognise(file: SourceFile) -> bool:
    """The four first columns of a summary."""
    return file.header[:4] == ("dataset", "version", "metric", "mode") and len(file.header) > 4


def read(file: SourceFile) -> Taken:
    """Every figure of every model."""
    return Taken(rows=_rows(file), key=file.base)


def _rows(file: SourceFile) -> Iterator[Result]:
    for row in file.table():
        group = row["version"] in ("", "-")
        for model in file.header[4:]:
            yield from result(
                file,
                SOURCE,
                model=model,
                benchmark=row["dataset"],
                score=row.get(model),
                scale="percent",
                metric=row["metric"],
                aggregation="mean of a group" if group else "",
                record=f"{file.place}, {model}",
                setting=Setting(
                    harness="OpenCompass",
                    version=None if group else row["version"],
                    text=f"mode {row['mode']}; prompt {row['version']}",
                ),
                higher_is_better=True,
            )
