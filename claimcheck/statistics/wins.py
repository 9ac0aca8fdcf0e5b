"""Wins over many tests: the sign test and Holm's correction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import comb, erfc, sqrt

from claimcheck.statistics.differences import newcombe


def sign_test(wins: int, losses: int) -> float:
    """Two-sided sign test: how likely so lopsided a count is, were both models equally good."""
    total = wins + losses
    tail = sum(comb(total, k) for k in range(max(wins, losses), total + 1))
    return min(1.0, 2 * tail / float(1 << total))


def unpaired_p(p1: float, p2: float, n: int) -> float:
    """Two-sided normal p-value of a difference between two independent shares of `n` items."""
    error = sqrt((p1 * (1 - p1) + p2 * (1 - p2)) / n)
    if error == 0:
        return 1.0 if p1 == p2 else 0.0
    return erfc(abs(p1 - p2) / error / sqrt(2))


def holm(p_values: Sequence[float]) -> tuple[float, ...]:
    """Holm's step-down adjusted p-values (Holm 1979), in the given order."""
    adjusted = [0.0] * len(p_values)
    highest = 0.0
    for rank, index in enumerate(sorted(range(len(p_values)), key=lambda i: p_values[i])):
        highest = max(highest, min(1.0, p_values[index] * (len(p_values) - rank)))
        adjusted[index] = highest
    return tuple(adjusted)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wins:
    """Counts over rows (p1, p2, n), and how many wins are larger than sampling error."""

    wins: int
    losses: int
    ties: int
    sign_test_p: float
    p_unpaired: tuple[float, ...]
    p_holm: tuple[float, ...]
    clear_alone: int
    clear_holm: int


def count_wins(rows: Sequence[tuple[float, float, int]]) -> Wins:
    """Count wins of the first score over the second."""
    wins = sum(p1 > p2 for p1, p2, _ in rows)
    losses = sum(p1 < p2 for p1, p2, _ in rows)
    p_values = tuple(unpaired_p(*row) for row in rows)
    adjusted = holm(p_values)
    return Wins(
        wins=wins,
        losses=losses,
        ties=len(rows) - wins - losses,
        sign_test_p=sign_test(wins, losses),
        p_unpaired=p_values,
        p_holm=adjusted,
        clear_alone=sum(newcombe(p1, n, p2, n).low > 0 for p1, p2, n in rows),
        clear_holm=sum(p1 > p2 and p < 0.05 for (p1, p2, _), p in zip(rows, adjusted, strict=True)),
    )
