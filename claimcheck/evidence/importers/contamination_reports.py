"""Reports on leakage: our own table (either set of column names), and the CONDA database's CSV.

CONDA's rows give, for a benchmark and a model or corpus, the share of each split that was found. A row
whose shares are all zero is a check that found nothing, and stays apart.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from claimcheck.evidence.contamination import report_of
from claimcheck.evidence.importing.source_file import SourceFile
from claimcheck.evidence.importing.taken import Taken, number
from claimcheck.records.evidence import ContaminationReport

SOURCE = "conda"

_OPEN = frozenset({"no-evidence-found", "unquantified-suspicion", "method-doubt"})
_SPLITS = ("Train Split", "Development Split", "Test Split")


def recognise(file: SourceFile) -> bool:
    """The columns of one of the two tables."""
    columns = set(file.header)
    return {"affected", "evidence_kind", "finding"} <= columns or "Evaluation Dataset" in _conda_header(file)


def _conda_header(file: SourceFile) -> list[str]:
    head = ",".join(file.header)
    return (
        [cell.strip() for cell in head.replace(";", ",").split(",")] if "Evaluation Dataset" in head else []
    )


def read(file: SourceFile) -> Taken:
    """Every report, found or not."""
    if "affected" in file.header:
        return Taken(rows=_own(file), key=file.base)
    return Taken(rows=_conda(file), key="contamination_report")


def _own(file: SourceFile) -> Iterator[ContaminationReport]:
    for row in file.table():
        if not (row.get("report_id") or row.get("id")):
            raise ValueError("a report without an id")
        yield report_of(row, found=row["evidence_kind"] not in _OPEN)


def _conda(file: SourceFile) -> Iterator[ContaminationReport]:
    separator = ";" if ";" in file.text.partition("\n")[0] else ","
    reader = csv.DictReader(io.StringIO(file.text), delimiter=separator)
    for place, row in file.each(reader, "row"):
        shares = {name.partition(" ")[0].lower(): number(row.get(name)) for name in _SPLITS}
        known = {name: share for name, share in shares.items() if share is not None}
        subset = row.get("Subset") or ""
        data_based = "data" in (row.get("Approach") or "").lower()
        worst = max(known.values(), default=None)
        yield ContaminationReport(
            id=f"conda-{place.replace(' ', '-')}",
            benchmark_text=f"{row['Evaluation Dataset']}".strip(),
            split="; ".join([*([subset] if subset else []), *(f"{n}: {s:g}" for n, s in known.items())]),
            affected=(row.get("Contaminated Source") or "").strip(),
            affected_kind=(row.get("Model or corpus") or "model").strip().lower(),
            evidence_kind="training-overlap" if data_based else "memorization-probe",
            finding="Shares of items found, as entered in the CONDA database.",
            found=bool(known) and worst != 0,
            magnitude=f"{worst:g}" if worst is not None else "",
            magnitude_unit="percent of items" if worst is not None else "",
            reporter="CONDA database",
            url=(row.get("Reference") or "").strip(),
            read_at=(row.get("PR") or "").strip(),
        )
