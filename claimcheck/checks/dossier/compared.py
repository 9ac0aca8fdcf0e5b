"""The best own figure against the best rival's, test by test, with the arithmetic of their difference."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.checks.base import Dossier, sure
from claimcheck.checks.dossier.items import Items, items
from claimcheck.checks.dossier.rows import Pair, direction_of, pair, rows
from claimcheck.records.claim import Claim
from claimcheck.statistics.differences import MAX_LEAD_NEVER_CLEAR, Difference, compare
from claimcheck.statistics.grid import counts


@dataclass(frozen=True, slots=True)
class Compared:
    """The best own figure against the best rival's on one test, with the arithmetic."""

    pair: Pair
    own: Items
    rival: Items
    difference: Difference

    @property
    def label(self) -> str:
        """What can be said; the bounds behind "cannot_separate" hold for single runs of so many whole questions only.

        Figures averaged over runs can differ a little on every question, which paired answers would show.
        """
        if self.difference.label != "cannot_separate" or self._never_clear:
            return self.difference.label
        return "depends_plausible"

    @property
    def _never_clear(self) -> bool:
        """Whether both are single runs and every lead that the printed digits allow is too small."""
        if not (self.own.single_run and self.rival.single_run):
            return False
        own, rival = counts(self.own.score, self.own.n), counts(self.rival.score, self.rival.n)
        return max(own[-1] - rival[0], rival[-1] - own[0]) <= MAX_LEAD_NEVER_CLEAR


def compared(dossier: Dossier) -> tuple[tuple[Compared, ...], tuple[Pair, ...]]:
    """All comparisons of a document that can be computed, and those that cannot."""
    done: dict[object, Compared] = {}
    open_: list[Pair] = []
    for row in dossier.part(rows):
        both = pair(row, higher_is_better=direction_of(dossier, row))
        if both is None:
            continue
        own, rival = items(dossier, both.own), items(dossier, both.rival)
        if isinstance(own, str) or isinstance(rival, str) or not (sure(both.own) and sure(both.rival)):
            open_.append(both)
            continue
        single = own.single_run and rival.single_run
        key = (own.benchmark.id, both.own.model_text, both.rival.model_text, own.p, rival.p)
        done.setdefault(key, Compared(both, own, rival, compare(own.p, rival.p, own.n, single_run=single)))
    return tuple(done.values()), tuple(open_)


def claims_of(group: Sequence[Compared]) -> list[Claim]:
    """Both figures of each comparison."""
    return [claim for c in group for claim in (c.pair.own, c.pair.rival)]
