"""Test vectors of our own, whose expected values were computed apart from the program (see each test)."""

from __future__ import annotations

import math
from fractions import Fraction
from pathlib import Path

import pytest
from scipy import stats

from claimcheck.checks.run import all_checks
from claimcheck.checks.vectors import run_vectors, same
from claimcheck.errors import UserError

OWN = Path(__file__).with_name("vectors.csv")
FORMULAS = {check.id: check.vector for check in all_checks() if check.vector}


def formula(check_id: str, **inputs: object) -> dict[str, object]:
    vector = FORMULAS[check_id]
    assert vector is not None
    return dict(vector(inputs))


@pytest.mark.parametrize("outcome", list(run_vectors(OWN)), ids=lambda o: f"line {o.line} {o.check}")
def test_own_vectors(outcome: object) -> None:
    assert outcome.difference == ""  # type: ignore[attr-defined]


def test_shared_vectors(shared: Path) -> None:
    assert [o for o in run_vectors(shared / "facts" / "check_vectors.csv") if not o.passed] == []


@pytest.mark.parametrize(("k", "n"), [(0, 1), (1, 1), (0, 30), (7, 30), (30, 30), (499, 500), (1, 14042)])
def test_ranges_are_those_of_scipy(k: int, n: int) -> None:
    found = formula("STA-01", k=k, n=n)
    for name, method in (("wilson", "wilson"), ("clopper_pearson", "exact")):
        wanted = stats.binomtest(k, n).proportion_ci(0.95, method)  # type: ignore[arg-type]
        assert found[name] == pytest.approx((wanted.low, wanted.high), abs=1e-5)
    assert found["beta11"] == pytest.approx(stats.beta(k + 1, n - k + 1).ppf([0.025, 0.975]), abs=1e-9)


@pytest.mark.parametrize(("wins", "losses"), [(0, 0), (5, 0), (6, 3), (2, 9), (10, 10)])
def test_sign_test_is_the_binomial_test_of_scipy(wins: int, losses: int) -> None:
    rows = [[0.9, 0.8, 100]] * wins + [[0.7, 0.8, 100]] * losses
    wanted = stats.binomtest(wins, wins + losses).pvalue if wins + losses else 1.0
    assert formula("STA-05", rows=rows)["sign_test_p"] == pytest.approx(wanted)


@pytest.mark.parametrize("n", [1, 7, 30, 40])
@pytest.mark.parametrize("decimals", [0, 1])
def test_grid_test_by_brute_force(n: int, decimals: int) -> None:
    """Every printable score against every count, with half-units as exact fractions."""
    half = Fraction(1, 2 * 10**decimals)
    for digits in range(0, 100 * 10**decimals + 1):
        score = f"{digits / 10**decimals:.{decimals}f}"
        wanted = [
            k for k in range(n + 1) if abs(Fraction(100 * k, n) - Fraction(digits, 10**decimals)) <= half
        ]
        found = formula("NUM-02", score=score, n=n, m=1)
        assert found["consistent"] == bool(wanted)
        assert found["k"] == (wanted if len(wanted) < 10 else [])


@pytest.mark.parametrize("lead", range(8))
def test_pairing_bounds_by_all_pairings(lead: int) -> None:
    """Among all ways to pair 12 answers, the least McNemar p is 2·0.5^lead, and D lies within its bounds."""
    n, right = 12, 3
    best = min(
        stats.binomtest(both + lead, 2 * both + lead).pvalue if both + lead else 1.0
        for both in range(min(right, n - right - lead) + 1)
    )
    found = formula("STA-02", p1=(right + lead) / n, p2=right / n, n=n, single_run=True)
    assert found["best_case_mcnemar_p"] == pytest.approx(best)
    d, most = lead / n, min((2 * right + lead) / n, 2 - (2 * right + lead) / n)
    assert found["se_paired_max_pp"] == pytest.approx(100 * math.sqrt((most - d * d) / n))


@pytest.mark.parametrize("check_id", sorted(FORMULAS))
def test_a_formula_without_inputs_says_what_it_lacks_instead_of_failing(check_id: str) -> None:
    nothing = formula(check_id)
    assert nothing.get("label") in (None, "cannot_tell")


def test_values_are_compared_as_the_catalogue_says() -> None:
    assert same(0.5, 0.5005)
    assert not same(0.5, 0.502)
    assert same(12.3, 12.309, "gap_pp")
    assert same(["b", "a"], ("a", "b"), "fields")
    assert same([[0, 1]], [[1, 0]], "order_violations")
    assert not same([1, 2], [2, 1], "newcombe95_pp")
    assert same(None, [])
    assert not same(True, 1.0)


def test_a_file_that_is_no_table_of_vectors_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(UserError, match="check_id"):
        list(run_vectors(path))
    with pytest.raises(UserError, match="cannot be read"):
        list(run_vectors(tmp_path / "absent.csv"))
