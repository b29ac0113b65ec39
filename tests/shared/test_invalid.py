"""The library's own complaints reach nobody in English."""

import re

import pytest
from marshmallow import ValidationError, validate

from shared.invalid import in_indonesian

ENGLISH = re.compile(r"\b(must|than|equal|and|less|greater|be)\b", re.IGNORECASE)


@pytest.mark.parametrize("with_least", [True, False])
@pytest.mark.parametrize("with_most", [True, False])
@pytest.mark.parametrize("ends", [(2, 5), (2, None), (None, 5)])
def test_a_number_outside_its_range_is_told_in_bahasa_indonesia(ends, with_least, with_most):
    within = validate.Range(*ends, min_inclusive=with_least, max_inclusive=with_most)
    for value in (-10, 10):
        try:
            within(value)
        except ValidationError as wrong:
            [said] = wrong.messages
            assert not ENGLISH.search(in_indonesian(said))
            assert all(str(end) in in_indonesian(said) for end in ends if end is not None)
    assert (
        in_indonesian("Must be greater than or equal to 0 and less than or equal to 4.")
        == "Tulis 0 sampai 4."
    )
