"""Personal data in a column that is stored openly is taken out, sealed in the remarks, and doubted."""

import pytest

from services.registry.importing.suspicion import Suspicions
from services.registry.sheet.personal import hidden, without_personal
from tests.registry.sheet.books import codes, one, read

NUMBER = "AHU-0013.AH.01.07.TAHUN 2018"
SEALED_FIELDS = ("address", "remarks", "email")


@pytest.mark.parametrize(
    ("header", "meaning", "typed", "value", "code"),
    [
        ("Nomor SK", "legal_number", f"{NUMBER} a.n. Contoh Orang 0899-0000-1234", NUMBER,
         "personal-in-number"),
        ("Nomor SK", "legal_number", "220/12 a.n. Contoh Orang", "220/12", "personal-in-number"),
        ("NPWP", "tax_id", "3271014203850004", None, "personal-in-tax-id"),
        ("NPWP", "tax_id", 3271014203850004, None, "personal-in-tax-id"),
        ("Singkatan", "abbreviation", "FC 089900001234", "FC", "personal-in-abbreviation"),
        ("Jumlah Anggota", "member_count", 89900001234, None, "personal-in-field"),
        ("Jumlah Anggota", "member_count", "25 orang (089900001234)", {"count": 25, "approximate": False},
         "personal-in-field"),
        ("Bidang", "activity_field", "Agama, contoh@contoh.id", "Agama", "personal-in-field"),
        ("Tgl SK", "legal_date", "2 Mei 2018 hp 0899 0000 1234", "2018-05-02", "personal-in-field"),
    ],
)  # fmt: skip
def test_it_is_moved_from_an_open_field_to_the_remarks(header, meaning, typed, value, code):
    row = one(["Nama Ormas", header, "Ket"], ["Forum Contoh", typed, "aktif"])
    assert row.fields[meaning].value == value
    assert code in codes(row)
    assert row.fields["remarks"].text == f"aktif; {header}: {typed}"
    openly = str([(name, reading) for name, reading in row.fields.items() if name not in SEALED_FIELDS])
    told = openly + str(row.doubts)
    assert not any(part in told for part in ("Orang", "0899", "8990000", "contoh@", "32710142"))
    assert "‹data pribadi›" in row.fields[meaning].text


@pytest.mark.parametrize(
    "behind", ["089900001234", "(0899-0000-1234)", "HP. 0899 0000 1234", "contoh@contoh.id"]
)
def test_a_name_stays_without_the_telephone_behind_it(behind):
    row = one(["Nama Ormas", "Alamat"], [f"Forum Anak Contoh {behind}", "Jl. 1"])
    assert row.name == "Forum Anak Contoh"
    assert codes(row) == ["personal-in-name"]
    assert behind in row.fields["remarks"].text


@pytest.mark.parametrize("name", ["0899-0000-1234", "contoh@contoh.id"])
def test_nothing_but_a_telephone_or_an_e_mail_is_no_name(name):
    _, (row,) = read(["No", "Nama Ormas", "Alamat"], [1, name, "Jl. 1"])
    assert row.refusal.code == "name-without-letters"


def test_a_telephone_where_the_heading_asks_for_one_is_no_doubt_but_no_part_of_the_name():
    row = one(["Nama Ormas / No HP", "Alamat"], ["Forum Anak Contoh 0899-0000-1234", "Jl. 1"])
    assert row.name == "Forum Anak Contoh"
    assert row.people[0].phones[0].e164 == "+6289900001234"
    assert not row.doubts and "remarks" not in row.fields


@pytest.mark.parametrize(
    "typed",
    [
        NUMBER, "01-00-00/775/D.III.4/V/2017", "AHU-AH.01.06-0812345678",
        "AHU-0081234567.AH.01.04.TAHUN 2017",
        "02.345.678.9-012.000", "08.123.456.7-890.000", "62.812.345.6-789.000", "081234567890123",
        "0812345678901234", "2 Mei 2018", "1.250.000 orang", "220/812/Kesbangpol/IV/2015", "Forum 2000 2010",
        "Persatuan Pencinta Alam (PPA)", "Ikatan Keluarga an Contoh", "2020-2025",
    ],
)  # fmt: skip
def test_numbers_of_documents_and_bodies_are_not_taken_for_personal_data(typed):
    assert hidden(typed) == without_personal(typed) == typed


def test_sister_units_with_one_number_are_kept_apart_by_the_villages_of_the_sheet():
    _, rows = read(
        ["Nama Ormas", "Alamat", "Nomor SK"],
        ["Majelis Contoh Menteng", "Jl. 1 Kel. Menteng", NUMBER],
        ["Majelis Contoh Gudang", "Jl. 2 Kel. Gudang", NUMBER],
        ["Majelis Contoh Gudang", "Jl. 2 Kel. Gudang", NUMBER],
    )
    suspicions = Suspicions([], "", rows)
    found = [suspicions.of(row, f"ormas-{row.row}") for row in rows]
    assert [[suspicion.stream for suspicion in each] for each in found] == [[], [], ["ormas-3"]]
