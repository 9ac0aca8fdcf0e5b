"""Printed figures: rounding, the grid of counts, averages and changes, exact to the last place."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.statistics.averages import check_average
from claimcheck.statistics.changes import change
from claimcheck.statistics.grid import chance_fit, count_matches, counts, fits, grid_test, neighbours
from claimcheck.statistics.rounding import gap, printed, printed_decimal, same_after_rounding

figures = st.decimals(0, 100, places=3)
places = st.integers(0, 2)
cells = st.integers(1, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


def rounded(value: Decimal, decimals: int, rule: str = ROUND_HALF_UP) -> str:
    return str(value.quantize(Decimal(1).scaleb(-decimals), rule))


@given(figures, places, places)
def test_one_value_printed_twice_is_the_same_value(value: Decimal, first: int, second: int) -> None:
    one, other = printed(rounded(value, first)), printed(rounded(value, second))
    assert same_after_rounding(one, other)
    assert gap(one, other) == gap(other, one)
    assert one.low <= Fraction(value) <= one.high


def test_figures_keep_their_decimals() -> None:
    assert printed("93.30") != printed("93.3")
    assert printed("−1,234.5 %").value == Fraction("-1234.5")
    assert printed_decimal(Decimal("88.4"), 1) == printed("88.4")
    with pytest.raises(ValueError, match="not a plain figure"):
        printed("about 90")


@given(cells, places, st.sampled_from([ROUND_HALF_UP, ROUND_HALF_EVEN]))
def test_every_count_fits_what_it_is_printed_as(case: tuple[int, int], decimals: int, rule: str) -> None:
    k, n = case
    score = printed(rounded(Decimal(100 * k) / n, decimals, rule))
    assert k in counts(score, n)
    assert fits(score, n)
    assert count_matches(k, n, score)


@given(st.integers(1, 300), places)
def test_the_share_of_scores_that_fit_by_luck_is_a_share(n: int, decimals: int) -> None:
    assert 0 < chance_fit(n, decimals) <= 1


def test_a_score_between_two_counts_takes_several_runs() -> None:
    # 94.6 % of 30 questions is 28.38: one run gives 28 (93.3) or 29 (96.7).
    result = grid_test(printed("94.6"), 30)
    assert (result.consistent, result.runs_min, result.informative) == (False, 8, True)
    assert neighbours(printed("94.6"), 30) == (28, 29)
    with pytest.raises(ValueError, match="no test"):
        grid_test(printed("94.6"), 0)


@given(st.lists(st.decimals(1, 100, places=1), min_size=1, max_size=12))
def test_the_mean_of_printed_parts_is_consistent_with_them(parts: list[Decimal]) -> None:
    shown = [printed(str(part)) for part in parts]
    average = printed(rounded(sum(parts) / len(parts), 1))
    assert check_average(shown, average).consistent


def test_an_average_that_leaves_a_part_out_names_it() -> None:
    parts = [printed(text) for text in ("90.0", "80.0", "10.0")]
    result = check_average(parts, printed("85.0"))
    assert (result.consistent, result.fits_if_dropped) == (False, (2,))
    with pytest.raises(ValueError, match="has parts"):
        check_average([], printed("85.0"))


@pytest.mark.parametrize(
    ("claim", "unit", "label"),
    [("20", "points", "matches_stated_unit"), ("40", "percent", "matches_stated_unit"),
     ("40", "points", "matches_other_unit"), ("77", "percent", "no_match")],
)  # fmt: skip
def test_from_50_to_70_is_20_points_and_40_per_cent(claim: str, unit: str, label: str) -> None:
    assert change(printed("50.0"), printed("70.0"), printed(claim), unit).label == label
