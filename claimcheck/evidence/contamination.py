"""Contamination reports and ties: from our bundled CSVs, or a file in the same columns, into the index."""

from __future__ import annotations

import csv
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from claimcheck.evidence.names import Names
from claimcheck.evidence.rows import REPORT_COLUMNS, TIE_COLUMNS
from claimcheck.records.evidence import ContaminationReport, Tie
from claimcheck.records.model import Confidence
from claimcheck.resources import resource

_OTHER_NAMES = {
    "id": "report_id",
    "benchmark_text": "benchmark",
    "split": "split_or_subset",
}


def bundled_reports() -> Iterator[ContaminationReport]:
    """The reports that ship with the program, then the checks that found nothing or stayed open."""
    yield from reports_in(resource("contamination.csv"), found=True)
    yield from reports_in(resource("contamination_no_finding.csv"), found=False)


def reports_in(path: Path, *, found: bool) -> Iterator[ContaminationReport]:
    """Reports from a CSV with the columns of our own table."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            yield report_of(row, found=found)


def report_of(row: dict[str, str], *, found: bool) -> ContaminationReport:
    """One report from its columns, also under longer names (`report_id`, `benchmark`)."""
    texts = {
        name: (row.get(name) or row.get(_OTHER_NAMES.get(name, ""), "") or "").strip()
        for name in REPORT_COLUMNS
        if name not in ("found", "reporter_is_vendor", "benchmark_id", "model_id")
    }
    vendor = {"yes": True, "no": False}.get((row.get("reporter_is_vendor") or "").strip().lower())
    return ContaminationReport(**texts, found=found, reporter_is_vendor=vendor)


def bundled_ties() -> Iterator[Tie]:
    """Documented ties between benchmarks and vendors."""
    with resource("ties.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield Tie(**{name: row[name] for name in TIE_COLUMNS})


def write_reports(
    connection: sqlite3.Connection, reports: Iterable[ContaminationReport], registry: Names, source: str
) -> int:
    """Add reports, or renew those with the same id; returns how many. Must run inside a transaction."""
    columns = (*REPORT_COLUMNS, "family", "source")
    sql = f"INSERT OR REPLACE INTO reports ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"  # noqa: S608 - own column names
    rows = []
    for report in reports:
        known, family = _identified(report, registry)
        rows.append((*(_plain(getattr(known, name)) for name in REPORT_COLUMNS), family, source))
    connection.executemany(sql, rows)
    return len(rows)


def identify_reports(connection: sqlite3.Connection, registry: Names) -> None:
    """Ask a changed registry again for the names in the reports."""
    sql = "SELECT id, benchmark_text, affected, affected_kind FROM reports"
    for number, benchmark, affected, kind in connection.execute(sql).fetchall():
        report = ContaminationReport(
            id=number,
            benchmark_text=benchmark,
            affected=affected,
            affected_kind=kind,
            evidence_kind="",
            finding="",
        )
        known, family = _identified(report, registry)
        connection.execute(
            "UPDATE reports SET benchmark_id = ?, model_id = ?, family = ? WHERE id = ?",
            (known.benchmark_id, known.model_id, family, number),
        )


def write_ties(connection: sqlite3.Connection, ties: Iterable[Tie]) -> None:
    """Replace all ties. Must run inside a transaction."""
    connection.execute("DELETE FROM ties")
    connection.executemany(
        "INSERT OR REPLACE INTO ties VALUES (?, ?, ?, ?, ?, ?)",
        [tuple(getattr(tie, name) for name in TIE_COLUMNS) for tie in ties],
    )


def _identified(report: ContaminationReport, registry: Names) -> tuple[ContaminationReport, str]:
    """The report with its benchmark and model identified, and the model's family.

    A name that could be several models ("Llama 2") still has a family where all candidates share it.
    """
    benchmark = registry.resolve_benchmark(report.benchmark_text)
    benchmark_id = benchmark.id if benchmark and benchmark.confidence is not Confidence.FUZZY else ""
    if report.affected_kind != "model":
        return replace(report, benchmark_id=benchmark_id), ""
    match = registry.resolve_model(report.affected)
    if match is None or match.confidence is Confidence.FUZZY:
        return replace(report, benchmark_id=benchmark_id), ""
    ids = [match.id] if match.id else [candidate.id for candidate in match.alternatives]
    families = {model.family for model in map(registry.model, ids) if model and model.family}
    family = families.pop() if len(families) == 1 else ""
    model_id = "" if match.ambiguous else match.id
    return replace(report, benchmark_id=benchmark_id, model_id=model_id), family


def _plain(value: object) -> object:
    return int(value) if isinstance(value, bool) else value
