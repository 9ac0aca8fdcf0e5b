"""Printed figures, in cells and in running text, kept as printed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.extract.quantities import find_quantities, number
from claimcheck.extract.tables.figures import cell_figures, cell_quantities


@pytest.mark.parametrize(
    ("cell", "text", "value", "decimals"),
    [
        ("79.8", "79.8", "79.8", 1),
        ("88.50", "88.50", "88.50", 2),
        ("1,547.1", "1,547.1", "1547.1", 1),
        ("2,029", "2,029", "2029", 0),
        ("96,30", "96,30", "96.30", 2),
        ("0,853", "0,853", "0.853", 3),
        ("**85.1**", "85.1", "85.1", 1),
        ("53.7*", "53.7", "53.7", 1),
        ("79.8†", "79.8", "79.8", 1),
        ("0.59 (+0.03)", "0.59", "0.59", 2),
        ("4.17% ↓ 2.08%", "4.17", "4.17", 2),
        ("84.6 [1]", "84.6", "84.6", 1),
        ("(72.1)", "72.1", "72.1", 1),
        (".853", ".853", "0.853", 3),
        ("−0.3", "−0.3", "-0.3", 1),
        ("0.912 (0.90-0.92)", "0.912", "0.912", 3),
        ("97.3 (5-shot)", "97.3", "97.3", 1),
    ],
)
def test_one_figure_a_cell(cell: str, text: str, value: str, decimals: int) -> None:
    (quantity,) = cell_quantities(cell)
    assert (quantity.text, quantity.value, quantity.decimals) == (text, Decimal(value), decimals)


NOT_SCORES = "|-|—|N/A|n/a|OOM|70B|1.5B|12 ms|10k|1e-4|$3|2024-05-13|GPT-4|3x|✓|34.24 53.16"


@pytest.mark.parametrize("cell", NOT_SCORES.split("|"))
def test_cells_without_a_score(cell: str) -> None:
    assert cell_quantities(cell) == ()


def test_units_comparators_and_spreads() -> None:
    (share,) = cell_quantities("87.3 %")
    assert (share.text, share.unit) == ("87.3", "%")
    (spread,) = cell_quantities("88.0 ± 0.4")
    assert (spread.text, spread.uncertainty) == ("88.0", "0.4")
    (bound,) = cell_quantities("≥ 90%")
    assert (bound.comparator, bound.unit) == (">=", "%")
    (part,) = cell_quantities("23/30")
    assert (part.text, part.unit) == ("23", "of 30")


def test_two_figures_a_cell() -> None:
    assert [q.text for q in cell_quantities("91.7/91.9")] == ["91.7", "91.9"]
    assert [q.unit for q in cell_quantities("72.5 / 79.4%")] == ["%", "%"]
    figures = cell_figures("77.2% 82.0% with parallel attempts")
    assert [(f.quantity.text, f.note) for f in figures] == [("77.2", ""), ("82.0", "with parallel attempts")]


def test_figures_of_a_sentence() -> None:
    text = "A 7B model of 2024 has 79.8% on X (from 33.4% to 49.0%), 1,134 Elo, 0.9 points above GPT-4.1."
    found = [(f.quantity.text, f.quantity.unit) for f in find_quantities(text)]
    assert found == [
        ("2024", ""),
        ("79.8", "%"),
        ("33.4", "%"),
        ("49.0", "%"),
        ("1,134", ""),
        ("0.9", "points"),
    ]


def test_a_document_with_decimal_commas() -> None:
    assert number("1,234", decimal_comma=True) == (Decimal("1.234"), 3)
    assert number("1,234") == (Decimal("1234"), 0)
    assert number("1.234,5") == (Decimal("1234.5"), 1)


@given(st.text(max_size=40))
def test_any_text_is_read_without_error(text: str) -> None:
    for quantity in cell_quantities(text):
        assert quantity.value.is_finite()
    for found in find_quantities(text):
        assert found.quantity.text in text


@given(st.decimals(min_value=0, max_value=9999, places=2))
def test_a_plain_figure_keeps_its_digits(value: Decimal) -> None:
    (quantity,) = cell_quantities(str(value))
    assert quantity.text == str(value)
    assert quantity.value == value
