"""The register as a spreadsheet: opened again, it has what the page shows, and nothing runs in it."""

import csv
from datetime import datetime
from io import BytesIO, StringIO

import pytest
from openpyxl import load_workbook

from services.portal.sheets.downloading import XLSX
from services.portal.sheets.tabs import LONGEST, by_district
from tests.portal.on_pages import read
from tests.portal.sheets import EditedSheet, uploaded
from tests.portal.told.ormas import chair, field, legal_basis, registered, secretariat, stream, withdrawn
from tests.portal.told.register import tell_a_register

HEADINGS = ["No.", "Nama", "Singkatan", "Bidang kegiatan", "Klaster", "Dasar hukum", "Nomor"]


def book(visitor, address="/unduh/register.xlsx"):
    answer = visitor.get(address)
    assert (answer.status_code, answer.mimetype) == (200, XLSX)
    return load_workbook(BytesIO(answer.data))


def opened(visitor, address="/unduh/register.xlsx"):
    return book(visitor, address).active


def lines(page):
    return [[cell.value for cell in row] for row in page.iter_rows()]


def test_a_sheet_has_every_ormas_that_was_searched_and_says_how_many(office, open_portal):
    tell_a_register(office, 30)
    visitor = open_portal()
    found = lines(opened(visitor, "/unduh/register.xlsx?q=sungai&urut=nama&per=25"))
    assert found[0][0] == "Register ormas – Bakesbangpol Kota Contoh"
    assert found[1][0] == "Per 22 November 2026 (dicari “sungai”): 8 ormas dalam lembar ini"
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


def test_a_day_is_a_day_of_excel_and_can_be_filtered_below_headings_that_stay(office, open_portal):
    office.tell(stream(1), registered("Forum Contoh"), legal_basis("skt", "1/2018", "2023-02-02"))
    office.tell(stream(2), registered("Forum Lama"), legal_basis("skt", "2/1899", "1899-12-31"))
    office.tell(stream(3), registered("Forum Tetap"), legal_basis("ahu", "3", {"forever": True}))
    page = opened(open_portal(), "/unduh/register?kolom=nama&kolom=sampai")
    ends = {row[1].value: row[2] for row in page.iter_rows(min_row=5)}
    assert ends["Forum Contoh"].value == datetime(2023, 2, 2)
    assert ends["Forum Contoh"].number_format == "[$-421]d mmmm yyyy"
    assert (ends["Forum Lama"].value, ends["Forum Tetap"].value) == ("1899-12-31", "seumur hidup")
    assert (page.auto_filter.ref, page.freeze_panes) == ("A4:C7", "C5")


@pytest.mark.parametrize("column", ["", "&kolom=tidak-ada"])
def test_a_form_in_which_no_column_is_ticked_is_asked_again(office, open_portal, column):
    office.tell(stream(1), registered("Forum Contoh"))
    answer = open_portal().get(f"/unduh/register?q=forum&bentuk=titik-koma&lembar=kecamatan{column}")
    page = answer.get_data(as_text=True)
    assert answer.status_code == 422
    assert '<a href="#kolom">Pilih sekurang-kurangnya satu kolom.</a>' in page
    assert '<input type="hidden" name="q" value="forum">' in page
    assert page.count(" checked") == 2


def test_each_kecamatan_has_a_sheet_of_its_own_and_all_of_them_come_back(office, open_portal, signed_in):
    for n, (name, place) in enumerate(
        [
            ("Forum Utara", "Contoh Utara"),
            ("Forum Selatan", "contoh selatan"),
            ("Forum Lain", "Contoh Utara"),
        ],
        1,
    ):
        office.tell(stream(n), registered(name), secretariat("Kampung Rekaan", district=place))
    office.tell(stream(4), registered("Forum Entah"))
    officer = signed_in(open_portal())
    found = book(officer, "/unduh/register?bentuk=xlsx&lembar=kecamatan&kolom=nama&urut=nama")
    assert {tab.title: [row[1] for row in lines(tab)[4:]] for tab in found} == {
        "contoh selatan": ["Forum Selatan"],
        "Contoh Utara": ["Forum Lain", "Forum Utara"],
        "Tanpa kecamatan": ["Forum Entah"],
    }
    heading = "Register ormas – Bakesbangpol Kota Contoh – Contoh Utara"
    assert found["Contoh Utara"]["A1"].value == heading
    assert found["Contoh Utara"]["A2"].value == "Per 22 November 2026: 2 ormas dalam lembar ini"
    back = EditedSheet(officer, "sunting&lembar=kecamatan")
    for tab, name in (("contoh selatan", "Forum Ubah"), ("Contoh Utara", "Forum Ganti")):
        back.book[tab]["B5"] = name
    assert "Yang perlu diputuskan: 2" in read(officer, uploaded(officer, back.content()))


def test_a_name_of_a_kecamatan_becomes_one_that_excel_takes():
    long = "Kecamatan Rekaan Yang Namanya Panjang Sekali"
    names = [long, f"{long} Utara", "Contoh/Rekaan [1]", "'Contoh'", "HISTORY", "contoh", "", "?"]
    titles = [tab.title for tab in by_district({"district": name} for name in names)]
    assert sorted(titles) == sorted(
        [
            long[:LONGEST].strip(),
            f"{long[:27].strip()} (2)",
            "Contoh Rekaan  1",
            "Contoh",
            "HISTORY (2)",
            "contoh (2)",
            "Tanpa kecamatan",
            "Kecamatan",
        ]
    )
    assert all(len(title) <= LONGEST for title in titles)


def test_a_sheet_of_an_office_that_hears_nothing_says_as_of_when_it_is(office, open_portal):
    office.tell(stream(1), registered("Forum Contoh"))
    visitor = open_portal(stalled=lambda: ("registry.relay registry",))
    told = opened(visitor)["A2"].value
    as_of = read(visitor, "/").partition("Data per ")[2].partition(" . Kode")[0]
    behind = "pembaruan terhenti; diunduh 22 November 2026"
    assert told == f"Data per {as_of} ({behind}): 1 ormas dalam lembar ini"


def test_a_sheet_says_how_much_of_what_was_heard_is_not_in_it(office, open_portal):
    office.tell(stream(1), registered("Forum Contoh"))
    visitor = open_portal(head=lambda source: 7 if source == "registry" else 0)
    assert "6 perubahan belum termuat" in opened(visitor)["A2"].value
