"""What a template says once the days of a letter are filled in. Everything is invented."""

import pytest

from contracts.telling.letter_words import PROPOSED_BODIES
from services.requests.paper.on_paper import filled_in

FROM = {"name": "Forum Contoh", "valid_from": "2026-11-30"}


@pytest.mark.parametrize("until", ["sampai", "sampai dengan", "s.d.", "Hingga"])
def test_a_letter_without_a_last_day_is_without_a_limit_and_says_no_until(until):
    body = [f"Berlaku sejak {{dari}} {until} {{sampai}}."]
    assert filled_in(body, **FROM, valid_until="") == ["Berlaku sejak 30 November 2026 tanpa batas waktu."]
    limited = filled_in(body, **FROM, valid_until="2027-11-29")
    assert limited == [f"Berlaku sejak 30 November 2026 {until} 29 November 2027."]


def test_the_text_that_is_proposed_reads_well_without_a_last_day():
    text = filled_in(PROPOSED_BODIES["presence_letter"], **FROM, valid_until="")
    days = next(line for line in text if line.startswith("Keterangan"))
    assert days == "Keterangan ini berlaku sejak 30 November 2026 tanpa batas waktu."
