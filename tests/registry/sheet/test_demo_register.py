"""The demo register of Kota Bogor, against what a person counted in it."""

from collections import Counter

import pytest

from services.registry.sheet import read_rows, read_workbook, recognise, skipped_rows
from services.registry.similarity import DuplicateIndex, Identity, unit_of
from tests.registry.sheet.books import DEMO, TODAY, codes


@pytest.fixture(scope="module")
def register():
    (table,) = read_workbook(DEMO)
    layout = recognise(table)
    return table, layout, {row.row: row for row in read_rows(table, layout, today=TODAY)}


def test_the_header_is_found_in_row_4_and_every_column_is_understood(register):
    _, layout, _ = register
    assert layout.header_rows == (4, 4)
    assert not layout.unknown and not layout.ambiguous
    assert [column.meanings[0] for column in layout.columns] == [
        "row_number", "name", "abbreviation", "activity_field", "address",
        "person:ketua", "person:sekretaris", "person:bendahara", "phone",
        "legal_basis_kind", "legal_number", "legal_date", "legal_valid_until", "member_count", "remarks",
    ]  # fmt: skip


def test_211_rows_are_read_none_is_refused_and_only_the_blank_row_60_is_skipped(register):
    table, layout, rows = register
    assert sorted(rows) == [row for row in range(5, 217) if row != 60]
    assert not [row for row in rows.values() if row.refusal]
    assert [(skipped.row, skipped.reason) for skipped in skipped_rows(table, layout)] == [
        (60, "baris kosong")
    ]


def test_the_doubts_are_those_a_person_finds(register):
    _, _, rows = register
    assert Counter(code for row in rows.values() for code in codes(row)) == {
        "address-moved": 33,
        "day-or-month": 13,
        "validity-without-document": 13,
        "forever-as-date": 12,
        "ditto-person": 7,
        "unit-with-own-number": 7,
        "level-without-place": 3,
        "not-five-years": 1,
        "remark-in-name": 1,
    }
    assert sum(bool(row.doubts) for row in rows.values()) == 74


def test_rows_with_sda_instead_of_a_treasurer_have_no_treasurer_and_a_doubt(register):
    _, _, rows = register
    assert [row for row in rows if "ditto-person" in codes(rows[row])] == [41, 77, 83, 100, 151, 177, 195]
    assert not any(person.role == "bendahara" for person in rows[41].people)


def test_the_dates_that_could_be_two_dates_are_these(register):
    _, _, rows = register
    assert [row for row in rows if "day-or-month" in codes(rows[row])] == [
        16, 25, 46, 55, 62, 72, 86, 112, 116, 119, 149, 195, 201,
    ]  # fmt: skip
    assert all(rows[row].fields["legal_date"].value is None for row in (16, 25, 46, 55))
    (doubt,) = [doubt for doubt in rows[16].doubts if doubt.code == "day-or-month"]
    assert doubt.candidates == ("2014-05-11", "2014-11-05")
    assert "DATA ORMAS!L16" in doubt.sentence


def test_the_number_of_a_certificate_settles_its_date_and_its_date_the_last_day(register):
    _, _, rows = register
    issued, ends = rows[126].fields["legal_date"], rows[126].fields["legal_valid_until"]
    assert (issued.text, issued.value, issued.evidence) == (
        "12/05/2015",
        "2015-05-12",
        "sesuai nomor dokumen",
    )
    assert (ends.text, ends.value) == ("12/05/2020", "2020-05-12")
    assert ends.evidence == "masa berlaku tepat lima tahun"


def test_a_name_keeps_its_capitals_and_loses_its_edges_and_the_office_remark(register):
    _, _, rows = register
    assert rows[5].name == "Forum Anak Ceria Sejahtera"
    assert rows[6].name == "FORUM ANAK CERIA"
    assert rows[216].name == "YAYASAN PENDIDIKAN CENDEKIA NUSA"
    assert rows[216].fields["name"].text == "YAYASAN PENDIDIKAN CENDEKIA NUSA (DOBEL?)"
    assert rows[216].fields["remarks"].value == "DOBEL?"


def test_every_telephone_is_read_and_numbers_stored_as_numbers_get_their_zero_back(register):
    _, _, rows = register
    phones = [phone for row in rows.values() for person in row.people for phone in person.phones]
    assert all(phone.e164 for phone in phones)
    assert sum(len(person.phones) == 2 for row in rows.values() for person in row.people) == 24
    (contact,) = [person for person in rows[5].people if person.role == "narahubung"]
    assert (contact.name, contact.phones[0].text, contact.phones[0].e164) == (
        None,
        "89900008491",
        "+6289900008491",
    )


def test_member_counts_keep_what_was_typed(register):
    _, _, rows = register
    assert rows[5].fields["member_count"].text == "±250"
    assert rows[5].fields["member_count"].value == {"count": 250, "approximate": True}
    assert rows[6].fields["member_count"].value == {"count": 6683, "approximate": False}
    assert all(row.fields["member_count"].value for row in rows.values() if "member_count" in row.fields)


def test_legal_bases_and_forms_agree_with_the_numbers(register):
    _, _, rows = register
    kinds = Counter(row.fields["legal_basis_kind"].value for row in rows.values())
    assert kinds == {"ahu": 112, "skt": 57, "none": 23, "unknown": 19}
    forms = Counter(row.fields["legal_form"].value for row in rows.values())
    assert forms == {"perkumpulan": 76, "yayasan": 36, "tidak_berbadan_hukum": 57, "unknown": 42}


def test_all_fields_of_activity_are_in_the_list(register):
    _, _, rows = register
    assert all(row.fields["activity_field"].value for row in rows.values())
    assert rows[29].fields["activity_field"].value == "Pertahanan & Bela Negara"


def test_the_original_text_of_every_cell_is_kept(register):
    table, layout, rows = register
    cells = dict(table.rows)
    for number, row in rows.items():
        for column in layout.columns:
            value = cells[number][column.index] if column.index < len(cells[number]) else None
            for meaning in column.meanings:
                if isinstance(value, str) and meaning in row.fields and meaning != "legal_form":
                    assert row.fields[meaning].text == value


def test_two_rows_never_have_the_same_fingerprint(register):
    _, _, rows = register
    assert len({row.fingerprint_text for row in rows.values()}) == 211


def test_the_row_entered_twice_is_found_and_sister_branches_are_not(register):
    _, _, rows = register
    villages = {row.fields["village"].value for row in rows.values() if "village" in row.fields}
    index, found = DuplicateIndex(), {}
    for number, row in rows.items():
        legal = row.fields.get("legal_number")
        identity = Identity(
            row.name, row.abbreviation, legal.value if legal else None, None, *unit_of(row.name, villages)
        )
        for earlier, reasons in index.add(number, identity):
            found[(earlier, number)] = reasons
    assert found[(21, 216)] == ["same-name"]
    assert found[(14, 25)] == ["same-name-but-region"]
    assert Counter(reason for reasons in found.values() for reason in reasons) == {
        "same-name": 1,
        "same-name-but-region": 37,
    }
