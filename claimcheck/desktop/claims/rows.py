"""A claim as a row of the table: its columns, its texts, what sorts and what filters it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from typing import Any

from claimcheck.desktop import words
from claimcheck.desktop.document.marks import SEVERITY_ORDER, weightiest
from claimcheck.desktop.session import Session
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Kind, Severity


class Column(IntEnum):
    """The columns, in their first order."""

    MODEL = 0
    BENCHMARK = 1
    SCORE = 2
    RAN_BY = 3
    FINDINGS = 4
    SETTING = 5
    PLACE = 6
    ROLE = 7
    AREA = 8
    REVIEWED = 9


class Row:
    """One claim as the table shows it; its texts are put together when they are first wanted."""

    def __init__(self, claim: Claim, session: Session, words_: RowWords) -> None:
        self.claim = claim
        self.severity: Severity | None = None
        self.findings = 0
        found = session.findings(claim.id)
        if found:
            told = [f for f in found if f.kind in (Kind.FINDING, Kind.ASK)]
            self.severity, self.findings = weightiest(told), len(told)
        benchmark = session.benchmark(claim)
        self.area = benchmark.area if benchmark else ""
        self.reviewed = session.is_reviewed(claim.id)
        self._words = words_

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The text of each column."""
        claim, told, severity = self.claim, self._words, self.severity
        findings = self.findings
        return (
            words.model_name(claim),
            words.benchmark_name(claim),
            claim.quantity.printed,
            words.relation_cell(claim.evaluator.relation),
            f"{findings} · {words.severity_words(severity)}" if severity else str(findings or "–"),
            claim.setting.text,
            words.place_words(claim),
            told.announced if claim.announced else told.comparison,
            words.area_words(self.area) if self.area else told.not_known,
            told.yes if self.reviewed else told.no,
        )

    @cached_property
    def folded(self) -> str:
        """All texts without upper case, for the filter."""
        return "\n".join(self.texts).casefold()


@dataclass(frozen=True, slots=True)
class RowWords:
    """What rows say in the person's language; looked up once, not once a row."""

    yes: str
    no: str
    announced: str
    comparison: str
    not_known: str


@dataclass(frozen=True, slots=True)
class Filter:
    """Which claims to show: all conditions must hold; "" and False mean any."""

    announced: bool = False
    with_findings: bool = False
    unreviewed: bool = False
    area: str = ""
    text: str = ""

    def takes(self, row: Row) -> bool:
        """Whether a row is shown."""
        return (
            (not self.announced or row.claim.announced)
            and (not self.with_findings or row.findings > 0)
            and (not self.unreviewed or not row.reviewed)
            and (not self.area or row.area == self.area)
            and (not self.text or self.text in row.folded)
        )


def sort_key(column: Column) -> Callable[[Row], Any]:
    """What rows are sorted by in a column."""
    return _SORT_KEYS.get(column, lambda row: row.texts[column].casefold())


_SORT_KEYS: dict[Column, Callable[[Row], Any]] = {
    Column.SCORE: lambda row: row.claim.quantity.value,
    Column.FINDINGS: lambda row: (SEVERITY_ORDER[row.severity], -row.findings),
    Column.PLACE: lambda row: (row.claim.place.page or 0, row.texts[Column.PLACE]),
}
