"""Contamination reports as rows that are narrowed by words, benchmark, model, and what was found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from claimcheck.desktop.evidence.words import affected_words, leak_words, magnitude_words, strength_words
from claimcheck.desktop.look.named_columns import NamedColumns
from claimcheck.records.evidence import ContaminationReport


@dataclass(frozen=True, slots=True)
class ReportsWanted:
    """Words that all must occur, a benchmark's and an affected model's name ("" for any), found or not."""

    words: str = ""
    benchmark: str = ""
    affected: str = ""
    found: bool = True


class ReportsModel(NamedColumns):
    """One row a report."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: Sequence[ContaminationReport] = ()
        self._rows: list[ContaminationReport] = []
        self._texts: dict[str, str] = {}
        self._wanted = ReportsWanted()

    def show_reports(self, reports: Sequence[ContaminationReport]) -> None:
        """Show other reports."""
        self._all = reports
        self._texts = {report.id: _searched(report) for report in reports}
        self.narrow(self._wanted)

    def narrow(self, wanted: ReportsWanted) -> None:
        """Show only those that are wanted."""
        self.beginResetModel()
        self._wanted = wanted
        words = wanted.words.casefold().split()
        self._rows = [
            report
            for report in self._all
            if report.found == wanted.found
            and wanted.benchmark in ("", report.benchmark_text)
            and wanted.affected in ("", report.affected)
            and all(word in self._texts[report.id] for word in words)
        ]
        self.endResetModel()

    def report(self, row: int) -> ContaminationReport | None:
        """One report."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def benchmarks(self) -> list[str]:
        """Names of the benchmarks on which there are reports."""
        return sorted({report.benchmark_text for report in self._all}, key=str.casefold)

    def models(self) -> list[str]:
        """Names of the models that are affected."""
        named = {report.affected for report in self._all if report.affected_kind == "model"}
        return sorted(named, key=str.casefold)

    def names(self) -> tuple[str, ...]:
        """Benchmark, affected, sign, magnitude, strength, year, reporter."""
        return (
            self.tr("Benchmark"),
            self.tr("Affected"),
            self.tr("Sign"),
            self.tr("Magnitude"),
            self.tr("Strength"),
            self.tr("Year"),
            self.tr("Reported by"),
        )

    def rows(self) -> int:
        """Reports shown."""
        return len(self._rows)

    def texts(self, row: int) -> tuple[str, ...]:
        """One report."""
        report = self._rows[row]
        return (
            report.benchmark_text,
            affected_words(report.affected),
            leak_words(report.evidence_kind),
            magnitude_words(report.magnitude, report.magnitude_unit) or "–",
            strength_words(report.strength),
            report.year,
            report.reporter,
        )


def _searched(report: ContaminationReport) -> str:
    parts = (
        report.benchmark_text,
        affected_words(report.affected),
        report.finding,
        report.reporter,
        report.title,
        leak_words(report.evidence_kind),
    )
    return "\n".join(parts).casefold()
