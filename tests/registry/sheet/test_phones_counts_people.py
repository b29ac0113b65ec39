"""Telephones, counts, tax numbers and people."""

import pytest

from services.registry.sheet.counts import read_count, read_tax_id
from services.registry.sheet.people import read_person
from services.registry.sheet.phones import read_phones
from tests.registry.sheet.books import codes, one


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (89900008491, ["+6289900008491"]),
        (89900008491.0, ["+6289900008491"]),
        ("089900008491", ["+6289900008491"]),
        ("+62 899-0000-6806", ["+6289900006806"]),
        ("6289900004924", ["+6289900004924"]),
        ("+62 0899 0000 6806", ["+6289900006806"]),
        ("0899 00000185 / (0251) 8835956", ["+6289900000185", "+622518835956"]),
        ("HP. 0899-0000-0185; WA 0899-0000-0186", ["+6289900000185", "+6289900000186"]),
        ("8.9900008491E+10", ["+6289900008491"]),
        ("+65 6123 4567", ["+6561234567"]),
    ],
)
def test_a_telephone_number_is_normalised(typed, meant):
    assert [reading.e164 for reading in read_phones(typed)] == meant


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("8,99E+10", "phone-rounded"),
        ("8.99E+10", "phone-rounded"),
        (89900000000, "phone-rounded"),
        ("0812", "phone-length"),
        ("0899000084910000", "phone-length"),
        ("8323456", "phone-area-code"),
        (2518835956, "phone-area-code"),
        ("0899-xxxx-1234", "phone-unreadable"),
        (8990.5, "phone-unreadable"),
    ],
)
def test_a_number_that_cannot_be_right_is_kept_but_not_normalised(typed, problem):
    (reading,) = read_phones(typed)
    assert (reading.e164, reading.problem) == (None, problem)
    assert reading.text


@pytest.mark.parametrize(
    ("typed", "number", "approximate"),
    [
        ("±250", 250, True),
        ("sekitar 300", 300, True),
        ("+/- 1.200 orang", 1200, True),
        ("6.683", 6683, False),
        ("1.200 orang", 1200, False),
        ("1.234.567", 1234567, False),
        ("1 200", 1200, False),
        (963, 963, False),
        (963.0, 963, False),
        ("0", 0, False),
    ],
)
def test_a_member_count_is_read(typed, number, approximate):
    assert read_count(typed).value == {"count": number, "approximate": approximate}


def test_a_count_by_sex_adds_up():
    assert read_count("25 L / 30 P").value == {"count": 55, "approximate": False, "men": 25, "women": 30}


@pytest.mark.parametrize(
    "typed", ["100-150", "50 KK", "ratusan", "1.20", "12.34.5", "> 100", 6.683, "100an", True, "²"]
)
def test_a_count_that_could_be_several_numbers_is_a_doubt(typed):
    assert read_count(typed).value is None
    assert read_count(typed).problem


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("01.234.567.8-901.000", "012345678901000"),
        ("0123456789012345", "0123456789012345"),
        ("012345678901000", "012345678901000"),
    ],
)
def test_a_tax_number_has_15_or_16_digits(typed, meant):
    assert read_tax_id(typed).value == meant


@pytest.mark.parametrize(
    "typed", [12345678901000, 1234567890123456, "dalam proses", "1234", "000000000000000"]
)
def test_a_tax_number_that_lost_digits_is_a_doubt(typed):
    assert read_tax_id(typed).value is None
    assert read_tax_id(typed).problem


def test_a_name_keeps_its_titles_and_gives_up_its_telephone():
    reading = read_person("Drs. Contoh Orang, M.Si. / 0899-0000-1234")
    assert reading.name == "Drs. Contoh Orang, M.Si."
    assert [phone.e164 for phone in reading.phones] == ["+6289900001234"]


@pytest.mark.parametrize(
    "typed", ["Contoh Satu; Contoh Dua", "1. Contoh Satu 2. Contoh Dua", "Contoh Satu\nContoh Dua"]
)
def test_two_people_in_one_office_are_a_doubt(typed):
    assert read_person(typed).problem == "several-people"
    assert read_person(typed).name is None


@pytest.mark.parametrize("ditto", ["sda", "SDA", "s.d.a.", "idem", '"', '-"-', "〃"])
def test_the_same_as_above_is_no_person(ditto):
    row = one(["Nama Ormas", "Ketua", "Sekretaris"], ["Forum Contoh", "Contoh Orang", ditto])
    assert [person.role for person in row.people] == ["ketua"]
    assert codes(row) == ["ditto-person"]
    assert row.doubts[0].personal


def test_no_doubt_quotes_a_person_or_a_telephone():
    row = one(
        ["Nama Ormas", "Ketua", "No HP", "Ket"],
        ["Forum Contoh", "Contoh Satu; Contoh Dua", "0899-xxx", "hubungi 0899-0000-1234"],
    )
    said = " ".join(doubt.sentence for doubt in row.doubts)
    assert {doubt.personal for doubt in row.doubts} == {True}
    assert "Contoh" not in said and "0899" not in said


def test_the_telephone_of_the_chair_belongs_to_the_chair():
    row = one(["Nama Ormas", "Ketua", "No HP Ketua"], ["Forum Contoh", "Contoh Orang", "089900001234"])
    assert [(person.role, len(person.phones)) for person in row.people] == [("ketua", 1)]
