"""Scores averaged over several runs, questions that belong together, and what a printed ± can cover."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

from claimcheck.statistics.proportions import Z95, Interval, standard_error, wilson

MATCH = 0.15
"""A printed ± matches a computed one within 15 %: both are rounded, and tests differ a little in size."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Averaged:
    """A mean over runs: the range for other questions, and for repeating the same test."""

    other_questions: Interval
    se_max: float
    se_min: float
    repeat_half95: float
    if_all_were_questions: Interval


def averaged(p: float, n: int, m: int) -> Averaged:
    """Between which bounds the error of an average over runs lies.

    SE² = p(1−p)/n · [r + (1−r)/m], where r, the share of variance between questions, is not published.
    """
    least = standard_error(p, n * m)
    return Averaged(
        other_questions=wilson(p, n),
        se_max=standard_error(p, n),
        se_min=least,
        repeat_half95=Z95 * least,
        if_all_were_questions=wilson(p, n * m),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouped:
    """Questions in `clusters` groups: the effective number of questions lies between `clusters` and n."""

    by_items: Interval
    by_clusters: Interval
    design_effect_max: float
    se_ratio_max: float


def grouped(p: float, n: int, clusters: int) -> Grouped:
    """The range of a score with n and with the number of groups as the number of questions."""
    return Grouped(
        by_items=wilson(p, n),
        by_clusters=wilson(p, clusters),
        design_effect_max=n / clusters,
        se_ratio_max=sqrt(n / clusters),
    )


def meaning_of_plus_minus(p: float, n: int, plus_minus: float) -> str:
    """Which computed error a printed ± (a share) matches: one standard error, the 95 % range, or neither."""
    one, two = standard_error(p, n), Z95 * standard_error(p, n)
    if abs(plus_minus - one) <= MATCH * one:
        return "matches_1se_of_questions"
    if abs(plus_minus - two) <= MATCH * two:
        return "matches_95ci_of_questions"
    if plus_minus < one:
        return "smaller_than_question_sampling"
    return "larger_than_question_sampling" if plus_minus > two else "no_simple_match"
