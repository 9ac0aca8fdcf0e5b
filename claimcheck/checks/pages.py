"""The manual's page of each check, with the measured accuracy filled in from the stored figures."""

from __future__ import annotations

from pathlib import Path

from claimcheck.checks.base import Check
from claimcheck.checks.measured import accuracy_words
from claimcheck.checks.run import all_checks
from claimcheck.errors import UnknownName
from claimcheck.resources import resource

ACCURACY = "{accuracy}"
"""Stands in a page where the measured figures belong, so that nobody copies them by hand."""

NOT_MEASURED = "Not yet measured on labelled documents: compare each result with the original."
_NEAR_ENOUGH = 50


def check_named(name: str) -> Check:
    """The check of that id, without regard to case.

    Raises:
        UnknownName: when there is none; the message names the nearest ids.
    """
    checks = {check.id: check for check in all_checks()}
    key = name.strip().upper()
    if key in checks:
        return checks[key]
    alike = {identity: _likeness(key, check) for identity, check in checks.items()}
    near = [found for found in sorted(alike, key=lambda i: -alike[i]) if alike[found] >= _NEAR_ENOUGH][:3]
    close = f"Close to it: {', '.join(near)}." if near else "All of them: claimcheck checks list."
    raise UnknownName(f"There is no check “{name}”.", next_step=close)


def _likeness(name: str, check: Check) -> float:
    """How alike a typed name is to a check's id or, where it is longer, to its title; 0 to 100."""
    from rapidfuzz import fuzz

    by_title = fuzz.partial_ratio(name, check.title.upper()) if len(name) > len(check.id) else 0.0
    return max(fuzz.ratio(name, check.id), by_title)


def page_of(check: Check) -> str:
    """A check's page in Markdown; its bare facts where its package brings no page."""
    path = resource("help", "checks", f"{check.id}.md")
    return text_of(path) if path.is_file() else f"# {check.id} {check.title}\n"


def text_of(path: Path) -> str:
    """A page of the manual as it is shown: the name of a check's page says whose figures are filled in."""
    return path.read_text(encoding="utf-8").replace(ACCURACY, accuracy_words(path.stem) or NOT_MEASURED)
