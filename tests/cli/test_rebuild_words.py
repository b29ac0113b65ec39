"""What a look back says it is: the moment that was understood, in the office's own time."""

import pytest

from deploy.cli.past import asked_words
from tests.offices import found_office


@pytest.mark.parametrize(
    ("as_of", "valid_on", "said"),
    [
        ("2026-03-12", "", "Seperti diketahui sampai 12 Maret 2026 pukul 23.59 WIB:"),
        ("2026-03-12T10:00Z", "", "Seperti diketahui sampai 12 Maret 2026 pukul 17.00 WIB:"),
        ("registry=120", "", "Seperti diketahui sampai registry=120:"),
        ("", "2026-03-12", "Seperti berlaku pada 12 Maret 2026:"),
        ("120", "2026-03-12", "Seperti diketahui sampai 120 dan berlaku pada 12 Maret 2026:"),
    ],
)
def test_a_look_back_says_what_it_shows(tmp_path, as_of, valid_on, said):
    assert asked_words(found_office(tmp_path), as_of, valid_on) == said
