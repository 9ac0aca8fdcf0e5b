"""Tests over many rows, repeated runs, ratings, saturation, bars and dates."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest

from claimcheck.statistics.bars import fit_bars, least_baseline
from claimcheck.statistics.exposure import exposure, span
from claimcheck.statistics.ratings import best_of, rating_gap, win_rate
from claimcheck.statistics.repeats import averaged, grouped, meaning_of_plus_minus
from claimcheck.statistics.saturation import saturation
from claimcheck.statistics.wins import count_wins, holm, sign_test, unpaired_p

p_values = st.lists(st.floats(0, 1, allow_nan=False), max_size=20)
shares = st.floats(0, 1, allow_nan=False)


@given(st.integers(0, 60), st.integers(0, 60))
def test_the_sign_test_is_scipys_and_has_no_sides(wins: int, losses: int) -> None:
    assert sign_test(wins, losses) == sign_test(losses, wins)
    if wins + losses:
        assert sign_test(wins, losses) == pytest.approx(binomtest(wins, wins + losses).pvalue)


@given(p_values)
def test_holm_never_lowers_a_p_value_and_keeps_their_order(values: list[float]) -> None:
    adjusted = holm(values)
    assert all(p <= a <= 1 for p, a in zip(values, adjusted, strict=True))
    by_value = sorted(zip(values, adjusted, strict=True))
    assert [a for _, a in by_value] == sorted(adjusted)


def test_holm_by_hand() -> None:
    assert holm([0.01, 0.04, 0.03]) == pytest.approx((0.03, 0.06, 0.06))


@given(shares, shares, st.integers(1, 5_000))
def test_a_p_value_is_a_share_and_has_no_sides(p1: float, p2: float, n: int) -> None:
    assert 0 <= unpaired_p(p1, p2, n) <= 1
    assert unpaired_p(p1, p2, n) == pytest.approx(unpaired_p(p2, p1, n))


def test_wins_losses_and_ties_are_counted() -> None:
    found = count_wins([(0.9, 0.5, 400), (0.5, 0.5, 400), (0.50, 0.51, 400)])
    assert (found.wins, found.losses, found.ties, found.clear_alone) == (1, 1, 1, 1)


@given(shares, st.integers(1, 2_000), st.integers(1, 64))
def test_repeating_a_test_never_widens_its_error(p: float, n: int, m: int) -> None:
    found = averaged(p, n, m)
    assert found.se_min <= found.se_max
    assert found.if_all_were_questions.half_width <= found.other_questions.half_width + 1e-12


def test_questions_in_groups_count_for_less() -> None:
    found = grouped(0.5, 400, 100)
    assert (found.design_effect_max, found.se_ratio_max) == (4, 2)
    assert found.by_clusters.half_width > found.by_items.half_width


@pytest.mark.parametrize(
    ("plus_minus", "meaning"),
    [(0.05, "matches_1se_of_questions"), (0.098, "matches_95ci_of_questions"),
     (0.01, "smaller_than_question_sampling"), (0.3, "larger_than_question_sampling"), (0.07, "no_simple_match")],
)  # fmt: skip
def test_what_a_printed_plus_minus_can_be(plus_minus: float, meaning: str) -> None:
    # 50 % of 100 questions: a standard error of 5 points.
    assert meaning_of_plus_minus(0.5, 100, plus_minus) == meaning


def test_ratings() -> None:
    assert win_rate(0) == 0.5
    assert win_rate(400) == pytest.approx(10 / 11)
    assert rating_gap(1300, 1290, (1290, 1310), (1280, 1300)).label == "within_error"
    assert rating_gap(1400, 1290, (1390, 1410), (1280, 1300)).label == "clear"
    with pytest.raises(ValueError, match="width"):
        rating_gap(1300, 1290, (1300, 1300), (1290, 1290))


@pytest.mark.parametrize(("variants", "expected"), [(1, 0.0), (2, 0.5642), (10, 1.5388)])
def test_the_expected_best_of_several_equal_variants(variants: int, expected: float) -> None:
    # Tabulated expected values of normal order statistics (Harter 1961).
    assert best_of(variants) == pytest.approx(expected, abs=1e-4)


def test_saturation_tells_a_used_up_test_from_one_that_separates() -> None:
    assert saturation([0.99, 0.985, 0.985, 0.98, 0.98], 200).label == "near_ceiling"
    assert saturation([0.7, 0.6, 0.5, 0.4, 0.3], 2_000).label == "separates_leaders"
    with pytest.raises(ValueError, match="needs 5 scores"):
        saturation([0.9], 200)


@given(st.lists(st.integers(10, 100), min_size=3, max_size=8, unique=True), st.integers(2, 10))
def test_bars_in_proportion_to_their_labels_start_at_zero(labels: list[int], scale: int) -> None:
    fit = fit_bars([(float(scale * label), float(label)) for label in labels])
    assert fit.label == "starts_at_zero"
    assert fit.exaggeration == pytest.approx(1)


def test_bars_above_a_cut_axis_say_where_it_starts() -> None:
    fit = fit_bars([(100.0, 90.0), (50.0, 85.0), (20.0, 82.0)])
    assert (fit.label, fit.baseline) == ("axis_truncated", pytest.approx(80))
    assert least_baseline((50.0, 85.0, 0.05), (100.0, 90.0, 0.05)) == pytest.approx(80, abs=0.5)


def test_a_larger_label_on_a_shorter_bar_is_named() -> None:
    fit = fit_bars([(100.0, 52.8), (80.0, 69.1)])
    assert fit.order_violations == ((1, 0),)
    assert fit.label == "labels_and_bars_disagree"


@pytest.mark.parametrize(
    ("public", "cutoff", "label"),
    [("2023-10-05", "2024-01", "exposure_possible"), ("2024-02", "2024-01-31", "not_by_dates"),
     ("2024", "2024-06-01", "cannot_tell"), (None, "2024-06", "cannot_tell"), ("2024-05", None, "cannot_tell")],
)  # fmt: skip
def test_exposure_by_dates(public: str | None, cutoff: str | None, label: str) -> None:
    assert exposure(public, cutoff).label == label


def test_a_date_of_limited_precision_is_a_span() -> None:
    assert (span("2024-02").first.day, span("2024-02").last.day) == (1, 29)
    with pytest.raises(ValueError, match="not a date"):
        span("spring 2024")
