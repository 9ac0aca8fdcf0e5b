"""Can the published scores of two models be told apart? Newcombe's range and what pairing could change.

Only scores are published, not which questions were right, so that the share D of questions on which exactly
one model is right is known only within bounds: |d| ≤ D ≤ min(p1 + p2, 2 − p1 − p2) (Fréchet).
"""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot, sqrt

from claimcheck.statistics.proportions import Z95, Interval, wilson

PLAUSIBLE_CORRELATION = 0.7
"""Question-level correlations of 0.3 to 0.7 are usual between strong models (Miller 2024)."""

MAX_LEAD_NEVER_CLEAR = 5
"""Best case p = 2·0.5^L is 0.0625 for a lead of five questions and 0.031 for six (exact McNemar test)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Two scores on the same questions. Shares are 0 to 1; `rho_*` is None where a score has no variance."""

    diff: float
    lead_items: float
    newcombe: Interval
    se_unpaired: float
    z_unpaired: float | None
    se_paired_min: float
    se_paired_max: float
    rho_needed: float | None
    rho_max: float | None
    best_case_p: float | None
    label: str


def newcombe(p1: float, n1: float, p2: float, n2: float) -> Interval:
    """Newcombe's 95 % interval for p1 − p2 from two Wilson intervals (Newcombe 1998, method 10)."""
    l1, u1 = wilson(p1, n1)
    l2, u2 = wilson(p2, n2)
    d = p1 - p2
    return Interval(d - hypot(p1 - l1, u2 - p2), d + hypot(u1 - p1, p2 - l2))


def best_case_p(lead: int) -> float:
    """Exact McNemar p where every disagreement goes to the leader: the best that pairing can do."""
    return min(1.0, 2 * 0.5**lead)


def compare(p1: float, p2: float, n: int, *, single_run: bool) -> Difference:
    """Compare two scores on the same `n` right/wrong questions.

    Args:
        p1: Share of the first model, 0 to 1.
        p2: Share of the second model.
        n: Number of questions.
        single_run: Whether both scores come from one run each, so that leads are whole questions.

    Raises:
        ValueError: when a share or `n` is out of range.
    """
    d = p1 - p2
    v1, v2 = p1 * (1 - p1), p2 * (1 - p2)
    interval = newcombe(p1, n, p2, n)
    unpaired = sqrt((v1 + v2) / n)
    most = min(p1 + p2, 2 - p1 - p2)
    scale = sqrt(v1 * v2)
    needed = (v1 + v2 - n * d * d / Z95**2) / (2 * scale) if scale else None
    largest = (min(p1, p2) - p1 * p2) / scale if scale else None
    least_error = sqrt(max(0.0, abs(d) * (1 - abs(d))) / n)
    lead = round(abs(d) * n)
    return Difference(
        diff=d,
        lead_items=abs(d) * n,
        newcombe=interval,
        se_unpaired=unpaired,
        z_unpaired=abs(d) / unpaired if unpaired else None,
        se_paired_min=least_error,
        se_paired_max=sqrt(max(0.0, most - d * d) / n),
        rho_needed=needed,
        rho_max=largest,
        best_case_p=best_case_p(lead) if single_run else None,
        label=_label(interval, d, least_error, needed, largest, lead if single_run else None),
    )


def _label(
    interval: Interval,
    d: float,
    least_error: float,
    needed: float | None,
    largest: float | None,
    lead: int | None,
) -> str:
    if interval.low > 0 or interval.high < 0:
        return "clear"
    if lead is not None and lead <= MAX_LEAD_NEVER_CLEAR:
        return "cannot_separate"
    if needed is None or largest is None:
        # One score is 0 or 100 %: every disagreement then goes one way.
        return "cannot_separate" if abs(d) <= Z95 * least_error else "depends_plausible"
    if needed > largest or d == 0:
        return "cannot_separate"
    return "depends_plausible" if needed <= PLAUSIBLE_CORRELATION else "depends_needs_very_similar"


def gap_label(interval: Interval, *, above: str, below: str, else_: str) -> str:
    """Which side of zero a whole interval lies on."""
    return above if interval.low > 0 else below if interval.high < 0 else else_
