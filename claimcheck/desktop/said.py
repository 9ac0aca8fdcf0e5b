"""The core's sentences in the window's language; what is kept or compared stays the English one."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QLocale

from claimcheck.languages import known, reviews, working
from claimcheck.records.finding import Finding


def window_language() -> str:
    """The language of the window, as far as the core's sentences can be said in it."""
    code = QLocale().name()[:2]
    return code if code in known.languages() else known.ENGLISH


def said(text: str) -> str:
    """A sentence of the core."""
    return known.said(text, window_language())


def said_finding(finding: Finding) -> Finding:
    """A finding to be shown; its id stays, so decisions on it can be kept."""
    return reviews.finding_in(finding, window_language())


def said_place(where: str) -> str:
    """The name of a part of a document."""
    return known.phrase_in("place", where, window_language())


def said_working(numbers: Mapping[str, object]) -> list[tuple[str, str]]:
    """The numbers of a calculation, with their names."""
    return working.working_lines(numbers, window_language())


def said_announced(reason: str) -> str:
    """What speaks for a model being the document's own."""
    return known.phrase_in("announced", reason, window_language())


def said_reason(reason: str) -> str:
    """Why a test is near to a task or not."""
    return known.phrase_in("relevance", reason, window_language())
