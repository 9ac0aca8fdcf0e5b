"""How often each check was right, as last measured on judged documents (`resources/checks_accuracy.csv`)."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

from claimcheck.checks.judged import Tally
from claimcheck.checks.words import count
from claimcheck.resources import resource

_FILE = "checks_accuracy.csv"


@dataclass(frozen=True, slots=True)
class Measured:
    """One row: results of a check that a person judged on the original, and how many were right."""

    check: str
    findings: int
    right: int
    asks: int
    sensible: int
    documents: int
    date: str

    @property
    def words(self) -> str:
        """The figures as a sentence for the check's page."""
        parts = []
        if self.findings:
            verb = "was" if self.right == 1 else "were"
            parts.append(f"of {count(self.findings, 'finding')}, {self.right} {verb} right")
        if self.asks:
            verb = "was" if self.sensible == 1 else "were"
            parts.append(f"of {count(self.asks, 'question')}, {self.sensible} {verb} sensible")
        if not parts:
            return f"Judged on real documents on {self.date}: it raised nothing there."
        on = count(self.documents, "real document")
        return f"Judged by hand on {on} ({self.date}): {'; '.join(parts)}."


@cache
def all_measured() -> Mapping[str, Measured]:
    """What was measured, by check id."""
    path = resource(_FILE)
    if not path.is_file():
        return {}
    with path.open(encoding="utf-8", newline="") as file:
        return {row["check"]: _measured(row) for row in csv.DictReader(file)}


def accuracy_words(check_id: str) -> str:
    """How often a check was right, in words; "" where it was not measured."""
    found = all_measured().get(check_id)
    return found.words if found else ""


def write_measured(path: Path, found: Mapping[str, Tally], date: str) -> None:
    """Write what was measured, one row a check."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(field.name for field in fields(Measured))
        for check, t in found.items():
            writer.writerow((check, t.findings, t.right, t.asks, t.sensible, t.documents, date))


def _measured(row: Mapping[str, str]) -> Measured:
    numbers = {name: int(row[name]) for name in ("findings", "right", "asks", "sensible", "documents")}
    return Measured(check=row["check"], date=row["date"], **numbers)
