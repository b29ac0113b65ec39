"""Whole numbers as they are typed into a form."""

import pytest

from services.portal.web.numbers import whole_number
from services.portal.web.one_form import number_of


@pytest.mark.parametrize(
    ("typed", "number"),
    [("0", 0), (" 12 ", 12), ("012", 12), ("12500", 12_500), ("12.500", 12_500), ("123.456", 123_456)],
)
def test_digits_are_a_number_with_or_without_a_point_between_thousands(typed, number):
    assert whole_number(typed) == number_of(typed) == number


@pytest.mark.parametrize(
    "typed",
    ["12.5", "12.50", "1.2500", "1250.000", ".500", "500.", "1..000", "12,5", "1,000", "-1", "+1", "1e3",
     "1 000", "١٢", "1٢", "１２", "²", "1234567", "9" * 5000, "dua", "."],
)  # fmt: skip
def test_a_part_digits_of_another_script_and_anything_else_are_no_number(typed):
    assert whole_number(typed) is None
    assert number_of(typed) is None


def test_nothing_typed_is_no_number_and_counts_none():
    assert whole_number(" ") is None
    assert number_of(" ") == 0
