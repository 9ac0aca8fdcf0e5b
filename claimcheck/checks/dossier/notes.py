"""Footnote marks of figures and what the table's notes say of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.checks.base import Dossier
from claimcheck.records.claim import Claim

_SAME_SIGNS = str.maketrans("∗＊⁰¹²³⁴⁵⁶⁷⁸⁹", "**0123456789")
_PART = re.compile(r"\bsubset\b|\bonly\b|\bexclud\w+|\b\d+ of \d+\b", re.IGNORECASE)


def unified(text: str) -> str:
    """Stars and raised digits in one spelling each, as notes and cells print them differently."""
    return text.translate(_SAME_SIGNS)


def note_on_part(dossier: Dossier, claim: Claim) -> str:
    """The note to a figure's mark that speaks of a part of the test ("* on the text-only subset"); "" where none."""
    if not claim.marks or claim.cell is None or claim.cell.table >= len(dossier.document.tables):
        return ""
    marks = {unified(mark) for mark in claim.marks}
    return _note(dossier.document.tables[claim.cell.table].footnotes, marks)


def _note(notes: Sequence[str], marks: set[str]) -> str:
    for note in notes:
        start = unified(note).lstrip(" [(")
        mark = next((mark for mark in marks if start.startswith(mark)), "")
        if mark and _PART.search(note):
            return start[len(mark) :].strip(" :.)]")
    return ""
