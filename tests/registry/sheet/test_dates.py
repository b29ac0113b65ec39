"""Dates in every writing an office uses."""

from datetime import date, datetime

import pytest

from services.registry.sheet.dates import read_date
from tests.registry.sheet.books import TODAY, codes, one

LEGAL = ["Nama Ormas", "Nomor SK/SKT", "Tanggal", "Berlaku s/d"]
AHU = "AHU-0012345.AH.01.07.TAHUN 2017"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2 Februari 2018", date(2018, 2, 2)),
        ("2 Pebruari 2018", date(2018, 2, 2)),
        ("17 Nopember 2015", date(2015, 11, 17)),
        ("9 Agust 2019", date(2019, 8, 9)),
        ("3-Des-19", date(2019, 12, 3)),
        ("Bogor, 4 Mei 2020", date(2020, 5, 4)),
        ("Senin, 4 Mei 2020", date(2020, 5, 4)),
        ("tgl. 4 Mei 2020", date(2020, 5, 4)),
        ("25-05-17", date(2017, 5, 25)),
        ("2022-05-25", date(2022, 5, 25)),
        ("2022-05-25 00:00:00", date(2022, 5, 25)),
        ("13/12/2021", date(2021, 12, 13)),
        ("13.12.2021", date(2021, 12, 13)),
        ("05/05/2015", date(2015, 5, 5)),
        ("17 Agustus 1998", date(1998, 8, 17)),
        (datetime(2021, 6, 5), date(2021, 6, 5)),
    ],
)
def test_a_certain_date_is_read(typed, meant):
    assert read_date(typed, today=TODAY).value == meant


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("10/01/2018", "day-or-month"),
        ("09-05-16", "day-or-month"),
        ("12/25/2017", "month-first"),
        ("31 Februari 2018", "impossible-date"),
        ("31/02/2018", "impossible-date"),
        ("2018-02-31", "impossible-date"),
        ("1 Januari 1900", "implausible-year"),
        ("1 Januari 2099", "implausible-year"),
        (datetime(1900, 1, 1), "implausible-year"),
        ("2038", "year-only"),
        (2038, "year-only"),
        ("Mei 2019", "day-missing"),
        (43101, "excel-serial"),
        (12, "not-a-date"),
        ("lihat berkas", "not-a-date"),
        ("٢ Mei 2018x", "not-a-date"),
        (True, "not-a-date"),
    ],
)
def test_what_is_not_certain_has_no_value_and_says_why(typed, problem):
    reading = read_date(typed, today=TODAY)
    assert (reading.value, reading.problem) == (None, problem)


def test_a_bare_number_is_counted_from_1904_in_a_macintosh_book():
    assert read_date(43101, today=TODAY).candidates == (date(2018, 1, 1),)
    assert read_date(41639, today=TODAY, epoch_1904=True).candidates == (date(2018, 1, 1),)


def test_an_ambiguous_date_is_a_doubt_with_both_candidates():
    row = one(LEGAL, ["Forum Contoh", AHU.replace("2017", "2018"), "10/01/2018", None])
    assert row.fields["legal_date"].text == "10/01/2018"
    assert row.fields["legal_date"].value is None
    assert row.doubts[0].candidates == ("2018-01-10", "2018-10-01")
    assert "10 Januari 2018 atau 1 Oktober 2018" in row.doubts[0].sentence


def test_the_roman_month_of_the_number_settles_an_ambiguous_date():
    row = one(LEGAL, ["Forum Contoh", "01-00-00/041/D.III.4/II/2017", "09/02/2017", "09/02/2022"])
    assert row.fields["legal_date"].value == "2017-02-09"
    assert row.fields["legal_valid_until"].value == "2022-02-09"
    assert row.fields["legal_valid_until"].evidence
    assert not row.doubts


def test_a_certain_last_day_settles_an_ambiguous_first_day():
    row = one(LEGAL, ["Forum Contoh", "220/041/Kesbangpol/2017", "09/02/2017", "9 Februari 2022"])
    assert row.fields["legal_date"].value == "2017-02-09"


def test_a_date_cell_that_excel_turned_round_is_a_doubt():
    row = one(LEGAL, ["Forum Contoh", "01-00-00/041/D.III.4/V/2017", datetime(2017, 3, 5), None])
    assert row.fields["legal_date"].value is None
    assert codes(row) == ["contradicts-number"]
    assert row.doubts[0].candidates == ("2017-03-05", "2017-05-03")


def test_a_serial_number_is_accepted_only_when_the_document_number_names_its_year():
    assert (
        one(LEGAL, ["Forum Contoh", AHU.replace("2017", "2018"), 43101, None]).fields["legal_date"].value
        == "2018-01-01"
    )
    doubtful = one(LEGAL, ["Forum Contoh", "123/SK/2018", 43101, None])
    assert doubtful.fields["legal_date"].value is None
    assert "excel-serial" in codes(doubtful)


@pytest.mark.parametrize(
    ("number", "issued", "ends", "code", "field"),
    [
        (AHU.replace("2017", "2026"), "9 Desember 2026", None, "future-date", "legal_date"),
        (AHU, "1 Mei 2018", None, "contradicts-number", "legal_date"),
        (AHU, "seumur hidup", None, "forever-as-date", "legal_date"),
        (
            "01-00-00/1/D.III.4/V/2017",
            "2 Mei 2017",
            "2 Mei 2016",
            "valid-until-before-date",
            "legal_valid_until",
        ),
        ("01-00-00/1/D.III.4/V/2017", "2 Mei 2017", "seumur hidup", "forever-for-skt", "legal_valid_until"),
        ("belum ada", None, "seumur hidup", "validity-without-document", "legal_valid_until"),
    ],
)
def test_dates_that_contradict_the_rest_of_the_row_are_doubts_without_a_value(
    number, issued, ends, code, field
):
    row = one(LEGAL, ["Forum Contoh", number, issued, ends])
    assert code in codes(row)
    assert row.fields[field].value is None
    assert row.fields[field].text


def test_for_life_is_a_value_for_a_legal_entity_and_a_dash_is_none():
    assert one(LEGAL, ["Forum Contoh", AHU, None, "seumur hidup"]).fields["legal_valid_until"].value == {
        "forever": True
    }
    dash = one(LEGAL, ["Forum Contoh", AHU, None, "-"])
    assert dash.fields["legal_valid_until"].value is None
    assert not dash.doubts


def test_a_certificate_that_does_not_run_five_years_is_a_doubt_but_keeps_its_dates():
    row = one(LEGAL, ["Forum Contoh", "01-00-00/1/D.III.4/VII/2019", "31/07/2019", "28 Juli 2024"])
    assert codes(row) == ["not-five-years"]
    assert row.fields["legal_valid_until"].value == "2024-07-28"
