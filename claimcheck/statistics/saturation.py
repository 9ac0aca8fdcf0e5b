"""Does a test still separate the leading models, and how much is left to gain?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, sqrt

from claimcheck.statistics.proportions import Z95

NEAR_CEILING = 0.9
"""A convention of the catalogue, not a law."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Saturation:
    """Leaders' scores on one test; shares are 0 to 1."""

    top: float
    kth: float
    ratio: float | None
    published_index: float
    chance_corrected_top: float
    ceiling_corrected_top: float
    headroom_items: float
    label: str


def saturation(
    scores: Sequence[float], n: int, *, chance: float = 0.0, label_error: float = 0.0, k: int = 5
) -> Saturation:
    """Compare the best and the k-th best score, with the ceiling lowered by the share of faulty items.

    The published index is exp(−R²) with n_eff = √n (github.com/evaleval/benchmark-saturation); the label
    uses the real number of items, because √n makes nearly every test look used up.

    Raises:
        ValueError: when there are fewer than `k` scores or `n` is not positive.
    """
    best = sorted(scores, reverse=True)[:k]
    if len(best) < k or n < 1:
        raise ValueError(f"needs {k} scores on a test of known size")
    top, kth = best[0], best[-1]
    variance = top * (1 - top) + kth * (1 - kth)
    ratio = _ratio(top - kth, variance, n)
    small = _ratio(top - kth, variance, sqrt(n))
    ceiling = 1 - label_error
    corrected = (min(top, ceiling) - chance) / (ceiling - chance)
    separates = ratio is None or ratio >= Z95
    if corrected >= NEAR_CEILING:
        label = "near_ceiling_but_separates" if separates else "near_ceiling"
    else:
        label = "separates_leaders" if separates else "leaders_not_separated"
    return Saturation(
        top=top,
        kth=kth,
        ratio=ratio,
        published_index=0.0 if small is None else exp(-small * small),
        chance_corrected_top=(top - chance) / (1 - chance),
        ceiling_corrected_top=corrected,
        headroom_items=(ceiling - top) * n,
        label=label,
    )


def _ratio(spread: float, variance: float, n: float) -> float | None:
    """Spread in standard errors; None where there is a spread without any error."""
    if variance <= 0:
        return None if spread else 0.0
    return spread / sqrt(variance / n)
