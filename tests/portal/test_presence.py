"""How the page of an ormas says whether it reported. Everything is invented."""

from datetime import date

import pytest

from contracts.telling.dates import day_in, zone_of
from services.portal.register.axes import reporting
from services.portal.register.presence import PresenceShown, presence_axis, reported_axis
from tests.portal.on_pages import read
from tests.portal.told.letters import tell_letters
from tests.portal.told.ormas import registered, stream

TODAY = date(2026, 11, 22)


def letter(**changed):
    said = {
        "letter": "letter-1", "letter_number": "417", "title": "Surat keterangan melapor",
        "reported_on": "2026-03-03", "valid_from": "2026-03-02", "valid_until": "2029-03-01",
        "ended_on": "", "presence_end": "",
    }  # fmt: skip
    return PresenceShown(**said | changed)


RENEWED = {"valid_from": "2026-12-01", "reported_on": "2026-11-20"}
GIVEN_UP = {"ended_on": "2026-11-20", "presence_end": "superseded"}
"""The next letter was handed over before the one before it had run out."""


@pytest.mark.parametrize(
    ("letters", "value", "tone"),
    [
        ([letter()], "Melapor", "good"),
        ([letter(valid_until="")], "Melapor", "good"),
        ([letter(valid_from="2026-12-01")], "Mulai berlaku 1 Desember 2026", "plain"),
        ([letter(valid_from="2026-12-01", letter_number="5"), letter()], "Melapor", "good"),
        ([letter(valid_until="2026-12-01")], "Melapor, akan habis", "look"),
        ([letter(valid_until="2026-11-21")], "Masa laporannya habis", "look"),
        ([letter(ended_on="2026-10-01", presence_end="revoked")], "Belum melapor lagi", "look"),
        ([letter(ended_on="2026-10-01", presence_end="superseded"), letter()], "Melapor", "good"),
        (
            [letter(letter_number="5", **RENEWED), letter(valid_until="2026-11-30", **GIVEN_UP)],
            "Melapor",
            "good",
        ),
        (
            [letter(**RENEWED), letter(valid_until="2026-11-21", **GIVEN_UP)],
            "Mulai berlaku 1 Desember 2026",
            "plain",
        ),
        (
            [letter(**RENEWED), letter(ended_on="2026-11-20", presence_end="revoked")],
            "Mulai berlaku 1 Desember 2026",
            "plain",
        ),
    ],
)
def test_an_ormas_has_reported_as_long_as_one_of_its_letters_stands(letters, value, tone):
    axis = reported_axis(letters, TODAY)
    assert (axis.value, axis.tone) == (value, tone)
    assert "417" in axis.note


@pytest.mark.parametrize(
    "ended", [letter(ended_on="2026-10-01", presence_end="revoked"), letter(valid_until="2026-11-21")]
)
@pytest.mark.parametrize(
    ("basis", "form", "head"),
    [("staatsblad_1870_64", "", ""), ("", "", "Perkumpulan Induk"), ("undang_undang_sendiri", "", "")],
)
def test_of_a_body_that_owes_no_report_its_basis_is_told_and_an_ended_letter_only_noted(
    ended, basis, form, head
):
    without = reporting(basis, form, head)
    axis = presence_axis([ended], TODAY, without)
    assert (axis.value, axis.tone) == (without.value, "plain")
    assert "417" in axis.note
    assert "Belum melapor" not in axis.value


OLD = letter(letter_number="1/2019", reported_on="2019-02-01", valid_from="2019-02-01", valid_until="unknown")


@pytest.mark.parametrize(
    ("newer", "value"),
    [
        (letter(ended_on="2026-09-01", presence_end="revoked"), "Belum melapor lagi"),
        (letter(valid_until="2026-06-30"), "Masa laporannya habis"),
        (letter(), "Melapor"),
    ],
)
def test_an_old_letter_of_which_nobody_recorded_the_end_says_nothing_beside_a_later_one(newer, value):
    axis = reported_axis([newer, OLD], TODAY)
    assert (axis.value, "417" in axis.note) == (value, True)


def test_an_end_that_nobody_recorded_is_not_without_an_end():
    axis = reported_axis([OLD], TODAY)
    assert (axis.value, axis.tone) == ("Melapor", "look")
    assert "Sampai kapan tidak tercatat." in axis.note
    assert "Tanpa batas waktu" not in axis.note


def test_a_letter_that_was_recorded_by_a_slip_is_told_and_counts_for_nothing():
    slip = letter(letter_number="220/7/2009", ended_on="2026-11-20", presence_end="slip")
    alone = presence_axis([slip], TODAY, reporting(""))
    assert alone.value == "Belum melapor"
    assert "Catatan surat nomor 220/7/2009 dibatalkan karena salah catat 20 November 2026." in alone.note
    assert reported_axis([slip, letter()], TODAY).value == "Melapor"


def test_the_record_says_what_the_register_learned_and_never_that_somebody_is_illegal(office, open_portal):
    for number in (6, 9, 10):
        office.tell(stream(number), registered(f"Sanggar Contoh {number}"))
    tell_letters(office)
    office.catch_up()
    visitor = open_portal()
    assert "Melapor Surat keterangan melapor nomor 200.6.2/416/Kesbangpol" in read(
        visitor, f"/ormas/{stream(6)}"
    )
    revoked = read(visitor, f"/ormas/{stream(9)}")
    assert "Belum melapor lagi" in revoked
    assert "Surat dicabut 1 Oktober 2026" in revoked
    assert "Belum melapor" in read(visitor, f"/ormas/{stream(10)}")
    assert "ilegal" not in revoked.lower()


def test_a_draft_of_early_morning_waits_since_the_day_that_the_office_had():
    recorded = "2026-03-02T23:30:00.000000Z"
    assert day_in(recorded, zone_of("Asia/Jakarta")) == "2026-03-03"
    assert day_in("2026-03-02T09:00:00.000000Z", zone_of("Asia/Jakarta")) == "2026-03-02"
