"""Ranges around shares: bounds, symmetry, and agreement with SciPy."""

from __future__ import annotations

from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import beta, binomtest

from claimcheck.statistics.differences import best_case_p, compare, newcombe
from claimcheck.statistics.proportions import (
    at_least,
    at_most,
    clopper_pearson,
    flat_prior,
    wald,
    wilson,
)

shares = st.floats(0, 1, allow_nan=False)
sizes = st.integers(1, 20_000)
counts = sizes.flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@given(shares, sizes)
def test_wilson_holds_the_share_and_stays_within_0_and_1(p: float, n: int) -> None:
    low, high = wilson(p, n)
    assert 0 <= low <= p + 1e-12
    assert p - 1e-12 <= high <= 1


@given(counts)
def test_wilson_and_clopper_pearson_are_scipys(case: tuple[int, int]) -> None:
    k, n = case
    test = binomtest(k, n)
    for ours, method in ((wilson(k / n, n), "wilson"), (clopper_pearson(k, n), "exact")):
        theirs = test.proportion_ci(0.95, method=method)
        assert ours == pytest.approx((theirs.low, theirs.high), abs=1e-6)


@given(counts)
def test_the_flat_prior_is_a_beta_distribution(case: tuple[int, int]) -> None:
    k, n = case
    assert flat_prior(k, n) == pytest.approx(beta(k + 1, n - k + 1).interval(0.95), abs=1e-9)


@given(counts)
def test_right_and_not_right_mirror_each_other(case: tuple[int, int]) -> None:
    k, n = case
    assert isclose(at_least(k, n), 1 - at_most(n - k, n), abs_tol=1e-9)
    low, high = clopper_pearson(k, n)
    assert clopper_pearson(n - k, n) == pytest.approx((1 - high, 1 - low), abs=1e-9)


def test_none_of_n_allows_about_three_in_n() -> None:
    assert at_most(0, 1000) == pytest.approx(3 / 1000, rel=0.01)


def test_the_textbook_interval_leaves_the_scale_where_wilsons_does_not() -> None:
    assert wald(0.98, 50).high > 1
    assert wilson(0.98, 50).high < 1


@pytest.mark.parametrize(("p", "n"), [(0.5, 0), (-0.1, 10), (1.1, 10)])
def test_no_share_has_no_range(p: float, n: int) -> None:
    with pytest.raises(ValueError, match="no share"):
        wilson(p, n)


@given(shares, shares, st.integers(1, 5_000))
def test_newcombe_holds_the_difference_and_turns_with_it(p1: float, p2: float, n: int) -> None:
    one, other = newcombe(p1, n, p2, n), newcombe(p2, n, p1, n)
    assert one.low - 1e-9 <= p1 - p2 <= one.high + 1e-9
    assert one == pytest.approx((-other.high, -other.low), abs=1e-9)


@given(shares, shares, st.integers(1, 5_000))
def test_whether_two_scores_can_be_told_apart_does_not_depend_on_their_order(
    p1: float, p2: float, n: int
) -> None:
    one, other = compare(p1, p2, n, single_run=True), compare(p2, p1, n, single_run=True)
    assert one.label == other.label
    assert one.se_paired_min <= one.se_paired_max + 1e-12


def test_a_lead_of_six_questions_can_be_clear_and_five_cannot() -> None:
    assert best_case_p(6) < 0.05 < best_case_p(5)
