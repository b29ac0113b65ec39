"""How what somebody typed ends on a page."""

import pytest

from services.portal.web.sentence import capital, sentence


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Diterima di loket", "Diterima di loket."),
        ("Diterima di loket. ", "Diterima di loket."),
        ("Kapan selesai?", "Kapan selesai?"),
        ("Segera!.", "Segera!"),
        ("", ""),
        (" . ", ""),
    ],
)
def test_a_question_stays_a_question_and_a_statement_ends_once(typed, read):
    assert sentence(typed) == read


def test_only_the_first_letter_becomes_a_capital():
    assert capital("surat dari Forum Contoh") == "Surat dari Forum Contoh"
