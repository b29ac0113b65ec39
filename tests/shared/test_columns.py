"""Columns are called as Excel calls them."""

from openpyxl.utils import get_column_letter

from shared.workbook.columns import column_letter


def test_a_column_has_the_name_that_excel_gives_it():
    numbers = range(1, 18_279)
    assert [column_letter(number) for number in numbers] == [*map(get_column_letter, numbers)]
    assert column_letter(16_384) == "XFD"
