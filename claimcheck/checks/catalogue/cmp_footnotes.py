"""CMP-04 footnote marks without a note."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from claimcheck.checks.base import Check, Dossier
from claimcheck.checks.dossier.notes import unified
from claimcheck.checks.words import (
    count,
    listed,
)
from claimcheck.records.document import BlockKind, Table
from claimcheck.records.finding import Finding, Question, Severity

_NEAR = 6
"""Blocks before and after a table in which its notes may stand."""


def _footnotes(dossier: Dossier) -> Iterable[Finding]:
    looked = 0
    for index, table in enumerate(dossier.document.tables):
        claims = [c for c in dossier.claims if c.cell is not None and c.cell.table == index]
        marks = {mark for claim in claims for mark in claim.marks} | _cell_marks(table, bool(claims))
        if not claims or not marks:
            continue
        looked += 1
        notes = unified("\n".join((table.caption, *table.footnotes, _nearby(dossier, table))))
        lost = sorted(mark for mark in marks if unified(mark) not in notes)
        if lost:
            marked = [c for c in claims if set(c.marks) & set(lost)] or claims[:1]
            yield CMP_04.ask(
                f"{table.label or 'A table'} uses the {'mark' if len(lost) == 1 else 'marks'} {listed(lost)}; we did not "
                "find the note.",
                f"What do the marks {listed(lost)} in {table.label or 'the table'} mean?",
                marked[:8],
            )
    yield CMP_04.nothing(f"{count(looked, 'table')} with footnote marks compared with the notes.")


def _cell_marks(table: Table, wanted: bool) -> set[str]:
    return {mark for cell in table.cells for mark in cell.marks} if wanted else set()


def _nearby(dossier: Dossier, table: Table) -> str:
    """Text of the same page or the next few blocks, where notes also stand, and the document's own notes."""
    return "\n".join(
        b.text
        for b in dossier.document.blocks
        if (table.page is not None and b.page == table.page)
        or abs(b.order - table.order) <= _NEAR
        or b.kind is BlockKind.FOOTNOTE
    )


def _footnote_vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    marks, notes = inputs.get("table_markers") or [], inputs.get("note_markers") or []
    return {
        "unexplained": [mark for mark in dict.fromkeys(marks) if mark not in notes],
        "unused": [mark for mark in dict.fromkeys(notes) if mark not in marks],
    }


CMP_04 = Check(
    id="CMP-04",
    title="Footnote without a note",
    question=Question.WHAT_IS_MISSING,
    severity=Severity.DETAIL,
    run=_footnotes,
    vector=_footnote_vector,
)
CHECKS = (CMP_04,)
