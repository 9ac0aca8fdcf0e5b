"""Which models a document announces, and what speaks for that."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from claimcheck.desktop.said import said_announced
from claimcheck.records.review import Review

translate = QCoreApplication.translate
_NAMED = 3


def announced_words(review: Review) -> str:
    """The announced models, three of them by name; "" where there is none."""
    names = review.announced_models
    if not names:
        return ""
    named, rest = ", ".join(names[:_NAMED]), len(names) - _NAMED
    if rest > 0:
        named = translate("announced", "{names} and {count} more").format(names=named, count=rest)
    return translate("announced", "Announced: {names}").format(names=named)


def announced_because(review: Review) -> list[str]:
    """A line for each model that something was found for: its name and the clauses."""
    return [
        f"{name}: {'; '.join(map(said_announced, review.announced_because[name]))}"
        for name in review.announced_models
        if review.announced_because.get(name)
    ]
