"""CMP-07 rivals without a figure where the announced model has one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claimcheck.checks.base import Check, Dossier
from claimcheck.checks.dossier.rows import Row, rows
from claimcheck.checks.words import (
    benchmark_name,
    listed,
    model_name,
)
from claimcheck.records.claim import Claim
from claimcheck.records.document import Table
from claimcheck.records.finding import Finding, Question, Severity

_LEAST_ROWS = 3

_WHY_BLANK = re.compile(
    r"\bunavailable\b|\bnot (?:available|applicable|supported|reported|released)\b|\bmissing\b|\bomitted\b|\bdash(?:es)?\b"
    r"|\bcould not be\b",
    re.IGNORECASE,
)

_DIGIT = re.compile(r"\d")


def _blanks(dossier: Dossier) -> Iterable[Finding]:
    """Rivals without a figure on rows where the announced model has one."""
    gaps = [gap for table, group in _own_rows(dossier).items() for gap in _gaps_in(dossier, table, group)]
    if not gaps:
        yield CMP_07.nothing(
            "Every other model in a table of three tests or more has a figure wherever the announced model does."
        )
        return
    ordered = sorted(gaps, key=lambda gap: -gap.missing / gap.tests)
    lines = listed((f"{model_name(gap.rival)} ({gap.missing} of {gap.tests})" for gap in ordered), shown=5)
    yield CMP_07.ask(
        f"Tests of a table without a figure for another model, where the announced model has one: {lines}.",
        "Are figures for the empty cells known?",
        [gap.rival for gap in ordered],
        explanations=(
            "The rival's maker may not have published one.",
            "The test may not apply to that model.",
        ),
        severity=Severity.DETAIL,
    )


@dataclass(frozen=True, slots=True)
class Gap:
    """A rival without figures on some tests of a table; `rival` is one figure it has there."""

    rival: Claim
    missing: int
    tests: int


def _own_rows(dossier: Dossier) -> dict[int, list[Row]]:
    """The rows of each table with figures of the announced model on three tests or more."""
    tables: dict[int, list[Row]] = {}
    for row in dossier.part(rows):
        if row.table is not None and row.own:
            tables.setdefault(row.table, []).append(row)
    return {
        table: group
        for table, group in tables.items()
        if len(_tests_of(group)) >= _LEAST_ROWS and not _blanks_explained(dossier.document.tables[table])
    }


def _blanks_explained(table: Table) -> bool:
    return any(_WHY_BLANK.search(text) for text in (table.caption, *table.footnotes))


def _tests_of(group: Iterable[Row]) -> set[str]:
    return {benchmark_name(row.claims[0]) for row in group}


def _gaps_in(dossier: Dossier, table: int, group: Sequence[Row]) -> Iterable[Gap]:
    """The rivals of a table without any figure on a test; a cell that holds a figure in print is not empty."""
    rivals: dict[str, list[Row]] = {}
    for row in group:
        for claim in row.rivals:
            rivals.setdefault(claim.model_text, []).append(row)
    printed = {(c.row, c.column) for c in dossier.document.tables[table].cells if _DIGIT.search(c.text)}
    tests = _tests_of(group)
    for name, present in rivals.items():
        rival = next(c for c in present[0].rivals if c.model_text == name)
        if rival.cell is None or rival.cell.table != table:
            continue
        filled = _tests_of([*present, *(row for row in group if _cell_for(row, rival) in printed)])
        if tests - filled:
            yield Gap(rival, len(tests - filled), len(tests))


def _cell_for(row: Row, rival: Claim) -> tuple[int, int] | None:
    """The grid place where a row would hold the rival's figure."""
    own = next((c.cell for c in row.own if c.cell and c.cell.table == row.table), None)
    if own is None or rival.cell is None:
        return None
    if own.model_axis == "column":
        return own.row, rival.cell.column
    return rival.cell.row, own.column


CMP_07 = Check(
    id="CMP-07",
    title="Blanks and dropped tests",
    question=Question.WHAT_IS_MISSING,
    severity=Severity.NEEDS_CONTEXT,
    run=_blanks,
)
CHECKS = (CMP_07,)
