"""A sheet that comes back: what is compared, what is only told, and what is never a change."""

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook

from services.portal.sheets.back.columns import COLUMNS as READ
from services.portal.sheets.back.days import days_of, ends_of
from services.portal.sheets.sheet_csv import as_typed, csv_sheet
from services.portal.sheets.sheet_out import EDITABLE
from services.registry.domain import ActivityFields
from tests.portal.on_pages import read, text
from tests.portal.sheets import EditedSheet, edited_csv, upload, uploaded
from tests.portal.told.clusters import tell_clusters
from tests.portal.told.field_list import field_listed, field_retired
from tests.portal.told.ormas import activity, field, legal_basis, registered, secretariat, stream, withdrawn

NOTHING = "Tidak ada yang perlu diputuskan."


@pytest.fixture
def officer(office, open_portal, signed_in):
    tell_clusters(office)
    office.tell(
        stream(1),
        registered("Forum Contoh", "FC"),
        field("Ekonomi"),
        legal_basis("skt", "01/2018", "2023-02-02"),
        activity("aktif"),
        secretariat("Kampung Contoh"),
    )
    office.tell(stream(2), registered('=HYPERLINK("http://contoh.invalid";"x")', "'=1"), field("Sosial"))
    office.tell(
        stream(3), registered("<script>alert(1)</script>"), legal_basis("ahu", "-1", {"forever": True})
    )
    return signed_in(open_portal())


def differences(officer, sheet: EditedSheet) -> str:
    return read(officer, uploaded(officer, sheet.content()))


def test_every_column_that_is_marked_can_be_read():
    assert tuple(READ) == EDITABLE


def test_a_sheet_that_nobody_changed_changes_nothing(officer):
    for form in ("xlsx", "sunting"):
        assert NOTHING in differences(officer, EditedSheet(officer, form))
    for form in ("titik-koma", "koma"):
        page = read(officer, uploaded(officer, edited_csv(officer, form, lambda row: None), "a.csv"))
        assert NOTHING in page
        assert "Tidak dipakai" not in page


def test_each_cell_is_shown_as_downloaded_as_it_is_now_and_as_the_sheet_has_it(officer):
    page = differences(officer, EditedSheet(officer).write(stream(1), "Nomor", "02/2019"))
    assert "Yang perlu diputuskan: 1" in page
    assert "Saat diunduh 01/2018 Di register sekarang 01/2018 Di lembar 02/2019" in page


def test_rows_may_be_in_another_order_and_missing_rows_change_nothing(officer):
    sheet = EditedSheet(officer).write(stream(2), "Singkatan", "BARU")
    rows = [[cell.value for cell in row] for row in sheet.page.iter_rows(min_row=5)]
    sheet.page.delete_rows(5, 3)
    for row in reversed(rows[1:]):
        sheet.page.append(row)
    assert "Yang perlu diputuskan: 1" in differences(officer, sheet)


def test_a_bidang_is_one_that_the_office_offers_today(office, officer):
    office.tell(ActivityFields.STREAM, field_listed("Literasi"), field_retired("Budaya", "Literasi"))
    office.catch_up()
    sheet = EditedSheet(officer).write(stream(1), "Bidang kegiatan", "literasi")
    sheet.write(stream(2), "Bidang kegiatan", "Budaya")
    page = differences(officer, sheet)
    assert "Yang perlu diputuskan: 1" in page
    assert re.search("Ekonomi.*Literasi", page)
    assert "Tulis seperti pada daftar pilihan" in page


@pytest.mark.parametrize("nothing", ["-", "–", "n/a", "tidak ada"])
def test_a_dash_in_the_place_of_a_day_or_a_number_empties_it_and_the_page_says_so(officer, nothing):
    sheet = EditedSheet(officer).write(stream(1), "Berlaku sampai", nothing)
    sheet.write(stream(1), "Nomor", nothing).write(stream(2), "Berlaku sampai", nothing)
    page = differences(officer, sheet)
    assert "Yang perlu diputuskan: 2" in page
    assert "Tulis tanggal seperti" not in page


def test_rows_that_were_added_doubled_or_are_of_another_office_are_told_and_not_used(officer):
    sheet = EditedSheet(officer).write(stream(1), "Nama", "Forum Ubah")
    doubled = [cell.value for cell in sheet.page[sheet.row(stream(1))]]
    strange = [*doubled[:-2], f"ormas-{'e' * 32}", 1]
    for row in (doubled, strange, [9, "Forum Baru"], [*doubled[:-2], "bukan nomor", "x"]):
        sheet.page.append(row)
    page = differences(officer, sheet)
    assert NOTHING in page
    assert "Ormas yang sama ada di beberapa baris; tidak satu pun dipakai. Baris" in page
    assert "Nomor catatan ini tidak ada di kantor ini; baris ini tidak dipakai. Baris 9." in page
    assert "ormas baru tidak dicatat lewat lembar, melainkan di halaman “Catat ormas baru”. Baris 10." in page
    assert "Nomor atau versi catatan berubah di lembar; baris ini tidak dipakai. Baris 11." in page


def test_columns_that_cannot_be_changed_or_are_not_ours_are_told(officer):
    sheet = EditedSheet(officer).write(stream(1), "Kelurahan/desa", "Kampung Lain")
    sheet.page.cell(4, sheet.page.max_column + 1).value = "Telepon ketua"
    sheet.page.cell(5, sheet.page.max_column).value = "0899-0000-0001"
    page = differences(officer, sheet)
    assert "Kolom “Kelurahan/desa” berbeda dari register; kolom ini tidak dapat diubah lewat lembar." in page
    assert "Kolom “Telepon ketua” bukan kolom register; isinya tidak dipakai." in page
    assert NOTHING in page
    assert "0899" not in page


def test_a_column_that_was_removed_changes_nothing_and_a_doubled_one_is_refused(officer):
    sheet = EditedSheet(officer)
    sheet.page.delete_cols(sheet.column("Singkatan"))
    assert NOTHING in differences(officer, sheet)
    sheet.page.cell(4, sheet.page.max_column + 1).value = "Nama"
    answer = upload(officer, sheet.content())
    assert "Kolom “Nama” ada lebih dari sekali." in text(answer, 422)


def test_merged_cells_and_formulas_without_a_result_are_told_and_not_used(officer):
    sheet = EditedSheet(officer).write(stream(1), "Nomor", "=1+1")
    page = differences(officer, sheet)
    assert "Kolom “Nomor”: rumus tanpa hasil. Tulis hasilnya sebagai teks." in page
    sheet = EditedSheet(officer).write(stream(1), "Nama", "Forum Ubah")
    sheet.page.merge_cells(start_row=5, end_row=6, start_column=2, end_column=2)
    page = differences(officer, sheet)
    assert "Ada sel yang digabung; batalkan penggabungannya. Baris ini tidak dipakai. Baris 5, 6." in page


def test_what_looks_like_a_formula_or_a_script_is_a_text_on_every_way(officer):
    sheet = EditedSheet(officer).write(stream(3), "Nama", "<script>alert(2)</script>")
    page = officer.get(uploaded(officer, sheet.content())).get_data(as_text=True)
    assert "&lt;script&gt;alert(2)" in page
    assert "<script" not in page
    for value in ("=1+1", "-1", "+1", "@a", "'=1", "'", "biasa", ""):
        row = {"id": "ormas-1", "version": 1, "name": value}
        cell = csv_sheet([row], ["nama"], ";").decode("utf-8-sig").splitlines()[1].split(";")[2]
        assert not cell.startswith(("=", "-", "+", "@"))
        assert as_typed(cell) == value


def test_a_cell_that_cannot_be_read_says_how_to_write_it(officer):
    sheet = EditedSheet(officer).write(stream(1), "Tanggal terbit", "03/04/2019")
    sheet.write(stream(1), "Bidang kegiatan", "Perbintangan").write(stream(1), "Keaktifan", "Bubar")
    sheet.write(stream(1), "Nama", None)
    page = differences(officer, sheet)
    assert "Belum terbaca: 4" in page
    assert "“03/04/2019”. Tulis tanggal seperti 2 Maret 2026 atau 2026-03-02." in page
    assert "Pembubaran dan kembali aktif dicatat di halaman ormas." in page
    assert "Nama tidak dapat dikosongkan." in page
    assert NOTHING in page


@pytest.mark.parametrize(
    "cell, days",
    [
        ("2018-02-02", ("2018-02-02",)),
        ("2 Februari 2018", ("2018-02-02",)),
        ("2 Feb 2018", ("2018-02-02",)),
        ("31/12/2018", ("2018-12-31",)),
        ("12/31/2018", ("2018-12-31",)),
        ("02/02/2018", ("2018-02-02",)),
        ("03/02/2018", ("2018-02-03", "2018-03-02")),
        ("31/02/2018", ()),
        ("2 Ju 2018", ()),
        ("Agustus 2021", ()),
        ("2018", ()),
    ],
)
def test_a_day_that_could_be_two_is_none(cell, days):
    assert days_of(cell) == days


def test_a_day_that_a_program_turned_round_was_not_changed(officer):
    """Excel writes a .csv back as it likes: 2 February 2018 as 02/02/2018, 2 February 2023 turned round."""

    def rewritten(row):
        if row["Nama"] == "Forum Contoh":
            row.update({"Tanggal terbit": "02/02/2018", "Berlaku sampai": "2/2/2023"})

    page = read(officer, uploaded(officer, edited_csv(officer, "titik-koma", rewritten), "a.csv"))
    assert NOTHING in page
    assert ends_of("Seumur hidup") == ends_of("tanpa batas waktu") == ("seumur hidup",)


def test_what_was_withdrawn_meanwhile_is_told(office, officer):
    sheet = EditedSheet(officer).write(stream(1), "Nama", "Forum Ubah")
    office.tell(stream(1), withdrawn())
    office.catch_up()
    page = differences(officer, sheet)
    assert "Catatan ini sudah ditarik dari register; tidak diperbaiki lagi." in page
    assert NOTHING in page


def workbook_without_numbers() -> bytes:
    kept, book = BytesIO(), Workbook()
    book.active.append(["No.", "Nama"])
    book.active.append([1, "Forum Contoh"])
    book.save(kept)
    return kept.getvalue()


def bomb() -> bytes:
    kept = BytesIO()
    with ZipFile(kept, "w", ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.xml", b" " * 70_000_000)
    return kept.getvalue()


@pytest.mark.parametrize(
    "content, told",
    [
        (workbook_without_numbers(), "tidak memuat kolom “Nomor catatan” dan “Versi catatan”"),
        (bomb(), "tidak kami baca"),
        (b"%PDF-1.7", "Ini berkas PDF."),
        (b"PK\x03\x04 rusak", "Berkas rusak atau tidak lengkap."),
        (b"", "Berkas ini kosong."),
        (b"a" * (5 * 1024 * 1024 + 1), "Berkas ini lebih besar dari 5 MB."),
    ],
    ids=["no-numbers", "bomb", "pdf", "broken", "empty", "too-large"],
)
def test_a_file_that_cannot_be_compared_says_why_at_its_field(officer, content, told):
    assert told in text(upload(officer, content), 422)


def test_a_sheet_that_was_saved_as_xls_is_compared_alike(officer):
    sheet = EditedSheet(officer)
    assert NOTHING in read(officer, uploaded(officer, sheet.old_content(), "a.xls"))
    sheet.write(stream(1), "Nomor", "02/2019")
    page = read(officer, uploaded(officer, sheet.old_content(), "a.xls"))
    assert "Saat diunduh 01/2018 Di register sekarang 01/2018 Di lembar 02/2019" in page


def test_a_sheet_with_a_password_says_how_to_take_it_off(officer):
    said = text(upload(officer, EditedSheet(officer).locked_content()), 422)
    assert "Berkas dikunci dengan kata sandi." in said
    assert "kosongkan kata sandinya" in said


def test_only_who_may_correct_sees_the_page_and_only_who_uploaded_the_sheet_its_differences(
    office, officer, open_portal
):
    there = uploaded(officer, EditedSheet(officer).content())
    visitor = open_portal()
    assert "Masuk dahulu" in read(visitor, "/unggah", 403)
    assert "Masuk dahulu" in read(visitor, there, 403)
    assert officer.get("/unggah/tidak-ada").status_code == 404
