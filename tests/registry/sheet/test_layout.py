"""Headers are found anywhere and understood by meaning; what is unclear is asked, never guessed."""

import pytest

from services.registry.sheet import SheetRefused, read_rows, recognise, skipped_rows
from tests.registry.sheet.books import TODAY, codes, one, read, table


def meanings(layout):
    return {column.header: column.meanings for column in layout.columns}


@pytest.mark.parametrize(
    ("heading", "meaning"),
    [
        ("Nama Organisasi", "name"),
        ("NAMA ORMAS/LSM", "name"),
        ("Nama Ormas / OKP / LSM", "name"),
        ("Pimpinan", "person:ketua"),
        ("NAMA KETUA", "person:ketua"),
        ("No. Telp", "phone"),
        ("NO.HP/WA", "phone"),
        ("Sekretariat", "address"),
        ("Alamat Lengkap Sekretariat", "address"),
        ("Nomor AHU / SKT", "legal_number"),
        ("No. SK Kemenkumham", "legal_number"),
        ("Tgl Berakhir", "legal_valid_until"),
        ("Masa Berlaku SKT", "legal_valid_until"),
        ("Tgl. Terbit SKT", "legal_date"),
        ("Jml. Anggota", "member_count"),
        ("NPWP", "tax_id"),
        ("Masa Bhakti", "term_of_office"),
        ("No SK Pengurus", "board_decree_number"),
        ("Kec.", "district"),
        ("Bidang", "activity_field"),
        ("E-mail", "email"),
    ],
)
def test_other_column_names_are_understood(heading, meaning):
    layout = recognise(table(["Nama" if meaning != "name" else "Alamat", heading], ["Forum Contoh", "x"]))
    assert meanings(layout)[heading] == (meaning,)


def test_title_rows_above_the_header_are_passed_over():
    layout, rows = read(
        ["DAFTAR ORMAS TAHUN 2024"],
        ["BADAN KESATUAN BANGSA DAN POLITIK"],
        [None],
        ["NO", "NAMA ORMAS", "ALAMAT"],
        [1, "Forum Contoh", "Jl. Contoh 1"],
    )
    assert layout.header_rows == (4, 4)
    assert [(row.row, row.name) for row in rows] == [(5, "Forum Contoh")]


def test_a_header_of_two_rows_with_merged_cells():
    layout, (row,) = read(
        ["NO", "NAMA ORMAS", "PENGURUS", None, None, "LEGALITAS", None],
        [None, None, "KETUA", "SEKRETARIS", "BENDAHARA", "NOMOR", "TANGGAL"],
        [1, 2, 3, 4, 5, 6, 7],
        [1, "Forum Contoh", "Satu", "Dua", "Tiga", "AHU-0000001.AH.01.07.TAHUN 2018", "2 Mei 2018"],
        merged=((1, 1, 2, 1), (1, 2, 2, 2), (1, 3, 1, 5), (1, 6, 1, 7)),
    )
    assert layout.header_rows == (1, 2)
    assert [person.role for person in row.people] == ["ketua", "sekretaris", "bendahara"]
    assert row.fields["legal_date"].value == "2018-05-02"


def test_two_columns_with_one_meaning_are_asked_and_not_read_until_answered():
    rows = (["Nama Ormas", "TELP KANTOR", "NO HP"], ["Forum Contoh", "0251 8835956", "089900001234"])
    layout, (row,) = read(*rows)
    (question,) = layout.ambiguous
    assert question.headers == ("TELP KANTOR", "NO HP")
    assert "telepon" in question.sentence
    assert not row.people
    layout, (row,) = read(*rows, answers={"telp kantor": "phone"})
    assert not layout.ambiguous
    assert [phone.e164 for person in row.people for phone in person.phones] == ["+622518835956"]
    assert [unknown.header for unknown in layout.unknown] == ["NO HP"]


def test_both_columns_are_read_when_both_are_answered():
    rows = (["Nama Ormas", "TELP KANTOR", "NO HP"], ["Forum Contoh", "0251 8835956", "089900001234"])
    _, (row,) = read(*rows, answers={"TELP KANTOR": "phone", "NO HP": "phone:ketua"})
    assert sorted(person.role for person in row.people) == ["ketua", "narahubung"]


def test_an_answer_may_name_the_cell_column_and_an_unknown_answer_is_refused():
    rows = (["Nama Ormas", "TELP", "TELP"], ["Forum Contoh", "0251 8835956", "089900001234"])
    layout, _ = read(*rows, answers={"Data!B": "phone", "Data!C": "ignore"})
    assert not layout.ambiguous
    with pytest.raises(SheetRefused, match="tidak dikenal"):
        read(*rows, answers={"Data!B": "warna"})


def test_an_unknown_column_is_reported_with_how_many_cells_it_has_and_never_stored():
    layout, rows = read(
        ["Nama Ormas", "Golongan Darah", "Alamat"],
        ["Forum Contoh", "A", "Jl. 1"],
        ["Forum Lain", None, "Jl. 2"],
    )
    assert [(unknown.header, unknown.filled) for unknown in layout.unknown] == [("Golongan Darah", 1)]
    assert "A" not in str([reading.value for row in rows for reading in row.fields.values()])


def test_a_column_called_nomor_full_of_legal_numbers_is_the_legal_number():
    row = one(
        ["Nama Ormas", "Nomor", "Tanggal"], ["Forum Contoh", "AHU-0000001.AH.01.07.TAHUN 2018", "2 Mei 2018"]
    )
    assert row.fields["legal_number"].value == "AHU-0000001.AH.01.07.TAHUN 2018"
    assert row.fields["legal_date"].value == "2018-05-02"


def test_a_bare_date_column_with_no_number_beside_it_is_asked():
    layout, _ = read(["Nama Ormas", "Tanggal"], ["Forum Contoh", "2 Mei 2018"])
    assert layout.ambiguous[0].meanings == ("legal_date", "board_decree_date")


@pytest.mark.parametrize(
    ("cell", "role", "name"),
    [("0899-0000-1234", "narahubung", None), ("Contoh Orang", "narahubung", "Contoh Orang")],
)
def test_a_contact_column_is_what_its_cells_are(cell, role, name):
    row = one(["Nama Ormas", "Kontak"], ["Forum Contoh", cell])
    assert [(person.role, person.name) for person in row.people] == [(role, name)]


def test_name_and_abbreviation_chair_and_telephone_in_one_column():
    row = one(
        ["NAMA ORMAS (SINGKATAN)", "KETUA / NO. HP"],
        ["Forum Anak Contoh (FAC)", "Drs. Contoh Orang, M.Si. / 0899-0000-1234"],
    )
    assert (row.name, row.abbreviation) == ("Forum Anak Contoh", "FAC")
    (chair,) = row.people
    assert (chair.role, chair.name, chair.phones[0].e164) == (
        "ketua",
        "Drs. Contoh Orang, M.Si.",
        "+6289900001234",
    )
    assert not row.doubts


def test_three_offices_in_one_column_are_read_only_when_three_people_stand_there():
    heading = ["Nama Ormas", "Ketua / Sekretaris / Bendahara"]
    full = one(heading, ["Forum Contoh", "Satu\nDua\nTiga"])
    assert [(person.role, person.name) for person in full.people] == [
        ("ketua", "Satu"), ("sekretaris", "Dua"), ("bendahara", "Tiga"),
    ]  # fmt: skip
    assert codes(one(heading, ["Forum Contoh", "Satu\nDua"])) == ["people-not-split"]


def test_a_tab_that_is_no_register_says_so():
    assert recognise(table(["Rekap"], ["Jumlah", 12])).skipped == (
        "Tab Data dilewati: tidak ada baris judul dengan kolom nama ormas."
    )
    assert recognise(table(sheet="Sheet2")).skipped == "Tab Sheet2 dilewati: kosong."
    assert read_rows(table(), recognise(table()), today=TODAY) == []


def test_hidden_tabs_and_rows_are_read_and_said():
    layout, rows = read(
        ["Nama Ormas", "Alamat"], ["Forum Contoh", "Jl."], hidden=True, hidden_rows=frozenset({2})
    )
    assert len(rows) == 1
    assert len(layout.notes) == 2


def test_rows_that_are_no_ormas_are_skipped_and_reported():
    tab = table(
        ["NO", "NAMA ORMAS", "ALAMAT"],
        [1, 2, 3],
        ["A. BIDANG AGAMA"],
        [1, "Forum Contoh", "Jl. 1"],
        [None],
        ["NO", "NAMA ORMAS", "ALAMAT"],
        [2, "Forum Lain", "Jl. 2"],
        [3, None, None],
        ["JUMLAH", 2],
        ["Catatan: data sementara"],
        [None, None, "Bogor, 5 Januari 2024"],
        [None, None, "Kepala Badan Kesatuan Bangsa"],
        [None, None, "Contoh Pejabat, M.Si."],
        [None, None, "NIP. 19700101 199001 1 001"],
    )
    layout = recognise(tab)
    assert [row.name for row in read_rows(tab, layout, today=TODAY)] == ["Forum Contoh", "Forum Lain"]
    assert [(skipped.row, skipped.reason) for skipped in skipped_rows(tab, layout)] == [
        (2, "nomor kolom"),
        (3, "judul kelompok"),
        (5, "baris kosong"),
        (6, "judul kolom berulang"),
        (8, "hanya nomor urut"),
        (9, "baris jumlah"),
        (10, "catatan kaki"),
        (11, "tanda tangan"),
        (12, "tanda tangan"),
        (13, "tanda tangan"),
        (14, "tanda tangan"),
    ]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        (None, "name-missing"),
        ("-", "name-missing"),
        ("sda", "name-ditto"),
        ("#REF!", "name-not-stored"),
        ("12345", "name-without-letters"),
        ("N" * 10_000, "name-too-long"),
    ],
)
def test_a_row_without_a_usable_name_is_refused_with_its_cell(name, code):
    _, rows = read(["No", "Nama Ormas", "Alamat"], [1, "Forum Contoh", "Jl. 1"], [2, name, "Jl. 2"])
    assert rows[0].refusal is None
    assert rows[1].refusal.code == code
    assert rows[1].refusal.cell == "Data!B3"
    assert len(rows[1].refusal.sentence) < 200


def test_the_same_as_above_takes_the_value_above_with_a_doubt():
    _, rows = read(
        ["Nama Ormas", "Bidang", "Alamat"],
        ["Forum Contoh", "Agama", "Jl. 1"],
        ["Forum Lain", "sda", "sda"],
        ["Forum Ketiga", '"', None],
    )
    assert rows[1].fields["activity_field"].value == "Agama"
    assert rows[1].fields["activity_field"].text == "sda"
    assert codes(rows[1]) == ["ditto-above", "ditto-above"]
    assert rows[2].fields["activity_field"].value == "Agama"


def test_broken_cells_are_doubts_that_name_the_cell():
    row = one(["Nama Ormas", "Alamat", "Bidang"], ["Forum Contoh", "#N/A", "Aga\x07ma"])
    assert codes(row) == ["control-characters", "activity-field-unknown", "cell-error"]
    assert row.doubts[-1].cell == "Data!B2"


def test_the_fingerprint_ignores_place_in_the_file_and_unknown_columns():
    first = one(["No", "Nama Ormas", "Alamat"], [1, "Forum Contoh", "Jl. 1"])
    later = one(["Alamat", "Warna", "Nama  Ormas", "No"], ["Jl.  1", "merah", "FORUM CONTOH ", 9], first=7)
    assert first.fingerprint_text == later.fingerprint_text
    assert first.fingerprint_text != one(["Nama Ormas", "Alamat"], ["Forum Contoh", "Jl. 2"]).fingerprint_text


def test_an_unknown_heading_over_document_numbers_is_asked():
    numbers = [[f"Forum {at}", f"01-00-00/{at}/D.III.4/V/2017"] for at in range(1, 5)]
    layout, rows = read(["Nama Ormas", "Nomor Registrasi"], *numbers)
    assert layout.ambiguous[0].meanings == ("legal_number", "board_decree_number")
    assert not any("legal_number" in row.fields for row in rows)


def test_a_sheet_of_another_office_is_read_to_the_end():
    _, (row,) = read(
        ["PEMERINTAH KABUPATEN CONTOH"],
        ["No.", "Nama Organisasi", "Nama Pimpinan", "Alamat / No. Telp",
         "SKT (Nomor & Tanggal)", "Tgl. Berakhir", "Ket."],
        [1, "Lembaga Contoh", "Satu", "Ds. Contoh Kec. Lain / 0899-0000-1234",
         "01-00-00/1/D.III.4/V/2022, 02/05/2022",
         "02/05/2027", "Aktif"],
    )  # fmt: skip
    assert row.name == "Lembaga Contoh"
    assert (row.fields["village"].value, row.fields["district"].value) == ("Contoh", "Lain")
    assert row.fields["address"].value == "Ds. Contoh Kec. Lain"
    assert row.fields["legal_date"].value == "2022-05-02"
    assert row.fields["legal_valid_until"].value == "2027-05-02"
    assert [(person.role, [phone.e164 for phone in person.phones]) for person in row.people] == [
        ("ketua", []), ("narahubung", ["+6289900001234"]),
    ]  # fmt: skip
    assert row.fields["activity_status"].value == "aktif"
    assert not row.doubts
