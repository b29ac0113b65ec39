"""Which number of a contact gets text messages."""

import pytest

from contracts.telephones import mobile
from services.registry.sheet.phones import as_one_text, first_mobile, read_phones


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("", ""),
        ("0251-8000000", ""),
        ("0251-8000000 / 0812 3456 7890 / 0813-1111-2222", "+6281234567890"),
        ("HP: 0812.3456.7890", "+6281234567890"),
        ("+44 20 7946 0000, 081234567890", "+6281234567890"),
        ("8,12E+10; 0812-3456-7890", "+6281234567890"),
        ("0812", ""),
    ],
)
def test_the_first_mobile_number_of_this_country_is_taken(typed, first):
    assert first_mobile(as_one_text(read_phones(typed))) == first
    assert first_mobile(typed) == first


@pytest.mark.parametrize(
    "typed", ["0812 3456 7890", "+62 812-3456-7890", "62812 3456 7890", "(0812) 34567890"]
)
def test_a_mobile_number_is_written_in_one_way(typed):
    assert mobile(typed) == "+6281234567890"


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "0251-8000000",
        "0812 atau 0813",
        "081234567890\n081234567891",
        "+1 812 3456 7890",
        "0800 123 4567",
        "\u0660812",
    ],
)
def test_what_is_no_single_mobile_number_is_none(typed):
    assert mobile(typed) == ""
