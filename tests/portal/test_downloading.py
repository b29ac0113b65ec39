"""The register as a spreadsheet: opened again, it has what the page shows, and nothing runs in it."""

import csv
from io import BytesIO, StringIO

import pytest
from openpyxl import load_workbook

from services.portal.sheets.downloading import XLSX
from tests.portal.on_pages import read
from tests.portal.told.ormas import chair, field, legal_basis, registered, secretariat, stream, withdrawn
from tests.portal.told.register import tell_a_register

HEADINGS = ["No.", "Nama", "Singkatan", "Bidang kegiatan", "Klaster", "Dasar hukum", "Nomor"]


def opened(visitor, address="/unduh/register.xlsx"):
    answer = visitor.get(address)
    assert (answer.status_code, answer.mimetype) == (200, XLSX)
    return load_workbook(BytesIO(answer.data)).active


def lines(page):
    return [[cell.value for cell in row] for row in page.iter_rows()]


def test_a_sheet_has_every_ormas_that_was_searched_and_says_how_many(office, open_portal):
    tell_a_register(office, 30)
    visitor = open_portal()
    found = lines(opened(visitor, "/unduh/register.xlsx?q=sungai&urut=nama&per=25"))
    assert found[0][0] == "Register ormas – Bakesbangpol Kota Contoh"
    assert found[1][0] == "Per 22 November 2026, 8 ormas (dicari “sungai”)"
    assert found[3][:7] == HEADINGS
    assert [row[0] for row in found[4:]] == list(range(1, 9))
    assert all("Sungai" in row[1] for row in found[4:])
    assert len(lines(opened(visitor))) == 4 + 30


def test_only_the_columns_that_were_asked_for_and_the_number_of_the_entry_unseen(office, open_portal):
    office.tell(stream(1), registered("Forum Contoh", "FC"), field("Ekonomi"))
    page = opened(open_portal(), "/unduh/register.xlsx?kolom=bidang&kolom=nama&kolom=tidak-ada")
    assert lines(page)[3:] == [
        ["No.", "Nama", "Bidang kegiatan", "Nomor catatan", "Versi catatan"],
        [1, "Forum Contoh", "Ekonomi", stream(1), "2"],
    ]
    assert page.column_dimensions["D"].hidden
    assert page.column_dimensions["E"].hidden
    assert page.freeze_panes == "C5"


def test_a_sheet_that_is_meant_to_come_back_marks_what_may_be_changed_and_locks_the_rest(office, open_portal):
    office.tell(stream(1), registered("Forum Contoh", "FC"), field("Ekonomi"))
    page = opened(open_portal(), "/unduh/register?bentuk=sunting&kolom=nama&kolom=bentuk&kolom=bidang")
    assert page.protection.sheet
    assert page.protection.password is None
    assert page["A3"].value.startswith("Boleh disunting: kolom kuning.")
    marked = {
        cell.value: (cell.fill.fgColor.rgb, page.cell(5, cell.column).protection.locked) for cell in page[4]
    }
    assert marked["Nama"] == marked["Bidang kegiatan"] == ("00FFF2CC", False)
    assert marked["Bentuk hukum"] == marked["Nomor catatan"] == marked["Versi catatan"] == ("00000000", True)
    assert not opened(open_portal()).protection.sheet


@pytest.mark.parametrize("form, delimiter", [("titik-koma", ";"), ("koma", ",")])
def test_the_same_list_as_csv_begins_with_the_number_of_the_entry(office, open_portal, form, delimiter):
    office.tell(stream(1), registered("Forum; Contoh, Ibu", "FC"))
    answer = open_portal().get(f"/unduh/register?bentuk={form}&kolom=nama&kolom=singkatan")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="register-2026-11-22.csv"'
    found = list(csv.reader(StringIO(answer.data.decode("utf-8-sig")), delimiter=delimiter))
    assert found == [
        ["Nomor catatan", "Versi catatan", "Nama", "Singkatan"],
        [stream(1), "1", "Forum; Contoh, Ibu", "FC"],
    ]


def test_what_looks_like_a_formula_is_a_text(office, open_portal):
    name = '=HYPERLINK("http://contoh.invalid";"Forum")'
    office.tell(stream(1), registered(name, "+FC"), legal_basis("ahu", "@1", typed="-2+3"))
    page = opened(open_portal())
    cells = [cell for row in page.iter_rows(min_row=5) for cell in row[1:] if cell.value]
    assert {cell.data_type for cell in cells} == {"s"}
    assert page["B5"].value == name


@pytest.mark.parametrize("typed", ["%01", "%0b%1f", "%EF%BF%BF", "%1b[31m"])
def test_what_is_no_sign_is_searched_for_and_never_reaches_the_sheet(office, open_portal, typed):
    office.tell(stream(1), registered("Forum\x01 Contoh\ufffe"))
    visitor = open_portal()
    told = lines(opened(visitor, f"/unduh/register.xlsx?q={typed}"))[1][0]
    assert told.startswith("Per 22 November 2026")
    assert lines(opened(visitor))[4][1] == "Forum Contoh"


def test_nothing_personal_and_nothing_withdrawn_is_in_a_sheet(office, open_portal):
    people = chair("s1", "H. Rekaan Contoh"), secretariat("Kampung Contoh", "s2")
    office.tell(stream(1), registered("Forum Contoh"), *people)
    office.tell(stream(2), registered("Forum Umpama"), withdrawn())
    found = str(lines(opened(open_portal())))
    assert "Kampung Contoh" in found
    assert not any(text in found for text in ("Rekaan", "Jl.", "0899", "Umpama"))


def test_the_page_before_it_keeps_the_search_and_an_empty_register_has_nothing_to_download(
    office, open_portal
):
    assert "Tidak ada ormas untuk diunduh." in read(open_portal(), "/unduh")
    office.tell(stream(1), registered("Forum Contoh"))
    page = open_portal().get("/unduh?q=forum&keraguan=").get_data(as_text=True)
    assert '<input type="hidden" name="q" value="forum">' in page
    assert "1</strong> ormas, seperti yang dicari" in page
