"""What each publisher's kept documents state about their scores: counts over the library, never a grade."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from claimcheck.checks.dossier.reporting import FIELD_NAMES
from claimcheck.checks.dossier.scope import Scope
from claimcheck.records.review import Review

_CHECK = "MIS-01"


@dataclass(slots=True)
class Line:
    """One publisher: how many documents and scores of announced models, how many with an outside result.

    `expected` counts the scores at which a field of `FIELD_NAMES` should be stated, `stated`
    those at which it is, wherever in the document.
    """

    publisher: str
    documents: int = 0
    scores: int = 0
    with_outside_result: int = 0
    expected: Counter[str] = field(default_factory=Counter)
    stated: Counter[str] = field(default_factory=Counter)

    def rows(self) -> list[tuple[str, int, int]]:
        """Each field's name, the scores that state it, and those that should; in the catalogue's order."""
        return [
            (title, self.stated[name], self.expected[name])
            for name, title in FIELD_NAMES.items()
            if self.expected[name]
        ]


def ledger(reviews: Iterable[Review]) -> tuple[Line, ...]:
    """A line for each publisher, by name; documents that name none come last."""
    lines: dict[str, Line] = {}
    for review in reviews:
        publisher = " ".join(review.document.publisher.split())
        line = lines.setdefault(publisher.casefold(), Line(publisher))
        line.documents += 1
        line.scores += review.summary.announced
        line.with_outside_result += review.summary.with_independent_result
        for where in _where_stated(review):
            line.expected.update(where.keys())
            line.stated.update(name for name, scope in where.items() if scope != Scope.NONE.value)
    return tuple(lines[key] for key in sorted(lines, key=lambda key: (not key, key)))


def _where_stated(review: Review) -> Iterable[dict[str, str]]:
    """For each score that was looked at, in which scope each expected field is stated."""
    for finding in review.findings:
        scores = finding.working.get("scores") if finding.check == _CHECK else None
        if isinstance(scores, dict):
            yield from (score["where"] for score in scores.values())
